"""One value has one form, and what has another form is refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from core.values import VALUES
from longbien.core.canonical import (
    DEEPEST,
    Json,
    Malformed,
    NotCanonical,
    Reader,
    UnknownVersion,
    decode,
    encode,
    from_base64,
    moment,
    parse_moment,
    to_base64,
)
from longbien.core.errors import TheirMessageIsWrong


class Colour(StrEnum):
    RED = "red"


@given(VALUES)
def test_what_is_written_is_read_again(value: Json) -> None:
    assert decode(encode(value)) == value


@given(VALUES)
def test_the_form_is_that_of_rfc_8785(value: Json) -> None:
    assert encode(value) == rfc8785.dumps(value)


@given(VALUES)
def test_any_other_spelling_is_refused(value: Json) -> None:
    spaced = json.dumps(value, indent=1).encode()

    if spaced == encode(value):
        assert decode(spaced) == value
    else:
        with pytest.raises(NotCanonical):
            decode(spaced)


@given(st.binary())
def test_bytes_are_read_in_their_one_form_or_refused_with_a_code(data: bytes) -> None:
    try:
        value = decode(data)
    except TheirMessageIsWrong as fault:
        assert fault.code == "not_canonical"
    else:
        assert encode(value) == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" 1",
        b"1\n",
        b"01",
        b"-0",
        b"1.0",
        b"1e3",
        b"1E400",
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"9007199254740992",
        b"-9007199254740992",
        b"1" * 5000,
        b"nul",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u000A"',
        b'"\\u000a"',
        b'"\x1f"',
        b'"\\ud800"',
        b'"\\ud83d\\ude00"',
        b'"\xed\xa0\x80"',
        b'"\xff"',
        b"\xef\xbb\xbf1",
        b'{"a":1,"a":1}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        '{"é":1}'.encode(),
        b"[1,]",
        b"[1]x",
        b"[" * 33 + b"]" * 33,
        b"[" * 100_000,
    ],
)
def test_a_text_that_is_not_canonical_is_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(data)


@pytest.mark.parametrize("value", [1.0, float("nan"), 2**53, -(2**53), "\ud800", {"é": 1}, {"\ud800": 1}, {1: 1}, b"x"])
def test_a_value_without_a_canonical_form_is_not_written(value: object) -> None:
    with pytest.raises(NotCanonical):
        encode(value)  # type: ignore[arg-type]


def test_the_deepest_value_is_read_and_one_deeper_is_not() -> None:
    deepest = b"[" * DEEPEST + b"]" * DEEPEST

    assert encode(decode(deepest)) == deepest
    with pytest.raises(NotCanonical):
        decode(b"[" + deepest + b"]")


def test_more_bytes_than_allowed_are_not_read() -> None:
    assert decode(b'"abc"', limit=5) == "abc"
    with pytest.raises(NotCanonical):
        decode(b'"abcd"', limit=5)


def test_a_moment_is_written_in_utc_without_its_fraction() -> None:
    at = datetime(2026, 11, 22, 10, 22, 10, 999_999, tzinfo=timezone(timedelta(hours=7)))

    assert moment(at) == "2026-11-22T03:22:10Z"
    assert parse_moment("2026-11-22T03:22:10Z") == datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)
    assert parse_moment("2026-11-22T03:22:10Z").tzinfo is UTC


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_moment_is_read_again(at: datetime) -> None:
    assert parse_moment(moment(at)) == at.replace(microsecond=0)


def test_a_moment_without_a_zone_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment(datetime(2026, 11, 22))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-22",
        "2026-11-22T03:22:10",
        "2026-11-22T03:22:10z",
        "2026-11-22T03:22:10+00:00",
        "2026-11-22T03:22:10.0Z",
        "2026-11-22 03:22:10Z",
        "2026-11-31T03:22:10Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T03:22:60Z",
        "0000-01-01T00:00:00Z",
        "٢٠٢٦-11-22T03:22:10Z",
        "2026-11-22T03:22:10Z\n",
    ],
)
def test_another_form_of_a_moment_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        parse_moment(text)


@given(st.binary())
def test_base64_is_read_again(data: bytes) -> None:
    assert from_base64(to_base64(data)) == data


@pytest.mark.parametrize("text", ["A", "AA", "AA=", "AB==", "AAB=", "AA==\n", "A A=", "AA==AA==", "=", "A-_=", "ÄA=="])
def test_another_form_of_base64_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        from_base64(text)


def reader(**fields: Json) -> Reader:
    return Reader(fields, keys=fields)


def test_fields_are_read_as_what_they_are() -> None:
    fields = reader(
        text="a",
        line="b",
        integer=3,
        flag=True,
        digest="0f" * 32,
        id="0f" * 16,
        at="2026-11-22T03:22:10Z",
        binary="AQI=",
        choice="red",
        inner={"x": 1},
        free={"y": 2},
        many=[{"x": 1}, {"x": 2}],
        nothing=None,
    )

    assert fields.text("text") == "a"
    assert fields.line("line") == "b"
    assert fields.line_or_none("line") == "b"
    assert fields.line_or_none("nothing") is None
    assert fields.text_or_none("nothing") is None
    assert fields.integer("integer") == 3
    assert fields.flag("flag") is True
    assert fields.digest("digest") == "0f" * 32
    assert fields.digest_or_none("nothing") is None
    assert fields.act_id("id") == "0f" * 16
    assert fields.moment("at") == datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)
    assert fields.binary("binary", size=2) == b"\x01\x02"
    assert fields.choice("choice", Colour) is Colour.RED
    assert fields.obj("inner", keys=("x",)).integer("x") == 1
    assert fields.obj_or_none("nothing", keys=("x",)) is None
    assert fields.mapping("free") == {"y": 2}
    assert [each.integer("x") for each in fields.objs("many", keys=("x",), limit=2)] == [1, 2]


@pytest.mark.parametrize("value", [None, [], "x", 1, {}, {"a": 1}, {"a": 1, "b": 2, "c": 3}])
def test_an_object_has_exactly_its_keys(value: Json) -> None:
    with pytest.raises(Malformed):
        Reader(value, keys=("a", "b"))


@pytest.mark.parametrize("value", [None, True, 1.5, "1", -1, 11, [], {}])
def test_an_integer_out_of_its_bounds_is_refused(value: Json) -> None:
    with pytest.raises(Malformed):
        reader(size=value).integer("size", most=10)


@pytest.mark.parametrize("value", ["", "a\nb", "a\tb", "a\x00", "\x85", "a\u2028b", "x" * 201, None, 3, ["a"]])
def test_a_line_is_one_line_to_be_shown(value: Json) -> None:
    with pytest.raises(Malformed):
        reader(name=value).line("name")


@pytest.mark.parametrize("value", [None, "", "0f" * 31, "0F" * 32, "0g" * 32, "0f" * 32 + "\n", 1])
def test_a_digest_of_another_form_is_refused(value: Json) -> None:
    with pytest.raises(Malformed):
        reader(sha256=value).digest("sha256")


@pytest.mark.parametrize("value", ["green", "RED", "", None, 1])
def test_a_choice_outside_the_list_is_refused(value: Json) -> None:
    with pytest.raises(Malformed):
        reader(colour=value).choice("colour", Colour)


def test_the_format_is_looked_at_before_the_keys() -> None:
    later: Json = {"format": "longbien-x/2", "something": "new"}

    with pytest.raises(UnknownVersion) as caught:
        Reader.of_format(later, known="longbien-x/1", keys=("old",))

    assert caught.value.code == "unknown_version"
    assert "longbien-x/1" in caught.value.detail


@pytest.mark.parametrize("value", [None, [], {}, {"format": None}, {"format": 1}, {"format": "longbien-x/1"}])
def test_without_a_format_or_its_keys_an_object_is_malformed(value: Json) -> None:
    with pytest.raises(Malformed):
        Reader.of_format(value, known="longbien-x/1", keys=("old",))
