"""Files of facts on the command line: preview, proposal, four eyes, and nothing at all for a broken file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.cli import Said, longbien

pytestmark = pytest.mark.slow

FACTS = """\
instrument,participant,deed,happened,document,publisher,trust
uncc-2024,Poland,ratification,2026-09-01,C.N.1.2026,Depositary,depositary
uncc-2024,VNM,signature,2025-10-25,C.N.2.2025,Depositary,depositary
"""
ENTRIES = """\
state,function,name,source,confirmed_on
POL,network_24_7,Contact point of Poland,Note of 2026,2026-09-01
"""
WRONG = """\
instrument,participant,deed,happened,document,publisher,trust
uncc-2024,Polland,ratify,31/12/2026,x,y,press
uncc,POL,signature,2026-01-02,=1,y,press
"""
PASSWORD = "correct horse battery"
ON = ("--on", "2026-11-22", "--json")


@pytest.fixture
def home(ardenia: Path, tmp_path: Path) -> Path:
    """Ardenia's node with Anna and Binh in the central authority."""
    password = written(tmp_path, "password", PASSWORD)
    for name in ("anna", "binh"):
        seat = ("--seat", "central-authority:central_authority")
        said = longbien("person", "add", name, "--name", name, "--password-file", password, *seat, home=ardenia)
        assert said.status == 0
    return ardenia


