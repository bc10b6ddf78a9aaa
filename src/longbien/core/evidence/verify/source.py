"""Where the files of a package come from. Ends: a folder, a zip file (both in `commands/`), a dictionary in tests.

A source lists what is there without following links, and hands out bytes. It decides nothing and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from longbien.core.errors import TheirMessageIsWrong

PIECE_BYTES = 1_048_576


class PackageUnreadable(TheirMessageIsWrong):
    """What was given is no folder or zip file in the form of a package, or its bytes cannot be read."""

    code = "package_unreadable"


class EntryKind(StrEnum):
    """What stands under a path."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"  # a link, a device, anything else: never opened


@dataclass(frozen=True, slots=True)
class Entry:
    """One path of the package, with slashes, relative; `size` in bytes as the source claims it."""

    path: str
    size: int
    kind: EntryKind = EntryKind.FILE


class PackageSource(Protocol):
    """The files of one package."""

    def entries(self) -> tuple[Entry, ...]:
        """List everything, sorted by path. Raises: PackageUnreadable."""

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a file, in pieces of at most `PIECE_BYTES`. Raises: PackageUnreadable."""
