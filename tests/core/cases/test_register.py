"""A register is read as it comes, or every fault of it is named; nothing foreign ends in an error of ours."""

from __future__ import annotations

import random
from datetime import date

import pytest

from longbien.core.cases.cells import NamedPerson
from longbien.core.cases.register import ReadRegister, RegisterCase, read_register
from longbien.core.cases.words import PersonRole
from longbien.core.imports.findings import Fault

STATES = {"vnm": "VNM", "viet nam": "VNM", "pol": "POL", "poland": "POL", "bolivia plurinational state of": "BOL"}
OFFENCES = frozenset({"art7", "art8"})
TODAY = date(2026, 11, 22)
TEXT = """our reference,their reference,title,persons,states,opened on,status,offence,notes
JUS-1,VNM: 77/2026,Hospital,Anna Example (suspect); Mail Example Ltd. (company),Viet Nam,2026-05-04,open,Article 7,Rang
JUS-2,12/24; HQ 9,Bank,,"Poland, VNM",13.12.2025,closed,fraud,
"""


def read(data: bytes | str) -> ReadRegister:
    raw = data.encode() if isinstance(data, str) else data
    return read_register(raw, states=STATES, offences=OFFENCES, today=TODAY)


def faults(data: bytes | str) -> list[tuple[int, str, Fault]]:
    return [(one.line, one.field, one.fault) for one in read(data).findings if one.stops]


def test_a_register_is_read_row_by_row() -> None:
    first, second = read(TEXT).cases

    assert first == RegisterCase(
        line=2,
        reference="JUS-1",
        title="Hospital",
        opened_on=date(2026, 5, 4),
        is_closed=False,
        offence="art7",
        facts="",
        states=("VNM",),
        references=(("VNM", "77/2026"),),
        persons=(
            NamedPerson(kind="natural", name="Anna Example", role=PersonRole.SUSPECT),
            NamedPerson(kind="legal", name="Mail Example Ltd.", role=PersonRole.OTHER),
        ),
        notes="Rang",
        is_protected=False,
    )
    assert (second.is_closed, second.states, second.references, second.notes) == (
        True,
        ("POL", "VNM"),
        (("", "12/24"), ("", "HQ 9")),
        "[offence] fraud",
    )


SEMICOLONS = TEXT.replace("; ", " / ").replace(",", ";").replace('"Poland; VNM"', '"Poland, VNM"')


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        TEXT.replace("\n", "\r\n").encode(),
        ("sep=,\n" + TEXT).encode(),
        TEXT.replace("our reference", " OUR_Reference: ").replace("opened on", "Date d'ouverture").encode(),
    ],
    ids=["mark", "utf-16", "little end", "big end", "marked", "line ends", "sep", "headings"],
)
def test_however_a_spreadsheet_saves_it_it_is_the_same(data: bytes) -> None:
    assert [one.reference for one in read(data).cases] == ["JUS-1", "JUS-2"]
    assert faults(data) == []


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_cells_can_stand_between_other_marks(separator: str) -> None:
    text = separator.join(("reference", "opened on", "title")) + "\n" + separator.join(("A", "2026-01-02", "x, y"))

    assert [(one.reference, one.title) for one in read(text).cases] == [("A", "x, y")]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("A,2026-13-01,x", ("opened_on", Fault.NOT_A_DATE)),
        ("A,03/04/2026,x", ("opened_on", Fault.NOT_A_DATE)),
        ("A,2027-01-01,x", ("opened_on", Fault.DAY_TO_COME)),
        ("A,,x", ("opened_on", Fault.MISSING)),
        (",2026-01-01,x", ("reference", Fault.MISSING)),
        ("A,2026-01-01,=1+1", ("title", Fault.FORMULA)),
        ("A,2026-01-01,@x", ("title", Fault.FORMULA)),
        ("A,2026-01-01,@SUM(A1)", ("title", Fault.FORMULA)),
        ("A,2026-01-01," + "x" * 301, ("title", Fault.TOO_LONG)),
        ("A,2026-01-01,x\u202ey", ("title", Fault.CHARACTER)),
        ("A,2026-01-01,x,,more", ("", Fault.CELLS_WRONG)),
        ('A,2026-01-01,"x', ("", Fault.TABLE_BROKEN)),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_field(row: str, fault: tuple[str, Fault]) -> None:
    found = faults(f"reference,opened on,title\nGood,2026-01-01,x\n{row}\n")

    assert found == [(3, *fault)]


