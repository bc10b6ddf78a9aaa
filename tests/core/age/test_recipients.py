"""Identities and recipients, as age writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.samples import BELLORAS_IDENTITY, CORVANIAS_IDENTITY
from longbien.core.age import bech32
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.canonical import Malformed

RECIPIENT = BELLORAS_IDENTITY.recipient


@given(st.binary(max_size=100), st.sampled_from(["age1pq", "age-secret-key-pq-", "a", "x1y"]))
def test_bech32_is_read_again_in_both_cases(data: bytes, prefix: str) -> None:
    text = bech32.encode(prefix=prefix, data=data)

    assert bech32.decode(text, prefix=prefix) == data
    assert bech32.decode(text.upper(), prefix=prefix) == data


def test_bech32_is_that_of_bip_173() -> None:
    assert bech32.encode(prefix="a", data=b"") == "a12uel5l"
    assert bech32.decode("A12UEL5L", prefix="a") == b""


@pytest.mark.parametrize(
    "text",
    ["", "a", "a1", "12uel5l", "a12uel5", "a12uel5L", "a12uel5m", "b12uel5l", "a12uel5l ", "a1b2uel5l", "ä12uel5l"],
)
def test_other_bech32_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        bech32.decode(text, prefix="a")


def test_bech32_with_bits_left_over_is_refused() -> None:
    groups = bech32.encode(prefix="a", data=b"\x00")  # two groups, of which two bits are padding
    spoiled = _with_groups("a", [0, 1])
    too_many = _with_groups("a", [0, 0, 0])

    assert bech32.decode(groups, prefix="a") == b"\x00"
    for text in (spoiled, too_many):
        with pytest.raises(Malformed):
            bech32.decode(text, prefix="a")


def _with_groups(prefix: str, groups: list[int]) -> str:
    """Write groups that no bytes give, under a right checksum."""
    polymod = bech32._polymod([*bech32._expand(prefix), *groups, 0, 0, 0, 0, 0, 0]) ^ 1
    checksum = [polymod >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join(bech32._ALPHABET[group] for group in [*groups, *checksum])


def test_identity_and_recipient_are_read_again() -> None:
    assert Identity.parse(BELLORAS_IDENTITY.encode()).recipient == RECIPIENT
    assert Identity.parse(BELLORAS_IDENTITY.encode().lower()).recipient == RECIPIENT
    assert Recipient.parse(RECIPIENT.encode()) == RECIPIENT
    assert BELLORAS_IDENTITY.encode().startswith("AGE-SECRET-KEY-PQ-1")
    assert RECIPIENT.encode().startswith("age1pq1")


def test_the_identity_of_the_specification_has_the_recipient_of_the_specification() -> None:
    identity = Identity.parse("AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR")
    text = identity.recipient.encode()

    assert text.startswith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zrqtzdxz95paef6caq5aapdm")
    assert text.endswith("h6gjtqmwze9pyyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k")


def test_generated_identities_differ() -> None:
    assert Identity.generate().recipient != Identity.generate().recipient


def test_an_identity_does_not_show_its_secret_by_accident() -> None:
    secret = BELLORAS_IDENTITY.encode()

    assert repr(BELLORAS_IDENTITY) == str(BELLORAS_IDENTITY) == f"<Identity of {RECIPIENT!r}>"
    assert secret[19:40].lower() not in repr(BELLORAS_IDENTITY).lower()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1pq1",
        RECIPIENT.encode()[:-1],
        RECIPIENT.encode() + "q",
        RECIPIENT.encode()[:-1] + "Q",
        BELLORAS_IDENTITY.encode(),
        bech32.encode(prefix="age1pq", data=RECIPIENT.public_bytes[:-1]),
        bech32.encode(prefix="age1pq", data=b"\xff" * 1184 + RECIPIENT.public_bytes[1184:]),
        bech32.encode(prefix="age1pq", data=RECIPIENT.public_bytes[:1184] + bytes(32)),
        bech32.encode(prefix="age", data=bytes(32)),
    ],
)
def test_what_is_no_recipient_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        Recipient.parse(text)


@pytest.mark.parametrize("text", ["", RECIPIENT.encode(), "AGE-SECRET-KEY-1QQQ", BELLORAS_IDENTITY.encode()[:-1]])
def test_what_is_no_identity_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(Malformed) as caught:
        Identity.parse(text)

    assert "QQQ" not in caught.value.detail.upper()


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_seed_has_32_bytes(size: int) -> None:
    with pytest.raises(Malformed):
        Identity.from_seed(bytes(size))


def test_recipients_are_equal_by_their_bytes() -> None:
    assert {RECIPIENT, Recipient(public_bytes=RECIPIENT.public_bytes)} == {RECIPIENT}
    assert CORVANIAS_IDENTITY.recipient != RECIPIENT
