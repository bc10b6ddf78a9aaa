"""`longbien serve`: the node. This process listens and supervises; the web processes and the worker are its children.

On SIGINT or SIGTERM everything stops within three seconds. Nothing is lost by that: what was accepted is durable.
"""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from argparse import ArgumentParser, Namespace
from gettext import gettext as _
from pathlib import Path

from longbien.commands import node
from longbien.commands.duties import wait_after_failures
from longbien.commands.lifeline import PARENT_VARIABLE
from longbien.commands.memory import give_back_large_pieces
from longbien.commands.migrate import bring_up_to_date
from longbien.ports.home import HomeConfig, HomeIsWrong

WEB_STOP_SECONDS = 1  # for a request that is being answered; then its process is killed
STOP_SECONDS = 2  # for the worker
STEADY_SECONDS = 60.0

_forking = threading.Lock()
os.register_at_fork(before=_forking.acquire, after_in_parent=_forking.release, after_in_child=_forking.release)


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be chosen for this run only."""
    parser.add_argument(
        "--no-worker", action="store_true", help=_("do not start the worker; run `longbien work` elsewhere")
    )


def run(arguments: Namespace) -> int:
    """Serve until a signal; 0 after an orderly stop, 1 when the web processes keep failing."""
    give_back_large_pieces()
    config = node.open_records(arguments)
    lock = lock_home(config.folder)
    check_port(config)
    try:
        bring_up_to_date()
        node.load_web()
        _close_database()
        return _serve(config, with_worker=not arguments.no_worker)
    finally:
        os.close(lock)


def lock_home(folder: Path) -> int:
    """Take the home for this process; the lock goes with the process. Raises: HomeIsWrong: another one has it."""
    handle = os.open(folder / "serve.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise HomeIsWrong(
            _("{folder}: this node is being served already. Stop the other `longbien serve` first.").format(
                folder=folder
            )
        ) from None
    return handle


def check_port(config: HomeConfig) -> None:
    """Refuse a port that is taken: the server itself would share it without a word. Raises: HomeIsWrong."""
    family = socket.AF_INET6 if ":" in config.listen.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((config.listen.host, config.listen.port))
        except OSError as error:
            raise HomeIsWrong(
                _("listen.port {port} on {host} cannot be used: {why}. Choose another in {file}.").format(
                    port=config.listen.port,
                    host=config.listen.host,
                    why=error.strerror,
                    file=config.folder / "node.toml",
                )
            ) from error


def _serve(config: HomeConfig, *, with_worker: bool) -> int:
    from granian.constants import HTTPModes, Interfaces  # noqa: PLC0415  # nothing but serving needs it
    from granian.http import HTTP1Settings  # noqa: PLC0415
    from granian.log import LogLevels  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

    os.environ[PARENT_VARIABLE] = str(os.getpid())
    server = Server(
        node.WEB_TARGET,
        factory=True,
        address=config.listen.host,
        port=config.listen.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=config.listen.processes,
        blocking_threads=config.listen.threads,
        http1_settings=HTTP1Settings(header_read_timeout=10_000),
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=WEB_STOP_SECONDS,
    )
    stopping = threading.Event()
    worker = threading.Thread(target=supervise_worker, args=(config.folder, stopping), name="worker", daemon=True)

    def take_over_signals() -> None:
        """Tell the worker at the same moment as the web processes, not after they are gone."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, on_signal)

    def on_signal(number: int, frame: object) -> None:
        stopping.set()
        server.signal_handler_interrupt()  # type: ignore[no-untyped-call]  # the server has no types here

    server.on_startup(take_over_signals)
    if with_worker:
        worker.start()
    print(_("{state} ({node}) serves at {endpoint}, listening on {host}:{port}. Ctrl-C stops it.").format(
        state=config.state, node=config.node, endpoint=config.endpoint, host=config.listen.host, port=config.listen.port
    ), flush=True)  # fmt: skip
    try:
        server.serve()
    except SystemExit:  # the server's way to say that its processes keep failing; it has said why
        return 1
    finally:
        stopping.set()
        if with_worker:
            worker.join(STOP_SECONDS + 1)
    return 0


def start_worker(home: Path) -> subprocess.Popen[bytes]:
    """Start a worker; never at the moment when the server forks a web process, which would keep our pipe open."""
    words = [sys.executable, "-m", "longbien.commands.main", "--home", str(home), "work"]
    with _forking:
        return subprocess.Popen(words, stdin=subprocess.DEVNULL)  # noqa: S603  # our own program


def supervise_worker(home: Path, stopping: threading.Event) -> None:
    """Keep one worker running until `stopping`; one that dies is started again, later and later."""
    failures = 0
    while not stopping.is_set():
        began = time.monotonic()
        process = start_worker(home)
        while process.poll() is None and not stopping.wait(0.2):
            pass
        if stopping.is_set():
            _end(process)
            return
        failures = 1 if time.monotonic() - began > STEADY_SECONDS else failures + 1
        print(_("longbien: the worker ended with status {status}; it is started again.").format(
            status=process.returncode), file=sys.stderr, flush=True)  # fmt: skip
        stopping.wait(wait_after_failures(failures))


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _close_database() -> None:
    """Leave no connection open: the web processes are forked from this one."""
    from django.db import connections  # noqa: PLC0415

    connections.close_all()
