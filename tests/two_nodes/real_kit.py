"""The real tools of a world: hybrid signatures and age, with keys that belong to the name of the node."""

from __future__ import annotations

from random import Random

from longbien.core.age.recipients import Recipient
from longbien.core.exchange.sealing import AGE_SEALER, AgeOpener, AgeSealer
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, HybridSigner
from people import Node


class RealKit:
    """Signs and seals as a node in use does."""

    def __init__(self) -> None:
        self._signers: dict[str, HybridSigner] = {}

    def new_signer(self, name: str) -> HybridSigner:
        """Return the signer of a node; the same name gives the same keys."""
        if name not in self._signers:
            self._signers[name] = Node(name, name).signer
        return self._signers[name]

    def sealer(self, random: Random) -> AgeSealer:
        """Return the real sealer; its randomness is the system's."""
        return AGE_SEALER

    def opener(self, name: str) -> AgeOpener:
        """Return the real opener."""
        return AgeOpener(identity=Node(name, name).identity)

    def recipient(self, name: str) -> Recipient:
        """Return the recipient on the node's card."""
        return Node(name, name).identity.recipient

    def verify(self, key: HybridPublicKey, message: bytes, signatures: tuple[bytes, bytes]) -> bool:
        """Check both signatures."""
        return HYBRID_VERIFIER.verify(key, message, signatures)