def written(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def proposals(home: Path) -> list[dict[str, object]]:
    said = longbien("treaty", "proposals", "--json", home=home)
    return list(json.loads(said.out)["proposals"])


def counted(home: Path) -> tuple[int, str]:
    status = json.loads(longbien("treaty", "status", *ON, home=home).out)
    return status["instruments_counted"], status["node"]


def test_a_file_becomes_a_proposal_and_with_a_second_person_part_of_the_register(home: Path, tmp_path: Path) -> None:
    file, password = written(tmp_path, "facts.csv", FACTS), tmp_path / "password"
    before, node = counted(home)

    preview = longbien("treaty", "import", file, home=home)
    assert preview == Said(
        0,
        "line 2: new  uncc-2024.POL.ratification  POL ratification 2026-09-01\n"
        "line 3: same  -  VNM signature 2025-10-25  (uncc-2024.VNM.signature)\n"
        "new: 1, same: 1\n"
        "Nothing was written. To propose it, say --yes --as PERSON.\n",
        "",
    )
    assert proposals(home) == []

    proposed = longbien("treaty", "import", file, "--yes", "--as", "anna", "--password-file", password, home=home)
    [proposal] = proposals(home)
    number = str(proposal["number"])
    assert (proposed.status, number in proposed.out) == (0, True)
    assert (proposal["proposed_by"], proposal["items"]) == ("anna", ["uncc-2024.POL.ratification"])
    again = longbien("treaty", "import", file, "--yes", "--as", "anna", home=home)
    assert again.out.endswith("There is nothing to propose: all of it is known, or waits for a decision.\n")

    own = longbien("treaty", "confirm", number, "--as", "anna", "--password-file", password, home=home)
    assert (own.status, own.err) == (
        1,
        "longbien: anna proposed it; another person of central-authority decides. [own_proposal]\n",
    )
    wrong = written(tmp_path, "wrong", "another horse battery")
    assert longbien("treaty", "confirm", number, "--as", "binh", "--password-file", wrong, home=home).status == 1
    assert longbien("treaty", "confirm", number, "--as", "binh", home=home).status == 1
    assert counted(home) == (before, "XAA")

    confirmed = longbien("treaty", "confirm", number[:6], "--as", "binh", "--password-file", password, home=home)
    assert (confirmed.status, confirmed.err) == (0, "")
    assert (counted(home), node) == ((before + 1, "XAA"), "XAA")
    twice = longbien("treaty", "refuse", number, "--as", "binh", "--why", "x", "--password-file", password, home=home)
    assert twice == Said(1, "", "longbien: It was decided before. [already_decided]\n")


def test_nobody_proposes_in_the_name_of_another_and_confirms_it_alone(home: Path, tmp_path: Path) -> None:
    file, wrong = written(tmp_path, "facts.csv", FACTS), written(tmp_path, "wrong", "another horse battery")
    as_anna = ("treaty", "import", file, "--yes", "--as", "anna")

    unsaid = longbien(*as_anna, home=home)
    guessed = longbien(*as_anna, "--password-file", wrong, home=home)

    assert (unsaid.status, unsaid.err.partition(":")[2][:10]) == (1, " password:")
    assert guessed == Said(1, "", "longbien: password: it is not that of anna; nothing was changed. [wrong_entry]\n")
    assert proposals(home) == []


def test_a_refused_file_of_authorities_leaves_the_directory_as_it_was(home: Path, tmp_path: Path) -> None:
    file, password = written(tmp_path, "entries.csv", ENTRIES), tmp_path / "password"

    proposed = longbien(
        "treaty", "import", file, "--yes", "--as", "anna", "--json", "--password-file", password, home=home
    )
    number = json.loads(proposed.out)["proposal"]
    refused = longbien(
        "treaty",
        "refuse",
        number,
        "--as",
        "binh",
        "--why",
        "Not the authority.",
        "--password-file",
        password,
        home=home,
    )

    assert json.loads(proposed.out)["form"] == "directory-csv"
    assert refused == Said(0, f"Refused: {number}. It stays on record with the reason.\n", "")
    assert json.loads(longbien("treaty", "authorities", "--json", home=home).out)["authorities"] == []


def test_every_fault_of_a_file_is_named_and_nothing_is_proposed(home: Path, tmp_path: Path) -> None:
    said = longbien("treaty", "import", written(tmp_path, "wrong.csv", WRONG), "--yes", "--as", "anna", home=home)

    places = [line.split(": ")[1] for line in said.err.splitlines()]
    assert said.status == 1
    assert places == [
        "line 2, participant",
        "line 2, deed",
        "line 2, happened",
        "line 3, document",
        "line 3, instrument",
    ]
    assert proposals(home) == []


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "The file is empty."),
        ("cut.csv", FACTS[:150].encode(), "The row has 3 cells, the header has 7."),
        ("latin.csv", FACTS.replace("Poland", "Polônia").encode("latin-1"), "The file is not UTF-8 text."),
        ("noise.csv", b"\x00\xff" * 3000, "The file is not UTF-8 text."),
        ("bomb.xml", b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "document type or entities"),
        ("cut.xml", b"<Treaty><Participants>", "The XML is broken here, or cut off."),
    ],
)
def test_a_broken_file_is_refused_with_what_is_wrong(
    ardenia: Path, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    which = ("--instrument", "untoc-2000") if name.endswith(".xml") else ()

    said = longbien("treaty", "import", written(tmp_path, name, content), *which, home=ardenia)

    assert (said.status, said.out) == (1, "The file has faults: nothing was proposed, nothing was changed.\n")
    assert said.err.startswith(f"{name}: ")
    assert words in said.err


@pytest.mark.parametrize(
    ("words", "status", "begin"),
    [
        (("import", "nothing.csv"), 1, "longbien: nothing.csv: cannot be read: "),
        (("import", "-", "--format", "untc-xml"), 2, "longbien: --instrument: "),
        (("import", "-", "--yes"), 2, "longbien: --as: say who proposes it"),
        (("import", "-", "--yes", "--as", "nobody"), 2, "longbien: --as: nobody who may sign in is called “nobody”"),
        (("confirm", "abcdef", "--as", "nobody"), 2, "longbien: NUMBER: there is no proposal abcdef"),
        (("refuse", "%", "--as", "nobody", "--why", "x"), 2, "longbien: NUMBER: there is no proposal %"),
        (("export-site", "site", "--languages", "tlh"), 2, "longbien: --languages: the screens do not have tlh"),
    ],
)
def test_what_cannot_be_done_is_said(ardenia: Path, words: tuple[str, ...], status: int, begin: str) -> None:
    said = longbien("treaty", *words, home=ardenia, content=FACTS.encode())

    assert (said.status, said.out) == (status, "")
    assert said.err.startswith(begin)


def test_a_site_is_written_for_everybody_to_read(ardenia: Path, tmp_path: Path) -> None:
    said = longbien("treaty", "export-site", tmp_path / "site", "--languages", "en", home=ardenia)

    index = tmp_path / "site" / "en" / "index.html"
    assert (said.status, said.err) == (0, "")
    assert (index.stat().st_mode & 0o777, index.parent.stat().st_mode & 0o777) == (0o644, 0o755)
    in_the_way = longbien("treaty", "export-site", index, home=ardenia)
    assert (in_the_way.status, in_the_way.out) == (1, "")
