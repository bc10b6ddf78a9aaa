"""What the worker does for the exchange, round after round. Each returns whether to go on at once."""

from __future__ import annotations

import random
import secrets

from longbien.actions.exchange.outbox import due_partners
from longbien.actions.exchange.tools import records_of, rounds_of, tools_of
from longbien.core.exchange.journey.clearing import clear_abandoned
from longbien.core.exchange.journey.expiring import expire_parts, note_unopened
from longbien.core.exchange.journey.giving_up import give_up
from longbien.core.exchange.journey.handing import hand_over
from longbien.core.exchange.journey.issuing import sign_waiting
from longbien.core.exchange.journey.pushing import push_to
from longbien.core.exchange.journey.sending import send_to
from longbien.core.exchange.journey.settling import settle_ready
from longbien.data.models import Peer
from longbien.ports.instruments import Instruments

MOST_AT_ONCE = 256


def _jitter() -> float:
    return random.uniform(-1.0, 1.0)  # noqa: S311 - spreads retries; nothing secret hangs on it


def awaited_partners(*, instruments: Instruments) -> list[str]:
    """Return the nodes to which anything may be sent, and for which a message, a part or a receipt is due."""
    due = due_partners(now=instruments.now())
    active = Peer.objects.filter(suspended_at__isnull=True, node__in=due)
    return list(active.order_by("node").values_list("node", flat=True))


def send_messages(*, node: str, instruments: Instruments) -> bool:
    """Send what waits for one partner, one batch."""
    sent = send_to(
        node,
        records=records_of(instruments),
        tools=tools_of(instruments),
        carrier=instruments.transport,
        token=secrets.token_hex(16),
        jitter=_jitter,
        rounds=rounds_of(instruments),
        now=instruments.now(),
    )
    return sent.receipted > 0


def hand_over_parts(*, node: str, instruments: Instruments) -> bool:
    """Hand some pieces of one message's parts to one partner."""
    steps = hand_over(
        node,
        records=records_of(instruments),
        carrier=instruments.transport,
        blobs=instruments.blobs,
        token=secrets.token_hex(16),
        jitter=_jitter,
        rounds=rounds_of(instruments),
        now=instruments.now(),
    )
    return steps > 0


def push_receipts(*, node: str, instruments: Instruments) -> bool:
    """Push receipts that no answer carries to one partner."""
    pushed = push_to(
        node,
        records=records_of(instruments),
        carrier=instruments.transport,
        jitter=_jitter,
        rounds=rounds_of(instruments),
        now=instruments.now(),
    )
    return pushed > 0


def keep_house(*, instruments: Instruments) -> bool:
    """
    Sign receipts that are due, apply what waited, and end what has waited too long.

    Returns: whether there may be more. What other processes are at just now is theirs to finish.
    """
    node, now = instruments.name.node, instruments.now()
    records, tools = records_of(instruments), tools_of(instruments)
    settled = settle_ready(records=records, node=node, now=now, limit=MOST_AT_ONCE)
    limits = rounds_of(instruments)
    ended = give_up(records=records, node=node, rounds=limits, now=now)
    signed = sign_waiting(records=records, tools=tools, now=now, limit=MOST_AT_ONCE)
    return settled > 0 or ended == limits.messages or signed == MOST_AT_ONCE  # what was settled may free others


def watch_clock(*, instruments: Instruments) -> bool:
    """
    End waits whose time is over, and remove what refused acts left behind. One process of a node at a time.

    Returns: whether there may be more.
    """
    node, now, records = instruments.name.node, instruments.now(), records_of(instruments)
    limits = rounds_of(instruments)
    refused = expire_parts(records=records, node=node, rounds=limits, now=now)
    unopened = note_unopened(records=records, node=node, rounds=limits, now=now)
    clear_abandoned(records=records, room=instruments.spool, blobs=instruments.blobs, limit=limits.messages, now=now)
    return limits.messages in (refused, unopened)
