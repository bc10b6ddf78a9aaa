"""A large part on its way when the receiving node is killed: it goes on where the killed node holds it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

import pytest
from bench.nodes import BenchNode, TwoNodes, tree

from .relay import CountingRelay

QUEUE_PART = Path(__file__).with_name("queue_part.py")
PIECE_BYTES = 4 * 1024 * 1024  # as core/exchange/journey/values.py has it
PART_BYTES = 48 * PIECE_BYTES
BESIDE_BYTES = 1024 * 1024  # headers, questions and the envelope, which pass through the relay too
PATIENCE_SECONDS = 120.0

pytestmark = [pytest.mark.processes, pytest.mark.slow]


@dataclass(frozen=True)
class RelayedNode(BenchNode):
    """A node that others reach through a relay."""

    relay: int = 0  # the base has fields with defaults

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.relay}"


def wait_until(found: Callable[[], bool], what: str, *, told_by: Path) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not found():
        assert time.monotonic() < end, f"waited in vain: {what}\n{last_words(told_by)}"
        time.sleep(0.002)


def last_words(folder: Path) -> str:
    """Return the ends of the logs of the nodes, and the size of what lies in their spools."""
    logs = [f"{log.name}: {log.read_text(errors='replace')[-2000:]}" for log in sorted(folder.glob("*.log"))]
    return "\n".join([*logs, *(f"{file}: {size_of(file)}" for file in sorted(folder.glob("*/spool/*")))])


def size_of(file: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return file.stat().st_size
    return 0


def kill(pid: int) -> None:
    for process in tree(pid):
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    os.waitpid(pid, 0)


def test_after_a_kill_at_most_one_piece_is_sent_again(tmp_path: Path) -> None:
    nodes = TwoNodes(tmp_path / "nodes")
    with CountingRelay(target=nodes.bellora.port, hold_after=PART_BYTES // 2) as relay:
        nodes.bellora = RelayedNode("XBB", "Bellora", nodes.bellora.home, nodes.bellora.port, relay=relay.port)
        with nodes:
            words = [sys.executable, str(QUEUE_PART), str(PART_BYTES)]
            environment = {**os.environ, "LONGBIEN_HOME": str(nodes.ardenia.home)}
            name = subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout.strip()
            waiting = nodes.bellora.home / "spool" / f"part-{name}.part"
            blob = nodes.bellora.home / "blobs" / name[:2] / name[2:4] / name

            first = nodes.serve(nodes.bellora)
            nodes.serve(nodes.ardenia)
            wait_until(lambda: size_of(waiting) > PART_BYTES // 3, "a third of the part", told_by=nodes.folder)
            kill(first)
            relay.go_on()
            held = waiting.stat()
            nodes.serve(nodes.bellora)
            wait_until(blob.exists, "the whole part", told_by=nodes.folder)

            with blob.open("rb") as kept:
                assert file_digest(kept, "sha256").hexdigest() == name
            assert PART_BYTES // 3 < held.st_size < PART_BYTES
            assert blob.stat().st_ino == held.st_ino, "the part was begun again"
            assert PART_BYTES < relay.passed_bytes <= PART_BYTES + PIECE_BYTES + BESIDE_BYTES
