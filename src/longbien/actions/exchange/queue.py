"""Queueing an act of ours, inside the transaction that records it."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.exchange.transaction import DatabaseTransaction
from longbien.core.exchange.acts import Act
from longbien.core.exchange.journey.taking import take_act


def queue_act(*, statement: bytes, act: Act, now: datetime) -> None:
    """
    Put a signed act in the outbox, with its number and its `submission_accepted` due.

    Args:
        statement: the bytes that were signed.
        act: what they say; its recipient is an introduced node.
        now: the moment of the transaction.
    """
    take_act(DatabaseTransaction(node=act.sender.node), act=act, content=statement, now=now)
