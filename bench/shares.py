"""The share of a message's time in signing, sealing, database and HTTP, both sides, measured one thing at a time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.nodes import TwoNodes

FOLDER = Path(__file__).resolve().parents[1] / ".cache" / "bench" / "shares"
MESSAGES = 320


def shares(*, size: int) -> dict[str, float]:
    """Return milliseconds per message by side and part, for messages of `size` bytes in batches of 64."""
    bodies = FOLDER.with_suffix(".bodies")
    with TwoNodes(FOLDER) as nodes:
        script = Path(__file__).with_name("queue_acts.py")
        environment = {**os.environ, "LONGBIEN_HOME": str(nodes.ardenia.home)}
        subprocess.run([sys.executable, str(script), str(MESSAGES), str(size)], env=environment, check=True)
        untouched = FOLDER / "bellora-untouched"
        shutil.copytree(nodes.bellora.home, untouched)
        nodes.serve(nodes.bellora)
        sender = _side("sender", nodes.ardenia.home, bodies)
        receiver = _side("receiver", untouched, bodies)
    return {
        **{f"sender, {part}": ms for part, ms in sender.items()},
        **{f"receiver, {part}": ms for part, ms in receiver.items()},
    }


def _side(side: str, home: Path, bodies: Path) -> dict[str, float]:
    script = Path(__file__).with_name("share_of.py")
    run = subprocess.run(
        [sys.executable, str(script), side, str(bodies)],
        env={**os.environ, "LONGBIEN_HOME": str(home)},
        check=True,
        capture_output=True,
        text=True,
    )
    spent: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return {part: seconds * 1000 / MESSAGES for part, seconds in sorted(spent.items(), key=lambda pair: -pair[1])}
