"""Tables for spreadsheets: no cell is code, nothing in a cell is hidden."""

from __future__ import annotations

import csv
import io

import pytest

from longbien.core.csv_output import cell, csv_lines


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", " =", "﹣"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert cell(f"{start}cmd|' /C calc'!A0").startswith(("'", "[U+"))


def test_what_turns_the_direction_of_text_is_shown_as_its_number() -> None:
    assert cell("invoice\u202exslx.exe\u2066\x00\ud800") == "invoice[U+202E]xslx.exe[U+2066][U+0000][U+D800]"


def test_a_long_text_is_cut_where_it_can_be_seen() -> None:
    assert cell("x" * 10_000_000) == "x" * 32_000 + " […]"


def test_a_table_reads_back_and_begins_with_the_byte_order_mark() -> None:
    rows = (("1", 'a "quoted"; text,\nof two lines', None), ("2", "الأدلة", "证据"))

    text = "".join(csv_lines(head=("no", "text", "more"), rows=rows))

    assert text.startswith("\ufeffno,")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert read == [["no", "text", "more"], ["1", 'a "quoted"; text,\nof two lines', ""], ["2", "الأدلة", "证据"]]
