"""Questions the journey asks of the records, inside a transaction and outside."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.actions.exchange.rows import known
from longbien.core.exchange.envelopes import Header, KnownMessage
from longbien.core.exchange.journey.values import MessageKey
from longbien.data.models import IncomingMessage, IncomingPart, OutgoingMessage, Receipt


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
