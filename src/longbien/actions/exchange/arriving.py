"""What other nodes bring to our door."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.exchange.tools import records_of, space_of, tools_of
from longbien.core.exchange.answers import Held
from longbien.core.exchange.journey import keeping, parts, receiving
from longbien.ports.instruments import Instruments


def receive_messages(*, body: bytes, instruments: Instruments, now: datetime) -> bytes:
    """
    Take a batch of envelopes; return the answer with the receipts.

    Raises:
        TheirMessageIsWrong: the body as a whole is none.
        RecordsBusy: nothing was taken that is not answered for; ask again soon.
    """
    tools = tools_of(instruments)
    records, space = records_of(instruments), space_of(instruments)
    return receiving.receive_batch(body, records=records, tools=tools, space=space, now=now)


def receive_receipts(*, body: bytes, instruments: Instruments, now: datetime) -> bytes:
    """Keep receipts a partner pushes; return the answer. Raises: TheirMessageIsWrong, RecordsBusy."""
    tools = tools_of(instruments)
    return keeping.keep_receipts(body, records=records_of(instruments), tools=tools, now=now)


def part_held(*, sealed_sha256: str, instruments: Instruments, now: datetime) -> Held:
    """Return how much of a part is here. Raises: TheirMessageIsWrong when no relayed act names it, RecordsBusy."""
    node = instruments.name.node
    return parts.part_held(
        sealed_sha256,
        records=records_of(instruments),
        room=instruments.spool,
        blobs=instruments.blobs,
        node=node,
        now=now,
    )


def receive_piece(*, sealed_sha256: str, start: int, piece: bytes, instruments: Instruments, now: datetime) -> Held:
    """Take one piece of a part. Raises: TheirMessageIsWrong, NoRoom, RecordsBusy."""
    return parts.receive_piece(
        sealed_sha256,
        start=start,
        piece=piece,
        records=records_of(instruments),
        space=space_of(instruments),
        node=instruments.name.node,
        now=now,
    )
