"""Receipts of ours: numbered in the transaction of their fact, signed after it (`spec/exchange.md` 6, "When")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.values import Draft, MessageKey, OwnReceipt, Tools
from longbien.core.exchange.receipts import Evidence, Receipt, encode_receipt, sign_payloads


def issue(tx: Transaction, *, drafts: Sequence[Draft], node: str, now: datetime) -> list[OwnReceipt]:
    """
    Give each draft its number and its words, in order, and keep it as due. The partners must be locked.

    Returns: the receipts; they may be signed when the transaction has been committed.
    """
    issued: list[OwnReceipt] = []
    for other in dict.fromkeys(draft.other for draft in drafts):
        theirs = [draft for draft in drafts if draft.other == other]
        first = tx.next_series(other=other, count=len(theirs))
        due = [_due(draft, series=first + place, node=node, now=now) for place, draft in enumerate(theirs)]
        tx.add_due(receipts=due, now=now)
        issued += due
    return issued


def _due(draft: Draft, *, series: int, node: str, now: datetime) -> OwnReceipt:
    receipt = Receipt(
        evidence=draft.evidence,
        issuer=node,
        series=series,
        at=now.replace(microsecond=0),
        message=draft.message,
        reason=draft.reason,
    )
    return OwnReceipt(receipt=receipt, payload=encode_receipt(receipt), other=draft.other, push=draft.push)


def sign_due(due: Iterable[OwnReceipt], *, records: Records, tools: Tools, now: datetime) -> int:
    """
    Sign receipts, one batch per partner, and keep the signatures.

    A batch has the receipts of one partner only: its size would tell others how much there is.

    Returns: how many were signed by this call; another worker may have been first with the rest.
    """
    return _keep(_sign(due, tools=tools, now=now), records=records)


def _sign(due: Iterable[OwnReceipt], *, tools: Tools, now: datetime) -> list[OwnReceipt]:
    by_partner: dict[str, list[OwnReceipt]] = {}
    for receipt in due:
        by_partner.setdefault(receipt.other, []).append(receipt)
    return [signed for receipts in by_partner.values() for signed in signed_together(receipts, tools=tools, now=now)]


def _keep(signed: Sequence[OwnReceipt], *, records: Records) -> int:
    """Keep signatures; return how many were new."""
    if not signed:
        return 0
    with records.transaction() as tx:
        return tx.put_signatures(receipts=signed)


def signed_together(receipts: Sequence[OwnReceipt], *, tools: Tools, now: datetime) -> list[OwnReceipt]:
    """Return the receipts with one signature over all of them, and each its path."""
    batch = sign_payloads([one.payload for one in receipts], issuer=tools.node, signer=tools.signer, at=now)
    return [replace(receipt, stored=stored) for receipt, stored in zip(receipts, batch.receipts, strict=True)]


def signed_receipts(
    *,
    issued: Sequence[OwnReceipt],
    keys: frozenset[MessageKey],
    records: Records,
    tools: Tools,
    now: datetime,
) -> Sequence[OwnReceipt]:
    """
    Return receipts of ours as they are kept; what was due is signed now.

    Args:
        issued: receipts that this worker has just committed: they need not be read again.
        keys: other messages, about which all our receipts are looked up.
    """
    numbers = {(one.other, one.receipt.series) for one in issued}
    found = records.own_receipts(keys=keys) if keys else ()
    receipts = [*issued, *(one for one in found if (one.other, one.receipt.series) not in numbers)]
    due = [receipt for receipt in receipts if receipt.stored is None]
    if not due:
        return receipts
    signed = {(one.other, one.receipt.series): one for one in _sign(due, tools=tools, now=now)}
    if _keep(list(signed.values()), records=records) < len(due):
        # another worker was first with some of them; those are as it signed them
        return records.own_receipts(keys=keys | {receipt.key for receipt in issued})
    return [signed.get((one.other, one.receipt.series), one) for one in receipts]


def sign_waiting(*, records: Records, tools: Tools, now: datetime, limit: int) -> int:
    """Sign what is due, after a crash or because no answer was waiting for it. Returns: how many."""
    return sign_due(records.due_receipts(limit=limit), records=records, tools=tools, now=now)


def note_retrieved(tx: Transaction, *, key: MessageKey, node: str, now: datetime) -> None:
    """Note that a person of the authority opened the message; the first time makes a receipt due."""
    tx.lock(nodes=[key.sender])
    facts = tx.mark_retrieved(key=key, now=now)
    if facts is not None:
        draft = Draft(other=key.sender, evidence=Evidence.RETRIEVED, message=facts, push=True)
        issue(tx, drafts=[draft], node=node, now=now)
