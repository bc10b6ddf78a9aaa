"""What is said of a faulty file."""

from __future__ import annotations

from pathlib import Path

import pytest

from longbien.core.directory.importing import COLUMNS as ENTRY_COLUMNS
from longbien.core.imports.findings import MOST_FINDINGS, SENTENCES, Fault, Finding, Findings, shown, stops
from longbien.core.imports.tables import Column
from longbien.core.treaties.importing.csv_file import COLUMNS as FACT_COLUMNS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "imports.md"


def test_every_fault_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Fault)


def test_every_fault_is_in_the_reference_with_its_sentence() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = dict(
        line.strip("| ").split("` | ", 1) for line in page.splitlines() if line.startswith("| `") and "` | " in line
    )
    documented = {name.strip("`"): said.strip(" |") for name, said in rows.items()}

    expected = {fault.value: sentence.format(value="…", detail="…") for fault, sentence in SENTENCES.items()}
    assert {name: said for name, said in documented.items() if name in expected} == expected


def test_what_is_shown_is_short_and_holds_no_hidden_marks() -> None:
    assert shown("a\u202eb\x00c\n") == "a�b�c�"
    assert len(shown("x" * 1_000)) == 80


def test_beyond_the_most_only_the_number_is_kept() -> None:
    findings = Findings()
    for line in range(MOST_FINDINGS + 7):
        findings.add(Fault.MISSING, line=line, field="name")

    assert len(findings.all) == MOST_FINDINGS + 1
    assert findings.all[-1] == Finding(fault=Fault.MORE_FINDINGS, detail="7")


def test_a_notice_alone_keeps_nothing_out() -> None:
    notice = Finding(fault=Fault.IN_BRACKETS, line=3, field="Entry 3", value="[1 Jan 2020]", stops=False)

    assert (stops((notice,)), stops((notice, Finding(fault=Fault.MISSING)))) == (False, True)


@pytest.mark.parametrize(
    ("heading", "columns"), [("Facts as CSV", FACT_COLUMNS), ("Entries of the directory as CSV", ENTRY_COLUMNS)]
)
def test_every_column_is_in_the_reference(heading: str, columns: tuple[Column, ...]) -> None:
    section = PAGE.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [row.strip("| ").split(" | ")[:3] for row in section.splitlines() if row.startswith("| `")]

    assert rows == [[f"`{one.name}`", "yes" if one.required else "–", str(one.longest)] for one in columns]
