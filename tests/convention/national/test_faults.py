"""
Each fault in a recorded law is told with file, item, line and remedy.

The vectors are written like those of the law files: a header, the words of the file, and what stands there instead.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from convention.test_faults import vector
from longbien.convention.errors import LawFileError
from longbien.convention.national.loader import read_national_law

VECTORS = sorted((Path(__file__).parent / "vectors").glob("*.txt"))


def faults_of(folder: Path) -> list[tuple[str, str]]:
    """Return code and words of every fault."""
    with pytest.raises(LawFileError) as raised:
        read_national_law(folder=folder)
    return [(finding.code, str(finding)) for finding in raised.value.findings]


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_one_fault_gives_one_finding_that_names_its_place_and_its_remedy(path: Path, national_folder: Path) -> None:
    fault = vector(path)
    file = national_folder / fault.file
    written = file.read_text(encoding="utf-8")
    assert fault.sound in written, "the recorded law changed: bring this vector up to date"

    file.write_text(written.replace(fault.sound, fault.faulty, 1), encoding="utf-8")

    ((code, message),) = faults_of(national_folder)
    assert (code, message[: len(fault.message)] if fault.cut else message) == (fault.code, fault.message)


def test_a_file_bears_the_code_of_its_state(national_folder: Path) -> None:
    (national_folder / "xbb.yaml").rename(national_folder / "xcc.yaml")

    assert faults_of(national_folder) == [
        (
            "wrong_value",
            "xcc.yaml, line “state”: “XBB” is not the code of the State this file is named after. "
            "Write its code of three letters, and call the file by it: XBB in xbb.yaml.",
        )
    ]


def test_faults_of_several_files_are_told_at_once(national_folder: Path) -> None:
    for name in ("xaa.yaml", "xbb.yaml"):
        file = national_folder / name
        file.write_text(file.read_text(encoding="utf-8") + "colour: blue\n", encoding="utf-8")

    assert [message.partition(",")[0] for _, message in faults_of(national_folder)] == ["xaa.yaml", "xbb.yaml"]


def test_what_is_no_law_file_is_told(national_folder: Path) -> None:
    (national_folder / "xbb.yaml").write_bytes(b"\xff\xfe\x00")

    assert [code for code, _ in faults_of(national_folder)] == ["unreadable"]
