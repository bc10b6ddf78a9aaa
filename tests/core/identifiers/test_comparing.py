"""What is the same is the same however it was typed; an address at another time is another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from longbien.core.identifiers.comparing import comparable, overlap

AT = datetime(2026, 5, 3, 14, 2, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna@Example.org", "anna@example.org"),
        ("203.0.113.7:443", "203.0.113.7"),
        ("2001:DB8::1", "2001:db8:0:0:0:0:0:1"),
        ("johnny at PhotoShare", "@Johnny at photoshare"),
        ("https://example.org", "HTTPS://Example.org:443/"),
        ("http://example.org:80/a?b", "http://example.org/a?b"),
        ("https://[2001:db8::1]:443/", "https://[2001:db8::1]"),
        ("IMEI 490154203237518", "4901542032375182"),
        ("00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e"),
        ("001A2B3C4D5E", "MAC 00:1a:2b:3c:4d:5e"),
        ("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8 on ethereum", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"),
        ("münchen.example", "xn--mnchen-3ya.example"),
        ("0xDE0B295669a9FD93d5F28D9Ec85E40f4cb697BAe", "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae"),
    ],
)
def test_the_same_in_two_spellings_is_one(one: str, other: str) -> None:
    assert [found.digest for found in comparable(one)] == [found.digest for found in comparable(other)]
    assert len(comparable(f"{one}\n{other}")) == 1


def test_each_of_a_line_is_compared() -> None:
    assert comparable("b@mail.example; a@mail.example")[1].digest == comparable("a@mail.example")[0].digest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("johnny at PhotoShare", "johnny at Chat"),
        ("https://example.org", "https://example.org/a"),
        ("https://example.org:8443", "https://example.org"),
        ("http://example.org:443", "http://example.org"),
        ("IMEI 490154203237518", "IMEI 352099001761481"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert comparable(one)[0].digest != comparable(other)[0].digest


def test_what_is_unclear_is_not_compared() -> None:
    assert comparable("the tall man\n\n?") == ()


@pytest.mark.parametrize(
    ("theirs", "meet"),
    [
        ((AT, AT + HOUR), True),
        ((AT + HOUR, AT + 2 * HOUR), True),
        ((AT + 2 * HOUR, None), False),
        ((None, None), True),
        ((None, AT - HOUR), False),
    ],
)
def test_addresses_are_the_same_where_their_times_meet(theirs: tuple, meet: bool) -> None:
    assert overlap(kind="ip", ours=(AT, AT + HOUR), theirs=theirs) is meet


def test_what_is_named_several_times_was_used_from_the_first_to_the_last() -> None:
    (found,) = comparable("203.0.113.7, 2026-05-04T14:00Z, 2026-05-04T15:00Z\n203.0.113.7, 2026-05-03T14:02Z")
    assert (found.from_at, found.until_at) == (AT, datetime(2026, 5, 4, 15, tzinfo=UTC))
    (found,) = comparable("203.0.113.7, 2026-05-04T14:00Z, 2026-05-04T15:00Z\n203.0.113.7")
    assert (found.from_at, found.until_at) == (None, None)


def test_a_mail_address_is_the_same_at_all_times() -> None:
    assert overlap(kind="mail", ours=(AT, AT), theirs=(AT + HOUR, AT + HOUR))
