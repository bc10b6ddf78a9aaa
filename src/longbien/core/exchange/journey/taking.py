"""Taking an act of ours into the outbox: numbered, durable, and receipted, in the transaction of the act itself."""

from __future__ import annotations

from datetime import datetime

from longbien.core.exchange.acts import Act, act_digest
from longbien.core.exchange.journey.issuing import issue
from longbien.core.exchange.journey.records import Transaction
from longbien.core.exchange.journey.values import Draft, NamedPart, Outgoing, OutgoingState
from longbien.core.exchange.receipts import Evidence, MessageFacts


def take_act(tx: Transaction, *, act: Act, content: bytes, now: datetime) -> Outgoing:
    """
    Queue an act and make its `submission_accepted` due.

    Args:
        tx: the transaction in which the act is recorded.
        act: what was signed.
        content: the signed statement.
        now: the moment of it.
    """
    node = act.recipient.node
    tx.lock(nodes=[node])
    message = Outgoing(
        id=act.id,
        node=node,
        content=content,
        content_sha256=act_digest(content),
        sequence=tx.next_sequence(node=node),
        state=OutgoingState.QUEUED,
        made_at=act.made_at,
        attempts=0,
        next_attempt_at=now,
        has_parts=bool(act.parts),
        parts_whole=not act.parts,
    )
    parts = [NamedPart(sealed_sha256=part.sealed_sha256, sealed_size=part.sealed_size) for part in act.parts]
    tx.keep_outgoing(message=message, parts=parts)
    facts = own_facts(message, node=act.sender.node)
    draft = Draft(other=node, evidence=Evidence.SUBMISSION_ACCEPTED, message=facts)
    issue(tx, drafts=[draft], node=act.sender.node, now=now)
    return message


def own_facts(message: Outgoing, *, node: str) -> MessageFacts:
    """Name a message of ours as our own receipts do."""
    return MessageFacts(
        id=message.id,
        sender=node,
        recipient=message.node,
        sequence=message.sequence,
        sealed_sha256=None,
        content_sha256=message.content_sha256,
    )
