"""What becomes of a message of ours as receipts come in, in whatever order (`spec/exchange.md` 8)."""

from __future__ import annotations

from collections.abc import Iterable

from longbien.core.exchange.journey.values import OutgoingState
from longbien.core.exchange.receipts import Evidence

_PROVES = {
    Evidence.RELAY_REJECTED: OutgoingState.REJECTED,
    Evidence.RELAYED: OutgoingState.RELAYED,
    Evidence.NOT_DELIVERED: OutgoingState.NOT_DELIVERED,
    Evidence.DELIVERED: OutgoingState.DELIVERED,
    Evidence.RETRIEVED: OutgoingState.RETRIEVED,
}
_RANK = (
    OutgoingState.QUEUED,
    OutgoingState.FAILED,
    OutgoingState.REJECTED,
    OutgoingState.RELAYED,
    OutgoingState.NOT_DELIVERED,
    OutgoingState.DELIVERED,
    OutgoingState.RETRIEVED,
)


def state_after(state: OutgoingState, evidences: Iterable[Evidence]) -> OutgoingState:
    """
    Return the state of a message after these receipts of its recipient; it never goes back.

    A queued message goes on being sent until it has the receipt of its relay, though a later one may overtake that: the
    answer to the next copy brings all of them.
    """
    heard = set(evidences)
    if state is OutgoingState.QUEUED and heard.isdisjoint({Evidence.RELAYED, Evidence.RELAY_REJECTED}):
        return state
    proved = [_PROVES[evidence] for evidence in heard if evidence in _PROVES]
    return max([state, *proved], key=_RANK.index)
