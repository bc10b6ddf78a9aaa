"""Stores in memory: blobs, spool, tiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from longbien.ports.blobs import BlobFacts, BlobMissing, BlobStoreFailed

PIECE = 1024 * 1024


class MemoryBlobs:
    """Blobs in a dictionary. `full` makes the next writes fail as a full disk does."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.full = False

    def put(self, *, name: str, pieces: Iterable[bytes]) -> BlobFacts:
        data = b"".join(pieces)
        if self.full:
            raise BlobStoreFailed("no room")
        if sha256(data).hexdigest() != name:
            raise BlobStoreFailed("the bytes are not what the name says")
        self.held.setdefault(name, data)
        return BlobFacts(name=name, size=len(self.held[name]))

    def read(self, *, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        if name not in self.held:
            raise BlobMissing(name)
        data = self.held[name][start : None if length is None else start + length]
        for offset in range(0, len(data), PIECE):
            yield data[offset : offset + PIECE]

    def facts(self, *, name: str) -> BlobFacts | None:
        return BlobFacts(name=name, size=len(self.held[name])) if name in self.held else None

    def erase(self, *, name: str) -> None:
        self.held.pop(name, None)

    def names(self) -> Iterator[str]:
        yield from list(self.held)

    def free_bytes(self) -> int | None:
        return None


class MemorySpool:
    """A spool in a dictionary."""

    def __init__(self) -> None:
        self.waiting: dict[str, bytes] = {}
        self.free: int | None = None

    def held(self, *, key: str) -> int:
        return len(self.waiting.get(key, b""))

    def append(self, *, key: str, start: int, piece: bytes) -> int:
        if start == self.held(key=key):
            self.waiting[key] = self.waiting.get(key, b"") + piece
        return self.held(key=key)

    def read(self, *, key: str) -> Iterator[bytes]:
        data = self.waiting.get(key, b"")
        for offset in range(0, len(data), PIECE):
            yield data[offset : offset + PIECE]

    def discard(self, *, key: str) -> None:
        self.waiting.pop(key, None)

    def every_key(self) -> Iterator[str]:
        yield from list(self.waiting)

    def free_bytes(self) -> int | None:
        return self.free


class MemoryTiles:
    """Tiles in a dictionary."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def write(self, path: str, data: bytes) -> None:
        self.files[path] = data
