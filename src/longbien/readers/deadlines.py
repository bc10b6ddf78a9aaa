"""The terms of requests as they are kept, and the facts from which they are counted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from longbien.convention.loader import load
from longbien.core.deadlines.terms import Done, Facts, Standing
from longbien.core.officers import Officer
from longbien.data.models import Act, Deadline, DeadlineNotice, HandedOver, Receipt, Request
from longbien.readers.followed import followers_of
from longbien.readers.parts import Part, may_have
from longbien.readers.requests import requests_of, side
from longbien.readers.visibility import can_see

SOON = timedelta(hours=24)
MOST_LISTED = 300
MOST_COUNTED = 100  # nobody works by a larger number; to count it costs more than to show the list
OWN = "own"  # the reason of a term that officers added for their authority alone
OPEN = (Standing.RUNNING.value, Standing.SUSPENDED.value, Standing.HELD.value)


@dataclass(frozen=True, slots=True)
class Pressing:
    """How many requests have a term that is over, and one that ends within a day, among the first that end."""

    over: int
    soon: int

    @property
    def many_over(self) -> bool:
        """Say whether there may be more that are over than were counted."""
        return self.over >= MOST_COUNTED

    @property
    def many_soon(self) -> bool:
        """Say whether there may be more that end within a day than were counted."""
        return self.over + self.soon >= MOST_COUNTED


def current_rows(*, request: Request) -> dict[str, Deadline]:
    """Return the row that holds for each term of a request."""
    return {row.term: row for row in Deadline.objects.filter(request=request, superseded_at=None)}


def deadlines_of(*, officer: Officer, request: Request) -> list[Deadline]:
    """Return the terms of a request that this officer may see: running first, by what ends first, then the others."""
    if not may_have(request, Part.DEADLINES) or not can_see(officer=officer, request=request):
        return []
    rows = _of_here(
        list(Deadline.objects.filter(request=request, superseded_at=None).prefetch_related("notices")),
        officer=officer,
        request=request,
    )
    order = {Standing.RUNNING: 0, Standing.SUSPENDED: 1, Standing.HELD: 1}
    return sorted(rows, key=lambda row: (order.get(Standing(row.state), 2), row.due_at, row.pk))


def history_of(*, officer: Officer, request: Request) -> list[Deadline]:
    """Return every row of a request that this officer may see, superseded ones too, the newest first."""
    if not requests_of(officer=officer).filter(pk=request.pk).exists():
        return []
    rows = list(Deadline.objects.filter(request=request).select_related("person").order_by("-pk"))
    return _of_here(rows, officer=officer, request=request)


def open_deadlines(*, officer: Officer, most: int = MOST_LISTED) -> list[Deadline]:
    """Return the running terms of all requests this officer may see, what is over or ends first at the top."""
    seen = requests_of(officer=officer).filter(due_at__isnull=False).order_by("due_at", "id")
    requests = {one.id: one for one in seen[:most]}
    rows = Deadline.objects.filter(request_id__in=requests, superseded_at=None, state=Standing.RUNNING.value)
    found = sorted(rows, key=lambda row: (row.due_at, row.pk))
    for row in found:
        row.request = requests[row.request_id]
    return found


def pressing_now(*, officer: Officer, now: datetime) -> Pressing:
    """Return how much is over and how much ends within a day; it reads no more of the desk than that."""
    seen = requests_of(officer=officer).select_related(None).filter(due_at__lte=now + SOON).order_by("due_at")
    moments = list(seen.values_list("due_at", flat=True)[:MOST_COUNTED])
    over = sum(1 for one in moments if one is not None and one <= now)
    return Pressing(over=over, soon=len(moments) - over)


def notices_of(*, officer: Officer, most: int = 50) -> list[DeadlineNotice]:
    """Return the newest warnings about terms that still hold, of requests this officer may see."""
    seen = requests_of(officer=officer).filter(due_at__isnull=False).select_related(None).values("pk")
    found = DeadlineNotice.objects.filter(deadline__superseded_at=None, deadline__state=Standing.RUNNING.value)
    return list(found.filter(deadline__request__in=seen).select_related("deadline__request").order_by("-at")[:most])


def facts_of(*, request: Request, rows: Mapping[str, Deadline], reaches: Collection[str]) -> Facts:
    """
    Return what the terms of a request are counted from.

    Args:
        rows: its current rows, for the renewals that officers gave.
        reaches: kinds of requests whose following is looked for.
    """
    acts = Act.objects.filter(request=request, counts=True).defer("statement").order_by("position")
    law = load()
    return Facts(
        kind=request.kind,
        legal_basis=request.legal_basis,
        priority=request.priority,
        elements=request.elements,
        side=side(request),
        is_over=any(state.id == request.state and state.final for state in law.states),
        acts=_done(list(acts), node=request.authority.node),
        followers=tuple(one for _, one in followers_of(request=request, kinds=reaches)) if reaches else (),
        renewed={row.term: row.extended_until_at for row in rows.values() if row.extended_until_at},
    )


def _done(rows: Sequence[Act], *, node: str) -> tuple[Done, ...]:
    ours = [row.id for row in rows if row.is_ours]
    delivered = Receipt.objects.filter(message_sender=node, message_id__in=ours, evidence="delivered")
    arrived = dict(delivered.order_by("-id").values_list("message_id", "at"))
    made = _made_in_order(rows)
    return tuple(
        Done(
            id=row.id,
            act=row.act,
            made_at=made[row.id],
            received_at=arrived.get(row.id) if row.is_ours else row.recorded_at,
            state_after=row.state_after,
            body=row.body,
        )
        for row in rows
    )


def _made_in_order(rows: Sequence[Act]) -> dict[str, datetime]:
    """
    Return when each act was made, as terms are counted: never after it was here, nor before the act that it follows.

    Another State says when its acts were made; it must not move a term by saying what cannot be.
    """
    made: dict[str, datetime] = {}
    before: datetime | None = None
    for row in rows:
        at = min(row.made_at, row.recorded_at)
        made[row.id] = before = at if before is None else max(before, at)
    return made


def _of_here(rows: list[Deadline], *, officer: Officer, request: Request) -> list[Deadline]:
    """Return the rows without those that another authority of ours added for itself while it had the request."""
    if not any(row.reason == OWN for row in rows):
        return rows
    handed = list(HandedOver.objects.filter(request=request).order_by("at", "id").values_list("at", "authority_id"))
    here = (None, officer.authority_id)
    return [row for row in rows if row.reason != OWN or (row.authority_id or _holder(row, handed)) in here]


def _holder(row: Deadline, handed: Sequence[tuple[datetime, int]]) -> int | None:
    """Return which authority had the request when a row that names none was written; None: the one now."""
    return next((authority for at, authority in handed if row.recorded_at <= at), None)
