"""Writing an evidence package (spec/evidence.md section 2) as a stream of files, in one pass and constant memory.

    packing = Packing(story=order, signer=signer, translate=gettext, stamp=stamp)
    stream_zip(packing.members(), crcs=crcs)      # or write each member into a folder

Evidence is digested while it passes and compared with the act that released it; what differs stops the stream, and
the caller throws the half-written package away. What is packed was verified when it came in; that it all fits
together is the verifier's to say, and a careful caller runs it on the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from longbien.core.age.writer import sealed_size
from longbien.core.dsse import sign
from longbien.core.evidence import layout
from longbien.core.evidence.bags import BAGIT_TXT, bag_info_bytes, manifest_bytes
from longbien.core.evidence.case import write_case
from longbien.core.evidence.contents import (
    STATEMENT_TYPE,
    ActEntry,
    Contents,
    EvidenceEntry,
    JournalEntry,
    LeftOut,
    PackageStatement,
    ReceiptEntry,
)
from longbien.core.evidence.custody import CustodyEvent
from longbien.core.evidence.guide import guide_text
from longbien.core.evidence.sealing import Digest, EvidenceDiffers
from longbien.core.evidence.story import story_text
from longbien.core.exchange.acts import Act, Mode, Part, act_digest
from longbien.core.exchange.receipts import Receipt
from longbien.core.journal.records import read_record
from longbien.core.signatures import Signer

Translate = Callable[[str], str]
Stamp = Callable[[str], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class PackedAct:
    """An act and its signed bytes, as exchanged."""

    act: Act
    data: bytes


@dataclass(frozen=True, slots=True)
class PackedReceipt:
    """A receipt and its stored bytes."""

    receipt: Receipt
    data: bytes


@dataclass(frozen=True, slots=True)
class PackedEvidence:
    """
    A file of evidence: the part it is, the id of the act that released it, and where its bytes come from.

    `sealed_sha256` is None for an open file; for a sealed one it is the digest of the sealed bytes that `pieces`
    yields, which need not be those of the part: a node that sealed to another keeps its own copy.
    """

    part: Part
    act: str
    pieces: Callable[[], Iterable[bytes]]
    sealed_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class PackedRecord:
    """A disclosed journal record, and its proof with salt and cosigned checkpoint."""

    record: bytes
    proof: bytes


@dataclass(frozen=True, slots=True)
class PackingOrder:
    """
    Everything that goes into a package. `software` is name and version of the node's; `cards` pairs node and signed
    card.
    """

    node: str
    case: str
    mode: Mode
    made_at: datetime
    made_by_name: str
    made_by_role: str
    software: str
    acts: tuple[PackedAct, ...]
    receipts: tuple[PackedReceipt, ...]
    evidence: tuple[PackedEvidence, ...]
    custody: tuple[CustodyEvent, ...]
    journal: tuple[PackedRecord, ...]
    cards: tuple[tuple[str, bytes], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    overtaken: frozenset[str] = frozenset()  # ids of acts that do not count
    binding: tuple[str, ...] = ()  # what the guide says of limits


@dataclass(frozen=True, slots=True)
class Member:
    """
    One file of the package. `size` in bytes, known beforehand; the pieces are read to their end before the next
    member.
    """

    path: str
    size: int
    pieces: Iterable[bytes]


class Packing:
    """One package under way."""

    def __init__(
        self,
        *,
        order: PackingOrder,
        signer: Signer,
        translate: Translate = str,
        name_of: Translate = str,
        stamp: Stamp | None = None,
    ) -> None:
        """
        Args:
            order: what to pack.
            signer: of the node that makes the package.
            translate: gettext-like, for the two texts.
            name_of: names codes of acts, kinds and evidence in the reader's language.
            stamp: returns time stamps, with the name of each authority, for the SHA-256 of the statement.
        """
        self._order = order
        self._signer = signer
        self._translate = translate
        self._name_of = name_of
        self._stamp = stamp
        self._digests: dict[str, str] = {}
        self._payload_bytes = 0

    def members(self) -> Iterator[Member]:
        """
        Yield every file: the payload first, then what describes it, last what signs it.

        Raises:
            EvidenceDiffers: from the pieces of a member, at its end.
        """
        contents = self._contents()
        for entry, evidence in zip(contents.evidence, self._order.evidence, strict=True):
            yield self._streamed(entry, evidence)
        for path, data in self._small_payload(contents):
            self._payload_bytes += len(data)
            yield self._small(path, data)
        payload_files = len(self._digests)
        manifest = manifest_bytes(self._digests)
        self._digests.clear()
        for path, data in self._tag_files(contents, manifest=manifest, payload_files=payload_files):
            yield self._small(path, data)
        tag_manifest = manifest_bytes(self._digests)
        yield self._small(layout.TAG_MANIFEST, tag_manifest)
        statement = self._statement(tag_manifest=tag_manifest, payload_files=payload_files)
        yield self._small(layout.STATEMENT, statement)
        for authority, token in self._stamp(sha256(statement).hexdigest()) if self._stamp else ():
            yield self._small(layout.time_path(authority=authority), token)

    def _small(self, path: str, data: bytes) -> Member:
        self._digests[path] = sha256(data).hexdigest()
        return Member(path=path, size=len(data), pieces=(data,))

    def _streamed(self, entry: EvidenceEntry, evidence: PackedEvidence) -> Member:
        size = _size_of(evidence)
        expected = entry.sealed_sha256 or entry.sha256
        self._digests[entry.path] = expected
        self._payload_bytes += size
        return Member(path=entry.path, size=size, pieces=_compared(evidence.pieces(), size=size, expected=expected))

    def _contents(self) -> Contents:
        order = self._order
        return Contents(
            node=order.node,
            case=order.case,
            mode=order.mode,
            kinds=tuple(sorted({packed.act.kind for packed in order.acts})),
            evidence=tuple(_evidence_entry(position, packed) for position, packed in enumerate(order.evidence, 1)),
            acts=tuple(_act_entry(position, packed) for position, packed in enumerate(order.acts, 1)),
            receipts=tuple(_receipt_entry(position, packed) for position, packed in enumerate(order.receipts, 1)),
            journal=tuple(_journal_entry(position, packed) for position, packed in enumerate(order.journal, 1)),
            left_out=order.left_out,
        )

    def _small_payload(self, contents: Contents) -> Iterator[tuple[str, bytes]]:
        order = self._order
        for act_entry, act in zip(contents.acts, order.acts, strict=True):
            yield act_entry.path, act.data
        for receipt_entry, receipt in zip(contents.receipts, order.receipts, strict=True):
            yield receipt_entry.path, receipt.data
        yield layout.CUSTODY, write_case(order.custody)
        text = story_text(
            node=order.node,
            case=order.case,
            acts=[packed.act for packed in order.acts],
            receipts=[packed.receipt for packed in order.receipts],
            custody=order.custody,
            overtaken=order.overtaken,
            translate=self._translate,
            name_of=self._name_of,
        )
        yield layout.STORY, text.encode()

    def _tag_files(self, contents: Contents, *, manifest: bytes, payload_files: int) -> Iterator[tuple[str, bytes]]:
        order = self._order
        yield layout.BAGIT, BAGIT_TXT
        yield (
            layout.BAG_INFO,
            bag_info_bytes(
                node=order.node,
                case=order.case,
                made_at=order.made_at,
                software=order.software,
                payload_bytes=self._payload_bytes,
                payload_files=payload_files,
            ),
        )
        yield layout.MANIFEST, manifest
        yield (
            layout.HOW_TO_CHECK,
            guide_text(node=order.node, binding=order.binding, translate=self._translate).encode(),
        )
        yield layout.CONTENTS, contents.encoded
        for entry, packed in zip(contents.journal, order.journal, strict=True):
            yield entry.record, packed.record
            yield entry.proof, packed.proof
        for node, card in order.cards:
            yield layout.card_path(node=node), card

    def _statement(self, *, tag_manifest: bytes, payload_files: int) -> bytes:
        order = self._order
        statement = PackageStatement(
            node=order.node,
            case=order.case,
            mode=order.mode,
            made_at=order.made_at,
            made_by_name=order.made_by_name,
            made_by_role=order.made_by_role,
            tagmanifest_sha256=sha256(tag_manifest).hexdigest(),
            payload_bytes=self._payload_bytes,
            payload_files=payload_files,
        )
        return sign(payload_type=STATEMENT_TYPE, payload=statement.encoded, signer=self._signer)


def _compared(pieces: Iterable[bytes], *, size: int, expected: str) -> Iterator[bytes]:
    """Yield the pieces; at the end, raise if they were not the file they should be."""
    with Digest() as digest:
        for piece in pieces:
            yield digest.of(piece)
        if (digest.size, digest.hexdigest()) != (size, expected):
            raise EvidenceDiffers(f"{digest.size} bytes, SHA-256 {digest.hexdigest()}; expected {size}, {expected}")


def _size_of(packed: PackedEvidence) -> int:
    """Return the size of the file in the package; that of a sealed one follows from the open one."""
    return packed.part.size if packed.sealed_sha256 is None else sealed_size(packed.part.size)


def _evidence_entry(position: int, packed: PackedEvidence) -> EvidenceEntry:
    part, sealed = packed.part, packed.sealed_sha256 is not None
    return EvidenceEntry(
        path=layout.evidence_path(position=position, name=part.name, sealed=sealed),
        name=part.name,
        media_type=part.media_type,
        size=part.size,
        sha256=part.sha256,
        sealed_sha256=packed.sealed_sha256,
        act=packed.act,
    )


def _act_entry(position: int, packed: PackedAct) -> ActEntry:
    act = packed.act
    return ActEntry(
        path=layout.act_path(position=position, act=act.act),
        id=act.id,
        act=act.act,
        sender=act.sender.node,
        made_at=act.made_at,
        sha256=act_digest(packed.data),
    )


def _receipt_entry(position: int, packed: PackedReceipt) -> ReceiptEntry:
    receipt = packed.receipt
    return ReceiptEntry(
        path=layout.receipt_path(position=position, evidence=receipt.evidence.value),
        evidence=receipt.evidence.value,
        issuer=receipt.issuer,
        message=receipt.message.id,
    )


def _journal_entry(position: int, packed: PackedRecord) -> JournalEntry:
    return JournalEntry(
        record=layout.record_path(position=position),
        proof=layout.proof_path(position=position),
        node=read_record(packed.record).node,
    )
