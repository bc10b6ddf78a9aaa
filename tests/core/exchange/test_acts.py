"""An act is signed only if its reader will take it, and taken only if it was signed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.samples import ACT, ARDENIA, BELLORA, NOW, PART, SALT, signed_act
from core.values import KEYS, VALUES
from longbien.core.canonical import Json, Malformed, NotCanonical, UnknownVersion, encode
from longbien.core.dsse import BadSignature, peek_payload, sign
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.acts import (
    ACT_TYPE,
    Act,
    ActTooLarge,
    Antecedent,
    Party,
    Person,
    act_digest,
    read_act,
    sign_act,
)

DATA = signed_act()
FOLLOWING = replace(ACT, id="0b" * 16, antecedent=Antecedent(id=ACT.id, sha256="11" * 32), your_case="B 5")


@pytest.mark.parametrize("act", [ACT, FOLLOWING, replace(ACT, parts=()), replace(ACT, body={})])
def test_an_act_is_read_as_it_was_signed(act: Act) -> None:
    assert read_act(signed_act(act), key=ARDENIA.public) == act


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(KEYS, VALUES))
def test_a_body_may_say_anything(body: dict[str, Json]) -> None:
    assert read_act(signed_act(replace(ACT, body=body)), key=ARDENIA.public).body == body


def test_moments_of_other_zones_and_fractions_become_whole_seconds_in_utc() -> None:
    local = NOW.replace(microsecond=7).astimezone(timezone(timedelta(hours=7)))

    assert read_act(signed_act(replace(ACT, made_at=local)), key=ARDENIA.public) == ACT


def test_the_content_begins_with_the_random_bytes() -> None:
    payload = peek_payload(DATA, payload_type=ACT_TYPE).payload

    assert payload[:32] == SALT
    assert json.loads(payload[32:])["id"] == ACT.id


def test_the_same_words_under_other_random_bytes_have_another_digest() -> None:
    again = sign_act(ACT, salt=bytes(32), signer=ARDENIA)

    assert act_digest(DATA) == sha256(DATA).hexdigest()
    assert act_digest(again) != act_digest(DATA)
    assert read_act(again, key=ARDENIA.public) == ACT


@pytest.mark.parametrize("size", [0, 31, 33])
def test_there_are_exactly_32_random_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        sign_act(ACT, salt=bytes(size), signer=ARDENIA)


def test_the_pair_of_another_node_is_refused() -> None:
    with pytest.raises(BadSignature):
        read_act(DATA, key=BELLORA.public)


def test_an_act_beyond_the_limit_is_not_signed() -> None:
    with pytest.raises(ActTooLarge):
        signed_act(replace(ACT, body={"text": "x" * 785_000}))


def test_the_largest_act_is_signed_and_read() -> None:
    large = replace(ACT, body={"text": "x" * 770_000})

    assert read_act(signed_act(large), key=ARDENIA.public) == large


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "0A" * 16},
        {"id": "0a" * 15},
        {"sender": Party(node="xaa", authority="a")},
        {"sender": Party(node="XAA", authority="")},
        {"recipient": Party(node="XBB", authority="a/b")},
        {"person": Person(name="", role="officer")},
        {"person": Person(name="Dana\nArden", role="officer")},
        {"act": "Request sent"},
        {"kind": ""},
        {"case": ""},
        {"case": "x" * 201},
        {"your_case": ""},
        {"request": "0b" * 16},
        {"antecedent": Antecedent(id="0b" * 16, sha256="11" * 32)},
        {"parts": (PART, PART)},
        {"parts": (replace(PART, name="../passwd"),)},
        {"parts": (replace(PART, name="a\\b"),)},
        {"parts": (replace(PART, name=".."),)},
        {"parts": (replace(PART, name=""),)},
        {"parts": (replace(PART, name="x" * 256),)},
        {"parts": (replace(PART, media_type="mail"),)},
        {"parts": (replace(PART, size=-1),)},
        {"parts": (replace(PART, sealed_size=0),)},
        {"parts": (replace(PART, sha256="AB" * 32),)},
    ],
)
def test_an_act_that_no_reader_would_take_is_not_signed(changes: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        signed_act(replace(ACT, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("body", [{"share": 0.5}, {"é": 1}, {"n": 2**53}, {"text": "\ud800"}])
def test_a_body_without_canonical_form_is_not_signed(body: dict[str, Any]) -> None:
    with pytest.raises(NotCanonical):
        signed_act(replace(ACT, body=body))


def resigned(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the act with one thing changed, signed by Ardenia again: a fault of its own making."""
    value = json.loads(peek_payload(DATA, payload_type=ACT_TYPE).payload[32:])
    change(value)
    return sign(payload_type=ACT_TYPE, payload=SALT + encode(value), signer=ARDENIA)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda it: it.update(format="longbien-act/2"), UnknownVersion),
        (lambda it: it.pop("format"), Malformed),
        (lambda it: it.update(extra=None), Malformed),
        (lambda it: it.pop("your_case"), Malformed),
        (lambda it: it.update(priority="soon"), Malformed),
        (lambda it: it.update(mode="test"), Malformed),
        (lambda it: it.update(made_at="2026-11-22"), Malformed),
        (lambda it: it.update(body=[]), Malformed),
        (lambda it: it.update(parts={}), Malformed),
        (lambda it: it.update(antecedent={"id": "0b" * 16}), Malformed),
        (lambda it: it["sender"].update(extra=1), Malformed),
        (lambda it: it["person"].update(name=None), Malformed),
        (lambda it: it["parts"][0].update(size="5"), Malformed),
        (lambda it: it["parts"].extend(it["parts"] * 1000), Malformed),
    ],
)
def test_a_signed_act_of_another_shape_is_refused(
    change: Callable[[dict[str, Any]], object], error: type[TheirMessageIsWrong]
) -> None:
    with pytest.raises(TheirMessageIsWrong) as caught:
        read_act(resigned(change), key=ARDENIA.public)

    assert type(caught.value) is error


@pytest.mark.parametrize(("content", "error"), [(b"", Malformed), (SALT, NotCanonical), (SALT + b"{ }", NotCanonical)])
def test_signed_content_that_is_no_act_is_refused(content: bytes, error: type[TheirMessageIsWrong]) -> None:
    with pytest.raises(TheirMessageIsWrong) as caught:
        read_act(sign(payload_type=ACT_TYPE, payload=content, signer=ARDENIA), key=ARDENIA.public)

    assert type(caught.value) is error
