"""Where figures go: a table on the screen and `bench/results/NAME.json` with machine and commit."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "results"


def machine() -> dict[str, object]:
    """Return what the figures were taken on."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return {"processor": model, "cores": os.cpu_count(), "memory_mib": memory, "python": platform.python_version()}


def commit() -> str:
    """Return the commit measured, marked when the tree is not clean."""
    git = ("git", "-C", str(RESULTS.parent))
    head = subprocess.run([*git, "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=True).stdout
    dirty = subprocess.run([*git, "status", "--porcelain", "-uno"], capture_output=True, text=True, check=True).stdout
    return head.strip() + ("+changes" if dirty.strip() else "")


def report(name: str, *, figures: Mapping[str, object], rows: Sequence[tuple[str, str]]) -> None:
    """Print the table and write the file."""
    width = max(len(label) for label, _ in rows)
    print("\n" + "\n".join(f"{label:<{width}}  {value}" for label, value in rows))
    RESULTS.mkdir(exist_ok=True)
    written = {
        "name": name,
        "at": datetime.now(tz=UTC).isoformat(timespec="seconds"),
        "commit": commit(),
        "machine": machine(),
        "figures": figures,
    }
    file = RESULTS / f"{name}.json"
    file.write_text(json.dumps(written, indent=2) + "\n")
    print(f"\nwritten: bench/results/{file.name}")
