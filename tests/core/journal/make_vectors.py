"""Write `spec/vectors/journal/`: `PYTHONPATH=src:tests python -m core.journal.make_vectors`.

ML-DSA-44 signatures are randomised: every run writes other bytes of the same meaning. Run it when a format changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.journal.journals import (
    ARDENIA,
    BELLORA,
    BELLORA_WITNESS,
    CORVANIA_WITNESS,
    LATER,
    NOW,
    Journal,
    leaves,
    naive_root,
)
from longbien.core.canonical import moment, to_base64
from longbien.core.journal.notes import Signature, SignedNote, read_note
from longbien.core.journal.records import JournalRecord, commitment
from longbien.core.journal.witnessing import write_request

FOLDER = Path(__file__).resolve().parents[3] / "spec" / "vectors" / "journal"
SALT = bytes(range(32))
RECORD = JournalRecord(
    node="XAA",
    what="evidence.released",
    at=NOW,
    authority="xaa-police",
    person="Dana Arden, central authority",
    case="2026/117",
    sha256="ab" * 32,
    note="حفظ · bảo quản",
)
JOURNAL = Journal.of([*leaves(5), commitment(RECORD.encoded, SALT), *leaves(14, start=6)])
FORKED = Journal.of([*JOURNAL.data[:4], *leaves(16, kind="forged")])
LOG = [("log", vkey) for vkey in ARDENIA.verifiers.vkeys]
WITNESS = [("witness", vkey) for vkey in BELLORA_WITNESS.verifiers.vkeys]


@dataclass(frozen=True)
class Vector:
    """One file: its name, what must come of it, its header, its bytes."""

    name: str
    expect: str
    kind: str
    header: list[tuple[str, str]]
    data: bytes

    @property
    def encoded(self) -> bytes:
        lines = [("expect", self.expect), ("kind", self.kind), *self.header]
        return "".join(f"{key}: {value}\n" for key, value in lines).encode() + b"\n" + self.data


def without(note: bytes, *numbers: int) -> bytes:
    """Return the note without some of its signature lines."""
    read = read_note(note)
    return SignedNote(read.text, tuple(s for n, s in enumerate(read.signatures) if n not in numbers)).encoded


def tampered(note: bytes, number: int) -> bytes:
    """Return the note with the last bit of one signature turned over."""
    read = read_note(note)
    lines = list(read.signatures)
    old = lines[number]
    lines[number] = Signature(old.name, old.key_id, old.value[:-1] + bytes([old.value[-1] ^ 1]))
    return SignedNote(read.text, tuple(lines)).encoded


def loose(note: bytes) -> bytes:
    """Return the note with the padding of its last signature line doubled, as lenient readers accept."""
    return note[:-1] + b"=\n"


def checkpoints() -> Iterator[Vector]:
    note = JOURNAL.signed()
    cosigned = JOURNAL.cosigned(BELLORA_WITNESS)
    twice = read_note(note)
    cases = {
        "good": ("holds", note),
        "cosigned": ("holds", cosigned),
        "without-ed25519": ("missing_signature", without(note, 0)),
        "without-ml-dsa-44": ("missing_signature", without(note, 1)),
        "wrong-ed25519": ("bad_note_signature", tampered(note, 0)),
        "wrong-ml-dsa-44": ("bad_note_signature", tampered(note, 1)),
        "wrong-cosignature": ("bad_note_signature", tampered(cosigned, 3)),
        "signed-twice": (
            "bad_note_signature",
            SignedNote(twice.text, (*twice.signatures, twice.signatures[0])).encoded,
        ),
        "other-size": ("bad_note_signature", note.replace(b"\n20\n", b"\n21\n")),
        "other-journal": ("wrong_origin", Journal.of(JOURNAL.data, keys=BELLORA).signed()),
        "leading-zero": ("malformed_checkpoint", note.replace(b"\n20\n", b"\n020\n")),
        "extension-line": ("malformed_checkpoint", note.replace(b"\n\n", b"\nextension\n\n")),
        "short-root": ("malformed_checkpoint", b"longbien/XAA/journal\n20\nAAAA\n" + note[note.index(b"\n\n") + 1 :]),
        "false-empty-root": ("false_empty_root", note.replace(b"\n20\n", b"\n0\n")),
        "hyphen": ("malformed_note", note.replace("— ".encode(), b"- ", 1)),
        "no-last-newline": ("malformed_note", note[:-1]),
        "carriage-return": ("malformed_note", note.replace(b"\n20\n", b"\r\n20\n")),
        "loose-base64": ("malformed_note", loose(note)),
    }
    for name, (expect, data) in cases.items():
        yield Vector(f"checkpoint-{name}", expect, "checkpoint", [*LOG, *WITNESS], data)


def disclosures() -> Iterator[Vector]:
    cosigned = JOURNAL.cosigned(BELLORA_WITNESS)
    stranger = JOURNAL.cosigned(CORVANIA_WITNESS)
    good = JOURNAL.proof(5, checkpoint=cosigned, salt=SALT)
    bellora = Journal.of(JOURNAL.data, keys=BELLORA)
    cases = {
        "good": ("holds", good),
        "wrong-salt": ("not_included", JOURNAL.proof(5, checkpoint=cosigned, salt=bytes(32))),
        "without-salt": ("malformed_proof", JOURNAL.proof(5, checkpoint=cosigned)),
        "wrong-index": ("not_included", good.replace(b"index 5\n", b"index 4\n")),
        "index-beyond-size": ("malformed_proof", good.replace(b"index 5\n", b"index 20\n")),
        "path-too-short": ("not_included", without_line(good, 3)),
        "unknown-version": ("malformed_proof", good.replace(b"proof@v1", b"proof@v2")),
        "unknown-log": ("unknown_log", bellora.proof(5, checkpoint=bellora.signed(), salt=SALT)),
        "not-cosigned": ("too_few_witnesses", JOURNAL.proof(5, checkpoint=JOURNAL.signed(), salt=SALT)),
        "cosigned-by-a-stranger": ("too_few_witnesses", JOURNAL.proof(5, checkpoint=stranger, salt=SALT)),
        "half-cosigned": ("too_few_witnesses", JOURNAL.proof(5, checkpoint=without(cosigned, 2), salt=SALT)),
        "not-signed-by-the-log": ("missing_signature", JOURNAL.proof(5, checkpoint=without(cosigned, 0), salt=SALT)),
    }
    header = [*LOG, *WITNESS, ("quorum", "1"), ("record", to_base64(RECORD.encoded))]
    for name, (expect, data) in cases.items():
        yield Vector(f"disclosure-{name}", expect, "disclosure", header, data)
    other = RECORD.encoded.replace(b"2026/117", b"2026/118")
    yield Vector(
        "disclosure-other-record", "not_included", "disclosure", [*header[:-1], ("record", to_base64(other))], good
    )


def without_line(data: bytes, number: int) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(lines[:number] + lines[number + 1 :])


def requests() -> Iterator[Vector]:
    good = write_request(old=7, proof=JOURNAL.consistency(7), note=JOURNAL.signed())
    cases = {
        "good": ("cosign", good),
        "unknown-size": ("conflict 7", write_request(old=0, proof=(), note=JOURNAL.signed())),
        "smaller-tree": ("conflict 7", write_request(old=3, proof=JOURNAL.consistency(3, 5), note=JOURNAL.signed(5))),
        "old-above-size": (
            "refused malformed_witness_request 400",
            write_request(old=7, proof=(), note=JOURNAL.signed(5)),
        ),
        "fork": (
            "refused inconsistent 422",
            write_request(old=7, proof=FORKED.consistency(7), note=FORKED.signed()),
        ),
        "other-root-same-size": (
            "refused inconsistent 422",
            write_request(old=7, proof=(), note=FORKED.signed(7)),
        ),
        "missing-hash": (
            "refused inconsistent 422",
            write_request(old=7, proof=JOURNAL.consistency(7)[1:], note=JOURNAL.signed()),
        ),
        "wrong-signature": (
            "refused bad_note_signature 403",
            write_request(old=7, proof=JOURNAL.consistency(7), note=tampered(JOURNAL.signed(), 1)),
        ),
        "one-signature": (
            "refused missing_signature 403",
            write_request(old=7, proof=JOURNAL.consistency(7), note=without(JOURNAL.signed(), 1)),
        ),
        "unknown-log": (
            "refused unknown_log 404",
            write_request(old=7, proof=(), note=Journal.of(JOURNAL.data, keys=BELLORA).signed()),
        ),
        "false-empty-root": (
            "false_empty_tree",
            write_request(old=0, proof=(), note=JOURNAL.signed().replace(b"\n20\n", b"\n0\n")),
        ),
        "no-old-line": ("malformed_witness_request", good.replace(b"old 7\n", b"")),
        "leading-zero": ("malformed_witness_request", good.replace(b"old 7\n", b"old 07\n")),
        "too-many-hashes": (
            "malformed_witness_request",
            write_request(old=7, proof=(bytes(32),) * 64, note=JOURNAL.signed()),
        ),
    }
    header = [*LOG, ("last", f"7 {to_base64(JOURNAL.head(7).root)} {moment(NOW)}"), ("now", moment(LATER))]
    for name, (expect, data) in cases.items():
        yield Vector(f"request-{name}", expect, "request", header, data)


def records() -> Iterator[Vector]:
    header = [("salt", SALT.hex()), ("commitment", commitment(RECORD.encoded, SALT).hex())]
    good = RECORD.encoded
    cases = {
        "good": ("holds", good),
        "other-version": ("unknown_version", good.replace(b"journal/1", b"journal/2")),
        "one-key-more": ("malformed", good.replace(b'{"at"', b'{"a":1,"at"')),
        "no-such-moment": ("malformed", good.replace(b"03:22:10Z", b"03:62:10Z")),
        "one-word": ("malformed", good.replace(b"evidence.released", b"released")),
        "spaces": ("not_canonical", good.replace(b'":"XAA"', b'": "XAA"')),
    }
    for name, (expect, data) in cases.items():
        yield Vector(f"record-{name}", expect, "record", header, data)


def roots() -> Iterator[Vector]:
    """Roots over the first n entries, entry i being SHA-256 of `leaf i`."""
    data = leaves(65_537)
    sizes = (0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 513, 1000, 65_535, 65_536, 65_537)
    lines = "".join(f"{size} {naive_root(data[:size]).hex()}\n" for size in sizes)
    yield Vector("roots", "holds", "roots", [("entry", "SHA-256 of the text `leaf <index>`")], lines.encode())


def every_vector() -> Iterator[Vector]:
    for make in (records, roots, checkpoints, requests, disclosures):
        yield from make()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for vector in every_vector():
        (FOLDER / vector.name).write_bytes(vector.encoded)


if __name__ == "__main__":
    main()
