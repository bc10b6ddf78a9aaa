"""Run the tests in named groups, most of them one after the other, and print the time of each.

    run_groups.py           everything, as `make test` does
    run_groups.py --quick   the tools and the quick tests, as `make check` does
    run_groups.py NAME ...  only these groups

A test belongs to the first group of `RANKS` one of whose markers it bears; a test that touches the database is run
once on SQLite and once on PostgreSQL. A group fails when a test in it fails, and also when no test in it passed: an
empty group would look like a green one.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

MOST_LINES = 200  # of what a group prints at its end
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from scratch_home import scratch_home  # noqa: E402  # found through the line above

BIN = Path(sys.executable).parent


@dataclass(frozen=True, kw_only=True)
class Group:
    """Tests run together: those bearing one of `markers`, none of an earlier rank's, and none of `unless`.

    A group that names `folders` is looked for there only, because collecting every test takes 15 s; tests/conftest.py
    refuses a test of such a group that lies elsewhere.
    """

    name: str
    markers: tuple[str, ...]
    unless: tuple[str, ...] = ()
    workers: int = 0
    database: str = "sqlite"
    folders: tuple[str, ...] = ()
    spread: str = "loadfile"  # how xdist deals tests out; files that share no costly fixture may be split


# In order of precedence. The two databases are of one rank: they run the same tests.
RANKS: tuple[tuple[Group, ...], ...] = (
    (Group(name="browser", markers=("browser",), workers=2, folders=("tests/browser",)),),
    (
        Group(
            name="processes",
            markers=("processes",),
            workers=2,
            folders=("tests/processes", "tests/demo", "tests/commands", "tests/project"),
        ),
    ),
    (Group(name="judges", markers=("judges",), workers=2, folders=("tests/core", "tests/commands", "tests/adapters")),),
    (Group(name="s3", markers=("s3",), folders=("tests/adapters", "tests/engines")),),
    (Group(name="house", markers=("house",), folders=("tests/house",)),),
    (
        Group(name="database-sqlite", markers=("database",), unless=("postgres",), workers=2),
        Group(name="database-postgresql", markers=("database", "postgres"), workers=2, database="postgres"),
    ),
    (
        Group(
            name="two-nodes-in-memory",
            markers=("simulation",),
            workers=2,
            folders=("tests/two_nodes",),
            spread="worksteal",
        ),
    ),
    (Group(name="core", markers=(), workers=2),),
)
# What stands in one round runs side by side. Nodes that are killed, pages that are waited for and programs of one
# process leave a processor idle half of the time; all else fills two of them.
ROUNDS: tuple[tuple[str, ...], ...] = (
    ("house",),
    ("core",),
    ("database-sqlite",),
    ("database-postgresql",),
    ("s3", "judges"),
    ("two-nodes-in-memory",),
    ("processes", "browser"),
)
RUNNING_ORDER = tuple(chain.from_iterable(ROUNDS))
QUICK = "not slow and not browser and not engine and not judges and not processes"

# Empty is as good as unset. Many containers set it; then each worker and each node that a test starts would compile
# every module it imports, which takes half the time of a start.
KEEP_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}

# Two rows, which run side by side; mypy works on one processor, and the second time with what it learnt the first.
TOOLS: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...] = (
    (
        ("types", ("mypy",)),
        ("types of scripts", ("mypy", "scripts")),
    ),
    (
        ("format", ("ruff", "format", "--check", "--quiet", ".")),
        ("lint", ("ruff", "check", "--quiet", ".")),
        ("arrows", ("lint-imports", "--no-logo")),
        ("the law as data", ("python", "-m", "longbien.convention")),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How one group ended: seconds, whether it held, its last line, and a line for each test that failed."""

    name: str
    seconds: float
    held: bool
    closing_line: str
    failures: tuple[str, ...] = ()


def selections() -> dict[str, tuple[Group, str]]:
    """Return, by name, each group with the marker expression that selects its tests and no other group's."""
    found: dict[str, tuple[Group, str]] = {}
    earlier: list[str] = []
    for rank in RANKS:
        for group in rank:
            own = " or ".join(group.markers)
            parts = [f"({own})"] if own else []
            parts += [f"not {marker}" for marker in (*earlier, *group.unless)]
            found[group.name] = (group, " and ".join(parts))
        earlier += dict.fromkeys(marker for group in rank for marker in group.markers)
    return found


