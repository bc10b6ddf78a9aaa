"""One transaction of the journey on the database of the node; the promises are those of `journey/records.py`."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from django.db import DataError, transaction
from django.db.models import F, QuerySet

from longbien.actions.exchange import rows
from longbien.actions.exchange.outbox import OutboxRows
from longbien.actions.exchange.questions import (
    abandoned,
    announced_parts,
    incoming_by,
    known_messages,
    namings,
    own_receipts_about,
    unopened_messages,
)
from longbien.actions.exchange.series import Refused, SeriesRows
from longbien.core.exchange.envelopes import Header, KnownMessage
from longbien.core.exchange.journey.settling import MOST_FOLLOWERS
from longbien.core.exchange.journey.values import (
    Incoming,
    IncomingState,
    MessageKey,
    NamedPart,
    OwnReceipt,
    PartNaming,
    Waiting,
)
from longbien.core.exchange.receipts import Evidence, MessageFacts
from longbien.data.models import IncomingMessage, IncomingPart, OutgoingMessage, Peer

log = logging.getLogger("longbien.exchange")

MALFORMED_ACT = "malformed_act"


class Apply(Protocol):
    """What acts of partners do to our requests; `actions/requests/incoming.py` is the one end."""

    def __call__(self, *, messages: Sequence[Waiting], now: datetime) -> Mapping[MessageKey, str | None]:
        """Return None for each that is laid before its authority, else the code for the receipt."""


class DatabaseTransaction(OutboxRows, SeriesRows):
    """What is asked and written inside one database transaction, which the caller has begun."""

    def __init__(self, *, node: str, apply: Apply | None = None, refused: Refused | None = None) -> None:
        super().__init__(node=node)
        self._apply = apply
        self._refused = refused

    def lock(self, *, nodes: Collection[str]) -> None:
        """Lock the rows of the partners, always in one order."""
        list(Peer.objects.select_for_update().filter(node__in=nodes).order_by("node").values_list("node"))

    def lock_everyone(self) -> None:
        """Lock the rows of all partners, in the same order."""
        list(Peer.objects.select_for_update().order_by("node").values_list("node"))

    def known(self, *, headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
        """Return, with its sender, each kept message that has the id or the sequence number of a header."""
        return known_messages(headers)

    def refusals(self, *, keys: Collection[MessageKey]) -> Sequence[OwnReceipt]:
        """Return our `relay_rejected` receipts about messages of these ids."""
        found = own_receipts_about(keys, node=self._node).filter(evidence=Evidence.RELAY_REJECTED)
        return [rows.own_receipt(row) for row in found]

    def keep_incoming(self, *, messages: Sequence[Incoming], now: datetime) -> Sequence[Waiting]:
        """Keep new messages, waiting, and the parts that they name; return them as they wait now."""
        kept = IncomingMessage.objects.bulk_create([_incoming_row(message, now=now) for message in messages])
        IncomingPart.objects.bulk_create(
            [
                IncomingPart(message=row, sealed_sha256=part.sealed_sha256, sealed_size=part.sealed_size)
                for row, message in zip(kept, messages, strict=True)
                for part in message.act.parts
            ]
        )
        return [_waiting(message) for message in messages]

    def settled(self, *, node: str, ids: Collection[str]) -> Mapping[str, str]:
        """Of these acts between the partner and us: digest by id, if it is ours, or theirs and no longer waiting."""
        ours = OutgoingMessage.objects.filter(peer_id=node, id__in=ids).values_list("id", "content_sha256")
        theirs = (
            IncomingMessage.objects.filter(peer_id=node, message_id__in=ids)
            .exclude(state=IncomingMessage.State.WAITING)
            .values_list("message_id", "content_sha256")
        )
        return {**dict(ours), **dict(theirs)}

    def waiting(self, *, keys: Collection[MessageKey]) -> Sequence[Waiting]:
        """Return those of the messages that wait, in the order in which they came."""
        return self._waiting(incoming_by(keys))

    def waiting_on(self, *, node: str, ids: Collection[str]) -> Sequence[Waiting]:
        """Return the partner's messages that wait and name one of these acts as antecedent."""
        return self._waiting(IncomingMessage.objects.filter(peer_id=node, antecedent_id__in=ids))

    def announced(self, *, node: str) -> Sequence[PartNaming]:
        """Return how the partner's waiting messages name parts, whole ones too."""
        return announced_parts(node)

    def named_parts(self, *, sealed_sha256: str) -> Sequence[PartNaming]:
        """Return how relayed messages name this part, the one that came first before the others."""
        return namings(sealed_sha256)

    def part_is_whole(self, *, part: NamedPart, now: datetime) -> Sequence[Waiting]:
        """Note that a part is whole here; return the waiting messages that name it."""
        named = IncomingPart.objects.filter(sealed_sha256=part.sealed_sha256, sealed_size=part.sealed_size)
        named.filter(whole_at__isnull=True).update(whole_at=now)
        return self._waiting(IncomingMessage.objects.filter(pk__in=named.values("message")))

    def apply(self, *, messages: Sequence[Waiting], now: datetime) -> Mapping[MessageKey, str | None]:
        """Lay acts before the authorities addressed; what we cannot record now is left out, and goes on waiting."""
        if self._apply is None:
            return {}
        try:
            with transaction.atomic():
                return self._apply(messages=messages, now=now)
        except Exception as fault:
            if len(messages) == 1:
                return _not_applied(messages[0], fault)
        half = len(messages) // 2  # one that cannot be recorded must not hold back the others: halve until it is alone
        return {**self.apply(messages=messages[:half], now=now), **self.apply(messages=messages[half:], now=now)}

    def settle(self, *, states: Mapping[MessageKey, IncomingState]) -> None:
        """Note what became of waiting messages."""
        for state in set(states.values()):
            incoming_by([key for key, became in states.items() if became is state]).update(state=state)

    def mark_retrieved(self, *, key: MessageKey, now: datetime) -> MessageFacts | None:
        """Note that a person opened a delivered message; None if that was noted before, or it is not delivered."""
        unread = incoming_by([key]).filter(state=IncomingMessage.State.DELIVERED, retrieved_at__isnull=True)
        if not unread.update(retrieved_at=now):
            return None
        return rows.facts(incoming_by([key]).get(), node=self._node)

    def mark_unopened(self, *, key: MessageKey, now: datetime) -> MessageFacts | None:
        """Note that nobody opened a delivered message in time; None if somebody has, or that was noted before."""
        if not unopened_messages().filter(pk__in=incoming_by([key])).update(not_retrieved_at=now):
            return None
        return rows.facts(incoming_by([key]).get(), node=self._node)

    def mark_erasing(self, *, digests: Collection[str], now: datetime) -> frozenset[str]:
        """Note of parts that their bytes are being removed; return those that are still abandoned."""
        still = abandoned().filter(sealed_sha256__in=digests)
        found = frozenset(still.values_list("sealed_sha256", flat=True))
        IncomingPart.objects.filter(sealed_sha256__in=found).update(erasing_at=now)
        return found

    def erased(self, *, digests: Collection[str]) -> None:
        """Note that the bytes of these parts are gone."""
        marked = IncomingPart.objects.filter(sealed_sha256__in=digests, erasing_at__isnull=False)
        marked.update(whole_at=None, erasing_at=None)

    def partner_answered(self, *, node: str) -> None:
        """Note that the partner is there."""
        silent = Peer.objects.filter(node=node).exclude(failures=0, try_again_at=None)
        silent.update(failures=0, try_again_at=None, unreachable_since=None)

    def partner_failed(self, *, node: str, failures: int, try_again_at: datetime, now: datetime) -> None:
        """Note that it is not, and until when nothing is tried."""
        Peer.objects.filter(node=node, unreachable_since__isnull=True).update(unreachable_since=now)
        Peer.objects.filter(node=node).update(failures=failures, try_again_at=try_again_at)

    def next_sequence(self, *, node: str) -> int:
        """Take the next sequence number of messages to the partner."""
        Peer.objects.filter(node=node).update(last_sequence=F("last_sequence") + 1)
        return Peer.objects.values_list("last_sequence", flat=True).get(node=node)

    def _waiting(self, found: QuerySet[IncomingMessage]) -> list[Waiting]:
        query = found.filter(state=IncomingMessage.State.WAITING)
        kept = query.select_related("peer").prefetch_related("parts").order_by("id")[:MOST_FOLLOWERS]
        return [rows.waiting(row, node=self._node) for row in kept]


def _not_applied(message: Waiting, fault: Exception) -> dict[MessageKey, str | None]:
    act = message.act
    if isinstance(fault, DataError):  # well signed, but no database could hold it, today or later: not a wait
        log.error("act %s of %s holds what cannot be kept", act.id, act.sender.node, exc_info=fault)
        return {message.key: MALFORMED_ACT}
    log.error("act %s of %s cannot be applied now", act.id, act.sender.node, exc_info=fault)
    return {}


def _waiting(message: Incoming) -> Waiting:
    parts_missing = bool(message.act.parts)  # a part is asked for, and found, after the act that names it is here
    return Waiting(facts=message.facts, content=message.content, act=message.act, parts_missing=parts_missing)


def _incoming_row(message: Incoming, *, now: datetime) -> IncomingMessage:
    facts = message.facts
    return IncomingMessage(
        peer_id=facts.sender,
        message_id=facts.id,
        sequence=facts.sequence,
        header=message.header,
        statement=message.content,
        content_sha256=facts.content_sha256,
        sealed_sha256=facts.sealed_sha256 or "",
        antecedent_id=message.act.antecedent.id if message.act.antecedent else "",
        received_at=now,
    )
