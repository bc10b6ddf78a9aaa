"""When a partner is tried again, and that its failure delays nobody else (`spec/exchange.md` 8)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from longbien.core.exchange.backoff import next_attempt_at
from longbien.core.exchange.journey.records import Transaction
from longbien.core.exchange.journey.values import Partner

Jitter = Callable[[], float]
"""Returns a random number from -1 to 1."""

_FOR_EVER = timedelta(days=3650)


def is_reachable(partner: Partner | None, *, now: datetime) -> bool:
    """Say whether anything may be sent to the partner now."""
    if partner is None or partner.suspended:
        return False
    return partner.try_again_at is None or partner.try_again_at <= now


def at_once(partner: Partner, *, limit: int) -> int:
    """Return how many items to send: one, after a failure, so that a single bad one cannot hold up the others."""
    return 1 if partner.failures else limit


def note_failure(tx: Transaction, *, partner: Partner, jitter: Jitter, now: datetime) -> None:
    """Let nothing be sent to the partner for a while, which grows with every failure in a row."""
    failures = partner.failures + 1
    again = next_attempt_at(made_at=now, attempts=failures, now=now, jitter=jitter(), give_up_after=_FOR_EVER)
    tx.partner_failed(node=partner.node, failures=failures, try_again_at=again or now, now=now)
