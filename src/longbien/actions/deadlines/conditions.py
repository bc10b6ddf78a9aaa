"""The day by which a condition is due, kept as a term like any other: it warns, it presses, and it is journalled.

Rules:
1. A condition that is agreed and has a day has a term, which ends when that day ends on the clock of this authority.
2. Another day is another row; the one before stays as it was.
3. The term ends when an officer says that the condition was kept, or was not, or when it binds no longer. It does not
   end with the request: who closes one goes on being bound.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from longbien.actions.deadlines.counting import press_again
from longbien.actions.deadlines.rows import end, journal, next_after, settle, sum_of, supersede
from longbien.convention.terms import Warning
from longbien.core.deadlines.counting import TermTooLong
from longbien.core.deadlines.terms import CONDITION, Standing, warning_moments
from longbien.core.officers import Officer
from longbien.core.requests.conditions import AGREED
from longbien.core.requests.turns import REQUESTING
from longbien.data.models import Condition, Deadline, Request
from longbien.readers.calendars import calendar_of

LONGEST_TITLE = 200
REASON = "condition"
WARNINGS = (
    Warning(text="5 days before", before=timedelta(days=5)),
    Warning(text="24 hours before", before=timedelta(hours=24)),
)
STATES = {None: Standing.RUNNING, True: Standing.MET, False: Standing.LAPSED}


def keep_condition_terms(*, request: Request, now: datetime, officer: Officer | None = None) -> None:
    """
    Bring the terms of a request's conditions up to what the conditions say now. Inside the caller's transaction.

    Args:
        officer: whose word it is; None where acts have changed what binds.

    Raises:
        TermTooLong: the day lies beyond the years that can be written.
    """
    rows = Deadline.objects.filter(request=request, superseded_at=None, term__startswith=CONDITION)
    known = {row.term: row for row in rows}
    wanted = Condition.objects.filter(request=request, standing=AGREED, due_on__isnull=False)
    changed = [
        _keep(one, known.pop(f"{CONDITION}{one.pk}", None), request=request, now=now, officer=officer) for one in wanted
    ]
    changed += [settle(row, request=request, reason="fallen", now=now) for row in known.values()]
    if any(changed):
        press_again(request=request)


def _keep(
    condition: Condition, row: Deadline | None, *, request: Request, now: datetime, officer: Officer | None
) -> bool:
    """Write the term of one condition, if it differs from the row that is there; say whether it does."""
    assert condition.due_on is not None  # noqa: S101 - only such are asked for
    due_at, state = _end_of(condition.due_on, request=request, now=now), STATES[condition.kept].value
    if row is None and condition.kept is not None:
        return False
    if row is not None and row.due_at == due_at:
        if row.state == state:
            return False
        if row.state == Standing.RUNNING.value:
            end(row, state=state, settled_at=now)
            journal(row, what="deadline.done", now=now, person=officer.name if officer else None)
            return True
    made = _row(condition, before=row, due_at=due_at, request=request, now=now, officer=officer)
    person = officer.name if officer else None
    if row is None:
        made.save()
        journal(made, what="deadline.added", now=now, person=person)
    else:
        supersede(row, by=made, now=now, person=person)
    return True


def _row(
    condition: Condition,
    *,
    before: Deadline | None,
    due_at: datetime,
    request: Request,
    now: datetime,
    officer: Officer | None,
) -> Deadline:
    begins_at = min(condition.agreed_at or now, due_at)
    state = STATES[condition.kept]
    row = Deadline(
        request=request,
        term=f"{CONDITION}{condition.pk}",
        version=0,
        title=condition.text[:LONGEST_TITLE],
        duty_of=REQUESTING,
        begins_at=begins_at,
        due_at=due_at,
        state=state.value,
        settled_at=None if state is Standing.RUNNING else now,
        sum=sum_of(warnings=warning_moments(begins_at=begins_at, due_at=due_at, warnings=WARNINGS)),
        reason=REASON,
        person_id=officer.person_id if officer else None,
        recorded_at=now,
        supersedes=before,
    )
    if state is Standing.RUNNING:
        row.next_at = next_after(row, now=now) or due_at
    return row


def _end_of(day: date, *, request: Request, now: datetime) -> datetime:
    """Return when a day is over for this authority; in UTC where its clock is not known. Raises: TermTooLong."""
    known = calendar_of(state=request.authority.node, authority=request.authority.code, on=now.date())
    try:
        return known.calendar.begins_at(day + timedelta(days=1))
    except (OverflowError, ValueError) as fault:
        raise TermTooLong(day.isoformat()) from fault
