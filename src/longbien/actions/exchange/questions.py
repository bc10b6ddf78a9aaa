"""Questions the journey asks of the records, inside a transaction and outside."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.actions.exchange.rows import known
from longbien.core.exchange.envelopes import Header, KnownMessage
from longbien.core.exchange.journey.values import MessageKey, NamedPart, PartNaming
from longbien.core.exchange.receipts import Evidence
from longbien.data.models import EvidenceItem, IncomingMessage, IncomingPart, OutgoingMessage, OutgoingPart, Receipt

State = IncomingMessage.State


def known_messages(headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
    """Return, with its sender, each kept message that has the id or the sequence number of a header."""
    asked = Q(pk__in=[])
    for sender in {header.sender for header in headers}:
        theirs = [header for header in headers if header.sender == sender]
        asked |= Q(peer_id=sender, message_id__in=[header.id for header in theirs])
        asked |= Q(peer_id=sender, sequence__in=[header.sequence for header in theirs])
    rows = IncomingMessage.objects.filter(asked).only("peer_id", "message_id", "sequence", "content_sha256")
    return [(row.peer_id, known(row)) for row in rows]


def incoming_by(keys: Collection[MessageKey]) -> QuerySet[IncomingMessage]:
    """Return kept messages by sender and id."""
    asked = Q(pk__in=[])
    for sender in {key.sender for key in keys}:
        asked |= Q(peer_id=sender, message_id__in=[key.id for key in keys if key.sender == sender])
    return IncomingMessage.objects.filter(asked)


def own_receipts_about(keys: Collection[MessageKey], *, node: str) -> QuerySet[Receipt]:
    """Return our receipts about these messages, in the order of their numbers."""
    asked = Q(pk__in=[])
    for sender in {key.sender for key in keys}:
        asked |= Q(message_sender=sender, message_id__in=[key.id for key in keys if key.sender == sender])
    return Receipt.objects.filter(asked, issuer=node).select_related("batch").order_by("other", "series")


def with_nothing_missing() -> QuerySet[IncomingMessage]:
    """Return waiting messages whose parts are whole and whose antecedent is ours, or theirs and applied."""
    parts = IncomingPart.objects.filter(message=OuterRef("pk"), whole_at__isnull=True)
    ours = OutgoingMessage.objects.filter(pk=OuterRef("antecedent_id"), peer=OuterRef("peer"))
    theirs = IncomingMessage.objects.filter(peer=OuterRef("peer"), message_id=OuterRef("antecedent_id")).exclude(
        state=IncomingMessage.State.WAITING
    )
    waiting = IncomingMessage.objects.filter(~Exists(parts), state=IncomingMessage.State.WAITING)
    return waiting.filter(Q(antecedent_id="") | Exists(ours) | Exists(theirs)).order_by("id")


def namings(sealed_sha256: str) -> list[PartNaming]:
    """Return how relayed messages name a part, the one that came first before the others."""
    found = IncomingPart.objects.filter(sealed_sha256=sealed_sha256).select_related("message").order_by("id")
    return [_naming(row) for row in found.defer("message__statement", "message__header")]


def announced_parts(node: str) -> list[PartNaming]:
    """Return how the waiting messages of a partner name parts, whole ones too."""
    found = IncomingPart.objects.filter(message__peer=node, message__state=State.WAITING).select_related("message")
    return [_naming(row) for row in found.defer("message__statement", "message__header").order_by("id")]


def _naming(row: IncomingPart) -> PartNaming:
    return PartNaming(
        node=row.message.peer_id,
        part=NamedPart(sealed_sha256=row.sealed_sha256, sealed_size=row.sealed_size),
        whole=row.whole_at is not None,
        waiting=row.message.state == State.WAITING,
        erasing=row.erasing_at is not None,
    )


def without_parts(*, received_before: datetime) -> QuerySet[IncomingMessage]:
    """Return messages that have waited since before the moment, and of which a part is missing."""
    parts = IncomingPart.objects.filter(message=OuterRef("pk"), whole_at__isnull=True)
    late = IncomingMessage.objects.filter(Exists(parts), state=State.WAITING, received_at__lte=received_before)
    return late.order_by("id")


def unopened_messages() -> QuerySet[IncomingMessage]:
    """Return delivered messages that nobody has opened, and whose senders have not been told so."""
    return IncomingMessage.objects.filter(
        state=State.DELIVERED, retrieved_at__isnull=True, not_retrieved_at__isnull=True
    )


def unopened_since(*, delivered_before: datetime, node: str) -> QuerySet[IncomingMessage]:
    """Return those of them that were delivered before the moment, as our receipts say. `node` is ours."""
    receipts = Receipt.objects.filter(
        issuer=node,
        message_sender=OuterRef("peer"),
        message_id=OuterRef("message_id"),
        evidence=Evidence.DELIVERED,
        at__lte=delivered_before,
    )
    arrived = unopened_messages().filter(received_at__lte=delivered_before)  # an index knows them
    return arrived.filter(Exists(receipts)).order_by("id")


def abandoned() -> QuerySet[IncomingPart]:
    """Return parts that are whole here and that nothing names but refused acts."""
    same = OuterRef("sealed_sha256")
    others = IncomingPart.objects.filter(sealed_sha256=same).exclude(message__state=State.NOT_DELIVERED)
    return IncomingPart.objects.filter(
        ~Exists(others),
        ~Exists(OutgoingPart.objects.filter(sealed_sha256=same)),
        ~Exists(EvidenceItem.objects.filter(sealed_sha256=same)),
        message__state=State.NOT_DELIVERED,
        whole_at__isnull=False,
    )
