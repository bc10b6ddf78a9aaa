"""The keys that stand under notes: three kinds of signature, what each is made over, and how keys are written.

- Plain Ed25519: over the text of the note. A log signs so.
- Cosignature by Ed25519: over a moment and the text. A witness signs so.
- Cosignature by ML-DSA-44: over signer, moment, origin, size and root. Logs and witnesses sign so.

Source: C2SP signed-note and tlog-cosignature; RFC 8032; FIPS 204.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from functools import cached_property, lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from longbien.core.canonical import to_base64
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.heads import is_key_name, read_head
from longbien.core.journal.lines import read_base64

KEY_ID_BYTES = 4
TIMESTAMP_BYTES = 8
SEED_BYTES = 32
DASH = "\N{EM DASH} "


class MalformedKey(TheirMessageIsWrong):
    """The text is not a verifier key of a type this journal uses."""

    code = "malformed_key"


class BadNoteSignature(TheirMessageIsWrong):
    """A known key's signature does not hold, or it signed twice."""

    code = "bad_note_signature"


class Kind(IntEnum):
    """C2SP signature types. The number is the type byte in key ids and verifier keys."""

    ED25519 = 0x01
    COSIGNATURE_ED25519 = 0x04
    COSIGNATURE_ML_DSA_44 = 0x06

    @property
    def public_key_bytes(self) -> int:
        """How long a public key of this kind is."""
        return 1312 if self is Kind.COSIGNATURE_ML_DSA_44 else 32

    @property
    def bears_a_moment(self) -> bool:
        """Whether a signature of this kind begins with a timestamp."""
        return self is not Kind.ED25519


@dataclass(frozen=True)
class Signature:
    """One signature line: who, with which key, and the bytes after the key id. Nothing is checked yet."""

    name: str
    key_id: bytes
    value: bytes

    @property
    def line(self) -> str:
        """The line as it stands in a note, with its newline."""
        return f"{DASH}{self.name} {to_base64(self.key_id + self.value)}\n"


@dataclass(frozen=True)
class NoteVerifier:
    """
    A public key that may stand under notes, with the name it signs as.

    Raises:
        MalformedKey: the name cannot be a key name, or the key has the wrong length.
    """

    name: str
    kind: Kind
    public_key: bytes

    def __post_init__(self) -> None:
        if not is_key_name(self.name) or len(self.public_key) != self.kind.public_key_bytes:
            raise MalformedKey("name or length of the key is wrong")

    @cached_property
    def key_id(self) -> bytes:
        """First four bytes of SHA-256(name, LF, type, public key)."""
        material = self.name.encode("utf-8") + b"\n" + bytes([self.kind]) + self.public_key
        return hashlib.sha256(material).digest()[:KEY_ID_BYTES]

    @property
    def vkey(self) -> str:
        """The verifier key in C2SP's form: `name+keyid+base64(type, public key)`."""
        return f"{self.name}+{self.key_id.hex()}+{to_base64(bytes([self.kind]) + self.public_key)}"

    def owns(self, signature: Signature) -> bool:
        """Say whether the signature claims to be of this key."""
        return (signature.name, signature.key_id) == (self.name, self.key_id)

    def check(self, *, text: str, signature: Signature) -> datetime | None:
        """
        Check a signature of this key over the text of a note.

        Returns:
            The moment the signature bears, aware UTC; None for plain Ed25519 and for the timestamp zero.

        Raises:
            BadNoteSignature: it does not hold.
            MalformedCheckpoint: an ML-DSA-44 signature stands under a text that is no checkpoint.
        """
        cut = TIMESTAMP_BYTES if self.kind.bears_a_moment else 0
        seconds = int.from_bytes(signature.value[:cut], "big")
        message = _message(kind=self.kind, name=self.name, text=text, seconds=seconds)
        try:
            _loaded(self.kind, self.public_key).verify(signature.value[cut:], message)
            return datetime.fromtimestamp(seconds, UTC) if seconds else None
        except (InvalidSignature, ValueError, OverflowError, OSError) as error:
            raise BadNoteSignature(f"the signature of {self.name} does not hold") from error


@dataclass(frozen=True)
class NoteSigner:
    """A private key that signs notes under a name. Its words never show the key."""

    verifier: NoteVerifier
    _private: Ed25519PrivateKey | MLDSA44PrivateKey = field(repr=False, compare=False)

    @classmethod
    def from_seed(cls, *, name: str, kind: Kind, seed: bytes) -> NoteSigner:
        """
        Make the signer of this name from a 32-byte seed (RFC 8032 private key, FIPS 204 ξ).

        Raises:
            MalformedKey: the seed has not 32 bytes, or the name cannot be a key name.
        """
        if len(seed) != SEED_BYTES:
            raise MalformedKey("a seed has 32 bytes")
        private: Ed25519PrivateKey | MLDSA44PrivateKey
        if kind is Kind.COSIGNATURE_ML_DSA_44:
            private = MLDSA44PrivateKey.from_seed_bytes(seed)
        else:
            private = Ed25519PrivateKey.from_private_bytes(seed)
        return cls(NoteVerifier(name, kind, private.public_key().public_bytes_raw()), private)

    def sign(self, *, text: str, at: datetime) -> Signature:
        """
        Sign the text of a note. `at` is aware; plain Ed25519 does not bear it.

        Source: C2SP tlog-cosignature "Format": 8 bytes of timestamp, then the signature.
        """
        kind, name = self.verifier.kind, self.verifier.name
        seconds = int(at.timestamp())
        moment = seconds.to_bytes(TIMESTAMP_BYTES, "big") if kind.bears_a_moment else b""
        signed = self._private.sign(_message(kind=kind, name=name, text=text, seconds=seconds))
        return Signature(name, self.verifier.key_id, moment + signed)


def read_vkey(text: str) -> NoteVerifier:
    """
    Read a verifier key.

    Raises:
        MalformedKey: not three parts, an unknown type, a wrong length, or a key id that is not the key's.

    Source: C2SP signed-note "Verifier keys".
    """
    name, _, rest = text.partition("+")
    key_id, _, encoded = rest.partition("+")
    material = read_base64(encoded)
    if not material or material[0] not in set(Kind):
        raise MalformedKey("not a verifier key of a known type")
    verifier = NoteVerifier(name, Kind(material[0]), material[1:])
    if verifier.vkey != text:
        raise MalformedKey(f"the key id {key_id} is not that of the key")
    return verifier


@lru_cache(maxsize=512)
def _loaded(kind: Kind, public_key: bytes) -> Ed25519PublicKey | MLDSA44PublicKey:
    """Load a key once; a node reads the checkpoints of the same partners all day."""
    if kind is Kind.COSIGNATURE_ML_DSA_44:
        return MLDSA44PublicKey.from_public_bytes(public_key)
    return Ed25519PublicKey.from_public_bytes(public_key)


def _message(*, kind: Kind, name: str, text: str, seconds: int) -> bytes:
    """Return the bytes that a key of this kind signs for the text of a note."""
    if kind is Kind.ED25519:
        return text.encode("utf-8")
    if kind is Kind.COSIGNATURE_ED25519:
        return f"cosignature/v1\ntime {seconds}\n{text}".encode()
    head = read_head(text)
    cosigner, origin = name.encode("utf-8"), head.origin.encode("utf-8")
    return b"".join(
        (
            b"subtree/v1\n\x00",
            bytes([len(cosigner)]) + cosigner,
            seconds.to_bytes(8, "big"),
            bytes([len(origin)]) + origin,
            (0).to_bytes(8, "big"),
            head.size.to_bytes(8, "big"),
            head.root,
        )
    )
