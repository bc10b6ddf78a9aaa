"""Proofs that a record is in a journal: one text file that anybody can check offline with the right public keys.

    text = make_proof(index=i, path=inclusion(store, i, size), checkpoint=note, salt=salt)
    verified = verify_disclosure(text, record=data, policy=policy)       # record and salt, as packages carry them
    verified = verify_proof(text, leaf_data, policy=policy)              # the commitment alone

Source: C2SP tlog-proof; spec/journal.md section 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longbien.core.canonical import to_base64
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.checkpoints import VerifiedCheckpoint, WrongOrigin, check_checkpoint
from longbien.core.journal.heads import read_head
from longbien.core.journal.keys import journal_name
from longbien.core.journal.lines import read_base64, read_decimal, read_hash
from longbien.core.journal.notes import MOST_BYTES, SignedNote, read_note
from longbien.core.journal.policies import Policy, UnknownLog
from longbien.core.journal.records import SALT_BYTES, JournalRecord, commitment, read_record
from longbien.core.merkle import leaf_hash, verify_inclusion

__all__ = [
    "MalformedProof",
    "NotIncluded",
    "Policy",
    "Proof",
    "TooFewWitnesses",
    "UnknownLog",
    "VerifiedProof",
    "VerifiedRecord",
    "make_proof",
    "read_proof",
    "verify_disclosure",
    "verify_proof",
]

FIRST_LINE = "c2sp.org/tlog-proof@v1"
LONGEST_PATH = 63


class MalformedProof(TheirMessageIsWrong):
    """The bytes are not a proof, or not spelled canonically."""

    code = "malformed_proof"


class NotIncluded(TheirMessageIsWrong):
    """The path does not lead from this leaf to the root of the checkpoint."""

    code = "not_included"


class TooFewWitnesses(TheirMessageIsWrong):
    """Fewer witnesses than the policy's quorum have cosigned."""

    code = "too_few_witnesses"


@dataclass(frozen=True)
class Proof:
    """A proof as read: nothing in it has been checked but its form."""

    index: int
    path: tuple[bytes, ...]
    note: SignedNote
    extra: bytes | None


@dataclass(frozen=True)
class VerifiedProof:
    """That a leaf is in a journal at `index`, under a checkpoint that the policy accepts."""

    index: int
    checkpoint: VerifiedCheckpoint


@dataclass(frozen=True)
class VerifiedRecord:
    """A disclosed record that is in the journal of its node."""

    record: JournalRecord
    index: int
    checkpoint: VerifiedCheckpoint


def make_proof(*, index: int, path: Sequence[bytes], checkpoint: bytes, salt: bytes | None = None) -> bytes:
    """
    Return the text of a proof.

    Args:
        index: of the leaf, from zero.
        path: as `tiles.inclusion` returns it for the size of the checkpoint.
        checkpoint: the signed, perhaps cosigned, checkpoint.
        salt: of the record, if it is disclosed.
    """
    extra = [] if salt is None else [f"extra {to_base64(salt)}"]
    lines = [FIRST_LINE, *extra, f"index {index}", *map(to_base64, path)]
    return "\n".join(lines).encode("ascii") + b"\n\n" + checkpoint


def read_proof(data: bytes) -> Proof:
    """
    Read a proof without checking it: step 1 of spec/journal.md 6.1.

    Raises:
        MalformedProof: the lines before the checkpoint are wrong.
        MalformedNote, MalformedCheckpoint: the checkpoint is.
    """
    head, gap, rest = data.partition(b"\n\n")
    if not gap or len(data) > MOST_BYTES or not head.isascii():
        raise MalformedProof("no empty line before a checkpoint, or too long")
    first, *lines = head.decode("ascii").split("\n")
    extra = _read_extra(lines.pop(0)) if lines and lines[0].startswith("extra ") else None
    index = read_decimal(lines[0].removeprefix("index ")) if lines and lines[0].startswith("index ") else None
    path = tuple(step for step in map(read_hash, lines[1:]) if step is not None)
    if first != FIRST_LINE or index is None or len(path) != len(lines) - 1 or len(path) > LONGEST_PATH:
        raise MalformedProof("the lines before the checkpoint are not those of a proof")
    note = read_note(rest)
    if index >= read_head(note.text).size:
        raise MalformedProof("the index is not below the size")
    return Proof(index, path, note, extra)


def verify_proof(data: bytes, leaf_data: bytes, *, policy: Policy) -> VerifiedProof:
    """
    Check that a leaf is in a journal of the policy. The `extra` line is not looked at.

    Args:
        data: the text of the proof.
        leaf_data: the 32 bytes of the commitment.
        policy: whom the checker trusts.

    Raises:
        MalformedProof, MalformedNote, MalformedCheckpoint: step 1 of spec/journal.md 6.1 fails.
        UnknownLog, BadNoteSignature, MissingSignature: step 2.
        TooFewWitnesses: step 3.
        NotIncluded: step 4.
    """
    return _verify(read_proof(data), leaf_data, policy=policy)  # 1


def verify_disclosure(data: bytes, *, record: bytes, policy: Policy) -> VerifiedRecord:
    """
    Check that a disclosed record is in the journal of its node; the salt is the proof's `extra`.

    Args:
        data: the text of the proof.
        record: the canonical bytes of the record.
        policy: whom the checker trusts.

    Raises:
        MalformedProof: step 1 of spec/journal.md 6.2 fails.
        NotCanonical, Malformed, UnknownVersion: step 2.
        NotIncluded and what `verify_proof` raises: step 3.
        WrongOrigin: step 4.
    """
    proof = read_proof(data)
    if proof.extra is None or len(proof.extra) != SALT_BYTES:  # 1
        raise MalformedProof("the salt is missing or has not 32 bytes")
    said = read_record(record)  # 2
    verified = _verify(proof, commitment(record, proof.extra), policy=policy)  # 3
    if verified.checkpoint.checkpoint.origin != journal_name(said.node):  # 4
        raise WrongOrigin(f"a record of {said.node} in {verified.checkpoint.checkpoint.origin}")
    return VerifiedRecord(said, verified.index, verified.checkpoint)


def _verify(proof: Proof, leaf_data: bytes, *, policy: Policy) -> VerifiedProof:
    """Do steps 2 to 4 of spec/journal.md 6.1."""
    log = policy.log_of(read_head(proof.note.text).origin)  # 2
    verified = check_checkpoint(proof.note, verifiers=log, witnesses=policy.witnesses)
    if len(verified.cosigned) < policy.quorum:  # 3
        raise TooFewWitnesses(f"{len(verified.cosigned)} of {policy.quorum} witnesses have cosigned")
    head = verified.checkpoint
    if not verify_inclusion(proof.index, head.size, leaf_hash(leaf_data), proof.path, head.root):  # 4
        raise NotIncluded(f"leaf {proof.index} is not under the root of size {head.size}")
    return VerifiedProof(proof.index, verified)


def _read_extra(line: str) -> bytes:
    extra = read_base64(line.removeprefix("extra "))
    if extra is None:
        raise MalformedProof("the extra line is not base64")
    return extra
