"""The home of the demo: a folder with the homes of both nodes and the list of people.

It is made once and kept. `people.json` is written last, so a folder without it was left half-made and is made again;
nothing but what the demo itself put there is ever removed.
"""

from __future__ import annotations

import fcntl
import json
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Any

from longbien.commands.demo.cast import COUNTRIES, Country
from longbien.commands.demo.errors import DemoCannotStart
from longbien.commands.demo.ports import Ports, require_free

PEOPLE = "people.json"
MARK = "made-by-longbien-demo"
FOUNDING = "longbien.commands.demo.founding"
PASSWORD_WORDS = 4


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the nodes are, on which ports, and how to sign in. `people` has password and token by username."""

    folder: Path
    ports: Ports
    people: dict[str, dict[str, str]]

    def home(self, country: Country) -> Path:
        """Return the home of a node."""
        return self.folder / country.folder

    def port(self, country: Country) -> int:
        """Return the port of a node."""
        return self.ports[COUNTRIES.index(country)]

    def address(self, country: Country) -> str:
        """Return where a node is to be opened."""
        return f"http://127.0.0.1:{self.port(country)}"


@contextmanager
def ground_at(folder: Path, *, ports: Ports | None, reset: bool) -> Iterator[tuple[Ground, bool]]:
    """
    Yield the ground, made anew if there is none, and whether it was made now. Nobody else has it meanwhile.

    Args:
        ports: to use; None keeps those of before, or the usual ones.
        reset: start over.

    Raises:
        DemoCannotStart: the folder is somebody else's or in use, a port is taken, or a node could not be made.
    """
    with _held(folder):
        known = None if reset else _read(folder)
        usual = (COUNTRIES[0].port, COUNTRIES[1].port)
        wanted = ports or (known.ports if known else usual)
        require_free(wanted)
        if known is None:
            _clear(folder)
            yield _make(folder, wanted), True
        else:
            yield (known if wanted == known.ports else _move(known, wanted)), False


def is_laid(folder: Path) -> bool:
    """Say whether there is a ground to go on with."""
    return _read(folder) is not None


def _clear(folder: Path) -> None:
    """Remove what the demo put there."""
    for name in (PEOPLE, *(f"{country.folder}.log" for country in COUNTRIES)):
        (folder / name).unlink(missing_ok=True)
    for country in COUNTRIES:
        if (folder / country.folder).exists():
            shutil.rmtree(folder / country.folder)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold the folder, made if need be: it must be empty or the demo's own, and no other demo may run in it."""
    if folder.exists() and not (folder / MARK).exists() and any(folder.iterdir()):
        raise DemoCannotStart(
            _("{folder} is not empty and was not made by the demo. Name another with --home.").format(folder=folder)
        )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mark = (folder / MARK).open("a")
    except OSError as error:
        raise DemoCannotStart(_("{folder} cannot be made: {why}.").format(folder=folder, why=error.strerror)) from error
    with mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DemoCannotStart(_("The demo in {folder} is running already.").format(folder=folder)) from None
        yield


def _read(folder: Path) -> Ground | None:
    try:
        words = json.loads((folder / PEOPLE).read_text(encoding="utf-8"))
        first, second = words["ports"]
        return Ground(folder=folder, ports=(int(first), int(second)), people=words["people"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _make(folder: Path, ports: Ports) -> Ground:
    people = {
        player.username: {"password": _password(), "token": ""} for country in COUNTRIES for player in country.people
    }
    ground = Ground(folder=folder, ports=ports, people=people)
    answers = _found(ground)
    for answer in answers:
        for username, token in answer["tokens"].items():
            people[username]["token"] = token
    _write(ground)
    return ground


def _move(known: Ground, ports: Ports) -> Ground:
    """Let both nodes live at other ports, and tell each other by new cards."""
    ground = Ground(folder=known.folder, ports=ports, people=known.people)
    (known.folder / PEOPLE).unlink()
    for country in COUNTRIES:
        file = ground.home(country) / "node.toml"
        text = re.sub(r'(?m)^endpoint = "http://127.*$', f'endpoint = "{ground.address(country)}"', file.read_text())
        file.write_text(re.sub(r"(?m)^port = \d+$", f"port = {ground.port(country)}", text))
    _found(ground)
    _write(ground)
    return ground


def _write(ground: Ground) -> None:
    file = ground.folder / PEOPLE
    file.touch(mode=0o600)
    file.write_text(json.dumps({"ports": ground.ports, "people": ground.people}, indent=1) + "\n", encoding="utf-8")


def _found(ground: Ground) -> list[dict[str, Any]]:
    """Make both nodes at the same time, each in a process of its own, and introduce them to each other."""
    with ExitStack() as stack:
        founders = [stack.enter_context(_founder()) for _country in COUNTRIES]
        for founder, country in zip(founders, COUNTRIES, strict=True):
            _tell(founder, _plan(ground, country))
        answers = [_hear(founder) for founder in founders]
        for founder, other in zip(founders, reversed(answers), strict=True):
            _tell(founder, {"card": other["card"], "fingerprint": other["fingerprint"]})
        for founder in founders:
            _hear(founder)
    return answers


def _founder() -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603  # our own module
        [sys.executable, "-m", FOUNDING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _plan(ground: Ground, country: Country) -> dict[str, object]:
    people = [{**asdict(one), "password": ground.people[one.username]["password"]} for one in country.people]
    return {
        "home": str(ground.home(country)),
        "node": country.node,
        "state": country.state,
        "port": ground.port(country),
        "people": people,
    }


def _tell(founder: subprocess.Popen[str], words: dict[str, object]) -> None:
    assert founder.stdin is not None  # noqa: S101  # it was asked for
    founder.stdin.write(json.dumps(words) + "\n")
    founder.stdin.flush()


def _hear(founder: subprocess.Popen[str]) -> dict[str, Any]:
    assert founder.stdout is not None  # noqa: S101
    line = founder.stdout.readline()
    if not line:
        raise DemoCannotStart(_("A node could not be made; why stands above."))
    answer: dict[str, Any] = json.loads(line)
    return answer


def _password() -> str:
    """Return a password that is easy to type and hard to guess: 80 bits in four groups."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _place in range(4)) for _word in range(PASSWORD_WORDS))
