"""Tasks and internal notes of a case. Neither ever leaves the authority."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from longbien.actions.cases.rows import case_changed, eligible, line, locked_case, paragraphs, write_event
from longbien.actions.errors import NotFound
from longbien.core.cases.words import LONGEST_NOTE, LONGEST_TASK
from longbien.core.officers import Officer
from longbien.core.permissions import KEEP_CASE
from longbien.data.models import Case, CaseNote, CaseTask


@transaction.atomic
def add_task(
    *, officer: Officer, case_id: str, text: str, due_on: date | None, person_id: int | None, now: datetime
) -> CaseTask:
    """Write down what is to be done, by whom. Raises: NotPermitted, NotFound, CaseClosed, CaseWrong, NotEligible."""
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, needs_open=True)
    assigned = None if person_id is None else eligible(case=case, person_id=person_id, now=now)
    task = CaseTask.objects.create(
        case=case,
        text=line(text, field="text", most=LONGEST_TASK),
        due_on=due_on,
        assigned_to=assigned,
        made_by_id=officer.person_id,
        made_at=now,
    )
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="task_added", now=now, about=person_id, note=task.text)
    return task


@transaction.atomic
def finish_task(*, officer: Officer, case_id: str, task_id: int, now: datetime) -> CaseTask:
    """Say that a task is done; one that is done stays so. Raises: NotPermitted, NotFound."""
    case, task = _task(officer=officer, case_id=case_id, task_id=task_id)
    if task.done_at is None:
        task.done_at, task.done_by_id = now, officer.person_id
        task.save(update_fields=["done_at", "done_by"])
        case_changed(case=case, now=now)
        write_event(case=case, officer=officer, what="task_done", now=now, note=task.text)
    return task


@transaction.atomic
def assign_task(*, officer: Officer, case_id: str, task_id: int, person_id: int | None, now: datetime) -> CaseTask:
    """Give a task to a person, or to nobody. Raises: NotPermitted, NotFound, NotEligible."""
    case, task = _task(officer=officer, case_id=case_id, task_id=task_id)
    task.assigned_to = None if person_id is None else eligible(case=case, person_id=person_id, now=now)
    task.save(update_fields=["assigned_to"])
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="task_assigned", now=now, about=person_id, note=task.text)
    return task


@transaction.atomic
def add_note(*, officer: Officer, case_id: str, text: str, now: datetime) -> CaseNote:
    """Write an internal note; it is never changed. Raises: NotPermitted, NotFound, CaseWrong."""
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id)
    kept = paragraphs(text, field="text", most=LONGEST_NOTE, needed=True)
    note = CaseNote.objects.create(case=case, text=kept, person_id=officer.person_id, at=now)
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="note_added", now=now)
    return note


def _task(*, officer: Officer, case_id: str, task_id: int) -> tuple[Case, CaseTask]:
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id)
    task = CaseTask.objects.filter(case=case, pk=task_id).first()
    if task is None:
        raise NotFound(str(task_id))
    return case, task
