"""Messages of ours and their parts, inside a transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db.models import Q

from longbien.actions.exchange import rows
from longbien.core.exchange.journey.values import NamedPart, Outgoing, OutgoingState, Progress
from longbien.data.models import OutgoingMessage, OutgoingPart


class OutboxRows:
    """The part of a transaction that is about what goes to partners."""

    def __init__(self, *, node: str) -> None:
        self._node = node

    def keep_outgoing(self, *, message: Outgoing, parts: Sequence[NamedPart]) -> None:
        """Keep a new message of ours, queued."""
        row = OutgoingMessage.objects.create(
            id=message.id,
            peer_id=message.node,
            statement=message.content,
            content_sha256=message.content_sha256,
            sequence=message.sequence,
            state=message.state,
            made_at=message.made_at,
            attempts=message.attempts,
            next_attempt_at=message.next_attempt_at,
        )
        OutgoingPart.objects.bulk_create(
            [OutgoingPart(message=row, sealed_sha256=p.sealed_sha256, sealed_size=p.sealed_size) for p in parts]
        )

    def to_send(self, *, node: str, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Return unleased, due messages to the partner that may be sent, longest due first, at most `limit`."""
        due = OutgoingMessage.objects.filter(_not_leased(now), peer_id=node, next_attempt_at__lte=now)
        queued, relayed = Q(state=OutgoingState.QUEUED), Q(state=OutgoingState.RELAYED, parts_unwhole=False)
        found = rows.with_parts(due).filter(queued | relayed).order_by("next_attempt_at", "sequence")
        return [rows.outgoing(row) for row in found[:limit]]

    def claim(self, *, ids: Collection[str], token: str, until: datetime) -> None:
        """Lease these messages under the token."""
        OutgoingMessage.objects.filter(id__in=ids).update(lease_token=token, lease_until=until)

    def held(self, *, token: str, ids: Collection[str]) -> frozenset[str]:
        """Return which of the messages are still leased under the token."""
        return frozenset(OutgoingMessage.objects.filter(id__in=ids, lease_token=token).values_list("id", flat=True))

    def outgoing(self, *, ids: Collection[str]) -> Mapping[str, Outgoing]:
        """Return messages of ours by id."""
        return {row.id: rows.outgoing(row) for row in rows.with_parts(OutgoingMessage.objects.filter(id__in=ids))}

    def advance(self, *, progress: Sequence[Progress]) -> None:
        """Write what became of messages of ours, and end their lease."""
        alike: dict[tuple[OutgoingState, int, datetime, str], list[str]] = {}
        for one in progress:  # most of a batch fare alike: one statement for all of them
            fate = (one.state, one.attempts, one.next_attempt_at, one.last_error[:64])
            alike.setdefault(fate, []).append(one.id)
        for (state, attempts, next_attempt_at, last_error), ids in alike.items():
            OutgoingMessage.objects.filter(id__in=ids).update(
                state=state,
                attempts=attempts,
                next_attempt_at=next_attempt_at,
                last_error=last_error,
                lease_token="",
                lease_until=None,
            )
        doubted = [one.id for one in progress if one.doubt_parts]
        if doubted:
            OutgoingPart.objects.filter(message_id__in=doubted).update(whole_at=None)

    def handing_over(self, *, node: str, now: datetime) -> Outgoing | None:
        """Return the relayed, unleased message with parts to hand over that is longest due; None if none is."""
        due = OutgoingMessage.objects.filter(
            _not_leased(now), peer_id=node, state=OutgoingState.RELAYED, next_attempt_at__lte=now
        )
        row = rows.with_parts(due).filter(parts_unwhole=True).order_by("next_attempt_at", "sequence").first()
        return rows.outgoing(row) if row else None

    def parts_to_hand(self, *, message_id: str) -> Sequence[NamedPart]:
        """Return the parts of a message that the partner does not hold whole yet."""
        return rows.named(OutgoingPart.objects.filter(message_id=message_id, whole_at__isnull=True).order_by("id"))

    def part_handed(self, *, message_id: str, sealed_sha256: str, now: datetime) -> None:
        """Note that the partner holds the part whole."""
        OutgoingPart.objects.filter(message_id=message_id, sealed_sha256=sealed_sha256).update(whole_at=now)


def due_partners(*, now: datetime) -> frozenset[str]:
    """Return the partners for which a message, a part of one, or a receipt of this node is due; leased ones too."""
    under_way = (OutgoingState.QUEUED, OutgoingState.RELAYED)
    messages = OutgoingMessage.objects.filter(state__in=under_way, next_attempt_at__lte=now)
    receipts = rows.receipts_due(now=now)
    return frozenset(messages.values_list("peer_id", flat=True).distinct()) | frozenset(
        receipts.values_list("other", flat=True).distinct()
    )


def _not_leased(now: datetime) -> Q:
    return Q(lease_until__isnull=True) | Q(lease_until__lte=now)