def test_an_unknown_state_status_and_word_are_named() -> None:
    text = "reference,opened on,states,status,protected\nA,2026-01-01,Atlantis,melted,perhaps\n"

    assert faults(text) == [
        (2, "status", Fault.NOT_A_WORD),
        (2, "protected", Fault.NOT_A_WORD),
        (2, "states", Fault.NOT_A_PARTICIPANT),
    ]


def test_day_and_month_are_told_apart_by_another_row() -> None:
    american = read("ref,date\nA,03/04/2026\nB,12/31/2025\n")
    european = read("ref,date\nA,03/04/2026\nB,31/12/2025\n")

    assert [one.opened_on for one in american.cases] == [date(2026, 3, 4), date(2025, 12, 31)]
    assert [one.opened_on for one in european.cases] == [date(2026, 4, 3), date(2025, 12, 31)]


def test_a_file_that_contradicts_itself_on_dates_tells_nothing() -> None:
    assert faults("ref,date\nA,03/04/2026\nB,12/31/2025\nC,31/12/2025\n") == [(2, "opened_on", Fault.NOT_A_DATE)]


def test_a_reference_is_there_once() -> None:
    assert faults("ref,date\nA,2026-01-01\nB,2026-01-01\nA,2026-01-02\n") == [(4, "reference", Fault.TWICE)]


def test_an_unknown_column_is_named_and_left_aside() -> None:
    found = read("ref,date,Shelf\nA,2026-01-01,9\n")

    assert [(one.line, one.field, one.fault, one.stops) for one in found.findings] == [
        (1, "Shelf", Fault.COLUMN_LEFT, False)
    ]
    assert len(found.cases) == 1


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.FILE_EMPTY),
        (b" \n\n", Fault.FILE_EMPTY),
        (b"a" * 5_000_001, Fault.FILE_TOO_LARGE),
        ("ref,date\nJos\u00e9,2026-01-01\n".encode("latin-1"), Fault.FILE_NOT_UTF8),
        (b"ref,date\nA\x00,2026-01-01\n", Fault.FILE_NOT_UTF8),
        (b"ref,title\nA,x\n", Fault.COLUMN_MISSING),
        (b"ref,date,our ref\nA,2026-01-01,B\n", Fault.COLUMN_TWICE),
        (b'ref,date\n"' + b"x" * 200_000 + b'",2026-01-01\n', Fault.TOO_LONG),
    ],
    ids=["empty", "blank", "large", "latin", "null", "missing", "twice", "huge cell"],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, fault: Fault) -> None:
    assert [one[2] for one in faults(data)] == [fault]


def test_a_protected_person_is_one_of_their_own_column() -> None:
    found = read("ref,date,persons,protected persons\nA,2026-01-01,Joe (a.k.a. Jim),Night Porter (witness)\n")

    assert found.cases[0].persons == (
        NamedPerson(kind="natural", name="Joe (a.k.a. Jim)", role=PersonRole.OTHER),
        NamedPerson(kind="natural", name="Night Porter", role=PersonRole.WITNESS, is_protected=True),
    )


def test_digits_of_other_scripts_are_dates() -> None:
    assert [one.opened_on for one in read("المرجع;التاريخ\nق-1;٠٤/٠٥/٢٠٢٦\nق-2;٣١/٠٥/٢٠٢٦\n").cases] == [
        date(2026, 5, 4),
        date(2026, 5, 31),
    ]


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_to_a_file_it_is_read_or_its_faults_are_named(seed: int) -> None:
    chance = random.Random(seed)
    whole = chance.choice([TEXT.encode(), TEXT.encode("utf-16"), SEMICOLONS.encode(), b"\xef\xbb\xbf" + TEXT.encode()])
    for _ in range(150):
        data = bytearray(whole[: chance.randrange(len(whole) + 1)])
        for _blow in range(chance.randrange(6)):
            if data:
                data[chance.randrange(len(data))] = chance.choice([0, 10, 34, 44, 59, 61, 0x80, 0xC3, 0xFF, 0xD8])
        found = read(bytes(data))
        assert found.findings or found.cases or len(data) < len(whole)
        for one in found.cases:
            assert one.reference
            assert "\x00" not in repr(one)
