"""`longbien peer`, `trust` and `journal`: introducing a node takes its card and the fingerprint its people read out."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from commands.cli import Said, longbien
from longbien.core.evidence.trust import read_trust

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Introduction:
    """What introducing Bellora to Ardenia takes and makes, done once by the real commands, to be copied."""

    card: str
    fingerprint: str
    home: Path


@pytest.fixture(scope="module")
def introduction(made: tuple[Path, Said], made_bellora: Path, tmp_path_factory: pytest.TempPathFactory) -> Introduction:
    card = longbien("peer", "card", home=made_bellora).out
    fingerprint = longbien("peer", "card", "--fingerprint", home=made_bellora).out.strip()
    folder = tmp_path_factory.mktemp("introduced")
    file, home = folder / "xbb.card.json", Path(shutil.copytree(made[0], folder / "ardenia"))
    file.write_text(card)
    said = longbien("peer", "add", file, "--fingerprint", fingerprint.upper(), home=home)
    assert said == Said(0, "Bellora (XBB) at http://127.0.0.1:8702 is introduced.\n", "")
    return Introduction(card, fingerprint, home)


@pytest.fixture
def card(introduction: Introduction, tmp_path: Path) -> Path:
    """Bellora's card in a file."""
    file = tmp_path / "xbb.card.json"
    file.write_text(introduction.card)
    return file


@pytest.fixture
def fingerprint(introduction: Introduction) -> str:
    """What Bellora's people read out, in groups of four."""
    return introduction.fingerprint


@pytest.fixture
def introduced(introduction: Introduction, tmp_path: Path) -> Path:
    """Ardenia's node, to which Bellora's is introduced."""
    return Path(shutil.copytree(introduction.home, tmp_path / "introduced"))


