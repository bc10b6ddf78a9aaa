"""A request passes to another authority of the State; the other State learns it, and only the new one goes on."""

from __future__ import annotations

import pytest

from longbien.actions.errors import NotFound
from longbien.actions.requests import act_on_request
from longbien.actions.requests.refusing import refuse_acts
from longbien.actions.requests.rows import write_step
from longbien.actions.search import read_words
from longbien.core.exchange.acts import Party
from longbien.core.requests.turns import FieldWrong
from longbien.data.models import Act, Authority, Concerned, Deconfliction, HandedOver, JournalRow, Request
from longbien.readers.deadlines import deadlines_of
from longbien.readers.notified import handed_over
from longbien.readers.requests import one_request
from longbien.readers.search import search_requests
from longbien.readers.timeline import timeline
from offices import Office
from people import NOW
from term_rows import term_rows
from their_acts import following

from .test_acting import Desk

WITHDRAWN = {"reasons": "The case is closed."}


@pytest.fixture
def came(office: Office, instruments) -> Desk:
    """A request of Bellora to the National Cybercrime Authority."""
    return Desk(office, instruments, kind="mla.stored_data")


def hand_over(desk: Desk, to: str = "ffu") -> Request:
    return desk.act("hand_over", authority=to, reason="They look into the same fraud.")


def test_the_new_authority_goes_on_and_the_old_one_sees_it_no_more(came: Desk, office: Office) -> None:
    hand_over(came)

    assert came.request.authority == office.other
    assert one_request(officer=office.officer("central_authority"), request_id=came.id) is None
    with pytest.raises(NotFound):
        came.act("acknowledge")
    came.act("acknowledge", who="outsider")
    last = Act.objects.filter(request_id=came.id).order_by("-position")[0]
    assert (last.act, last.authority_code, came.request.state) == ("acknowledge", "ffu", "under_consideration")


def test_it_stands_where_it_stood(came: Desk) -> None:
    came.act("ask", question="Which mailbox?")

    hand_over(came)

    assert (came.request.state, came.request.state_before_question) == ("information_requested", "sent")


def test_the_old_authority_keeps_that_it_did_and_no_content(came: Desk, office: Office) -> None:
    hand_over(came)

    kept = handed_over(officer=office.officer("central_authority"))
    assert [(one.reference, one.kind, one.to.code) for one in kept] == [
        (came.request.reference, "mla.stored_data", "ffu")
    ]
    assert handed_over(officer=office.officer("outsider")) == []
    assert handed_over(officer=office.officer("overseer")) == []
    records = [bytes(row.record) for row in JournalRow.objects.filter(request_id=came.id)]
    assert any(b"hand_over" in record and b'"authority":"nca"' in record for record in records)


@pytest.mark.parametrize("to", ["nca", "elsewhere", "XBB"])
def test_only_another_authority_of_this_node_can_get_it(came: Desk, to: str) -> None:
    with pytest.raises(FieldWrong):
        hand_over(came, to=to)


def test_what_their_officer_wrote_to_the_old_authority_reaches_the_new_one(came: Desk) -> None:
    withdrawal = following(request_id=came.id, act="withdraw", body=WITHDRAWN)
    hand_over(came)

    assert withdrawal.arrive() is None
    assert (came.request.state, came.request.authority.code) == ("withdrawn", "ffu")


def test_an_authority_that_never_had_it_gets_nothing(came: Desk) -> None:
    strange = following(request_id=came.id, act="withdraw", body=WITHDRAWN, recipient=Party("XAA", "ffu"))

    assert strange.arrive() == "unknown_request"


def test_an_act_of_another_authority_of_theirs_is_not_taken(came: Desk) -> None:
    Authority.objects.create(node="XBB", code="court", name="Court of Bellora", is_ours=False)
    strange = following(request_id=came.id, act="withdraw", body=WITHDRAWN, sender=Party("XBB", "court"))

    assert strange.arrive() == "unknown_request"


def test_their_handing_over_is_taken_and_then_only_the_new_authority_speaks(came: Desk) -> None:
    Authority.objects.create(node="XBB", code="court", name="Court of Bellora", is_ours=False)
    handed = following(
        request_id=came.id, act="hand_over_asking", body={"authority": "court", "reason": "It has the case now."}
    )

    assert handed.arrive() is None
    assert came.request.their_authority == Authority.objects.get(code="court")
    old = following(request_id=came.id, act="withdraw", body=WITHDRAWN)
    assert old.arrive() == "unknown_request"
    new = following(request_id=came.id, act="withdraw", body=WITHDRAWN, sender=Party("XBB", "court"))
    assert new.arrive() is None
    assert came.request.state == "withdrawn"


def test_a_handing_over_to_an_authority_that_no_card_names_is_not_taken(came: Desk) -> None:
    handed = following(
        request_id=came.id, act="hand_over_asking", body={"authority": "nowhere", "reason": "It has the case."}
    )

    assert handed.arrive() == "unknown_authority"
    assert came.request.their_authority is not None
    assert came.request.their_authority.code == "nca"


def test_a_handing_over_that_they_refuse_gives_it_back(came: Desk, office: Office) -> None:
    hand_over(came)
    act = Act.objects.get(request_id=came.id, act="hand_over")

    refuse_acts(ids=[act.id], node="XAA", now=NOW)

    assert came.request.authority == office.ours
    assert one_request(officer=office.officer("outsider"), request_id=came.id) is None


def test_case_and_colleague_stay_behind(came: Desk, office: Office) -> None:
    Request.objects.filter(id=came.id).update(assigned_to=office.people["central_authority"])

    hand_over(came)

    assert (came.request.case_id, came.request.assigned_to_id) == (None, None)


def test_what_the_old_authority_wrote_for_itself_stays_with_it(came: Desk, office: Office) -> None:
    lawyer, new = office.officer("central_authority"), office.officer("outsider")
    write_step(request=came.request, officer=lawyer, step="deconflicted", note="Informant Quillfeather.", now=NOW)
    meeting = Deconfliction.objects.create(digest="d" * 64, kind="email", opened_at=NOW)
    concerned = Concerned.objects.create(
        deconfliction=meeting, request=came.request, authority=office.ours, at=NOW, note="Quillfeather.", settled_at=NOW
    )
    term_rows(office, request_id=came.id, secret="Quillfeather.")
    read_words()

    hand_over(came)

    for _ in range(2):  # before the worker has read its words anew, and after
        assert search_requests(officer=new, text="Quillfeather").requests == ()
        read_words()
    assert [one.id for one in search_requests(officer=new, text="intrusion").requests] == [came.id]
    assert search_requests(officer=lawyer, text="intrusion").requests == ()
    terms = {row.term for row in deadlines_of(officer=new, request=came.request)}
    assert terms == {"domestic_order_maximum", "safeguard:screen"}
    assert came.request.due_term == ""
    told = [entry.step for entry in timeline(officer=new, request=came.request) if entry.step]
    assert ("deconflicted", "") in {(step.step, step.note) for step in told}
    assert "Quillfeather" not in "".join(step.note for step in told)
    concerned.refresh_from_db()
    assert (concerned.authority, concerned.note, concerned.settled_at) == (office.other, "", None)


def test_it_can_come_back(came: Desk, office: Office, instruments) -> None:
    hand_over(came)
    act_on_request(
        officer=office.officer("outsider"),
        request_id=came.id,
        version=came.request.version,
        act="hand_over",
        body={"authority": "nca", "reason": "It is not ours after all."},
        now=NOW,
        instruments=instruments,
    )

    assert came.request.authority == office.ours
    assert HandedOver.objects.count() == 2
