"""Identifiers are read line by line, brought into one form, and none is lost."""

from __future__ import annotations

from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import Doubt
from longbien.core.requests.words import clean


@pytest.mark.parametrize(
    ("text", "kind", "value", "doubts"),
    [
        ("203.0.114.7", "ip", "203.0.114.7", ("no_port", "no_time")),
        ("203.0.114.7 2026-05-03T14:02Z", "ip", "203.0.114.7", ("no_port",)),
        ("203.0.114.7:443, 2026-05-03 14:02", "ip_port", "203.0.114.7", ("no_zone",)),
        ("203.0.114.7:443, 2026-05-03T14:02Z, 2026-05-03T14:05", "ip_port", "203.0.114.7", ("no_zone",)),
        ("203.0.114.7:443, 2026-05-03T14:02+07:00", "ip_port", "203.0.114.7", ()),
        ("anna@mail.example, 2026-05-03", "mail", "anna@mail.example", ("no_zone",)),
        ("10.0.0.1", "ip", "10.0.0.1", ("no_port", "not_public", "no_time")),
        ("::ffff:203.0.114.7", "ip", "203.0.114.7", ("no_port", "no_time")),
        ("2A00:1450:4001:0000:0000:0000:0000:0001", "ip", "2a00:1450:4001::1", ("no_time",)),
        ("203.0.114.0/24", "network", "203.0.114.0/24", ("no_time",)),
        ("203.0.0.0/9", "network", "203.0.0.0/9", ("large_network", "no_time")),
        ("203.0.114.7:443, 3 May 2026 14:02 UTC", "ip_port", "203.0.114.7", ("bad_time",)),
        ("203.0.114.7:443, 03/05/2026 14:02", "ip_port", "203.0.114.7", ("bad_time",)),
        ("203.0.114.7 port 443, 2026-05-03T14:02Z", "ip_port", "203.0.114.7", ()),
        ("2a00:1450::1 src port: 443 2026-05-03T14:02Z", "ip_port", "2a00:1450::1", ()),
        ("mailto:anna@mail.example", "mail", "anna@mail.example", ()),
        ("tel:+84 24 3936 5678", "phone", "+842439365678", ()),
        ("IBAN: GB82 WEST 1234 5698 7654 32", "bank_account", "GB82WEST12345698765432", ()),
        ("MD5: D41D8CD98F00B204E9800998ECF8427E", "digest", "d41d8cd98f00b204e9800998ecf8427e", ()),
        ("IMSI 452 04 0000000001", "device", "452040000000001", ()),
        ("serial no: F2LXK1ABCD", "device", "F2LXK1ABCD", ()),
        (
            "TJRabPrwbZy45sbavfcjinPJC18kjpRTv9",
            "virtual_asset",
            "TJRabPrwbZy45sbavfcjinPJC18kjpRTv9",
            ("wrong_check_digits",),
        ),
        ("rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", "virtual_asset", "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", ()),
        (
            "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU on SOL",
            "virtual_asset",
            "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU",
            (),
        ),
        ("[2a00:1450::1]:443, 2026-05-03T14:02Z", "ip_port", "2a00:1450::1", ()),
        ("Anna@MAIL.example", "mail", "Anna@mail.example", ()),
        ("anna@bücher.example", "mail", "anna@xn--bcher-kva.example", ()),
        ("HTTPS://Mail.Example:8443/Inbox?id=7", "url", "https://mail.example:8443/Inbox?id=7", ()),
        ("mail.example", "domain", "mail.example", ()),
        ("bücher.example", "domain", "xn--bcher-kva.example", ()),
        ("раypal.example", "domain", "xn--ypal-43d9g.example", ("mixed_scripts",)),
        ("+84 24 3936 5678", "phone", "+842439365678", ()),
        ("0084 24 3936 5678", "phone", "+842439365678", ()),
        ("+999 12345678", "unclear", "", ("unreadable",)),
        ("+84 1", "unclear", "", ("unreadable",)),
        ("GB82 WEST 1234 5698 7654 32", "bank_account", "GB82WEST12345698765432", ()),
        ("GB83 WEST 1234 5698 7654 32", "bank_account", "GB83WEST12345698765432", ("wrong_check_digits",)),
        ("IMEI 490154203237518", "device", "490154203237518", ()),
        ("IMEI ٤٩٠١٥٤٢٠٣٢٣٧٥١٨", "unclear", "", ("unreadable",)),
        ("GB٨٢ WEST 1234 5698 7654 32", "unclear", "", ("unreadable",)),
        ("490154203237519", "device", "490154203237519", ("wrong_check_digits",)),
        ("00-1B-63-84-45-E6", "device", "00:1b:63:84:45:e6", ()),
        ("001B.6384.45E6", "device", "00:1b:63:84:45:e6", ()),
        ("001b638445e6", "device", "00:1b:63:84:45:e6", ()),
        ("MAC address: 100004567890", "device", "10:00:04:56:78:90", ()),
        ("100004567890", "unclear", "", ("unreadable",)),
        ("dead.beef.cafe", "domain", "dead.beef.cafe", ()),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "virtual_asset", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", ()),
        (
            "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe",
            "virtual_asset",
            "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae",
            (),
        ),
        (
            "0xDE0B295669a9FD93d5F28D9Ec85E40f4cb697BAe",
            "virtual_asset",
            "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae",
            ("wrong_check_digits",),
        ),
        ("D41D8CD98F00B204E9800998ECF8427E", "digest", "d41d8cd98f00b204e9800998ecf8427e", ()),
        ("anna_b on PhotoShare", "account", "anna_b", ()),
        ("203.0.114.7:99999", "unclear", "", ("unreadable",)),
        ("???", "unclear", "", ("unreadable",)),
    ],
)
def test_each_line_is_recognised_and_brought_into_one_form(
    text: str, kind: str, value: str, doubts: tuple[str, ...]
) -> None:
    (found,) = read_identifiers(text)

    assert (found.kind, found.named.value, found.doubts) == (kind, value, doubts)
    assert (found.line, found.text) == (1, text)


