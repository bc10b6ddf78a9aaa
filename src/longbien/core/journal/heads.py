"""The head of a journal at one size: origin, size, root, and the three lines that say so.

Kept apart from the signatures because an ML-DSA-44 signature is made over these values, not over the text.

Source: C2SP tlog-checkpoint; spec/journal.md section 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from longbien.core.canonical import to_base64
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.lines import LARGEST_SIZE, read_decimal, read_hash
from longbien.core.merkle import EMPTY_ROOT, HASH_BYTES

LONGEST_NAME_BYTES = 255  # cosigned_message gives a name one byte of length
_KEY_NAME = re.compile(r"[^\s+\x00-\x1f]+")


class MalformedCheckpoint(TheirMessageIsWrong):
    """The text is not exactly that of a checkpoint."""

    code = "malformed_checkpoint"


class FalseEmptyRoot(MalformedCheckpoint):
    """The checkpoint says that the journal is empty, under a root that no empty tree has."""

    code = "false_empty_root"


def is_key_name(name: str) -> bool:
    """Say whether this may name a key or a log: 1 to 255 bytes of UTF-8, no spaces, no plus, no control characters."""
    try:
        length = len(name.encode("utf-8"))
    except UnicodeEncodeError:
        return False
    return length <= LONGEST_NAME_BYTES and _KEY_NAME.fullmatch(name) is not None


@dataclass(frozen=True)
class Checkpoint:
    """
    What a journal says of itself: at `size` leaves its root is `root`. Signed by nobody yet.

    Raises:
        MalformedCheckpoint: no such origin, size or root can be.
        FalseEmptyRoot: an empty tree has one root only.
    """

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        if not is_key_name(self.origin):
            raise MalformedCheckpoint("the origin is empty, too long or has a space or plus")
        if not 0 <= self.size <= LARGEST_SIZE:
            raise MalformedCheckpoint("the size is not between 0 and 2^63 - 1")
        if len(self.root) != HASH_BYTES:
            raise MalformedCheckpoint("the root has not 32 bytes")
        if self.size == 0 and self.root != EMPTY_ROOT:
            raise FalseEmptyRoot("the root of the empty tree is SHA-256 of nothing")

    @property
    def text(self) -> str:
        """The text of the note, with its last newline."""
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"


def read_head(text: str) -> Checkpoint:
    """
    Read the text of a checkpoint's note.

    Raises:
        MalformedCheckpoint: not exactly three lines, or one of them is not in canonical form.

    Source: C2SP tlog-checkpoint "Note text"; stricter: no extension lines.
    """
    lines = text.split("\n")
    if len(lines) != 4 or lines[3]:
        raise MalformedCheckpoint("a checkpoint has exactly three lines")
    size, root = read_decimal(lines[1]), read_hash(lines[2])
    if size is None or root is None:
        raise MalformedCheckpoint("size or root is not in canonical form")
    return Checkpoint(origin=lines[0], size=size, root=root)
