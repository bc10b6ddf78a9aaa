"""Introducing a node: its card and its fingerprint, both."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from longbien.actions.peers import (
    MisleadingName,
    OlderCard,
    OtherKeys,
    OwnCard,
    UnknownPeer,
    WrongFingerprint,
    introduce_peer,
    resume_peer,
    suspend_peer,
)
from longbien.core.age.recipients import Identity
from longbien.core.canonical import Malformed
from longbien.core.dsse import BadSignature
from longbien.core.exchange.cards import Card, ListedAuthority, fingerprint, make_card
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.journal.records import read_record
from longbien.core.signatures import HybridSigner
from longbien.data.models import Authority, JournalRow, Peer

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SIGNER = HybridSigner.from_seeds(ed25519_seed=b"1" * 32, ml_dsa_seed=b"2" * 32)
OTHER_SIGNER = HybridSigner.from_seeds(ed25519_seed=b"3" * 32, ml_dsa_seed=b"4" * 32)
POLICE = ListedAuthority(id="police", name="Cyber police", functions=("network_24_7",))
COURT = ListedAuthority(id="court", name="Court", functions=("mutual_legal_assistance",))
BELLORA = Card(
    node="XBB",
    state="Bellora",
    endpoint="http://127.0.0.1:8702",
    made_at=NOW,
    sign=SIGNER.public,
    seal=Identity.from_seed(b"5" * 32).recipient,
    log=LogKeys.from_seeds(node="XBB", ed25519_seed=b"6" * 32, ml_dsa_44_seed=b"7" * 32).verifiers.vkeys,
    witness=WitnessKeys.from_seeds(node="XBB", ed25519_seed=b"8" * 32, ml_dsa_44_seed=b"9" * 32).verifiers.vkeys,
    authorities=(POLICE, COURT),
)


def introduce(card: Card, *, signer: HybridSigner = SIGNER, node: str = "XAA", now: datetime = NOW) -> Peer:
    return introduce_peer(
        card=make_card(card, signer=signer), fingerprint=fingerprint(card), node=node, state="Ardenia", now=now
    )


def their_authorities() -> list[tuple[str, str, bool]]:
    return list(Authority.objects.filter(node="XBB").order_by("code").values_list("code", "name", "is_ours"))


def journal() -> list[tuple[str, str | None]]:
    records = [read_record(bytes(row.record)) for row in JournalRow.objects.order_by("id")]
    return [(record.what, record.note) for record in records]


def test_an_introduced_node_is_kept_with_its_card_and_authorities() -> None:
    card = make_card(BELLORA, signer=SIGNER)

    peer = introduce_peer(card=card, fingerprint=fingerprint(BELLORA), node="XAA", state="Ardenia", now=NOW)

    kept = Peer.objects.get(node="XBB")
    assert kept == peer
    assert (kept.state, kept.endpoint, kept.fingerprint) == ("Bellora", "http://127.0.0.1:8702", fingerprint(BELLORA))
    assert bytes(kept.card) == card
    assert their_authorities() == [("court", "Court", False), ("police", "Cyber police", False)]
    assert journal() == [("peer.introduced", "XBB")]


def test_another_fingerprint_introduces_nobody() -> None:
    with pytest.raises(WrongFingerprint):
        introduce_peer(
            card=make_card(BELLORA, signer=SIGNER), fingerprint="00" * 32, node="XAA", state="Ardenia", now=NOW
        )

    assert (Peer.objects.count(), their_authorities(), journal()) == (0, [], [])


def test_our_own_card_introduces_nobody() -> None:
    with pytest.raises(OwnCard):
        introduce(BELLORA, node="XBB")


def test_a_node_cannot_bring_journal_keys_of_another_name() -> None:
    corvania = LogKeys.from_seeds(node="XCC", ed25519_seed=b"6" * 32, ml_dsa_44_seed=b"7" * 32).verifiers.vkeys

    with pytest.raises(Malformed):
        introduce(replace(BELLORA, log=corvania))

    assert Peer.objects.count() == 0


def test_a_newer_card_renews_endpoint_and_authorities_and_keeps_the_counters() -> None:
    introduce(BELLORA)
    Peer.objects.update(last_sequence=7, last_series=9)
    later = NOW + timedelta(days=1)

    introduce(replace(BELLORA, endpoint="https://b.example", made_at=later, authorities=(POLICE,)), now=later)

    kept = Peer.objects.get(node="XBB")
    assert (kept.endpoint, kept.introduced_at, kept.last_sequence, kept.last_series) == ("https://b.example", NOW, 7, 9)
    assert their_authorities() == [("police", "Cyber police", False)]


def test_an_older_card_changes_nothing() -> None:
    introduce(BELLORA)

    with pytest.raises(OlderCard):
        introduce(replace(BELLORA, endpoint="https://old.example", made_at=NOW - timedelta(seconds=1)))

    assert Peer.objects.get(node="XBB").endpoint == "http://127.0.0.1:8702"


def test_other_keys_of_an_introduced_node_are_refused_even_with_their_fingerprint() -> None:
    introduce(BELLORA)

    with pytest.raises(OtherKeys):
        introduce(replace(BELLORA, sign=OTHER_SIGNER.public), signer=OTHER_SIGNER)

    assert Peer.objects.get(node="XBB").fingerprint == fingerprint(BELLORA)


def test_a_card_signed_by_others_than_it_names_is_refused() -> None:
    honest = make_card(BELLORA, signer=SIGNER)
    other = make_card(replace(BELLORA, sign=OTHER_SIGNER.public), signer=OTHER_SIGNER)
    mixed = honest[: honest.index(b'"signatures"')] + other[other.index(b'"signatures"') :]

    with pytest.raises(BadSignature):
        introduce_peer(card=mixed, fingerprint=fingerprint(BELLORA), node="XAA", state="Ardenia", now=NOW)

    assert Peer.objects.count() == 0


def test_a_suspension_is_noted_once_and_ends() -> None:
    introduce(BELLORA)
    suspend_peer(peer_node="XBB", node="XAA", now=NOW)
    suspend_peer(peer_node="XBB", node="XAA", now=NOW + timedelta(days=1))
    suspended_at = Peer.objects.get(node="XBB").suspended_at

    resume_peer(peer_node="XBB", node="XAA", now=NOW + timedelta(days=2))

    assert suspended_at == NOW
    assert Peer.objects.get(node="XBB").suspended_at is None
    assert journal() == [("peer.introduced", "XBB"), ("peer.suspended", "XBB"), ("peer.resumed", "XBB")]


def test_a_renewed_card_does_not_end_a_suspension() -> None:
    introduce(BELLORA)
    suspend_peer(peer_node="XBB", node="XAA", now=NOW)

    introduce(replace(BELLORA, made_at=NOW + timedelta(days=1)))

    assert Peer.objects.get(node="XBB").suspended_at == NOW


def test_a_node_nobody_introduced_cannot_be_suspended() -> None:
    with pytest.raises(UnknownPeer):
        suspend_peer(peer_node="XCC", node="XAA", now=NOW)


@pytest.mark.parametrize(
    "state",
    ["Ardenia", "ARDENIA", " Ardénia", "Ard\u200benia", "A r d e n i a", "Ard\u0435nia", "\u202eainedrA Ard\u0435nia"],
)
def test_a_card_that_poses_as_our_state_is_not_introduced(state: str) -> None:
    with pytest.raises(MisleadingName):
        introduce(replace(BELLORA, state=state))

    assert not Peer.objects.exists()
    assert journal() == []


def test_a_card_that_poses_as_another_partner_is_not_introduced() -> None:
    introduce(BELLORA)
    keys = {
        "log": LogKeys.from_seeds(node="XCC", ed25519_seed=b"a" * 32, ml_dsa_44_seed=b"b" * 32).verifiers.vkeys,
        "witness": WitnessKeys.from_seeds(node="XCC", ed25519_seed=b"c" * 32, ml_dsa_44_seed=b"d" * 32).verifiers.vkeys,
    }

    with pytest.raises(MisleadingName):
        introduce(replace(BELLORA, node="XCC", state="bellora", **keys))

    assert [peer.node for peer in Peer.objects.all()] == ["XBB"]


def test_names_of_a_card_are_kept_without_marks_that_nobody_sees() -> None:
    turned = ListedAuthority(id="police", name="Court\u202e of \u2066Ardenia\u200b", functions=())

    peer = introduce(replace(BELLORA, state="Bel\u200blora\u202e", authorities=(turned,)))

    assert peer.state == "Bellora"
    assert their_authorities() == [("police", "Court of Ardenia", False)]