def stream(*, command: tuple[str, ...], environment: Mapping[str, str], name: str = "") -> tuple[int, list[str]]:
    """Run a command, show what it prints as it prints it, and return its exit status and its last lines of words.

    A command that runs beside others has a name, which is put before each of its lines.
    """
    last: deque[str] = deque([""], maxlen=MOST_LINES)
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        for line in process.stdout or ():
            print(f"{name:<10}| {line}" if name else line, end="", flush=True)
            if words := line.strip():
                last.append(words)
    return process.returncode, list(last)


def run_tool(*, name: str, arguments: tuple[str, ...]) -> Outcome:
    """Run one of the tools that judge the code. mypy's Django plugin reads the settings, which need a home."""
    start = time.monotonic()
    with scratch_home() as home:
        environment = {"LONGBIEN_HOME": str(home)}
        status, last = stream(command=(str(BIN / arguments[0]), *arguments[1:]), environment=environment, name=name)
    return Outcome(
        name=name, seconds=time.monotonic() - start, held=status == 0, closing_line="" if status == 0 else last[-1]
    )


def run_pytest(*, group: Group, expression: str, is_alone: bool = True) -> Outcome:
    """Run the tests an expression selects; it holds when pytest is content and at least one test passed."""
    print(f"\n== {group.name}", flush=True)
    start = time.monotonic()
    # In the order of the folders: xdist would keep files of few tests, which are the longest, for the end.
    spread = ("-n", str(group.workers), "--dist", group.spread, "--no-loadscope-reorder")
    status, last = stream(
        command=(sys.executable, "-m", "pytest", "-q", "-m", expression, *spread, *group.folders),
        environment={"LONGBIEN_TEST_DB": group.database, **KEEP_COMPILED},
        name="" if is_alone else group.name,
    )
    held = status == 0 and re.search(r"\b[1-9][0-9]* passed\b", last[-1]) is not None
    failures = tuple(line for line in last if line.startswith(("FAILED ", "ERROR ")))
    seconds = time.monotonic() - start
    return Outcome(name=group.name, seconds=seconds, held=held, closing_line=last[-1], failures=failures)


def side_by_side(rows: Iterable[Iterable[Callable[[], Outcome]]]) -> list[Outcome]:
    """Go through the rows at the same time, each in its order; return what came of all, row by row."""

    def go_through(row: Iterable[Callable[[], Outcome]]) -> list[Outcome]:
        return [run() for run in row]

    with ThreadPoolExecutor() as threads:
        return list(chain.from_iterable(threads.map(go_through, rows)))


def run_tools() -> list[Outcome]:
    """Run every tool that judges the code."""
    return side_by_side([partial(run_tool, name=name, arguments=words) for name, words in row] for row in TOOLS)


def run_round(names: tuple[str, ...]) -> list[Outcome]:
    """Run the groups of one round at the same time."""
    chosen = [selections()[name] for name in names]
    return side_by_side(
        [partial(run_pytest, group=group, expression=expression, is_alone=len(names) == 1)]
        for group, expression in chosen
    )


def report(*, outcomes: list[Outcome], seconds: float) -> int:
    """Print one line per group and the seconds of all, some of which ran side by side; return the exit status."""
    print("\n== time per group")
    for outcome in outcomes:
        mark = "holds" if outcome.held else "FAILS"
        print(f"{outcome.seconds:8.1f} s  {mark}  {outcome.name:<22} {outcome.closing_line}")
    print(f"{seconds:8.1f} s  in total")
    for line in chain.from_iterable(outcome.failures for outcome in outcomes):
        print(line)
    failed = [outcome.name for outcome in outcomes if not outcome.held]
    print(f"failed: {', '.join(failed)}" if failed else "all held")
    return 1 if failed else 0


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description="Run the tests in named groups.")
    parser.add_argument("--quick", action="store_true", help="the tools and the quick tests only")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(('tools', *RUNNING_ORDER))}")
    asked = parser.parse_args()
    if unknown := set(asked.names) - {"tools", *RUNNING_ORDER}:
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    wanted = asked.names or ("tools", *(() if asked.quick else RUNNING_ORDER))
    start = time.monotonic()
    outcomes: list[Outcome] = []
    if "tools" in wanted:
        outcomes += run_tools()
    if asked.quick:
        outcomes.append(run_pytest(group=Group(name="quick tests", markers=(), workers=2), expression=QUICK))
    for names in ROUNDS:
        outcomes += run_round(tuple(name for name in names if name in wanted))
    return report(outcomes=outcomes, seconds=time.monotonic() - start)


if __name__ == "__main__":
    sys.exit(main())
