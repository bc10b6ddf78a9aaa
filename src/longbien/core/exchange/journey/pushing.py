"""Pushing receipts that came about after the answer: a delivery that had to wait, a person who opened the act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from longbien.core.errors import CouldNotReach, TheirMessageIsWrong
from longbien.core.exchange.batches import encode_receipts
from longbien.core.exchange.journey.ends import Carrier
from longbien.core.exchange.journey.keeping import read_kept
from longbien.core.exchange.journey.reaching import Jitter, at_once, is_reachable, note_failure
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.values import OwnReceipt, Partner, Rounds

ALONE_WAIT_SECONDS = 60


def push_to(node: str, *, records: Records, carrier: Carrier, jitter: Jitter, rounds: Rounds, now: datetime) -> int:
    """
    Push signed receipts to the partner they are for, if it may be tried now.

    Two workers may push the same ones: the partner keeps each once.

    Returns: how many the partner keeps now.

    Raises:
        RecordsBusy: try again soon.
    """
    partner = records.partners(nodes=[node]).get(node)
    if partner is None or not is_reachable(partner, now=now):
        return 0
    limit = at_once(partner, limit=rounds.receipts)
    receipts = records.receipts_to_push(node=node, now=now, limit=limit)
    if not receipts:
        return 0
    stored = [receipt.stored for receipt in receipts if receipt.stored is not None]
    try:
        answer = carrier.post_receipts(endpoint=partner.endpoint, body=encode_receipts(stored))
        read_kept(answer, pushed=len(stored))
    except (CouldNotReach, TheirMessageIsWrong):
        with records.transaction() as tx:
            _failed(tx, partner=partner, receipts=receipts, jitter=jitter, now=now)
        return 0
    with records.transaction() as tx:
        tx.lock(nodes=[node])
        tx.pushed(receipts=receipts)
        tx.partner_answered(node=node)
    return len(receipts)


def _failed(
    tx: Transaction, *, partner: Partner, receipts: Sequence[OwnReceipt], jitter: Jitter, now: datetime
) -> None:
    """Let the partner wait; a receipt that was alone may itself be the cause, so others go before it next time."""
    tx.lock(nodes=[partner.node])
    note_failure(tx, partner=partner, jitter=jitter, now=now)
    if len(receipts) == 1:
        tx.push_later(receipts=receipts, not_before=now + timedelta(seconds=ALONE_WAIT_SECONDS))
