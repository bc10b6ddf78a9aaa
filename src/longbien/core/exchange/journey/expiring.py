"""What the clock ends: waiting for parts of an act, and for somebody to open one (`spec/exchange.md` 5.2, 6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longbien.core.exchange.journey.issuing import issue
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.settling import followers, settle
from longbien.core.exchange.journey.values import Draft, IncomingState, MessageKey, Rounds, Waiting
from longbien.core.exchange.receipts import Evidence

PARTS_MISSING = "parts_missing"
TIME_OVER = "time_over"


def expire_parts(*, records: Records, node: str, rounds: Rounds, now: datetime) -> int:
    """
    Refuse waiting acts whose parts did not become whole in the time allowed; acts that waited for them follow.

    Args:
        records: of this node.
        node: this node.
        rounds: how many at once, and the time allowed, counted from when the act was relayed.
        now: the moment of it.

    Returns: how many acts were refused. What came of their parts is abandoned from then on (`clearing.py`).

    Raises:
        RecordsBusy: try again soon.
    """
    keys = records.without_parts(received_before=now - rounds.parts_after, limit=rounds.messages)
    if not keys:
        return 0
    with records.transaction() as tx:
        tx.lock(nodes={key.sender for key in keys})
        over = still_missing(tx, keys)
        tx.settle(states={message.key: IncomingState.NOT_DELIVERED for message in over})
        drafts = [_refused(message) for message in over]
        drafts += settle(tx, candidates=followers(tx, over), answered=(), now=now)
        issue(tx, drafts=drafts, node=node, now=now)
    return len(over)


def still_missing(tx: Transaction, keys: Sequence[MessageKey]) -> list[Waiting]:
    """Look again inside the transaction: the last part may have come since."""
    return [message for message in tx.waiting(keys=keys) if message.parts_missing]


def note_unopened(*, records: Records, node: str, rounds: Rounds, now: datetime) -> int:
    """
    Tell senders of acts that nobody opened in the time allowed, once for each act; it may still be opened later.

    Returns: how many there were.

    Raises:
        RecordsBusy: try again soon.
    """
    keys = records.unopened(delivered_before=now - rounds.unopened_after, limit=rounds.messages)
    if not keys:
        return 0
    with records.transaction() as tx:
        tx.lock(nodes={key.sender for key in keys})
        drafts = [draft for key in keys if (draft := _unopened(tx, key, now=now)) is not None]
        issue(tx, drafts=drafts, node=node, now=now)
    return len(drafts)


def _refused(message: Waiting) -> Draft:
    return Draft(
        other=message.facts.sender,
        evidence=Evidence.NOT_DELIVERED,
        message=message.facts,
        reason=PARTS_MISSING,
        push=True,
    )


def _unopened(tx: Transaction, key: MessageKey, *, now: datetime) -> Draft | None:
    """Return the receipt, unless somebody has opened the act meanwhile."""
    facts = tx.mark_unopened(key=key, now=now)
    if facts is None:
        return None
    return Draft(other=key.sender, evidence=Evidence.NOT_RETRIEVED, message=facts, reason=TIME_OVER, push=True)
