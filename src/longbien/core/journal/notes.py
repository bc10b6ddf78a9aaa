"""Signed notes: a text and the signatures of those who stand by it.

The rules, in plain sentences:

- A signature belongs to a key if name and key id agree. Signatures of unknown keys are ignored, whatever they say.
- A signature of a known key must be valid, and a known key signs once; else the whole note is refused.
- Two of the three signature types bear a moment: that of the cosignature.

    signer = NoteSigner.from_seed(name="longbien/XAA/journal", kind=Kind.ED25519, seed=seed)
    note = SignedNote(text=text, signatures=(signer.sign(text=text, at=now),))
    checked = check_signatures(read_note(note.encoded), known=[signer.verifier])

Source: C2SP signed-note and tlog-cosignature; spec/journal.md section 3.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.heads import is_key_name
from longbien.core.journal.lines import read_base64
from longbien.core.journal.signing import (
    DASH,
    KEY_ID_BYTES,
    BadNoteSignature,
    Kind,
    MalformedKey,
    NoteSigner,
    NoteVerifier,
    Signature,
    read_vkey,
)

__all__ = [
    "BadNoteSignature",
    "CheckedSignature",
    "Kind",
    "MalformedKey",
    "MalformedNote",
    "MissingSignature",
    "NoteSigner",
    "NoteVerifier",
    "Signature",
    "SignedNote",
    "check_signatures",
    "read_note",
    "read_signature_line",
    "read_vkey",
]

MOST_BYTES = 1 << 20
MOST_SIGNATURES = 64
_CONTROL = bytes(byte for byte in range(0x20) if byte != ord("\n"))  # in UTF-8 no other character has such a byte


class MalformedNote(TheirMessageIsWrong):
    """The bytes are not a signed note, or not spelled canonically."""

    code = "malformed_note"


class MissingSignature(TheirMessageIsWrong):
    """A key whose signature is required did not sign."""

    code = "missing_signature"


@dataclass(frozen=True)
class SignedNote:
    """A text with signature lines, in order. `Signed` says that lines are there, not that they hold."""

    text: str
    signatures: tuple[Signature, ...]

    @property
    def encoded(self) -> bytes:
        """The note as bytes: text, empty line, signature lines."""
        return (self.text + "\n" + "".join(s.line for s in self.signatures)).encode("utf-8")


@dataclass(frozen=True)
class CheckedSignature:
    """A signature that holds: by which key, and the moment it bears."""

    verifier: NoteVerifier
    at: datetime | None


def read_signature_line(line: str) -> Signature:
    """
    Read one signature line, without its newline.

    Raises:
        MalformedNote: another form, or not spelled canonically.
    """
    name, _, encoded = line.removeprefix(DASH).partition(" ")
    material = read_base64(encoded)
    if not line.startswith(DASH) or not is_key_name(name) or not material or len(material) <= KEY_ID_BYTES:
        raise MalformedNote("a line after the text is not a signature line")
    return Signature(name, material[:KEY_ID_BYTES], material[KEY_ID_BYTES:])


def read_note(data: bytes) -> SignedNote:
    """
    Read a signed note without checking any signature: step 1 of spec/journal.md 3.1.

    Raises:
        MalformedNote: step 1 fails.
    """
    if len(data) > MOST_BYTES:
        raise MalformedNote("longer than 1 MiB")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedNote("not UTF-8") from error
    if len(data.translate(None, _CONTROL)) != len(data):
        raise MalformedNote("a control character")
    head, gap, tail = whole.rpartition("\n\n")
    if not gap or not head or not tail.endswith("\n"):
        raise MalformedNote("no text, no empty line or no last newline")
    lines = tail.removesuffix("\n").split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise MalformedNote("more than 64 signatures")
    return SignedNote(head + "\n", tuple(read_signature_line(line) for line in lines))


def check_signatures(note: SignedNote, *, known: Iterable[NoteVerifier]) -> tuple[CheckedSignature, ...]:
    """
    Check every signature of a known key, ignore the others: step 4 of spec/journal.md 3.1.

    Returns:
        The signatures that hold, in the order of the note.

    Raises:
        BadNoteSignature: a known key's signature does not hold, or the key signed twice.
    """
    by_claim = {(v.name, v.key_id): v for v in known}
    checked: list[CheckedSignature] = []
    for signature in note.signatures:
        verifier = by_claim.pop((signature.name, signature.key_id), None)
        if verifier is not None:
            checked.append(CheckedSignature(verifier, verifier.check(text=note.text, signature=signature)))
        elif any(c.verifier.owns(signature) for c in checked):
            raise BadNoteSignature(f"{signature.name} signed twice with one key")
    return tuple(checked)
