"""Two real nodes as processes, killed with `kill -9` at random moments while acts go from one to the other.

A node is killed whole: the serving process, its web processes and its worker. It is started again with nothing but
what is on its disk. When the killing ends, every act must have been delivered exactly once, and both sides must hold
the same receipts, byte for byte.

    with KilledNodes(folder, seed=7) as nodes:
        nodes.kill_often(times=20)
        nodes.settle()
        nodes.check()
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from bench.nodes import BenchNode, TwoNodes, tree

QUEUE_ACTS = Path(__file__).resolve().parents[2] / "bench" / "queue_acts.py"
ACTS_PER_KILL = 30
ACT_BYTES = 3000
SETTLE_SECONDS = 300.0


class KilledNodes:
    """Ardenia sends to Bellora; either may be killed at any moment."""

    def __init__(self, folder: Path, *, seed: int) -> None:
        self._nodes = TwoNodes(folder)
        self._random = random.Random(seed)
        self._running: dict[str, int] = {}
        self.kills = 0
        self.queued = 0

    def __enter__(self) -> KilledNodes:
        self._nodes.__enter__()
        try:
            for node in (self._nodes.ardenia, self._nodes.bellora):
                self._start(node)
        except BaseException:
            self._nodes.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._nodes.__exit__(kind, error, trace)

    def kill_often(self, *, times: int, until: float = float("inf")) -> None:
        """Kill one of the nodes, or both, so many times or until the monotonic moment; acts are queued meanwhile."""
        for _ in range(times):
            if time.monotonic() >= until:
                return
            self._one_kill()

    def _one_kill(self) -> None:
        victims = self._random.choice(
            ([self._nodes.ardenia], [self._nodes.bellora], [self._nodes.ardenia, self._nodes.bellora])
        )
        with self._queueing(ACTS_PER_KILL):
            time.sleep(self._random.uniform(0.5, 3.0))
            for victim in victims:
                self._kill(victim)
            for victim in victims:
                self._start(victim)

    @contextlib.contextmanager
    def _queueing(self, count: int) -> Iterator[None]:
        """Queue acts at Ardenia in a process of its own, which is not killed."""
        home = str(self._nodes.ardenia.home)
        command = [sys.executable, str(QUEUE_ACTS), str(count), str(ACT_BYTES)]
        process = subprocess.Popen(command, env={**os.environ, "LONGBIEN_HOME": home})
        yield
        assert process.wait(120) == 0, "an act could not be queued"
        self.queued += count

    def _start(self, node: BenchNode) -> None:
        self._running[node.node] = self._nodes.serve(node)

    def _kill(self, node: BenchNode) -> None:
        """Kill every process of the node at once, with no chance to finish anything."""
        for pid in tree(self._running[node.node]):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        os.waitpid(self._running[node.node], 0)
        self.kills += 1

    def settle(self) -> None:
        """Wait until Ardenia has the receipt of every delivery. Leases of the dead must run out first."""
        end = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < end:
            if self._ask(self._nodes.ardenia, UNFINISHED) == [(0,)]:
                return
            time.sleep(0.5)
        left = self._ask(
            self._nodes.ardenia, "SELECT state, last_error, count(*) FROM data_outgoingmessage GROUP BY 1, 2"
        )
        raise AssertionError(f"not delivered within {SETTLE_SECONDS} s: {left}")

    def check(self) -> None:
        """Compare both disks."""
        ardenia, bellora = self._nodes.ardenia, self._nodes.bellora
        sent = self._ask(ardenia, "SELECT id, sequence, content_sha256, state FROM data_outgoingmessage ORDER BY id")
        taken = self._ask(
            bellora, "SELECT message_id, sequence, content_sha256, state FROM data_incomingmessage ORDER BY message_id"
        )
        assert len(sent) == self.queued
        assert taken == sent
        assert sorted(row[1] for row in sent) == list(range(1, self.queued + 1))
        acts = self._ask(bellora, "SELECT id, count(*) FROM data_act GROUP BY id ORDER BY id")
        assert acts == [(row[0], 1) for row in sent]
        assert self._ask(ardenia, RECEIPTS_OF_BELLORA) == self._ask(bellora, RECEIPTS_OF_BELLORA)
        for node, other in ((ardenia, bellora), (bellora, ardenia)):
            series = [number for (number,) in self._ask(node, SERIES, node.node, other.node)]
            assert series == list(range(1, len(series) + 1))
            assert series

    def check_journals(self) -> None:
        """Let each node check its own journal, every leaf of it."""
        for node in (self._nodes.ardenia, self._nodes.bellora):
            node.run("journal", "check")

    def _ask(self, node: BenchNode, query: str, *values: str) -> list[tuple[object, ...]]:
        with contextlib.closing(sqlite3.connect(f"file:{node.home}/db.sqlite3?mode=ro", uri=True, timeout=20)) as db:
            return db.execute(query, values).fetchall()


SERIES = "SELECT series FROM data_receipt WHERE issuer = ? AND other = ? ORDER BY 1"
UNFINISHED = "SELECT count(*) FROM data_outgoingmessage WHERE state <> 'delivered'"
RECEIPTS_OF_BELLORA = """
    SELECT r.series, r.evidence, r.message_id, hex(r.payload), r."index", r.path, hex(b.statement)
    FROM data_receipt r JOIN data_receiptbatch b ON b.id = r.batch_id
    WHERE r.issuer = 'XBB' AND r.message_sender = 'XAA' ORDER BY r.series
"""
