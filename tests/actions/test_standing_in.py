"""In an emergency a duty officer stands in for the central authority on one request, if the State allows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.test_acting import GRANT, Desk
from longbien.actions.errors import NotFound
from longbien.actions.proposals import ReasonMissing
from longbien.actions.requests import review_lone_sending
from longbien.actions.requests.errors import OwnApproval
from longbien.actions.requests.standing_in import NoStandIn, stand_in
from longbien.core.officers import NotPermitted
from longbien.core.requests.consulting import ConsultFirst
from longbien.data.models import Act, LocalStep, Request
from longbien.readers.desk import to_review
from longbien.readers.oversight import overview
from longbien.readers.requests import open_acts
from longbien.readers.standing_in import acting_as
from offices import Office
from people import NOW

PAIR = ("duty_officer", "second_officer")
REASON = "Nobody of the central authority answers; the child is in danger now."


@pytest.fixture
def came(office: Office, instruments) -> Desk:
    desk = Desk(office, instruments, kind="mla.stored_data")
    Request.objects.filter(id=desk.id).update(priority="emergency")
    return desk


def asked(came: Desk, *, who: str = "duty_officer", reason: str = REASON, allowed: bool = True) -> Request:
    return stand_in(
        officer=came.office.officer(who),
        request_id=came.id,
        reason=reason,
        policy=replace(came.instruments.policy, emergency_stand_in=allowed),
        now=NOW,
    )


def test_the_duty_officer_grants_and_releases_and_a_second_person_reviews_it(came: Desk, office: Office) -> None:
    officer = office.officer("duty_officer")
    with pytest.raises(NotPermitted):
        came.add(b"data", who="duty_officer")

    asked(came)
    came.act("accept", who="duty_officer")
    came.act("decide_grant", who="duty_officer", **GRANT)
    item = came.add(b"data", who="duty_officer")
    came.act("release", who="duty_officer", items=(item.id,))

    released = Act.objects.get(act="release")
    assert (released.person_id, released.person_role, came.request.state) == (
        officer.person_id,
        "duty_officer",
        "released",
    )
    assert to_review(officer=office.officer("central_authority")) == {came.id}
    seen = overview(officer=office.officer("overseer"), since=NOW, until=NOW.replace(year=2099))
    assert seen is not None
    assert [one.step for one in seen.lone_sendings] == ["stood_in"]
    with pytest.raises((OwnApproval, NotPermitted)):
        review_lone_sending(officer=officer, request_id=came.id, note="", now=NOW)
    review_lone_sending(officer=office.officer("central_authority"), request_id=came.id, note="Rightly.", now=NOW)
    assert acting_as(officer=officer, request=came.request) == officer


def test_what_was_reviewed_does_not_come_back_when_a_colleague_stands_in(came: Desk, office: Office) -> None:
    asked(came)
    review_lone_sending(officer=office.officer("central_authority"), request_id=came.id, note="", now=NOW)

    asked(came, who="second_officer")

    stand = {who: acting_as(officer=office.officer(who), request=came.request).roles for who in PAIR}
    assert stand == {
        "duty_officer": {"duty_officer"},
        "second_officer": {"duty_officer", "central_authority"},
    }


def test_the_gates_stay_shut(came: Desk, office: Office) -> None:
    asked(came)
    came.act("accept", who="duty_officer")

    assert "decide_grant" in {one.id for one in open_acts(request=came.request, officer=office.officer("duty_officer"))}
    with pytest.raises(ConsultFirst):
        came.act("refuse", who="duty_officer", ground="40.21.a", effect="refused", reasons="Not in conformity.")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"allowed": False}, NoStandIn),
        ({"reason": "It is urgent."}, ReasonMissing),
        ({"who": "central_authority"}, NoStandIn),
        ({"who": "overseer"}, NotPermitted),
        ({"who": "outsider"}, NotFound),
    ],
)
def test_nobody_else_stands_in(came: Desk, said: dict, error: type[Exception]) -> None:
    with pytest.raises(error):
        asked(came, **said)

    assert not LocalStep.objects.filter(step="stood_in").exists()


def test_what_is_urgent_only_waits_for_the_central_authority(came: Desk) -> None:
    Request.objects.filter(id=came.id).update(priority="urgent")

    with pytest.raises(NoStandIn):
        asked(came)
