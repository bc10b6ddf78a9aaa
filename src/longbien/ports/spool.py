"""Where bytes of unknown digest wait until they are whole: uploads under way, parts that arrive in pieces."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, runtime_checkable

PASSING = "passing-"


def passing_key() -> str:
    """Return a new key for bytes that nobody asks for after a crash, such as an upload: it would begin again."""
    return PASSING + secrets.token_hex(8)


@runtime_checkable
class InFile(Protocol):
    """Pieces that lie in a file of this node's own disk; nothing is added to it while they are used.

    Whoever keeps files on the same file system may link it instead of copying.
    """

    @property
    def path(self) -> Path:
        """The file."""

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes."""


class Spool(Protocol):
    """Append-only waiting rooms on local disk, one per key. A key is 1 to 80 of `[a-z0-9-]`.

    What waits under a key that begins with `PASSING` is not synchronised and may be gone after a crash.
    """

    def held(self, *, key: str) -> int:
        """Return how many bytes are durable under the key; 0 if none."""

    def append(self, *, key: str, start: int, piece: bytes) -> int:
        """Write a piece that begins where the held bytes end, synchronise, return the bytes held.

        A piece that begins elsewhere is not written; the bytes held are returned and the caller sees the difference.
        """

    def read(self, *, key: str) -> Iterable[bytes]:
        """Return what is held, in pieces of at most 1 MiB; `InFile` where it lies in one file."""

    def discard(self, *, key: str) -> None:
        """Forget the key; not an error if it is gone."""

    def every_key(self) -> Iterable[str]:
        """Yield every key under which something waits, in no order."""

    def free_bytes(self) -> int | None:
        """Return how many bytes the disk can still take; None where no bound is known."""
