"""Waiting rooms on local disk: one file per key, only ever appended to, synchronised after every piece."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from pathlib import Path

from longbien.adapters.private_files import sync_folder
from longbien.ports.blobs import BlobStoreFailed

PIECE_BYTES = 1024 * 1024
KEY = re.compile("[a-z0-9-]{1,80}")


class FolderSpool:
    """The port `Spool` in a folder. A lock on the file keeps two appenders of one key apart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def held(self, *, key: str) -> int:
        """Return how many bytes are durable under the key; 0 if none."""
        path = self._path(key)
        try:
            return path.stat().st_size
        except FileNotFoundError:
            return 0
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def append(self, *, key: str, start: int, piece: bytes) -> int:
        """Write a piece that begins where the held bytes end, synchronise, return the bytes held.

        A piece that begins elsewhere is not written; the bytes held are returned and the caller sees the difference.
        """
        path = self._path(key)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                held = os.fstat(handle).st_size
                if held != start:
                    return held
                _write_all(handle, piece, held)
                if held == 0:
                    sync_folder(self._folder)
                return held + len(piece)
            finally:
                os.close(handle)
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def read(self, *, key: str) -> Iterator[bytes]:
        """Yield what is held, in pieces of at most 1 MiB."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                while piece := file.read(PIECE_BYTES):
                    yield piece
        except FileNotFoundError:
            return
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def discard(self, *, key: str) -> None:
        """Forget the key; not an error if it is gone."""
        path = self._path(key)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def _path(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise BlobStoreFailed("a key of the spool is 1 to 80 of a-z, 0-9 and -")
        return self._folder / f"{key}.part"


def _write_all(handle: int, piece: bytes, start: int) -> None:
    """Write all of it and synchronise; what could not be written whole is cut off again."""
    try:
        view = memoryview(piece)
        position = start
        while view:
            written = os.pwrite(handle, view, position)
            view, position = view[written:], position + written
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, start)
        raise
