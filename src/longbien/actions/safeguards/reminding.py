"""
What safeguards wait for, put among the terms of a request: it warns, it presses on the desk, and it is journalled.

Rules:
1. The last day of data that are kept is a term, of the item whose day comes first; it is met when they are erased.
2. The next look at a secrecy is a term; it is met by the look, and the look sets the next one.
3. A long screen before carrying out that nobody has answered is a term, and so is one that was escalated and that
   nobody has decided; it is met by the answers or the decision. Short screens stand before acts that have terms.
4. What was counted stays as it was; what changes is another row. They outlive the request: data and secrecy do.

There is one place for what is due, the terms, and one worker that warns: `actions/deadlines/watching.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longbien.actions.deadlines.counting import press_again
from longbien.actions.deadlines.rows import end, journal, next_after, sum_of, supersede
from longbien.actions.requests.applied import Applied
from longbien.core.deadlines.terms import SAFEGUARD, Standing
from longbien.data.models import Act, Deadline, Request
from longbien.readers.reminders import Reminder, reminders_at_opening, reminders_of
from longbien.readers.requests import side

REASON = "safeguard"
OPENING = "request"


def keep_reminders(applied: Sequence[Applied], rows: Sequence[Act], now: datetime) -> None:
    """
    Bring the terms of safeguards up to what acts have changed: a consequence of recording them.

    An opening act has no past, so that its terms are known without a question, and written for the whole run at once.
    """
    opened = [one.request for one, row in zip(applied, rows, strict=True) if row.act == OPENING]
    _begin(opened, now=now)
    later = {one.request.id: one.request for one, row in zip(applied, rows, strict=True) if row.act != OPENING}
    due = [number for number, request in later.items() if request.due_at is not None]
    if due:
        known = Deadline.objects.filter(request_id__in=due, superseded_at=None, term__startswith=SAFEGUARD)
        for number in dict.fromkeys(known.values_list("request_id", flat=True)):
            remind(request=later[number], now=now)


def _begin(opened: Sequence[Request], *, now: datetime) -> None:
    """Write what requests wait for from their first moment, and let it press where it presses first."""
    found = [(request, reminder) for request in opened for reminder in reminders_at_opening(request=request)]
    if not found:
        return
    Deadline.objects.bulk_create(_row(reminder, request=request, now=now) for request, reminder in found)
    pressed: dict[str, Request] = {}
    for request, reminder in found:
        if request.due_at is None or reminder.due_at < request.due_at:
            request.due_term, request.due_at = reminder.term, reminder.due_at
            request.settle_on_desk()
            pressed[request.id] = request
    if pressed:
        Request.objects.bulk_update(pressed.values(), ["due_term", "due_at", "hurts_at"])


def remind(*, request: Request, now: datetime, person: str | None = None) -> bool:
    """
    Bring the terms of a request's safeguards up to how they stand, and say whether any changed. Inside a transaction.

    Args:
        person: whose word changed it; None where acts or the clock did.
    """
    rows = Deadline.objects.filter(request=request, superseded_at=None, term__startswith=SAFEGUARD)
    known = {row.term: row for row in rows}
    wanted = reminders_of(request=request)
    changed = [_keep(one, known.pop(one.term, None), request=request, now=now, person=person) for one in wanted]
    changed += [_met(row, request=request, now=now, person=person) for row in known.values()]
    if any(changed):
        press_again(request=request)
    return any(changed)


def _keep(wanted: Reminder, row: Deadline | None, *, request: Request, now: datetime, person: str | None) -> bool:
    if row is not None and row.state == Standing.RUNNING.value and row.due_at == wanted.due_at:
        return False
    made = _row(wanted, request=request, now=now, before=row)
    if row is None:
        made.save()
        journal(made, what="deadline.added", now=now, person=person)
    else:
        supersede(row, by=made, now=now, person=person)
    return True


def _row(wanted: Reminder, *, request: Request, now: datetime, before: Deadline | None = None) -> Deadline:
    made = Deadline(
        request=request,
        term=wanted.term,
        version=0,
        duty_of=side(request),
        begins_at=wanted.begins_at,
        due_at=wanted.due_at,
        sum=sum_of(warnings=wanted.warnings),
        reason=REASON,
        recorded_at=now,
        supersedes=before,
    )
    made.next_at = next_after(made, now=now) or wanted.due_at
    return made


def _met(row: Deadline, *, request: Request, now: datetime, person: str | None) -> bool:
    if row.state != Standing.RUNNING.value:
        return False
    end(row, state=Standing.MET.value, settled_at=now)
    row.request, row.state = request, Standing.MET.value
    journal(row, what="deadline.done", now=now, person=person)
    return True
