"""`longbien treaty` as it is called: the real command line, without a node."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from commands.cli import Said, environment, longbien
from longbien.commands.main import main

COUNTS = ("signatures", "parties", "instruments_counted", "instruments_needed", "instruments_missing", "in_force")


def treaty(*words: str, folder: Path) -> Said:
    """Say `longbien treaty WORDS…` in this process, where there is no home."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _stream in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name in [one for one in os.environ if one.startswith(("LONGBIEN_", "DJANGO_"))]:
            patch.delenv(name)
        patch.setenv("HOME", str(folder))
        status = main(["treaty", *words])
    for stream in (out, err):
        stream.seek(0)
    return Said(status, out.read(), err.read())


def treaty_in_a_terminal(*words: str, folder: Path, **changed: str) -> Said:
    """Run `longbien treaty WORDS…` in a process of its own, where there is no home."""
    done = subprocess.run(
        [sys.executable, "-m", "longbien.commands.main", "treaty", *words],
        capture_output=True,
        env=environment() | {"HOME": str(folder)} | changed,
        check=False,
        timeout=300,
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def answered(*words: str, folder: Path) -> dict[str, Any]:
    said = treaty(*words, "--json", folder=folder)

    assert (said.status, said.err) == (0, "")
    answer = json.loads(said.out)
    assert isinstance(answer, dict)
    return answer


def counts(status: dict[str, Any]) -> dict[str, object]:
    return {name: status[name] for name in COUNTS}


def test_after_hanoi_seventy_two_had_signed_and_nobody_was_a_party(tmp_path: Path) -> None:
    status = answered("status", "--on", "2025-10-27", folder=tmp_path)

    assert counts(status) == {
        "signatures": 72,
        "parties": 0,
        "instruments_counted": 0,
        "instruments_needed": 40,
        "instruments_missing": 40,
        "in_force": False,
    }
    assert (status["instrument"], status["on"], status["node"]) == ("uncc-2024", "2025-10-27", "")


def test_a_year_later_the_deposits_count_and_there_is_still_no_party(tmp_path: Path) -> None:
    status = answered("status", "--on", "2026-11-22", folder=tmp_path)

    assert status["signatures"] >= 75
    assert (status["parties"], status["in_force"], status["in_force_on"]) == (0, False, None)
    assert status["instruments_counted"] + status["instruments_missing"] == 40


def test_every_claim_says_how_it_is_taken_why_and_from_where(tmp_path: Path) -> None:
    claims = answered("status", "--on", "2025-12-31", folder=tmp_path)["claims"]

    by_id = {one["id"]: one for one in claims}
    followed = by_id["uncc-2024.claim.hanoi-72-depositary"]
    wrong = by_id["uncc-2024.claim.72-ratified"]
    assert (followed["standing"], followed["figure"], followed["as_of"]) == ("followed", 72, "2025-10-26")
    assert (wrong["standing"], wrong["agrees"]) == ("wrong", "no")
    assert all(one["reason"] and one["sources"] for one in claims)


def test_what_nobody_knew_yet_is_not_told(tmp_path: Path) -> None:
    status = answered("status", "--on", "2026-11-22", "--known", "2020-01-01", folder=tmp_path)

    assert (status["signatures"], status["claims"]) == (0, [])
    assert status["known_at"].startswith("2020-01-01T23:59:59")


def test_the_account_draws_a_bar_of_forty(tmp_path: Path) -> None:
    said = treaty("status", "--on", "2025-10-27", folder=tmp_path)

    assert (said.status, said.err) == (0, "")
    assert f"\n  {'░' * 40}\n" in said.out
    assert "Signatures: 72\n" in said.out


def test_an_old_terminal_gets_letters_that_it_has(tmp_path: Path) -> None:
    said = treaty_in_a_terminal("status", "--on", "2025-10-27", folder=tmp_path, PYTHONIOENCODING="ascii")

    assert said.status == 0
    assert f"\n  {'.' * 40}\n" in said.out


def test_a_request_before_entry_into_force_rests_on_the_convention_in_exercises_only(tmp_path: Path) -> None:
    asked = ("resolve", "VNM", "POL", "--offence", "art13", "--max-penalty-years", "5", "--measure", "preserve.request")

    real = {one["id"]: one for one in answered(*asked, "--on", "2026-11-22", folder=tmp_path)["instruments"]}
    exercise = answered(*asked, "--on", "2026-11-22", "--exercise", folder=tmp_path)["instruments"]

    assert real["uncc-2024"]["applies"] == "no"
    assert [one["code"] for one in real["uncc-2024"]["reasons"] if one["weighs"] == "no"] == ["not_in_force"]
    assert (exercise[0]["id"], exercise[0]["applies"], exercise[0]["exercise_only"]) == ("uncc-2024", "yes", True)
    assert (exercise[0]["authority"], exercise[0]["channel"], exercise[0]["languages"]) == (None, "network_24_7", [])


def test_every_instrument_has_all_that_a_request_needs_and_every_reason_a_sentence(tmp_path: Path) -> None:
    answer = answered("resolve", "viet nam", "pl", "--offence", "13", "--measure", "preserve.request", folder=tmp_path)

    assert (answer["question"]["requesting"], answer["question"]["requested"]) == ("VNM", "POL")
    keys = {"id", "applies", "reasons", "authority", "channel", "languages", "articles", "governed_by"}
    keys |= {"dual_criminality", "elements", "time_rules", "exercise_only", "rank"}
    assert all(keys <= set(one) and one["applies"] in ("yes", "no", "unknown") for one in answer["instruments"])
    assert [one["rank"] for one in answer["instruments"]] == list(range(1, len(answer["instruments"]) + 1))
    reasons = [reason for one in answer["instruments"] for reason in one["reasons"]]
    words = {"code", "text", "article", "weighs", "state", "facts", "verification"}
    assert all(words <= set(one) and one["text"] and "%(" not in one["text"] for one in reasons)


def test_a_state_is_told_with_every_instrument_and_every_fact(tmp_path: Path) -> None:
    state = answered("state", "qat", "--on", "2026-11-22", folder=tmp_path)

    bonds = {one["instrument"]: (one["bond"], one["is_party"]) for one in state["statuses"]}
    assert (state["code"], state["name"]) == ("QAT", "Qatar")
    assert bonds["uncc-2024"] == ("consented", "no")
    assert "uncc-2024.QAT.signature" in [one["id"] for one in state["facts"]]


def test_a_fact_is_told_with_its_sources(tmp_path: Path) -> None:
    fact = answered("fact", "uncc-2024.VNM.signature", folder=tmp_path)

    assert (fact["happened"], fact["deed"], fact["counts"], fact["corrected_by"]) == (
        "2025-10-25",
        "signature",
        True,
        [],
    )
    assert all(one["publisher"] for one in fact["sources"])


def test_facts_come_as_a_table(tmp_path: Path) -> None:
    said = treaty("facts", "--instrument", "uncc-2024", "--state", "POL", "--csv", folder=tmp_path)

    rows = list(csv.DictReader(io.StringIO(said.out)))

    assert [(row["id"], row["participant"], row["happened"]) for row in rows] == [
        ("uncc-2024.POL.signature", "POL", "2025-10-25")
    ]


def test_the_directory_of_nobody_is_empty_and_says_why(tmp_path: Path) -> None:
    said = treaty("authorities", folder=tmp_path)

    assert said == Said(0, "No entries are shipped: the directory is that of a node. Name its home with --home.\n", "")


def test_questions_without_a_node_touch_neither_django_nor_a_database(tmp_path: Path) -> None:
    script = (
        "import sys; from longbien.commands.main import main; done = [main(['treaty', one]) for one in sys.argv[1:]];"
        "print(done, 'django' in sys.modules, file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, "status", "claims", "facts", "authorities"],
        capture_output=True,
        text=True,
        env=environment() | {"HOME": str(tmp_path)},
        check=True,
    )

    assert done.stderr == "[0, 0, 0, 0] False\n"


def test_a_home_that_was_named_must_be_one(tmp_path: Path) -> None:
    said = longbien("treaty", "status", home=tmp_path / "none")

    assert (said.status, said.out) == (2, "")
    assert said.err.endswith("[home_is_wrong]\n")


def test_a_home_that_was_named_can_be_left_aside(tmp_path: Path) -> None:
    said = longbien("treaty", "status", "--shipped", "--on", "2025-10-27", home=tmp_path / "none")

    assert (said.status, said.err) == (0, "")
