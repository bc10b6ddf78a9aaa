"""Parts as the sender hands them over: ask how much the partner holds, and go on there (`spec/exchange.md` 5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longbien.core.errors import CouldNotReach, TheirMessageIsWrong
from longbien.core.exchange.journey.ends import Carrier, Held, SealedBlobs
from longbien.core.exchange.journey.reaching import Jitter, is_reachable, note_failure
from longbien.core.exchange.journey.records import Records
from longbien.core.exchange.journey.room import NoRoom
from longbien.core.exchange.journey.sending import try_later
from longbien.core.exchange.journey.values import NamedPart, Outgoing, Partner, Progress, Rounds


class NoProgress(CouldNotReach):
    """The partner took a piece and holds no more than before."""

    code = "no_progress"


def hand_over(
    node: str,
    *,
    records: Records,
    carrier: Carrier,
    blobs: SealedBlobs,
    token: str,
    jitter: Jitter,
    rounds: Rounds,
    now: datetime,
) -> int:
    """
    Hand over some pieces of the parts of one relayed message, if there is one and the partner may be tried now.

    A round has an end, so that its lease cannot run out under it and a large part cannot keep others waiting.

    Returns: how many pieces or whole parts were handed over; 0 if there was nothing to do.

    Raises:
        RecordsBusy: try again soon.
    """
    partner = records.partners(nodes=[node]).get(node)
    if partner is None or not is_reachable(partner, now=now):
        return 0
    with records.transaction() as tx:
        tx.lock(nodes=[node])
        message = tx.handing_over(node=node, now=now)
        if message is None:
            return 0
        tx.claim(ids=[message.id], token=token, until=now + rounds.lease)
        parts = tx.parts_to_hand(message_id=message.id)
    try:
        whole, steps = _hand_pieces(parts, partner=partner, carrier=carrier, blobs=blobs, rounds=rounds)
    except (CouldNotReach, TheirMessageIsWrong) as fault:
        _record_failure(
            message,
            code=fault.code,
            partner=partner,
            token=token,
            records=records,
            jitter=jitter,
            rounds=rounds,
            now=now,
        )
        return 1
    _record_handed(message, whole=whole, partner=partner, token=token, records=records, now=now)
    return steps


def _hand_pieces(
    parts: Sequence[NamedPart], *, partner: Partner, carrier: Carrier, blobs: SealedBlobs, rounds: Rounds
) -> tuple[list[NamedPart], int]:
    """Hand over pieces, in order, until the round is used up; return which parts the partner holds whole now."""
    whole: list[NamedPart] = []
    steps = 0
    for part in parts:
        held = carrier.part_held(endpoint=partner.endpoint, sealed_sha256=part.sealed_sha256)
        while not held.whole and steps < rounds.pieces:
            held = _hand_piece(part, held, partner=partner, carrier=carrier, blobs=blobs, rounds=rounds)
            steps += 1
        if not held.whole:
            break
        whole.append(part)
    return whole, steps + len(whole)


def _hand_piece(
    part: NamedPart, held: Held, *, partner: Partner, carrier: Carrier, blobs: SealedBlobs, rounds: Rounds
) -> Held:
    start = held.size
    length = next_length(part, start=start, piece_bytes=rounds.piece_bytes)
    piece = b"".join(blobs.read(name=part.sealed_sha256, start=start, length=length))
    after = carrier.put_part(endpoint=partner.endpoint, sealed_sha256=part.sealed_sha256, start=start, piece=piece)
    if not after.whole and after.size <= start:
        raise NoProgress(f"{after.size} bytes held after a piece from {start} on")
    return after


def next_length(part: NamedPart, *, start: int, piece_bytes: int) -> int:
    """Return how long the piece from `start` on is. Raises: NoProgress, if the partner holds too much already."""
    if not 0 <= start < part.sealed_size:
        raise NoProgress(f"{start} bytes held of a part of {part.sealed_size}")
    return min(piece_bytes, part.sealed_size - start)


def _record_handed(
    message: Outgoing,
    *,
    whole: Sequence[NamedPart],
    partner: Partner,
    token: str,
    records: Records,
    now: datetime,
) -> None:
    with records.transaction() as tx:
        tx.lock(nodes=[partner.node])
        for part in whole:
            tx.part_handed(message_id=message.id, sealed_sha256=part.sealed_sha256, now=now)
        if tx.held(token=token, ids=[message.id]):
            current = tx.outgoing(ids=[message.id])[message.id]
            tx.advance(progress=[_go_on(current, now=now)])
        tx.partner_answered(node=partner.node)


def _go_on(message: Outgoing, *, now: datetime) -> Progress:
    return Progress(id=message.id, state=message.state, attempts=message.attempts, next_attempt_at=now)


def _record_failure(
    message: Outgoing,
    *,
    code: str,
    partner: Partner,
    token: str,
    records: Records,
    jitter: Jitter,
    rounds: Rounds,
    now: datetime,
) -> None:
    with records.transaction() as tx:
        tx.lock(nodes=[partner.node])
        if tx.held(token=token, ids=[message.id]):
            current = tx.outgoing(ids=[message.id])[message.id]
            tx.advance(progress=[try_later(current, code=code, jitter=jitter, rounds=rounds, now=now)])
        if code != NoRoom.code:  # a partner without room for evidence still takes acts and receipts: they go on
            note_failure(tx, partner=partner, jitter=jitter, now=now)
