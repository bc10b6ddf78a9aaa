"""`longbien person` and `longbien token`."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from commands.cli import Said, longbien

pytestmark = pytest.mark.slow

PASSWORD = "correct horse battery staple"


@pytest.fixture
def password(tmp_path: Path) -> Path:
    file = tmp_path / "password.txt"
    file.write_text(PASSWORD + "\n")
    return file


@pytest.fixture(scope="module")
def staffed_once(made: tuple[Path, Said], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ardenia's node with a duty officer, made once by the real command, to be copied."""
    folder = tmp_path_factory.mktemp("staffed")
    home, file = Path(shutil.copytree(made[0], folder / "ardenia")), folder / "password.txt"
    file.write_text(PASSWORD + "\n")
    said = longbien(
        *("person", "add", "noor", "--name", "Noor Haddad", "--password-file", file),
        *("--seat", "point-24-7:duty_officer"),
        home=home,
    )
    assert said == Said(0, "noor may sign in.\nnoor sits in point-24-7 as duty_officer.\n", "")
    return home


@pytest.fixture
def staffed(staffed_once: Path, tmp_path: Path) -> Path:
    """Ardenia's node with a duty officer."""
    return Path(shutil.copytree(staffed_once, tmp_path / "staffed"))


def test_people_are_listed_with_their_seats(staffed: Path) -> None:
    longbien("person", "seat", "noor", "central-authority", "overseer", home=staffed)

    said = longbien("person", "list", home=staffed)

    assert said == Said(
        0,
        "Username  Name         Seats\nnoor      Noor Haddad  central-authority:overseer, point-24-7:duty_officer\n",
        "",
    )


def test_the_password_is_kept_as_an_argon2_hash_only(staffed: Path) -> None:
    with sqlite3.connect(staffed / "db.sqlite3") as database:
        (kept,) = database.execute("SELECT password FROM data_person").fetchone()

    assert kept.startswith("argon2$argon2id$")
    assert PASSWORD.encode() not in (staffed / "db.sqlite3").read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("person", "add", "noor", "--name", "Other"), "username: noor is taken; choose another"),
        (("person", "add", "no one", "--name", "N."), "username: 'no one' has other characters than"),
        (("person", "add", "ines", "--name", " "), "name: write the name that acts bear"),
        (("person", "add", "ines", "--name", "I.", "--language", "xx"), "language: xx is not one of en, ar"),
        (("person", "seat", "nobody", "point-24-7", "overseer"), "username: nobody is called nobody"),
        (("person", "seat", "noor", "elsewhere", "overseer"), "authority: elsewhere is not one of ours"),
        (("person", "seat", "noor", "point-24-7", "king"), "role: king is not one of duty_officer"),
        (("token", "revoke", "case-system"), "label: no live token is called case-system"),
        (("token", "create", "nobody", "point-24-7", "--label", "x"), "username: nobody is called nobody"),
        (("token", "create", "noor", "central-authority", "--label", "x"), "authority: noor has no seat in central-"),
        (("token", "create", "noor", "point-24-7", "--label", "x", "--days", "0"), "--days: write a whole number"),
    ],
)
def test_a_wrong_entry_is_named_with_its_field(
    staffed: Path, password: Path, words: tuple[str, ...], said: str
) -> None:
    more = ("--password-file", password) if words[1] == "add" else ()

    answer = longbien(*words, *more, home=staffed)

    assert (answer.status, answer.out) == (1, "")
    assert answer.err.startswith(f"longbien: {said}")
    assert answer.err.endswith(("[wrong_entry]\n", "[wrong_person_entry]\n"))


def test_a_person_whose_seat_cannot_be_given_is_not_added(staffed: Path, password: Path) -> None:
    wrong = ("--seat", "point-24-7:duty_officer", "--seat", "point-24-7:king")
    said = longbien("person", "add", "ines", "--name", "I.", "--password-file", password, *wrong, home=staffed)

    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("longbien: role: king is not one of duty_officer")
    assert "ines" not in longbien("person", "list", home=staffed).out


def test_a_weak_password_is_refused(ardenia: Path, password: Path) -> None:
    password.write_text("short\n")

    said = longbien("person", "add", "noor", "--name", "Noor", "--password-file", password, home=ardenia)

    assert said.status == 1
    assert said.err.startswith("longbien: password: ")


def test_without_a_terminal_and_a_file_no_password_is_taken(ardenia: Path) -> None:
    said = longbien("person", "add", "noor", "--name", "Noor", home=ardenia, content=PASSWORD.encode())

    assert (said.status, said.out) == (1, "")
    assert "there is no terminal to ask at; name a file with --password-file" in said.err


def test_a_token_is_shown_once_and_kept_as_a_digest(staffed: Path) -> None:
    said = longbien("token", "create", "noor", "point-24-7", "--label", "case-system", home=staffed)

    secret = said.out.splitlines()[0]
    with sqlite3.connect(staffed / "db.sqlite3") as database:
        kept = database.execute("SELECT label, secret_sha256, revoked_at FROM data_apitoken").fetchall()

    assert (said.status, said.err) == (0, "")
    assert kept == [("case-system", hashlib.sha256(secret.encode()).hexdigest(), None)]


def test_a_revoked_token_is_no_longer_live(staffed: Path) -> None:
    longbien("token", "create", "noor", "point-24-7", "--label", "case-system", home=staffed)

    first = longbien("token", "revoke", "case-system", home=staffed)
    second = longbien("token", "revoke", "case-system", home=staffed)

    assert (first, second.status) == (Said(0, "Revoked: 1.\n", ""), 1)
