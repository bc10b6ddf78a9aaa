"""A large evidence file from upload to verified package: how long each step takes, and how much memory it needs.

`longbien demo --headless` plays the whole story with the file, through the doors of two real nodes; its steps are
timed as it tells them, and every process of it is watched: both nodes, the client, the verifier. None may ever hold
200 MB (RSS, megabytes of a million bytes). Beside it, in the same run, what common tools need for the same file in
the page cache.

    make bench-evidence            (MIB=1024 to change)
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.memory import Seen, TreeMemory
from bench.nodes import LONGBIEN
from bench.results import report

FOLDER = Path(__file__).resolve().parents[1] / ".cache" / "bench"
MIB = int(os.environ.get("MIB", "1024"))
BAR_BYTES = 200_000_000
PIECE = 1024 * 1024
TOLD = re.compile(r" *[0-9.]+ s  (\S+) +(.+)")
HASHING, SEALING = "hashlib.sha256", "age -r (X25519)"
STEPS = {  # what is measured, and how the demo tells that it is done
    "upload, sealed and read back": "hands in ",
    "sealed anew for release": "seals the evidence",
    "handed over as parts": "receives the evidence",
    "downloaded, opened and checked": "downloads each file",
    "packed, once witnessed": "makes the evidence package",
    "verified": "checks the package offline",
}


@dataclass(frozen=True)
class Needed:
    """What one thing needed, in seconds: by the clock, and of the processor in all processes together."""

    clock: float
    processor: float


@dataclass(frozen=True)
class Ours:
    """What each step and the whole needed, and the processes by name."""

    steps: dict[str, Needed]
    whole: Needed
    peaks: dict[str, Seen]


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = random_file(FOLDER / f"evidence-{MIB}.bin", mib=MIB)
    theirs = peers(file)
    ours = longbien(file)
    size = file.stat().st_size
    rows = [*time_rows(ours, theirs, size=size), *memory_rows(ours)]
    largest = max(one.rss for one in ours.peaks.values())
    cleared = largest < BAR_BYTES
    words = "cleared" if cleared else "NOT CLEARED"
    rows += [("", ""), ("bar: every process under 200 MB (RSS)", f"{words}: the largest is {largest / 1e6:.0f} MB")]
    report("evidence", figures=figures(ours, theirs, size=size, cleared=cleared), rows=rows)
    return 0 if cleared else 1


def random_file(path: Path, *, mib: int) -> Path:
    """Return a file of random bytes, made once, and read into the page cache."""
    if not path.exists():
        with path.with_suffix(".half").open("wb") as file:
            for _ in range(mib):
                file.write(os.urandom(PIECE))
        path.with_suffix(".half").rename(path)
    with path.open("rb") as file:
        while file.read(PIECE):
            pass
    return path


def peers(file: Path) -> dict[str, Needed]:
    """Return what common tools need for the file, each the median of three."""
    key, target = FOLDER / "evidence.age-key", FOLDER / "evidence.target"
    key.unlink(missing_ok=True)
    made = subprocess.run(["age-keygen", "-o", str(key)], capture_output=True, text=True, check=True)
    recipient = made.stderr.split()[-1]
    measured = {
        HASHING: _median(lambda: _digest(file)),
        "openssl dgst -sha256": _median(lambda: _run("openssl", "dgst", "-sha256", str(file))),
        SEALING: _median(lambda: _run("age", "-r", recipient, "-o", str(target), str(file))),
        "cp": _median(lambda: _run("cp", str(file), str(target))),
        "cp and sync": _median(lambda: _run("dd", f"if={file}", f"of={target}", "bs=1M", "conv=fsync", "status=none")),
    }
    target.unlink()
    key.unlink()
    return measured


def _median(do: Callable[[], None]) -> Needed:
    """Return the median of three; what was written before is on the disk when the clock starts."""
    runs = []
    for _ in range(3):
        (FOLDER / "evidence.target").unlink(missing_ok=True)
        os.sync()
        before, began = os.times(), time.monotonic()
        do()
        clock, after = time.monotonic() - began, os.times()
        runs.append(Needed(clock=clock, processor=sum(after[:4]) - sum(before[:4])))
    return sorted(runs, key=lambda run: run.clock)[1]


def _digest(file: Path) -> None:
    with file.open("rb") as opened:
        hashlib.file_digest(opened, "sha256")


def _run(*words: str) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def longbien(file: Path) -> Ours:
    """Play the story with the file and watch it."""
    home = FOLDER / "demo"
    shutil.rmtree(home, ignore_errors=True)
    os.sync()
    words = [str(LONGBIEN), "demo", "--headless", "--home", str(home), "--evidence", str(file)]
    temporary = FOLDER / "kept"
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    environment = {**os.environ, "LANGUAGE": "C", "LC_ALL": "C.UTF-8", "TMPDIR": str(temporary)}
    began = time.monotonic()
    try:
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as story:
            assert story.stdout is not None
            with TreeMemory(story.pid, naming=name_of) as memory:
                done = steps(story.stdout, memory=memory)
        if story.returncode:
            raise RuntimeError(f"the story ended with status {story.returncode}")
        if missing := STEPS.keys() - done.keys():
            raise RuntimeError(f"the demo did not tell of: {', '.join(missing)}")
    finally:
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(temporary, ignore_errors=True)
    whole = Needed(clock=time.monotonic() - began, processor=memory.processor_seconds)
    return Ours(steps=done, whole=whole, peaks=memory.peaks())


def steps(lines: Iterable[str], *, memory: TreeMemory) -> dict[str, Needed]:
    """Return what each step of STEPS needed; the demo tells a step when it is done."""
    found: dict[str, Needed] = {}
    before = (time.monotonic(), memory.processor_seconds)
    for line in lines:
        if told := TOLD.match(line):
            after = (time.monotonic(), memory.processor_seconds)
            needed = Needed(clock=after[0] - before[0], processor=after[1] - before[1])
            print(f"  {needed.clock:6.2f} s  {told[1]:<8} {told[2]}", flush=True)
            found |= {step: needed for step, words in STEPS.items() if told[2].startswith(words)}
            before = after
    return found


def name_of(words: list[str], parent: list[str]) -> str:
    """Return what a process of the demo is."""
    node = next((state for state in ("ardenia", "bellora") if f"/{state}" in " ".join([*words, *parent])), "")
    of_node = f"{node.capitalize()}, " if node else ""
    if "verify" in words:
        return "verifier"
    if "demo" in words:
        return "client"
    if "work" in words[-2:]:
        return f"{of_node}worker"
    if "serve" in parent:
        return f"{of_node}web process"
    if "serve" in words:
        return f"{of_node}supervisor"
    return "commands of the demo"


def time_rows(ours: Ours, theirs: dict[str, Needed], *, size: int) -> Iterator[tuple[str, str]]:
    """Yield a row per step and per tool: seconds, MB/s, seconds of the processor, and ratios by the clock."""
    yield f"{size / 2**20:.0f} MiB of random bytes", "seconds     MB/s  processor  x sha256    x age"
    for name, needed in {**ours.steps, **theirs}.items():
        hashing, sealing = needed.clock / theirs[HASHING].clock, needed.clock / theirs[SEALING].clock
        speed = size / 1e6 / needed.clock
        yield (name, f"{needed.clock:7.2f}  {speed:7.0f}  {needed.processor:9.2f}  {hashing:8.1f}  {sealing:7.1f}")
    yield "the whole story, nodes made and ended", f"{ours.whole.clock:7.2f}           {ours.whole.processor:9.2f}"
    yield "", ""


def memory_rows(ours: Ours) -> Iterator[tuple[str, str]]:
    """Yield a row per process: its highest RSS, the highest that was sampled, and PSS."""
    yield "highest memory of a process", "RSS MB  sampled  PSS MB  at second"
    for name, one in sorted(ours.peaks.items()):
        yield name, f"{one.rss / 1e6:6.0f}  {one.sampled / 1e6:7.0f}  {one.pss / 1e6:6.0f}  {one.at:9.1f}"


def figures(ours: Ours, theirs: dict[str, Needed], *, size: int, cleared: bool) -> dict[str, object]:
    """Return what is written."""
    return {
        "bytes": size,
        "steps_seconds": {step: asdict(needed) for step, needed in ours.steps.items()},
        "whole_seconds": asdict(ours.whole),
        "peers_seconds": {tool: asdict(needed) for tool, needed in theirs.items()},
        "ratios": {
            step: {tool: needed.clock / other.clock for tool, other in theirs.items()}
            for step, needed in ours.steps.items()
        },
        "peak_rss_bytes": {name: one.rss for name, one in ours.peaks.items()},
        "peak_pss_bytes": {name: one.pss for name, one in ours.peaks.items()},
        "bar_bytes": BAR_BYTES,
        "cleared": cleared,
    }


if __name__ == "__main__":
    sys.exit(main())
