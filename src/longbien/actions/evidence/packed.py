"""What goes into a package: acts, receipts, evidence, custody, and the rows of the journal about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from longbien.actions.evidence.opening import open_pieces
from longbien.core.canonical import is_act_id
from longbien.core.evidence.contents import LeftOut
from longbien.core.evidence.custody import CustodyEvent, CustodyItem, record_key, record_of
from longbien.core.evidence.package import PackedAct, PackedEvidence, PackedReceipt, PackedRecord
from longbien.core.exchange.acts import Act, Part, read_act
from longbien.core.exchange.receipts import decode_receipt
from longbien.core.journal import tiles as tree
from longbien.core.journal.proofs import make_proof
from longbien.core.journal.records import JournalRecord, read_record
from longbien.core.journal.tiles import TileStore
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.signatures import HybridPublicKey
from longbien.data.models import Act as ActRow
from longbien.data.models import CustodyEvent as CustodyRow
from longbien.data.models import EvidenceItem, JournalRow, Peer, Receipt, Request
from longbien.ports.instruments import Instruments
from longbien.readers.heads import JournalHead
from longbien.readers.peers import card_of, witness_verifiers
from longbien.readers.receipts import stored_bytes
from longbien.readers.visibility import requests_seen

EVIDENCE = "evidence."
# Of a request, and yet about other matters, other authorities of this State, or who is protected: whoever gets the
# package, a court of another State or a defendant, is told none of it.
KEPT_BACK = frozenset(
    {"identifier.shared", "request.deconflicted", "request.authority_notified"}
    | {"request.name_meant", "request.name_refused"}
    | {"request.hold_placed", "request.hold_lifted", "request.overruling_asked", "request.hold_overruled"}
)
Key = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A numbered row of the journal that has not been erased."""

    number: int
    data: bytes
    salt: bytes
    record: JournalRecord

    @property
    def sha256(self) -> str:
        """Of what the record is about, or empty."""
        return self.record.sha256 or ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A request and those it follows, oldest first, with their acts and released items."""

    request: Request
    requests: tuple[Request, ...]
    acts: tuple[ActRow, ...]
    items: tuple[EvidenceItem, ...]
    values: dict[str, Act]

    @property
    def nodes(self) -> set[str]:
        """The nodes between which the acts went."""
        return {party.node for act in self.values.values() for party in (act.sender, act.recipient)}

    @property
    def packed_acts(self) -> tuple[PackedAct, ...]:
        """The acts in order."""
        return tuple(PackedAct(act=self.values[row.id], data=bytes(row.statement)) for row in self.acts)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Acts that others name and that are not in the record: one of the two nodes has refused them."""
        named = [act.antecedent for act in self.values.values() if act.antecedent is not None]
        missing = {one.id: one.sha256 for one in named if one.id not in self.values}
        return tuple(LeftOut(id=act_id, sha256=sha256) for act_id, sha256 in missing.items())

    @property
    def packed_receipts(self) -> tuple[PackedReceipt, ...]:
        """Every signed receipt about these acts, act by act."""
        signed = Receipt.objects.filter(message_id__in=list(self.values), batch__isnull=False).select_related("batch")
        order = {row.id: number for number, row in enumerate(self.acts)}
        ours = [
            one for one in signed.order_by("at", "id") if one.message_sender == self.values[one.message_id].sender.node
        ]
        return tuple(
            PackedReceipt(receipt=decode_receipt(bytes(one.payload)), data=stored_bytes(one))
            for one in sorted(ours, key=lambda receipt: order[receipt.message_id])
        )

    def rows(self, *, size: int) -> tuple[Row, ...]:
        """Return the journal's rows of these requests that lie in a tree of that size."""
        ids = [request.id for request in self.requests]
        found = JournalRow.objects.filter(request_id__in=ids, number__lt=size).order_by("number")
        return tuple(
            Row(
                number=row.number or 0,
                data=bytes(row.record),
                salt=bytes(row.salt),
                record=read_record(bytes(row.record)),
            )
            for row in found
            if row.record and row.salt
        )

    @staticmethod
    def witness_name(peer: Peer) -> str:
        """Return the name under which a partner cosigns."""
        return witness_verifiers(peer).name


def dossier_of(*, officer: Officer, request_id: str, instruments: Instruments) -> Dossier | None:
    """Return what is known of a request of the officer's authority, or None. Raises: BadSignature: damaged records."""
    requests = tuple(reversed(list(_followed(officer=officer, request_id=request_id))))
    if not requests or not officer.may(SEE_REQUESTS):
        return None
    order = {request.id: number for number, request in enumerate(requests)}
    acts = sorted(ActRow.objects.filter(request__in=requests), key=lambda row: (order[row.request_id], row.position))
    items = EvidenceItem.objects.filter(request__in=requests, released_in__isnull=False)
    keys = _keys(rows=acts, instruments=instruments)
    return Dossier(
        request=requests[-1],
        requests=requests,
        acts=tuple(acts),
        items=tuple(items.select_related("request__authority").order_by("added_at", "id")),
        values={row.id: read_act(bytes(row.statement), key=keys[row.node]) for row in acts},
    )


