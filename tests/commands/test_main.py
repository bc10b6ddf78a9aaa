"""The command line itself: it imports only what is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commands.cli import environment
from longbien.commands.main import _asked

WHAT_IS_LOADED = """
import sys
from longbien.commands.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(sorted({name.partition(".")[0] for name in sys.modules} & {"django", "granian", "httpx", "obstore", "yaml"}))
"""


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("verify", "--help"),
        ("serve", "--help"),
        ("peer", "add", "--help"),
        ("treaty", "--help"),
        ("treaty", "resolve", "--help"),
    ],
)
def test_help_loads_neither_django_nor_a_server(words: tuple[str, ...], tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOADED, *words],
        capture_output=True,
        text=True,
        env=environment() | {"LONGBIEN_HOME": str(tmp_path)},
        check=True,
    )

    assert said.stdout.startswith("usage: longbien")
    assert said.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("argv", "asked"),
    [
        (["serve"], "serve"),
        (["--home", "demo", "serve"], "serve"),
        (["--home=demo", "verify", "serve"], "verify"),
        (["--help"], None),
        (["--home"], None),
    ],
)
def test_the_command_is_found_behind_the_home(argv: list[str], asked: str | None) -> None:
    assert _asked(argv) == asked
