"""Waiting rooms on local disk: one file per key, only ever appended to, synchronised after every piece.

What only passes through is not synchronised; the disk is asked to begin writing, so that whoever keeps the file waits
less for it. A crash may leave such a file: it is swept after a day.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from longbien.adapters.disk import free_bytes
from longbien.adapters.private_files import sync_folder
from longbien.ports.blobs import BlobStoreFailed
from longbien.ports.spool import PASSING

PIECE_BYTES = 1024 * 1024
KEY = re.compile("[a-z0-9-]{1,80}")
BEGIN_EVERY_BYTES = 16 * 1024 * 1024
SYNC_FILE_RANGE_WRITE = 2  # Linux, <fcntl.h>


class FolderSpool:
    """The port `Spool` in a folder. A lock on the file keeps two appenders of one key apart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sweep()

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
                _write_all(handle, piece, held, durable=not key.startswith(PASSING))
                if held == 0:
                    sync_folder(self._folder)
                return held + len(piece)
            finally:
                os.close(handle)
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def read(self, *, key: str) -> SpooledFile:
        """Return what is held, in pieces of at most 1 MiB."""
        return SpooledFile(self._path(key))

    def discard(self, *, key: str) -> None:
        """Forget the key; not an error if it is gone."""
        path = self._path(key)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def every_key(self) -> Iterator[str]:
        """Yield every key under which something waits, in no order."""
        for path in self._folder.glob("*.part"):
            if KEY.fullmatch(path.stem):
                yield path.stem

    def free_bytes(self) -> int:
        """Return how many bytes the disk can still take."""
        return free_bytes(self._folder)

    def _sweep(self) -> None:
        """Remove what a crash left of what only passed through; nothing is under way for as long as a day."""
        for path in self._folder.glob(f"{PASSING}*"):
            with contextlib.suppress(FileNotFoundError):  # another process sweeps too
                if path.stat().st_mtime < time.time() - 86400:
                    path.unlink()

    def _path(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise BlobStoreFailed("a key of the spool is 1 to 80 of a-z, 0-9 and -")
        return self._folder / f"{key}.part"


@dataclass(frozen=True, slots=True)
class SpooledFile:
    """What is held under a key: pieces to be read, and the file in which they lie."""

    path: Path

    def __iter__(self) -> Iterator[bytes]:
        try:
            with self.path.open("rb", buffering=0) as file:
                while piece := file.read(PIECE_BYTES):
                    yield piece
        except FileNotFoundError:
            return
        except OSError as error:
            raise BlobStoreFailed(f"{self.path}: {error.strerror}") from error


def _write_all(handle: int, piece: bytes, start: int, *, durable: bool) -> None:
    """Write all of it, and synchronise if it has to be durable; what could not be written whole is cut off again."""
    try:
        view = memoryview(piece)
        position = start
        while view:
            written = os.pwrite(handle, view, position)
            view, position = view[written:], position + written
        if durable:
            os.fsync(handle)
        elif position // BEGIN_EVERY_BYTES > start // BEGIN_EVERY_BYTES:
            _begin_writing(handle)
    except OSError:
        os.ftruncate(handle, start)
        raise


def _begin_writing(handle: int) -> None:
    """Ask Linux to begin writing to the disk what it still holds of the file, without waiting for it."""
    with contextlib.suppress(OSError, AttributeError):
        begin = ctypes.CDLL(None).sync_file_range
        begin.argtypes = [ctypes.c_int, ctypes.c_int64, ctypes.c_int64, ctypes.c_uint]
        begin(handle, 0, 0, SYNC_FILE_RANGE_WRITE)
