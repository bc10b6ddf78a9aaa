"""A condition that has a day is watched as any other term, beyond the end of the request too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actions.test_crossing import Asked
from longbien.actions.deadlines.errors import NoSuchTerm
from longbien.actions.deadlines.officers import add_term, settle_term
from longbien.actions.deadlines.watching import watch_deadlines
from longbien.actions.requests.conditions import settle_condition
from longbien.core.deadlines.counting import TermTooLong
from longbien.data.models import Condition, Deadline, DeadlineNotice, JournalRow, Request
from offices import Office
from people import NOW

DAY = timedelta(days=1)
DUE_ON = NOW.date() + timedelta(days=30)
ENDS_AT = NOW.replace(hour=0, minute=0, second=0, microsecond=0) + 31 * DAY


@pytest.fixture
def asked(office: Office, instruments) -> Asked:
    """A request of ours for stored data, granted on a condition that we agreed to."""
    asked = Asked(office, instruments, kind="mla.stored_data")
    assert asked.theirs("propose_conditions", {"conditions": "Destroy the copy."}, after="request").arrive() is None
    asked.ours("agree_conditions")
    return asked


def said(office: Office, *, due_on: date | None, kept: bool | None = None) -> None:
    condition = Condition.objects.get()
    officer = office.officer("central_authority")
    settle_condition(
        officer=officer,
        request_id=condition.request_id,
        condition_id=condition.pk,
        kept=kept,
        note="Their letter of today.",
        due_on=due_on,
        now=NOW,
    )


def term() -> Deadline:
    return Deadline.objects.get(term=f"condition:{Condition.objects.get().pk}", superseded_at=None)


def test_it_warns_presses_and_outlives_the_request(asked: Asked, office: Office) -> None:
    said(office, due_on=DUE_ON)
    assert asked.theirs("result", {"result": "Done."}, after="agree_conditions").arrive() is None
    asked.ours("close", note="We report when the copy is destroyed.")

    while watch_deadlines(node="XAA", now=ENDS_AT):
        pass

    row, request = term(), Request.objects.get()
    assert (row.title, row.due_at, row.state, row.duty_of) == ("Destroy the copy.", ENDS_AT, "running", "requesting")
    assert [one.code for one in DeadlineNotice.objects.filter(deadline=row)] == [
        "5 days before",
        "24 hours before",
        "over",
    ]
    assert (request.state, request.due_term, request.due_at) == ("closed", row.term, ENDS_AT)
    said(office, due_on=DUE_ON, kept=True)
    assert term().state == "met"
    assert Request.objects.get().due_at is None


def test_another_day_is_another_row_and_each_is_journalled(asked: Asked, office: Office) -> None:
    said(office, due_on=DUE_ON)
    said(office, due_on=DUE_ON)  # nothing new
    said(office, due_on=DUE_ON + DAY)
    said(office, due_on=DUE_ON + DAY, kept=False)
    said(office, due_on=None)

    rows = Deadline.objects.filter(term__startswith="condition:").order_by("pk")
    assert [(row.due_at, row.state) for row in rows] == [(ENDS_AT, "running"), (ENDS_AT + DAY, "lapsed")]
    found = JournalRow.objects.filter(what__startswith="deadline.").order_by("pk")
    noted = [row.what for row in found if b"condition:" in bytes(row.record)]
    assert noted == ["deadline.added", "deadline.recounted", "deadline.done"]


def test_it_is_settled_with_its_condition_and_a_day_nobody_can_write_is_refused(asked: Asked, office: Office) -> None:
    said(office, due_on=DUE_ON)

    with pytest.raises(NoSuchTerm):
        settle_term(
            officer=office.officer("central_authority"), request_id=asked.request.id, deadline_id=term().pk, now=NOW
        )
    with pytest.raises(TermTooLong):
        said(office, due_on=date.max)

    assert term().due_at == ENDS_AT


def test_a_term_of_our_own_ends_with_a_request_whose_kind_has_none(office: Office, instruments) -> None:
    asked = Asked(office, instruments, kind="mla.status_enquiry")
    add_term(
        officer=office.officer("central_authority"),
        request_id=asked.request.id,
        title="Call them",
        note="Nobody has answered.",
        due_at=NOW + DAY,
        now=NOW,
    )

    asked.ours("withdraw", reason="Answered by telephone.")

    assert Deadline.objects.get().state == "lapsed"
