"""`longbien serve`: it comes up, stops cleanly, and leaves no process behind, however it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from commands.cli import ARDENIA, environment, longbien
from engines.postgres import postgres_server
from longbien.commands.work import lock_work

pytestmark = pytest.mark.processes

STOP_SECONDS = 60.0  # who waits longer hangs; it takes three at most on a machine that does nothing else


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Say whether the node hands out its card."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(b"GET /exchange/v1/card HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            return connection.recv(100).startswith(b"HTTP/1.1 200")
    except OSError:
        return False


def wait_until(holds: Callable[[], bool], *, seconds: float = 120.0) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@pytest.fixture
def home(ardenia: Path) -> Path:
    """Ardenia's home on a free port."""
    file = ardenia / "node.toml"
    file.write_text(file.read_text().replace("port = 8701", f"port = {free_port()}"))
    return ardenia


def port_of(home: Path) -> int:
    line = next(line for line in (home / "node.toml").read_text().splitlines() if line.startswith("port = "))
    return int(line.removeprefix("port = "))


@contextmanager
def served(home: Path) -> Iterator[psutil.Process]:
    """Serve the home until it answers; kill what is left at the end."""
    with (home.parent / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "longbien.commands.main", "--home", home, "serve"],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment(),
        )
    main = psutil.Process(process.pid)
    children: list[psutil.Process] = []
    try:
        assert wait_until(lambda: answers(port_of(home))), (home.parent / "serve.log").read_text()
        assert wait_until(lambda: worker_of(main) is not None)
        children = main.children(recursive=True)
        yield main
    finally:
        for one in (main, *children):
            if one.is_running():
                one.kill()
        process.wait()


def lives(process: psutil.Process) -> bool:
    """Say whether a process still does something; one that only waits to be buried does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def worker_of(main: psutil.Process) -> psutil.Process | None:
    alive = (child for child in main.children() if lives(child))
    return next((child for child in alive if child.cmdline()[-1:] == ["work"]), None)


def log_of(home: Path) -> str:
    return (home.parent / "serve.log").read_text()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_everything_soon(home: Path, number: signal.Signals) -> None:
    with served(home) as main:
        children = main.children(recursive=True)
        main.send_signal(number)
        status = main.wait(timeout=STOP_SECONDS)
        left = [child for child in children if lives(child)]

    assert (status, left) == (0, [])
    assert log_of(home).splitlines()[0] == (
        f"Ardenia (XAA) serves at http://127.0.0.1:8701, listening on 127.0.0.1:{port_of(home)}. Ctrl-C stops it."
    )


def test_a_visitor_who_stays_connected_does_not_delay_the_stop(home: Path) -> None:
    with served(home) as main, socket.create_connection(("127.0.0.1", port_of(home))) as visitor:
        visitor.sendall(b"POST /exchange/v1/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\n\r\nhalf")
        time.sleep(0.3)
        main.terminate()
        status = main.wait(timeout=STOP_SECONDS)

    assert status == 0


def test_when_the_node_is_killed_nothing_of_it_stays(home: Path) -> None:
    with served(home) as main:
        children = main.children(recursive=True)
        main.kill()
        main.wait(timeout=STOP_SECONDS)
        gone = wait_until(lambda: not any(lives(child) for child in children), seconds=STOP_SECONDS)

    assert len(children) >= 2
    assert gone
    assert not answers(port_of(home))


def test_a_worker_that_dies_is_started_again(home: Path) -> None:
    with served(home) as main:
        first = worker_of(main)
        assert first is not None
        first.kill()

        assert wait_until(lambda: (now := worker_of(main)) is not None and now.pid != first.pid)
        assert answers(port_of(home))

    assert "the worker ended with status -9; it is started again" in log_of(home)


def test_a_web_process_that_dies_is_started_again(home: Path) -> None:
    with served(home) as main:
        worker = worker_of(main)
        web = [child for child in main.children() if child != worker]
        time.sleep(6)  # one that dies sooner after its start counts as a crash loop
        web[0].kill()

        assert wait_until(lambda: any(child not in (*web, worker) for child in main.children()))
        assert wait_until(lambda: answers(port_of(home)))


def test_one_home_is_served_once(home: Path) -> None:
    with served(home):
        said = longbien("serve", home=home)

    assert (said.status, said.out) == (2, "")
    assert f"{home}: this node is being served already" in said.err


def test_a_disk_that_does_not_take_the_lock_is_named(home: Path) -> None:
    (home / "serve.lock").unlink(missing_ok=True)
    (home / "serve.lock").mkdir()

    said = longbien("serve", home=home)

    assert (said.status, said.out) == (2, "")
    assert said.err == f"longbien: {home}/serve.lock: Is a directory. [home_is_wrong]\n"


def test_a_port_that_is_taken_is_refused_with_its_key(home: Path) -> None:
    with socket.create_server(("127.0.0.1", port_of(home))):
        said = longbien("serve", home=home)

    assert (said.status, said.out) == (2, "")
    assert f"listen.port {port_of(home)} on 127.0.0.1 cannot be used: Address already in use." in said.err


def test_a_worker_ends_when_the_process_that_started_it_is_gone(home: Path) -> None:
    starter = (
        "import os, subprocess, sys\n"
        "os.environ['LONGBIEN_PARENT'] = str(os.getpid())\n"
        "words = [sys.executable, '-m', 'longbien.commands.main', '--home', sys.argv[1], 'work']\n"
        "print(subprocess.Popen(words).pid, flush=True)\n"
        "input()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", starter, home],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment()},
    ) as parent:
        assert parent.stdout is not None
        worker = psutil.Process(int(parent.stdout.readline()))
        time.sleep(2)
        assert worker.is_running()
        parent.kill()

    assert wait_until(lambda: not lives(worker), seconds=STOP_SECONDS)


def test_there_is_one_worker_at_a_home_and_the_next_has_the_lock_when_it_is_killed(home: Path) -> None:
    first = lock_work(home, patience_seconds=0)
    second = lock_work(home, patience_seconds=0)
    refused = longbien("work", home=home)
    assert first is not None
    os.close(first)  # as the kernel does for a process that is killed
    third = lock_work(home, patience_seconds=0)
    assert third is not None
    os.close(third)

    assert (second, refused.status, refused.out) == (None, 2, "")
    assert f"{home}: another `longbien work` is at this node." in refused.err


@pytest.mark.engine
def test_a_node_on_postgresql_comes_up_and_stops(tmp_path: Path) -> None:
    home = tmp_path / "ardenia"
    with postgres_server() as server:
        made = longbien("init", *ARDENIA, "--port", str(free_port()), "--database-url", server.url, home=home)
        assert (made.status, made.err) == (0, "")

        with served(home) as main:
            main.terminate()
            status = main.wait(timeout=STOP_SECONDS)

    assert status == 0
    assert not (home / "db.sqlite3").exists()