def packed_evidence(*, dossier: Dossier, sealed: bool, instruments: Instruments) -> tuple[PackedEvidence, ...]:
    """Return every released item with the part it is, in the order of the releases."""
    items = list(dossier.items)
    found: list[PackedEvidence] = []
    for row in dossier.acts:
        for part in dossier.values[row.id].parts:
            item = next(item for item in items if _is_part(item=item, part=part, act_id=row.id))
            items.remove(item)
            found.append(_evidence(item=item, part=part, sealed=sealed, instruments=instruments))
    return tuple(found)


def packed_custody(
    *, dossier: Dossier, rows: tuple[Row, ...], software: tuple[str, str]
) -> tuple[tuple[CustodyEvent, ...], tuple[Row, ...]]:
    """
    Return the custody events of the items that the journal's rows record, and the rows to disclose.

    What happened after the head, such as this very packing, is neither told nor disclosed; nor is an item that was
    never released, nor what is `KEPT_BACK`.
    """
    recorded = Counter(record_key(row.record) for row in rows if row.record.what.startswith(EVIDENCE))
    events: list[CustodyEvent] = []
    for item, exhibit in _exhibits(dossier):
        for row in item.custody.all():
            event = _event(row=row, item=exhibit, node=item.request.authority.node, software=software)
            key = record_key(record_of(event, case=None))
            if recorded[key]:
                recorded[key] -= 1
                events.append(event)
    told = Counter(record_key(record_of(event, case=None)) for event in events)
    return tuple(sorted(events, key=lambda event: event.at)), tuple(_disclosed(rows, told))


def packed_journal(*, rows: Sequence[Row], head: JournalHead, tiles: TileStore) -> tuple[PackedRecord, ...]:
    """Return each row with the proof that it lies under the head."""
    return tuple(
        PackedRecord(
            record=row.data,
            proof=make_proof(
                index=row.number,
                path=tree.inclusion(tiles, row.number, head.size),
                checkpoint=head.cosigned_note,
                salt=row.salt,
            ),
        )
        for row in rows
    )


def _followed(*, officer: Officer, request_id: str) -> Iterator[Request]:
    """Yield a request of the officer's authority and those it follows, newest first."""
    seen: set[str] = set()
    wanted: str | None = request_id if is_act_id(request_id) else None
    while wanted is not None and wanted not in seen:
        seen.add(wanted)
        found = Request.objects.filter(requests_seen(officer=officer), id=wanted).select_related("authority").first()
        if found is None:
            return
        yield found
        wanted = found.follows_id


def _keys(*, rows: Sequence[ActRow], instruments: Instruments) -> dict[str, HybridPublicKey]:
    """Return the signing pair of each node that acted; a partner that is suspended now has acted all the same."""
    known = {peer.node: card_of(peer).sign for peer in Peer.objects.filter(node__in={row.node for row in rows})}
    return {**known, instruments.name.node: instruments.signer.public}


def _is_part(*, item: EvidenceItem, part: Part, act_id: str) -> bool:
    same = (item.released_in_id, item.size, item.sha256) == (act_id, part.size, part.sha256)
    return same and (item.is_ours or item.sealed_sha256 == part.sealed_sha256)


def _evidence(*, item: EvidenceItem, part: Part, sealed: bool, instruments: Instruments) -> PackedEvidence:
    read = partial(instruments.blobs.read, name=item.sealed_sha256)
    return PackedEvidence(
        part=part,
        act=item.released_in_id or "",
        pieces=read if sealed else partial(open_pieces, item=item, instruments=instruments),
        sealed_sha256=item.sealed_sha256 if sealed else None,
    )


def _exhibits(dossier: Dossier) -> Iterator[tuple[EvidenceItem, CustodyItem]]:
    for number, item in enumerate(dossier.items, 1):
        yield (
            item,
            CustodyItem(
                exhibit=f"{item.request.reference}/{number}",
                name=item.name,
                media_type=item.media_type,
                size=item.size,
                sha256=item.sha256,
            ),
        )


def _event(*, row: CustodyRow, item: CustodyItem, node: str, software: tuple[str, str]) -> CustodyEvent:
    return CustodyEvent(
        what=row.what,
        at=row.at.replace(microsecond=0),
        node=node,
        authority=row.authority_code or None,
        person=row.person_name or None,
        item=item,
        software=software[0],
        software_version=software[1],
    )


def _disclosed(rows: Sequence[Row], told: Counter[Key]) -> Iterator[Row]:
    for row in rows:
        if row.record.what in KEPT_BACK:
            continue
        if not row.record.what.startswith(EVIDENCE):
            yield row
        elif told[record_key(row.record)]:
            told[record_key(row.record)] -= 1
            yield row
