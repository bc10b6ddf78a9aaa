"""How much memory the processes of a tree need, each by name, at its highest; and the processor time of them all.

The kernel keeps the highest resident size of each process (`VmHWM`); it is read every 50 ms, so that a peak between two
looks is not missed. PSS, which shares out what several processes have in common, is read now and then for comparison.

    with TreeMemory(pid, naming=name_of) as memory: …
    memory.peaks()
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import psutil

LOOK_SECONDS = 0.05
TREE_EVERY = 4  # looks: walking the tree costs more than looking at its processes
PSS_EVERY = 20

Naming = Callable[[list[str], list[str]], str]  # command line of the process, and of its parent


@dataclass
class Seen:
    """What is known of one process; bytes."""

    process: psutil.Process
    words: list[str]
    name: str
    rss: int = 0
    sampled: int = 0
    pss: int = 0
    processor: float = 0.0  # seconds
    at: float = 0.0  # seconds since the beginning, of the last growth


@dataclass
class TreeMemory:
    """Watches a process and all below it while the block lasts."""

    pid: int
    naming: Naming
    began: float = field(default_factory=time.monotonic)
    _seen: dict[tuple[int, float], Seen] = field(default_factory=dict)
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> TreeMemory:
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        assert self._thread is not None
        self._thread.join()

    def peaks(self) -> dict[str, Seen]:
        """Return the process with the highest peak under each name."""
        highest: dict[str, Seen] = {}
        for one in self._seen.values():
            if one.name not in highest or one.rss > highest[one.name].rss:
                highest[one.name] = one
        return highest

    @property
    def processor_seconds(self) -> float:
        """What all processes have used of the processor, as of the last look."""
        return sum(one.processor for one in list(self._seen.values()))

    def _watch(self) -> None:
        look = 0
        while not self._stop.is_set():
            with contextlib.suppress(psutil.NoSuchProcess):
                if look % TREE_EVERY == 0:
                    self._find()
            for one in list(self._seen.values()):
                self._look(one, with_pss=look % PSS_EVERY == 0)
            look += 1
            self._stop.wait(LOOK_SECONDS)

    def _find(self) -> None:
        """Take in new processes. One that has become another program begins anew: what it was is its parent's."""
        root = psutil.Process(self.pid)
        for process in (root, *root.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                key, words = (process.pid, process.create_time()), process.cmdline()
                if not words or (key in self._seen and self._seen[key].words == words):
                    continue
                parent = process.parent() if process.pid != self.pid else None
                name = self.naming(words, parent.cmdline() if parent else [])
                self._seen[key] = Seen(process=process, words=words, name=name)

    def _look(self, one: Seen, *, with_pss: bool) -> None:
        with contextlib.suppress(psutil.Error, OSError):
            status = Path(f"/proc/{one.process.pid}/status").read_text()
            peak = next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)
            if peak > one.rss:
                one.rss, one.at = peak, time.monotonic() - self.began
            one.processor = sum(one.process.cpu_times()[:2])
            one.sampled = max(one.sampled, one.process.memory_info().rss)
            if with_pss:
                one.pss = max(one.pss, one.process.memory_full_info().pss)
