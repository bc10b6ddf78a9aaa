"""
A CSV file as rows of named cells: UTF-8, a header, commas, bounded in every direction.

1. The file is UTF-8, with or without the mark at its beginning, and at most `MOST_BYTES` long.
2. The first row names the columns; all required ones are there, none is unknown or there twice.
3. Every row has as many cells as the header; empty rows are passed over.
4. A cell is trimmed and of a bounded length, holds no control or hidden characters, and is nothing that a spreadsheet
   would take for a formula: what is imported here is exported again. A telephone number and a name behind `@` are text
   where nothing follows with which a formula could go on; what leaves is made harmless as all cells are.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from longbien.core.imports.findings import Fault, Findings

MOST_BYTES = 5_000_000
MOST_ROWS = 10_000
ORDINARY_LENGTH = 300
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = r"[+＋] ?\(?\d[\d ().\-/]{4,}(?<=[\d)])"
_NICKNAME = r"[@＠](?!\d)\w[\w.\-]+(?<!\.)"
_ENDS = r"(?=$|[,;]|:\s|\s+[^\W\d_])"
_TEXT = re.compile(rf"(?![^|=]*[|=])(?:{_NUMBER}|{_NICKNAME}){_ENDS}")
_NOT_KEPT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")  # part of how Persian and Indic scripts are written


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column that a table may have; `lines` allows line breaks inside a cell."""

    name: str
    required: bool = False
    longest: int = ORDINARY_LENGTH
    lines: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row. `line` is where it begins in the file; every known column is in `cells`, empty where nothing stands."""

    line: int
    cells: Mapping[str, str]


def read_table(data: bytes, *, columns: Sequence[Column], findings: Findings) -> tuple[Row, ...]:
    """
    Return the rows of a CSV file; what is wrong with it is added to `findings`.

    A row with a fault in a cell is returned all the same, so that its other cells can be looked at.
    """
    text = _text(data, findings)
    if text is None:
        return ()
    records = records_of(text, findings)
    header = next(records, None)
    if header is None:
        findings.add(Fault.FILE_EMPTY)
        return ()
    names = [name.strip().lower() for name in header[1]]
    if not _check_header(names, columns=columns, findings=findings):
        return ()
    return tuple(_rows(records, names=names, columns=columns, findings=findings))


def _text(data: bytes, findings: Findings) -> str | None:
    if len(data) > MOST_BYTES:
        findings.add(Fault.FILE_TOO_LARGE, detail=f"{MOST_BYTES:,}")
        return None
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        findings.add(Fault.FILE_NOT_UTF8, line=data[: error.start].count(b"\n") + 1)
        return None
    if not text.strip():
        findings.add(Fault.FILE_EMPTY)
        return None
    return text


def records_of(text: str, findings: Findings, *, separator: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line on which it begins; end where the table breaks off."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    line = 1
    while True:
        try:
            record = next(reader, None)
        except csv.Error as error:
            too_long = str(error).startswith("field larger")  # the module has no code for it
            findings.add(
                Fault.TOO_LONG if too_long else Fault.TABLE_BROKEN,
                line=line,
                detail=f"{csv.field_size_limit():,}" if too_long else "",
            )
            return
        if record is None:
            return
        if any(cell.strip() for cell in record):
            yield line, record
        line = reader.line_num + 1


def _check_header(names: list[str], *, columns: Sequence[Column], findings: Findings) -> bool:
    known = [column.name for column in columns]
    before = len(findings.found)
    seen: set[str] = set()
    for name in names:
        if name not in known:
            findings.add(Fault.COLUMN_UNKNOWN, line=1, field=name, detail=", ".join(known))
        elif name in seen:
            findings.add(Fault.COLUMN_TWICE, line=1, field=name)
        seen.add(name)
    for column in columns:
        if column.required and column.name not in names:
            findings.add(Fault.COLUMN_MISSING, line=1, field=column.name)
    return len(findings.found) == before


def _rows(
    records: Iterator[tuple[int, list[str]]], *, names: list[str], columns: Sequence[Column], findings: Findings
) -> Iterator[Row]:
    by_name = {column.name: column for column in columns}
    for number, (line, record) in enumerate(records):
        if number >= MOST_ROWS:
            findings.add(Fault.FILE_TOO_LONG, line=line, detail=f"{MOST_ROWS:,}")
            return
        if len(record) != len(names):
            findings.add(Fault.CELLS_WRONG, line=line, value=str(len(record)), detail=str(len(names)))
            continue
        cells = dict.fromkeys(by_name, "")
        for name, cell in zip(names, record, strict=True):
            cells[name] = cell_of(cell, column=by_name[name], line=line, findings=findings)
        yield Row(line=line, cells=cells)


def cell_of(raw: str, *, column: Column, line: int, findings: Findings) -> str:
    """Return a cell as it is kept, or empty where it has a fault, which is added to `findings`."""
    cell = unicodedata.normalize("NFC", raw.replace("\r\n", "\n")).strip()
    fault, detail = _fault(cell, column=column)
    if fault is not None:
        findings.add(fault, line=line, field=column.name, value=cell[:200], detail=detail)
        return ""
    if column.required and not cell:
        findings.add(Fault.MISSING, line=line, field=column.name)
    return cell


def _fault(cell: str, *, column: Column) -> tuple[Fault | None, str]:
    if len(cell) > column.longest:
        return Fault.TOO_LONG, str(column.longest)
    if cell.startswith(_FORMULA) and not _TEXT.match(cell):
        return Fault.FORMULA, ""
    if not is_plain(cell, lines=column.lines):
        return Fault.CHARACTER, ""
    return None, ""


def is_plain(text: str, *, lines: bool = False) -> bool:
    """Say whether a text holds nothing but what is seen: no controls, no hidden marks; line breaks where allowed."""
    return all(
        unicodedata.category(char) not in _NOT_KEPT or char in _JOINERS or (lines and char == "\n") for char in text
    )
