"""Blobs in an S3 store, as objects `blobs/<name>`.

What fits into one piece is created with `If-None-Match: *`. What is longer goes up in parts with little memory; the
digest is checked before the store is asked to put the parts together, so an object under a name can only ever be the
same bytes, and writing it a second time changes nothing. Immutability rests on that, never on Object Lock: there are
stores that answer 200 to a retention request and overwrite the object with its XML.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from gettext import gettext as _
from hashlib import sha256
from pathlib import Path

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import S3Store

from longbien.adapters.blobs.folder import NAME, PIECE_BYTES, check_name
from longbien.adapters.private_files import read_private
from longbien.ports.blobs import BlobFacts, BlobMissing, BlobStoreFailed
from longbien.ports.home import KeysAreWrong

PREFIX = "blobs/"
PART_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class S3Credentials:
    """Who the node is for the store."""

    access_key_id: str
    secret_access_key: str

    @classmethod
    def read(cls, file: Path) -> S3Credentials:
        """Read the two lines of a private TOML file. Raises: KeysAreWrong."""
        try:
            sheet = tomllib.loads(read_private(file).decode())
            return cls(access_key_id=str(sheet["access_key_id"]), secret_access_key=str(sheet["secret_access_key"]))
        except (ValueError, KeyError) as error:
            raise KeysAreWrong(
                _('{file}: must hold access_key_id = "…" and secret_access_key = "…".').format(file=file)
            ) from error


class S3Blobs:
    """The port `Blobs` on a store that speaks S3."""

    def __init__(self, *, endpoint: str, bucket: str, region: str, credentials: S3Credentials) -> None:
        self._store = S3Store(
            bucket,
            config={
                "endpoint": endpoint,
                "region": region,
                "access_key_id": credentials.access_key_id,
                "secret_access_key": credentials.secret_access_key,
            },
            client_options={
                "allow_http": endpoint.startswith("http://"),
                "connect_timeout": timedelta(seconds=5),
                "timeout": timedelta(seconds=120),
            },
            retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=60)},
        )

    def put(self, *, name: str, pieces: Iterable[bytes]) -> BlobFacts:
        """Write a new blob; whole and durable, or not there at all. Raises: BlobStoreFailed."""
        check_name(name)
        if (facts := self.facts(name=name)) is not None:
            return facts
        parts = _in_parts(_checked(pieces, name))
        first = next(parts, b"")
        second = next(parts, None)
        with _only_our_errors(name):
            if second is None:
                self._create(name, first)
            else:
                stream = _chain(first, second, parts)
                obstore.put(self._store, PREFIX + name, stream, chunk_size=PART_BYTES, max_concurrency=2)
        facts = self.facts(name=name)
        if facts is None:
            raise BlobStoreFailed(f"{name}: the store has lost what it took")
        return facts

    def read(self, *, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Yield the bytes in pieces of at most 1 MiB. Raises: BlobMissing, BlobStoreFailed."""
        check_name(name)
        facts = self.facts(name=name)
        if facts is None:
            raise BlobMissing(name)
        end = facts.size if length is None else min(facts.size, start + length)
        if start >= end:
            return
        with _only_our_errors(name):
            answer = obstore.get(self._store, PREFIX + name, options={"range": (start, end)})
            for chunk in answer.stream(min_chunk_size=PIECE_BYTES):
                view = memoryview(chunk)
                for at in range(0, len(view), PIECE_BYTES):
                    yield bytes(view[at : at + PIECE_BYTES])

    def facts(self, *, name: str) -> BlobFacts | None:
        """Say what is known of a blob, or None if there is none."""
        check_name(name)
        try:
            with _only_our_errors(name):
                return BlobFacts(name=name, size=obstore.head(self._store, PREFIX + name)["size"])
        except BlobMissing:
            return None

    def erase(self, *, name: str) -> None:
        """Remove a blob; not an error if it is gone."""
        check_name(name)
        try:
            with _only_our_errors(name):
                obstore.delete(self._store, PREFIX + name)
        except BlobMissing:
            return

    def names(self) -> Iterator[str]:
        """Yield every name, in no order."""
        with _only_our_errors("list"):
            for batch in obstore.list(self._store, prefix=PREFIX):
                for item in batch:
                    name = item["path"].removeprefix(PREFIX)
                    if NAME.fullmatch(name):
                        yield name

    def free_bytes(self) -> None:
        """Know no bound: a store refuses what it has no room for."""

    def _create(self, name: str, content: bytes) -> None:
        try:
            obstore.put(self._store, PREFIX + name, content, mode="create")
        except AlreadyExistsError:
            return  # another process was first: the same name, hence the same bytes


@contextmanager
def _only_our_errors(name: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise BlobMissing(name) from None
    except (BaseError, OSError, ValueError) as error:
        raise BlobStoreFailed(
            f"{name}: {str(error).splitlines()[0] if str(error) else type(error).__name__}"
        ) from error


def _checked(pieces: Iterable[bytes], name: str) -> Iterator[bytes]:
    """Yield the pieces; at their end, before anything is put together, refuse those that do not hash to the name."""
    digest = sha256()
    for piece in pieces:
        digest.update(piece)
        yield piece
    if digest.hexdigest() != name:
        raise BlobStoreFailed(f"the bytes do not hash to {name}")


def _in_parts(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Join pieces of any size into parts of PART_BYTES; the last may be shorter."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= PART_BYTES:
            yield bytes(held[:PART_BYTES])
            del held[:PART_BYTES]
    if held:
        yield bytes(held)


def _chain(first: bytes, second: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield second
    yield from rest
