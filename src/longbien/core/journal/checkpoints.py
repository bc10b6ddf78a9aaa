"""Checkpoints: what a journal says of itself, signed by both of its keys, and perhaps cosigned by witnesses.

    note = sign_checkpoint(checkpoint=new, keys=keys, at=now, previous=old, proof=proof)
    verified = read_checkpoint(note, verifiers=keys.verifiers)

A `Checkpoint` is a claim; a `VerifiedCheckpoint` is one whose signatures were checked. Rely only upon the second.

Source: C2SP tlog-checkpoint; spec/journal.md section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.core.errors import MayNotDoThisNow, TheirMessageIsWrong
from longbien.core.journal.heads import Checkpoint, MalformedCheckpoint, read_head
from longbien.core.journal.keys import LogKeys, LogVerifiers, WitnessVerifiers
from longbien.core.journal.notes import SignedNote, check_signatures, read_note
from longbien.core.merkle import verify_consistency

__all__ = [
    "Checkpoint",
    "Cosigned",
    "MalformedCheckpoint",
    "VerifiedCheckpoint",
    "WouldFork",
    "WrongOrigin",
    "check_checkpoint",
    "extends",
    "read_checkpoint",
    "sign_checkpoint",
]


class WrongOrigin(TheirMessageIsWrong):
    """The checkpoint is of another journal than the keys."""

    code = "wrong_origin"


class WouldFork(MayNotDoThisNow):
    """The new checkpoint does not extend the one signed last; signing it would prove us a liar."""

    code = "would_fork"


@dataclass(frozen=True)
class Cosigned:
    """That a witness cosigned with both its keys, and when."""

    witness: str
    at: datetime


@dataclass(frozen=True)
class VerifiedCheckpoint:
    """
    A checkpoint both of whose log signatures hold, with the cosignatures that hold.

    `note` is the whole note as read; signatures of unknown keys in it are not vouched for.
    """

    checkpoint: Checkpoint
    signed_at: datetime | None
    cosigned: tuple[Cosigned, ...]
    note: SignedNote


def extends(*, old: Checkpoint, new: Checkpoint, proof: Sequence[bytes]) -> bool:
    """
    Say whether the proof shows that `new` only adds leaves to `old`.

    An empty journal is extended by every journal, with an empty proof; equal sizes want equal roots and an empty proof.
    """
    if old.origin != new.origin:
        return False
    return verify_consistency(old.size, new.size, old.root, new.root, tuple(proof))


def sign_checkpoint(
    *, checkpoint: Checkpoint, keys: LogKeys, at: datetime, previous: Checkpoint | None, proof: Sequence[bytes]
) -> bytes:
    """
    Return the checkpoint as a note signed with both keys of the log.

    Args:
        checkpoint: the head to sign.
        keys: of this journal.
        at: aware; goes into the ML-DSA-44 signature.
        previous: the checkpoint signed last, None for the first ever.
        proof: consistency from `previous`; empty for the first.

    Raises:
        WrongOrigin: the keys are of another journal.
        WouldFork: `checkpoint` does not extend `previous`.

    Source: spec/journal.md 3.2.
    """
    if checkpoint.origin != keys.verifiers.name:
        raise WrongOrigin(f"{keys.verifiers.name} cannot sign for {checkpoint.origin}")
    if previous is not None and not extends(old=previous, new=checkpoint, proof=proof):
        raise WouldFork(f"size {checkpoint.size} does not extend size {previous.size}, which is signed")
    return SignedNote(checkpoint.text, keys.sign(text=checkpoint.text, at=at)).encoded


def read_checkpoint(
    data: bytes, *, verifiers: LogVerifiers, witnesses: Iterable[WitnessVerifiers] = ()
) -> VerifiedCheckpoint:
    """
    Read and check a signed checkpoint of a known journal.

    Raises:
        MalformedNote, MalformedCheckpoint, WrongOrigin, BadNoteSignature, MissingSignature: steps 1 to 5 fail.

    Source: spec/journal.md 3.1.
    """
    return check_checkpoint(read_note(data), verifiers=verifiers, witnesses=witnesses)


def check_checkpoint(
    note: SignedNote, *, verifiers: LogVerifiers, witnesses: Iterable[WitnessVerifiers] = ()
) -> VerifiedCheckpoint:
    """Do steps 2 to 5 of spec/journal.md 3.1 on a note that has been read; raises as `read_checkpoint`."""
    checkpoint = read_head(note.text)
    if checkpoint.origin != verifiers.name:
        raise WrongOrigin(f"a checkpoint of {checkpoint.origin}, expected {verifiers.name}")
    pairs = tuple(witnesses)
    known = (*verifiers.both, *(key for pair in pairs for key in pair.both))
    checked = check_signatures(note, known=known)
    moments = ((pair.name, pair.cosigned_at(checked)) for pair in pairs)
    return VerifiedCheckpoint(
        checkpoint=checkpoint,
        signed_at=verifiers.moment_of(checked),
        cosigned=tuple(Cosigned(name, at) for name, at in moments if at is not None),
        note=note,
    )
