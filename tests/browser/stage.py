"""Two real nodes for the browser: `longbien demo` in a folder and on ports of its own."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 240  # a busy machine is slow to start two nodes
STOP_SECONDS = 60


@dataclass(frozen=True)
class Stage:
    """Where the nodes are, and the passwords of their people."""

    ardenia: str
    bellora: str
    passwords: dict[str, str]


@contextmanager
def demo() -> Iterator[Stage]:
    """Start both nodes, yield them, stop them and remove what they kept."""
    with tempfile.TemporaryDirectory(prefix="lbdemo-") as name:
        folder, ports = Path(name) / "demo", (_free_port(), _free_port())
        log = Path(name) / "log"
        command = [sys.executable, "-m", "longbien.commands.main", "--home", str(folder), "demo", "--ports"]
        with log.open("w") as out:
            process = subprocess.Popen([*command, *map(str, ports)], stdout=out, stderr=out)
        try:
            passwords = _wait(process, folder=folder, ports=ports, log=log)
            yield Stage(f"http://127.0.0.1:{ports[0]}", f"http://127.0.0.1:{ports[1]}", passwords)
        finally:
            process.terminate()
            process.wait(timeout=STOP_SECONDS)


def _wait(process: subprocess.Popen[bytes], *, folder: Path, ports: tuple[int, int], log: Path) -> dict[str, str]:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        if all(_answers(port) for port in ports):
            people = json.loads((folder / "people.json").read_text(encoding="utf-8"))["people"]
            return {username: one["password"] for username, one in people.items()}
        time.sleep(0.3)
    raise AssertionError(f"the demo did not start in {START_SECONDS} s: {log.read_text()}")


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/account/login/", timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
