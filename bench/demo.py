"""How long someone waits who tries Longbien: until two new nodes answer, until they answer again, until they are gone.

make bench-demo       (TIMES=3 to change)

Bars, for a machine that does nothing else: 60 s for the first start, 5 s for a later one, 3 s after Ctrl-C.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench.nodes import free_port
from bench.results import report

TIMES = int(os.environ.get("TIMES", "3"))
BARS = {"first_start": 60.0, "later_start": 5.0, "stop": 3.0}  # seconds
LABELS = {"first_start": "two new nodes answer", "later_start": "they answer again", "stop": "Ctrl-C has ended all"}
READY = "Ctrl-C"


def _heed_ctrl_c() -> None:
    """Take Ctrl-C as a program at a terminal does, also where the bench runs in the background, which ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(home: Path, ports: tuple[int, int], *words: str) -> subprocess.Popen[str]:
    """Start `longbien demo` in a process group of its own, which heeds Ctrl-C."""
    return subprocess.Popen(
        [sys.executable, "-m", "longbien.commands.main", "demo", "--home", home, "--ports", *map(str, ports), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509  # this process has no threads
    )


def hear(process: subprocess.Popen[str]) -> str:
    """Return what a demo prints until both nodes answer; all that it says, if it ends before."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if READY in line:
            break
    return "".join(lines)


def started_and_stopped(home: Path) -> tuple[float, float]:
    """Run the demo until both nodes answer, then press Ctrl-C; return the seconds of both."""
    began = time.monotonic()
    process = start(home, (free_port(), free_port()))
    heard = hear(process)
    if READY not in heard:
        raise SystemExit(f"the demo ended before both nodes answered:\n{heard}")
    answered = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    assert process.stdout is not None
    process.stdout.read()  # ends when every process that holds it has ended
    process.wait()
    return answered - began, time.monotonic() - answered


def main() -> None:
    seconds: dict[str, list[float]] = {name: [] for name in BARS}
    for _time in range(TIMES):
        folder = Path(tempfile.mkdtemp(prefix="longbien-bench-demo-"))
        for start in ("first_start", "later_start"):
            came_up, stopped = started_and_stopped(folder / "demo")
            seconds[start].append(came_up)
            seconds["stop"].append(stopped)
        shutil.rmtree(folder)
    rows = []
    for name, bar in BARS.items():
        late = "" if max(seconds[name]) <= bar else "  OVER THE BAR"
        words = f"{median(seconds[name]):.1f} s  slowest {max(seconds[name]):.1f} s  bar {bar:.0f} s{late}"
        rows.append((LABELS[name], words))
    report("demo", figures={"times": TIMES, "bars_s": BARS, "seconds": seconds}, rows=rows)


if __name__ == "__main__":
    main()
