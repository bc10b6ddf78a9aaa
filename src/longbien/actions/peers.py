"""Introducing other nodes, and our own card that introduces us.

A card proves that its maker holds the keys; who that is, is proved by the fingerprint, which two people compare over
another channel (spec/exchange.md section 2). So a node is introduced by both, never by a card alone.

    introduce_peer(card=data, fingerprint="3f2a…", node="XAA", state="Ardenia", now=now)
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError

from longbien.actions.journal import write_row
from longbien.core.canonical import Malformed
from longbien.core.errors import MayNotDoThisNow
from longbien.core.evidence.trust import trusted_node
from longbien.core.exchange.cards import Card, ListedAuthority, make_card, read_card
from longbien.core.exchange.cards import fingerprint as fingerprint_of
from longbien.core.exchange.misleading import is_same_name, mixes_alphabets
from longbien.core.journal.records import JournalRecord
from longbien.core.requests.words import clean_name
from longbien.data.models import Authority, Peer
from longbien.ports.instruments import Instruments

LONGEST_ENDPOINT = 300
LONGEST_NAME = 200


class WrongFingerprint(MayNotDoThisNow):
    """The card is not the one whose fingerprint was read to us."""

    code = "fingerprint_differs"


class OwnCard(MayNotDoThisNow):
    """The card is our own."""

    code = "own_card"


class OlderCard(MayNotDoThisNow):
    """A newer card of this node is known."""

    code = "older_card"


class OtherKeys(MayNotDoThisNow):
    """The node was introduced with other keys; what it signed with them must stay verifiable."""

    code = "other_keys"


class MisleadingName(MayNotDoThisNow):
    """The card names a State as we or another partner are named, or mixes alphabets within a word."""

    code = "misleading_name"


class UnknownPeer(MayNotDoThisNow):
    """No node of that id is introduced."""

    code = "unknown_peer"


def own_card(*, instruments: Instruments, now: datetime) -> Card:
    """Return what this node says of itself: its keys, where it is, its authorities."""
    ours = Authority.objects.filter(is_ours=True).order_by("code")
    return Card(
        node=instruments.name.node,
        state=instruments.name.state,
        endpoint=instruments.name.endpoint,
        made_at=now.replace(microsecond=0),
        sign=instruments.signer.public,
        seal=instruments.identity.recipient,
        log=instruments.log_keys.verifiers.vkeys,
        witness=instruments.witness_keys.verifiers.vkeys,
        authorities=tuple(ListedAuthority(id=one.code, name=one.name, functions=tuple(one.functions)) for one in ours),
    )


def signed_own_card(*, instruments: Instruments, now: datetime) -> bytes:
    """Return our card as other nodes read it."""
    return make_card(own_card(instruments=instruments, now=now), signer=instruments.signer)


@transaction.atomic
def introduce_peer(*, card: bytes, fingerprint: str, node: str, state: str, now: datetime) -> Peer:
    """
    Introduce a node, or renew what its newer card says: endpoint, names, authorities.

    Args:
        card: signed, as received.
        fingerprint: 64 hexadecimal digits, as compared over another channel.
        node, state: our own id, and the name of our own State.

    Raises:
        TheirMessageIsWrong: no card that this release reads, or keys that bear another node's name.
        WrongFingerprint, OwnCard, OlderCard, OtherKeys, MisleadingName: nothing is changed.

    Source: spec/exchange.md section 2.
    """
    read = read_card(card)
    trusted_node(read)  # its journal and witness keys bear its own name
    if fingerprint_of(read) != fingerprint:
        raise WrongFingerprint(
            f"the typed fingerprint is not that of the card of {read.node}, and nothing was changed. The card's own is "
            f"{fingerprint_of(read)}: do not type that one, ask its people again over another channel"
        )
    if read.node == node:
        raise OwnCard("this is our own card; give it to the others, and take theirs")
    if len(read.endpoint) > LONGEST_ENDPOINT:
        raise Malformed(f"an endpoint has at most {LONGEST_ENDPOINT} characters")
    peer = Peer.objects.select_for_update().filter(node=read.node).first()
    if peer is None:
        peer = Peer(node=read.node, introduced_at=now)
    else:
        _require_renewal(known=read_card(bytes(peer.card)), new=read)
    _require_own_name(read, state=state)
    peer.state, peer.endpoint = clean_name(read.state, most=LONGEST_NAME), read.endpoint
    peer.card, peer.fingerprint = card, fingerprint
    peer.save()
    _list_authorities(read)
    _note(what="peer.introduced", peer=peer, node=node, now=now)
    return peer


@transaction.atomic
def suspend_peer(*, peer_node: str, node: str, now: datetime) -> Peer:
    """Take nothing more from a node and send nothing more to it, until `resume_peer`. Raises: UnknownPeer."""
    peer = _locked(peer_node)
    if peer.suspended_at is None:
        peer.suspended_at = now
        peer.save(update_fields=["suspended_at"])
        _note(what="peer.suspended", peer=peer, node=node, now=now)
    return peer


@transaction.atomic
def resume_peer(*, peer_node: str, node: str, now: datetime) -> Peer:
    """End a suspension. Raises: UnknownPeer."""
    peer = _locked(peer_node)
    if peer.suspended_at is not None:
        peer.suspended_at = None
        peer.save(update_fields=["suspended_at"])
        _note(what="peer.resumed", peer=peer, node=node, now=now)
    return peer


def _locked(peer_node: str) -> Peer:
    peer = Peer.objects.select_for_update().filter(node=peer_node).first()
    if peer is None:
        raise UnknownPeer(f"{peer_node} is not introduced; see `longbien peer list`")
    return peer


def _require_renewal(*, known: Card, new: Card) -> None:
    if fingerprint_of(known) != fingerprint_of(new):
        raise OtherKeys(f"{known.node} was introduced with other keys; ask its operators before anything else")
    if new.made_at < known.made_at:
        raise OlderCard(f"the card of {known.node} made at {known.made_at:%Y-%m-%dT%H:%M:%SZ} is newer")


def _require_own_name(card: Card, *, state: str) -> None:
    """Require that on our screens the State is told apart from ours and from every other partner."""
    if mixes_alphabets(card.state):
        raise MisleadingName(f"the card of {card.node} writes the name of its State with letters of two alphabets")
    others = Peer.objects.exclude(node=card.node).values_list("state", flat=True)
    if any(is_same_name(card.state, one) for one in (state, *others)):
        raise MisleadingName(f"the card of {card.node} bears the name of another State: {card.state}")


def _list_authorities(card: Card) -> None:
    """Keep the authorities as the card has them; one that has left it stays only where a request names it."""
    for listed in card.authorities:
        Authority.objects.update_or_create(
            node=card.node,
            code=listed.id,
            defaults={
                "name": clean_name(listed.name, most=LONGEST_NAME),
                "functions": list(listed.functions),
                "is_ours": False,
            },
        )
    gone = Authority.objects.filter(node=card.node).exclude(code__in=[listed.id for listed in card.authorities])
    for authority in gone:
        try:
            with transaction.atomic():
                authority.delete()
        except ProtectedError:
            continue


def _note(*, what: str, peer: Peer, node: str, now: datetime) -> None:
    write_row(record=JournalRecord(node=node, what=what, at=now, sha256=peer.fingerprint, note=peer.node))
