"""The other ends the journey needs: how bytes get to a partner, and where parts lie. `ports/` has them in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol


class Held(Protocol):
    """What a node holds of a part, in bytes; `whole` means verified and durable."""

    @property
    def size(self) -> int:
        """Bytes held."""

    @property
    def whole(self) -> bool:
        """Whether that is all, and of the right digest."""


class Carrier(Protocol):
    """Carries bytes to a partner. Every method raises CouldNotReach and nothing else."""

    def post_messages(self, *, endpoint: str, body: bytes) -> bytes:
        """Hand over a batch of envelopes; return the body of the answer."""

    def post_receipts(self, *, endpoint: str, body: bytes) -> bytes:
        """Hand over receipts; return the body of the answer."""

    def part_held(self, *, endpoint: str, sealed_sha256: str) -> Held:
        """Ask how much of a part the partner holds."""

    def put_part(self, *, endpoint: str, sealed_sha256: str, start: int, piece: bytes) -> Held:
        """Hand over one piece."""


class SealedBlobs(Protocol):
    """Sealed bytes under their digest."""

    def put(self, *, name: str, pieces: Iterable[bytes]) -> object:
        """Keep the bytes; returns when they are durable."""

    def read(self, *, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Yield the bytes in pieces."""

    def erase(self, *, name: str) -> None:
        """Remove a blob; not an error if it is gone."""

    def free_bytes(self) -> int | None:
        """Return how many bytes can still be kept; None where no bound is known."""


class WaitingRoom(Protocol):
    """Where a part waits until it is whole; append-only per key."""

    def held(self, *, key: str) -> int:
        """Return how many bytes are durable under the key."""

    def append(self, *, key: str, start: int, piece: bytes) -> int:
        """Write a piece that begins where the held bytes end; return the bytes held in any case."""

    def read(self, *, key: str) -> Iterable[bytes]:
        """Return what is held, in pieces."""

    def discard(self, *, key: str) -> None:
        """Forget the key."""

    def every_key(self) -> Iterable[str]:
        """Return every key under which something waits."""

    def free_bytes(self) -> int | None:
        """Return how many bytes can still be written; None where no bound is known."""
