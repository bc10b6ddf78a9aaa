"""Cells that begin like a formula: telephone numbers and nicknames are text, and leave as text."""

from __future__ import annotations

import pytest

from longbien.core.csv_output import harmless
from longbien.core.imports.findings import Fault, Findings
from longbien.core.imports.tables import Column, cell_of


@pytest.mark.parametrize(
    "text", ["+48 601 234 567", "+48 (22) 601-23-45, Anna", "＋84 24 3825 1234 called", "@nick", "@night.porter: seen"]
)
def test_a_telephone_number_and_a_nickname_are_text_and_leave_as_text(text: str) -> None:
    findings = Findings()

    kept = cell_of(text, column=Column(name="title"), line=2, findings=findings)

    assert (kept, findings.found) == (text, [])
    assert harmless(kept) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        *("+1+1", "+48601234567*A1", "+48 601 234 567+cmd|' /C calc'!A0", "@SUM(A1)", "@SUM (A1)", "@SUM\n(A1)"),
        *("@A,cmd|' /C calc'!A0", "@A1+1", "+48601234567 =1"),
    ],
)
def test_a_formula_behind_what_looks_like_a_number_or_a_name_is_refused(text: str) -> None:
    findings = Findings()

    assert cell_of(text, column=Column(name="title", lines=True), line=2, findings=findings) == ""
    assert [one.fault for one in findings.found] == [Fault.FORMULA]
