"""
Each fault in the register is told with file, item, line and remedy.

A vector in `vectors/` holds one fault: a header (`expect` the code, `message` what the lawyer reads, `file` where the
fault is put), the words of the shipped file, and what stands there instead.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from longbien.convention import LawFileError, load
from longbien.convention.__main__ import main
from longbien.convention.register.checks import check_against_law
from longbien.convention.register.loader import load_register, read_register
from longbien.convention.register.values import Attestation, Dating, Effect, Fact, RegisterFiles
from longbien.convention.register.words import Confidence, Deed, Precision, Trust

from ..conftest import remembered

VECTORS = sorted((Path(__file__).parent / "vectors").glob("*.txt"))
CODES = {
    "circle",
    "duplicate_field",
    "duplicate_id",
    "missing_field",
    "no_source",
    "not_a_date",
    "not_text",
    "unknown_field",
    "unknown_reference",
    "unknown_word",
    "wrong_value",
}


@dataclass(frozen=True, kw_only=True)
class Vector:
    """One fault."""

    code: str
    message: str
    file: str
    sound: str
    faulty: str


def vector(path: Path) -> Vector:
    """Read a vector."""
    header, _, body = path.read_text(encoding="utf-8").partition("--- instead of\n")
    sound, _, faulty = body.partition("--- stands\n")
    lines = dict(line.split(": ", 1) for line in header.splitlines())
    return Vector(code=lines["expect"], message=lines["message"], file=lines["file"], sound=sound, faulty=faulty)


def put(fault: Vector, folder: Path) -> None:
    """Write a fault into the copy."""
    file = folder / fault.file
    written = file.read_text(encoding="utf-8")
    assert fault.sound in written, "the shipped file changed: bring this vector up to date"
    file.write_text(written.replace(fault.sound, fault.faulty, 1), encoding="utf-8")


def faults_of(folder: Path) -> list[tuple[str, str]]:
    """Return code and words of every fault."""
    with pytest.raises(LawFileError) as raised:
        read_register(folder=folder, parse=remembered)
    return [(finding.code, str(finding)) for finding in raised.value.findings]


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_one_fault_gives_one_finding_that_names_its_place_and_its_remedy(path: Path, register_folder: Path) -> None:
    fault = vector(path)

    put(fault, register_folder)

    assert faults_of(register_folder) == [(fault.code, fault.message)]


def test_every_class_of_fault_has_a_vector() -> None:
    assert {vector(path).code for path in VECTORS} == CODES


def test_a_copy_without_a_fault_holds_together(register_folder: Path) -> None:
    assert read_register(folder=register_folder) == load_register()


def test_several_faults_are_told_at_once(register_folder: Path) -> None:
    for name in ("a-deed-that-is-none", "a-span-that-ends-before-it-begins", "no-source"):
        put(vector(Path(__file__).parent / "vectors" / f"{name}.txt"), register_folder)

    assert sorted(code for code, _ in faults_of(register_folder)) == ["no_source", "not_a_date", "unknown_word"]


def test_a_list_and_a_fact_cannot_say_the_same_under_one_id(register_folder: Path) -> None:
    file = register_folder / "register/uncc-2024.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("[MLI, RWA, SAU]", "[MLI, MLI, RWA, SAU]"))

    assert faults_of(register_folder) == [
        (
            "duplicate_id",
            "register/uncc-2024.yaml, uncc-2024.MLI.signature, line “id”: “uncc-2024.MLI.signature” stands here a "
            "second time. Remove one of the two; for a further one of the sort write it under facts, with .2 behind.",
        )
    ]


def test_a_file_is_called_as_its_instrument(register_folder: Path) -> None:
    shutil.move(register_folder / "register/uncc-2024.yaml", register_folder / "register/uncc.yaml")

    assert faults_of(register_folder)[0] == (
        "wrong_value",
        "register/uncc.yaml, line “instrument”: The file of this instrument is called uncc-2024.yaml. "
        "Correct the name of the file, or the instrument.",
    )


def test_missing_participants_are_told_once(register_folder: Path) -> None:
    (register_folder / "register/participants.yaml").unlink()

    assert faults_of(register_folder) == [
        (
            "unreadable",
            "register/participants.yaml: The file is missing or cannot be opened. Put it back in its place.",
        )
    ]


def test_an_instrument_and_an_option_that_no_law_file_holds_are_told() -> None:
    told = Attestation(
        document="x", publisher="", published=None, language="en", quotation="", trust=Trust.PRESS, place=""
    )
    day = Dating(from_on=date(2026, 1, 1), until_on=date(2026, 1, 2), precision=Precision.DAY)
    stranger, misread = (
        Fact(
            id=f"{instrument}.POL.reservation",
            instrument=instrument,
            participant="POL",
            deed=Deed.RESERVATION,
            happened=day,
            confidence=Confidence.HIGH,
            attestations=(told,),
            known_at=datetime(2026, 1, 1, tzinfo=UTC),
            effects=(Effect(article="42(5)", option="no_such_option"),),
        )
        for instrument in ("moon-1979", "uncc-2024")
    )

    found = check_against_law(
        register=RegisterFiles(participants=(), facts=(stranger, misread), claims=()), instruments=load().instruments
    )

    assert [str(one) for one in found] == [
        "register/moon-1979.yaml, moon-1979.POL.reservation, line “instrument”: There is nothing called “moon-1979”. "
        "Add it to instruments.yaml, or correct the name.",
        "register/uncc-2024.yaml, uncc-2024.POL.reservation, line “effects”: There is nothing called “no_such_option”. "
        "Write one of: closed_networks, dual_criminality_for_preservation, limits_misuse_of_devices, "
        "limits_realtime_offences, no_arbitration, unknown.",
    ]


@pytest.mark.slow
def test_whatever_line_is_lost_the_register_holds_or_a_finding_says_why(register_folder: Path) -> None:
    seed = 20251025
    chance = random.Random(seed)
    files = sorted(register_folder.rglob("*.yaml"))
    outcomes = {"holds": 0, "told": 0}

    for _ in range(40):
        file = chance.choice(files)
        written = file.read_bytes()
        lines = written.splitlines(keepends=True)
        del lines[chance.randrange(len(lines))]
        file.write_bytes(b"".join(lines))
        try:
            read_register(folder=register_folder, parse=remembered)
            outcomes["holds"] += 1
        except LawFileError as fault:
            assert fault.findings, f"seed {seed}"
            outcomes["told"] += 1
        file.write_bytes(written)

    assert min(outcomes.values()) > 0, f"seed {seed}: {outcomes}"


def test_the_command_says_what_is_wrong_with_the_register(
    register_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(vector(Path(__file__).parent / "vectors" / "no-source.txt"), register_folder)

    status = main(arguments=[str(register_folder)])

    printed = capsys.readouterr().out
    assert status == 1
    assert vector(Path(__file__).parent / "vectors" / "no-source.txt").message in printed.splitlines()
