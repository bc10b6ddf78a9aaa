"""The store of blobs in a folder, and what is left when it is killed at each step."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from adapters.blob_contract import SMALL, BlobContract, name_of
from longbien.adapters.blobs.folder import FolderBlobs
from longbien.adapters.spool.folder import FolderSpool
from longbien.ports.blobs import BlobFacts, Blobs, BlobStoreFailed

MEMORY = Path("/dev/shm")  # noqa: S108 - a file system of its own on every Linux; files in it get private folders

# Kills itself at the n-th of the calls that change the disk.
KILLED = """
import os, signal, sys
from pathlib import Path
from longbien.adapters.blobs.folder import FolderBlobs
from longbien.adapters.spool.folder import SpooledFile

def deadly(name):
    whole = getattr(os, name)
    def call(*args, **kwargs):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(*args, **kwargs)
    setattr(os, name, call)

left = int(sys.argv[2])
for name in ("open", "fsync", "link", "unlink"):
    deadly(name)
content = b"a page of a log"
import hashlib
pieces = [content[:5], content[5:]]
if sys.argv[3]:
    pieces = SpooledFile(Path(sys.argv[3]))
FolderBlobs(Path(sys.argv[1])).put(name=hashlib.sha256(content).hexdigest(), pieces=pieces)
print("put")
"""


@pytest.fixture
def blobs(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "blobs")


class TestFolder(BlobContract):
    """The contract."""


def put_and_die(folder: Path, *, step: int, spooled: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", KILLED, folder, str(step), spooled], capture_output=True, check=False
    ).returncode


@pytest.mark.parametrize("linked", [False, True], ids=["copied", "linked"])
def test_killed_at_any_step_it_leaves_a_whole_blob_or_none(tmp_path: Path, linked: bool) -> None:
    (tmp_path / "spooled").write_bytes(SMALL)
    outcomes = []
    for step in range(30):
        folder = tmp_path / str(step)
        status = put_and_die(folder, step=step, spooled=str(tmp_path / "spooled") if linked else "")
        blobs = FolderBlobs(folder)
        found = blobs.facts(name=name_of(SMALL))
        outcomes.append((status, found is not None))

        assert found is None or b"".join(blobs.read(name=name_of(SMALL))) == SMALL
        assert blobs.put(name=name_of(SMALL), pieces=[SMALL]) == BlobFacts(name=name_of(SMALL), size=len(SMALL))
        if status == 0:
            break

    assert outcomes[0] == (-signal.SIGKILL, False)
    assert (-signal.SIGKILL, True) in outcomes
    assert outcomes[-1] == (0, True)


def test_a_file_of_the_spool_is_linked_and_read_back(blobs: FolderBlobs, tmp_path: Path) -> None:
    spool = FolderSpool(tmp_path / "spool")
    spool.append(key="part-1", start=0, piece=SMALL)

    put = blobs.put(name=name_of(SMALL), pieces=spool.read(key="part-1"))

    kept = next(path for path in (tmp_path / "blobs").rglob(name_of(SMALL)))
    assert (put.read_back, list((tmp_path / "blobs" / "aside").iterdir())) == (True, [])
    assert kept.samefile(tmp_path / "spool" / "part-1.part")


def test_a_file_of_the_spool_on_another_file_system_is_copied(tmp_path: Path) -> None:
    if MEMORY.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip(f"{MEMORY} is on the file system of the temporary folder")
    with tempfile.TemporaryDirectory(dir=MEMORY) as elsewhere:
        spool = FolderSpool(Path(elsewhere))
        spool.append(key="part-1", start=0, piece=SMALL)
        blobs = FolderBlobs(tmp_path / "blobs")

        put = blobs.put(name=name_of(SMALL), pieces=spool.read(key="part-1"))

    assert put.read_back is False
    assert b"".join(blobs.read(name=name_of(SMALL))) == SMALL


def test_what_is_only_copied_is_not_said_to_be_read_back(blobs: FolderBlobs) -> None:
    assert blobs.put(name=name_of(SMALL), pieces=[SMALL]).read_back is False


def test_files_and_folders_are_closed_to_others(blobs: FolderBlobs, tmp_path: Path) -> None:
    blobs.put(name=name_of(SMALL), pieces=[SMALL])

    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "blobs").rglob("*")}

    assert modes == {0}


def test_what_a_crash_left_aside_is_swept_after_a_day(tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    (aside / "old").write_bytes(b"half")
    (aside / "new").write_bytes(b"half")
    os.utime(aside / "old", (0, 0))

    FolderBlobs(tmp_path)

    assert [path.name for path in aside.iterdir()] == ["new"]


def test_a_full_disk_is_a_failure_of_the_store(tmp_path: Path) -> None:
    blobs: Blobs = FolderBlobs(tmp_path / "file" / "blobs")
    (tmp_path / "file").write_bytes(b"in the way")

    with pytest.raises(BlobStoreFailed):
        blobs.put(name=name_of(SMALL), pieces=[SMALL])
