"""Where bytes of unknown digest wait until they are whole: uploads under way, parts that arrive in pieces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Spool(Protocol):
    """Append-only waiting rooms on local disk, one per key. A key is 1 to 80 of `[a-z0-9-]`."""

    def held(self, *, key: str) -> int:
        """Return how many bytes are durable under the key; 0 if none."""

    def append(self, *, key: str, start: int, piece: bytes) -> int:
        """Write a piece that begins where the held bytes end, synchronise, return the bytes held.

        A piece that begins elsewhere is not written; the bytes held are returned and the caller sees the difference.
        """

    def read(self, *, key: str) -> Iterator[bytes]:
        """Yield what is held, in pieces of at most 1 MiB."""

    def discard(self, *, key: str) -> None:
        """Forget the key; not an error if it is gone."""
