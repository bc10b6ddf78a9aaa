"""The worker warns once of each term, says that it is over, and counts anew what a receipt has settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from longbien.actions.deadlines import watching
from longbien.actions.deadlines.counting import recount
from longbien.actions.deadlines.watching import watch_deadlines
from longbien.core.canonical import Json
from longbien.data.models import Deadline, DeadlineNotice, JournalRow, Receipt, Request
from longbien.ports.instruments import Instruments
from longbien.readers.deadlines import open_deadlines, pressing_now
from offices import Office, publish_entry
from people import NOW
from supplied import asked_of_bellora
from their_acts import STORED_DATA, following, opening

HOUR = timedelta(hours=1)
INVITATION: dict[str, Json] = {"elements": {}, "legal_basis": "uncc-2024", "follows": None}


@pytest.fixture
def asked(office: Office, instruments: Instruments) -> Deadline:
    """The term of 24 hours for the first decision, with its warnings after 12 and 23 hours."""
    assert opening().arrive() is None
    return Deadline.objects.get()


def watch(now: datetime) -> bool:
    return watch_deadlines(node="XAA", now=now)


def notices() -> list[tuple[str, datetime]]:
    return list(DeadlineNotice.objects.order_by("at").values_list("code", "at"))


def test_nothing_is_written_while_nothing_is_due(asked: Deadline) -> None:
    with CaptureQueriesContext(connection) as questions:
        assert not watch(NOW + 11 * HOUR)

    assert notices() == []
    assert [one["sql"] for one in questions if one["sql"].startswith(("UPDATE", "INSERT"))] == []


def test_each_warning_is_given_once_and_the_end_once(asked: Deadline) -> None:
    for minutes in range(0, 30 * 60, 30):
        watch(NOW + timedelta(minutes=minutes))

    assert notices() == [
        ("50 percent", NOW + 12 * HOUR),
        ("1 hours before", NOW + 23 * HOUR),
        ("over", NOW + 24 * HOUR),
    ]
    assert JournalRow.objects.filter(what="deadline.over").count() == 1
    assert Deadline.objects.get().next_at is None


def test_a_worker_that_was_away_gives_every_warning_it_missed(asked: Deadline) -> None:
    watch(NOW + 100 * HOUR)

    assert [code for code, _ in notices()] == ["50 percent", "1 hours before", "over"]


def test_a_worker_that_is_killed_between_warning_and_next_moment_has_done_neither(
    asked: Deadline, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """kill -9"""

    def killed(rows: Sequence[Deadline], *, now: datetime) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(watching, "_move_on", killed)
        with pytest.raises(Killed):
            watch(NOW + 12 * HOUR)
    assert notices() == []

    watch(NOW + 12 * HOUR)
    watch(NOW + 12 * HOUR)
    assert notices() == [("50 percent", NOW + 12 * HOUR)]


def test_a_term_that_is_met_warns_nobody(asked: Deadline) -> None:
    Deadline.objects.update(state="met", settled_at=NOW)

    watch(NOW + 30 * HOUR)

    assert notices() == []
    assert Deadline.objects.get().next_at is None


def test_many_terms_are_taken_in_parts(office: Office, instruments: Instruments) -> None:
    for number in range(1, 8):
        assert opening(number=number).arrive() is None

    passes = 0
    while watch_deadlines(node="XAA", now=NOW + 30 * HOUR, most=3):
        passes += 1

    assert (passes, DeadlineNotice.objects.count()) == (2, 21)


def test_a_term_of_ours_is_counted_from_sending_until_the_receipt_says_when_it_arrived(
    office: Office, instruments: Instruments
) -> None:
    request = asked_of_bellora(office, kind="preserve.request")

    assert (Deadline.objects.get().is_provisional, Deadline.objects.get().due_at) == (True, NOW + 24 * HOUR)
    watch(NOW + HOUR)
    assert Deadline.objects.count() == 1

    Receipt.objects.create(
        issuer="XBB",
        other="XAA",
        series=1,
        evidence="delivered",
        message_id=request.id,
        message_sender="XAA",
        at=NOW + 2 * HOUR,
        payload=b"",
    )
    watch(NOW + 3 * HOUR)

    rows = [(row.due_at, row.is_provisional, row.reason, row.superseded_at) for row in Deadline.objects.order_by("pk")]
    assert rows == [
        (NOW + 24 * HOUR, False, "begun", NOW + 3 * HOUR),
        (NOW + 26 * HOUR, False, "receipt", None),
    ]
    assert Request.objects.get().due_at == NOW + 26 * HOUR
    assert not watch(NOW + 3 * HOUR)


def test_before_a_warning_the_term_is_counted_by_the_calendar_that_is_known_now(office: Office) -> None:
    elements = {**STORED_DATA, "data_category": "subscriber"}
    body = {"elements": elements, "legal_basis": "uncc-2024", "follows": None}
    assert opening(kind="mla.stored_data", body=body).arrive() is None
    told = Deadline.objects.get(term="subscriber_target")
    assert (told.due_at, told.sum["time_zone"]) == (datetime(2026, 12, 23, tzinfo=UTC), "UTC")

    publish_entry(office, time_zone="Asia/Bangkok")
    watch(NOW + timedelta(days=10))
    assert Deadline.objects.filter(term="subscriber_target").count() == 1  # nothing is due yet
    watch(NOW + timedelta(days=16))

    bangkok = datetime(2026, 12, 22, 17, tzinfo=UTC)
    rows = Deadline.objects.filter(term="subscriber_target").order_by("pk")
    assert [(row.due_at, row.reason, row.superseded_at is None) for row in rows] == [
        (told.due_at, "begun", False),
        (bangkok, "calendar", True),
    ]
    assert JournalRow.objects.filter(what="deadline.recounted").count() == 1
    watch(bangkok)
    over = DeadlineNotice.objects.filter(code="over", deadline__term="subscriber_target")
    assert [one.at for one in over] == [bangkok]


def invited(number: int = 1, *, told_at: str = "2026-11-21T09:00:00Z") -> Request:
    """Return a request for safe conduct, closed, whose person was told at that moment."""
    asked = opening(kind="mla.witness_safe_conduct", number=number, body=INVITATION)
    assert asked.arrive() is None
    for act, body in (("end_presence", {"told_at": told_at}), ("close", {})):
        assert following(request_id=asked.act.id, act=act, body=body).arrive() is None
    return Request.objects.get(id=asked.act.id)


def conduct(request: Request) -> Deadline:
    return Deadline.objects.get(request=request, superseded_at=None)


def test_a_safe_conduct_that_is_over_is_told_once_and_presses_no_longer(
    office: Office, instruments: Instruments
) -> None:
    request = invited()
    ends_at = conduct(request).due_at
    watch(ends_at - timedelta(seconds=1))
    request.refresh_from_db()
    assert (conduct(request).state, request.due_at) == ("running", ends_at)

    for moment in (ends_at, ends_at + HOUR):
        watch(moment)
        recount(request=Request.objects.get(id=request.id), reason="act", now=moment)

    request.refresh_from_db()
    row = conduct(request)
    assert (row.state, row.settled_at, row.next_at, request.due_at, request.due_term) == (
        "met",
        ends_at,
        None,
        None,
        "",
    )
    assert [code for code, _ in notices()] == ["5 days before", "24 hours before", "over"]
    assert JournalRow.objects.filter(what="deadline.over").count() == 1


def test_a_safe_conduct_that_is_over_stays_so_when_the_request_is_closed_behind_it(
    office: Office, instruments: Instruments
) -> None:
    asked = opening(kind="mla.witness_safe_conduct", body=INVITATION)
    assert asked.arrive() is None
    told = following(request_id=asked.act.id, act="end_presence", body={"told_at": "2026-11-01T09:00:00Z"})
    assert told.arrive() is None
    watch(NOW)
    assert following(request_id=asked.act.id, act="close", body={}).arrive() is None
    watch(NOW + HOUR)

    assert [(row.state, row.settled_by) for row in Deadline.objects.all()] == [("met", "")]
    assert [code for code, _ in notices()] == ["over"]


def test_safe_conducts_that_are_over_do_not_hide_what_is_still_to_be_done(
    office: Office, instruments: Instruments
) -> None:
    for number in (2, 3, 4):
        invited(number, told_at="0001-01-01T00:00:00Z")
    assert opening(number=1).arrive() is None

    while watch_deadlines(node="XAA", now=NOW, most=2):
        pass

    officer = office.officer("duty_officer")
    assert [row.term for row in open_deadlines(officer=officer, most=1)] == ["preservation_first_decision"]
    assert pressing_now(officer=officer, now=NOW).over == 0
    assert Deadline.objects.filter(state="met", next_at=None).count() == 3


def test_a_worker_that_is_killed_before_it_ends_a_period_ends_it_later_and_tells_nothing_twice(
    office: Office, instruments: Instruments, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = invited(told_at="2026-11-01T09:00:00Z")
    with monkeypatch.context() as patched:
        patched.setattr(watching, "_end_periods", lambda **_: False)
        watch(NOW)
    assert conduct(request).state == "running"

    watch(NOW + HOUR)

    assert conduct(request).state == "met"
    assert JournalRow.objects.filter(what="deadline.over").count() == 1
