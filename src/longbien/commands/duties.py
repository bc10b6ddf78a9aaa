"""What the worker does again and again, each duty in a thread of its own.

A duty that fails is logged with its code and tried again, later and later; it never stops or delays the others. A duty
that left something to do is called again at once.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from longbien.core.errors import LongbienError

log = logging.getLogger(__name__)

FIRST_WAIT_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do."""

    name: str
    every_seconds: float  # between two calls when there is nothing left to do
    run: Callable[[], bool]  # returns whether there may be more to do


class GivesWay:
    """
    A duty that lets something more pressing go first, but for so long only; then it goes on until nothing is left.

    Args:
        run: the duty's own.
        is_pressed: says whether something more pressing is at work.
        patience_seconds: how long it is put off at most.
    """

    def __init__(
        self,
        run: Callable[[], bool],
        *,
        is_pressed: Callable[[], bool],
        patience_seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._run, self._is_pressed, self._patience, self._clock = run, is_pressed, patience_seconds, clock
        self._put_off_at: float | None = None

    def __call__(self) -> bool:
        """Do a step, or put it off; return whether there may be more to do at once."""
        now = self._clock()
        if (self._put_off_at is None or now - self._put_off_at < self._patience) and self._is_pressed():
            self._put_off_at = now if self._put_off_at is None else self._put_off_at
            return False
        is_more = self._run()
        if not is_more:
            self._put_off_at = None
        return is_more


def wait_after_failures(failures: int) -> float:
    """Return the seconds to wait after so many failures in a row: 1, 2, 4 … 60."""
    return min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2.0 ** min(failures - 1, 16))


def run_duties(duties: tuple[Duty, ...], *, stop: threading.Event, after_each: Callable[[], None]) -> None:
    """Run all duties until `stop` is set; return when each has finished what it was at.

    Args:
        after_each: called in the duty's thread whenever it rests or has failed, to let go of what it held.
    """
    threads = [
        threading.Thread(target=_repeat, args=(duty, stop, after_each), name=duty.name, daemon=True) for duty in duties
    ]
    for thread in threads:
        thread.start()
    stop.wait()
    for thread in threads:
        thread.join()


def _repeat(duty: Duty, stop: threading.Event, after_each: Callable[[], None]) -> None:
    failures = 0
    while not stop.is_set():
        try:
            busy = duty.run()
            failures = 0
        except Exception as error:  # the wall between duties: whatever it was, the node goes on
            failures += 1
            report_failure(duty.name, error, failures)
            busy = False
        if busy:
            continue
        after_each()
        stop.wait(wait_after_failures(failures) if failures else duty.every_seconds)


def report_failure(name: str, error: Exception, failures: int) -> None:
    """Log that a duty failed: with its code when it is an error of ours, with its trace when it is unexpected."""
    if isinstance(error, LongbienError):
        log.error("duty %s failed (%d in a row): %s %s", name, failures, error.code, error.detail)
    else:
        log.error("duty %s failed (%d in a row): unexpected", name, failures, exc_info=error)
