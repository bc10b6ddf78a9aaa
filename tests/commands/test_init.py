"""`longbien init`, and how the command line speaks when something is wrong."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from commands.cli import ARDENIA, Said, longbien


def contents(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_node_is_made_and_shows_the_fingerprint_of_its_card(made: tuple[Path, Said]) -> None:
    home, said = made

    shown = longbien("peer", "card", "--fingerprint", home=home)

    assert (said.status, said.err) == (0, "")
    assert f"The node of Ardenia (XAA) is made in {home}." in said.out
    assert [len(group) for group in shown.out.split()] == [4] * 16
    assert f"    {shown.out}" in said.out


def test_everything_of_a_home_is_closed_to_others(made: tuple[Path, Said]) -> None:
    home, _ = made

    assert [path for path in (home, *home.rglob("*")) if path.stat().st_mode & 0o077] == []


def test_a_second_init_is_refused_and_changes_nothing(ardenia: Path) -> None:
    before = contents(ardenia)

    said = longbien("init", *ARDENIA, home=ardenia)

    assert said == Said(
        status=2,
        out="",
        err=f"longbien: {ardenia}/node.toml exists: there is a node in this home already. "
        "Give another folder with --home. [home_is_wrong]\n",
    )
    assert contents(ardenia) == before


def test_a_wrong_value_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    said = longbien("init", *ARDENIA, "--mode", "trial", home=tmp_path / "home")

    assert said.status == 2
    assert 'node.mode cannot be "trial": write "exercise" or "real".' in said.err
    assert not (tmp_path / "home").exists()


def test_a_database_that_is_away_is_named_before_anything_is_made(tmp_path: Path) -> None:
    said = longbien("init", *ARDENIA, "--database-url", "postgresql://longbien@127.0.0.1:1/x", home=tmp_path / "home")

    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(
        "longbien: postgresql://longbien@127.0.0.1:1/x cannot be reached, and nothing was made: "
    )
    assert said.err.endswith(" [database_unusable]\n")
    assert not (tmp_path / "home").exists()


def test_a_language_that_is_not_there_is_refused(tmp_path: Path) -> None:
    said = longbien("init", *ARDENIA, "--languages", "en,xx", home=tmp_path / "home")

    assert said.status == 2
    assert 'node.languages cannot be ["en", "xx"]: write a list of languages of this release' in said.err


@pytest.mark.parametrize(
    "words", [(), ("init",), ("nonsense",), ("peer",), ("init", *ARDENIA, "--authority", "police")]
)
def test_a_wrong_command_line_has_status_two(words: tuple[str, ...], tmp_path: Path) -> None:
    assert longbien(*words, home=tmp_path).status == 2


@pytest.mark.parametrize("words", [("serve",), ("migrate",), ("person", "list"), ("journal", "check")])
def test_without_a_home_commands_say_how_to_make_one(words: tuple[str, ...], tmp_path: Path) -> None:
    said = longbien(*words, home=tmp_path)

    assert said == Said(
        status=2,
        out="",
        err=f"longbien: {tmp_path}/node.toml: there is no node in this home. "
        "Make one with “longbien init”, or name another with --home. [home_is_wrong]\n",
    )


def test_a_wrong_setting_stops_every_command_with_file_key_and_remedy(ardenia: Path) -> None:
    file = ardenia / "node.toml"
    file.write_text(file.read_text().replace("port = 8701", "port = 870100"))

    said = longbien("person", "list", home=ardenia)

    remedy = "write a whole number from 1 to 65535"
    assert said == Said(2, "", f"longbien: {file}: listen.port cannot be 870100: {remedy}. [home_is_wrong]\n")


def test_an_open_key_file_stops_the_node_with_the_remedy(ardenia: Path) -> None:
    (ardenia / "keys" / "sign.json").chmod(0o644)

    said = longbien("work", "--once", home=ardenia)

    file = ardenia / "keys" / "sign.json"
    assert said == Said(
        status=2,
        out="",
        err=f"longbien: {file}: others on this machine can open it (mode 0644). Close it: chmod 600 {file} "
        "[keys_are_wrong]\n",
    )


@pytest.mark.slow
def test_authorities_of_ones_own_can_be_named(tmp_path: Path) -> None:
    words = ("--authority", "cyber:Cyber police: night desk:network_24_7,mutual_legal_assistance")
    longbien("init", *ARDENIA, *words, home=tmp_path / "home")

    card = longbien("peer", "card", home=tmp_path / "home")

    payload = base64.b64decode(json.loads(card.out)["payload"])
    assert json.loads(payload)["authorities"] == [
        {"functions": ["network_24_7", "mutual_legal_assistance"], "id": "cyber", "name": "Cyber police: night desk"}
    ]


@pytest.mark.parametrize(
    ("authority", "said"),
    [
        (
            "cyber:Cyber police:handcuffs",
            '"handcuffs" is no function of an authority; known are mutual_legal_assistance,',
        ),
        ("cyber:Cyber police:network_24_7,", '"" is no function of an authority'),
        (f"{'c' * 65}:Cyber police:network_24_7", "cannot be used: 1 to 64 letters"),
        ("cyber police:Cyber police:network_24_7", 'the code "cyber police" cannot be used'),
        ("-cyber:Cyber police:network_24_7", 'the code "-cyber" cannot be used'),
        (f"cyber:{'n' * 201}:network_24_7", "the name of cyber must be a line of 1 to 200 characters"),
    ],
)
def test_an_authority_that_no_card_could_carry_is_refused(tmp_path: Path, authority: str, said: str) -> None:
    answer = longbien("init", *ARDENIA, f"--authority={authority}", home=tmp_path / "home")

    assert (answer.status, answer.out) == (2, "")
    assert said in " ".join(answer.err.split())
    assert not (tmp_path / "home").exists()
