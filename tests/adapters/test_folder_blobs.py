"""The store of blobs in a folder, and what is left when it is killed at each step."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.blob_contract import SMALL, BlobContract, name_of
from longbien.adapters.blobs.folder import FolderBlobs
from longbien.ports.blobs import BlobFacts, Blobs, BlobStoreFailed

# Kills itself at the n-th of the calls that change the disk.
KILLED = """
import os, signal, sys
from pathlib import Path
from longbien.adapters.blobs.folder import FolderBlobs

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
FolderBlobs(Path(sys.argv[1])).put(name=hashlib.sha256(content).hexdigest(), pieces=[content[:5], content[5:]])
print("put")
"""


@pytest.fixture
def blobs(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "blobs")


class TestFolder(BlobContract):
    """The contract."""


def put_and_die(folder: Path, *, step: int) -> int:
    return subprocess.run(
        [sys.executable, "-c", KILLED, folder, str(step)], capture_output=True, check=False
    ).returncode


def test_killed_at_any_step_it_leaves_a_whole_blob_or_none(tmp_path: Path) -> None:
    outcomes = []
    for step in range(30):
        folder = tmp_path / str(step)
        status = put_and_die(folder, step=step)
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
