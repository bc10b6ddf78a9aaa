"""Receipts, ours and theirs, inside a transaction. Each signed batch is a leaf of the journal; its root covers them."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from django.db import connection
from django.db.models import F, QuerySet

from longbien.actions.exchange import rows
from longbien.actions.journal import write_rows
from longbien.core.exchange.journey.values import OwnReceipt, TheirReceipt
from longbien.core.exchange.receipts import Evidence, StoredReceipt
from longbien.core.journal.records import JournalRecord
from longbien.data.models import Peer, Receipt, ReceiptBatch

log = logging.getLogger("longbien.exchange")

REFUSALS = frozenset({Evidence.NOT_DELIVERED, Evidence.RELAY_REJECTED})


class Refused(Protocol):
    """The rules of the requests, for acts of ours that another node has refused. Inside the transaction."""

    def __call__(self, *, ids: Collection[str], node: str, now: datetime) -> None:
        """Let these acts count no more."""


class SeriesRows:
    """The part of a transaction that is about receipts."""

    _node: str
    _refused: Refused | None

    def next_series(self, *, other: str, count: int) -> int:
        """Take `count` numbers of our series for the other node; return the first."""
        Peer.objects.filter(node=other).update(last_series=F("last_series") + count)
        return Peer.objects.values_list("last_series", flat=True).get(node=other) - count + 1

    def add_due(self, *, receipts: Sequence[OwnReceipt], now: datetime) -> None:
        """Keep receipts that are due."""
        Receipt.objects.bulk_create([rows.receipt_row(receipt=receipt) for receipt in receipts])
        self._report(receipts, now=now)

    def _report(self, receipts: Sequence[OwnReceipt], *, now: datetime) -> None:
        """Tell the operator's log and the journal what was refused or failed; an id used twice may be an attack."""
        bad = [one.receipt for one in receipts if one.receipt.evidence.negative]
        for one in bad:
            log.warning("%s: message %s of %s: %s", one.evidence, one.message.id, one.message.sender, one.reason)
        records = [
            JournalRecord(
                node=self._node,
                what="message.refused",
                at=now,
                sha256=one.message.content_sha256,
                note=f"{one.evidence} {one.message.sender} {one.reason}",
            )
            for one in bad
        ]
        write_rows(records=[(record, "") for record in records])

    def put_signatures(self, *, receipts: Sequence[OwnReceipt]) -> int:
        """Add batch, index and path to those receipts that are still due; return how many those were."""
        signed = {(one.other, one.receipt.series): one.stored for one in receipts if one.stored is not None}
        due: list[tuple[int, datetime, StoredReceipt]] = []
        for other in {other for other, _ in signed}:
            series = [number for to, number in signed if to == other]
            found = Receipt.objects.select_for_update().filter(issuer=self._node, other=other, batch__isnull=True)
            for pk, number, at in found.filter(series__in=series).order_by("series").values_list("pk", "series", "at"):
                due.append((pk, at, signed[other, number]))
        if due:
            at = max(at for _, at, _ in due)
            stored = [one for _, _, one in due]
            batches = self._batches(stored, issuer=self._node, what="receipt.issued", at=at)
            _write_signatures((pk, batches[one.statement].pk, one) for pk, _, one in due)
        return len(due)

    def pushed(self, *, receipts: Sequence[OwnReceipt]) -> None:
        """Note that the partner keeps these."""
        self._ours(receipts).update(push_due=False)

    def push_later(self, *, receipts: Sequence[OwnReceipt], not_before: datetime) -> None:
        """Note that the partner did not take these; others go first."""
        self._ours(receipts).update(push_not_before=not_before)

    def kept_receipts(self, *, issuer: str, series: Collection[int]) -> Mapping[int, bytes]:
        """Return payloads of receipts of the partner that are kept, by their number."""
        kept = Receipt.objects.filter(issuer=issuer, other=self._node, series__in=series)
        return {number: bytes(payload) for number, payload in kept.values_list("series", "payload")}

    def keep_receipts(self, *, receipts: Sequence[TheirReceipt], now: datetime) -> None:
        """Keep receipts of a partner."""
        by_issuer: dict[str, list[TheirReceipt]] = {}
        for one in receipts:
            by_issuer.setdefault(one.receipt.issuer, []).append(one)
        for issuer, theirs in by_issuer.items():
            batches = self._batches([one.stored for one in theirs], issuer=issuer, what="receipt.kept", at=now)
            Receipt.objects.bulk_create([_their_row(one, node=self._node, batches=batches) for one in theirs])
        refused = [one.receipt.message.id for one in receipts if one.receipt.evidence in REFUSALS]
        if refused and self._refused is not None:
            self._refused(ids=refused, node=self._node, now=now)

    def evidences(self, *, ids: Collection[str]) -> Mapping[str, frozenset[Evidence]]:
        """Return what the kept receipts of the recipients prove about these messages of ours."""
        theirs = Receipt.objects.filter(message_sender=self._node, message_id__in=ids, other=self._node)
        found: dict[str, set[Evidence]] = {}
        for message, evidence in theirs.values_list("message_id", "evidence"):
            found.setdefault(message, set()).add(Evidence(evidence))
        return {message: frozenset(proved) for message, proved in found.items()}

    def _ours(self, receipts: Sequence[OwnReceipt]) -> QuerySet[Receipt]:
        pks: list[int] = []
        for other in {one.other for one in receipts}:
            series = [one.receipt.series for one in receipts if one.other == other]
            ours = Receipt.objects.filter(issuer=self._node, other=other, series__in=series)
            pks += ours.values_list("pk", flat=True)
        return Receipt.objects.filter(pk__in=pks)

    def _batches(
        self, stored: Iterable[StoredReceipt], *, issuer: str, what: str, at: datetime
    ) -> dict[bytes, ReceiptBatch]:
        found: dict[bytes, ReceiptBatch] = {}
        new: list[JournalRecord] = []
        for statement in dict.fromkeys(one.statement for one in stored):
            digest = sha256(statement).hexdigest()
            batch, made = ReceiptBatch.objects.get_or_create(
                sha256=digest, defaults={"issuer": issuer, "statement": statement}
            )
            found[statement] = batch
            if made:
                new.append(JournalRecord(node=self._node, what=what, at=at, sha256=digest))
        write_rows(records=[(record, "") for record in new])
        return found


def _write_signatures(signed: Iterable[tuple[int, int, StoredReceipt]]) -> None:
    """Write signatures by row and batch. One prepared statement for all, where the ORM would compile every row."""
    path = Receipt._meta.get_field("path")
    with connection.cursor() as cursor:
        cursor.executemany(
            f'UPDATE {Receipt._meta.db_table} SET batch_id = %s, "index" = %s, path = %s WHERE id = %s',  # noqa: S608
            [(batch, one.index, path.get_db_prep_save(_hex(one.path), connection), pk) for pk, batch, one in signed],
        )


def _hex(path: Sequence[bytes]) -> list[str]:
    return [step.hex() for step in path]


def _their_row(one: TheirReceipt, *, node: str, batches: Mapping[bytes, ReceiptBatch]) -> Receipt:
    said = one.receipt
    return Receipt(
        issuer=said.issuer,
        other=node,
        series=said.series,
        evidence=said.evidence,
        message_id=said.message.id,
        message_sender=said.message.sender,
        reason=said.reason or "",
        at=said.at,
        payload=one.stored.payload,
        batch=batches[one.stored.statement],
        index=one.stored.index,
        path=_hex(one.stored.path),
    )
