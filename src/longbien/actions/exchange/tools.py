"""The tools of the journey, from the instruments of the node."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import cache
from typing import TypeVar

from longbien.actions.exchange.records import DatabaseRecords
from longbien.actions.requests.incoming import Arrivals
from longbien.actions.requests.refusing import refuse_acts
from longbien.core.exchange.journey.room import Space
from longbien.core.exchange.journey.values import Rounds, Tools
from longbien.core.exchange.sealing import AGE_SEALER, AgeOpener
from longbien.core.signatures import HYBRID_VERIFIER
from longbien.ports.instruments import Instruments

THREADS = 2  # signing, sealing and opening release the interpreter's lock
PIECE = 8  # values that a thread takes at once: handing over each alone costs more than it brings

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def tools_of(instruments: Instruments) -> Tools:
    """Return what this node signs, checks, seals and opens with."""
    return Tools(
        node=instruments.name.node,
        signer=instruments.signer,
        verifier=HYBRID_VERIFIER,
        sealer=AGE_SEALER,
        opener=AgeOpener(identity=instruments.identity),
        each=several_at_once,
    )


def records_of(instruments: Instruments) -> DatabaseRecords:
    """Return the records of this node, where acts of partners do what they do to requests."""
    return DatabaseRecords(node=instruments.name.node, apply=Arrivals, refused=refuse_acts)


def rounds_of(instruments: Instruments) -> Rounds:
    """Return how much a round takes, with the patience of this node's policy."""
    policy = instruments.policy
    return Rounds(
        give_up_after=timedelta(days=policy.give_up_days),
        parts_after=timedelta(days=policy.parts_days),
        unopened_after=timedelta(days=policy.unopened_days),
    )


def space_of(instruments: Instruments) -> Space:
    """Return where parts of partners wait and stay, and how much room they may take there."""
    return Space(
        room=instruments.spool,
        blobs=instruments.blobs,
        reserve_bytes=instruments.policy.free_disk_reserve_bytes,
        per_partner_bytes=instruments.policy.undelivered_per_partner_bytes,
    )


def several_at_once(do: Callable[[_In], _Out], values: Iterable[_In], /) -> list[_Out]:
    """Do one thing to each value, a few at a time; results in order."""
    given = list(values)
    pieces = [given[start : start + PIECE] for start in range(0, len(given), PIECE)]
    if len(pieces) == 1:
        return [do(value) for value in given]
    done = _pool().map(lambda piece: [do(value) for value in piece], pieces)
    return [result for results in done for result in results]


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="crypto")
