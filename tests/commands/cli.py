"""The real command line, in a process of its own, on a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ARDENIA = ("--node", "XAA", "--state", "Ardenia", "--endpoint", "http://127.0.0.1:8701")
BELLORA = ("--node", "XBB", "--state", "Bellora", "--endpoint", "http://127.0.0.1:8702")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str


def environment() -> dict[str, str]:
    """Return an environment without a node in it, in plain English."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LONGBIEN_", "DJANGO_"))}
    return kept | {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}


def longbien(*words: str | Path, home: Path, content: bytes = b"") -> Said:
    """Run `longbien --home HOME WORDS…`."""
    done = subprocess.run(
        [sys.executable, "-m", "longbien.commands.main", "--home", home, *words],
        input=content,
        capture_output=True,
        env=environment(),
        check=False,
        timeout=300,  # a hang is found; a busy machine is none
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())
