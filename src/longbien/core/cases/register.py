"""
An existing register of cases, as a CSV file.

1. Encoding, separator and headings are taken as they come, where they can only mean one thing; a column whose heading
   is not known is named and left aside.
2. Every row has our own reference and the day on which the case was opened. No reference is there twice.
3. A date of which day and month cannot be told apart is refused, unless another row of the file tells.
4. What is wrong is named with line and column; nothing of a file with a fault is taken.

    read = read_register(data, states={"vnm": "VNM", "viet nam": "VNM"}, offences=frozenset({"art7"}), today=today)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from longbien.core.cases import cells
from longbien.core.cases.encodings import separator_of, text_of
from longbien.core.cases.headings import Heading, heading_of, plain
from longbien.core.cases.words import (
    LONGEST_FOREIGN_REFERENCE,
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    LONGEST_TITLE,
)
from longbien.core.imports.findings import Fault, Finding, Findings
from longbien.core.imports.tables import MOST_ROWS, Column, cell_of, records_of

A_DATE = "2025-10-25"
_LONGEST_LIST = 20_000
_PROSE = frozenset({Heading.FACTS, Heading.NOTES})
_COLUMNS: Mapping[Heading, Column] = {
    Heading.REFERENCE: Column(name=Heading.REFERENCE, required=True, longest=LONGEST_REFERENCE),
    Heading.FOREIGN: Column(name=Heading.FOREIGN, longest=_LONGEST_LIST, lines=True),
    Heading.TITLE: Column(name=Heading.TITLE, longest=LONGEST_TITLE, lines=True),
    Heading.PERSONS: Column(name=Heading.PERSONS, longest=_LONGEST_LIST, lines=True),
    Heading.PROTECTED_PERSONS: Column(name=Heading.PROTECTED_PERSONS, longest=_LONGEST_LIST, lines=True),
    Heading.STATES: Column(name=Heading.STATES, longest=_LONGEST_LIST, lines=True),
    Heading.OPENED_ON: Column(name=Heading.OPENED_ON, required=True, longest=40),
    Heading.STATUS: Column(name=Heading.STATUS, longest=60),
    Heading.OFFENCE: Column(name=Heading.OFFENCE),
    Heading.FACTS: Column(name=Heading.FACTS, longest=LONGEST_NOTE, lines=True),
    Heading.NOTES: Column(name=Heading.NOTES, longest=LONGEST_NOTE, lines=True),
    Heading.PROTECTED: Column(name=Heading.PROTECTED, longest=20),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCase:
    """One row. Empty text, or None, says that the register says nothing there: what is kept here stays."""

    line: int
    reference: str
    title: str
    opened_on: date
    is_closed: bool | None
    offence: str
    facts: str
    states: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    persons: tuple[cells.NamedPerson, ...]
    notes: str
    is_protected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRegister:
    """The rows that could be read, and everything that is wrong with the file."""

    cases: tuple[RegisterCase, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    states: Mapping[str, str]
    offences: frozenset[str]
    order: cells.Order
    today: date


_Row = tuple[int, dict[Heading, str]]


def read_register(data: bytes, *, states: Mapping[str, str], offences: frozenset[str], today: date) -> ReadRegister:
    """
    Read a register; faults are findings, never errors.

    Args:
        states: `plain` name or code of a State → its code.
        offences: ids of the law files.
        today: no case was opened later.
    """
    findings = Findings()
    rows = tuple(_rows(data, findings=findings))
    order = cells.order_of(row[Heading.OPENED_ON] for _line, row in rows)
    known = _Known(states=states, offences=offences, order=order, today=today)
    read = [_case(line, row, known=known, findings=findings) for line, row in rows]
    _find_twice(rows, findings=findings)
    return ReadRegister(cases=tuple(one for one in read if one is not None), findings=findings.all)


def _rows(data: bytes, *, findings: Findings) -> Iterator[_Row]:
    text = text_of(data, findings=findings)
    if text is None:
        return
    separator, text = separator_of(text)
    records = records_of(text, findings, separator=separator)
    header = next(records, None)
    if header is None:
        if not findings.found:
            findings.add(Fault.FILE_EMPTY)
        return
    headings = _headings(header[1], line=header[0], findings=findings)
    if headings is None:
        return
    for number, (line, record) in enumerate(records):
        if number >= MOST_ROWS:
            findings.add(Fault.FILE_TOO_LONG, line=line, detail=f"{MOST_ROWS:,}")
            return
        if any(cell.strip() for cell in record[len(headings) :]):
            findings.add(Fault.CELLS_WRONG, line=line, value=str(len(record)), detail=str(len(headings)))
            continue
        yield line, _cells(record, headings=headings, line=line, findings=findings)


def _headings(written: list[str], *, line: int, findings: Findings) -> list[Heading | None] | None:
    columns = ", ".join(one.value for one in Heading)
    found: list[Heading | None] = []
    for name in written:
        heading = heading_of(name)
        if heading is None and name.strip():
            findings.add(Fault.COLUMN_LEFT, line=line, field=name.strip(), detail=columns, stops=False)
        elif heading is not None and heading in found:
            findings.add(Fault.COLUMN_TWICE, line=line, field=name.strip())
            return None
        found.append(heading)
    missing = [one for one in _COLUMNS if _COLUMNS[one].required and one not in found]
    for one in missing:
        findings.add(Fault.COLUMN_MISSING, line=line, field=one.value)
    return None if missing else found


def _cells(record: list[str], *, headings: list[Heading | None], line: int, findings: Findings) -> dict[Heading, str]:
    found = dict.fromkeys(Heading, "")
    written = {heading: cell for heading, cell in zip(headings, record, strict=False) if heading is not None}
    for heading in headings:
        if heading is None:
            continue
        raw = written.get(heading, "")
        if raw.strip().lower() in cells.NOTHING:
            raw = ""
        if heading in _PROSE and raw.lstrip().startswith("- "):
            raw = f"– {raw.lstrip()[2:]}"  # a list begins here, not a formula
        found[heading] = cell_of(raw, column=_COLUMNS[heading], line=line, findings=findings)
    return found


def _case(line: int, row: dict[Heading, str], *, known: _Known, findings: Findings) -> RegisterCase | None:
    opened_on = _opened_on(line, row[Heading.OPENED_ON], known=known, findings=findings)
    closed = _word(line, Heading.STATUS, row, read=cells.is_closed_word, words="open, closed", findings=findings)
    protected = _word(line, Heading.PROTECTED, row, read=cells.yes_or_no, words="yes, no", findings=findings)
    states, unknown = cells.states_of(row[Heading.STATES], known=known.states)
    if unknown:
        findings.add(Fault.NOT_A_PARTICIPANT, line=line, field=Heading.STATES, value=unknown)
    offence, aside = _offence(row[Heading.OFFENCE], known=known)
    persons = (
        *cells.persons_of(row[Heading.PERSONS]),
        *cells.persons_of(row[Heading.PROTECTED_PERSONS], are_protected=True),
    )
    references = cells.references_of(
        row[Heading.FOREIGN], known=known.states, alone=states[0] if len(states) == 1 else ""
    )
    _check_lengths(line, persons=persons, references=references, findings=findings)
    if opened_on is None or not row[Heading.REFERENCE]:
        return None
    return RegisterCase(
        line=line,
        reference=" ".join(row[Heading.REFERENCE].split()),
        title=" ".join(row[Heading.TITLE].split()),
        opened_on=opened_on,
        is_closed=closed if row[Heading.STATUS] else None,
        offence=offence,
        facts=row[Heading.FACTS],
        states=states,
        references=references,
        persons=persons,
        notes="\n".join(filter(None, (row[Heading.NOTES], aside))),
        is_protected=bool(protected),
    )


def _opened_on(line: int, cell: str, *, known: _Known, findings: Findings) -> date | None:
    found = cells.day_of(cell, order=known.order) if cell else None
    if cell and (found is None or found > known.today):
        fault = Fault.NOT_A_DATE if found is None else Fault.DAY_TO_COME
        findings.add(fault, line=line, field=Heading.OPENED_ON, value=cell, detail=A_DATE if found is None else "")
        return None
    return found


def _word(
    line: int,
    heading: Heading,
    row: dict[Heading, str],
    *,
    read: Callable[[str], bool | None],
    words: str,
    findings: Findings,
) -> bool | None:
    cell = row[heading]
    if not cell:
        return None
    found = read(cell)
    if found is None:
        findings.add(Fault.NOT_A_WORD, line=line, field=heading, value=cell, detail=words)
    return found


def _offence(cell: str, *, known: _Known) -> tuple[str, str]:
    """Return the id of an offence; what is none of the law files goes with the notes, as it was written."""
    if not cell:
        return "", ""
    number = plain(cell).removeprefix("article").removeprefix("art").strip()
    found = f"art{number}"
    return (found, "") if found in known.offences else ("", f"[{Heading.OFFENCE}] {cell}")


def _check_lengths(
    line: int,
    *,
    persons: tuple[cells.NamedPerson, ...],
    references: tuple[tuple[str, str], ...],
    findings: Findings,
) -> None:
    for one in persons:
        if len(one.name) > LONGEST_NAME:
            field = Heading.PROTECTED_PERSONS if one.is_protected else Heading.PERSONS
            findings.add(Fault.TOO_LONG, line=line, field=field, detail=str(LONGEST_NAME))
    for _state, reference in references:
        if len(reference) > LONGEST_FOREIGN_REFERENCE:
            findings.add(Fault.TOO_LONG, line=line, field=Heading.FOREIGN, detail=str(LONGEST_FOREIGN_REFERENCE))


def _find_twice(rows: tuple[_Row, ...], *, findings: Findings) -> None:
    first: dict[str, int] = {}
    for line, row in rows:
        reference = " ".join(row[Heading.REFERENCE].split())
        if reference and reference in first:
            findings.add(Fault.TWICE, line=line, field=Heading.REFERENCE, value=reference, detail=str(first[reference]))
        first.setdefault(reference, line)
