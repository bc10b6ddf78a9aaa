"""Run the long campaigns of `tests/soak/` in slices that can be stopped at any moment and taken up again.

A campaign is a module with a `NAME` and a function `run_slice(seed: int, seconds: float) -> dict[str, int]`, which
works for about that long and returns what it counted. Totals, and the next seed of each campaign, are kept in
`.cache/soak.json`, written after every slice. A slice that raises is a finding: its seed is kept and printed, and
`soak.py --campaign NAME --seed SEED` runs that slice again.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Protocol, cast

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / ".cache" / "soak.json"
SLICE_SECONDS = 60.0


class Campaign(Protocol):
    """What a module in `tests/soak/` exposes."""

    NAME: str

    def run_slice(self, seed: int, seconds: float) -> dict[str, int]:
        """Work for about so many seconds from this seed, and return what was counted."""


def campaigns() -> dict[str, Campaign]:
    """Import every campaign, by name."""
    sys.path[:1] = [str(ROOT), str(ROOT / "tests")]  # in place of scripts/, where `soak` would mean this file
    files = sorted(path for path in (ROOT / "tests" / "soak").glob("*.py") if not path.name.startswith(("_", "test_")))
    modules = [cast(Campaign, importlib.import_module(f"soak.{path.stem}")) for path in files]
    return {module.NAME: module for module in modules}


def load_record() -> dict[str, Any]:
    """Return what earlier slices left, or nothing yet."""
    return cast(dict[str, Any], json.loads(RECORD.read_text())) if RECORD.exists() else {}


def save_record(*, record: dict[str, Any]) -> None:
    """Replace the record whole, so that a stop in the middle loses at most one slice."""
    RECORD.parent.mkdir(exist_ok=True)
    half_done = RECORD.with_suffix(".tmp")
    half_done.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n")
    half_done.replace(RECORD)


def run_and_count(*, campaign: Campaign, seed: int, seconds: float, entry: dict[str, Any]) -> bool:
    """Run one slice and add what it counted to the campaign's entry; return whether it held."""
    start = time.monotonic()
    held, counted = True, {}
    try:
        counted = campaign.run_slice(seed, seconds)
    except Exception:  # any failure of a slice is its finding; the other campaigns go on
        held = False
        traceback.print_exc()
        entry["failed_seeds"].append(seed)
    entry["slices"] += 1
    entry["seconds"] = round(entry["seconds"] + time.monotonic() - start, 1)
    for name, number in counted.items():
        entry["totals"][name] = entry["totals"].get(name, 0) + number
    print(f"{campaign.NAME}  seed {seed}  {'held' if held else 'FAILED'}  {counted}", flush=True)
    return held


def run_until(*, deadline: float, chosen: dict[str, Campaign], slice_seconds: float) -> bool:
    """Take turns among the campaigns until the monotonic `deadline`; return whether every slice held."""
    record = load_record()
    held = True
    while time.monotonic() < deadline:
        for name, campaign in chosen.items():
            seconds = min(slice_seconds, deadline - time.monotonic())
            if seconds <= 0:
                break
            entry = record.setdefault(
                name, {"next_seed": 1, "slices": 0, "seconds": 0.0, "totals": {}, "failed_seeds": []}
            )
            held &= run_and_count(campaign=campaign, seed=entry["next_seed"], seconds=seconds, entry=entry)
            entry["next_seed"] += 1
            save_record(record=record)
    print(json.dumps({name: record[name] for name in chosen if name in record}, indent=2, sort_keys=True))
    return held


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description="Run the long campaigns in resumable slices.")
    parser.add_argument("--minutes", type=float, default=30.0, help="how long in all (default 30)")
    parser.add_argument("--slice-seconds", type=float, default=SLICE_SECONDS, help="how long one slice is")
    parser.add_argument("--campaign", help="only this one")
    parser.add_argument("--seed", type=int, help="run one slice of --campaign from this seed; count nothing")
    asked = parser.parse_args()
    known = campaigns()
    if not known:
        parser.error("there is no campaign in tests/soak/")
    if asked.campaign and asked.campaign not in known:
        parser.error(f"no such campaign; there are: {', '.join(known)}")
    if asked.seed is not None:
        if not asked.campaign:
            parser.error("--seed needs --campaign")
        print(known[asked.campaign].run_slice(asked.seed, asked.slice_seconds))
        return 0
    chosen = {asked.campaign: known[asked.campaign]} if asked.campaign else known
    deadline = time.monotonic() + 60 * asked.minutes
    return 0 if run_until(deadline=deadline, chosen=chosen, slice_seconds=asked.slice_seconds) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped; what was finished is in .cache/soak.json")
