"""A receipt proves one thing about one message, alone or as one of many."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from core.exchange.samples import ARDENIA, BELLORA, FACTS, NOW, RELAYED, receipts
from longbien.core.canonical import Malformed, NotCanonical, UnknownVersion, encode
from longbien.core.dsse import BadSignature, sign
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.receipts import (
    BATCH_TYPE,
    Evidence,
    NotInBatch,
    Receipt,
    ReceiptReader,
    StoredReceipt,
    decode_receipt,
    encode_receipt,
    read_receipt,
    sign_batch,
    split_stored,
)
from longbien.core.merkle import leaf_hash

ALONE = sign_batch([RELAYED], signer=BELLORA, at=NOW).stored[0]
SEVEN = sign_batch(receipts(7), signer=BELLORA, at=NOW)


class Counting:
    """A signer that counts how often it signed."""

    def __init__(self) -> None:
        self.public = BELLORA.public
        self.signed = 0

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        self.signed += 1
        return BELLORA.sign(message)


def test_a_receipt_alone_is_read_as_it_was_made() -> None:
    assert read_receipt(ALONE, key=BELLORA.public) == RELAYED
    assert split_stored(ALONE).path == ()


@pytest.mark.parametrize("count", [2, 3, 7, 256])
def test_each_receipt_of_a_batch_can_be_read_alone(count: int) -> None:
    signer = Counting()

    batch = sign_batch(receipts(count), signer=signer, at=NOW)

    reader = ReceiptReader(key=BELLORA.public)
    assert [reader.read(stored) for stored in batch.stored] == receipts(count)
    assert read_receipt(batch.stored[-1], key=BELLORA.public) == receipts(count)[-1]
    assert signer.signed == 1


def test_what_is_kept_is_canonical_and_comes_apart() -> None:
    parts = split_stored(SEVEN.stored[4])

    assert parts.statement == SEVEN.statement
    assert (parts.index, len(parts.path)) == (4, 3)
    assert parts.to_bytes() == SEVEN.stored[4]


SENDERS = replace(FACTS, sealed_sha256=None)


@pytest.mark.parametrize(
    ("evidence", "issuer", "message", "reason"),
    [
        (Evidence.SUBMISSION_ACCEPTED, "XAA", SENDERS, None),
        (Evidence.SUBMISSION_REJECTED, "XAA", SENDERS, "act_too_large"),
        (Evidence.RELAYED, "XBB", FACTS, None),
        (Evidence.RELAY_REJECTED, "XBB", FACTS, "id_reused"),
        (Evidence.RELAY_FAILED, "XAA", SENDERS, "time_over"),
        (Evidence.DELIVERED, "XBB", FACTS, None),
        (Evidence.NOT_DELIVERED, "XBB", FACTS, "unknown_authority"),
        (Evidence.RETRIEVED, "XBB", FACTS, None),
        (Evidence.NOT_RETRIEVED, "XBB", FACTS, "time_over"),
    ],
)
def test_each_evidence_is_its_issuers_alone_and_has_a_reason_only_if_negative(
    evidence: Evidence, issuer: str, message: Any, reason: str | None
) -> None:
    receipt = Receipt(evidence=evidence, issuer=issuer, series=3, at=NOW, message=message, reason=reason)

    assert decode_receipt(encode_receipt(receipt)) == receipt
    for wrong in (
        replace(receipt, issuer="XBB" if issuer == "XAA" else "XAA"),
        replace(receipt, issuer="XCC"),
        replace(receipt, reason="late" if reason is None else None),
        replace(receipt, message=FACTS if message is SENDERS else SENDERS),
    ):
        with pytest.raises(Malformed):
            encode_receipt(wrong)


@pytest.mark.parametrize(
    "changes",
    [
        {"series": 0},
        {"issuer": "xbb"},
        {"message": replace(FACTS, id="x")},
        {"message": replace(FACTS, sequence=0)},
        {"message": replace(FACTS, content_sha256="")},
        {"evidence": Evidence.RELAY_REJECTED, "reason": "Too late"},
    ],
)
def test_a_receipt_that_no_reader_would_take_is_not_made(changes: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        encode_receipt(replace(RELAYED, **changes))  # type: ignore[arg-type]


def test_a_batch_is_of_one_issuer_and_not_empty() -> None:
    of_ardenia = replace(RELAYED, evidence=Evidence.SUBMISSION_ACCEPTED, issuer="XAA", message=SENDERS)

    with pytest.raises(ValueError, match="one issuer"):
        sign_batch([RELAYED, of_ardenia], signer=BELLORA, at=NOW)
    with pytest.raises(ValueError, match="one issuer"):
        sign_batch([], signer=BELLORA, at=NOW)


def test_the_pair_of_another_node_is_refused() -> None:
    with pytest.raises(BadSignature):
        read_receipt(ALONE, key=ARDENIA.public)


def changed(change: Callable[[dict[str, Any]], object], *, stored: bytes = SEVEN.stored[2]) -> bytes:
    value = json.loads(stored)
    change(value)
    return encode(value)


def swapped_payload(value: dict[str, Any]) -> None:
    value["payload"] = json.loads(SEVEN.stored[3])["payload"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda it: it.update(index=3), NotInBatch),
        (lambda it: it.update(index=7), NotInBatch),
        (lambda it: it.update(index=-1), Malformed),
        (lambda it: it["path"].pop(), NotInBatch),
        (lambda it: it["path"].append("00" * 32), NotInBatch),
        (lambda it: it["path"].reverse(), NotInBatch),
        (lambda it: it["path"].__setitem__(0, "00" * 32), NotInBatch),
        (lambda it: it["path"].__setitem__(0, "0A" * 32), Malformed),
        (lambda it: it["path"].extend(["00" * 32] * 60), Malformed),
        (swapped_payload, NotInBatch),
        (lambda it: it.update(payload=""), NotInBatch),
        (lambda it: it.update(payload="A"), Malformed),
        (lambda it: it.update(batch=json.loads(ALONE)["batch"]), NotInBatch),
        (lambda it: it.update(batch=[]), Malformed),
        (lambda it: it.update(extra=1), Malformed),
        (lambda it: it.pop("path"), Malformed),
        (lambda it: it["batch"]["signatures"].pop(), Malformed),
        (lambda it: it["batch"].update(payloadType="application/vnd.longbien.receipts.v2+json"), UnknownVersion),
    ],
)
def test_a_receipt_changed_in_one_thing_is_refused(
    change: Callable[[dict[str, Any]], object], error: type[TheirMessageIsWrong]
) -> None:
    with pytest.raises(TheirMessageIsWrong) as caught:
        read_receipt(changed(change), key=BELLORA.public)

    assert type(caught.value) is error


def test_a_receipt_not_written_canonically_is_refused() -> None:
    for spoiled in (b"", ALONE + b"\n", b" " + ALONE, ALONE[:-1]):
        with pytest.raises(NotCanonical):
            read_receipt(spoiled, key=BELLORA.public)


def batch_over(payload: bytes, **changes: object) -> bytes:
    """Return a receipt over any payload, in a batch that Bellora did sign."""
    words: dict[str, Any] = {
        "at": "2026-11-22T03:22:10Z",
        "format": "longbien-receipt-batch/1",
        "issuer": "XBB",
        "root": leaf_hash(payload).hex(),
        "size": 1,
        **changes,
    }
    statement = sign(payload_type=BATCH_TYPE, payload=encode(words), signer=BELLORA)
    return StoredReceipt(statement=statement, index=0, path=(), payload=payload).to_bytes()


PAYLOAD = encode_receipt(RELAYED)


@pytest.mark.parametrize(
    ("stored", "error"),
    [
        (batch_over(b"no receipt"), NotCanonical),
        (batch_over(b"{}"), Malformed),
        (batch_over(PAYLOAD.replace(b"longbien-receipt/1", b"longbien-receipt/2")), UnknownVersion),
        (batch_over(PAYLOAD, issuer="XCC"), Malformed),
        (batch_over(PAYLOAD, size=0), Malformed),
        (batch_over(PAYLOAD, size=2), NotInBatch),
        (batch_over(PAYLOAD, root="00" * 32), NotInBatch),
        (batch_over(PAYLOAD, at="yesterday"), Malformed),
        (batch_over(PAYLOAD, extra=1), Malformed),
        (batch_over(PAYLOAD, format="longbien-receipt-batch/2"), UnknownVersion),
    ],
)
def test_a_signed_batch_that_says_something_else_is_refused(stored: bytes, error: type[TheirMessageIsWrong]) -> None:
    with pytest.raises(TheirMessageIsWrong) as caught:
        read_receipt(stored, key=BELLORA.public)

    assert type(caught.value) is error


def test_a_node_of_the_tree_does_not_pass_for_a_receipt() -> None:
    first, second = (leaf_hash(split_stored(SEVEN.stored[at]).payload) for at in (0, 1))
    parts = split_stored(SEVEN.stored[0])
    forged = replace(parts, path=parts.path[1:], payload=first + second)

    with pytest.raises(NotInBatch):
        read_receipt(forged.to_bytes(), key=BELLORA.public)
