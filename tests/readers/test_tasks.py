"""Open tasks reach whom they were given to, and nobody to whom their case is closed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from case_files import CaseRoom
from longbien.actions.cases import add_task, close_case, exclude_person, finish_task, reopen_case
from longbien.data.models import Case, CaseMember, CaseTask
from longbien.readers.deadlines import Pressing
from longbien.readers.tasks import open_tasks, own_tasks_now
from offices import Office
from people import NOW
from plans import WALKS, plan, reads_many

TODAY = NOW.date()
OVER, SOON, LATER = (TODAY + timedelta(days=days) for days in (-1, 1, 2))


@pytest.fixture
def room(office: Office) -> CaseRoom:
    return CaseRoom(office)


def task(room: CaseRoom, case: Case, text: str, *, due_on: date | None, of: str | None) -> CaseTask:
    """Return a task that the central authority's officer writes down."""
    return add_task(
        officer=room.officer("central_authority"),
        case_id=case.id,
        text=text,
        due_on=due_on,
        person_id=room.number(of) if of else None,
        now=NOW,
    )


def texts(room: CaseRoom, who: str) -> tuple[list[str], list[str]]:
    """Return what is listed for somebody: one's own tasks, and those of others."""
    found = open_tasks(officer=room.officer(who))
    return [one.text for one in found.own], [one.text for one in found.others]


def told(room: CaseRoom, who: str) -> Pressing:
    """Return what the desk tells somebody."""
    return own_tasks_now(officer=room.officer(who), today=TODAY)


def test_ones_own_tasks_stand_by_their_day_and_those_of_others_that_have_one_beside_them(room: CaseRoom) -> None:
    case = room.opened()
    task(room, case, "whenever", due_on=None, of="duty_officer")
    task(room, case, "later", due_on=LATER, of="duty_officer")
    task(room, case, "tomorrow", due_on=SOON, of="duty_officer")
    task(room, case, "yesterday", due_on=OVER, of="duty_officer")
    task(room, case, "of nobody", due_on=SOON, of=None)
    task(room, case, "of another", due_on=OVER, of="second_officer")
    task(room, case, "of another, whenever", due_on=None, of="second_officer")
    done = task(room, case, "done", due_on=OVER, of="duty_officer")
    finish_task(officer=room.officer("duty_officer"), case_id=case.id, task_id=done.pk, now=NOW)

    assert texts(room, "duty_officer") == (
        ["yesterday", "tomorrow", "later", "whenever"],
        ["of another", "of nobody"],
    )
    assert (told(room, "duty_officer"), told(room, "second_officer")) == (
        Pressing(over=1, soon=1),
        Pressing(over=1, soon=0),
    )


def test_who_sits_elsewhere_or_sees_no_cases_is_told_of_none(room: CaseRoom) -> None:
    given = task(room, room.opened(), "secret", due_on=OVER, of="duty_officer")

    for who in ("outsider", "overseer"):
        assert texts(room, who) == ([], [])
        CaseTask.objects.filter(pk=given.pk).update(assigned_to=room.number(who))
        assert (texts(room, who), told(room, who)) == (([], []), Pressing(over=0, soon=0))


def test_what_is_to_be_done_in_a_protected_case_reaches_its_team_alone(room: CaseRoom) -> None:
    case = room.protected("duty_officer")
    given = task(room, case, "secret", due_on=OVER, of="duty_officer")

    assert (texts(room, "central_authority"), texts(room, "duty_officer")) == (([], ["secret"]), (["secret"], []))
    assert texts(room, "second_officer") == ([], [])
    CaseMember.objects.filter(case=case, person_id=room.number("duty_officer")).delete()
    assert CaseTask.objects.get(pk=given.pk).assigned_to_id == room.number("duty_officer")
    assert (texts(room, "duty_officer"), told(room, "duty_officer")) == (([], []), Pressing(over=0, soon=0))


def test_who_is_excluded_from_a_case_is_told_of_nothing_in_it(room: CaseRoom) -> None:
    case = room.opened()
    central, excluded = room.officer("central_authority"), room.number("second_officer")
    given = task(room, case, "secret", due_on=OVER, of="duty_officer")
    exclude_person(officer=central, case_id=case.id, person_id=excluded, because="A cousin.", now=NOW)

    assert texts(room, "second_officer") == ([], [])
    CaseTask.objects.filter(pk=given.pk).update(assigned_to=excluded)
    assert (texts(room, "second_officer"), told(room, "second_officer")) == (([], []), Pressing(over=0, soon=0))


def test_a_closed_case_asks_for_nothing_until_it_is_opened_again(room: CaseRoom) -> None:
    case, central = room.opened(), room.officer("central_authority")
    task(room, case, "to be done", due_on=OVER, of="duty_officer")
    version = Case.objects.get(pk=case.pk).version

    close_case(officer=central, case_id=case.id, version=version, now=NOW)
    assert (texts(room, "duty_officer"), told(room, "duty_officer")) == (([], []), Pressing(over=0, soon=0))
    reopen_case(officer=central, case_id=case.id, version=version + 1, now=NOW)
    assert texts(room, "duty_officer") == (["to be done"], [])


def test_neither_question_reads_all_tasks(room: CaseRoom) -> None:
    task(room, room.opened(), "to be done", due_on=OVER, of="duty_officer")
    officer = room.officer("duty_officer")

    with CaptureQueriesContext(connection) as listed:
        open_tasks(officer=officer)
    with CaptureQueriesContext(connection) as counted:
        own_tasks_now(officer=officer, today=TODAY)

    lines = [(line, query["sql"]) for query in (*listed, *counted) for line in plan(query["sql"])]
    assert [line for line, _sql in lines if WALKS.search(line)] == []
    assert (len(listed), len(counted)) == (2, 1)
    if connection.vendor == "sqlite":
        assert [line for line, sql in lines if reads_many(line, sql=sql)] == []
