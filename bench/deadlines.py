"""What watching terms costs a node with 100,000 of them running, on SQLite and on PostgreSQL.

make bench-deadlines       (COUNT=100000 TIMES=50 to change; DATABASES=sqlite for one engine alone)

Bar: the worker's step stays under 100 ms while nothing is due. Shown besides: a step that warns of 200 terms, and what
counting the terms of an opening act costs the processor.
"""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack

from bench.desk import DATABASES, FOLDER, at, made, told
from bench.postgres import durable_postgres
from bench.results import report

COUNT = int(os.environ.get("COUNT", "100000"))
TIMES = int(os.environ.get("TIMES", "50"))
BAR_MS = 100.0


def measured(database: str) -> dict[str, object]:
    """Return the figures of one engine."""
    with ExitStack() as stack:
        url = ""
        if database == "postgresql":
            server = stack.enter_context(durable_postgres())
            server.create_database(name="deadlines")
            url = server.url(name="deadlines")
        home = FOLDER.with_name("deadlines") / database
        made(home, database_url=url)
        found = told(home, "deadlines_watch.py", COUNT, TIMES)
    shutil.rmtree(home, ignore_errors=True)
    idle: list[float] = found["idle_ms"]  # type: ignore[assignment]
    return {
        "idle_median_ms": at(idle, 0.5),
        "idle_slowest_ms": max(idle),
        "warning_200_ms": found["warning_ms"],
        "opening_act_processor_ms": found["opening_ms"],
        "holds": max(idle) <= BAR_MS,
    }


def main() -> None:
    figures = {database: measured(database) for database in DATABASES}
    rows = []
    for database, one in figures.items():
        late = "" if one["holds"] else "  OVER THE BAR"
        rows.append(
            (
                f"{database}: nothing is due",
                f"{one['idle_median_ms']:.2f} ms  slowest {one['idle_slowest_ms']:.2f} ms{late}",
            )
        )
        rows.append((f"{database}: 200 terms are warned of", f"{one['warning_200_ms']:.1f} ms"))
        rows.append(
            (f"{database}: counting for an opening act", f"{one['opening_act_processor_ms']:.3f} ms of processor")
        )
    report("deadlines", figures={"deadlines": COUNT, "times": TIMES, "bar_ms": BAR_MS, **figures}, rows=rows)


if __name__ == "__main__":
    main()
