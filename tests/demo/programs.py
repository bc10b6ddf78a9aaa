"""The demo as a program: started as an operator starts it, in a process group of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.demo import hear, start

PATIENCE_SECONDS = 120
LONGBIEN = [sys.executable, "-m", "longbien.commands.main"]


@dataclass(frozen=True)
class Told:
    """How a run of the whole story ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Stage:
    """A demo that runs; `bill` is what it printed when both nodes answered."""

    process: subprocess.Popen[str]
    bill: str

    def interrupt(self) -> tuple[int, str]:
        """Press Ctrl-C as a terminal does; return the status when everything has ended, and the last words."""
        os.killpg(self.process.pid, signal.SIGINT)
        assert self.process.stdout is not None
        words = self.process.stdout.read()
        return self.process.wait(PATIENCE_SECONDS), words


def ports() -> tuple[int, int]:
    """Return two free ports."""
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def told(*words: str | Path) -> Told:
    """Run `longbien demo --headless` to its end."""
    done = subprocess.run(
        [*LONGBIEN, "demo", "--headless", *map(str, words)], capture_output=True, text=True, check=False, timeout=600
    )
    return Told(status=done.returncode, out=done.stdout, err=done.stderr)


@contextmanager
def staged(home: Path, at: tuple[int, int], *words: str) -> Iterator[Stage]:
    """Start `longbien demo` and wait until it says that both nodes answer."""
    process = start(home, at, *words)
    try:
        yield Stage(process=process, bill=hear(process))
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(PATIENCE_SECONDS)


def called(port: int, path: str, *, token: str, said: object = None) -> Any:
    """Call the JSON door of a node."""
    data = None if said is None else json.dumps(said).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/api/v1{path}", data)
    request.add_header("Authorization", f"Bearer {token}")
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def is_free(port: int) -> bool:
    """Say whether nobody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
