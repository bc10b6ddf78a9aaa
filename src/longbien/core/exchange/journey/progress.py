"""What has become of a message of ours, by the receipts that its recipient signed (`spec/exchange.md` 8)."""

from __future__ import annotations

from collections.abc import Collection

from longbien.core.exchange.journey.values import OutgoingState
from longbien.core.exchange.receipts import Evidence

_DELIVERY = frozenset({Evidence.DELIVERED, Evidence.NOT_DELIVERED})


def state_after(state: OutgoingState, evidences: Collection[Evidence]) -> OutgoingState:
    """
    Return the state of a message.

    It never goes back, because receipts are never lost; and no step is left out: a receipt that overtakes another
    is kept, but the message goes on being asked about until the earlier one is there too.

    Args:
        state: what it was.
        evidences: of all receipts of the recipient about the message that are kept, in whatever order they came.
    """
    late = state is not OutgoingState.QUEUED and not _DELIVERY.isdisjoint(evidences)  # given up, but it had arrived
    if Evidence.RELAYED not in evidences and not late:
        return OutgoingState.REJECTED if Evidence.RELAY_REJECTED in evidences else state
    if Evidence.NOT_DELIVERED in evidences:
        return OutgoingState.NOT_DELIVERED
    if Evidence.DELIVERED not in evidences:
        return OutgoingState.RELAYED
    return OutgoingState.RETRIEVED if Evidence.RETRIEVED in evidences else OutgoingState.DELIVERED
