"""The names of States, as the cards of their nodes have them."""

from __future__ import annotations

from longbien.convention.loader import load
from longbien.data.models import Peer, Request
from longbien.ports.instruments import current
from longbien.readers.papers import becomes_a_document
from longbien.readers.printed.notice import addressee_words


def state_names() -> dict[str, str]:
    """Return node → name of its State, our own included."""
    own = current().name
    return dict(Peer.objects.values_list("node", "state")) | {own.node: own.state}


def other_state(*, request: Request, names: dict[str, str]) -> str:
    """Return the name of the other State of a request, or to whom it goes on paper; empty without an addressee."""
    if becomes_a_document(request):
        return addressee_words(load().kind(kind_id=request.kind))
    return names.get(request.partner, request.partner)
