"""Terms, as they go in and out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.moments import MomentIn
from longbien.api.shapes.requests import Strict
from longbien.convention.loader import load
from longbien.convention.terms import Unit
from longbien.data.models import CaseTask, Deadline

MOST_COUNT = 100_000


class TermIn(Strict):
    """A term of the authority's own: `due_at`, or a length that is counted from now."""

    title: str = Field(max_length=200)
    note: str = Field(max_length=2000)
    due_at: MomentIn | None = None
    count: int | None = Field(default=None, ge=1, le=MOST_COUNT)
    unit: Unit | None = None
    counting: str = Field(default="clock", max_length=64)
    calendar_of: Literal["requesting", "requested", ""] = ""


class RenewalIn(Strict):
    """Until when a period is renewed, and why."""

    until_at: MomentIn
    note: str = Field(max_length=2000)


class NoticeOut(Schema):
    """A warning, or `over`: the term is over."""

    code: str
    at: datetime


class DeadlineOut(Schema):
    """
    A term as counted; `sum` says how, and its `doubts` without what. `state`: running, suspended, held, met, lapsed.

    `verification` is the mark of the rule; `practice` is no law. It and `article` are empty for a term of one's own.
    """

    id: int
    request: str
    term: str
    version: int
    title: str
    duty_of: str
    article: str
    verification: str
    begins_at: datetime
    due_at: datetime
    state: str
    settled_at: datetime | None
    is_provisional: bool
    renewed_until_at: datetime | None
    reason: str
    note: str
    recorded_at: datetime
    superseded_at: datetime | None
    sum: dict[str, object]
    notices: list[NoticeOut]


class DeadlinesOut(Schema):
    """Terms, in the order in which they press; in a history, the newest first."""

    deadlines: list[DeadlineOut]


class TaskDueOut(Schema):
    """A task of a case that is not done; `person` is the username of who has it, if anybody."""

    id: int
    case: str
    case_reference: str
    text: str
    due_on: date | None
    person: str | None


class PressingOut(DeadlinesOut):
    """
    Terms of at most 300 requests, and at most as many tasks of each sort, in the order in which they press.

    `own_tasks` are the officer's, also those without a day, which stand last; `other_tasks` have one.
    """

    own_tasks: list[TaskDueOut]
    other_tasks: list[TaskDueOut]


def deadline_out(row: Deadline, *, notices: bool = True) -> DeadlineOut:
    """Return a row as it is shown."""
    law = next((one for one in load().terms if one.id == row.term), None)
    version = law.version(number=row.version) if law else None
    told = row.notices.all() if notices else ()
    return DeadlineOut(
        id=row.pk,
        request=row.request_id,
        term=row.term,
        version=row.version,
        title=row.title or (law.title if law else row.term),
        duty_of=row.duty_of,
        article=version.article if version else "",
        verification=version.verification.value if version else "",
        begins_at=row.begins_at,
        due_at=row.due_at,
        state=row.state,
        settled_at=row.settled_at,
        is_provisional=row.is_provisional,
        renewed_until_at=row.extended_until_at,
        reason=row.reason,
        note=row.note,
        recorded_at=row.recorded_at,
        superseded_at=row.superseded_at,
        sum=row.sum,
        notices=[NoticeOut(code=one.code, at=one.at) for one in told],
    )


def task_due_out(task: CaseTask) -> TaskDueOut:
    """Return an open task with its case."""
    return TaskDueOut(
        id=task.pk,
        case=task.case_id,
        case_reference=task.case.reference,
        text=task.text,
        due_on=task.due_on,
        person=task.assigned_to.username if task.assigned_to else None,
    )
