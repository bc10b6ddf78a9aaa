"""The worker's duties towards each partner: one failing or slow partner delays nobody else.

Every pair of partner and task is called in a pool of threads, never twice at the same time: at once again after it
found something to do, after the interval when it did not, later and later when it fails. Partners that are introduced,
suspended or resumed meanwhile are noticed at the next look.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from longbien.commands.duties import report_failure, wait_after_failures

Task = Callable[[str], bool]
Pair = tuple[str, str]  # partner, name of the task

THREADS = 24  # a partner that swallows connections holds a thread for half a minute, then waits longer and longer
LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Partners:
    """What is to be done for whom."""

    nodes: Callable[[], list[str]]  # those for which anything is due now
    tasks: Mapping[str, Task]  # each returns whether there was something to do
    every_seconds: float
    after_each: Callable[[], None]  # called in the thread of a task that rests or has failed


@dataclass
class _Rota:
    """Who is at work, and when each pair is due; guarded by `changed`."""

    changed: threading.Condition = field(default_factory=threading.Condition)
    running: set[Pair] = field(default_factory=set)
    due: dict[Pair, float] = field(default_factory=dict)
    failures: dict[Pair, int] = field(default_factory=dict)


def serve_partners(partners: Partners, *, stop: threading.Event) -> None:
    """Call every task for every partner, again and again, until `stop`; what is under way then is not waited for."""
    rota = _Rota()
    nodes: list[str] = []
    look_seconds = min(LOOK_SECONDS, partners.every_seconds)
    looked = -look_seconds
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="partner")
    try:
        while not stop.is_set():
            if time.monotonic() - looked >= look_seconds:
                nodes, looked = partners.nodes(), time.monotonic()
                partners.after_each()
            with rota.changed:
                pairs = [(node, task) for node in nodes for task in partners.tasks]
                for pair in _take_due(rota, pairs):
                    pool.submit(_call, pair, partners, rota)
                rota.changed.wait(_seconds_to_wait(rota, pairs, look_seconds))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def serve_partners_once(partners: Partners) -> None:
    """Call every task for every partner until nothing is to be done; the first failure ends it."""
    for node in partners.nodes():
        for task in partners.tasks.values():
            while task(node):
                pass


def _take_due(rota: _Rota, pairs: list[Pair]) -> list[Pair]:
    now = time.monotonic()
    due = [pair for pair in pairs if pair not in rota.running and rota.due.get(pair, now) <= now]
    rota.running.update(due)
    return due


def _seconds_to_wait(rota: _Rota, pairs: list[Pair], look_seconds: float) -> float:
    """Return the time until the next of the pairs is due, at most until the next look at the partners."""
    now = time.monotonic()
    waiting = [rota.due[pair] - now for pair in pairs if pair in rota.due and pair not in rota.running]
    return max(0.005, min([*waiting, look_seconds]))


def _call(pair: Pair, partners: Partners, rota: _Rota) -> None:
    node, task = pair
    wait = 0.0
    try:
        busy = partners.tasks[task](node)
        failures = 0
    except Exception as error:  # the wall between partners: whatever it was, the others go on
        failures = rota.failures.get(pair, 0) + 1
        report_failure(f"{task} to {node}", error, failures)
        busy = False
    if not busy:
        wait = wait_after_failures(failures) if failures else partners.every_seconds
        partners.after_each()
    with rota.changed:
        rota.failures[pair] = failures
        rota.due[pair] = time.monotonic() + wait
        rota.running.discard(pair)
        rota.changed.notify()
