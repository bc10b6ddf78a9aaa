"""Both nodes running, each as `longbien serve` with another home, until told to stop."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from gettext import gettext as _
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, build_opener

from longbien.commands.demo.cast import COUNTRIES
from longbien.commands.demo.errors import DemoCannotStart
from longbien.commands.demo.ground import Ground

PATIENCE_SECONDS = 60.0
STOP_SECONDS = 2.5
LOOK_SECONDS = 0.1
LOG_LINES = 15
PR_SET_PDEATHSIG = 1  # Linux, <linux/prctl.h>

Nodes = tuple["subprocess.Popen[bytes]", ...]


@contextmanager
def running(ground: Ground) -> Iterator[Nodes]:
    """Start both nodes, yield when both answer, stop them at the end in any case. Raises: DemoCannotStart."""
    nodes = tuple(_start(ground.home(country)) for country in COUNTRIES)
    try:
        for country, process in zip(COUNTRIES, nodes, strict=True):
            _await(process, address=ground.address(country), log=_log(ground.home(country)))
        yield nodes
    finally:
        stop(nodes)


def require_alive(nodes: Nodes, ground: Ground) -> None:
    """Raise DemoCannotStart if a node has ended by itself."""
    for country, process in zip(COUNTRIES, nodes, strict=True):
        if process.poll() is not None:
            raise DemoCannotStart(_ended(process, log=_log(ground.home(country))))


def stop(nodes: Nodes) -> None:
    """Stop the nodes; what does not end in time is killed."""
    for process in nodes:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    for process in nodes:
        try:
            process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _start(home: Path) -> subprocess.Popen[bytes]:
    """Start a node out of the reach of Ctrl-C, which is ours to pass on; it ends with us, even by a kill -9."""
    with _log(home).open("ab") as log:
        return subprocess.Popen(  # noqa: S603  # our own program
            [sys.executable, "-m", "longbien.commands.main", "--home", str(home), "serve"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            process_group=0,
            preexec_fn=_end_with_parent,  # noqa: PLW1509  # there are no threads yet
        )


def _end_with_parent() -> None:
    """Ask Linux to stop this process when its parent dies."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _await(process: subprocess.Popen[bytes], *, address: str, log: Path) -> None:
    opener = build_opener(ProxyHandler({}))
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise DemoCannotStart(_ended(process, log=log))
        try:
            opener.open(f"{address}/exchange/v1/card", timeout=5).close()
        except HTTPError as error:
            error.close()
        except (URLError, OSError):
            pass
        else:
            return
        time.sleep(LOOK_SECONDS)
    raise DemoCannotStart(_("The node at {address} does not answer; see {log}.").format(address=address, log=log))


def _ended(process: subprocess.Popen[bytes], *, log: Path) -> str:
    last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_LINES:])
    words = _("A node ended with status {status}. The end of {log}:")
    return words.format(status=process.returncode, log=log) + "\n" + last


def _log(home: Path) -> Path:
    return home.with_suffix(".log")