def test_an_address_has_its_port_and_its_span_of_time() -> None:
    (found,) = read_identifiers("203.0.114.7:443; 2026-05-03T16:02+02:00; 2026-05-03T14:05Z")

    assert (found.named.port, found.from_at, found.until_at, found.doubts) == (
        443,
        datetime(2026, 5, 3, 14, 2, tzinfo=UTC),
        datetime(2026, 5, 3, 14, 5, tzinfo=UTC),
        (),
    )


@pytest.mark.parametrize("text", ["203.0.114.7:443 2026-05-03T14:02Z/2026-05-03T14:05Z"])
def test_a_span_may_be_written_as_one_word(text: str) -> None:
    (found,) = read_identifiers(text)

    assert (found.from_at, found.until_at) == (
        datetime(2026, 5, 3, 14, 2, tzinfo=UTC),
        datetime(2026, 5, 3, 14, 5, tzinfo=UTC),
    )


def test_a_span_that_ends_before_it_begins_is_pointed_out() -> None:
    (found,) = read_identifiers("203.0.114.7:443, 2026-05-03T14:05Z, 2026-05-03T14:02Z")

    assert found.doubts == (Doubt.PERIOD_REVERSED,)


def test_a_table_is_read_by_its_columns_and_each_bad_row_is_named() -> None:
    table = "Value;From;Until;Provider\n203.0.114.7:80;2026-05-03T14:02Z;;\nanna_b;;;Photo; Share\n;;;\n?;;;"

    found = read_identifiers(table)

    assert [(one.line, one.kind, one.provider) for one in found] == [
        (2, "ip_port", ""),
        (3, "account", "Photo"),
        (4, "unclear", ""),
        (5, "unclear", ""),
    ]


def test_blank_lines_are_skipped_but_counted() -> None:
    assert [one.line for one in read_identifiers("\n203.0.114.7\n\n  anna@mail.example  \n")] == [2, 4]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("a1@b.example; c1@d.example; e1@f.example", ["a1@b.example", "c1@d.example", "e1@f.example"]),
        ("a@b.example c@d.example / e@f.example 2026-05-03", ["a@b.example", "c@d.example", "e@f.example"]),
        ("+48221234567 / +48221234568", ["+48221234567", "+48221234568"]),
        ("+48 22 123 45 67 / +48 22 123 45 68", ["+48221234567", "+48221234568"]),
        ("+49 30 / 12345678", ["+493012345678"]),
        ("203.0.114.7 - 203.0.114.9", ["203.0.114.7", "203.0.114.9"]),
        ("anna_b at PhotoShare; carl at photoshare, dora_d at Chat", ["anna_b", "carl", "dora_d"]),
        ("mail.example, shop.example", ["mail.example", "shop.example"]),
    ],
)
def test_a_line_that_names_several_gives_each(line: str, values: list[str]) -> None:
    found = read_identifiers(f"{line}\nanna@mail.example")

    assert [(one.line, one.named.value) for one in found] == [*((1, one) for one in values), (2, "anna@mail.example")]


