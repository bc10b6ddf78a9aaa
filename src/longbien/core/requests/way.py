"""The way of one request through its journey: where it has been, where it stands, and what can follow by whom.

found = way(kind=kind, standing=standing, walked=walked)
found.onward      # each act that leads on from here, whose it is, and where it leads
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from longbien.convention.types import Kind
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, acts_leading_on, turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """An act that counts, in its place: who did it and where the request stood after it."""

    act: str
    side: str
    state: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """An act that leads on, the side whose it is, and the state it leads to."""

    act: str
    side: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """
    Where a request has been and can go.

    Args:
        been: the act by which it came into each state, in order; the last one is where it stands.
        onward: what both sides can do from here; empty when it has ended.
    """

    been: tuple[Walked, ...]
    onward: tuple[Onward, ...]


def way(*, kind: Kind, standing: Standing, walked: Iterable[Walked]) -> Way:
    """
    Return the way of a request.

    Args:
        standing: where it stands now.
        walked: its acts that count, in order; those that leave it where it stands are passed over.
    """
    been: list[Walked] = []
    for one in walked:
        if not been or been[-1].state != one.state:
            been.append(one)
    onward = tuple(
        Onward(act=act, side=side, state=turn(kind=kind, act=act, side=side, standing=standing).state)
        for side in (REQUESTED, REQUESTING)
        for act in acts_leading_on(kind=kind, side=side, standing=standing)
    )
    return Way(been=tuple(been), onward=onward)
