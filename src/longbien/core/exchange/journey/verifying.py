"""Verifying receipts of partners: that they are theirs, about what we sent, and not two under one number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.journey.records import Transaction
from longbien.core.exchange.journey.taking import own_facts
from longbien.core.exchange.journey.values import MessageKey, Outgoing, TheirReceipt
from longbien.core.exchange.receipts import MessageFacts, Receipt, ReceiptReader, StoredReceipt


class NoReceipt(TheirMessageIsWrong):
    """An answer that claims to have taken a message but proves nothing."""

    code = "no_receipt"


class ReceiptOfAnother(TheirMessageIsWrong):
    """A genuine receipt, but not about the message it was given for."""

    code = "receipt_of_another"


class SeriesReused(TheirMessageIsWrong):
    """The partner used one number for two receipts, or two for one: it lost records, denies its word, or fills ours."""

    code = "series_reused"


def verify_receipt(stored: StoredReceipt, *, reader: ReceiptReader, message: Outgoing, node: str) -> TheirReceipt:
    """
    Check a receipt about a message of ours.

    Args:
        stored: as it came.
        reader: of the partner's receipts.
        message: what it must be about.
        node: this node.

    Raises:
        NotCanonical, Malformed, UnknownVersion, BadSignature, NotIncluded: no receipt signed by the partner.
        ReceiptOfAnother: about another message, or the same id with another act or number.
    """
    receipt = reader.judge(stored)
    if not is_about(receipt, message, node=node):
        raise ReceiptOfAnother(f"{receipt.evidence} of {receipt.issuer} is not about {message.id}")
    return TheirReceipt(receipt=receipt, stored=stored)


def is_about(receipt: Receipt, message: Outgoing, *, node: str) -> bool:
    """Say whether the recipient of the message issued the receipt about exactly that message."""
    return receipt.issuer == message.node and _without_copy(receipt.message) == own_facts(message, node=node)


def _without_copy(facts: MessageFacts) -> MessageFacts:
    """Leave out which sealed copy arrived first; each sealing makes another."""
    return replace(facts, sealed_sha256=None)


def compare_kept(tx: Transaction, receipts: Sequence[TheirReceipt]) -> tuple[list[TheirReceipt], frozenset[MessageKey]]:
    """
    Compare receipts with those that are kept under the same numbers, and with what is proved of the same messages.

    Returns: those that are not kept yet, each once; and the messages of which a receipt has the number of another, or
    says again under a new number what another said.
    """
    kept: dict[tuple[str, int], bytes] = {}
    for issuer in {one.receipt.issuer for one in receipts}:
        numbers = {one.receipt.series for one in receipts if one.receipt.issuer == issuer}
        for series, payload in tx.kept_receipts(issuer=issuer, series=numbers).items():
            kept[issuer, series] = payload
    new: dict[tuple[str, int], TheirReceipt] = {}
    reused: set[MessageKey] = set()
    for one in receipts:
        number = (one.receipt.issuer, one.receipt.series)
        if kept.get(number, one.stored.payload) != one.stored.payload:
            reused.add(_key(one))
        elif number not in kept:
            kept[number] = one.stored.payload
            new[number] = one
    proved = {id: set(said) for id, said in tx.evidences(ids={one.receipt.message.id for one in new.values()}).items()}
    for one in new.values():
        said = proved.setdefault(one.receipt.message.id, set())
        if one.receipt.evidence in said:
            reused.add(_key(one))
        said.add(one.receipt.evidence)
    fresh = [one for one in new.values() if _key(one) not in reused]
    return fresh, frozenset(reused)


def _key(one: TheirReceipt) -> MessageKey:
    return MessageKey(sender=one.receipt.message.sender, id=one.receipt.message.id)
