"""What a journal is made of: the record of an act, and the salted commitment that stands for it in the tree.

The tree holds commitments only. Record and salt can be erased without touching any other proof, and disclosed to one
reader without telling others anything, not even whether a guess at the words was right.

    data = record.encoded
    leaf = commitment(data, salt)          # salt: 32 fresh random bytes, drawn by the caller, kept beside the record

Source: spec/journal.md section 1.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from longbien.core.canonical import Malformed, Reader, decode, encode, is_line, moment

FORMAT = "longbien-journal/1"
SALT_BYTES = 32
MOST_RECORD_BYTES = 16 * 1024
LONGEST_LINE = 400
_COMMITMENT_PREFIX = b"longbien-journal/1 commitment\n"
_KEYS = ("node", "what", "at", "authority", "person", "case", "sha256", "note")
_NODE = re.compile(r"[A-Z]{3}")
_WHAT = re.compile(r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class JournalRecord:
    """
    One record: who did what, when, in which case, about which object. Fields as in spec/journal.md 1.1.

    Raises:
        Malformed: a field breaks the rule of its kind.
    """

    node: str
    what: str
    at: datetime
    authority: str | None = None
    person: str | None = None
    case: str | None = None
    sha256: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        if not _NODE.fullmatch(self.node):
            raise Malformed("a node is three capital letters")
        if not _WHAT.fullmatch(self.what) or len(self.what) > LONGEST_LINE:
            raise Malformed("what was done is said in dotted lower-case words")
        if self.sha256 is not None and not _SHA256.fullmatch(self.sha256):
            raise Malformed("a digest is 64 lower-case hexadecimal digits")
        for line in (self.authority, self.person, self.case, self.note):
            if line is not None and not is_line(line, limit=LONGEST_LINE):
                raise Malformed(f"authority, person, case and note are lines of at most {LONGEST_LINE} characters")

    @property
    def encoded(self) -> bytes:
        """The record as canonical JSON: what is committed to and disclosed. Seconds are whole."""
        fields = {key: getattr(self, key) for key in _KEYS}
        return encode({**fields, "format": FORMAT, "at": moment(self.at)})


def read_record(data: bytes) -> JournalRecord:
    """
    Read a disclosed record.

    Raises:
        NotCanonical, Malformed, UnknownVersion: it is not a record of spec/journal.md 1.1.
    """
    reader = Reader.of_format(decode(data, limit=MOST_RECORD_BYTES), known=FORMAT, keys=_KEYS)
    return JournalRecord(
        node=reader.text("node"),
        what=reader.text("what"),
        at=reader.moment("at"),
        authority=reader.line_or_none("authority", limit=LONGEST_LINE),
        person=reader.line_or_none("person", limit=LONGEST_LINE),
        case=reader.line_or_none("case", limit=LONGEST_LINE),
        sha256=reader.digest_or_none("sha256"),
        note=reader.line_or_none("note", limit=LONGEST_LINE),
    )


def commitment(record: bytes, salt: bytes) -> bytes:
    """
    Return the 32 bytes that stand for a record in the tree (the leaf data, before RFC 6962's leaf hash).

    Args:
        record: canonical bytes of the record.
        salt: 32 random bytes, used for this record only.

    Raises:
        ValueError: the salt has another length (our own mistake, not a foreign message).

    Source: spec/journal.md 1.2.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 32 bytes")
    return hashlib.sha256(_COMMITMENT_PREFIX + salt + record).digest()