@pytest.mark.parametrize(
    "line",
    [
        "203.0.114.7:443, 2026-05-03T14:02Z, reported by officer@police.example",
        "203.0.114.7:443 2026-05-03T14:02Z seen in report.pdf",
        "203.0.114.7:443, 2026-05-03T14:02Z, ab12 customers of the shop",
        "anna_b at PhotoShare, seen at noon",
        "anna@mail.example, 2026-05-03Z 2026-05-04Z",
        "anna@mail.example (work) and more",
        "anna@mail.example, 123456789012345",
    ],
)
def test_words_behind_an_identifier_are_a_remark(line: str) -> None:
    assert len(read_identifiers(line)) == 1


def test_a_time_belongs_to_the_identifier_before_it() -> None:
    found = read_identifiers("203.0.114.7:443, 2026-05-03T14:02Z; 203.0.114.8 port 80, 2026-05-04T14:02Z")

    assert [(one.text, one.named.value, one.named.port, one.from_at, one.doubts) for one in found] == [
        ("203.0.114.7:443, 2026-05-03T14:02Z", "203.0.114.7", 443, datetime(2026, 5, 3, 14, 2, tzinfo=UTC), ()),
        ("203.0.114.8, port 80, 2026-05-04T14:02Z", "203.0.114.8", 80, datetime(2026, 5, 4, 14, 2, tzinfo=UTC), ()),
    ]


@pytest.mark.parametrize("time", ["2026-05-03 14:02 - 15:00 +07:00", "2026-05-03T14:02Z to 3 May 2026"])
def test_a_time_of_which_a_piece_cannot_be_read_is_none(time: str) -> None:
    (found,) = read_identifiers(f"203.0.114.7:443, {time}")

    assert (found.from_at, found.until_at, found.doubts) == (None, None, (Doubt.BAD_TIME,))


@pytest.mark.parametrize(
    "line",
    ["a" + " " * 99_990 + "b", "203.0.114.7:443, a" + " " * 99_990 + "b", "203.0.114.7:443," + " to" * 33_000],
    ids=["spaces", "spaces for a time", "to to to"],
)
def test_a_line_of_nothing_but_spaces_takes_no_time(line: str) -> None:
    before = process_time()

    (found,) = read_identifiers(line)

    assert found.text == line
    assert process_time() - before < 5  # milliseconds; minutes, where each space is tried as the first


@given(st.text(max_size=400))
def test_no_line_is_lost_whatever_is_typed(text: str) -> None:
    typed = clean(text)

    found = read_identifiers(f"x\n{typed}")

    lines = [one.line for one in found]
    alone = {one.line: one.text for one in found if lines.count(one.line) == 1}
    typed_lines = {number: line.strip() for number, line in enumerate(f"x\n{typed}".splitlines(), 1) if line.strip()}
    assert list(dict.fromkeys(lines)) == list(typed_lines)
    assert alone.items() <= typed_lines.items()


@given(st.lists(st.sampled_from("0123456789abcdef:./@+-,; \tñж中[]xX%#?=\x00"), max_size=120).map("".join))
def test_what_looks_like_an_identifier_is_read_again_from_its_one_form(text: str) -> None:
    for found in read_identifiers(text):
        if found.named.value and found.named.port is None and found.kind not in {"account", "phone"}:
            (again,) = read_identifiers(found.named.value)
            assert (again.kind, again.named.value) == (found.kind, found.named.value)


@pytest.mark.parametrize("label", ["ip:", "iban ", "mailto:", "e-mail = "])
def test_however_many_labels_stand_before_nothing_the_list_is_read(label: str) -> None:
    """A list of another State is read by the worker and on every page: it must never end either."""
    (found,) = read_identifiers(label * 30_000)

    assert (found.kind, found.text) == ("unclear", (label * 30_000).strip())
