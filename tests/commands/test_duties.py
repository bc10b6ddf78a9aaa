"""The worker's duties: none stops or delays another."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

import pytest

from longbien.commands.duties import Duty, GivesWay, run_duties, wait_after_failures
from longbien.core.errors import MayNotDoThisNow


class Damaged(MayNotDoThisNow):
    code = "damaged"


def never() -> bool:
    return False


def failing() -> bool:
    raise Damaged("in the test")


def work_until(done: Callable[[], bool], *duties: Duty) -> list[str]:
    """Run duties until something is done; return the names of the threads that rested."""
    rested: list[str] = []
    stop = threading.Event()

    def watch() -> None:
        end = time.monotonic() + 5
        while not done() and time.monotonic() < end:
            time.sleep(0.005)
        stop.set()

    threading.Thread(target=watch).start()
    run_duties(duties, stop=stop, after_each=lambda: rested.append(threading.current_thread().name))
    return rested


def test_a_duty_that_fails_is_logged_with_its_code_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[float] = []

    def fine() -> bool:
        calls.append(time.monotonic())
        return False

    with caplog.at_level(logging.ERROR):
        work_until(lambda: len(calls) >= 5, Duty("bad", 0.01, failing), Duty("good", 0.01, fine))

    assert len(calls) >= 5
    assert caplog.messages == ["duty bad failed (1 in a row): damaged in the test"]


def test_a_duty_that_hangs_does_not_delay_the_others() -> None:
    held = threading.Event()
    calls: list[int] = []

    def hanging() -> bool:
        held.wait(5)
        return False

    def fine() -> bool:
        calls.append(1)
        if len(calls) == 5:
            held.set()
        return False

    began = time.monotonic()
    work_until(lambda: len(calls) >= 5, Duty("slow", 1.0, hanging), Duty("good", 0.01, fine))

    assert len(calls) >= 5
    assert time.monotonic() - began < 3


def test_a_duty_with_something_to_do_is_called_again_at_once() -> None:
    left = [1] * 500

    def busy() -> bool:
        if left:
            left.pop()
        return bool(left)

    began = time.monotonic()
    work_until(lambda: not left, Duty("busy", 60.0, busy))

    assert left == []
    assert time.monotonic() - began < 2


def test_a_duty_that_rests_lets_go_of_what_it_held() -> None:
    calls: list[int] = []

    def fine() -> bool:
        calls.append(1)
        return False

    rested = work_until(lambda: len(calls) >= 2, Duty("good", 0.01, fine), Duty("idle", 60.0, never))

    assert {"good", "idle"} == set(rested)


def test_an_unexpected_failure_is_logged_with_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> bool:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR):
        work_until(lambda: bool(caplog.records), Duty("broken", 0.01, broken))

    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_waits_grow_to_a_minute() -> None:
    assert [wait_after_failures(failures) for failures in (1, 2, 3, 6, 7, 1000)] == [1.0, 2.0, 4.0, 32.0, 60.0, 60.0]


def test_a_duty_lets_what_presses_go_first_but_not_for_ever() -> None:
    at, left = [0.0], [3]
    done: list[float] = []

    def one_step() -> bool:
        done.append(at[0])
        left[0] -= 1
        return left[0] > 0

    duty = GivesWay(one_step, is_pressed=lambda: True, patience_seconds=30, clock=lambda: at[0])
    said = []
    for moment in (0.0, 29.0, 30.0, 30.5, 31.0, 31.5):
        at[0] = moment
        said.append(duty())

    assert done == [30.0, 30.5, 31.0]  # once its patience is over it goes on until nothing is left; then it waits anew
    assert said == [False, False, True, True, False, False]


def test_a_duty_that_nothing_presses_upon_is_done_at_once() -> None:
    pressed = [True]
    duty = GivesWay(lambda: True, is_pressed=lambda: pressed[0], patience_seconds=30)

    first = duty()
    pressed[0] = False

    assert (first, duty()) == (False, True)
