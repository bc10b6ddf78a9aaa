"""Every single flipped bit is refused, with a code of the right family, and nothing is signed about it.

The sets of codes are written out: a flip that suddenly fails for another reason is a change of the format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.exchange.samples import (
    ACT,
    ARDENIA,
    BELLORA,
    BELLORAS_IDENTITY,
    CARD,
    NOW,
    Remembering,
    every_bit_flipped,
    receipts,
    sealed,
    signed_act,
)
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.acts import read_act
from longbien.core.exchange.cards import make_card, read_card
from longbien.core.exchange.envelopes import Claimed, Known, Refused, claim, open_envelope
from longbien.core.exchange.receipts import read_receipt, sign_batch
from longbien.core.exchange.sealing import AgeOpener

pytestmark = pytest.mark.slow

INTRODUCED = {"XAA": ARDENIA.public, "XBB": BELLORA.public}
OPENER = AgeOpener(identity=BELLORAS_IDENTITY)
VERIFIER = Remembering()
CONTENT = signed_act(replace(ACT, parts=(), body={}))
ENVELOPE = sealed(CONTENT)


def judged(claimed: Claimed | Refused) -> tuple[str, bool]:
    """Return code and whether it is to be signed; fails unless refused."""
    if isinstance(claimed, Claimed):
        key = INTRODUCED.get(claimed.header.sender)
        judgement = open_envelope(claimed, node="XBB", key=key, known=Known(), opener=OPENER, verifier=VERIFIER)
        assert isinstance(judgement, Refused)
        return judgement.code, judgement.signed
    return claimed.code, claimed.signed


def test_every_bit_of_the_header_of_an_envelope() -> None:
    verdicts = {judged(claim(replace(ENVELOPE, header=header))) for header in every_bit_flipped(ENVELOPE.header)}

    assert verdicts == {
        ("not_canonical", False),
        ("malformed", False),
        ("unknown_version", False),
        ("not_for_us", False),
        ("unknown_sender", False),
        ("bad_signature", False),
    }


def test_every_bit_of_the_sealed_bytes_of_an_envelope() -> None:
    claimed = claim(ENVELOPE)
    assert isinstance(claimed, Claimed)

    verdicts = {judged(replace(claimed, sealed=spoiled)) for spoiled in every_bit_flipped(ENVELOPE.sealed)}

    assert verdicts == {("digest_mismatch", False)}


def codes_of_every_flip(read: Callable[[bytes], object], data: bytes) -> set[str]:
    """Return the codes of all refusals; fails if one is not refused, or with an error of another family."""
    codes = set()
    for spoiled in every_bit_flipped(data):
        with pytest.raises(TheirMessageIsWrong) as caught:
            read(spoiled)
        codes.add(caught.value.code)
    return codes


def test_every_bit_of_an_act() -> None:
    codes = codes_of_every_flip(lambda data: read_act(data, key=ARDENIA.public), CONTENT)

    assert codes == {"not_canonical", "malformed", "unknown_version", "bad_signature"}


def test_every_bit_of_a_receipt() -> None:
    stored = sign_batch(receipts(3), signer=BELLORA, at=NOW).stored[1]

    codes = codes_of_every_flip(lambda data: read_receipt(data, key=BELLORA.public), stored)

    assert codes == {"not_canonical", "malformed", "unknown_version", "bad_signature", "not_in_batch"}


def test_every_bit_of_a_card() -> None:
    card = make_card(replace(CARD, log=(), authorities=()), signer=BELLORA)

    codes = codes_of_every_flip(read_card, card)

    assert codes == {"not_canonical", "malformed", "unknown_version", "bad_signature"}
