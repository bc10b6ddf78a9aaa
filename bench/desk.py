"""How long an officer waits for a page of the desk on a node with a million requests, on SQLite and on PostgreSQL.

make bench-desk            (COUNT=1000000 TIMES=60 SEED=7 to change; DATABASES=sqlite for one engine alone;
                            KEEP=/var/tmp/desk keeps the filled nodes there, and uses those that it finds)

The node is made with the command line and filled in bulk (`bench/desk_fill.py`). Measured is what a browser waits for:
`longbien serve` with its worker, asked over HTTP on one connection with a signed-in session, one page after the other;
middleware, session, questions to the database, templates and what is done to the bytes on their way included. Beside it
stand the questions and the processor's time of each page, told by the same pages within one process
(`bench/desk_pages.py`), and what node and engine use of a processor while nobody asks. Bar: 50 ms at the median for
every page.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from bench.nodes import AUTHORITY, LONGBIEN, free_port, processor_seconds, tree, wait_for
from bench.postgres import durable_postgres, kept_postgres
from bench.results import report

ROOT = Path(__file__).resolve().parents[1]
KEEP = os.environ.get("KEEP", "")
FOLDER = Path(KEEP).absolute() if KEEP else ROOT / ".cache" / "bench" / "desk"
COUNT = int(os.environ.get("COUNT", "1000000"))
TIMES = int(os.environ.get("TIMES", "60"))
SEED = int(os.environ.get("SEED", "7"))
DATABASES = os.environ.get("DATABASES", "sqlite postgresql").split()
BAR_MS = 50.0
SETTLING_SECONDS, REST_SECONDS = 5, 10
ROUNDS_BEFORE = 4  # for every process of the server to have read its law files and templates


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
    command = [sys.executable, str(Path(__file__).with_name(script)), *map(str, arguments)]
    said = subprocess.run(command, env=_environment(home), check=True, stdout=subprocess.PIPE, text=True).stdout
    found: dict[str, object] = json.loads(said.splitlines()[-1])
    return found


def filled(home: Path, *, database_url: str, fresh: bool) -> float:
    """Return in how many seconds the node was filled, now or when it was kept; its tables are those of this program."""
    mark, asked = home.parent / f"{home.name}.filled.json", {"requests": COUNT, "seed": SEED}
    kept = json.loads(mark.read_text()) if mark.exists() and home.exists() and not fresh else {}
    if {name: kept.get(name) for name in asked} == asked:
        command = [sys.executable, "-m", "django", "migrate", "-v0"]
        subprocess.run(command, env=_environment(home), check=True)
        return float(kept["seconds"])
    made(home, database_url=database_url)
    seconds = float(str(told(home, "desk_fill.py", COUNT, SEED)["seconds"]))
    mark.write_text(json.dumps({**asked, "seconds": seconds}))
    return seconds


@contextmanager
def served(home: Path) -> Iterator[HTTPConnection]:
    """Yield a connection to the running node."""
    found = re.search(r"^port *= *(\d+)", (home / "node.toml").read_text(), re.MULTILINE)
    port = int(found[1]) if found else 8700
    with (home.parent / f"{home.name}.log").open("wb") as log:
        command = [str(LONGBIEN), "--home", str(home), "serve"]
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        try:
            wait_for(f"http://127.0.0.1:{port}/exchange/v1/card")
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            yield connection
            connection.close()
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def waited(connection: HTTPConnection, addresses: Sequence[str], *, cookie: str) -> list[float]:
    """Return the milliseconds of each time a page was asked for, until its last byte was there."""
    headers = {"Cookie": cookie, "Accept-Encoding": "gzip", "Accept-Language": "en"}
    found = []
    before = ROUNDS_BEFORE * len(addresses) if len(addresses) < TIMES else len(addresses)
    for number in range(before + TIMES):
        began = time.perf_counter()
        connection.request("GET", quote(addresses[number % len(addresses)], safe="/?&=%"), headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status in {200, 204}, (addresses[number % len(addresses)], answer.status)
        if number >= before:
            found.append((time.perf_counter() - began) * 1000)
    return found


def processor_at_rest() -> float:
    """Return what share of a processor the node and its engine use while nobody asks for anything."""
    time.sleep(SETTLING_SECONDS)
    before = processor_seconds(tree(os.getpid()))
    time.sleep(REST_SECONDS)
    return round((processor_seconds(tree(os.getpid())) - before) / REST_SECONDS, 3)


def at(times: Sequence[float], share: float) -> float:
    """Return the time that this share of all does not exceed."""
    ordered = sorted(times)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)


def measured(database: str) -> dict[str, object]:
    """Return the figures of one engine."""
    with ExitStack() as stack:
        url, fresh = "", False
        if database == "postgresql":
            server = stack.enter_context(kept_postgres(FOLDER / "server") if KEEP else durable_postgres())
            fresh = server.create_database(name="desk")
            url = server.url(name="desk")
        home = FOLDER / database
        seconds = filled(home, database_url=url, fresh=fresh)
        told_pages = told(home, "desk_pages.py", max(5, TIMES // 3))
        asked: Mapping[str, Mapping[str, object]] = told_pages["pages"]  # type: ignore[assignment]
        with served(home) as connection:
            rest = processor_at_rest()
            clock = {
                name: waited(connection, one["addresses"], cookie=str(told_pages["cookie"]))  # type: ignore[arg-type]
                for name, one in asked.items()
            }
        size = told_pages["database_bytes"]
    pages = {
        name: {
            "median_ms": at(times, 0.5),
            "p95_ms": at(times, 0.95),
            "processor_median_ms": at(asked[name]["processor_ms"], 0.5),  # type: ignore[arg-type]
            "bytes": asked[name]["bytes"],
            "queries": asked[name]["queries"],
        }
        for name, times in clock.items()
    }
    if not KEEP:
        shutil.rmtree(FOLDER, ignore_errors=True)
    return {
        "fill_seconds": round(seconds, 1),
        "database_bytes": size,
        "words_read_per_second": told_pages["words_a_second"],
        "processor_at_rest": rest,
        "slowest_median_ms": max(one["median_ms"] for one in pages.values()),  # type: ignore[type-var]
        "holds": all(one["median_ms"] <= BAR_MS for one in pages.values()),  # type: ignore[operator]
        "pages": pages,
    }


def main() -> None:
    figures: dict[str, dict[str, object]] = {}
    for database in DATABASES:
        print(f"{database}:", file=sys.stderr)
        figures[database] = measured(database)
    rows = []
    for database, one in figures.items():
        rows.append((f"{database}: filled with {COUNT:,} requests in", f"{one['fill_seconds']:.0f} s"))
        rows.append((f"{database}: words read by the worker", f"{one['words_read_per_second']:.0f} requests/s"))
        rows.append((f"{database}: at rest, node and engine use", f"{one['processor_at_rest']:.1%} of a processor"))
        for name, page in one["pages"].items():  # type: ignore[attr-defined]
            late = "  OVER THE BAR" if page["median_ms"] > BAR_MS else ""
            timing = f"{page['median_ms']:6.1f} ms  p95 {page['p95_ms']:6.1f} ms  "
            timing += f"processor {page['processor_median_ms']:6.1f} ms  {page['queries']} queries{late}"
            rows.append((f"{database}: {name}", timing))
    said = {
        "requests": COUNT,
        "times": TIMES,
        "seed": SEED,
        "bar_ms": BAR_MS,
        "door": "longbien serve, HTTP",
        **figures,
    }
    report("desk", figures=said, rows=rows)


def _environment(home: Path) -> dict[str, str]:
    named = {"LONGBIEN_HOME": str(home), "DJANGO_SETTINGS_MODULE": "longbien.project.settings"}
    return {**os.environ, **named, "PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    main()
