"""The hybrid post-quantum recipient of age: MLKEM768-X25519, as HPKE's KEM.

    identity = Identity.generate()
    identity.recipient.encode()     # age1pq1…              given to everybody
    identity.encode()               # AGE-SECRET-KEY-PQ-1…  given to nobody

Source: C2SP age.md, "The MLKEM768-X25519 (i.e. X-Wing) hybrid post-quantum recipient type".
"""

from __future__ import annotations

import secrets
from functools import cached_property, lru_cache
from hashlib import shake_256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from longbien.core.age import bech32
from longbien.core.age.errors import CannotOpen
from longbien.core.canonical import Malformed

RECIPIENT_PREFIX = "age1pq"
IDENTITY_PREFIX = "age-secret-key-pq-"
SEED_BYTES = 32
FILE_KEY_BYTES = 16
ENCAPSULATED_BYTES = 1120  # ML-KEM-768 ciphertext 1088, X25519 share 32

_ML_KEM_BYTES = 1184
_X25519_BYTES = 32
_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


class Recipient:
    """A public key to seal to. Two of the same bytes are equal."""

    def __init__(self, *, public_bytes: bytes) -> None:
        """
        Args:
            public_bytes: ML-KEM-768 encapsulation key, then X25519 public key; 1216 bytes.

        Raises:
            Malformed: another length, or bytes that are no such key.
        """
        self.public_bytes = public_bytes
        self._key = _loaded(public_bytes)

    @classmethod
    def parse(cls, text: str) -> Recipient:
        """Read `age1pq1…`. Raises: Malformed."""
        return _parsed(text)

    def encode(self) -> str:
        """Write `age1pq1…`."""
        return self._encoded

    @cached_property
    def _encoded(self) -> str:
        return bech32.encode(prefix=RECIPIENT_PREFIX, data=self.public_bytes)

    def wrap(self, *, file_key: bytes) -> tuple[bytes, bytes]:
        """Return the encapsulated key and the wrapped file key, the two fields of a stanza."""
        sealed = _SUITE.encrypt(file_key, self._key, _INFO)
        return sealed[:ENCAPSULATED_BYTES], sealed[ENCAPSULATED_BYTES:]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recipient) and self.public_bytes == other.public_bytes

    def __hash__(self) -> int:
        return hash(self.public_bytes)

    def __repr__(self) -> str:
        return f"<Recipient {self.encode()[:20]}…>"


class Identity:
    """A secret key to open with. It is shown by `encode` alone, never by `repr`."""

    def __init__(self, *, seed: bytes) -> None:
        """
        Args:
            seed: the 32 secret bytes; everything else follows from them.

        Raises:
            Malformed: another length.
        """
        if len(seed) != SEED_BYTES:
            raise Malformed(f"a seed has {SEED_BYTES} bytes")
        expanded = shake_256(seed).digest(96)
        ml_kem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        x25519 = X25519PrivateKey.from_private_bytes(expanded[64:])
        self._seed = seed
        self._key = MLKEM768X25519PrivateKey(ml_kem, x25519)
        self.recipient = Recipient(
            public_bytes=ml_kem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        )

    @classmethod
    def from_seed(cls, seed: bytes) -> Identity:
        """Make the identity of a seed of 32 bytes. Raises: Malformed."""
        return cls(seed=seed)

    @classmethod
    def generate(cls) -> Identity:
        """Make a new identity from the system's randomness."""
        return cls(seed=secrets.token_bytes(SEED_BYTES))

    @classmethod
    def parse(cls, text: str) -> Identity:
        """Read `AGE-SECRET-KEY-PQ-1…`. Raises: Malformed; the detail never repeats the text."""
        return cls(seed=bech32.decode(text, prefix=IDENTITY_PREFIX))

    def encode(self) -> str:
        """Write `AGE-SECRET-KEY-PQ-1…`: the secret itself."""
        return bech32.encode(prefix=IDENTITY_PREFIX, data=self._seed).upper()

    def unwrap(self, *, encapsulated: bytes, wrapped: bytes) -> bytes:
        """
        Return the file key.

        Raises:
            CannotOpen: wrapped for another identity, or altered.
        """
        try:
            return _SUITE.decrypt(encapsulated + wrapped, self._key, _INFO)
        except (InvalidTag, ValueError) as fault:
            raise CannotOpen("the file key is not wrapped for this identity") from fault

    def __repr__(self) -> str:
        return f"<Identity of {self.recipient!r}>"


def _loaded(public_bytes: bytes) -> MLKEM768X25519PublicKey:
    if len(public_bytes) != _ML_KEM_BYTES + _X25519_BYTES:
        raise Malformed(f"a recipient has {_ML_KEM_BYTES + _X25519_BYTES} bytes")
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public_bytes[:_ML_KEM_BYTES]),
            X25519PublicKey.from_public_bytes(public_bytes[_ML_KEM_BYTES:]),
        )
        # A share of low order fails only when it is used: use it here, where it is still their message that is wrong.
        _SUITE.encrypt(bytes(FILE_KEY_BYTES), key, _INFO)
    except ValueError as fault:
        raise Malformed("the bytes are no MLKEM768-X25519 public key") from fault
    return key


@lru_cache(maxsize=512)
def _parsed(text: str) -> Recipient:
    """Read a recipient once: its checksum costs a millisecond, and partners are the same all day."""
    return Recipient(public_bytes=bech32.decode(text, prefix=RECIPIENT_PREFIX))
