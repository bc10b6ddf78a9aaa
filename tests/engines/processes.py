"""Start engines, as another user where need be, find them ports, wait for them, stop them."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_SECONDS = 120.0
STOP_SECONDS = 60.0


class EngineDidNotStart(RuntimeError):
    """An engine ended, or stayed silent, before it answered; the message holds the end of its log."""


def own_user() -> str:
    """Return who we are."""
    return pwd.getpwuid(os.geteuid()).pw_name


def unprivileged_user() -> str:
    """Return ourselves, or `nobody` where we are root, as whom PostgreSQL refuses to run."""
    return "nobody" if os.geteuid() == 0 else own_user()


def give_to(*, path: Path, user: str) -> None:
    """Hand a folder and all in it to `user`; nothing to do unless we are root."""
    if os.geteuid() == 0:
        for entry in (path, *path.rglob("*")):
            shutil.chown(entry, user)


def run_as(*, command: Sequence[str | Path], user: str, cwd: Path) -> None:
    """Run a command to its end as `user`; what it prints is shown only if it fails."""
    done = subprocess.run(
        [str(word) for word in command], **identity(user=user), cwd=cwd, text=True, capture_output=True, check=False
    )
    if done.returncode != 0:
        raise EngineDidNotStart(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def identity(*, user: str) -> dict[str, Any]:
    """Return the arguments that make `subprocess` take on another user's identity; none unless we are root."""
    if os.geteuid() != 0:
        return {}
    entry = pwd.getpwnam(user)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def free_ports(*, number: int) -> tuple[int, ...]:
    """Return that many ports of the loopback address on which nobody listens now."""
    sockets = [socket.socket() for _ in range(number)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return tuple(each.getsockname()[1] for each in sockets)
    finally:
        for each in sockets:
            each.close()


@contextmanager
def engine_folder(*, user: str, prefix: str) -> Iterator[Path]:
    """Yield a new folder that only `user` (and root) may enter, and remove it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    try:
        give_to(path=folder, user=user)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, kw_only=True)
class Engine:
    """A process that was started, and the file it writes its log to."""

    process: subprocess.Popen[bytes]
    log: Path

    def wait_until(self, *, answers: Callable[[], bool]) -> None:
        """
        Return when `answers` is true.

        Raises:
            EngineDidNotStart: the process ended, or `START_SECONDS` are over.
        """
        deadline = time.monotonic() + START_SECONDS
        while not answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise EngineDidNotStart(f"{self.process.args!r}:\n{self.log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.05)


@contextmanager
def started(*, command: Sequence[str | Path], user: str, folder: Path, log: str, stop_signal: int) -> Iterator[Engine]:
    """Start a process, do not wait for it, and stop it at the end."""
    log_path = folder / log
    with log_path.open("wb") as output:
        process = subprocess.Popen(
            [str(word) for word in command],
            **identity(user=user),
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
    try:
        yield Engine(process=process, log=log_path)
    finally:
        stop(process=process, stop_signal=stop_signal)


def stop(*, process: subprocess.Popen[bytes], stop_signal: int) -> None:
    """Ask a process to end, and kill it if it does not."""
    if process.poll() is None:
        process.send_signal(stop_signal)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
