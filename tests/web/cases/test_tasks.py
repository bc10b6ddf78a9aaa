"""Open tasks of cases where people look: one line on the desk, and the list of all terms."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from api.case_system import CaseSystem
from case_files import CaseRoom
from longbien.actions.cases import add_task
from longbien.data.models import Case, CaseReading
from people import NOW
from web.visitors import Visitors

TASK = "Quillfeather-task"
TODAY = NOW.date()
TERMS = {"json": "/deadlines", "page": reverse("desk_deadlines")}


def give(room: CaseRoom, case: Case, text: str, *, days: int, of: str | None = "duty_officer") -> int:
    """Write down a task that is due so many days from now; return its number."""
    leader, person = room.officer("central_authority"), room.number(of) if of else None
    due_on = TODAY + timedelta(days=days)
    return add_task(officer=leader, case_id=case.id, text=text, due_on=due_on, person_id=person, now=NOW).pk


def test_the_desk_tells_of_ones_own_tasks_that_press_and_of_no_others(visitors: Visitors, room: CaseRoom) -> None:
    case = room.opened()
    for days in (-9, 0, 1, 2):
        give(room, case, TASK, days=days)

    told = visitors.get(reverse("desk"))

    assert "1 task of yours is late. 2 tasks of yours are due today or tomorrow. Your tasks" in told.text
    assert (TASK in told.text, "tasks of yours" in visitors.get(reverse("desk"), who="second_officer").text) == (
        False,
        False,
    )


def test_the_terms_have_each_open_task_with_case_person_and_day(visitors: Visitors, room: CaseRoom) -> None:
    case = room.opened(title="Hospital records")
    for text, days, of in (("Late one", -9, "duty_officer"), ("Far one", 9, "duty_officer"), ("Free one", 1, None)):
        give(room, case, text, days=days, of=of)

    page = visitors.get(TERMS["page"])

    assert (
        f"Your tasks (2) Case Task Who Due"
        f" {case.reference} Hospital records Late one Duty Officer Late 13 November 2026"
        f" {case.reference} Hospital records Far one Duty Officer 1 December 2026"
        f" Tasks of others, or of nobody yet (1) Case Task Who Due"
        f" {case.reference} Hospital records Free one Nobody yet Tomorrow 23 November 2026"
    ) in page.text
    assert f'href="{reverse("case", args=[case.id])}#tasks"' in page.source


def test_a_case_system_is_told_of_them_beside_the_terms(visitors: Visitors, room: CaseRoom) -> None:
    case = room.opened()
    own, free = give(room, case, "Mine", days=-1), give(room, case, "Free", days=1, of=None)
    same = {"case": case.id, "case_reference": case.reference}

    found = CaseSystem(room.office).call("GET", TERMS["json"]).json

    assert found == {
        "deadlines": [],
        "own_tasks": [{"id": own, "text": "Mine", "due_on": "2026-11-21", "person": "duty_officer", **same}],
        "other_tasks": [{"id": free, "text": "Free", "due_on": "2026-11-23", "person": None, **same}],
    }


@pytest.mark.parametrize("door", TERMS)
def test_a_task_of_a_protected_case_is_listed_for_its_team_alone_and_that_is_recorded(
    visitors: Visitors, room: CaseRoom, door: str
) -> None:
    case = room.protected("duty_officer")
    give(room, case, TASK, days=0)
    calling = CaseSystem(room.office)

    def seen(who: str) -> str:
        if door == "json":
            return calling.call("GET", TERMS[door], who=who).data.decode()
        return visitors.get(TERMS[door], who=who).source

    shown = {who: TASK in seen(who) for who in ("duty_officer", "second_officer", "outsider", "overseer")}

    assert shown == {"duty_officer": True, "second_officer": False, "outsider": False, "overseer": False}
    assert list(CaseReading.objects.values_list("case_id", "person_id", "how")) == [
        (case.id, room.number("duty_officer"), CaseReading.How.LISTED)
    ]
