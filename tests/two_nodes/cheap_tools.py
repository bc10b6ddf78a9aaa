"""Signing and sealing that cost little and cannot be forged inside the simulator.

A signature is an HMAC with a secret that only the kit knows; verifying asks the kit. Whoever does not hold
the signer cannot make one, and a changed bit shows, which is all that the journey relies on.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from random import Random

from longbien.core.age.errors import CannotOpen
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.signatures import HybridPublicKey

TAG_BYTES = 16


class CheapKit:
    """The tools of a world in which signing and sealing cost little. It knows the secret behind every public pair."""

    def __init__(self) -> None:
        self._secrets: dict[bytes, bytes] = {}

    def new_signer(self, name: str) -> CheapSigner:
        """Make a signer; the same name gives the same keys."""
        seed = sha256(b"signer " + name.encode()).digest()
        public = HybridPublicKey(ed25519=seed, ml_dsa_65=seed * 61)
        self._secrets[seed] = sha256(b"secret " + seed).digest()
        return CheapSigner(public=public, kit=self)

    def sealer(self, random: Random) -> CheapSealer:
        """Return what anyone seals with."""
        return CheapSealer(random)

    def opener(self, name: str) -> CheapOpener:
        """Return what one node opens with."""
        return CheapOpener(recipient_of(name))

    def recipient(self, name: str) -> Recipient:
        """Return whom one seals to."""
        return recipient_of(name)

    def tags(self, key: HybridPublicKey, message: bytes) -> tuple[bytes, bytes]:
        """Return both signatures over a message."""
        tag = hmac.digest(self._secrets[key.ed25519], message, "sha256")
        return tag[:TAG_BYTES], tag[TAG_BYTES:]

    def verify(self, key: HybridPublicKey, message: bytes, signatures: tuple[bytes, bytes]) -> bool:
        """Say whether both signatures are those of the pair over the message."""
        return key.ed25519 in self._secrets and self.tags(key, message) == signatures


@dataclass(frozen=True)
class CheapSigner:
    """Signs as one node."""

    public: HybridPublicKey
    kit: CheapKit

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        """Return both signatures."""
        return self.kit.tags(self.public, message)


@lru_cache
def recipient_of(name: str) -> Recipient:
    """Return a real recipient, made once: only its bytes count here."""
    return Identity.from_seed(sha256(b"seal " + name.encode()).digest()).recipient


@dataclass(frozen=True)
class CheapSealer:
    """Seals without secrecy, but to one recipient, with new bytes each time, and so that damage shows."""

    random: Random

    def seal(self, data: bytes, recipient: Recipient) -> bytes:
        """Return the sealed bytes."""
        body = self.random.randbytes(8) + data
        return _mark(recipient, body) + body


@dataclass(frozen=True)
class CheapOpener:
    """Opens what was sealed to one node."""

    recipient: Recipient

    def open(self, data: bytes) -> bytes:
        """Return what was sealed. Raises: CannotOpen."""
        if data[:TAG_BYTES] != _mark(self.recipient, data[TAG_BYTES:]):
            raise CannotOpen("sealed to another, or damaged")
        return data[TAG_BYTES + 8 :]


def _mark(recipient: Recipient, body: bytes) -> bytes:
    return sha256(recipient.public_bytes[:64] + body).digest()[:TAG_BYTES]
