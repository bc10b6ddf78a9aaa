"""A card is believed only as far as its own signature goes; two people compare the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from core.exchange.samples import ARDENIA, BELLORA, CARD, CORVANIAS_IDENTITY
from longbien.core.canonical import Malformed, NotCanonical, Writable, encode, to_base64
from longbien.core.dsse import BadSignature, peek_payload, sign
from longbien.core.exchange.cards import CARD_TYPE, ListedAuthority, fingerprint, make_card, read_card

DATA = make_card(CARD, signer=BELLORA)


def test_a_card_is_read_as_it_was_made() -> None:
    assert read_card(DATA) == CARD


def test_a_card_is_signed_by_the_pair_it_names() -> None:
    with pytest.raises(ValueError, match="pair it names"):
        make_card(CARD, signer=ARDENIA)


def test_a_card_signed_by_another_pair_is_refused() -> None:
    payload = peek_payload(DATA, payload_type=CARD_TYPE).payload

    with pytest.raises(BadSignature):
        read_card(sign(payload_type=CARD_TYPE, payload=payload, signer=ARDENIA))


def test_the_fingerprint_is_of_the_name_and_the_keys() -> None:
    keys: Writable = {
        "log": CARD.log,
        "seal": CARD.seal.encode(),
        "sign": {"ed25519": to_base64(CARD.sign.ed25519), "ml-dsa-65": to_base64(CARD.sign.ml_dsa_65)},
        "witness": (),
    }

    assert fingerprint(CARD) == sha256(encode({"keys": keys, "node": "XBB"})).hexdigest()


def test_a_new_address_keeps_the_fingerprint_and_a_new_key_does_not() -> None:
    moved = replace(CARD, endpoint="http://127.0.0.1:8002", made_at=CARD.made_at + timedelta(days=1), authorities=())

    assert fingerprint(read_card(make_card(moved, signer=BELLORA))) == fingerprint(CARD)
    assert fingerprint(replace(CARD, node="XCC")) != fingerprint(CARD)
    assert fingerprint(replace(CARD, seal=CORVANIAS_IDENTITY.recipient)) != fingerprint(CARD)
    assert fingerprint(replace(CARD, sign=ARDENIA.public)) != fingerprint(CARD)
    assert fingerprint(replace(CARD, log=())) != fingerprint(CARD)


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "bellora.example.test",
        "ftp://bellora.example.test",
        "file:///etc/passwd",
        "https://",
        "https://a@bellora.example.test",
        "https://bellora.example.test/?x=1",
        "https://bellora.example.test/#x",
        "https://bellora.example.test/a b",
        "https://bellora.example.test\n",
    ],
)
def test_an_endpoint_is_a_plain_address(endpoint: str) -> None:
    with pytest.raises(Malformed):
        make_card(replace(CARD, endpoint=endpoint), signer=BELLORA)


@pytest.mark.parametrize(
    "changes",
    [
        {"node": "XB"},
        {"node": "xbb"},
        {"node": "ＸＢＢ"},
        {"state": ""},
        {"state": "a\nb"},
        {"log": ("no verifier key",)},
        {"witness": ("a+1a2b3c4d+AQID",) * 9},
        {"authorities": (ListedAuthority(id="a b", name="A", functions=()),)},
        {"authorities": (ListedAuthority(id="a", name="", functions=()),)},
        {"authorities": (ListedAuthority(id="a", name="A", functions=()),) * 2},
    ],
)
def test_a_card_that_no_reader_would_take_is_not_made(changes: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        make_card(replace(CARD, **changes), signer=BELLORA)  # type: ignore[arg-type]


def test_a_key_written_otherwise_is_refused() -> None:
    payload = peek_payload(DATA, payload_type=CARD_TYPE).payload
    shouted = payload.replace(CARD.seal.encode().encode(), CARD.seal.encode().upper().encode())

    with pytest.raises(Malformed):
        read_card(sign(payload_type=CARD_TYPE, payload=shouted, signer=BELLORA))


@pytest.mark.parametrize("data", [b"", b"{}", DATA[:-1], DATA + b"\n"])
def test_what_is_no_card_is_refused(data: bytes) -> None:
    with pytest.raises((NotCanonical, Malformed)):
        read_card(data)
