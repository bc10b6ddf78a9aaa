"""Whatever bytes come, the importers give facts or findings, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.treaties.importing.files import KNOWN, LINE, NOW, SAMPLE, markup, table
from longbien.core.directory.importing import COLUMNS as ENTRY_COLUMNS
from longbien.core.directory.importing import read_entries
from longbien.core.directory.rules import KnownNames
from longbien.core.imports.findings import Finding, stops
from longbien.core.treaties.importing.csv_file import COLUMNS, read_csv
from longbien.core.treaties.importing.untc_xml import read_untc

NAMES = KnownNames(participants=KNOWN.codes, instruments=KNOWN.instruments)
HEADER = ",".join(column.name for column in COLUMNS).encode() + b"\n"
ENTRY_HEADER = ",".join(column.name for column in ENTRY_COLUMNS).encode() + b"\n"
CELLS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["VNM", "uncc-2024", "2025-10-25", "2025-10", "a/b", "0000-00-00", "9999-12-31/9999", "1-7 00:00-00:00"]
    ),
)


def both(data: bytes) -> list[tuple[tuple[Finding, ...], int]]:
    facts = [
        read_csv(data, known=KNOWN, now=NOW),
        read_untc(data, instrument="untoc-2000", known=KNOWN, now=NOW),
    ]
    entries = read_entries(data, known=NAMES, own_state="XAA", now=NOW)
    return [*((one.findings, len(one.facts)) for one in facts), (entries.findings, len(entries.entries))]


def require_answers(data: bytes) -> None:
    for findings, number in both(data):
        assert number or findings
        assert all(str(one) for one in findings)


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf")
@example(b"\x00")
@example(b'"')
def test_any_bytes_are_read_or_answered_with_findings(data: bytes) -> None:
    require_answers(data)


@given(st.binary(max_size=300), st.sampled_from([HEADER, ENTRY_HEADER]))
def test_any_bytes_behind_a_right_header(data: bytes, header: bytes) -> None:
    for findings, _ in both(header + data):
        assert all(str(one) for one in findings)


@given(st.dictionaries(st.sampled_from([column.name for column in COLUMNS]), CELLS))
def test_any_cells_of_a_line(cells: dict[str, str]) -> None:
    read = read_csv(table({**LINE, **cells}).replace(b"\xed", b"?"), known=KNOWN, now=NOW)

    assert stops(read.findings) or len(read.facts) == 1


@given(st.dictionaries(st.sampled_from([column.name for column in ENTRY_COLUMNS]), CELLS))
def test_any_cells_of_an_entry(cells: dict[str, str]) -> None:
    line = {"state": "VNM", "function": "extradition", "name": "Ministry", "source": "A list", **cells}
    read = read_entries(table(line), known=NAMES, own_state="XAA", now=NOW)

    assert stops(read.findings) or len(read.entries) == 1


@given(st.integers(0, len(SAMPLE) - 1), st.binary(max_size=8), st.integers(0, 20))
def test_the_sample_with_a_piece_replaced(place: int, piece: bytes, length: int) -> None:
    require_answers(SAMPLE[:place] + piece + SAMPLE[place + length :])


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="<>&|"), max_size=60))
def test_any_text_in_a_cell(text: str) -> None:
    read = read_untc(markup(f"Viet Nam|{text}|"), instrument="untoc-2000", known=KNOWN, now=NOW)

    assert read.facts or read.findings or not text.strip()


@pytest.mark.parametrize("opening", [b"<superscript>", b"<", b"&lt;superscript&gt;", b"1 ", b"[", b"(", b"1,"])
def test_long_repetitions_take_no_long_time(opening: bytes) -> None:
    data = markup("@|25 Oct 2025|").replace(b"@", opening.replace(b"<", b"&lt;") * 200_000)

    assert stops(read_untc(data, instrument="untoc-2000", known=KNOWN, now=NOW).findings)
