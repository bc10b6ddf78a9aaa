"""A signed statement is refused unless it is exactly what its node signed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope as IndependentEnvelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import Key, SSlibKey

from core.exchange.samples import ARDENIA, BELLORA
from longbien.core.canonical import Malformed, NotCanonical, UnknownVersion, encode, to_base64
from longbien.core.dsse import BadSignature, Unverified, Verified, open_statement, pae, peek_payload, sign
from longbien.core.errors import TheirMessageIsWrong

TYPE = "application/vnd.longbien.test.v1+json"
STATEMENT = sign(payload_type=TYPE, payload=b'{"a":1}', signer=ARDENIA)


def test_a_signed_payload_is_opened_with_the_pair_of_its_signer() -> None:
    opened = open_statement(STATEMENT, payload_type=TYPE, key=ARDENIA.public)

    assert opened == Verified(payload=b'{"a":1}', key=ARDENIA.public)


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=2000))
def test_any_payload_comes_back(payload: bytes) -> None:
    data = sign(payload_type=TYPE, payload=payload, signer=ARDENIA)

    assert open_statement(data, payload_type=TYPE, key=ARDENIA.public).payload == payload


def test_the_encoding_that_is_signed_is_the_one_of_the_specification() -> None:
    assert pae("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )
    assert pae("é", b"") == b"DSSEv1 2 \xc3\xa9 0 "


def test_a_look_without_verifying_has_a_type_of_its_own() -> None:
    peeked = peek_payload(STATEMENT, payload_type=TYPE)

    assert isinstance(peeked, Unverified)
    assert (peeked.payload, peeked.key_ids) == (b'{"a":1}', ARDENIA.public.key_ids)
    assert peeked.verify(key=ARDENIA.public) == Verified(payload=b'{"a":1}', key=ARDENIA.public)


def test_the_pair_of_another_node_does_not_open_it() -> None:
    with pytest.raises(BadSignature):
        open_statement(STATEMENT, payload_type=TYPE, key=BELLORA.public)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the statement with one thing changed, in canonical form again."""
    value = json.loads(STATEMENT)
    change(value)
    return encode(value)


def others_signatures() -> Any:
    return json.loads(sign(payload_type=TYPE, payload=b'{"a":1}', signer=BELLORA))["signatures"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda it: it.update(payload=to_base64(b'{"a":2}')), BadSignature),
        (lambda it: it.update(payload="e"), Malformed),
        (lambda it: it.update(payload=None), Malformed),
        (lambda it: it.update(payloadType="application/vnd.longbien.test.v2+json"), UnknownVersion),
        (lambda it: it.update(payloadType="application/vnd.longbien.test.v1"), Malformed),
        (lambda it: it.update(payloadType="application/vnd.longbien.other.v1+json"), Malformed),
        (lambda it: it.update(payloadType=1), Malformed),
        (lambda it: it.update(extra=1), Malformed),
        (lambda it: it.pop("payload"), Malformed),
        (lambda it: it.pop("signatures"), Malformed),
        (lambda it: it["signatures"].clear(), Malformed),
        (lambda it: it["signatures"].pop(), Malformed),
        (lambda it: it["signatures"].pop(0), Malformed),
        (lambda it: it["signatures"].reverse(), Malformed),
        (lambda it: it["signatures"].append(it["signatures"][1]), Malformed),
        (lambda it: it["signatures"].extend(others_signatures()), Malformed),
        (lambda it: it["signatures"].__setitem__(1, it["signatures"][0]), Malformed),
        (lambda it: it["signatures"].__setitem__(0, others_signatures()[0]), BadSignature),
        (lambda it: it["signatures"].__setitem__(1, others_signatures()[1]), BadSignature),
        (lambda it: it.update(signatures=others_signatures()), BadSignature),
        (lambda it: it["signatures"][0].update(sig=""), BadSignature),
        (lambda it: it["signatures"][1].update(sig=""), BadSignature),
        (lambda it: it["signatures"][0].update(sig=others_signatures()[0]["sig"]), BadSignature),
        (lambda it: it["signatures"][1].update(sig=others_signatures()[1]["sig"]), BadSignature),
        (lambda it: it["signatures"][1].update(extra=1), Malformed),
        (lambda it: it["signatures"][1].pop("keyid"), Malformed),
        (lambda it: it["signatures"][1].update(keyid="ml-dsa-87:00"), Malformed),
        (lambda it: it["signatures"][1].update(keyid="ml-dsa-65:00"), BadSignature),
    ],
)
def test_a_statement_changed_in_one_thing_is_refused(
    change: Callable[[dict[str, Any]], object], error: type[TheirMessageIsWrong]
) -> None:
    data = changed(change)

    with pytest.raises(TheirMessageIsWrong) as caught:
        open_statement(data, payload_type=TYPE, key=ARDENIA.public)

    assert type(caught.value) is error


@pytest.mark.parametrize("spoil", [lambda it: it + b"\n", lambda it: b" " + it, lambda it: it[:-1], lambda it: b""])
def test_a_statement_not_written_canonically_is_refused(spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(NotCanonical):
        open_statement(spoil(STATEMENT), payload_type=TYPE, key=ARDENIA.public)


def test_an_independent_reader_of_dsse_accepts_our_statement_and_refuses_it_damaged() -> None:
    """It knows ML-DSA only over a digest of its own, so of our two signatures it checks the first."""
    key_id = ARDENIA.public.key_ids[0]
    keys: list[Key] = [SSlibKey(key_id, "ed25519", "ed25519", {"public": ARDENIA.public.ed25519.hex()})]
    ours = IndependentEnvelope.from_dict(json.loads(STATEMENT))
    damaged = IndependentEnvelope.from_dict({**json.loads(STATEMENT), "payload": to_base64(b'{"a":2}')})

    assert ours.pae() == pae(TYPE, b'{"a":1}')
    assert list(ours.verify(keys, 1)) == [key_id]
    with pytest.raises(VerificationError):
        damaged.verify(keys, 1)
