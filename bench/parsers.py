"""How long each parser of foreign bytes takes for a megabyte that was made to hurt it, beside `json` on the same bytes.

make bench-parsers
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

from bench.results import report
from soak.fuzz import LARGE, targets

ROWS = 12


def seconds(read: Callable[[bytes], object], data: bytes) -> float:
    """Return the processor time of one reading, whatever comes of it; the better of two."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        with contextlib.suppress(Exception):
            read(data)
        taken.append(time.process_time() - began)
    return min(taken)


def main() -> None:
    """Measure every parser on every text; keep the slowest text of each."""
    plain = {name: seconds(json.loads, data) for name, data in LARGE.items()}
    slowest: dict[str, tuple[float, str]] = {}
    for target in targets():
        slowest[target.name] = max((seconds(target.read, data), name) for name, data in LARGE.items())
    ordered = sorted(slowest.items(), key=lambda item: -item[1][0])
    rows = [
        (parser, f"{taken * 1000:6.0f} ms  on {text}, {taken / max(plain[text], 1e-6):.1f} x json")
        for parser, (taken, text) in ordered[:ROWS]
    ]
    figures = {parser: {"ms": taken * 1000, "text": text} for parser, (taken, text) in ordered}
    report("parsers", figures={"slowest": figures, "json_ms": {n: t * 1000 for n, t in plain.items()}}, rows=rows)


if __name__ == "__main__":
    main()
