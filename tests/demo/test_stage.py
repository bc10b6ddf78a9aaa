"""`longbien demo` for people: it starts, says how to go in, stops on Ctrl-C, and goes on where it was."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from demo.programs import LONGBIEN, Stage, called, is_free, ports, staged

pytestmark = pytest.mark.processes


def people(home: Path) -> dict[str, dict[str, str]]:
    return dict(json.loads((home / "people.json").read_text())["people"])


def test_it_starts_stops_and_keeps_what_was_done(tmp_path: Path) -> None:
    home, at = tmp_path / "demo", ports()

    with staged(home, at) as first:
        known = people(home)
        made = called(at[0], "/requests", token=known["ilse"]["token"], said={"kind": "preserve.request"})
        status, words = first.interrupt()
    free = [is_free(port) for port in at]
    with staged(home, at):
        kept = called(at[0], f"/requests/{made['id']}", token=known["ilse"]["token"])
        people_after = people(home)

    assert (status, free, people_after == known, kept) == (0, [True, True], True, made)
    assert "Everything is kept in" in words


@dataclass(frozen=True)
class Shown:
    """A demo that runs while several tests look at it."""

    stage: Stage
    home: Path
    at: tuple[int, int]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    home, at = tmp_path_factory.mktemp("shown") / "demo", ports()
    with staged(home, at) as stage:
        yield Shown(stage=stage, home=home, at=at)


def test_it_says_where_to_open_and_who_to_sign_in_as(shown: Shown) -> None:
    known = people(shown.home)
    modes = [path.stat().st_mode & 0o777 for path in (shown.home, shown.home / "people.json")]

    for port in shown.at:
        assert f"http://127.0.0.1:{port}" in shown.stage.bill
    assert [name for name, secrets in known.items() if name not in shown.stage.bill] == []
    assert [name for name, secrets in known.items() if secrets["password"] not in shown.stage.bill] == []
    assert [name for name, secrets in known.items() if secrets["token"] in shown.stage.bill] == []
    assert modes == [0o700, 0o600]


def test_no_password_stands_in_a_command_line_or_an_environment(shown: Shown) -> None:
    secrets = [one["password"].encode() for one in people(shown.home).values()]

    seen = b"".join(
        (Path("/proc") / process / name).read_bytes()
        for process in processes_of(shown.stage.process.pid)
        for name in ("cmdline", "environ")
    )

    assert seen.count(b"serve") >= 2
    assert [secret for secret in secrets if secret in seen] == []


def test_a_second_demo_in_the_same_folder_is_refused(shown: Shown) -> None:
    before = people(shown.home)

    refused = run("--home", str(shown.home), "--reset")

    assert (refused.returncode, people(shown.home)) == (1, before)
    assert "is running already" in refused.stderr


def test_taken_ports_are_named_with_a_way_out(shown: Shown, tmp_path: Path) -> None:
    refused = run("--home", str(tmp_path / "two"), "--ports", *map(str, shown.at))

    assert refused.returncode == 1
    assert f"Port {shown.at[0]} cannot be used" in refused.stderr
    assert "--ports" in refused.stderr


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    refused = run("--home", str(tmp_path), "--reset")

    assert refused.returncode == 1
    assert "was not made by the demo" in refused.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_it_starts_over_and_killed_at_once_it_leaves_no_node_behind(tmp_path: Path) -> None:
    home, at = tmp_path / "demo", ports()
    with staged(home, at):
        before = people(home)

    with staged(home, at, "--reset") as stage:
        after = people(home)
        os.kill(stage.process.pid, signal.SIGKILL)
        stage.process.wait()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and not all(map(is_free, at)):
            time.sleep(0.1)

    assert before.keys() == after.keys()
    assert [name for name in before if before[name] == after[name]] == []
    assert [is_free(port) for port in at] == [True, True]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*LONGBIEN, "demo", *words], capture_output=True, text=True, check=False, timeout=300)


def processes_of(ancestor: int) -> list[str]:
    """Return the process and all that descend from it."""
    parents = {}
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if entry.name.isdecimal():
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found = [ancestor]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return [str(one) for one in found]
