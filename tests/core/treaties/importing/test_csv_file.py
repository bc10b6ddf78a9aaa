"""Facts from CSV: what is read, and what is said of what cannot be."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from core.treaties.importing.files import KNOWN, NOW, line, table
from longbien.convention.register.values import Attestation, Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, Precision, Trust
from longbien.core.imports.findings import MOST_FINDINGS, Fault
from longbien.core.treaties.importing.csv_file import read_csv
from longbien.core.treaties.importing.known import ReadFact, ReadFacts


def read(data: bytes) -> ReadFacts:
    return read_csv(data, known=KNOWN, now=NOW)


def found(data: bytes) -> list[tuple[Fault, int, str]]:
    return [(one.fault, one.line, one.field) for one in read(data).findings]


FULL = line(
    id="uncc-2024.VNM.reservation.2",
    deed="reservation",
    happened="2026-03",
    effective_on="2026-06-01",
    place="New York",
    text="Viet Nam declares,\nin accordance with …",
    articles="42(5); 63(2)",
    effects="42(5)=dual_criminality_for_preservation; 63(2)=unknown",
    concerns="uncc-2024.VNM.signature",
    supersedes="uncc-2024.VNM.signature",
    confidence="low",
    published="2026-03-04",
    quotation="“Viet Nam declares”",
    address="https://treaties.example/1",
    note="A note.",
)


def test_a_line_with_everything_is_read_as_it_says() -> None:
    expected = Fact(
        id="uncc-2024.VNM.reservation.2",
        instrument="uncc-2024",
        participant="VNM",
        deed=Deed.RESERVATION,
        happened=Dating(from_on=date(2026, 3, 1), until_on=date(2026, 4, 1), precision=Precision.MONTH),
        confidence=Confidence.LOW,
        attestations=(
            Attestation(
                document="C.N.1.2026",
                publisher="United Nations",
                published=Dating(from_on=date(2026, 3, 4), until_on=date(2026, 3, 5), precision=Precision.DAY),
                language="en",
                quotation="“Viet Nam declares”",
                trust=Trust.DEPOSITARY,
                place="https://treaties.example/1",
            ),
        ),
        known_at=NOW,
        effective_on=date(2026, 6, 1),
        place="New York",
        text="Viet Nam declares,\nin accordance with …",
        articles=("42(5)", "63(2)"),
        effects=(
            Effect(article="42(5)", option="dual_criminality_for_preservation"),
            Effect(article="63(2)", option="unknown"),
        ),
        concerns="uncc-2024.VNM.signature",
        supersedes="uncc-2024.VNM.signature",
        note="A note.",
    )

    assert read(table(FULL)) == ReadFacts(facts=(ReadFact(line=2, fact=expected),), findings=())


@pytest.mark.parametrize("name", ["VNM", "Viet Nam", "viet nam", "VIET  NAM"])
def test_a_participant_is_known_by_code_and_name(name: str) -> None:
    assert [one.fact.participant for one in read(table(line(participant=name))).facts] == ["VNM"]


def test_a_mark_at_the_beginning_and_empty_lines_are_passed_over() -> None:
    data = b"\xef\xbb\xbf" + table(line()).replace(b"\r\n", b"\r\n\r\n,,,,,,,\r\n", 1)

    assert [one.line for one in read(data).facts] == [4]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    data = table(FULL, {**FULL, "id": "x", "happened": "yesterday"})

    assert found(data) == [(Fault.NOT_A_DATE, 4, "happened")]


def test_all_faults_of_a_line_are_listed() -> None:
    wrong = line(
        id="a b",
        instrument="uncc",
        participant="Atlantis",
        deed="signed",
        happened="24 Jun 2025",
        effective_on="2026-02-30",
        effects="42(5)",
        concerns="no.such.fact",
        supersedes="no.such.fact",
        confidence="sure",
        published="soon",
        language="English",
        trust="me",
        document="",
    )

    assert found(table(wrong)) == [
        (Fault.MISSING, 2, "document"),
        (Fault.NOT_AN_ID, 2, "id"),
        (Fault.NOT_AN_INSTRUMENT, 2, "instrument"),
        (Fault.NOT_A_PARTICIPANT, 2, "participant"),
        (Fault.NOT_A_WORD, 2, "deed"),
        (Fault.NOT_A_DATE, 2, "happened"),
        (Fault.NOT_A_WORD, 2, "confidence"),
        (Fault.NOT_A_LANGUAGE, 2, "language"),
        (Fault.NOT_A_DATE, 2, "published"),
        (Fault.NOT_A_WORD, 2, "trust"),
        (Fault.NOT_A_DATE, 2, "effective_on"),
        (Fault.NOT_AN_EFFECT, 2, "effects"),
        (Fault.NOT_A_FACT, 2, "concerns"),
        (Fault.NOT_A_FACT, 2, "supersedes"),
    ]


def test_faults_are_said_in_plain_words_with_line_and_column() -> None:
    (finding,) = read(table(line(), line(participant="Vietnem"))).findings

    assert str(finding) == (
        "line 3, participant: “Vietnem” is no State or organisation that the register knows. Is it VNM?"
    )


@pytest.mark.parametrize(
    "happened", ["2025-13-01", "2025-02-30", "2025/10/25", "25.10.2025", "1066-10-14", "9999-12-31"]
)
def test_a_wrong_date_is_no_date(happened: str) -> None:
    assert found(table(line(happened=happened))) == [(Fault.NOT_A_DATE, 2, "happened")]


@pytest.mark.parametrize("happened", ["2025-10-26/2025-10-25", "2025-10/2025-09"])
def test_a_span_that_ends_before_it_begins_is_no_date(happened: str) -> None:
    assert found(table(line(happened=happened))) == [(Fault.NOT_A_DATE, 2, "happened")]


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", " =1", "＝1"])
def test_what_a_spreadsheet_would_take_for_a_formula_is_refused(cell: str) -> None:
    assert found(table(line(note=cell))) == [(Fault.FORMULA, 2, "note")]


@pytest.mark.parametrize("cell", ["a\x00b", "a\x07b", "a\u202eb", "a\u200bb", "a\u2028b"])
def test_controls_and_hidden_marks_are_refused(cell: str) -> None:
    assert found(table(line(note=cell))) == [(Fault.CHARACTER, 2, "note")]


def test_a_line_break_is_refused_where_one_line_is_meant() -> None:
    assert found(table(line(place="New\nYork"))) == [(Fault.CHARACTER, 2, "place")]


def test_the_same_line_twice_is_found() -> None:
    data = table(line(id="a"), line(id="a", deed="approval"), line(id="b"), line(id="c", happened="2026-03-05"))

    assert found(data) == [(Fault.TWICE, 3, "id"), (Fault.TWICE, 4, "")]


def test_lines_that_correct_each_other_in_a_circle_are_found() -> None:
    data = table(
        line(id="a", happened="2026-03-01", supersedes="c"),
        line(id="b", happened="2026-03-02", supersedes="a"),
        line(id="c", happened="2026-03-03", supersedes="b"),
        line(id="d", happened="2026-03-04", supersedes="a"),
    )

    assert found(data) == [(Fault.CORRECTED_ALREADY, number, "supersedes") for number in (2, 3, 4)]


def test_a_header_of_one_name_a_million_times_takes_seconds_at_most() -> None:
    before = process_time()

    faults = found(b"id," * 1_600_000)

    assert (len(faults), faults[0], faults[-1]) == (
        MOST_FINDINGS + 1,
        (Fault.COLUMN_TWICE, 1, "id"),
        (Fault.MORE_FINDINGS, 0, ""),
    )
    assert process_time() - before < 15  # an hour, where each name is compared with all before it


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [(Fault.FILE_EMPTY, 0, "")]),
        (b"\xef\xbb\xbf \r\n", [(Fault.FILE_EMPTY, 0, "")]),
        (b"instrument\n" + b"\xff\xfe", [(Fault.FILE_NOT_UTF8, 2, "")]),
        (table(line(place="Orl\u00e9ans")).decode().encode("latin-1"), [(Fault.FILE_NOT_UTF8, 2, "")]),
        (table(line()).decode().encode("utf-16"), [(Fault.FILE_NOT_UTF8, 1, "")]),
        (table(line(colour="red")), [(Fault.COLUMN_UNKNOWN, 1, "colour")]),
        (
            b"instrument,participant,deed,happened,document,publisher,note,note\n",
            [(Fault.COLUMN_MISSING, 1, "trust"), (Fault.COLUMN_TWICE, 1, "note")],
        ),
        (table(line()) + b"uncc-2024,VNM\r\n", [(Fault.CELLS_WRONG, 3, "")]),
        (table(line()) + b'uncc-2024,"VNM', [(Fault.TABLE_BROKEN, 3, "")]),
        (table(line()) + b'uncc-2024,"VNM"x,', [(Fault.TABLE_BROKEN, 3, "")]),
        (table(line(note="x" * 2_001)), [(Fault.TOO_LONG, 2, "note")]),
        (table(line(note="x" * 1_000_000)), [(Fault.TOO_LONG, 2, "")]),
        (table(line(note="x" * 10_000_000)), [(Fault.FILE_TOO_LARGE, 0, "")]),
    ],
)
def test_a_broken_file_is_said_to_be_broken_where_it_is(data: bytes, expected: list[tuple[Fault, int, str]]) -> None:
    assert sorted(found(data)) == sorted(expected)


@pytest.mark.slow
def test_of_very_many_findings_the_first_are_shown_and_that_there_are_more() -> None:
    findings = found(table(*[line()] * 10_001))

    assert (findings[-1], len(findings)) == ((Fault.MORE_FINDINGS, 0, ""), MOST_FINDINGS + 1)
