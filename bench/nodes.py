"""Two real nodes for a bench: made with the command line, run with `longbien serve`, in a folder of their own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.error import URLError
from urllib.request import urlopen

import psutil
import psycopg

from bench.postgres import BenchServer

LONGBIEN = Path(sys.executable).parent / "longbien"
AUTHORITY = "nca:National Cybercrime Authority:network_24_7,mutual_legal_assistance"


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass(frozen=True)
class BenchNode:
    """One node: its id, home and address."""

    node: str
    state: str
    home: Path
    port: int
    database_url: str = ""

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments: str, text: str = "") -> str:
        """Run a command of this node; return its standard output."""
        command = [str(LONGBIEN), "--home", str(self.home), *arguments]
        return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout

    def count(self, what: str) -> int:
        """Return how many rows of a table, and a condition on it, there are."""
        question = f"SELECT count(*) FROM {what}"  # noqa: S608  # ours, not a stranger's
        if self.database_url:
            with psycopg.connect(self.database_url) as connection:
                row = connection.execute(question).fetchone()
        else:
            with sqlite3.connect(f"file:{self.home}/db.sqlite3?mode=ro", uri=True, timeout=20) as database:
                row = database.execute(question).fetchone()
        return int(row[0]) if row else 0


class TwoNodes:
    """Ardenia and Bellora, introduced to each other; on SQLite, or each on a database of the server."""

    def __init__(self, folder: Path, *, server: BenchServer | None = None) -> None:
        self.folder = folder
        self._server = server
        self.ardenia = self._node("XAA", "Ardenia")
        self.bellora = self._node("XBB", "Bellora")
        self._stack = ExitStack()

    def _node(self, node: str, state: str) -> BenchNode:
        name = state.lower()
        url = ""
        if self._server is not None:
            self._server.create_database(name=name)
            url = self._server.url(name=name)
        return BenchNode(node, state, self.folder / name, free_port(), url)

    def __enter__(self) -> TwoNodes:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        both = (self.ardenia, self.bellora)
        for node in both:
            node.run("init", "--node", node.node, "--state", node.state, "--endpoint", node.endpoint, "--port",
                     str(node.port), "--no-second-factor", "--authority", AUTHORITY,
                     "--database-url", node.database_url)  # fmt: skip
        for node, other in (both, both[::-1]):
            introduce(node, to=other)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def serve(self, node: BenchNode) -> int:
        """Start a node; return its process id when it answers."""
        log = self._stack.enter_context((self.folder / f"{node.node}.log").open("wb"))
        process = subprocess.Popen(
            [str(LONGBIEN), "--home", str(node.home), "serve"], stdout=log, stderr=log, start_new_session=True
        )
        self._stack.callback(process.wait)
        self._stack.callback(lambda: os.killpg(process.pid, signal.SIGTERM) if process.poll() is None else None)
        wait_for(f"{node.endpoint}/exchange/v1/card")
        return process.pid


def introduce(node: BenchNode, *, to: BenchNode) -> None:
    """Let `to` know `node`, as two operators would."""
    command = [str(LONGBIEN), "--home", str(node.home), "peer", "card"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    digits = "".join(c for c in shown.stderr if c in "0123456789abcdef \n")
    groups = [word for word in digits.split() if len(word) == 4]
    to.run("peer", "add", "-", "--fingerprint", " ".join(groups[-16:]), text=shown.stdout)


def wait_for(address: str, *, seconds: float = 120) -> None:
    """Wait until an address answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urlopen(address, timeout=10)  # noqa: S310
        except (URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} does not answer")


def processor_seconds(pids: list[int]) -> float:
    """Return what these processes have used of the processor."""
    return sum(sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids)


def tree(pid: int) -> list[int]:
    """Return a process and all below it."""
    process = psutil.Process(pid)
    return [pid, *(child.pid for child in process.children(recursive=True))]
