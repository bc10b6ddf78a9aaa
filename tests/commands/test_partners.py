"""The worker's duties towards partners: one that fails or hangs delays nobody else."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

import pytest

from longbien.commands.partners import Partners, Task, serve_partners, serve_partners_once
from longbien.ports.transport import PartnerUnreachable


def serve_until(
    done: Callable[[], bool], *, nodes: Callable[[], list[str]], tasks: dict[str, Task], every_seconds: float = 0.01
) -> None:
    stop = threading.Event()

    def watch() -> None:
        end = time.monotonic() + 5
        while not done() and time.monotonic() < end:
            time.sleep(0.005)
        stop.set()

    threading.Thread(target=watch).start()
    partners = Partners(nodes=nodes, tasks=tasks, every_seconds=every_seconds, after_each=lambda: None)
    serve_partners(partners, stop=stop)


def test_every_task_is_called_for_every_partner() -> None:
    calls: set[tuple[str, str]] = set()

    def task(name: str) -> Task:
        return lambda node: calls.add((name, node)) or False  # type: ignore[func-returns-value]

    tasks = {"messages": task("messages"), "parts": task("parts")}
    serve_until(lambda: len(calls) == 4, nodes=lambda: ["XBB", "XCC"], tasks=tasks)

    assert calls == {("messages", "XBB"), ("messages", "XCC"), ("parts", "XBB"), ("parts", "XCC")}


def test_a_partner_that_hangs_delays_nobody_else() -> None:
    held = threading.Event()
    calls: list[str] = []

    def send(node: str) -> bool:
        if node == "XBB":
            held.wait(4)
        calls.append(node)
        return False

    serve_until(lambda: calls.count("XCC") >= 10, nodes=lambda: ["XBB", "XCC"], tasks={"messages": send})
    before = list(calls)
    held.set()

    assert before.count("XCC") >= 10
    assert before.count("XBB") == 0


def test_a_partner_that_fails_is_logged_and_waits_longer(caplog: pytest.LogCaptureFixture) -> None:
    calls: list[str] = []

    def send(node: str) -> bool:
        calls.append(node)
        if node == "XBB":
            raise PartnerUnreachable("no route")
        return False

    with caplog.at_level(logging.ERROR):
        serve_until(lambda: calls.count("XCC") >= 10, nodes=lambda: ["XBB", "XCC"], tasks={"messages": send})

    assert calls.count("XBB") == 1
    assert caplog.messages == ["duty messages to XBB failed (1 in a row): partner_unreachable no route"]


def test_one_task_is_never_called_twice_at_a_time_for_one_partner() -> None:
    at_work: list[str] = []
    most: list[int] = []
    calls: list[str] = []

    def send(node: str) -> bool:
        at_work.append(node)
        most.append(at_work.count(node))
        time.sleep(0.002)
        at_work.remove(node)
        calls.append(node)
        return True

    serve_until(lambda: len(calls) >= 100, nodes=lambda: ["XBB", "XCC"], tasks={"messages": send})

    assert max(most) == 1


def test_a_task_with_more_to_do_is_called_again_at_once() -> None:
    left = list(range(300))

    def send(node: str) -> bool:
        if left:
            left.pop()
        return bool(left)

    began = time.monotonic()
    serve_until(lambda: not left, nodes=lambda: ["XBB"], tasks={"messages": send}, every_seconds=60)

    assert left == []
    assert time.monotonic() - began < 2


def test_a_partner_introduced_meanwhile_is_served_and_a_suspended_one_no_more() -> None:
    active = ["XBB"]
    calls: list[str] = []

    def send(node: str) -> bool:
        calls.append(node)
        active[:] = ["XCC"]
        return False

    serve_until(lambda: calls.count("XCC") >= 3, nodes=lambda: list(active), tasks={"messages": send})
    after = calls[calls.index("XCC") :]

    assert set(after) == {"XCC"}


def test_once_calls_each_until_nothing_is_left() -> None:
    left = {"XBB": 3, "XCC": 1}

    def send(node: str) -> bool:
        left[node] -= 1
        return left[node] > 0

    serve_partners_once(
        Partners(nodes=lambda: ["XBB", "XCC"], tasks={"messages": send}, every_seconds=1, after_each=lambda: None)
    )

    assert left == {"XBB": 0, "XCC": 0}
