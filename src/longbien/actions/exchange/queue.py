"""Queueing an act of ours, inside the transaction that records it."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.exchange.transaction import DatabaseTransaction
from longbien.core.exchange.acts import Act
from longbien.core.exchange.journey.taking import take_act


def lock_partner(*, node: str, partner: str) -> None:
    """
    Lock the row of a partner, at the beginning of a transaction that will queue an act for it.

    Whatever arrives locks the partner before the requests; who locks a request first and then queues could wait for
    such a transaction while that waits for the request.
    """
    DatabaseTransaction(node=node).lock(nodes=[partner])


def queue_act(*, statement: bytes, act: Act, now: datetime) -> None:
    """
    Put a signed act in the outbox, with its number and its `submission_accepted` due.

    Args:
        statement: the bytes that were signed.
        act: what they say; its recipient is an introduced node.
        now: the moment of the transaction.
    """
    take_act(DatabaseTransaction(node=act.sender.node), act=act, content=statement, now=now)
