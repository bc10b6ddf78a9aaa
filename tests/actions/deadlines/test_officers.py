"""Officers add terms of their own, say that they are done, and renew an order at home; everybody else finds nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from longbien.actions.deadlines.errors import NoSuchTerm, TermNotRenewable, TermWrong
from longbien.actions.deadlines.officers import add_term, renew_term, settle_term
from longbien.actions.deadlines.watching import watch_deadlines
from longbien.actions.requests.errors import NotFound
from longbien.convention.terms import Unit
from longbien.core.canonical import Json
from longbien.core.deadlines.counting import Term
from longbien.core.officers import NotPermitted
from longbien.data.models import Deadline, JournalRow, Request
from longbien.ports.instruments import Instruments
from longbien.readers.deadlines import deadlines_of, history_of, open_deadlines, pressing_now
from offices import Office
from people import NOW
from their_acts import following, opening

DAY = timedelta(days=1)


@pytest.fixture
def request_id(office: Office, instruments: Instruments) -> str:
    assert opening().arrive() is None
    return opening().act.id


@pytest.fixture
def order(request_id: str) -> Deadline:
    """An order to the holder that runs for ninety days."""
    return Deadline.objects.create(
        request_id=request_id,
        term="domestic_order_maximum",
        version=1,
        duty_of="requested",
        begins_at=NOW,
        due_at=NOW + 90 * DAY,
        reason="begun",
        recorded_at=NOW,
    )


def test_a_term_of_our_own_presses_on_the_desk_as_any_other(office: Office, request_id: str) -> None:
    added = add_term(
        officer=office.officer("duty_officer"),
        request_id=request_id,
        title="Call the prosecutor",
        note="She leaves at noon.",
        due_at=NOW + timedelta(hours=2),
        now=NOW,
    )

    request = Request.objects.get(id=request_id)
    assert (request.due_term, request.due_at, request.version) == ("own:1", NOW + timedelta(hours=2), 1)
    assert added.next_at == NOW + timedelta(hours=1)
    assert JournalRow.objects.filter(what="deadline.added").count() == 1

    settle_term(officer=office.officer("duty_officer"), request_id=request_id, deadline_id=added.pk, now=NOW)
    assert Request.objects.get(id=request_id).due_term == "preservation_first_decision"


def test_a_term_of_our_own_for_a_longer_safe_conduct_outlives_the_request_as_that_does(
    office: Office, request_id: str
) -> None:
    body: dict[str, Json] = {"elements": {}, "legal_basis": "uncc-2024", "follows": None}
    invited = opening(kind="mla.witness_safe_conduct", number=2, body=body)
    assert invited.arrive() is None
    told: dict[str, Json] = {"told_at": "2026-11-21T09:00:00Z"}
    officer = office.officer("duty_officer")
    own = [
        add_term(officer=officer, request_id=one, title="As agreed", note="Forty days.", due_at=NOW + 40 * DAY, now=NOW)
        for one in (invited.act.id, request_id)
    ]
    assert following(request_id=invited.act.id, act="end_presence", body=told).arrive() is None

    assert following(request_id=invited.act.id, act="close", body={}).arrive() is None
    assert following(request_id=request_id, act="withdraw", body={}).arrive() is None

    assert [Deadline.objects.get(pk=one.pk).state for one in own] == ["running", "lapsed"]
    watch_deadlines(node="XAA", now=NOW + 20 * DAY)
    assert Request.objects.get(id=invited.act.id).due_term == "own:1"
    settle_term(officer=officer, request_id=invited.act.id, deadline_id=own[0].pk, now=NOW + 40 * DAY)
    assert Request.objects.get(id=invited.act.id).due_at is None


def test_a_length_is_counted_by_the_calendar_that_is_named(office: Office, request_id: str) -> None:
    added = add_term(
        officer=office.officer("duty_officer"),
        request_id=request_id,
        title="Answer the ministry",
        note="Its letter of today.",
        length=Term(count=5, unit=Unit.WORKING_DAYS),
        counting="eu-1182-71",
        calendar_of="requested",
        now=NOW,  # a Sunday
    )

    assert added.due_at == datetime(2026, 11, 28, tzinfo=UTC)
    assert added.sum["doubts"] == ["time_zone_unknown", "holidays_unknown", "hours_unknown"]


@pytest.mark.parametrize(
    "said",
    [
        {"title": " ", "note": "x", "due_at": NOW + DAY},
        {"title": "x", "note": "", "due_at": NOW + DAY},
        {"title": "x", "note": "x", "due_at": NOW},
        {"title": "x", "note": "x"},
        {"title": "x", "note": "x", "length": Term(count=10**9, unit=Unit.MONTHS)},
        {"title": "x", "note": "x", "length": Term(count=1, unit=Unit.DAYS), "counting": "by heart"},
    ],
)
def test_a_term_without_name_reason_or_end_is_not_kept(office: Office, request_id: str, said: dict) -> None:
    with pytest.raises(TermWrong):
        add_term(officer=office.officer("duty_officer"), request_id=request_id, now=NOW, **said)

    assert not Deadline.objects.filter(version=0).exists()


def test_an_order_at_home_is_renewed_with_a_reason_and_the_row_before_stays(office: Office, order: Deadline) -> None:
    officer = office.officer("duty_officer")

    renewed = renew_term(
        officer=officer,
        request_id=order.request_id,
        deadline_id=order.pk,
        until_at=NOW + 180 * DAY,
        note="Order 17/2027 of the court.",
        now=NOW + 80 * DAY,
    )

    before = Deadline.objects.get(pk=order.pk)
    assert (before.due_at, before.superseded_at) == (NOW + 90 * DAY, NOW + 80 * DAY)
    assert (renewed.due_at, renewed.begins_at, renewed.reason) == (NOW + 180 * DAY, NOW, "renewed")
    assert (renewed.supersedes_id, renewed.person_id, renewed.note) == (
        order.pk,
        officer.person_id,
        "Order 17/2027 of the court.",
    )


def test_an_order_is_not_renewed_for_longer_than_the_law_allows(office: Office, order: Deadline) -> None:
    for until_at in (NOW + 180 * DAY + timedelta(seconds=1), NOW + 90 * DAY, NOW):
        with pytest.raises(TermNotRenewable):
            renew_term(
                officer=office.officer("duty_officer"),
                request_id=order.request_id,
                deadline_id=order.pk,
                until_at=until_at,
                note="x",
                now=NOW,
            )


def test_what_the_law_files_count_is_neither_renewed_nor_called_done_by_hand(office: Office, request_id: str) -> None:
    officer, row = office.officer("duty_officer"), Deadline.objects.get()

    with pytest.raises(TermNotRenewable):
        renew_term(
            officer=officer, request_id=request_id, deadline_id=row.pk, until_at=NOW + 2 * DAY, note="x", now=NOW
        )
    with pytest.raises(NoSuchTerm):
        settle_term(officer=officer, request_id=request_id, deadline_id=row.pk, now=NOW)


def test_another_authority_finds_no_terms_and_adds_none(office: Office, request_id: str) -> None:
    outsider, request = office.officer("outsider"), Request.objects.get(id=request_id)

    assert deadlines_of(officer=outsider, request=request) == []
    assert history_of(officer=outsider, request=request) == []
    assert open_deadlines(officer=outsider) == []
    found = pressing_now(officer=outsider, now=NOW)
    assert (found.over, found.soon) == (0, 0)
    with pytest.raises(NotFound):
        add_term(officer=outsider, request_id=request_id, title="x", note="x", due_at=NOW + DAY, now=NOW)

    mine = pressing_now(officer=office.officer("duty_officer"), now=NOW + timedelta(hours=1))
    assert (mine.over, mine.soon) == (0, 1)


def test_an_overseer_keeps_no_terms(office: Office, request_id: str) -> None:
    with pytest.raises(NotPermitted):
        add_term(
            officer=office.officer("overseer"), request_id=request_id, title="x", note="x", due_at=NOW + DAY, now=NOW
        )