def peers(home: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(home / "db.sqlite3") as database:
        return database.execute("SELECT node, endpoint, suspended_at IS NOT NULL FROM data_peer").fetchall()


def test_a_card_goes_to_the_output_and_its_fingerprint_beside_it(bellora: Path, fingerprint: str) -> None:
    said = longbien("peer", "card", home=bellora)

    assert json.loads(said.out)["payloadType"] == "application/vnd.longbien.card.v1+json"
    assert said.err == f"Fingerprint: {fingerprint}\n"


def test_an_introduced_node_is_listed_with_its_authorities(introduced: Path) -> None:
    said = longbien("peer", "list", home=introduced)
    with sqlite3.connect(introduced / "db.sqlite3") as database:
        theirs = database.execute("SELECT code FROM data_authority WHERE node = 'XBB' AND NOT is_ours").fetchall()

    assert said.out == (
        "Node  State    Endpoint               Standing\nXBB   Bellora  http://127.0.0.1:8702  introduced\n"
    )
    assert sorted(theirs) == [("central-authority",), ("point-24-7",)]


def test_a_card_with_another_fingerprint_is_refused(ardenia: Path, card: Path) -> None:
    said = longbien("peer", "add", card, "--fingerprint", "00" * 32, home=ardenia)

    assert (said.status, said.out) == (1, "")
    assert "[fingerprint_differs]" in said.err
    assert peers(ardenia) == []


@pytest.mark.parametrize("words", [(), ("--fingerprint", "abc"), ("--fingerprint", "g" * 64)])
def test_without_a_whole_fingerprint_nothing_is_introduced(ardenia: Path, card: Path, words: tuple[str, ...]) -> None:
    said = longbien("peer", "add", card, *words, home=ardenia)

    assert said.status == 2
    assert "--fingerprint" in said.err
    assert peers(ardenia) == []


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff", b"[" * 10_000])
def test_what_is_no_card_is_refused(ardenia: Path, card: Path, damage: bytes) -> None:
    card.write_bytes(damage)

    said = longbien("peer", "add", card, "--fingerprint", "00" * 32, home=ardenia)

    assert (said.status, said.out) == (1, "")
    assert "Traceback" not in said.err


def test_a_flipped_bit_in_the_card_is_refused(ardenia: Path, card: Path, fingerprint: str) -> None:
    statement = json.loads(card.read_text())
    signature = statement["signatures"][0]["sig"]
    statement["signatures"][0]["sig"] = ("B" if signature[0] == "A" else "A") + signature[1:]
    card.write_text(json.dumps(statement, separators=(",", ":"), sort_keys=True))

    said = longbien("peer", "add", card, "--fingerprint", fingerprint, home=ardenia)

    assert (said.status, said.err.rpartition(" ")[2]) == (1, "[bad_signature]\n")


def test_ones_own_card_is_refused(bellora: Path, card: Path, fingerprint: str) -> None:
    said = longbien("peer", "add", card, "--fingerprint", fingerprint, home=bellora)

    assert (said.status, said.err.rpartition(" ")[2]) == (1, "[own_card]\n")


def test_a_newer_card_renews_and_an_older_is_refused(
    introduced: Path, bellora: Path, card: Path, fingerprint: str, tmp_path: Path
) -> None:
    older = Path(shutil.copy(card, tmp_path / "older.json"))
    settings = bellora / "node.toml"
    settings.write_text(settings.read_text().replace("http://127.0.0.1:8702", "https://node.bellora.example"))
    longbien("token", "list", home=bellora)  # a command's time, so that the moments differ by a second
    card.write_text(longbien("peer", "card", home=bellora).out)

    renewed = longbien("peer", "add", card, "--fingerprint", fingerprint, home=introduced)
    refused = longbien("peer", "add", older, "--fingerprint", fingerprint, home=introduced)

    assert renewed.status == 0
    assert (refused.status, refused.err.rpartition(" ")[2]) == (1, "[older_card]\n")
    assert peers(introduced) == [("XBB", "https://node.bellora.example", 0)]


def test_a_card_with_other_keys_is_refused(introduced: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    words = ("--node", "XBB", "--state", "Bellora", "--endpoint", "http://127.0.0.1:8702")
    longbien("init", *words, home=other)
    card = tmp_path / "other.json"
    card.write_text(longbien("peer", "card", home=other).out)
    fingerprint = longbien("peer", "card", "--fingerprint", home=other).out

    said = longbien("peer", "add", card, "--fingerprint", fingerprint, home=introduced)

    assert (said.status, said.err.rpartition(" ")[2]) == (1, "[other_keys]\n")


def test_a_node_is_suspended_and_resumed(introduced: Path) -> None:
    longbien("peer", "suspend", "XBB", home=introduced)
    suspended = peers(introduced)
    longbien("peer", "resume", "XBB", home=introduced)

    assert suspended == [("XBB", "http://127.0.0.1:8702", 1)]
    assert peers(introduced) == [("XBB", "http://127.0.0.1:8702", 0)]


def test_an_unknown_node_cannot_be_suspended(ardenia: Path) -> None:
    said = longbien("peer", "suspend", "XCC", home=ardenia)

    assert said == Said(1, "", "longbien: XCC is not introduced; see `longbien peer list` [unknown_peer]\n")


def test_the_trust_file_names_us_and_the_introduced(introduced: Path, fingerprint: str) -> None:
    trust = read_trust(longbien("trust", home=introduced).out.encode())

    assert [(node.node, node.state) for node in trust.nodes] == [("XAA", "Ardenia"), ("XBB", "Bellora")]
    assert trust.nodes[1].fingerprint == fingerprint.replace(" ", "")
    assert trust.witnesses_needed == 1


def test_introductions_are_in_the_journal_and_the_journal_holds(introduced: Path) -> None:
    before = json.loads(longbien("journal", "status", "--json", home=introduced).out)
    worked = longbien("work", "--once", home=introduced)
    after = json.loads(longbien("journal", "status", "--json", home=introduced).out)
    check = longbien("journal", "check", home=introduced)

    assert (before["waiting"], before["size"]) == (1, 0)
    assert worked.status == 0
    assert (after["waiting"], after["size"]) == (0, 1)
    assert check == Said(0, "holds: records, tiles and signed heads agree.\n", "")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE data_journalrow SET record = x'7b7d'", "fails: record 0: the commitment is of other words\n"),
        ("UPDATE data_journalrow SET number = 1", "fails: record 0: is missing; the next is 1\n"),
        ("DELETE FROM data_journalrow", "fails: head of size 1: there are only 0 records\n"),
    ],
)
def test_a_changed_journal_does_not_hold(introduced: Path, damage: str, said: str) -> None:
    longbien("work", "--once", home=introduced)
    with sqlite3.connect(introduced / "db.sqlite3") as database:
        database.execute(damage)

    check = longbien("journal", "check", home=introduced)

    assert (check.status, check.out) == (1, said)
