"""
Each fault in the law files is told with file, item, line and remedy.

A vector in `vectors/` holds one fault: a header (`expect` the code, `message` what the lawyer reads, `file` where the
fault is put), the words of the shipped file, and what stands there instead. A message that ends in “…” is cut there:
what follows lists everything the law files hold of a sort. `{line}` is the line of the file where the fault is put.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from longbien.convention import LawFileError, load, read
from longbien.convention.__main__ import main

from .conftest import remembered

VECTORS = sorted((Path(__file__).parent / "vectors").glob("*.txt"))
CODES = {
    "act_never_possible",
    "dead_end",
    "duplicate_field",
    "duplicate_id",
    "evidence_on_preservation",
    "gap_in_articles",
    "missing_field",
    "missing_ground",
    "missing_mark",
    "no_content",
    "not_text",
    "not_usable",
    "unknown_field",
    "unknown_reference",
    "unknown_word",
    "unreadable",
    "way_out_of_final",
    "wrong_journey",
    "wrong_mark",
    "wrong_value",
}


@dataclass(frozen=True, kw_only=True)
class Vector:
    """One fault."""

    code: str
    message: str
    cut: bool
    file: str
    sound: str
    faulty: str


def vector(path: Path) -> Vector:
    """Read a vector."""
    header, _, body = path.read_text(encoding="utf-8").partition("--- instead of\n")
    sound, _, faulty = body.partition("--- stands\n")
    lines = dict(line.split(": ", 1) for line in header.splitlines())
    return Vector(
        code=lines["expect"],
        message=lines["message"].removesuffix("…"),
        cut=lines["message"].endswith("…"),
        file=lines["file"],
        sound=sound,
        faulty=faulty,
    )


def faults_of(folder: Path) -> list[tuple[str, str]]:
    """Return code and words of every fault."""
    with pytest.raises(LawFileError) as raised:
        read(folder=folder, parse=remembered)
    return [(finding.code, str(finding)) for finding in raised.value.findings]


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_one_fault_gives_one_finding_that_names_its_place_and_its_remedy(path: Path, law_folder: Path) -> None:
    fault = vector(path)
    file = law_folder / fault.file
    written = file.read_text(encoding="utf-8")
    assert fault.sound in written, "the shipped file changed: bring this vector up to date"

    file.write_text(written.replace(fault.sound, fault.faulty, 1), encoding="utf-8")

    line = written[: written.index(fault.sound)].count("\n") + 1
    expected = fault.message.replace("{line}", str(line)).replace("{next}", str(line + 1))
    ((code, message),) = faults_of(law_folder)
    assert (code, message[: len(expected)] if fault.cut else message) == (fault.code, expected)


def test_every_class_of_fault_has_a_vector() -> None:
    assert {vector(path).code for path in VECTORS} == CODES


def test_a_copy_without_a_fault_holds_together(law_folder: Path) -> None:
    assert read(folder=law_folder) == load()


def test_several_faults_are_told_at_once(law_folder: Path) -> None:
    for path in VECTORS:
        if path.stem in {"a-line-left-out", "no-mark"}:
            fault = vector(path)
            file = law_folder / fault.file
            file.write_text(file.read_text(encoding="utf-8").replace(fault.sound, fault.faulty, 1), encoding="utf-8")

    assert [code for code, _ in faults_of(law_folder)] == ["missing_field", "missing_mark"]


def test_a_kind_cannot_stand_in_two_files(law_folder: Path) -> None:
    shutil.copyfile(law_folder / "kinds/stored_data.yaml", law_folder / "kinds/zz.yaml")

    assert faults_of(law_folder) == [
        (
            "duplicate_id",
            "kinds/zz.yaml, mla.stored_data, line “id”: A kind of this name stands already in kinds/stored_data.yaml. "
            "Give the newer one another name, or remove it.",
        )
    ]


def test_a_missing_file_is_told_once(law_folder: Path) -> None:
    (law_folder / "instruments.yaml").unlink()

    assert faults_of(law_folder) == [
        ("unreadable", "instruments.yaml: The file is missing or cannot be opened. Put it back in its place.")
    ]


def test_missing_kinds_are_told(law_folder: Path) -> None:
    shutil.rmtree(law_folder / "kinds")

    assert faults_of(law_folder) == [
        ("unreadable", "kinds: The folder is missing or holds no law file. Put it back in its place.")
    ]


def test_a_file_in_another_encoding_is_told(law_folder: Path) -> None:
    (law_folder / "sources.yaml").write_bytes("sources: [é]".encode("latin-1"))

    assert faults_of(law_folder)[0][0] == "unreadable"


@pytest.mark.slow
def test_whatever_line_is_lost_the_files_hold_or_a_finding_says_why(law_folder: Path) -> None:
    seed = 20241224
    chance = random.Random(seed)
    files = sorted(law_folder.rglob("*.yaml"))
    outcomes = {"holds": 0, "told": 0}

    for _ in range(30):
        file = chance.choice(files)
        written = file.read_bytes()
        lines = written.splitlines(keepends=True)
        del lines[chance.randrange(len(lines))]
        file.write_bytes(b"".join(lines))
        try:
            read(folder=law_folder, parse=remembered)
            outcomes["holds"] += 1
        except LawFileError as fault:
            assert fault.findings, f"seed {seed}"
            outcomes["told"] += 1
        file.write_bytes(written)

    assert outcomes["told"] > outcomes["holds"], f"seed {seed}: {outcomes}"


def test_the_command_says_that_the_shipped_files_hold_together(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(arguments=[])

    assert (status, capsys.readouterr().out) == (0, "The law files hold together\n")


def test_the_command_prints_each_finding_on_a_line(law_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (law_folder / "acts.yaml").unlink()

    status = main(arguments=[str(law_folder)])

    assert (status, capsys.readouterr().out) == (
        1,
        "acts.yaml: The file is missing or cannot be opened. Put it back in its place.\n",
    )
