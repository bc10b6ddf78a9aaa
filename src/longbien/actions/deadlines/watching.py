"""
What the worker does about terms: warnings, each once; the word that a term is over; moments that receipts bring.

Before it warns of a term that rests on the calendar of a State, it counts that term anew: the days, hours and time zone
that the directory has now are what counts, not those of the day on which the term began.

The next moment of every running term stands in an index, so that nothing is read while nothing is due. A warning and
the moment that follows it are written in one transaction: a worker that is killed in between has done neither.

No act ends a period that outlives its request. Once it has been told that it is over, it is ended here: else it would
press for ever, and stand before what is still to be done.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from longbien.actions.deadlines.counting import press_again, recount
from longbien.actions.deadlines.rows import due_notices, end, journal, next_after, outlives
from longbien.core.deadlines.terms import OVER, Standing
from longbien.data.models import Deadline, DeadlineNotice, Receipt, Request

MOST_AT_ONCE = 200


def watch_deadlines(*, node: str, now: datetime, most: int = MOST_AT_ONCE) -> bool:
    """
    Write the warnings that are due now, and count anew what a receipt has settled.

    Args:
        node: our own.
        most: terms in one transaction.

    Returns: whether there may be more.
    """
    _look_at_calendars(now=now, most=most)
    return any(
        (_warn(now=now, most=most), _end_periods(now=now, most=most), _settle_arrivals(node=node, now=now, most=most))
    )


def _look_at_calendars(*, now: datetime, most: int) -> None:
    """Count anew what is due by a calendar; where it has changed, the warning is about the row that follows."""
    due = Deadline.objects.filter(next_at__lte=now, superseded_at=None).order_by("next_at")
    found = due.values_list("request_id", "sum__calendar")[:most]
    for request_id in dict.fromkeys(request_id for request_id, calendar in found if calendar):
        with transaction.atomic():
            recount(request=_locked(request_id), reason="calendar", now=now)


@transaction.atomic
def _warn(*, now: datetime, most: int) -> bool:
    due = Deadline.objects.filter(next_at__lte=now).order_by("next_at")
    rows = list(due.select_for_update(of=("self",)).select_related("request__authority")[:most])
    if not rows:
        return False
    notices = [
        DeadlineNotice(deadline=row, code=code, at=at, written_at=now)
        for row in rows
        if row.state == Standing.RUNNING.value and row.superseded_at is None
        for code, at in due_notices(row, now=now)
    ]
    DeadlineNotice.objects.bulk_create(notices, ignore_conflicts=True)
    for one in notices:
        if one.code == OVER:
            journal(one.deadline, what="deadline.over", now=now)
    _move_on(rows, now=now)
    return len(rows) == most


def _move_on(rows: Sequence[Deadline], *, now: datetime) -> None:
    for row in rows:
        runs = row.state == Standing.RUNNING.value and row.superseded_at is None
        row.next_at = (next_after(row, now=now) or (now if outlives(row) else None)) if runs else None
    Deadline.objects.bulk_update(rows, ["next_at"])


def _end_periods(*, now: datetime, most: int) -> bool:
    """End the periods that no act ends, and of which it has been told that they are over."""
    running = Deadline.objects.filter(superseded_at=None, state=Standing.RUNNING.value)
    told = running.filter(next_at__lte=now, notices__code=OVER).order_by("next_at")
    ids = dict.fromkeys(told.values_list("request_id", flat=True)[:most])
    for request_id in ids:
        with transaction.atomic():
            request = _locked(request_id)
            for row in told.filter(request=request):
                end(row, state=Standing.MET.value, settled_at=row.due_at)
            press_again(request=request)
    return len(ids) >= most


def _settle_arrivals(*, node: str, now: datetime, most: int) -> bool:
    """Count anew the terms of requests of ours whose arrival a receipt has proved since."""
    proof = Receipt.objects.filter(message_sender=node, message_id=OuterRef("request_id"), evidence="delivered")
    found = Deadline.objects.filter(Exists(proof), is_provisional=True).order_by("id")
    ids = dict.fromkeys(found.values_list("request_id", flat=True)[:most])
    for request_id in ids:
        with transaction.atomic():
            recount(request=_locked(request_id), reason="receipt", now=now)
    return len(ids) >= most


def _locked(request_id: str) -> Request:
    found = Request.objects.select_for_update(of=("self",)).select_related("authority", "their_authority")
    return found.get(pk=request_id)
