"""What one authority tells another of the same State about a request: little, and never its content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import HandedOver, Hold, LeftBehind, Notified, Request
from longbien.readers.parts import Part, may_have
from longbien.readers.visibility import can_see, closed_to, not_routed_past


@dataclass(frozen=True, slots=True, kw_only=True)
class NotifiedRow:
    """What a notified authority sees: who asks for what help, where it lies, whether it has ended, its own holds."""

    id: int
    reference: str
    kind: str
    state_code: str
    mode: str
    priority: str
    opened_at: datetime
    has_ended: bool
    authority_name: str
    word: str
    told_at: datetime
    told_by: str
    holds: tuple[Hold, ...]
    in_force: Hold | None


def notified_rows(*, officer: Officer, on: date, most: int = 100) -> list[NotifiedRow]:
    """
    Return what this authority was told of, the newest first; nothing without the permission.

    Of requests that concern children only those learn who handle them, where the told authority has such officers.
    """
    if not officer.may(SEE_REQUESTS):
        return []
    found = Notified.objects.filter(told_to(officer=officer)).select_related("request__authority", "by")
    rows = found.prefetch_related("holds__by", "holds__lifted_by").order_by("-at", "-id")[:most]
    return [_row(one, on=on) for one in rows]


def told_to(*, officer: Officer) -> Q:
    """Return the condition that this authority was told, and that the request does not go past the officer."""
    return Q(authority_id=officer.authority_id) & not_routed_past(officer=officer, through="request__")


def notified_of(*, officer: Officer, request: Request) -> list[Notified]:
    """Return which authorities were told of a request of the officer's authority, with their holds."""
    if not may_have(request, Part.NOTIFIED) or not can_see(officer=officer, request=request):
        return []
    return list(
        Notified.objects.filter(request=request)
        .select_related("authority", "by")
        .prefetch_related("holds__by", "holds__lifted_by", "holds__asked_by", "holds__overruled_by")
        .order_by("at", "id")
    )


def holds_in_force(*, request: Request, on: date) -> QuerySet[Hold]:
    """Return the holds on a request that bind on a day."""
    return Hold.objects.select_related("notified__authority").filter(
        notified__request=request, lifted_at__isnull=True, overruled_at__isnull=True, until_on__gte=on
    )


def handed_over(*, officer: Officer, most: int = 100) -> list[HandedOver]:
    """
    Return what this authority handed to others of its State, the newest first: reference, kind, to whom.

    What lay in a case, or lies in one since it came back, is told to those alone who may see the case; what concerns
    children, where officers are seated for them, to these alone.
    """
    if not officer.may(SEE_REQUESTS):
        return []
    closed = closed_to(officer=officer, case="case_id")
    left = LeftBehind.objects.filter(closed, request=OuterRef("request"), authority_id=officer.authority_id)
    back = Request.objects.filter(closed, pk=OuterRef("request"), authority_id=officer.authority_id)
    known = not_routed_past(officer=officer, through="request__") & ~Q(Exists(left)) & ~Q(Exists(back))
    rows = HandedOver.objects.filter(known, authority_id=officer.authority_id)
    return list(rows.select_related("to").order_by("-at", "-id")[:most])


def is_in_force(hold: Hold, *, on: date) -> bool:
    """Say whether a hold binds on a day."""
    return hold.lifted_at is None and hold.overruled_at is None and hold.until_on >= on


def _row(one: Notified, *, on: date) -> NotifiedRow:
    request, holds = one.request, tuple(one.holds.all())
    return NotifiedRow(
        id=one.pk,
        reference=request.reference,
        kind=request.kind,
        state_code=request.partner,
        mode=request.mode,
        priority=request.priority,
        opened_at=request.opened_at,
        has_ended=load().state(state_id=request.state).final,
        authority_name=request.authority.name,
        word=one.word,
        told_at=one.at,
        told_by=str(one.by),
        holds=holds,
        in_force=next((hold for hold in holds if is_in_force(hold, on=on)), None),
    )
