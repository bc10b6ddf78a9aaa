"""The records of the exchange on the database of the node, as the journey of the core asks for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import DatabaseError, IntegrityError, OperationalError, transaction
from django.db.models import Q, QuerySet

from longbien.actions.exchange import rows
from longbien.actions.exchange.questions import (
    abandoned,
    announced_parts,
    known_messages,
    namings,
    own_receipts_about,
    unopened_since,
    with_nothing_missing,
    without_parts,
)
from longbien.actions.exchange.series import Refused
from longbien.actions.exchange.transaction import Apply, DatabaseTransaction
from longbien.core.exchange.envelopes import Header, KnownMessage
from longbien.core.exchange.journey.records import RecordsBusy, Transaction
from longbien.core.exchange.journey.values import (
    MessageKey,
    Outgoing,
    OutgoingState,
    OwnReceipt,
    PartNaming,
    Partner,
)
from longbien.data.models import IncomingMessage, OutgoingMessage, Peer, Receipt


class DatabaseRecords:
    """The port `Records` of the journey; one value serves every thread."""

    def __init__(self, *, node: str, apply: Callable[[], Apply] | None = None, refused: Refused | None = None) -> None:
        self._node = node
        self._apply = apply
        self._refused = refused

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """
        Begin a transaction, durable when it is left.

        Raises:
            RecordsBusy: the database is locked or away, or another transaction was first with the same rows.
        """
        try:
            with transaction.atomic():
                apply = self._apply() if self._apply else None
                yield DatabaseTransaction(node=self._node, apply=apply, refused=self._refused)
        except (OperationalError, IntegrityError) as fault:
            raise RecordsBusy(str(fault)) from fault

    def partners(self, *, nodes: Collection[str]) -> Mapping[str, Partner]:
        """Return introduced nodes, suspended ones too."""
        with _busy():
            return {row.node: rows.partner(row) for row in Peer.objects.filter(node__in=nodes)}

    def known(self, *, headers: Collection[Header]) -> Sequence[tuple[str, KnownMessage]]:
        """As in a transaction."""
        with _busy():
            return known_messages(headers)

    def own_receipts(self, *, keys: Collection[MessageKey]) -> Sequence[OwnReceipt]:
        """Return our receipts about these messages, due ones too, in the order of their numbers."""
        with _busy():
            return [rows.own_receipt(row) for row in own_receipts_about(keys, node=self._node)]

    def due_receipts(self, *, limit: int) -> Sequence[OwnReceipt]:
        """Return receipts that wait for their signature, oldest first."""
        with _busy():
            due = Receipt.objects.filter(issuer=self._node, batch__isnull=True).select_related("batch").order_by("id")
            return [rows.own_receipt(row) for row in due[:limit]]

    def receipts_to_push(self, *, node: str, now: datetime, limit: int) -> Sequence[OwnReceipt]:
        """Return signed receipts that the partner does not keep yet, those that may be tried now, oldest first."""
        with _busy():
            due = rows.receipts_due(now=now).filter(other=node)
            return [rows.own_receipt(row) for row in due.select_related("batch").order_by("id")[:limit]]

    def expired(self, *, made_before: datetime, now: datetime, limit: int) -> Sequence[Outgoing]:
        """Return queued messages made before the moment, and not leased."""
        with _busy():
            over = OutgoingMessage.objects.filter(
                Q(lease_until__isnull=True) | Q(lease_until__lte=now),
                state=OutgoingState.QUEUED,
                made_at__lt=made_before,
            )
            return [rows.outgoing(row) for row in rows.with_parts(over).order_by("made_at")[:limit]]

    def ready_waiting(self, *, limit: int) -> Sequence[MessageKey]:
        """Return waiting messages for which nothing is missing any more."""
        with _busy():
            return _keys(with_nothing_missing(), limit=limit)

    def named_parts(self, *, sealed_sha256: str) -> Sequence[PartNaming]:
        """Return how relayed messages name this part."""
        with _busy():
            return namings(sealed_sha256)

    def announced(self, *, node: str) -> Sequence[PartNaming]:
        """Return how the partner's waiting messages name parts, whole ones too."""
        with _busy():
            return announced_parts(node)

    def without_parts(self, *, received_before: datetime, limit: int) -> Sequence[MessageKey]:
        """Return waiting messages that were received before the moment and of which a part is missing."""
        with _busy():
            return _keys(without_parts(received_before=received_before), limit=limit)

    def unopened(self, *, delivered_before: datetime, limit: int) -> Sequence[MessageKey]:
        """Return messages delivered before the moment that nobody has opened, those not yet noted as such."""
        with _busy():
            return _keys(unopened_since(delivered_before=delivered_before, node=self._node), limit=limit)

    def abandoned_parts(self, *, limit: int) -> Sequence[str]:
        """Return parts that are whole here and that no act names but refused ones; those being erased too."""
        with _busy():
            digests = abandoned().values_list("sealed_sha256", flat=True)
            return list(digests.order_by("sealed_sha256").distinct()[:limit])


def _keys(found: QuerySet[IncomingMessage], *, limit: int) -> list[MessageKey]:
    keys = found.values_list("peer_id", "message_id")[:limit]
    return [MessageKey(sender=sender, id=message) for sender, message in keys]


@contextmanager
def _busy() -> Iterator[None]:
    try:
        yield
    except DatabaseError as fault:
        raise RecordsBusy(str(fault)) from fault
