"""Giving up what could not be handed over in the time allowed, with a receipt that says so (`spec/exchange.md` 8)."""

from __future__ import annotations

from datetime import datetime

from longbien.core.exchange.journey.issuing import issue
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.taking import own_facts
from longbien.core.exchange.journey.values import Draft, Outgoing, OutgoingState, Progress, Rounds
from longbien.core.exchange.receipts import Evidence

NOT_HANDED_OVER = "not_handed_over"


def give_up(*, records: Records, node: str, rounds: Rounds, now: datetime) -> int:
    """
    Give up queued messages whose time is over, and make `relay_failed` due for each.

    Args:
        records: of this node.
        node: this node.
        rounds: how much at once, and how long a message may take, counted from when the act was made.
        now: the moment of it.

    Returns: how many.

    Raises:
        RecordsBusy: try again soon.
    """
    over = records.expired(made_before=now - rounds.give_up_after, now=now, limit=rounds.messages)
    if not over:
        return 0
    with records.transaction() as tx:
        tx.lock(nodes={message.node for message in over})
        current = tx.outgoing(ids=[message.id for message in over])
        failed = [message for message in current.values() if _is_over(message, rounds=rounds, now=now)]
        tx.advance(progress=[_failed(message, now=now) for message in failed])
        _receipt(tx, failed, node=node, now=now)
    return len(failed)


def _is_over(message: Outgoing, *, rounds: Rounds, now: datetime) -> bool:
    """Look again inside the transaction: it may have been claimed, or receipted, since it was found."""
    leased = message.lease_until is not None and message.lease_until > now
    return message.state is OutgoingState.QUEUED and message.made_at + rounds.give_up_after <= now and not leased


def _failed(message: Outgoing, *, now: datetime) -> Progress:
    return Progress(
        id=message.id,
        state=OutgoingState.FAILED,
        attempts=message.attempts,
        next_attempt_at=now,
        last_error=message.last_error,
    )


def _receipt(tx: Transaction, failed: list[Outgoing], *, node: str, now: datetime) -> None:
    drafts = [
        Draft(
            other=message.node,
            evidence=Evidence.RELAY_FAILED,
            message=own_facts(message, node=node),
            reason=message.last_error or NOT_HANDED_OVER,
        )
        for message in failed
    ]
    issue(tx, drafts=drafts, node=node, now=now)
