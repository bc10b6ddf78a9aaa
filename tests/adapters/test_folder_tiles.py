"""Tiles in a folder: whole or not there, and durable with every folder that leads to them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from longbien.adapters.tiles.folder import FolderTiles


@pytest.fixture
def synchronised(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the folders and files that are synchronised from now on, in order."""
    seen: list[Path] = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        seen.append(Path(f"/proc/self/fd/{handle}").readlink())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    return seen


def test_what_is_written_is_read(tmp_path: Path) -> None:
    tiles = FolderTiles(tmp_path / "journal")

    tiles.write("tile/0/x001/000.p/5", b"five")

    assert (tiles.read("tile/0/x001/000.p/5"), tiles.read("tile/0/x001/000")) == (b"five", None)


def test_each_new_folder_is_durable_in_the_one_above(tmp_path: Path, synchronised: list[Path]) -> None:
    FolderTiles(tmp_path).write("tile/0/000.p/5", b"five")

    folders = [path for path in synchronised if path.is_dir()]
    assert folders == [tmp_path, tmp_path / "tile", tmp_path / "tile/0", tmp_path / "tile/0/000.p"]


def test_folders_that_are_there_are_left_alone(tmp_path: Path, synchronised: list[Path]) -> None:
    tiles = FolderTiles(tmp_path)
    tiles.write("tile/0/000.p/5", b"five")
    synchronised.clear()

    tiles.write("tile/0/000.p/6", b"six")

    assert [path for path in synchronised if path.is_dir()] == [tmp_path / "tile/0/000.p"]


def test_the_folders_are_closed_to_others(tmp_path: Path) -> None:
    FolderTiles(tmp_path).write("tile/0/000", b"full")

    assert (tmp_path / "tile/0").stat().st_mode & 0o077 == 0
