"""Tiles of the journal in a folder, laid out as C2SP tlog-tiles names them; every file whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from longbien.adapters.private_files import sync_folder


class FolderTiles:
    """A `TileStore` on local disk. `write` returns when the file and its name are durable."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str) -> bytes | None:
        """Return the file, or None if there is none."""
        try:
            return (self._folder / path).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, path: str, data: bytes) -> None:
        """Write aside, synchronise, rename, synchronise the folder, and each folder above that was made for it."""
        target = self._folder / path
        self._make(target.parent)
        handle, aside = tempfile.mkstemp(dir=target.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(target)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
        sync_folder(target.parent)

    def _make(self, folder: Path) -> None:
        """Make a folder with those above it; the name of each new one is durable before anything is put into it."""
        if folder.is_dir():
            return
        self._make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)
