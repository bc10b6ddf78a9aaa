"""Keeping receipts that a partner pushes: verified, about acts of ours, once each, and never receipted themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.answers import decode_kept, encode_kept
from longbien.core.exchange.batches import decode_receipts
from longbien.core.exchange.journey.progress import state_after
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.values import Outgoing, Partner, Progress, TheirReceipt, Tools
from longbien.core.exchange.journey.verifying import ReceiptOfAnother, SeriesReused, compare_kept, is_about
from longbien.core.exchange.receipts import Receipt, ReceiptReader, StoredReceipt, decode_receipt


class UnknownIssuer(TheirMessageIsWrong):
    """A receipt of a node that is not introduced, or is suspended."""

    code = "unknown_sender"


def keep_receipts(body: bytes, *, records: Records, tools: Tools, now: datetime) -> bytes:
    """
    Keep the receipts of a body, all or none, and return the answer: they are durable.

    Args:
        body: of `POST /exchange/v1/receipts`.
        records: of this node.
        tools: of this node.
        now: when the body was whole.

    Raises:
        TheirMessageIsWrong: one of them is no receipt of an introduced partner about an act of ours.
        RecordsBusy: try again soon.
    """
    receipts = read_pushed(decode_receipts(body), records=records, tools=tools)
    with records.transaction() as tx:
        tx.lock(nodes={one.receipt.issuer for one in receipts})
        ours = tx.outgoing(ids={one.receipt.message.id for one in receipts})
        check_about_ours([one.receipt for one in receipts], ours, node=tools.node)
        new, reused = compare_kept(tx, receipts)
        if reused:
            raise SeriesReused(f"about {sorted(key.id for key in reused)[0]}")
        tx.keep_receipts(receipts=new, now=now)
        tx.advance(progress=_progress(tx, ours, now=now))
    return encode_kept(len(receipts))


def read_pushed(stored: Sequence[StoredReceipt], *, records: Records, tools: Tools) -> list[TheirReceipt]:
    """Verify receipts of whoever they claim to be of. Raises: TheirMessageIsWrong."""
    issuers = [decode_receipt(one.payload).issuer for one in stored]
    partners = records.partners(nodes=set(issuers))
    readers = {partner.node: ReceiptReader(key=partner.sign, verifier=tools.verifier) for partner in _active(partners)}
    receipts: list[TheirReceipt] = []
    for one, issuer in zip(stored, issuers, strict=True):
        if issuer not in readers:
            raise UnknownIssuer(issuer)
        receipts.append(TheirReceipt(receipt=readers[issuer].judge(one), stored=one))
    return receipts


def _active(partners: Mapping[str, Partner]) -> Iterable[Partner]:
    return (partner for partner in partners.values() if not partner.suspended)


def check_about_ours(receipts: Iterable[Receipt], ours: Mapping[str, Outgoing], *, node: str) -> None:
    """Require that each receipt is about a message that we sent to its issuer. Raises: ReceiptOfAnother."""
    for receipt in receipts:
        message = ours.get(receipt.message.id)
        if message is None or not is_about(receipt, message, node=node):
            raise ReceiptOfAnother(f"{receipt.evidence} of {receipt.issuer} is about no message of ours")


def _progress(tx: Transaction, ours: Mapping[str, Outgoing], *, now: datetime) -> list[Progress]:
    proved = tx.evidences(ids=ours.keys())
    after = {act_id: state_after(message.state, proved.get(act_id, frozenset())) for act_id, message in ours.items()}
    return [
        Progress(id=act_id, state=state, attempts=ours[act_id].attempts, next_attempt_at=now)
        for act_id, state in after.items()
        if state is not ours[act_id].state
    ]


def read_kept(answer: bytes, *, pushed: int) -> None:
    """Check the answer to a push: 200 and the number of receipts. Raises: TheirMessageIsWrong."""
    if decode_kept(answer) != pushed:
        raise NotKept("the partner did not say that it keeps all of them")


class NotKept(TheirMessageIsWrong):
    """The answer to pushed receipts does not say that all are kept."""

    code = "not_kept"
