"""Checking RFC 3161 time stamps with the program `openssl`, the one tool for them that every expert has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from longbien.core.errors import CouldNotReach

SECONDS = 60
_STAMPED_AT = re.compile(r"^Time stamp: (\w{3}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?:\.\d+)? (\d{4}) GMT$", re.MULTILINE)


class OpensslFailed(CouldNotReach):
    """The program could not be run, or did not end."""

    code = "openssl_failed"


class OpensslTimes:
    """Runs `openssl ts -verify`. It connects to nothing."""

    def __init__(self, *, program: str) -> None:
        self._program = program

    @classmethod
    def found(cls) -> OpensslTimes | None:
        """Return the checker if the program is there."""
        program = shutil.which("openssl")
        return None if program is None else cls(program=program)

    def fault(self, *, token: bytes, data: bytes, roots: tuple[str, ...]) -> str | None:
        """
        Return why the token is not over the data by an authority under the roots; None if it is.

        Certificates are judged as of the moment stamped: that they have ended since is what time stamps are for.

        Raises:
            OpensslFailed: the program could not be run.
        """
        with TemporaryDirectory(prefix="longbien-times-") as name:
            folder = Path(name)
            for file, content in (("token", token), ("data", data), ("roots", "".join(roots).encode())):
                (folder / file).write_bytes(content)
            shown = self._run(("ts", "-reply", "-in", "token", "-text"), folder=folder)
            at = _moment_in(shown.stdout)
            if shown.returncode or at is None:
                return "not a time stamp"
            command = ("ts", "-verify", "-data", "data", "-in", "token", "-CAfile", "roots", "-attime", str(at))
            verified = self._run(command, folder=folder)
        if verified.returncode == 0 and "Verification: OK" in verified.stdout + verified.stderr:
            return None
        return _first_reason(verified.stderr)

    def _run(self, arguments: Sequence[str], *, folder: Path) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(  # noqa: S603  a fixed program and arguments; the files are ours
                (self._program, *arguments),
                cwd=folder,
                env={**os.environ, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise OpensslFailed(str(error)) from error


def _moment_in(text: str) -> int | None:
    found = _STAMPED_AT.search(text)
    if found is None:
        return None
    try:
        at = datetime.strptime(" ".join(found.groups()), "%b %d %H:%M:%S %Y").replace(tzinfo=UTC)
    except ValueError:
        return None
    return int(at.timestamp())


def _first_reason(text: str) -> str:
    """Return what openssl says in its first line of errors, without its numbers."""
    lines = [line for line in text.splitlines() if ":error:" in line or "verif" in line.lower()]
    return lines[0].rsplit(":", 4)[-4 if lines[0].count(":") > 6 else -1].strip() if lines else "openssl refuses it"
