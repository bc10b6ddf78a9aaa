"""The people of the tests. Ardenia asks, Bellora is asked, Corvania must see nothing.

The node under test is Ardenia's (`XAA`). Bellora and Corvania are introduced to it by cards with keys of their own, so
that their acts are signed as real ones are. `ffu` is another authority of Ardenia: as much an outsider as Corvania.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from longbien.core.age.recipients import Identity
from longbien.core.exchange.cards import Card, ListedAuthority, fingerprint, make_card
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.officers import Officer
from longbien.core.signatures import HybridSigner

NOW = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)


def seed(text: str) -> bytes:
    """Return 32 bytes that belong to a text: keys that are the same in every run."""
    return hashlib.sha256(text.encode()).digest()


@dataclass(frozen=True)
class Node:
    """A national node as the tests know it: with its private keys."""

    node: str
    state: str

    @property
    def signer(self) -> HybridSigner:
        return HybridSigner.from_seeds(ed25519_seed=seed(f"{self.node} ed"), ml_dsa_seed=seed(f"{self.node} mldsa"))

    @property
    def identity(self) -> Identity:
        return Identity.from_seed(seed(f"{self.node} seal"))

    @property
    def log_keys(self) -> LogKeys:
        return LogKeys.from_seeds(
            node=self.node, ed25519_seed=seed(f"{self.node} log"), ml_dsa_44_seed=seed(f"{self.node} log44")
        )

    @property
    def witness_keys(self) -> WitnessKeys:
        return WitnessKeys.from_seeds(
            node=self.node, ed25519_seed=seed(f"{self.node} wit"), ml_dsa_44_seed=seed(f"{self.node} wit44")
        )

    @property
    def card(self) -> Card:
        return Card(
            node=self.node,
            state=self.state,
            endpoint=f"http://{self.node.lower()}.example",
            made_at=NOW,
            sign=self.signer.public,
            seal=self.identity.recipient,
            log=self.log_keys.verifiers.vkeys,
            witness=self.witness_keys.verifiers.vkeys,
            authorities=(
                ListedAuthority(
                    "nca", f"National Cybercrime Authority of {self.state}", ("network_24_7", "mutual_legal_assistance")
                ),
            ),
        )

    @property
    def card_bytes(self) -> bytes:
        return make_card(self.card, signer=self.signer)

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.card)


ARDENIA = Node("XAA", "Ardenia")
BELLORA = Node("XBB", "Bellora")
CORVANIA = Node("XCC", "Corvania")


def officer(*, role: str, number: int = 1, authority_id: int = 1, code: str = "nca", node: str = "XAA") -> Officer:
    """Return an officer as a value; the database does not know them."""
    return Officer(
        person_id=number,
        name=f"{role} {number}",
        authority_id=authority_id,
        authority_code=code,
        authority_name=code.upper(),
        node=node,
        roles=frozenset({role}),
    )
