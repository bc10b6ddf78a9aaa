"""Where sealed evidence lies. Ends: a local folder, an S3 store, a dictionary in tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from longbien.core.errors import CouldNotReach


class BlobMissing(CouldNotReach):
    """The store has no blob of that name."""

    code = "blob_missing"
    permanent = True


class BlobStoreFailed(CouldNotReach):
    """The store did not do what was asked: full, unreachable, refused."""

    code = "blob_store_failed"


@dataclass(frozen=True, slots=True)
class BlobFacts:
    """What the store says of a blob; `size` in bytes.

    `read_back` says that `put` has read the bytes again after they were written, and that they hash to the name.
    """

    name: str
    size: int
    read_back: bool = field(default=False, compare=False)


class Blobs(Protocol):
    """Blobs are created once under the SHA-256 of their bytes and never overwritten.

    `put` returns only when the bytes are durable. A blob that exists under the name is left as it is.
    """

    def put(self, *, name: str, pieces: Iterable[bytes]) -> BlobFacts:
        """Write a new blob; whole and durable, or not there at all. Raises: BlobStoreFailed.

        Pieces that are `InFile` (ports/spool.py) may be linked: the file belongs to the blobs from then on.
        """

    def read(self, *, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Yield the bytes in pieces of at most 1 MiB. Raises: BlobMissing, BlobStoreFailed."""

    def facts(self, *, name: str) -> BlobFacts | None:
        """Say what is known of a blob, or None if there is none."""

    def erase(self, *, name: str) -> None:
        """Remove a blob; not an error if it is gone."""

    def names(self) -> Iterator[str]:
        """Yield every name, in no order."""

    def free_bytes(self) -> int | None:
        """Return how many bytes the store can still take; None where no bound is known. Raises: BlobStoreFailed."""
