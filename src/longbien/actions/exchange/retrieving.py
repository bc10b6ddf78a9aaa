"""A person opened a message: the receipt *retrieved* becomes due, once."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.exchange.transaction import DatabaseTransaction
from longbien.core.exchange.journey.issuing import note_retrieved
from longbien.core.exchange.journey.values import MessageKey
from longbien.data.models import IncomingMessage


def mark_retrieved(*, message: IncomingMessage, node: str, now: datetime) -> None:
    """Note it, inside the caller's transaction. `node` is ours. Repeating it changes nothing."""
    key = MessageKey(sender=message.peer_id, id=message.message_id)
    note_retrieved(DatabaseTransaction(node=node), key=key, node=node, now=now)
