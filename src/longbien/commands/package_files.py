"""Packages on disk: a folder or a zip file as the verifier reads them, and a folder as the writer fills it.

Links are never followed, and nothing is ever unpacked.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from longbien.core.evidence.verify.dossier import MOST_ENTRIES
from longbien.core.evidence.verify.source import PIECE_BYTES, Entry, EntryKind, PackageUnreadable
from longbien.core.evidence.zips import Streamed, ZipMember, member_pieces, read_directory

DEEPEST = 8

# A named pipe put in the place of a file must not keep us waiting; a link must not be followed.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FolderSource:
    """The files of a package that is a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self) -> tuple[Entry, ...]:
        """List everything, sorted by path. Raises: PackageUnreadable."""
        found: list[Entry] = []
        try:
            for entry in self._walk(self._folder, before="", depth=0):
                found.append(entry)
                if len(found) > MOST_ENTRIES:
                    raise PackageUnreadable(f"more than {MOST_ENTRIES} files")
        except OSError as error:
            raise PackageUnreadable(f"the folder cannot be read: {error.strerror}") from error
        return tuple(sorted(found, key=lambda entry: entry.path))

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a file. Raises: PackageUnreadable."""
        try:
            number = os.open(self._folder / path, _OPEN_FLAGS)
            with os.fdopen(number, "rb", buffering=0) as file:
                if not stat.S_ISREG(os.fstat(number).st_mode):
                    raise PackageUnreadable(f"{path} is no plain file")
                while piece := file.read(PIECE_BYTES):
                    yield piece
        except OSError as error:
            raise PackageUnreadable(f"{path} cannot be read: {error.strerror}") from error

    def _walk(self, folder: Path, *, before: str, depth: int) -> Iterator[Entry]:
        if depth > DEEPEST:
            raise PackageUnreadable("folders within folders, deeper than a package has them")
        with os.scandir(folder) as listing:
            for found in listing:
                path = before + found.name
                if found.is_dir(follow_symlinks=False):
                    yield Entry(path=path, size=0, kind=EntryKind.FOLDER)
                    yield from self._walk(folder / found.name, before=f"{path}/", depth=depth + 1)
                elif found.is_file(follow_symlinks=False):
                    yield Entry(path=path, size=found.stat(follow_symlinks=False).st_size)
                else:
                    yield Entry(path=path, size=0, kind=EntryKind.OTHER)


class ZipSource:
    """The files of a package that is one zip file, open for reading."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._members: dict[str, ZipMember] = {}

    def entries(self) -> tuple[Entry, ...]:
        """List everything, sorted by path. Raises: PackageUnreadable."""
        try:
            self._members = {member.path: member for member in read_directory(self._file)}
        except OSError as error:
            raise PackageUnreadable(f"the zip file cannot be read: {error.strerror}") from error
        return tuple(Entry(path=path, size=member.size) for path, member in sorted(self._members.items()))

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a member. Raises: PackageUnreadable."""
        try:
            yield from member_pieces(self._file, self._members[path])
        except OSError as error:
            raise PackageUnreadable(f"{path} cannot be read: {error.strerror}") from error


def write_folder(members: Iterable[Streamed], *, folder: Path) -> None:
    """Write each member into a new folder. A half-written one is the caller's to remove. Raises: FileExistsError."""
    folder.mkdir(parents=True)
    for member in members:
        target = folder / member.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            for piece in member.pieces:
                file.write(piece)
