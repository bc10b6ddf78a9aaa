"""What is still to be done in the cases that an officer may see, by its day; a closed case asks for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F, Q, QuerySet

from longbien.core.officers import Officer
from longbien.data.models import Case, CaseTask
from longbien.readers.deadlines import MOST_COUNTED, Pressing
from longbien.readers.visibility import in_cases_seen

MOST_LISTED = 300
ORDER = (F("due_on").asc(nulls_last=True), "pk")
NEAR = timedelta(days=1)  # a day has no hour: near is what is due today or tomorrow


@dataclass(frozen=True, slots=True)
class OpenTasks:
    """What is to be done: by this officer, with or without a day; and by a day, by others or by nobody yet."""

    own: tuple[CaseTask, ...]
    others: tuple[CaseTask, ...]


def open_tasks(*, officer: Officer, most: int = MOST_LISTED) -> OpenTasks:
    """Return the tasks that are not done in cases this officer may see, what is late or due first at the top."""
    found = _open(officer).select_related("case", "assigned_to").order_by(*ORDER)
    is_own = Q(assigned_to_id=officer.person_id)
    return OpenTasks(
        own=tuple(found.filter(is_own)[:most]),
        others=tuple(found.filter(~is_own, due_on__isnull=False)[:most]),
    )


def own_tasks_now(*, officer: Officer, today: date) -> Pressing:
    """Return how many of the officer's tasks are late, and how many are due today or tomorrow; it reads no others."""
    found = _open(officer).filter(assigned_to_id=officer.person_id, due_on__lte=today + NEAR)
    days = list(found.order_by("due_on").values_list("due_on", flat=True)[:MOST_COUNTED])
    over = sum(1 for one in days if one is not None and one < today)
    return Pressing(over=over, soon=len(days) - over)


def _open(officer: Officer) -> QuerySet[CaseTask]:
    return CaseTask.objects.filter(in_cases_seen(officer=officer), done_at__isnull=True, case__status=Case.Status.OPEN)
