"""Whom a duty officer wakes when the next step is not a duty officer's: people of the authority, and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from longbien.core.directory.entries import ChannelKind
from longbien.core.officers import Officer
from longbien.core.permissions import CENTRAL_AUTHORITY, SEE_REQUESTS
from longbien.data.models import Seat
from longbien.readers.directory import entries


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCall:
    """The people who may go on, by name, and the telephone numbers the directory has of the authority."""

    people: tuple[str, ...]
    phones: tuple[str, ...]


def whom_to_wake(*, officer: Officer, now: datetime) -> OnCall | None:
    """Return who of the officer's authority may decide; None for one who may decide, or who sees no requests."""
    if CENTRAL_AUTHORITY in officer.roles or not officer.may(SEE_REQUESTS):
        return None
    seats = Seat.objects.filter(authority_id=officer.authority_id, role=CENTRAL_AUTHORITY, from_at__lte=now)
    held = seats.filter(Q(until_at__isnull=True) | Q(until_at__gt=now), person__is_active=True)
    phones = (
        channel.value
        for entry in entries()
        if (entry.state, entry.authority) == (officer.node, officer.authority_code)
        for channel in entry.channels
        if channel.kind is ChannelKind.PHONE
    )
    people = [str(seat.person) for seat in held.select_related("person").order_by("person__username")]
    return OnCall(people=tuple(people), phones=tuple(dict.fromkeys(phones)))
