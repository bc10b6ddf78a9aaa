"""A table of identifiers is read by its columns; good rows are written in one form, and bad ones are told apart."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longbien.core.identifiers.listing import ListTooLong, NotAList, sorted_out, text_of, written
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.requests.words import clean

TRON = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"


def row(columns: str, line: str) -> tuple[str, str, tuple[str, ...]]:
    (found,) = read_identifiers(f"{columns}\n{line}")
    return found.kind, written(found), found.doubts


@pytest.mark.parametrize(
    ("columns", "line", "expected"),
    [
        ("value,port", "203.0.114.7,443", ("ip_port", "203.0.114.7:443", ("no_time",))),
        ("IP address;x", "203.0.114.7;", ("ip", "203.0.114.7", ("no_port", "no_time"))),
        ("Address;Source Port", "2a00:1450::1;443", ("ip_port", "[2a00:1450::1]:443", ("no_time",))),
        (
            "value;from;zone",
            "203.0.114.7:443;2026-05-03 14:02;+07:00",
            ("ip_port", "203.0.114.7:443, 2026-05-03T07:02:00Z", ()),
        ),
        (
            "value;from;until;tz",
            "203.0.114.7:443;2026-05-03 14:02;2026-05-03 14:05;Asia/Ho_Chi_Minh",
            ("ip_port", "203.0.114.7:443, 2026-05-03T07:02:00Z, 2026-05-03T07:05:00Z", ()),
        ),
        (
            "value;from",
            "203.0.114.7:443;2026-05-03 14:02",
            ("ip_port", "203.0.114.7:443, 2026-05-03T14:02:00Z", ("no_zone",)),
        ),
        ("value;provider", "anna_b;PhotoShare", ("account", "anna_b at PhotoShare", ())),
        (
            "type;value;provider",
            "account;100004567890123;PhotoShare",
            ("account", "100004567890123 at PhotoShare", ()),
        ),
        (
            "type;value;provider",
            "account;john@mail.example;PhotoShare",
            ("account", "john@mail.example at PhotoShare", ()),
        ),
        (
            "type;value;provider",
            "user;jo12hnathanmiller;PhotoShare",
            ("account", "jo12hnathanmiller at PhotoShare", ()),
        ),
        ("type;value;provider", "account;anna@mail.example;", ("mail", "anna@mail.example", ("other_sort",))),
        (
            "type;value;provider",
            f"wallet;{TRON};ethereum",
            ("virtual_asset", f"{TRON} on ethereum", ("wrong_check_digits",)),
        ),
        ("type;value;chain", f"wallet;{TRON};TRC20, USDT", ("virtual_asset", f"{TRON} on tron", ())),
        ("value;type", "anna@mail.example;email", ("mail", "anna@mail.example", ())),
        ("value;type", "anna@mail.example;ip", ("mail", "anna@mail.example", ("other_sort",))),
        ("value;port", "203.0.114.7;eighty", ("ip", "203.0.114.7", ("no_port", "bad_port", "no_time"))),
        ("value;port", "anna@mail.example;25", ("mail", "anna@mail.example", ("bad_port",))),
        ("value;from", "anna@mail.example;yesterday", ("mail", "anna@mail.example", ("bad_time",))),
        ("value;zone", "anna@mail.example;Mars/Olympus", ("mail", "anna@mail.example", ("bad_zone",))),
        ("value;zone", "anna@mail.example;../../etc/passwd", ("mail", "anna@mail.example", ("bad_zone",))),
        ("value;type", "100004567890;mac", ("device", "10:00:04:56:78:90", ())),
        ("value;x", "=1+1;", ("unclear", "", ("unreadable",))),
    ],
)
def test_columns_are_taken_together_and_held_against_the_value(
    columns: str, line: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    assert row(columns, line) == expected


@pytest.mark.parametrize(
    "line", ["account;100004567890123;PhotoShare", "user;jo12hnathanmiller;PhotoShare", f"wallet;{TRON};ethereum"]
)
def test_what_a_column_says_stays_said_in_the_one_form(line: str) -> None:
    (found,) = read_identifiers(f"type;value;provider\n{line}")
    (again,) = read_identifiers(written(found))

    assert (again.named, again.provider) == (found.named, found.provider)


@pytest.mark.parametrize(
    ("begin", "end", "zone", "expected"),
    [
        ("2026-10-25 02:50", "2026-10-25 02:10", "Europe/Warsaw", ("00:50", "01:10", ("clock_change",))),
        ("2026-10-25 02:10", "2026-10-25 02:50", "Europe/Warsaw", ("00:10", "01:50", ("clock_change",))),
        ("2026-03-29 02:30", "2026-03-29 03:10", "Europe/Warsaw", ("00:30", "01:10", ("clock_change",))),
        ("2026-03-29 01:50", "2026-03-29 02:30", "Europe/Warsaw", ("00:50", "01:30", ("clock_change",))),
        ("2026-10-25 01:59", "2026-10-25 03:00", "Europe/Warsaw", ("23:59", "02:00", ())),
        ("2026-10-25T02:50+02:00", "2026-10-25T02:10+01:00", "Europe/Warsaw", ("00:50", "01:10", ())),
        ("2026-10-25 02:50", "2026-10-25 02:10", "+02:00", ("00:50", "00:10", ("period_reversed",))),
    ],
)
def test_where_the_clocks_change_the_wider_span_is_taken_and_told(
    begin: str, end: str, zone: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    (found,) = read_identifiers(f"value;from;until;zone\n203.0.114.7:443;{begin};{end};{zone}")

    assert found.from_at is not None and found.until_at is not None
    assert (f"{found.from_at:%H:%M}", f"{found.until_at:%H:%M}", found.doubts) == expected


def test_the_chain_of_a_virtual_asset_is_that_of_its_column() -> None:
    (found,) = read_identifiers("value;chain\n0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe;Polygon")

    assert (found.named.scheme, found.provider) == ("polygon", "")


def test_good_rows_are_told_apart_from_bad_ones_and_keep_their_lines() -> None:
    listed = sorted_out(read_identifiers("value;type\nanna@mail.example;\n??;\n203.0.114.7;mail\n+84 24 3936 5678;"))

    assert [one.line for one in listed.good] == [2, 5]
    assert [(one.line, one.doubts[0]) for one in listed.bad] == [(3, "unreadable"), (4, "no_port")]


@pytest.mark.parametrize(
    "data",
    [b"\x00", b"\xff\xfe\x00", b"\xe9t\xe9", b"a" * 1_000_001, b"\n" * 5_001],
    ids=["null", "half of a character", "another encoding", "too large", "too many rows"],
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(NotAList):
        text_of(data)


def test_a_list_from_a_spreadsheet_is_text() -> None:
    assert text_of("value\né".encode("utf-8-sig")) == text_of("value\né".encode("utf-16")) == "value\né"
    assert ListTooLong.code != NotAList.code


@given(st.text(max_size=300))
def test_a_good_row_reads_as_the_same_from_its_one_form(text: str) -> None:
    for one in sorted_out(read_identifiers(clean(text))).good:
        (again,) = read_identifiers(written(one))
        assert (again.kind, again.named.value, again.from_at) == (one.kind, one.named.value, one.from_at)


@given(st.lists(st.text("0123456789.:/;,@abc+-ZT ='\"", max_size=30), min_size=1, max_size=6))
def test_any_cells_are_read(cells: list[str]) -> None:
    found = read_identifiers("value;port;from;until;zone;provider\n" + ";".join(cells))

    assert all(one.from_at is None or one.from_at.tzinfo is UTC for one in found)
    assert all(one.until_at is None or isinstance(one.until_at, datetime) for one in found)
