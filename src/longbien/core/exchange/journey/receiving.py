"""Receiving: from the bytes of a batch to the receipts that answer it (`spec/exchange.md` 4.1, 6, 7).

    1. judge     every envelope, outside any transaction: signatures, seal, act
    2. record    in ONE transaction: step 6 again, is there room for its parts, keep, lay before the authority what is
                 ready, number the receipts
    3. sign      what is due, with one signature for all of it, after the commit
    4. answer    with the receipts as they are kept now; a repeated message finds the same ones

A crash between any two of these leaves nothing that a repetition does not complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.core.exchange.batches import NotTaken, Receipted, decode_messages, encode_answers
from longbien.core.exchange.envelopes import (
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
)
from longbien.core.exchange.journey.issuing import issue, signed_receipts
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.room import NoRoom, Space, room_for, that_fit
from longbien.core.exchange.journey.settling import settle
from longbien.core.exchange.journey.values import Draft, Incoming, MessageKey, OwnReceipt, Tools
from longbien.core.exchange.receipts import Evidence, MessageFacts

_FIRST = frozenset({Evidence.RELAYED, Evidence.RELAY_REJECTED})  # the receipt with which every message begins


@dataclass(frozen=True, slots=True)
class Judged:
    """One envelope of a batch and what was found about it. `header` is None where it could not be read."""

    envelope: Envelope
    header: Header | None
    verdict: Opened | SameMessage | Refused


def receive_batch(body: bytes, *, records: Records, tools: Tools, space: Space, now: datetime) -> bytes:
    """
    Take a batch of envelopes and return the answer to it.

    Args:
        body: of `POST /exchange/v1/messages`.
        records: of this node.
        tools: of this node.
        space: where parts will wait and stay. A message whose parts have no room there is not taken now.
        now: when the body was whole.

    Raises:
        TheirMessageIsWrong: the body as a whole is no batch.
        RecordsBusy: nothing can be recorded now. What was recorded before stays; the sender should try again.
    """
    judged = judge(decode_messages(body), records=records, tools=tools)
    begun: list[OwnReceipt] = []
    if any(map(_to_record, judged)):
        begun = record(judged, records=records, tools=tools, space=space, now=now)
    return encode_answers(_answers(judged, begun=begun, records=records, tools=tools, now=now))


def judge(envelopes: Sequence[Envelope], *, records: Records, tools: Tools) -> list[Judged]:
    """Take steps 1 to 10 for each envelope, against what is known before the transaction."""
    claims = [claim(envelope) for envelope in envelopes]
    headers = [claimed.header for claimed in claims if isinstance(claimed, Claimed)]
    partners = records.partners(nodes={header.sender for header in headers})
    known = KnownMessages(records.known(headers=headers))

    def open_one(claimed: Claimed | Refused) -> Opened | SameMessage | Refused:
        if isinstance(claimed, Refused):
            return claimed
        partner = partners.get(claimed.header.sender)
        return open_envelope(
            claimed,
            node=tools.node,
            key=None if partner is None or partner.suspended else partner.sign,
            known=known.about(claimed.header),
            opener=tools.opener,
            verifier=tools.verifier,
        )

    verdicts = tools.each(open_one, claims)
    return [
        Judged(envelope=envelope, header=claimed.header if isinstance(claimed, Claimed) else None, verdict=verdict)
        for envelope, claimed, verdict in zip(envelopes, claims, verdicts, strict=True)
    ]


def record(
    judged: Sequence[Judged], *, records: Records, tools: Tools, space: Space, now: datetime
) -> list[OwnReceipt]:
    """
    Record, in one transaction, what is new and what is refused with a signature.

    What has no room is left out, and so gets no receipt.

    Returns: all receipts about the messages that were met here for the first time, and no others.
    """
    available = room_for(_with_parts(judged), records=records, space=space)
    with records.transaction() as tx:
        tx.lock(nodes={one.header.sender for one in judged if one.header is not None and _signed(one)})
        new, refused = judge_again(tx, judged)
        new = that_fit(tx, new, available=available, space=space)
        waiting = tx.keep_incoming(messages=new, now=now)
        drafts = [_relayed(message.facts) for message in new]
        drafts += [_rejected(header, code) for header, code in refused]
        drafts += settle(tx, candidates=waiting, answered={message.key for message in new}, now=now)
        issued = issue(tx, drafts=drafts, node=tools.node, now=now)
    first = {_identity(receipt) for receipt in issued if receipt.receipt.evidence in _FIRST}
    return [receipt for receipt in issued if _identity(receipt) in first]


def judge_again(tx: Transaction, judged: Sequence[Judged]) -> tuple[list[Incoming], list[tuple[Header, str]]]:
    """
    Take step 6 again, now that nobody else can write; the copies within the batch count too.

    What was once refused with a signature stays refused: the sender has our receipt that says so.

    Returns: new messages, and headers to be refused with their code.
    """
    headers = [one.header for one in judged if one.header is not None and _to_record(one)]
    known = KnownMessages(tx.known(headers=headers))
    refused_before = {_identity(receipt) for receipt in tx.refusals(keys=set(map(_key, headers)))}
    new: list[Incoming] = []
    refused: list[tuple[Header, str]] = []
    for one in filter(_to_record, judged):
        if one.header is None or header_identity(one.header) in refused_before:
            continue
        verdict = compare_known(one.header, known=known.about(one.header)) or one.verdict
        match verdict:
            case Opened():
                new.append(_incoming(one.envelope, verdict))
                known.add(one.header)
            case Refused():
                refused.append((one.header, verdict.code))
                refused_before.add(header_identity(one.header))
    return new, refused


class KnownMessages:
    """What a node has from its partners, by id and by sequence number."""

    def __init__(self, kept: Iterable[tuple[str, KnownMessage]]) -> None:
        self._by_id: dict[tuple[str, str], KnownMessage] = {}
        self._by_sequence: dict[tuple[str, int], KnownMessage] = {}
        for sender, message in kept:
            self._put(sender, message)

    def about(self, header: Header) -> Known:
        """Return what is known under the id and under the number of a header."""
        return Known(
            by_id=self._by_id.get((header.sender, header.id)),
            by_sequence=self._by_sequence.get((header.sender, header.sequence)),
        )

    def add(self, header: Header) -> None:
        """Know the message of this header from now on."""
        self._put(header.sender, KnownMessage(header.id, header.sequence, header.content_sha256))

    def _put(self, sender: str, message: KnownMessage) -> None:
        self._by_id[sender, message.id] = message
        self._by_sequence[sender, message.sequence] = message


Identity = tuple[str, str, int, str]


def header_identity(header: Header) -> Identity:
    """Return what makes a message the same: sender, id, sequence number and digest of the act, not the sealed copy."""
    return header.sender, header.id, header.sequence, header.content_sha256


def _identity(receipt: OwnReceipt) -> Identity:
    facts = receipt.receipt.message
    return facts.sender, facts.id, facts.sequence, facts.content_sha256


def _answers(
    judged: Sequence[Judged], *, begun: Sequence[OwnReceipt], records: Records, tools: Tools, now: datetime
) -> list[Receipted | NotTaken]:
    met = {_identity(receipt) for receipt in begun}
    headers = [one.header for one in judged if one.header is not None and _signed(one)]
    keys = frozenset(_key(header) for header in headers if header_identity(header) not in met)
    receipts: dict[Identity, list[OwnReceipt]] = {}
    for receipt in signed_receipts(issued=begun, keys=keys, records=records, tools=tools, now=now):
        receipts.setdefault(_identity(receipt), []).append(receipt)
    return [_answer(one, receipts) for one in judged]


def _answer(one: Judged, receipts: Mapping[Identity, Sequence[OwnReceipt]]) -> Receipted | NotTaken:
    if one.header is None or not _signed(one):
        return NotTaken(code=one.verdict.code if isinstance(one.verdict, Refused) else "malformed")
    found = receipts.get(header_identity(one.header), ())
    if not found:  # every message that was taken or refused here has a receipt: this one had no room
        return NotTaken(code=NoRoom.code)
    return Receipted(receipts=tuple(receipt.stored for receipt in found if receipt.stored is not None))


def _with_parts(judged: Iterable[Judged]) -> set[str]:
    """Return who names parts in these messages."""
    opened = (one.verdict for one in judged if isinstance(one.verdict, Opened) and one.verdict.act.parts)
    return {verdict.header.sender for verdict in opened}


def _signed(one: Judged) -> bool:
    """Whether the answer bears our signature: the sender was proved."""
    return not isinstance(one.verdict, Refused) or one.verdict.signed


def _to_record(one: Judged) -> bool:
    return _signed(one) and not isinstance(one.verdict, SameMessage)


def _key(header: Header) -> MessageKey:
    return MessageKey(sender=header.sender, id=header.id)


def _incoming(envelope: Envelope, opened: Opened) -> Incoming:
    return Incoming(
        facts=MessageFacts.of(opened.header), header=envelope.header, content=opened.content, act=opened.act
    )


def _relayed(facts: MessageFacts) -> Draft:
    return Draft(other=facts.sender, evidence=Evidence.RELAYED, message=facts)


def _rejected(header: Header, code: str) -> Draft:
    return Draft(other=header.sender, evidence=Evidence.RELAY_REJECTED, message=MessageFacts.of(header), reason=code)
