"""Partners as their cards name them."""

from __future__ import annotations

from functools import lru_cache

from longbien.core.exchange.cards import Card, read_card
from longbien.core.exchange.journey.room import NoRoom
from longbien.core.journal.keys import LogVerifiers, WitnessVerifiers, journal_name
from longbien.data.models import OutgoingMessage, Peer


def peer(*, node: str) -> Peer | None:
    """Return an introduced node that is not suspended, or None."""
    return Peer.objects.filter(node=node, suspended_at__isnull=True).first()


def card_of(peer: Peer) -> Card:
    """Return the card a partner was introduced by; its signatures are verified again once per process."""
    return _card(bytes(peer.card))


def log_verifiers(peer: Peer) -> LogVerifiers:
    """Return the keys of the partner's journal."""
    return LogVerifiers.from_vkeys(card_of(peer).log)


def witness_verifiers(peer: Peer) -> WitnessVerifiers:
    """Return the keys with which the partner cosigns."""
    return WitnessVerifiers.from_vkeys(card_of(peer).witness)


def without_room() -> frozenset[str]:
    """Return the nodes that had no room for evidence of ours when it was tried last; it is tried again."""
    waiting = OutgoingMessage.objects.filter(last_error=NoRoom.code, state__in=("queued", "relayed"))
    return frozenset(waiting.values_list("peer_id", flat=True))


def peer_of_log(*, origin: str) -> Peer | None:
    """Return the introduced node whose journal has this origin, or None; anyone may ask, so it costs one look."""
    node = origin.removeprefix("longbien/").removesuffix("/journal")
    found = peer(node=node) if journal_name(node) == origin else None
    return found if found is not None and log_verifiers(found).name == origin else None


@lru_cache(maxsize=512)
def _card(data: bytes) -> Card:
    return read_card(data)
