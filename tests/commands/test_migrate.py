"""`longbien migrate` on a home that an earlier release made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands.cli import Said, longbien

UP_TO_DATE = "The database is up to date. Steps taken: {number}.\n"


def taken_back(home: Path) -> None:
    """Take a home back to what the first release made."""
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "data", "0001", "--settings", "longbien.project.settings"],
        env={**os.environ, "LONGBIEN_HOME": str(home)},
        check=True,
        capture_output=True,
    )


@pytest.mark.slow
def test_a_home_of_the_first_release_is_brought_up_and_keeps_what_it_held(ardenia: Path) -> None:
    card = longbien("peer", "card", "--fingerprint", home=ardenia)
    taken_back(ardenia)

    brought_up = longbien("migrate", home=ardenia)
    again = longbien("migrate", home=ardenia)

    assert (brought_up.status, again) == (0, Said(0, UP_TO_DATE.format(number=0), ""))
    assert brought_up.out != again.out
    assert longbien("peer", "card", "--fingerprint", home=ardenia) == card
    assert longbien("journal", "check", home=ardenia).status == 0
