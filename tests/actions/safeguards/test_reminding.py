"""What safeguards wait for is a term as any other: it warns, it presses on the desk, and who acts meets it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from longbien.actions.deadlines.errors import NoSuchTerm
from longbien.actions.deadlines.officers import settle_term
from longbien.actions.deadlines.watching import watch_deadlines
from longbien.actions.safeguards.erasing import erase_due
from longbien.actions.safeguards.reviewing import review_secrecy
from longbien.actions.safeguards.screening import answer_screen, decide_screen
from longbien.data.models import Deadline, DeadlineNotice, JournalRow, Request
from longbien.ports.instruments import Instruments
from longbien.readers.deadlines import open_deadlines, pressing_now
from longbien.readers.safeguards import screen_standing
from longbien.readers.safeguards_overseen import safeguards_overseen
from offices import Office
from people import NOW
from screens import screened
from supplied import received
from their_acts import ELEMENTS, STORED_DATA, opening

DAY = timedelta(days=1)


def rows(request: Request) -> list[tuple[str, datetime, str]]:
    """Return the terms of the safeguards that hold for a request."""
    found = Deadline.objects.filter(request=request, superseded_at=None, term__startswith="safeguard:")
    return [(one.term.partition(":")[2], one.due_at, one.state) for one in found.order_by("term")]


def arrived(kind: str = "mla.stored_data", *, number: int = 9, **more: object) -> Request:
    elements = (STORED_DATA if kind.startswith("mla") else ELEMENTS) | more
    theirs = opening(kind=kind, number=number, body={"elements": elements, "legal_basis": "uncc-2024", "follows": None})
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def warned(*, now: datetime) -> list[str]:
    while watch_deadlines(node="XAA", now=now):
        pass
    return [f"{one.deadline.term} {one.code}" for one in DeadlineNotice.objects.filter(deadline__version=0)]


def test_a_long_screen_that_nobody_answers_is_due_and_its_answers_meet_it(office: Office) -> None:
    request, central = arrived(), office.officer("central_authority")
    opened = request.opened_at
    due = rows(request)
    notices = warned(now=opened + 4 * DAY)
    seen = {
        who: [one.term for one in open_deadlines(officer=office.officer(who)) if one.term == "safeguard:screen"]
        for who in ("central_authority", "outsider", "overseer")
    }

    screened(request, officer=central)

    assert due == [("screen", opened + 3 * DAY, "running")]
    assert notices == ["safeguard:screen 1 days before", "safeguard:screen over"]
    assert seen == {"central_authority": ["safeguard:screen"], "outsider": [], "overseer": []}
    assert rows(request) == [("screen", opened + 3 * DAY, "met")]


def test_what_is_escalated_waits_a_day_for_its_decision(office: Office) -> None:
    request, duty = arrived("preserve.request"), office.officer("duty_officer")
    short = rows(request)
    standing = screen_standing(request=request)
    assert standing is not None
    answers = {one.id: "unknown" for one in standing.questions}

    answer_screen(officer=duty, request_id=request.id, answers=answers, reasons="Not sure.", now=NOW)
    waiting = rows(request)
    pressing = Request.objects.get(id=request.id).due_at
    decide_screen(
        officer=office.officer("central_authority"), request_id=request.id, decision="proceed", reasons="Fine.", now=NOW
    )

    assert (short, waiting, rows(request)) == ([], [("screen", NOW + DAY, "running")], [("screen", NOW + DAY, "met")])
    assert pressing is not None
    assert pressing <= NOW + DAY


def test_a_secrecy_is_looked_at_again_in_time_and_the_overseer_sees_that_it_was_not(office: Office) -> None:
    request, central = arrived("preserve.request", secrecy=True), office.officer("central_authority")
    first = datetime.combine(request.opened_at.date() + 90 * DAY, datetime.min.time(), tzinfo=UTC)
    due, late = rows(request), first + DAY
    notices = warned(now=late)
    overdue = overseen(office, late)

    review_secrecy(
        officer=central, request_id=request.id, needed=True, next_on=late.date() + 9 * DAY, reasons="Yes.", now=late
    )
    again = rows(request)
    review_secrecy(officer=central, request_id=request.id, needed=False, next_on=None, reasons="No.", now=late)

    assert due == [("secrecy", first, "running")]
    assert notices == [f"safeguard:secrecy {one}" for one in ("5 days before", "1 days before", "over")]
    assert [one[0::2] for one in again] == [("secrecy", "running")]
    assert again[0][1].date() == date(2027, 3, 2)
    assert [one[0::2] for one in rows(request)] == [("secrecy", "met")]
    assert (overdue, overseen(office, late)) == (1, 0)
    assert JournalRow.objects.filter(what="deadline.recounted", request_id=request.id).count() == 1


def overseen(office: Office, now: datetime) -> int:
    found = safeguards_overseen(officer=office.officer("overseer"), since=NOW - DAY, until=NOW + DAY, now=now)
    assert found is not None
    return found.unreviewed


def test_the_last_day_of_data_is_a_term_that_outlives_the_request_and_no_officer_settles(
    office: Office, instruments: Instruments
) -> None:
    item = received(office, instruments, retain_until="2027-01-31", retention="automatic")
    central, last = office.officer("central_authority"), datetime(2027, 1, 31, tzinfo=UTC)
    row = Deadline.objects.get(request=item.request, term="safeguard:retention", superseded_at=None)

    with pytest.raises(NoSuchTerm):
        settle_term(officer=central, request_id=item.request_id, deadline_id=row.pk, now=NOW)
    notices, over = warned(now=last), pressing_now(officer=central, now=last).over
    erase_due(now=last, instruments=instruments)

    assert (row.due_at, row.state) == (last, "running")
    assert notices == [
        *(f"safeguard:retention {days} days before" for days in (30, 7, 1)),
        "safeguard:retention over",
    ]
    assert over == 1
    assert rows(item.request) == [("retention", last, "met")]
