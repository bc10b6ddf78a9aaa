"""Opening an envelope, step by step: what is refused, in which order, and whether we sign that we refuse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from core.exchange.samples import (
    ACT,
    ARDENIA,
    BELLORA,
    BELLORAS_IDENTITY,
    CORVANIA,
    CORVANIAS_IDENTITY,
    NOW,
    SALT,
    sealed,
    signed_act,
)
from longbien.core.canonical import Malformed, decode, encode
from longbien.core.dsse import peek_payload, sign
from longbien.core.exchange.acts import ACT_TYPE, Party, act_digest, sign_act
from longbien.core.exchange.envelopes import (
    ENVELOPE_TYPE,
    Claimed,
    Envelope,
    Header,
    Known,
    KnownMessage,
    Opened,
    Refused,
    SameMessage,
    claim,
    compare_known,
    open_envelope,
    seal_envelope,
    split,
)
from longbien.core.exchange.sealing import AgeOpener
from longbien.core.signatures import HybridPublicKey, HybridSigner

CONTENT = signed_act()
ENVELOPE = sealed(CONTENT)
NOTHING = Known()


def judge(
    envelope: Envelope,
    *,
    node: str = "XBB",
    key: HybridPublicKey | None = ARDENIA.public,
    known: Known = NOTHING,
) -> Opened | SameMessage | Refused:
    """Judge an envelope as Bellora does."""
    claimed = split(envelope.to_bytes())
    if isinstance(claimed, Refused):
        return claimed
    opener = AgeOpener(identity=BELLORAS_IDENTITY)
    return open_envelope(claimed, node=node, key=key, known=known, opener=opener)


def verdict(judgement: Opened | SameMessage | Refused | Claimed | None) -> tuple[str, bool]:
    """Return code and whether it is to be signed; fails unless refused."""
    assert isinstance(judgement, Refused)
    return judgement.code, judgement.signed


def header(**changes: object) -> dict[str, object]:
    """Return the words of a genuine header, with changes."""
    words = decode(peek_payload(ENVELOPE.header, payload_type=ENVELOPE_TYPE).payload)
    assert isinstance(words, dict)
    return {**words, **changes}


def with_header(words: dict[str, object], *, seal: bytes = ENVELOPE.sealed, by: HybridSigner = ARDENIA) -> Envelope:
    """Return an envelope under a header of these words."""
    payload = encode(words)  # type: ignore[arg-type]
    return Envelope(header=sign(payload_type=ENVELOPE_TYPE, payload=payload, signer=by), sealed=seal)


def test_a_new_message_is_opened() -> None:
    assert judge(ENVELOPE) == Opened(
        header=Header(
            sender="XAA",
            recipient="XBB",
            id=ACT.id,
            sequence=7,
            sealed_sha256=sha256(ENVELOPE.sealed).hexdigest(),
            sealed_size=len(ENVELOPE.sealed),
            content_sha256=act_digest(CONTENT),
            sealed_at=NOW,
        ),
        act=ACT,
        content=CONTENT,
    )


def test_the_two_halves_may_come_apart_or_together() -> None:
    assert claim(ENVELOPE) == split(ENVELOPE.to_bytes())
    assert isinstance(claim(ENVELOPE), Claimed)


# Step 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "malformed"),
        (ENVELOPE.header, "malformed"),
        (b"\n" + ENVELOPE.sealed, "not_canonical"),
        (b"{}\n", "malformed"),
        (b" " + ENVELOPE.to_bytes(), "not_canonical"),
        (b'"' + b"x" * 20_000 + b'"\n', "not_canonical"),
        (with_header(header(format="longbien-envelope/2")).to_bytes(), "unknown_version"),
        (with_header(header(extra=1)).to_bytes(), "malformed"),
        (with_header(header(sender="XA")).to_bytes(), "malformed"),
        (with_header(header(sequence=0)).to_bytes(), "malformed"),
        (with_header(header(sequence=True)).to_bytes(), "malformed"),
        (with_header(header(sealed_size=1_048_577)).to_bytes(), "malformed"),
        (with_header(header(id="0A" * 16)).to_bytes(), "malformed"),
        (with_header(header(sealed_at="now")).to_bytes(), "malformed"),
        (CONTENT + b"\n" + ENVELOPE.sealed, "malformed"),
    ],
)
def test_step_1_a_header_that_cannot_be_read_is_refused_unsigned(data: bytes, code: str) -> None:
    assert verdict(split(data)) == (code, False)


# Steps 2 to 5: nothing is signed


def test_step_2_what_is_addressed_to_another_node_is_not_for_us() -> None:
    assert verdict(judge(ENVELOPE, node="XCC")) == ("not_for_us", False)


def test_step_3_a_sender_who_is_not_introduced_is_unknown() -> None:
    assert verdict(judge(ENVELOPE, key=None)) == ("unknown_sender", False)


def test_step_4_the_signature_of_another_node_is_bad() -> None:
    assert verdict(judge(sealed(CONTENT, signer=CORVANIA))) == ("bad_signature", False)


def test_step_5_other_sealed_bytes_under_a_genuine_header_are_refused_unsigned() -> None:
    for spoiled in (b"", ENVELOPE.sealed[:-1], ENVELOPE.sealed + b"\n", bytes(len(ENVELOPE.sealed))):
        assert verdict(judge(replace(ENVELOPE, sealed=spoiled))) == ("digest_mismatch", False)


def test_step_5_comes_before_what_is_known_so_that_nobody_makes_us_reject_what_we_relayed() -> None:
    known = Known(by_id=KnownMessage(id=ACT.id, sequence=9, content_sha256="00" * 32))

    assert verdict(judge(replace(ENVELOPE, sealed=b"x"), known=known)) == ("digest_mismatch", False)


# Step 6


AS_KNOWN = KnownMessage(id=ACT.id, sequence=7, content_sha256=act_digest(CONTENT))


def test_step_6_the_same_message_sealed_again_is_the_same_message() -> None:
    again = sealed(CONTENT)

    judged = judge(again, known=Known(by_id=AS_KNOWN, by_sequence=AS_KNOWN))

    assert again.sealed != ENVELOPE.sealed
    assert isinstance(judged, SameMessage)
    assert judged.header.sealed_sha256 == sha256(again.sealed).hexdigest()


@pytest.mark.parametrize(
    ("known", "code"),
    [
        (Known(by_id=replace(AS_KNOWN, content_sha256="00" * 32)), "id_reused"),
        (Known(by_id=replace(AS_KNOWN, sequence=8)), "id_reused"),
        (Known(by_id=replace(AS_KNOWN, sequence=8), by_sequence=replace(AS_KNOWN, id="0b" * 16)), "id_reused"),
        (Known(by_sequence=replace(AS_KNOWN, id="0b" * 16)), "sequence_reused"),
    ],
)
def test_step_6_an_id_or_number_used_otherwise_is_refused_with_a_signature(known: Known, code: str) -> None:
    judged = judge(ENVELOPE, known=known)

    assert verdict(judged) == (code, True)
    assert judged == compare_known(header_of(ENVELOPE), known=known)


def header_of(envelope: Envelope) -> Header:
    claimed = claim(envelope)
    assert isinstance(claimed, Claimed)
    return claimed.header


def test_step_6_what_is_not_known_is_new() -> None:
    assert compare_known(header_of(ENVELOPE), known=NOTHING) is None


# Steps 7 to 10: the sender has signed for it


def resealed(sealed_bytes: bytes, **changes: object) -> Envelope:
    """Return other sealed bytes under a header of the sender's that fits them."""
    fitting = {"sealed_sha256": sha256(sealed_bytes).hexdigest(), "sealed_size": len(sealed_bytes)}
    return with_header(header(**fitting, **changes), seal=sealed_bytes)


