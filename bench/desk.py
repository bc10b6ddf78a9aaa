"""How long an officer waits for a page of the desk on a node with a million requests, on SQLite and on PostgreSQL.

make bench-desk            (COUNT=1000000 TIMES=60 SEED=7 to change; DATABASES=sqlite for one engine alone)

The node is made with the command line and filled in bulk (`bench/desk_fill.py`); the pages are asked for through the
whole of Django (`bench/desk_pages.py`), one after the other, in one process. Bar: 50 ms at the median for every page.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from bench.nodes import AUTHORITY, LONGBIEN, free_port
from bench.postgres import durable_postgres
from bench.results import report

FOLDER = Path(__file__).resolve().parents[1] / ".cache" / "bench" / "desk"
COUNT = int(os.environ.get("COUNT", "1000000"))
TIMES = int(os.environ.get("TIMES", "60"))
SEED = int(os.environ.get("SEED", "7"))
DATABASES = os.environ.get("DATABASES", "sqlite postgresql").split()
BAR_MS = 50.0


def made(home: Path, *, database_url: str) -> None:
    """Make the home of a node."""
    shutil.rmtree(home, ignore_errors=True)
    home.parent.mkdir(parents=True, exist_ok=True)
    port = str(free_port())
    command = [LONGBIEN, "--home", home, "init", "--node", "XAA", "--state", "Ardenia", "--port", port]
    command += ["--endpoint", f"http://127.0.0.1:{port}", "--no-second-factor", "--authority", AUTHORITY]
    subprocess.run([*command, "--database-url", database_url], check=True, capture_output=True)


def told(home: Path, script: str, *arguments: object) -> dict[str, object]:
    """Run a script of the bench on a home; return what it says."""
    environment = {**os.environ, "LONGBIEN_HOME": str(home)}
    command = [sys.executable, str(Path(__file__).with_name(script)), *map(str, arguments)]
    said = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: dict[str, object] = json.loads(said.splitlines()[-1])
    return found


def at(times: list[float], share: float) -> float:
    """Return the time that this share of all does not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def measured(database: str) -> dict[str, object]:
    """Return the figures of one engine."""
    with ExitStack() as stack:
        url = ""
        if database == "postgresql":
            server = stack.enter_context(durable_postgres())
            server.create_database(name="desk")
            url = server.url(name="desk")
        home = FOLDER / database
        made(home, database_url=url)
        filled = told(home, "desk_fill.py", COUNT, SEED)
        found = told(home, "desk_pages.py", TIMES)
    pages = {
        name: {
            "median_ms": at(one["ms"], 0.5),
            "p99_ms": at(one["ms"], 0.99),
            "processor_median_ms": at(one["processor_ms"], 0.5),
            "bytes": one["bytes"],
            "queries": one["queries"],
        }
        for name, one in found["pages"].items()  # type: ignore[attr-defined]
    }
    shutil.rmtree(home, ignore_errors=True)
    return {
        "fill_seconds": filled["seconds"],
        "words_read_per_second": found["words_a_second"],
        "slowest_median_ms": max(one["median_ms"] for one in pages.values()),
        "holds": all(one["median_ms"] <= BAR_MS for one in pages.values()),
        "pages": pages,
    }


def main() -> None:
    figures: dict[str, dict[str, object]] = {database: measured(database) for database in DATABASES}
    rows = []
    for database, one in figures.items():
        rows.append((f"{database}: filled with {COUNT:,} requests in", f"{one['fill_seconds']:.0f} s"))
        rows.append((f"{database}: words read by the worker", f"{one['words_read_per_second']:.0f} requests/s"))
        for name, page in one["pages"].items():  # type: ignore[attr-defined]
            late = "  OVER THE BAR" if page["median_ms"] > BAR_MS else ""
            timing = f"{page['median_ms']:6.1f} ms  p99 {page['p99_ms']:6.1f} ms  "
            timing += f"processor {page['processor_median_ms']:6.1f} ms  {page['queries']} queries{late}"
            rows.append((f"{database}: {name}", timing))
    report("desk", figures={"requests": COUNT, "times": TIMES, "seed": SEED, "bar_ms": BAR_MS, **figures}, rows=rows)


if __name__ == "__main__":
    main()
