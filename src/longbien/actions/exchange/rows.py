"""Rows of the exchange as the values the journey works with, and back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.core.exchange.acts import read_act
from longbien.core.exchange.envelopes import KnownMessage
from longbien.core.exchange.journey.values import NamedPart, Outgoing, OutgoingState, OwnReceipt, Partner, Waiting
from longbien.core.exchange.receipts import MessageFacts, StoredReceipt, decode_receipt
from longbien.data.models import IncomingMessage, OutgoingMessage, OutgoingPart, Peer, Receipt
from longbien.readers.peers import card_of


def partner(row: Peer) -> Partner:
    """Return a partner as its card and our dealings with it say."""
    card = card_of(row)
    return Partner(
        node=row.node,
        endpoint=row.endpoint,
        sign=card.sign,
        seal=card.seal,
        suspended=row.suspended_at is not None,
        failures=row.failures,
        try_again_at=row.try_again_at,
    )


if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Parts(TypedDict):
        has_parts: bool
        parts_unwhole: bool

    MessageWithParts = WithAnnotations[OutgoingMessage, _Parts]


def with_parts(rows: QuerySet[OutgoingMessage]) -> QuerySet[MessageWithParts]:
    """Say of each message whether it has parts, and whether one is not whole at the partner."""
    parts = OutgoingPart.objects.filter(message=OuterRef("pk"))
    return rows.annotate(has_parts=Exists(parts), parts_unwhole=Exists(parts.filter(whole_at__isnull=True)))


def outgoing(row: MessageWithParts) -> Outgoing:
    """Return a message of ours; the row comes from `with_parts`."""
    return Outgoing(
        id=row.id,
        node=row.peer_id,
        content=bytes(row.statement),
        content_sha256=row.content_sha256,
        sequence=row.sequence,
        state=OutgoingState(row.state),
        made_at=row.made_at,
        attempts=row.attempts,
        next_attempt_at=row.next_attempt_at,
        lease_until=row.lease_until,
        last_error=row.last_error,
        has_parts=row.has_parts,
        parts_whole=not row.parts_unwhole,
    )


def facts(row: IncomingMessage, *, node: str) -> MessageFacts:
    """Return a message of a partner as our receipts name it."""
    return MessageFacts(
        id=row.message_id,
        sender=row.peer_id,
        recipient=node,
        sequence=row.sequence,
        sealed_sha256=row.sealed_sha256,
        content_sha256=row.content_sha256,
    )


def known(row: IncomingMessage) -> KnownMessage:
    """Return what step 6 of spec/exchange.md 4.1 compares with."""
    return KnownMessage(id=row.message_id, sequence=row.sequence, content_sha256=row.content_sha256)


def waiting(row: IncomingMessage, *, node: str) -> Waiting:
    """Return a kept message that waits; the row has its peer and its parts loaded."""
    statement = bytes(row.statement)
    return Waiting(
        facts=facts(row, node=node),
        content=statement,
        act=read_act(statement, key=card_of(row.peer).sign),
        parts_missing=any(part.whole_at is None for part in row.parts.all()),
    )


def receipts_due(*, now: datetime) -> QuerySet[Receipt]:
    """Return the signed receipts of ours that a partner does not keep yet, those that may be tried now."""
    may_be_tried = Q(push_not_before__isnull=True) | Q(push_not_before__lte=now)
    due = Q(push_due=True, batch__isnull=False)  # an issuer beside it would lead past the index
    return Receipt.objects.filter(may_be_tried, due)


def own_receipt(row: Receipt) -> OwnReceipt:
    """Return a receipt of ours; the row has its batch loaded."""
    payload = bytes(row.payload)
    return OwnReceipt(
        receipt=decode_receipt(payload), payload=payload, other=row.other, push=row.push_due, stored=stored(row)
    )


def stored(row: Receipt) -> StoredReceipt | None:
    """Return a receipt in the form in which it is kept and shown, or None while it is due."""
    if row.batch is None or row.index is None:
        return None
    return StoredReceipt(
        statement=bytes(row.batch.statement),
        index=row.index,
        path=tuple(bytes.fromhex(step) for step in row.path),
        payload=bytes(row.payload),
    )


def receipt_row(*, receipt: OwnReceipt) -> Receipt:
    """Return a due receipt of ours as a row, not saved."""
    said = receipt.receipt
    return Receipt(
        issuer=said.issuer,
        other=receipt.other,
        series=said.series,
        evidence=said.evidence,
        message_id=said.message.id,
        message_sender=said.message.sender,
        reason=said.reason or "",
        at=said.at,
        payload=receipt.payload,
        push_due=receipt.push,
    )


def named(parts: Iterable[OutgoingPart]) -> list[NamedPart]:
    """Return parts of ours by their sealed bytes."""
    return [NamedPart(sealed_sha256=part.sealed_sha256, sealed_size=part.sealed_size) for part in parts]
