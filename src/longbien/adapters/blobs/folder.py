"""Blobs in a local folder: `<first two digits>/<next two>/<name>`.

A blob is written aside, synchronised, then linked under its name; a link never replaces. A crash leaves at most a file
in `aside/`, never half a blob. The digest is computed on the way: bytes that do not hash to the name are not kept.
A file of the spool on the same file system is not copied but linked, after it has been read back.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest, sha256
from pathlib import Path

from longbien.adapters.disk import free_bytes
from longbien.adapters.private_files import sync_folder
from longbien.ports.blobs import BlobFacts, BlobMissing, BlobStoreFailed
from longbien.ports.spool import InFile

PIECE_BYTES = 1024 * 1024
NAME = re.compile("[0-9a-f]{64}")


def check_name(name: str) -> None:
    """Refuse what is not 64 small hexadecimal digits. Raises: BlobStoreFailed."""
    if not NAME.fullmatch(name):
        raise BlobStoreFailed("a blob is named by the SHA-256 of its bytes, in 64 small hexadecimal digits")


class FolderBlobs:
    """The port `Blobs` on a local file system."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._aside = folder / "aside"
        self._sweep()

    def put(self, *, name: str, pieces: Iterable[bytes]) -> BlobFacts:
        """Write a new blob; whole and durable, or not there at all. Raises: BlobStoreFailed."""
        path = self._path(name)
        read_back = False
        try:
            if not path.exists():
                self._make_folders(path.parent)
                read_back = self._bring_in(path, pieces)
            # Also when another process made the name: it may not have come so far as to make it durable.
            for folder in (path.parent, path.parent.parent, self._folder):
                sync_folder(folder)
            return BlobFacts(name=name, size=path.stat().st_size, read_back=read_back)
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def read(self, *, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Yield the bytes in pieces of at most 1 MiB. Raises: BlobMissing, BlobStoreFailed."""
        path = self._path(name)
        try:
            handle = os.open(path, os.O_RDONLY)
        except FileNotFoundError:
            raise BlobMissing(name) from None
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error
        try:
            end = os.fstat(handle).st_size if length is None else start + length
            while start < end and (piece := os.pread(handle, min(PIECE_BYTES, end - start), start)):
                yield piece
                start += len(piece)
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error
        finally:
            os.close(handle)

    def facts(self, *, name: str) -> BlobFacts | None:
        """Say what is known of a blob, or None if there is none."""
        path = self._path(name)
        try:
            return BlobFacts(name=name, size=path.stat().st_size)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def erase(self, *, name: str) -> None:
        """Remove a blob; not an error if it is gone."""
        path = self._path(name)
        try:
            path.unlink()
            sync_folder(path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise BlobStoreFailed(f"{path}: {error.strerror}") from error

    def names(self) -> Iterator[str]:
        """Yield every name, in no order."""
        for path in self._folder.glob("??/??/*"):
            if NAME.fullmatch(path.name):
                yield path.name

    def free_bytes(self) -> int:
        """Return how many bytes the disk can still take. Raises: BlobStoreFailed."""
        return free_bytes(self._folder)

    def _bring_in(self, path: Path, pieces: Iterable[bytes]) -> bool:
        """Give the bytes their name, durably; return whether they were read back."""
        aside = self._aside / f"{path.name}.{secrets.token_hex(8)}"
        try:
            linked = isinstance(pieces, InFile) and _linked(pieces.path, aside)
            if linked:
                _read_back(aside, path.name)
            else:
                _write(aside, path.name, pieces)
            _link_new(aside, path)
            return linked
        finally:
            aside.unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Remove what a crash left aside; nothing is written for as long as a day."""
        for path in self._aside.glob("*"):
            with contextlib.suppress(FileNotFoundError):  # another process sweeps too
                if path.stat().st_mtime < time.time() - 86400:
                    path.unlink()

    def _path(self, name: str) -> Path:
        check_name(name)
        return self._folder / name[:2] / name[2:4] / name

    def _make_folders(self, leaf: Path) -> None:
        for folder in (self._aside, leaf.parent, leaf):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _write(aside: Path, name: str, pieces: Iterable[bytes]) -> None:
    digest = sha256()
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for piece in pieces:
            digest.update(piece)
            file.write(piece)
        if digest.hexdigest() != name:
            raise BlobStoreFailed(f"the bytes do not hash to {name}")
        file.flush()
        os.fsync(file.fileno())


def _linked(file: Path, aside: Path) -> bool:
    """Link a file, or say that it cannot be: it lies on another file system, or there are no links there."""
    try:
        os.link(file, aside)
    except OSError:
        return False
    return True


def _read_back(aside: Path, name: str) -> None:
    """Require that the file holds the bytes of the name, and make it durable."""
    with aside.open("rb", buffering=0) as file, ThreadPoolExecutor(max_workers=1) as disk:
        synchronised = disk.submit(os.fsync, file.fileno())
        digest = file_digest(file, "sha256").hexdigest()
        synchronised.result()
    if digest != name:
        raise BlobStoreFailed(f"the bytes do not hash to {name}")


def _link_new(aside: Path, path: Path) -> None:
    try:
        os.link(aside, path)
    except FileExistsError:
        return  # another process was first: the same name, hence the same bytes
