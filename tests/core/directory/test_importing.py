"""Entries of the directory from CSV."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, time

import pytest

from longbien.core.directory.entries import Channel, ChannelKind, DirectoryEntry, Function, OfficeHours, Origin
from longbien.core.directory.importing import ReadEntry, read_entries, usual_id
from longbien.core.directory.rules import KnownNames, is_entry_id
from longbien.core.imports.findings import Fault

NOW = datetime(2026, 11, 22, tzinfo=UTC)
NAMES = KnownNames(participants=frozenset({"VNM", "POL", "XAA"}), instruments=frozenset({"uncc-2024", "budapest-2001"}))
LINE = {
    "id": "",
    "state": "VNM",
    "function": "mutual_legal_assistance",
    "name": "Ministry of Public Security",
    "authority": "mps",
    "territory": "",
    "instruments": "uncc-2024; budapest-2001",
    "from_on": "2026-01-01",
    "until_on": "2030-01-01",
    "languages": "vi; en",
    "time_zone": "Asia/Bangkok",
    "hours": "1-2 08:00-17:00; 6 00:00-00:00",
    "channels": "email:mla@mps.example; phone:+84 24 0000; node:https://node.example",
    "source": "List of the depositary",
    "confirmed_on": "2026-02-03",
}


def written(*lines: dict[str, str]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, fieldnames=list(lines[0]))
    writer.writeheader()
    writer.writerows(lines)
    return file.getvalue().encode()


def found(*lines: dict[str, str]) -> list[tuple[Fault, int, str]]:
    read = read_entries(written(*lines), known=NAMES, own_state="XAA", now=NOW)
    return [(one.fault, one.line, one.field) for one in read.findings]


def test_a_line_with_everything_is_read_as_it_says() -> None:
    expected = DirectoryEntry(
        id="VNM.mutual_legal_assistance",
        state="VNM",
        function=Function.MUTUAL_LEGAL_ASSISTANCE,
        name="Ministry of Public Security",
        authority="mps",
        territory="",
        instruments=("uncc-2024", "budapest-2001"),
        from_on=date(2026, 1, 1),
        until_on=date(2030, 1, 1),
        languages=("vi", "en"),
        time_zone="Asia/Bangkok",
        hours=(
            OfficeHours(weekday=1, opens=time(8), closes=time(17)),
            OfficeHours(weekday=2, opens=time(8), closes=time(17)),
            OfficeHours(weekday=6, opens=time(0), closes=time(0)),
        ),
        channels=(
            Channel(kind=ChannelKind.EMAIL, value="mla@mps.example"),
            Channel(kind=ChannelKind.PHONE, value="+84 24 0000"),
            Channel(kind=ChannelKind.NODE, value="https://node.example"),
        ),
        keys=(),
        source="List of the depositary",
        origin=Origin.IMPORTED,
        confirmed_on=date(2026, 2, 3),
        known_at=NOW,
    )

    read = read_entries(written(LINE), known=NAMES, own_state="XAA", now=NOW)

    assert (read.entries, read.findings) == ((ReadEntry(line=2, entry=expected),), ())


def test_all_faults_of_a_line_are_listed() -> None:
    wrong = {
        "id": "POL.mla",
        "state": "VNM",
        "function": "extradition",
        "name": "",
        "authority": "a\u202eb",
        "territory": "=A1",
        "instruments": "uncc",
        "from_on": "2026-01-01",
        "until_on": "2025-01-01",
        "languages": "English",
        "time_zone": "../../etc/passwd",
        "hours": "8-9 08:00-17:00; 1 25:00-26:00; 5-1 08:00-17:00; always",
        "channels": "telex:1234; email:",
        "source": "x",
        "confirmed_on": "yesterday",
    }

    assert sorted(found(wrong)) == sorted(
        [
            (Fault.NOT_AN_ID, 2, "id"),
            (Fault.MISSING, 2, "name"),
            (Fault.MISSING, 2, "name"),
            (Fault.CHARACTER, 2, "authority"),
            (Fault.FORMULA, 2, "territory"),
            (Fault.NOT_AN_INSTRUMENT, 2, "instruments"),
            (Fault.ENDS_BEFORE, 2, "until_on"),
            (Fault.NOT_A_LANGUAGE, 2, "languages"),
            (Fault.NOT_A_TIME_ZONE, 2, "time_zone"),
            *[(Fault.NOT_HOURS, 2, "hours")] * 4,
            *[(Fault.NOT_A_CHANNEL, 2, "channels")] * 2,
            (Fault.NOT_A_DATE, 2, "confirmed_on"),
        ]
    )


def test_a_function_and_a_state_that_are_none_are_named() -> None:
    assert found({**LINE, "function": "police"}, {**LINE, "state": "ATL"}) == [
        (Fault.NOT_A_WORD, 2, "function"),
        (Fault.NOT_A_PARTICIPANT, 3, "state"),
    ]


def test_entries_of_our_own_state_are_not_imported() -> None:
    assert found({**LINE, "state": "XAA"}) == [(Fault.OWN_STATE, 2, "state")]


def test_an_import_cannot_take_the_id_of_another_states_entry() -> None:
    assert found({**LINE, "id": "XAA.mutual_legal_assistance"}) == [(Fault.NOT_AN_ID, 2, "id")]


def test_two_entries_of_one_id_are_found() -> None:
    assert found(LINE, {**LINE, "name": "Another"}, {**LINE, "territory": "Hà Nội"}) == [(Fault.TWICE, 3, "id")]


@pytest.mark.parametrize(
    ("territory", "expected"), [("", "VNM.extradition"), ("Hong Kong SAR", "VNM.extradition.hong-kong-sar")]
)
def test_an_entry_without_an_id_gets_the_usual_one(territory: str, expected: str) -> None:
    assert usual_id(state="VNM", function=Function.EXTRADITION, territory=territory) == expected


def test_territories_that_fit_into_no_id_never_share_one_with_each_other_or_the_whole_state() -> None:
    names = ("", "Đà Nẵng", "Đà Nẵng 2", "Москва", "Казань", "§", "a b", "a.b")

    ids = {usual_id(state="VNM", function=Function.EXTRADITION, territory=name) for name in names}

    assert len(ids) == len(names)
    assert all(is_entry_id(one, state="VNM") for one in ids)
