"""The long campaign of `kill -9`: two nodes as processes, killed for as long as the slice lasts."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from processes.kill_nine import KilledNodes

NAME = "kill-nine"
SHARE_FOR_KILLING = 0.4  # the rest is for leases of the dead to run out, and for the comparison


def run_slice(seed: int, seconds: float) -> dict[str, int]:
    """Kill for a part of so many seconds from this seed, let everything settle, compare; return what was counted."""
    until = time.monotonic() + seconds * SHARE_FOR_KILLING
    with tempfile.TemporaryDirectory(prefix="longbien-soak-") as folder:
        with KilledNodes(Path(folder) / "nodes", seed=seed) as nodes:
            nodes.kill_often(times=1)
            nodes.kill_often(times=1_000_000, until=until)
            nodes.settle()
            nodes.check()
            nodes.check_journals()
        return {"kills": nodes.kills, "acts delivered once": nodes.queued}
