"""
Recorded law in a folder of the home, one file for each State. `convention/national/README.md` explains the files.

A lawyer corrects a file while the node runs; it is read again when its time or size has changed.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from threading import Lock

from longbien.convention.errors import LawFileError
from longbien.convention.national.loader import SUFFIX, read_national_law
from longbien.ports.national import Recorded, RecordedLaw

Stamp = tuple[tuple[str, int, int], ...]


class FolderNationalLaws:
    """The folder; one that is not there is an empty one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._kept: tuple[Stamp, Recorded] | None = None

    def read(self) -> Recorded:
        """Return what is recorded now; faults of the files are told, never raised."""
        stamp = self._stamp()
        with self._lock:
            if self._kept is None or self._kept[0] != stamp:
                self._kept = (stamp, self._read() if stamp else Recorded())
            return self._kept[1]

    def _stamp(self) -> Stamp:
        if not self._folder.is_dir():
            return ()
        files = sorted(one for one in self._folder.iterdir() if one.name.endswith(SUFFIX))
        return tuple((one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in files)

    def _read(self) -> Recorded:
        try:
            laws = read_national_law(folder=self._folder)
        except LawFileError as error:
            return Recorded(faults=tuple(map(str, error.findings)))
        return Recorded(laws=tuple(RecordedLaw(law=law, sha256=self._digest(law.state)) for law in laws))

    def _digest(self, state: str) -> str:
        return hashlib.sha256((self._folder / f"{state.lower()}{SUFFIX}").read_bytes()).hexdigest()
