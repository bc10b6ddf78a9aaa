"""An officer sees where a request has been and what can follow by whom; nobody else sees anything of it."""

from __future__ import annotations

from actions.test_acting import GRANT, Desk
from longbien.core.requests.turns import REQUESTED, REQUESTING
from longbien.core.requests.way import Onward
from longbien.readers.way import way_of
from offices import Office
from their_acts import following


def test_the_way_is_that_of_the_acts_that_count(office: Office, instruments) -> None:
    came = Desk(office, instruments, kind="mla.stored_data")
    came.act("ask", question="Which account?")
    assert following(request_id=came.id, act="answer", body={"answer": "The first one."}).arrive() is None
    came.act("accept")
    came.act("decide_grant", **GRANT)

    found = way_of(officer=office.officer("central_authority"), request=came.request)

    assert found is not None
    assert [(one.state, one.act, one.side) for one in found.been] == [
        ("sent", "request", REQUESTING),
        ("information_requested", "ask", REQUESTED),
        ("sent", "answer", REQUESTING),
        ("accepted", "accept", REQUESTED),
        ("granted", "decide_grant", REQUESTED),
    ]
    assert Onward(act="release", side=REQUESTED, state="released") in found.onward
    assert Onward(act="withdraw", side=REQUESTING, state="withdrawn") in found.onward
    assert way_of(officer=office.officer("outsider"), request=came.request) is None
    assert way_of(officer=office.officer("overseer"), request=came.request) is None
