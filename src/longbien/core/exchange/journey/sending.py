"""Sending: claim, seal, hand over, verify the receipts, record (`spec/exchange.md` 8).

    1. claim    a short transaction leases some queued messages to this worker
    2. seal     and sign the headers, outside any transaction
    3. carry    to the partner
    4. verify   every receipt of the answer: issuer, signature, path, and that it is about what we sent
    5. record   in ONE transaction, if the lease is still ours: receipts, states, when to try again

A crash anywhere lets the lease run out; then the same messages go again, under the same ids and numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from longbien.core.errors import CouldNotReach, TheirMessageIsWrong
from longbien.core.exchange.backoff import next_attempt_at
from longbien.core.exchange.batches import NotTaken, Receipted, decode_answers, encode_messages
from longbien.core.exchange.envelopes import Envelope, seal_envelope
from longbien.core.exchange.journey.ends import Carrier
from longbien.core.exchange.journey.progress import state_after
from longbien.core.exchange.journey.reaching import Jitter, at_once, is_reachable, note_failure
from longbien.core.exchange.journey.records import Records, Transaction
from longbien.core.exchange.journey.values import Claim, Outgoing, OutgoingState, Progress, Rounds, TheirReceipt, Tools
from longbien.core.exchange.journey.verifying import NoReceipt, SeriesReused, compare_kept, verify_receipt
from longbien.core.exchange.receipts import Evidence, ReceiptReader

ATTEMPTS_BEFORE_ASKING = 8  # a relayed message is asked about after 2^9 seconds, then 2^10 …
LATEST_AGAIN_AFTER = timedelta(days=1)
ENVELOPE_OVERHEAD_BYTES = 12 * 1024  # header and seal of one envelope, at most


@dataclass(frozen=True, slots=True)
class Sent:
    """What a round did: how many messages were tried, and how many got receipts."""

    tried: int = 0
    receipted: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answer says about one message: verified receipts, or the code of a failure that may pass."""

    message: Outgoing
    receipts: tuple[TheirReceipt, ...] = ()
    failure: str = ""


def send_to(
    node: str,
    *,
    records: Records,
    tools: Tools,
    carrier: Carrier,
    token: str,
    jitter: Jitter,
    rounds: Rounds,
    now: datetime,
) -> Sent:
    """
    Send one batch of queued messages to a partner, if there are any and it may be tried now.

    Args:
        node: the partner.
        records: of this node.
        tools: of this node.
        carrier: to the partner.
        token: of this round alone: random, never used before.
        jitter: for the times to try again.
        rounds: how much at once.
        now: the beginning of the round.

    Raises:
        RecordsBusy: try again soon; whatever was leased is free when the lease has run out.
    """
    claim = claim_messages(node, records=records, token=token, rounds=rounds, now=now)
    if claim is None:
        return Sent()
    try:
        body = encode_messages(seal(claim, tools=tools, now=now))
        answer = carrier.post_messages(endpoint=claim.partner.endpoint, body=body)
        outcomes = read_answer(answer, claim=claim, tools=tools)
    except (CouldNotReach, TheirMessageIsWrong) as fault:
        record_failure(claim, code=fault.code, records=records, jitter=jitter, rounds=rounds, now=now)
        return Sent(tried=len(claim.messages))
    record_outcomes(outcomes, claim=claim, records=records, jitter=jitter, rounds=rounds, now=now)
    return Sent(tried=len(claim.messages), receipted=sum(not outcome.failure for outcome in outcomes))


def claim_messages(node: str, *, records: Records, token: str, rounds: Rounds, now: datetime) -> Claim | None:
    """Lease messages to this worker; None if there is nothing to do for this partner now."""
    partner = records.partners(nodes=[node]).get(node)
    if partner is None or not is_reachable(partner, now=now):
        return None
    with records.transaction() as tx:
        tx.lock(nodes=[node])
        limit = at_once(partner, limit=rounds.messages)
        candidates = tx.to_send(node=node, now=now, limit=limit)
        free = [message for message in candidates if is_claimable(message, now=now)]
        messages = _that_fit(free[:limit], wire_bytes=rounds.wire_bytes)
        if not messages:
            return None
        tx.claim(ids=[message.id for message in messages], token=token, until=now + rounds.lease)
    return Claim(partner=partner, token=token, messages=messages)


def is_claimable(message: Outgoing, *, now: datetime) -> bool:
    """Say whether a message may be sent now: it is due, and nobody else is at it."""
    leased = message.lease_until is not None and message.lease_until > now
    return may_be_sent(message) and message.next_attempt_at <= now and not leased


def may_be_sent(message: Outgoing) -> bool:
    """
    Say whether there is a reason to send a message: it is queued, or relayed and the partner should have delivered it.

    Only what is signed counts. That all parts are whole, or that a pushed receipt is kept, is said without a signature;
    if somebody on the way lied about it, the message would stay relayed for ever. The same message, sent again after a
    while, brings all its receipts.
    """
    if message.state is OutgoingState.RELAYED:
        return message.parts_whole
    return message.state is OutgoingState.QUEUED


def _that_fit(messages: Sequence[Outgoing], *, wire_bytes: int) -> tuple[Outgoing, ...]:
    fitting: list[Outgoing] = []
    for message in messages:
        wire_bytes -= len(message.content) + ENVELOPE_OVERHEAD_BYTES
        if fitting and wire_bytes < 0:
            break
        fitting.append(message)
    return tuple(fitting)


