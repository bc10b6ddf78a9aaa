"""Cards of partners that no process answers for: a worker reads them as it reads all, and finds nobody there."""

from __future__ import annotations

import hashlib
from datetime import datetime

from longbien.core.age.recipients import Identity
from longbien.core.exchange.cards import Card, ListedAuthority, make_card
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.signatures import HybridSigner

NOBODY = "http://127.0.0.1:9"  # the port of RFC 863, where nothing listens


def card_of(*, node: str, state: str, now: datetime) -> bytes:
    """Return the signed card of a partner; its keys follow from its name."""

    def seed(use: str) -> bytes:
        return hashlib.sha256(f"{node} {use}".encode()).digest()

    signer = HybridSigner.from_seeds(ed25519_seed=seed("signs"), ml_dsa_seed=seed("signs too"))
    log = LogKeys.from_seeds(node=node, ed25519_seed=seed("log"), ml_dsa_44_seed=seed("log too"))
    witness = WitnessKeys.from_seeds(node=node, ed25519_seed=seed("witness"), ml_dsa_44_seed=seed("witness too"))
    card = Card(
        node=node,
        state=state,
        endpoint=NOBODY,
        made_at=now.replace(microsecond=0),
        sign=signer.public,
        seal=Identity.from_seed(seed("seal")).recipient,
        log=log.verifiers.vkeys,
        witness=witness.verifiers.vkeys,
        authorities=(ListedAuthority("nca", f"Authority of {node}", ("network_24_7", "mutual_legal_assistance")),),
    )
    return make_card(card, signer=signer)
