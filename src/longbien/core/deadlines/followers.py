"""Requests that follow, as far as a term of the one before looks at them: what holds a period, what lengthens it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from longbien.convention.terms import TermVersion

NOT_SENT = frozenset({"draft", "awaiting_approval"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower:
    """
    A request that follows this one, or one that lengthens it.

    Args:
        state: where it stands; `postponed` too where it was refused for the time being only.
        until_at: until when it has granted a longer period.
    """

    kind: str
    state: str
    until_at: datetime | None = None


def is_held(*, version: TermVersion, followers: Iterable[Follower]) -> bool:
    """Say whether a request that follows keeps the period from running out. Source: art. 42(8)."""
    return any(holds(version=version, follower=one) for one in followers)


def holds(*, version: TermVersion, follower: Follower) -> bool:
    """Say whether this one does: undecided, or word of a request whose decision is not learnt here."""
    if follower.state in NOT_SENT:
        return False
    over = (*version.decided_in, *version.given_up_in)
    undecided = follower.kind in version.held_by and follower.state not in over
    return undecided or follower.kind in version.announced_by
