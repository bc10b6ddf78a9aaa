"""The two documents that say what a package is: `package.json`, and the package statement that is signed.

    data = contents.encoded            # canonical JSON
    read_contents(data) == contents

Source: spec/evidence.md sections 2 and 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from longbien.core.canonical import Malformed, Reader, decode, encode, moment
from longbien.core.exchange.acts import Mode
from longbien.core.exchange.patterns import NAME, NODE

FORMAT = "longbien-package/1"
STATEMENT_TYPE = "application/vnd.longbien.package.v1+json"
LIMIT = 4_194_304
MOST_ENTRIES = 10_000

_WORD = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PATH = re.compile(r"[A-Za-z0-9._/-]{1,200}")


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """
    A file of evidence. `size`, `sha256` are of the open file; `sealed_sha256` of the sealed one in the package, or
    None.
    """

    path: str
    name: str
    media_type: str
    size: int
    sha256: str
    sealed_sha256: str | None
    act: str

    @property
    def sealed(self) -> bool:
        """Whether the file in the package is sealed."""
        return self.sealed_sha256 is not None


@dataclass(frozen=True, slots=True)
class ActEntry:
    """A signed act. `sender` is a node, `sha256` the digest of the signed bytes."""

    path: str
    id: str
    act: str
    sender: str
    made_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class ReceiptEntry:
    """A receipt; `message` is the id of the act it is about."""

    path: str
    evidence: str
    issuer: str
    message: str


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A disclosed record and its proof, which also bears the salt."""

    record: str
    proof: str
    node: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An act that others in the package name and that is not in it."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a package."""

    node: str
    case: str
    mode: Mode
    kinds: tuple[str, ...]
    evidence: tuple[EvidenceEntry, ...]
    acts: tuple[ActEntry, ...]
    receipts: tuple[ReceiptEntry, ...]
    journal: tuple[JournalEntry, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def encoded(self) -> bytes:
        """`package.json`, in canonical form."""
        return encode(
            {
                "format": FORMAT,
                "node": self.node,
                "case": self.case,
                "mode": self.mode.value,
                "kinds": self.kinds,
                "evidence": [_evidence_json(entry) for entry in self.evidence],
                "acts": [
                    {
                        "path": entry.path,
                        "id": entry.id,
                        "act": entry.act,
                        "sender": entry.sender,
                        "made_at": moment(entry.made_at),
                        "sha256": entry.sha256,
                    }
                    for entry in self.acts
                ],
                "receipts": [
                    {
                        "path": entry.path,
                        "evidence": entry.evidence,
                        "issuer": entry.issuer,
                        "message": entry.message,
                    }
                    for entry in self.receipts
                ],
                "journal": [
                    {"record": entry.record, "proof": entry.proof, "node": entry.node} for entry in self.journal
                ],
                "left_out": [{"id": entry.id, "sha256": entry.sha256} for entry in self.left_out],
            }
        )


@dataclass(frozen=True, slots=True)
class PackageStatement:
    """What the node that made a package signs."""

    node: str
    case: str
    mode: Mode
    made_at: datetime
    made_by_name: str
    made_by_role: str
    tagmanifest_sha256: str
    payload_bytes: int
    payload_files: int

    @property
    def encoded(self) -> bytes:
        """The payload of the signed statement, in canonical form."""
        return encode(
            {
                "format": FORMAT,
                "node": self.node,
                "case": self.case,
                "mode": self.mode.value,
                "made_at": moment(self.made_at),
                "made_by": {"name": self.made_by_name, "role": self.made_by_role},
                "tagmanifest_sha256": self.tagmanifest_sha256,
                "payload_bytes": self.payload_bytes,
                "payload_files": self.payload_files,
            }
        )


def read_contents(data: bytes) -> Contents:
    """
    Read `package.json`.

    Raises:
        NotCanonical, Malformed, UnknownVersion: it is not the document of section 3.
    """
    keys = ("node", "case", "mode", "kinds", "evidence", "acts", "receipts", "journal", "left_out")
    reader = Reader.of_format(decode(data, limit=LIMIT), known=FORMAT, keys=keys)
    entries = {key: reader.objs(key, keys=of, limit=MOST_ENTRIES) for key, of in _ENTRY_KEYS.items()}
    return Contents(
        node=reader.text("node", pattern=NODE),
        case=reader.line("case"),
        mode=reader.choice("mode", Mode),
        kinds=reader.texts("kinds", limit=100, pattern=NAME),
        evidence=tuple(_read_evidence(entry) for entry in entries["evidence"]),
        acts=tuple(_read_act(entry) for entry in entries["acts"]),
        receipts=tuple(_read_receipt(entry) for entry in entries["receipts"]),
        journal=tuple(
            JournalEntry(
                record=entry.text("record", pattern=_PATH),
                proof=entry.text("proof", pattern=_PATH),
                node=entry.text("node", pattern=NODE),
            )
            for entry in entries["journal"]
        ),
        left_out=tuple(LeftOut(id=entry.act_id("id"), sha256=entry.digest("sha256")) for entry in entries["left_out"]),
    )


def read_statement(payload: bytes) -> PackageStatement:
    """
    Read the payload of a package statement, whose signatures were checked before.

    Raises:
        NotCanonical, Malformed, UnknownVersion: it is not the payload of section 2.
    """
    keys = ("node", "case", "mode", "made_at", "made_by", "tagmanifest_sha256", "payload_bytes", "payload_files")
    reader = Reader.of_format(decode(payload), known=FORMAT, keys=keys)
    made_by = reader.obj("made_by", keys=("name", "role"))
    return PackageStatement(
        node=reader.text("node", pattern=NODE),
        case=reader.line("case"),
        mode=reader.choice("mode", Mode),
        made_at=reader.moment("made_at"),
        made_by_name=made_by.line("name"),
        made_by_role=made_by.line("role"),
        tagmanifest_sha256=reader.digest("tagmanifest_sha256"),
        payload_bytes=reader.integer("payload_bytes"),
        payload_files=reader.integer("payload_files"),
    )


_ENTRY_KEYS = {
    "evidence": ("path", "name", "media_type", "size", "sha256", "sealed", "sealed_sha256", "act"),
    "acts": ("path", "id", "act", "sender", "made_at", "sha256"),
    "receipts": ("path", "evidence", "issuer", "message"),
    "journal": ("record", "proof", "node"),
    "left_out": ("id", "sha256"),
}


def _evidence_json(entry: EvidenceEntry) -> dict[str, str | int | bool | None]:
    return {
        "path": entry.path,
        "name": entry.name,
        "media_type": entry.media_type,
        "size": entry.size,
        "sha256": entry.sha256,
        "sealed": entry.sealed,
        "sealed_sha256": entry.sealed_sha256,
        "act": entry.act,
    }


def _read_evidence(entry: Reader) -> EvidenceEntry:
    return EvidenceEntry(
        path=entry.text("path", pattern=_PATH),
        name=entry.line("name", limit=255),
        media_type=entry.line("media_type"),
        size=entry.integer("size"),
        sha256=entry.digest("sha256"),
        sealed_sha256=_sealed_sha256(entry),
        act=entry.act_id("act"),
    )


def _sealed_sha256(entry: Reader) -> str | None:
    """Return the digest of the sealed file, given exactly where the file is sealed."""
    digest = entry.digest_or_none("sealed_sha256")
    if (digest is not None) != entry.flag("sealed"):
        raise Malformed("sealed_sha256 is given exactly where a file is sealed")
    return digest


def _read_act(entry: Reader) -> ActEntry:
    return ActEntry(
        path=entry.text("path", pattern=_PATH),
        id=entry.act_id("id"),
        act=entry.text("act", pattern=NAME),
        sender=entry.text("sender", pattern=NODE),
        made_at=entry.moment("made_at"),
        sha256=entry.digest("sha256"),
    )


def _read_receipt(entry: Reader) -> ReceiptEntry:
    return ReceiptEntry(
        path=entry.text("path", pattern=_PATH),
        evidence=entry.text("evidence", pattern=_WORD),
        issuer=entry.text("issuer", pattern=NODE),
        message=entry.act_id("message"),
    )
