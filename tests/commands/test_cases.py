"""`longbien cases`: a register is shown, refused with every fault, and taken over once."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.cli import Said, longbien

pytestmark = pytest.mark.slow

PASSWORD = "correct horse battery staple"
REGISTER = "reference;opened on;title;status\nJUS-1;2025-03-04;Hospital;open\nJUS-2;2025-12-13;Bank;closed\n"


@pytest.fixture
def staffed(ardenia: Path, tmp_path: Path) -> tuple[Path, tuple[str | Path, ...]]:
    """Ardenia's node with an officer of the central authority; and how this one signs on the command line."""
    password = tmp_path / "password.txt"
    password.write_text(PASSWORD + "\n")
    longbien(
        *("person", "add", "noor", "--name", "Noor Haddad", "--password-file", password),
        *("--seat", "central-authority:central_authority"),
        home=ardenia,
    )
    return ardenia, ("--as", "noor", "--password-file", password)


def test_a_register_is_shown_taken_over_and_known(staffed: tuple[Path, tuple[str | Path, ...]], tmp_path: Path) -> None:
    home, signed = staffed
    file = tmp_path / "register.csv"
    file.write_text(REGISTER)
    rows = "line 2: new  JUS-1  Hospital\nline 3: new  JUS-2  Bank\nnew: 2\n"

    shown = longbien("cases", "import", file, "--preview", *signed, home=home)
    taken = longbien("cases", "import", file, *signed, home=home)
    again = longbien("cases", "import", file, *signed, home=home)

    assert shown == Said(0, f"{rows}Nothing was kept. Leave out --preview to take it over.\n", "")
    assert taken == Said(0, f"{rows}All of it was taken over.\n", "")
    known = rows.replace(": new ", ": same ").replace("new: 2", "same: 2")
    assert again == Said(0, f"{known}There is nothing new: all of it is here already.\n", "")


def test_every_fault_is_named_and_nothing_is_taken(
    staffed: tuple[Path, tuple[str | Path, ...]], tmp_path: Path
) -> None:
    home, signed = staffed
    file = tmp_path / "register.csv"
    file.write_text(REGISTER.replace("2025-12-13", "soon").replace("open\n", "melted\n"))

    said = longbien("cases", "import", file, *signed, home=home)

    assert said == Said(
        1,
        "The file has faults: nothing of it was taken.\n",
        "register.csv: line 2, status: “melted” cannot stand here. Write one of: open, closed.\n"
        "register.csv: line 3, opened_on: “soon” is no date that can stand here. Write 2025-10-25.\n",
    )
