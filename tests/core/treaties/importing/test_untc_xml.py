"""The XML file of the depositary of the United Nations, read into facts."""

from __future__ import annotations

import pytest

from core.treaties.importing.files import KNOWN, NOW, SAMPLE, markup
from longbien.core.imports.findings import Fault
from longbien.core.treaties.importing.known import ReadFacts
from longbien.core.treaties.importing.untc_xml import read_untc


def read(data: bytes, *, instrument: str = "untoc-2000") -> ReadFacts:
    return read_untc(data, instrument=instrument, known=KNOWN, now=NOW)


def found(data: bytes) -> list[tuple[Fault, int, str, str]]:
    return [(one.fault, one.line, one.field, one.value) for one in read(data).findings]


def test_every_row_of_the_sample_is_read_as_it_says() -> None:
    facts = [
        (one.fact.participant, one.fact.deed.value, one.fact.happened.from_on.isoformat()) for one in read(SAMPLE).facts
    ]

    assert facts == [
        ("DZA", "signature", "2001-10-25"),
        ("BOL", "accession", "2003-01-04"),
        ("CIV", "signature", "2001-10-26"),
        ("CIV", "ratification", "2005-06-24"),
        ("EUE", "signature", "2001-10-26"),
        ("EUE", "ratification", "2006-06-24"),
        ("FRA", "signature", "2001-10-25"),
        ("FRA", "approval", "2004-06-24"),
        ("JPN", "signature", "2001-10-25"),
        ("JPN", "acceptance", "2004-06-24"),
        ("MNE", "succession", "2006-10-23"),
        ("USA", "signature", "2001-10-25"),
        ("VNM", "signature", "2001-10-25"),
        ("VNM", "ratification", "2012-06-08"),
    ]


def test_the_title_is_given_for_comparison() -> None:
    assert read(SAMPLE).title == "1. Convention on Exercises between States"


def test_what_is_left_aside_is_said_and_does_not_stop() -> None:
    findings = read(SAMPLE).findings

    assert [(one.fault, one.field, one.value, one.stops) for one in findings] == [
        (Fault.TEXTS_LEFT, "", "declarations", False),
        (Fault.DEFINITIVE, "Entry 3", "23 Oct 2006 s", False),
        (Fault.IN_BRACKETS, "Entry 3", "[20 Jan 2021 A]", False),
    ]


def test_a_fact_quotes_its_row_and_names_the_depositary() -> None:
    last = read(SAMPLE).facts[-1].fact

    assert [(one.publisher, one.trust.value, one.quotation) for one in last.attestations] == [
        ("United Nations Treaty Collection", "depositary", "Viet Nam | 25 Oct 2001 5 | 8 Jun 2012")
    ]
    assert (last.id, last.instrument, last.known_at) == ("", "untoc-2000", NOW)


def test_formal_confirmation_is_noted() -> None:
    notes = {one.fact.note for one in read(SAMPLE).facts if one.fact.participant == "EUE"}

    assert notes == {"", "Formal confirmation."}


def test_all_faults_of_all_rows_are_listed() -> None:
    data = markup(
        "Atlantis|25 Oct 2025|",
        "Viet Nam|31 Feb 2025|",
        "Viet Nam|25 Oct 2025|",
        "Algeria|25 Oct 2025 x|",
        "Austria||25 Oct 2025 AA",
        "Belgium|25 Oct 2025",
        "Chad|yesterday|25 Oct 20251",
    )

    assert found(data) == [
        (Fault.NOT_A_PARTICIPANT, 2, "Entry 1", "Atlantis"),
        (Fault.NOT_A_DATE, 3, "Entry 2", "31 Feb 2025"),
        (Fault.TWICE, 4, "Entry 1", "Viet Nam"),
        (Fault.MARK_UNKNOWN, 5, "Entry 2", "25 Oct 2025 x"),
        (Fault.MARK_UNKNOWN, 6, "Entry 3", "25 Oct 2025 AA"),
        (Fault.CELLS_WRONG, 7, "", "2"),
        (Fault.NOT_A_DATE, 8, "Entry 2", "yesterday"),
        (Fault.NOT_A_DATE, 8, "Entry 3", "25 Oct 20251"),
    ]


