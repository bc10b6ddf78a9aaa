"""What a checker trusts: files that are whole, fingerprints as people type them, and cards never by themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from core.evidence.packages import ARDENIA, BELLORA, CORVANIA, DORVANIA, TRUST
from longbien.core.canonical import UnknownVersion, encode
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.evidence.trust import (
    KeyRing,
    Trust,
    UnusableTrust,
    key_ring,
    read_trust,
    trust_of_fingerprints,
    trusted_node,
)
from longbien.core.exchange.cards import make_card

PEM = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n"


def test_a_trust_file_survives_being_written() -> None:
    trust = replace(TRUST, timestamp_roots=(PEM,))

    assert read_trust(trust.encoded) == trust
    assert read_trust(trust.encoded + b"\n") == trust


def test_a_trusted_node_has_the_fingerprint_of_its_card() -> None:
    assert trusted_node(ARDENIA.card).fingerprint == ARDENIA.fingerprint


def damaged(change: Callable[[Any], None]) -> bytes:
    document = json.loads(TRUST.encoded)
    change(document)
    return encode(document)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda d: d["nodes"][0].update(fingerprint="0" * 64), "trust_unusable"),
        (lambda d: d["nodes"][0].update(node="XZZ"), "trust_unusable"),
        (lambda d: d["nodes"].append(d["nodes"][0]), "trust_unusable"),
        (lambda d: d["nodes"][0].update(keys=d["nodes"][1]["keys"]), "trust_unusable"),
        (lambda d: d.update(format="longbien-trust/2"), "unknown_version"),
        (lambda d: d.update(witnesses_needed=-1), "malformed"),
        (lambda d: d.update(extra=1), "malformed"),
        (lambda d: d.update(timestamp_roots=["no certificate"]), "malformed"),
    ],
)
def test_a_trust_file_that_contradicts_itself_is_refused(change: Callable[[Any], None], code: str) -> None:
    with pytest.raises(TheirMessageIsWrong) as caught:
        read_trust(damaged(change))
    assert caught.value.code == code


def test_a_later_version_is_named_as_such() -> None:
    with pytest.raises(UnknownVersion):
        read_trust(encode({"format": "longbien-trust/2", "everything": "else"}))


def test_a_node_cannot_bring_journal_keys_of_another() -> None:
    impostor = replace(DORVANIA.card, log=ARDENIA.card.log)

    with pytest.raises(TheirMessageIsWrong):
        trusted_node(impostor)


def test_fingerprints_are_read_as_people_type_them() -> None:
    spaced = " ".join(ARDENIA.fingerprint[at : at + 4] for at in range(0, 64, 4)).upper()

    assert trust_of_fingerprints([f"xaa={spaced}", f"XBB={BELLORA.fingerprint}"]) == Trust(
        typed=(("XAA", ARDENIA.fingerprint), ("XBB", BELLORA.fingerprint))
    )


@pytest.mark.parametrize("typed", [["XAA"], ["XAA=12"], ["XAAA=" + "0" * 64], ["XAA=" + "g" * 64]])
def test_what_is_no_fingerprint_is_refused(typed: list[str]) -> None:
    with pytest.raises(UnusableTrust):
        trust_of_fingerprints(typed)


def test_two_fingerprints_for_one_node_are_refused() -> None:
    with pytest.raises(UnusableTrust):
        trust_of_fingerprints([f"XAA={ARDENIA.fingerprint}", f"XAA={BELLORA.fingerprint}"])


def test_a_card_is_used_only_if_its_fingerprint_was_typed() -> None:
    trust = trust_of_fingerprints([f"XAA={ARDENIA.fingerprint}"])

    ring = key_ring(trust, cards=[ARDENIA.card_bytes, BELLORA.card_bytes, b"no card"])

    assert ring == KeyRing(nodes={"XAA": trusted_node(ARDENIA.card)}, refused=frozenset())


def test_a_card_with_other_keys_than_typed_refuses_its_node() -> None:
    false_card = make_card(replace(CORVANIA.card, node="XAA", **journal_keys_of_ardenia()), signer=CORVANIA.signer)

    ring = key_ring(trust_of_fingerprints([f"XAA={ARDENIA.fingerprint}"]), cards=[false_card])

    assert ring == KeyRing(nodes={}, refused=frozenset({"XAA"}))


def test_a_card_never_replaces_keys_of_the_trust_file() -> None:
    false_card = make_card(replace(CORVANIA.card, node="XAA", **journal_keys_of_ardenia()), signer=CORVANIA.signer)

    assert key_ring(TRUST, cards=[false_card]).nodes == {trusted.node: trusted for trusted in TRUST.nodes}


def journal_keys_of_ardenia() -> dict[str, Any]:
    return {"log": ARDENIA.card.log, "witness": ARDENIA.card.witness}
