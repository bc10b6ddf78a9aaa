"""The names of States, as the cards of their nodes have them."""

from __future__ import annotations

from longbien.data.models import Peer, Request
from longbien.ports.instruments import current


def state_names() -> dict[str, str]:
    """Return node → name of its State, our own included."""
    own = current().name
    return dict(Peer.objects.values_list("node", "state")) | {own.node: own.state}


def other_state(*, request: Request, names: dict[str, str]) -> str:
    """Return the name of the other State of a request; empty while a draft has no addressee."""
    node = request.their_authority.node if request.their_authority else ""
    return names.get(node, node)
