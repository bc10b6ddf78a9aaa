"""Leases: one process at a time does a thing, and another may take over when the first is gone.

token = take_lease(name="sequencer", now=now, seconds=30)
if token: ...; with transaction.atomic(): keep_lease(name="sequencer", token=token); write the result
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from longbien.core.errors import MayNotDoThisNow
from longbien.data.models import Lease, OutgoingMessage


class LeaseLost(MayNotDoThisNow):
    """Another process has taken over; nothing is written."""

    code = "lease_lost"


def take_lease(*, name: str, now: datetime, seconds: int) -> str | None:
    """Take the lease if it is free or over; return its token, or None if another holds it."""
    token = secrets.token_hex(16)
    until_at = now + timedelta(seconds=seconds)
    with transaction.atomic():
        if Lease.objects.filter(name=name, until_at__lte=now).update(token=token, until_at=until_at):
            return token
    try:
        with transaction.atomic():
            if Lease.objects.filter(name=name).exists():
                return None
            Lease.objects.create(name=name, token=token, until_at=until_at)
    except IntegrityError:
        return None
    return token


def keep_lease(*, name: str, token: str) -> None:
    """Require, inside a transaction, that the lease is still ours; its row is locked to the end. Raises: LeaseLost."""
    if not Lease.objects.select_for_update().filter(name=name, token=token).exists():
        raise LeaseLost(name)


def free_lease(*, name: str, token: str, now: datetime) -> None:
    """Give the lease back, so that the next need not wait."""
    Lease.objects.filter(name=name, token=token).update(until_at=now)


@transaction.atomic
def end_leases(*, now: datetime) -> int:
    """
    End every lease of workers: the one that held them is dead, as the caller knows by the lock that it holds.

    Their tokens are gone with them. Should one be alive all the same, it writes nothing any more, and what it has sent
    goes again as the same message.

    Returns: how many there were.
    """
    held = OutgoingMessage.objects.exclude(lease_token="").update(lease_token="", lease_until=None)
    return held + Lease.objects.filter(until_at__gt=now).update(token="", until_at=now)