def seal(claim: Claim, *, tools: Tools, now: datetime) -> list[Envelope]:
    """Seal every message of the claim to the partner and sign the headers."""

    def seal_one(message: Outgoing) -> Envelope:
        return seal_envelope(
            message.content,
            sender=tools.node,
            recipient=claim.partner.node,
            id=message.id,
            sequence=message.sequence,
            to=claim.partner.seal,
            sealed_at=now,
            signer=tools.signer,
            sealer=tools.sealer,
        )

    return tools.each(seal_one, claim.messages)


def read_answer(answer: bytes, *, claim: Claim, tools: Tools) -> list[Outcome]:
    """
    Read the answer and verify every receipt in it.

    Raises:
        TheirMessageIsWrong: it is no answer to this claim at all.
    """
    answers = decode_answers(answer, sent=len(claim.messages))
    reader = ReceiptReader(key=claim.partner.sign, verifier=tools.verifier)
    return [
        _outcome(message, answer=one, reader=reader, node=tools.node)
        for message, one in zip(claim.messages, answers, strict=True)
    ]


def _outcome(message: Outgoing, *, answer: Receipted | NotTaken, reader: ReceiptReader, node: str) -> Outcome:
    if isinstance(answer, NotTaken):
        return Outcome(message=message, failure=answer.code)
    try:
        if not answer.receipts:
            raise NoReceipt("an answer without a receipt")
        receipts = [verify_receipt(stored, reader=reader, message=message, node=node) for stored in answer.receipts]
    except TheirMessageIsWrong as fault:
        return Outcome(message=message, failure=fault.code)
    return Outcome(message=message, receipts=tuple(receipts))


def record_outcomes(
    outcomes: Sequence[Outcome], *, claim: Claim, records: Records, jitter: Jitter, rounds: Rounds, now: datetime
) -> None:
    """Record what the answer says about messages that are still leased to us."""
    with records.transaction() as tx:
        tx.lock(nodes=[claim.partner.node])
        ours = still_ours(tx, claim)
        current = tx.outgoing(ids=ours)
        heard = [outcome for outcome in outcomes if outcome.message.id in ours]
        new, reused = compare_kept(tx, [receipt for outcome in heard for receipt in outcome.receipts])
        heard = [_without_reused(outcome, {key.id for key in reused}) for outcome in heard]
        tx.keep_receipts(receipts=new, now=now)
        proved = tx.evidences(ids=ours)
        tx.advance(progress=[_progress(one, current, proved, jitter=jitter, rounds=rounds, now=now) for one in heard])
        tx.partner_answered(node=claim.partner.node)


def still_ours(tx: Transaction, claim: Claim) -> frozenset[str]:
    """Return which messages of the claim this worker may still write about."""
    return tx.held(token=claim.token, ids=[message.id for message in claim.messages])


def _without_reused(outcome: Outcome, reused: set[str]) -> Outcome:
    """Believe nothing about a message of which a receipt has the number of another."""
    return Outcome(message=outcome.message, failure=SeriesReused.code) if outcome.message.id in reused else outcome


def _progress(
    outcome: Outcome,
    current: Mapping[str, Outgoing],
    proved: Mapping[str, frozenset[Evidence]],
    *,
    jitter: Jitter,
    rounds: Rounds,
    now: datetime,
) -> Progress:
    message = current[outcome.message.id]
    if outcome.failure:
        return try_later(message, code=outcome.failure, jitter=jitter, rounds=rounds, now=now)
    state = state_after(message.state, proved.get(message.id, frozenset()))
    if state is OutgoingState.RELAYED and not (message.has_parts and message.state is OutgoingState.QUEUED):
        return _ask_again(replace(message, state=state), jitter=jitter, rounds=rounds, now=now)
    return Progress(id=message.id, state=state, attempts=message.attempts, next_attempt_at=now)


def _ask_again(message: Outgoing, *, jitter: Jitter, rounds: Rounds, now: datetime) -> Progress:
    """Return when a relayed message goes again, if no receipt of its delivery has come by then."""
    message = replace(message, attempts=max(message.attempts, ATTEMPTS_BEFORE_ASKING))
    return replace(try_later(message, code="", jitter=jitter, rounds=rounds, now=now), doubt_parts=True)


def try_later(message: Outgoing, *, code: str, jitter: Jitter, rounds: Rounds, now: datetime) -> Progress:
    """Return when a message is tried again that was not taken this time; when its time is over, it is given up soon."""
    attempts = message.attempts + 1
    again = next_attempt_at(
        made_at=message.made_at, attempts=attempts, now=now, jitter=jitter(), give_up_after=rounds.give_up_after
    )
    return Progress(
        id=message.id,
        state=message.state,
        attempts=attempts,
        next_attempt_at=again or now + LATEST_AGAIN_AFTER,
        last_error=code,
    )


def record_failure(claim: Claim, *, code: str, records: Records, jitter: Jitter, rounds: Rounds, now: datetime) -> None:
    """
    Record that nothing came of the round.

    The partner waits. Its messages keep their turn, except one that was alone in the round: it may itself be the cause,
    so others go first.
    """
    with records.transaction() as tx:
        tx.lock(nodes=[claim.partner.node])
        ours = still_ours(tx, claim)
        current = tx.outgoing(ids=ours)
        alone = len(claim.messages) == 1
        tx.advance(
            progress=[
                try_later(message, code=code, jitter=jitter, rounds=rounds, now=now)
                if alone
                else Progress(
                    id=message.id,
                    state=message.state,
                    attempts=message.attempts + 1,
                    next_attempt_at=message.next_attempt_at,
                    last_error=code,
                )
                for message in current.values()
            ]
        )
        note_failure(tx, partner=claim.partner, jitter=jitter, now=now)
