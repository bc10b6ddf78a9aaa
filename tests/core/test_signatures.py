"""Two signatures, both needed."""

from __future__ import annotations

from hashlib import sha256

import pytest

from core.exchange.samples import ARDENIA, BELLORA
from longbien.core.canonical import Malformed
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, HybridSigner

MESSAGE = b"an act"


def test_what_the_signer_signs_its_pair_verifies() -> None:
    assert HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE, ARDENIA.sign(MESSAGE))


def test_one_valid_signature_is_not_enough() -> None:
    ed25519, ml_dsa = ARDENIA.sign(MESSAGE)
    others_ed25519, others_ml_dsa = BELLORA.sign(MESSAGE)

    assert not HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE, (ed25519, others_ml_dsa))
    assert not HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE, (others_ed25519, ml_dsa))
    assert not HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE, (ml_dsa, ed25519))
    assert not HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE, (ed25519, b""))
    assert not HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE, (b"", ml_dsa))


def test_another_message_and_another_pair_are_refused() -> None:
    signatures = ARDENIA.sign(MESSAGE)
    mixed = HybridPublicKey(ed25519=ARDENIA.public.ed25519, ml_dsa_65=BELLORA.public.ml_dsa_65)

    assert not HYBRID_VERIFIER.verify(ARDENIA.public, MESSAGE + b" ", signatures)
    assert not HYBRID_VERIFIER.verify(BELLORA.public, MESSAGE, signatures)
    assert not HYBRID_VERIFIER.verify(mixed, MESSAGE, signatures)


def test_a_pair_that_is_no_key_verifies_nothing() -> None:
    nonsense = HybridPublicKey(ed25519=b"\xff" * 32, ml_dsa_65=b"\xff" * 1952)

    assert not HYBRID_VERIFIER.verify(nonsense, MESSAGE, ARDENIA.sign(MESSAGE))


def test_the_same_seeds_make_the_same_pair() -> None:
    first = HybridSigner.from_seeds(ed25519_seed=b"e" * 32, ml_dsa_seed=b"m" * 32)
    again = HybridSigner.from_seeds(ed25519_seed=b"e" * 32, ml_dsa_seed=b"m" * 32)
    swapped = HybridSigner.from_seeds(ed25519_seed=b"m" * 32, ml_dsa_seed=b"e" * 32)

    assert first.public == again.public
    assert first.public != swapped.public


def test_key_ids_are_digests_of_the_raw_keys() -> None:
    assert ARDENIA.public.key_ids == (
        "ed25519:" + sha256(ARDENIA.public.ed25519).hexdigest(),
        "ml-dsa-65:" + sha256(ARDENIA.public.ml_dsa_65).hexdigest(),
    )


@pytest.mark.parametrize(("ed25519", "ml_dsa_65"), [(31, 1952), (33, 1952), (32, 1951), (32, 1312), (0, 0)])
def test_a_pair_of_other_lengths_is_no_pair(ed25519: int, ml_dsa_65: int) -> None:
    with pytest.raises(Malformed):
        HybridPublicKey(ed25519=bytes(ed25519), ml_dsa_65=bytes(ml_dsa_65))


@pytest.mark.parametrize(("ed25519", "ml_dsa"), [(31, 32), (32, 33), (0, 32)])
def test_a_seed_of_another_length_is_no_seed(ed25519: int, ml_dsa: int) -> None:
    with pytest.raises(Malformed):
        HybridSigner.from_seeds(ed25519_seed=bytes(ed25519), ml_dsa_seed=bytes(ml_dsa))
