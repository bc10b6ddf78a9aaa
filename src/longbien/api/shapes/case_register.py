"""What a register of cases would add and change, or has, as it goes out."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Schema
from pydantic import Field

from longbien.api.answers import Problem
from longbien.core.imports.findings import SENTENCES, Finding
from longbien.readers.case_imports import PlannedCase, RegisterPreview


class RowFaultOut(Schema):
    """What is wrong with a row, or is to be known of it; one that `stops` keeps the whole file out."""

    line: int | None = Field(description="of the file, from 1; null: the file as a whole")
    field: str | None = Field(description="the column; null: the row as a whole")
    code: str
    value: str
    detail: str
    stops: bool
    text: str


class RegisterRowOut(Schema):
    """What becomes of a row. `case` is the case of that reference that is here; `changes` the columns that differ."""

    line: int
    reference: str
    title: str
    opened_on: date
    protected: bool
    fate: Literal["new", "changed", "same"]
    case: str | None
    changes: list[str]


class RegisterOut(Schema):
    """What a register adds and changes; `kept` says whether it was taken over, all of it, or only looked at."""

    kept: bool
    sha256: str
    new: int
    changed: int
    same: int
    rows: list[RegisterRowOut]
    findings: list[RowFaultOut]


class RegisterWrongOut(Problem):
    """The file has faults, and nothing of it was kept: each bad row is named."""

    sha256: str
    findings: list[RowFaultOut]


def register_out(preview: RegisterPreview, *, kept: bool) -> RegisterOut:
    """Return what a register adds and changes."""
    fates = [one.fate.value for one in preview.planned]
    return RegisterOut(
        kept=kept,
        sha256=preview.sha256,
        new=fates.count("new"),
        changed=fates.count("changed"),
        same=fates.count("same"),
        rows=[_row(one) for one in preview.planned],
        findings=[_fault(one) for one in preview.findings],
    )


def register_wrong(preview: RegisterPreview, *, code: str) -> RegisterWrongOut:
    """Return what keeps a register out."""
    stopping = [one for one in preview.findings if one.stops]
    return RegisterWrongOut(
        code=code,
        detail="\n".join(map(str, stopping)),
        sha256=preview.sha256,
        findings=[_fault(one) for one in preview.findings],
    )


def _row(one: PlannedCase) -> RegisterRowOut:
    return RegisterRowOut(
        line=one.row.line,
        reference=one.row.reference,
        title=one.row.title,
        opened_on=one.row.opened_on,
        protected=one.row.is_protected,
        fate=one.fate.value,
        case=one.present.pk if one.present else None,
        changes=[each.value for each in one.changes],
    )


def _fault(one: Finding) -> RowFaultOut:
    return RowFaultOut(
        line=one.line or None,
        field=one.field or None,
        code=one.fault.value,
        value=one.value,
        detail=one.detail,
        stops=one.stops,
        text=SENTENCES[one.fault].format(value=one.value, detail=one.detail),
    )
