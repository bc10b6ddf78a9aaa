"""Signing with two algorithms at once: Ed25519, which anyone can check, and ML-DSA-65, against quantum computers.

Both signatures are required and both must be valid (`spec/exchange.md` 1.2). `Signer` and `Verifier` are Protocols
because there are other ends: the simulator signs with something cheap that cannot be forged within it.

    signer = HybridSigner.from_seeds(ed25519_seed=…, ml_dsa_seed=…)
    HYBRID_VERIFIER.verify(signer.public, message, signer.sign(message))
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from longbien.core.canonical import Malformed

ED25519_BYTES = 32
ML_DSA_65_BYTES = 1952
SEED_BYTES = 32


@dataclass(frozen=True)
class HybridPublicKey:
    """The signing pair of a node, as raw public bytes."""

    ed25519: bytes
    ml_dsa_65: bytes

    def __post_init__(self) -> None:
        if len(self.ed25519) != ED25519_BYTES or len(self.ml_dsa_65) != ML_DSA_65_BYTES:
            raise Malformed("a signing pair is 32 bytes of Ed25519 and 1952 of ML-DSA-65")

    @cached_property
    def key_ids(self) -> tuple[str, str]:
        """The key ids, in the order of the signatures."""
        return (
            "ed25519:" + sha256(self.ed25519).hexdigest(),
            "ml-dsa-65:" + sha256(self.ml_dsa_65).hexdigest(),
        )


class Signer(Protocol):
    """Signs for a node. Ends: keys in memory, and the simulator's."""

    @property
    def public(self) -> HybridPublicKey:
        """The pair that verifies what this signer signs."""

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        """Return the Ed25519 and the ML-DSA-65 signature over the message."""


class Verifier(Protocol):
    """Checks what a Signer of the same kind has signed."""

    def verify(self, key: HybridPublicKey, message: bytes, signatures: tuple[bytes, bytes]) -> bool:
        """Say whether both signatures over the message are valid under the pair."""


class HybridSigner:
    """The real signer: both private keys in memory. It never shows them."""

    def __init__(self, *, ed25519: Ed25519PrivateKey, ml_dsa: MLDSA65PrivateKey) -> None:
        self._ed25519 = ed25519
        self._ml_dsa = ml_dsa
        self._public = HybridPublicKey(
            ed25519=ed25519.public_key().public_bytes_raw(), ml_dsa_65=ml_dsa.public_key().public_bytes_raw()
        )

    @classmethod
    def from_seeds(cls, *, ed25519_seed: bytes, ml_dsa_seed: bytes) -> HybridSigner:
        """
        Make the signer of two secret seeds of 32 bytes each.

        Raises:
            Malformed: a seed of another length.
        """
        if len(ed25519_seed) != SEED_BYTES or len(ml_dsa_seed) != SEED_BYTES:
            raise Malformed("a seed has 32 bytes")
        return cls(
            ed25519=Ed25519PrivateKey.from_private_bytes(ed25519_seed),
            ml_dsa=MLDSA65PrivateKey.from_seed_bytes(ml_dsa_seed),
        )

    @property
    def public(self) -> HybridPublicKey:
        """The pair that verifies what this signer signs."""
        return self._public

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        """Return the Ed25519 and the ML-DSA-65 signature (pure, empty context) over the message."""
        return self._ed25519.sign(message), self._ml_dsa.sign(message)


class HybridVerifier:
    """The real verifier: both algorithms, both required."""

    def verify(self, key: HybridPublicKey, message: bytes, signatures: tuple[bytes, bytes]) -> bool:
        """Say whether both signatures over the message are valid under the pair."""
        try:
            ed25519, ml_dsa = _loaded(key)
            ed25519.verify(signatures[0], message)
            ml_dsa.verify(signatures[1], message)
        except (InvalidSignature, ValueError):  # ValueError: bytes of the right length that are no key
            return False
        return True


HYBRID_VERIFIER = HybridVerifier()


@lru_cache(maxsize=512)
def _loaded(key: HybridPublicKey) -> tuple[Ed25519PublicKey, MLDSA65PublicKey]:
    """Load a pair once; a node hears from the same partners all day."""
    return Ed25519PublicKey.from_public_bytes(key.ed25519), MLDSA65PublicKey.from_public_bytes(key.ml_dsa_65)
