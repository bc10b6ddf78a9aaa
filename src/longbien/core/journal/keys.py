"""The two pairs of keys a node keeps for journals: `log` signs its own, `witness` cosigns those of others.

Each pair is one Ed25519 and one ML-DSA-44 key of the same name, and both must sign: either algorithm may break.
No key has two uses, so no signature made for one purpose can be shown for another.

    keys = LogKeys.from_seeds(node="XAA", ed25519_seed=a, ml_dsa_44_seed=b)
    keys.verifiers.vkeys        # what goes on the node's card

Source: spec/journal.md section 3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Self

from longbien.core.journal.notes import (
    CheckedSignature,
    Kind,
    MalformedKey,
    MissingSignature,
    NoteSigner,
    NoteVerifier,
    Signature,
    read_vkey,
)


def journal_name(node: str) -> str:
    """Return the origin of a node's journal, which is also the name of its log keys."""
    return f"longbien/{node}/journal"


def witness_name(node: str) -> str:
    """Return the name under which a node cosigns."""
    return f"longbien/{node}/witness"


@dataclass(frozen=True)
class _VerifierPair:
    """Two public keys of one name, in the order Ed25519, ML-DSA-44."""

    ed25519: NoteVerifier
    ml_dsa_44: NoteVerifier

    kinds: ClassVar[tuple[Kind, Kind]]

    def __post_init__(self) -> None:
        if (self.ed25519.kind, self.ml_dsa_44.kind) != self.kinds or self.ed25519.name != self.ml_dsa_44.name:
            raise MalformedKey("not the two keys of one name and use")

    @classmethod
    def from_vkeys(cls, vkeys: Sequence[str]) -> Self:
        """
        Read the pair from its two verifier keys, in order.

        Raises:
            MalformedKey: not two, or not these two kinds of one name.
        """
        if len(vkeys) != 2:
            raise MalformedKey("a pair has two verifier keys")
        return cls(read_vkey(vkeys[0]), read_vkey(vkeys[1]))

    @property
    def name(self) -> str:
        """The name both keys sign as."""
        return self.ed25519.name

    @property
    def both(self) -> tuple[NoteVerifier, NoteVerifier]:
        """The two keys, Ed25519 first."""
        return self.ed25519, self.ml_dsa_44

    @property
    def vkeys(self) -> tuple[str, str]:
        """The two verifier keys as text, Ed25519 first."""
        return self.ed25519.vkey, self.ml_dsa_44.vkey

    def moment_of(self, checked: Sequence[CheckedSignature]) -> datetime | None:
        """
        Return the moment the ML-DSA-44 signature bears.

        Raises:
            MissingSignature: one of the two has not signed (step 5 of spec/journal.md 3.1).
        """
        moments = {c.verifier: c.at for c in checked}
        if self.ed25519 not in moments or self.ml_dsa_44 not in moments:
            raise MissingSignature(f"{self.name} has not signed with both keys")
        return moments[self.ml_dsa_44]


@dataclass(frozen=True)
class LogVerifiers(_VerifierPair):
    """The public keys of a journal; their name is its origin."""

    kinds = (Kind.ED25519, Kind.COSIGNATURE_ML_DSA_44)


@dataclass(frozen=True)
class WitnessVerifiers(_VerifierPair):
    """The public keys of a witness."""

    kinds = (Kind.COSIGNATURE_ED25519, Kind.COSIGNATURE_ML_DSA_44)

    def cosigned_at(self, checked: Sequence[CheckedSignature]) -> datetime | None:
        """Return when this witness cosigned; None if it has not, with both keys and one moment that is not zero."""
        moments = {c.verifier: c.at for c in checked}
        at = moments.get(self.ed25519)
        return at if at == moments.get(self.ml_dsa_44) else None


@dataclass(frozen=True)
class _SignerPair:
    """Two private keys of one name."""

    ed25519: NoteSigner
    ml_dsa_44: NoteSigner

    def sign(self, *, text: str, at: datetime) -> tuple[Signature, Signature]:
        """Sign the text of a note with both keys at one moment, Ed25519 first."""
        return self.ed25519.sign(text=text, at=at), self.ml_dsa_44.sign(text=text, at=at)


@dataclass(frozen=True)
class LogKeys(_SignerPair):
    """The keys with which a node signs its own journal."""

    @classmethod
    def from_seeds(cls, *, node: str, ed25519_seed: bytes, ml_dsa_44_seed: bytes) -> LogKeys:
        """Make the pair of `longbien/<node>/journal` from two seeds of 32 bytes."""
        name = journal_name(node)
        return cls(
            NoteSigner.from_seed(name=name, kind=Kind.ED25519, seed=ed25519_seed),
            NoteSigner.from_seed(name=name, kind=Kind.COSIGNATURE_ML_DSA_44, seed=ml_dsa_44_seed),
        )

    @property
    def verifiers(self) -> LogVerifiers:
        """The public half."""
        return LogVerifiers(self.ed25519.verifier, self.ml_dsa_44.verifier)


@dataclass(frozen=True)
class WitnessKeys(_SignerPair):
    """The keys with which a node cosigns the journals of others."""

    @classmethod
    def from_seeds(cls, *, node: str, ed25519_seed: bytes, ml_dsa_44_seed: bytes) -> WitnessKeys:
        """Make the pair of `longbien/<node>/witness` from two seeds of 32 bytes."""
        name = witness_name(node)
        return cls(
            NoteSigner.from_seed(name=name, kind=Kind.COSIGNATURE_ED25519, seed=ed25519_seed),
            NoteSigner.from_seed(name=name, kind=Kind.COSIGNATURE_ML_DSA_44, seed=ml_dsa_44_seed),
        )

    @property
    def verifiers(self) -> WitnessVerifiers:
        """The public half."""
        return WitnessVerifiers(self.ed25519.verifier, self.ml_dsa_44.verifier)
