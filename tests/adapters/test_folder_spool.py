"""The spool: pieces in order, durable, and nothing else."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from longbien.adapters.spool.folder import FolderSpool
from longbien.ports.blobs import BlobStoreFailed
from longbien.ports.spool import passing_key


@pytest.fixture
def spool(tmp_path: Path) -> FolderSpool:
    return FolderSpool(tmp_path / "spool")


def test_pieces_are_appended_in_order(spool: FolderSpool) -> None:
    assert spool.held(key="part-1") == 0

    assert spool.append(key="part-1", start=0, piece=b"abc") == 3
    assert spool.append(key="part-1", start=3, piece=b"de") == 5

    assert spool.held(key="part-1") == 5
    assert b"".join(spool.read(key="part-1")) == b"abcde"


@pytest.mark.parametrize("start", [0, 2, 4, 100])
def test_a_piece_that_begins_elsewhere_is_not_written(spool: FolderSpool, start: int) -> None:
    spool.append(key="part-1", start=0, piece=b"abc")

    assert spool.append(key="part-1", start=start, piece=b"xyz") == 3
    assert b"".join(spool.read(key="part-1")) == b"abc"


def test_what_is_read_comes_in_pieces_of_at_most_one_mebibyte(spool: FolderSpool) -> None:
    content = bytes(3 * 1024 * 1024 + 7)
    spool.append(key="long", start=0, piece=content)

    assert [len(piece) for piece in spool.read(key="long")] == [1024 * 1024] * 3 + [7]


def test_a_discarded_key_is_empty_and_can_be_discarded_again(spool: FolderSpool) -> None:
    spool.append(key="part-1", start=0, piece=b"abc")

    spool.discard(key="part-1")
    spool.discard(key="part-1")

    assert spool.held(key="part-1") == 0
    assert list(spool.read(key="part-1")) == []


@pytest.mark.parametrize("key", ["", "../x", "A", "a/b", "a" * 81, "a\n"])
def test_a_key_of_other_letters_is_refused(spool: FolderSpool, key: str) -> None:
    with pytest.raises(BlobStoreFailed):
        spool.append(key=key, start=0, piece=b"abc")


def test_of_many_that_append_the_same_piece_at_once_one_is_written(spool: FolderSpool) -> None:
    threads = [
        threading.Thread(target=spool.append, kwargs={"key": "race", "start": 0, "piece": bytes([number]) * 100_000})
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    content = b"".join(spool.read(key="race"))

    assert len(content) == 100_000
    assert len(set(content)) == 1


def test_what_only_passed_through_is_swept_a_day_after_a_crash_and_parts_are_kept(tmp_path: Path) -> None:
    spool, old, new = FolderSpool(tmp_path), passing_key(), passing_key()
    for key in (old, new, "part-1"):
        spool.append(key=key, start=0, piece=b"abc")
    for name in (old, "part-1"):
        os.utime(tmp_path / f"{name}.part", (0, 0))

    after = FolderSpool(tmp_path)

    assert [after.held(key=key) for key in (old, new, "part-1")] == [0, 3, 3]


def test_what_passes_through_is_read_as_it_was_written(spool: FolderSpool) -> None:
    content, key = bytes(range(256)) * 4096 * 40, passing_key()
    for start in range(0, len(content), 3_000_000):
        spool.append(key=key, start=start, piece=content[start : start + 3_000_000])

    assert b"".join(spool.read(key=key)) == content


def test_every_key_under_which_something_waits_is_told(spool: FolderSpool) -> None:
    before = list(spool.every_key())
    spool.append(key="part-1", start=0, piece=b"abc")
    spool.append(key="part-2", start=0, piece=b"abc")

    assert (before, sorted(spool.every_key())) == ([], ["part-1", "part-2"])


def test_the_disk_says_how_much_room_it_has_before_the_folder_is_there(spool: FolderSpool, tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free

    assert abs(spool.free_bytes() - free) < 1024**3  # others write to the same disk meanwhile
