"""Bellora's node as far as a test needs it at Ardenia's door: it seals, sends, and answers with receipts."""

from __future__ import annotations

from datetime import datetime

from longbien.core.exchange.batches import Receipted, decode_answers, decode_messages, encode_answers, encode_messages
from longbien.core.exchange.envelopes import Claimed, Envelope, claim, seal_envelope
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt, StoredReceipt, read_receipt, sign_batch
from people import ARDENIA, BELLORA, NOW, Node
from their_acts import Theirs


def envelope(theirs: Theirs, *, sequence: int = 1, node: Node = BELLORA) -> Envelope:
    """Seal an act to Ardenia and sign the header."""
    return seal_envelope(
        theirs.statement,
        sender=node.node,
        recipient="XAA",
        id=theirs.act.id,
        sequence=sequence,
        to=ARDENIA.identity.recipient,
        sealed_at=NOW,
        signer=node.signer,
    )


def body(*envelopes: Envelope) -> bytes:
    """Return the body of a request with these envelopes."""
    return encode_messages(envelopes)


def evidences(answer: bytes, *, sent: int = 1) -> list[list[tuple[str, str | None]]]:
    """Verify the receipts of Ardenia's answer; return evidence and reason of each, or the code of a refusal."""
    found: list[list[tuple[str, str | None]]] = []
    for one in decode_answers(answer, sent=sent):
        if not isinstance(one, Receipted):
            found.append([("refused", one.code)])
            continue
        receipts = [read_receipt(stored.to_bytes(), key=ARDENIA.signer.public) for stored in one.receipts]
        found.append([(receipt.evidence.value, receipt.reason) for receipt in receipts])
    return found


def receipts_for(
    messages: bytes, *evidences: Evidence, series: int = 1, node: Node = BELLORA, at: datetime = NOW
) -> tuple[StoredReceipt, ...]:
    """Issue receipts about the first message of a body that Ardenia sent."""
    claimed = claim(decode_messages(messages)[0])
    assert isinstance(claimed, Claimed)
    facts = MessageFacts.of(claimed.header)
    receipts = [
        Receipt(evidence, node.node, number, at, facts, "some_reason" if evidence.negative else None)
        for number, evidence in enumerate(evidences, start=series)
    ]
    return sign_batch(receipts, signer=node.signer, at=at).receipts


def answer(*receipts: StoredReceipt) -> bytes:
    """Return the answer to one envelope."""
    return encode_answers([Receipted(receipts)])