def test_a_name_that_is_nearly_known_gets_a_hint() -> None:
    (finding,) = read(markup("Viet Namm|25 Oct 2025|")).findings

    assert str(finding) == (
        "line 2, Entry 1: “Viet Namm” is no State or organisation that the register knows. Is it VNM?"
    )


def test_an_unknown_instrument_is_named_with_its_neighbours() -> None:
    findings = read(markup("Viet Nam|25 Oct 2025|"), instrument="untoc-2001").findings

    assert [(one.fault, one.value) for one in findings] == [(Fault.NOT_AN_INSTRUMENT, "untoc-2001")]
    assert findings[0].detail.startswith(" Is it untoc-2000")


@pytest.mark.parametrize(
    "heading",
    [
        "Entry into force",
        "Ratification, Acceptance",
        "Ratification(a), Accession(a)",
        "Ratification, Provisional application(p)",
        "",
    ],
)
def test_a_heading_that_is_not_understood_keeps_the_file_out(heading: str) -> None:
    assert [fault for fault, *_ in found(markup("Viet Nam|25 Oct 2025|", heading=heading))] == [Fault.HEADING_UNKNOWN]


def test_a_file_without_rows_has_no_participants() -> None:
    assert [fault for fault, *_ in found(markup())] == [Fault.NO_PARTICIPANTS]
    assert [fault for fault, *_ in found(b"<html><body>Under maintenance</body></html>")] == [Fault.NO_PARTICIPANTS]


LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
<!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
<MTDSG>&lol3;</MTDSG>"""
OUTSIDE = b"""<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><MTDSG>&f;</MTDSG>"""


@pytest.mark.parametrize(
    ("data", "fault", "line"),
    [
        (b"", Fault.FILE_EMPTY, 0),
        (b" \n ", Fault.FILE_EMPTY, 0),
        (LAUGHS, Fault.DOCTYPE, 2),
        (OUTSIDE, Fault.DOCTYPE, 2),
        (b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x/>', Fault.DOCTYPE, 1),
        (SAMPLE[: len(SAMPLE) // 2], Fault.MARKUP_BROKEN, 25),
        (SAMPLE.replace(b"ISO-8859-1", b"UTF-8"), Fault.MARKUP_BROKEN, 25),
        (SAMPLE.replace(b"ISO-8859-1", b"x-klingon"), Fault.MARKUP_ENCODING, 1),
        (SAMPLE.replace(b"ISO-8859-1", b"UTF-16"), Fault.MARKUP_ENCODING, 1),
        (SAMPLE.replace(b"ISO-8859-1", b"GB18030"), Fault.MARKUP_ENCODING, 1),
        (SAMPLE.replace(b"Japan", b"Jap\x00an"), Fault.MARKUP_BROKEN, 28),
        (SAMPLE.replace(b"Japan", b"&unknown;"), Fault.MARKUP_BROKEN, 28),
        (b"<a>" * 100_000, Fault.TOO_DEEP, 1),
        (b"<a>" + b"<b/>" * 600_000 + b"</a>", Fault.FILE_TOO_LONG, 1),
        (b"<a>" + b"x" * 20_000_000 + b"</a>", Fault.FILE_TOO_LARGE, 0),
        (b"PK\x03\x04 a workbook", Fault.MARKUP_BROKEN, 1),
    ],
)
def test_a_broken_file_is_said_to_be_broken_where_it_is(data: bytes, fault: Fault, line: int) -> None:
    findings = read(data).findings

    assert [(one.fault, one.line, one.stops) for one in findings] == [(fault, line, True)]


def test_a_field_of_ten_megabytes_is_too_long() -> None:
    data = markup("Viet Nam|25 Oct 2025|" + "9" * 10_000_000, "Algeria|25 Oct 2025|")

    assert [(fault, line) for fault, line, *_ in found(data)] == [(Fault.TOO_LONG, 2)]


def test_more_rows_than_there_can_be_participants_are_refused() -> None:
    data = markup(*["Viet Nam|25 Oct 2025|"] * 1_001)

    assert (Fault.FILE_TOO_LONG, 1002) in [(fault, line) for fault, line, *_ in found(data)]


def test_hidden_marks_in_a_name_are_refused() -> None:
    assert [fault for fault, *_ in found(markup("Viet\u202e Nam|25 Oct 2025|"))] == [Fault.CHARACTER]