def test_step_7_what_cannot_be_opened_is_refused_with_a_signature() -> None:
    to_corvania = seal_envelope(
        CONTENT,
        sender="XAA",
        recipient="XBB",
        id=ACT.id,
        sequence=7,
        to=CORVANIAS_IDENTITY.recipient,
        sealed_at=NOW,
        signer=ARDENIA,
    )

    assert verdict(judge(to_corvania)) == ("cannot_open", True)
    assert verdict(judge(resealed(ENVELOPE.sealed[:-1]))) == ("cannot_open", True)
    assert verdict(judge(resealed(CONTENT))) == ("not_age", True)


def test_step_8_another_act_than_the_header_names_is_refused_with_a_signature() -> None:
    assert verdict(judge(with_header(header(content_sha256="00" * 32)))) == ("digest_mismatch", True)


def test_step_9_content_that_is_no_act_of_the_sender_is_refused_with_a_signature() -> None:
    no_act = sign(payload_type=ACT_TYPE, payload=SALT + b"{}", signer=ARDENIA)
    others = sign_act(ACT, salt=SALT, signer=BELLORA)

    assert verdict(judge(sealed(b"no statement"))) == ("not_canonical", True)
    assert verdict(judge(sealed(no_act))) == ("malformed", True)
    assert verdict(judge(sealed(others))) == ("bad_signature", True)


@pytest.mark.parametrize(
    "act",
    [
        replace(ACT, id="0b" * 16, request="0b" * 16),
        replace(ACT, sender=Party(node="XCC", authority="xcc-police")),
        replace(ACT, recipient=Party(node="XCC", authority="xcc-central")),
    ],
)
def test_step_10_an_act_that_does_not_repeat_the_header_is_refused_with_a_signature(act: object) -> None:
    assert verdict(judge(sealed(signed_act(act)))) == ("header_differs", True)  # type: ignore[arg-type]


# Sealing


def test_a_header_that_no_reader_would_take_is_not_signed() -> None:
    for changes in ({"sequence": 0}, {"id": "x"}):
        with pytest.raises(Malformed):
            sealed(CONTENT, **changes)


def test_fractions_of_a_second_are_not_sent() -> None:
    later = seal_envelope(
        CONTENT,
        sender="XAA",
        recipient="XBB",
        id=ACT.id,
        sequence=7,
        to=BELLORAS_IDENTITY.recipient,
        sealed_at=NOW + timedelta(microseconds=5),
        signer=ARDENIA,
    )

    assert header_of(later).sealed_at == NOW
