"""Witnessing: how nodes keep each other's journals honest without seeing what is in them.

As witness, in the order of spec/journal.md 4.2 (the caller repeats step 4 in its transaction, and signs only after it):

    request = read_request(body)
    match judge(seen, request, log=verifiers_of(request.claimed.origin), now=now):
        case Cosign() as verdict: record(verdict.seen); answer(cosign(verdict, keys=keys))
        case Conflict(): answer(409, verdict.body)
        case Refused(): answer(verdict.status, verdict.code)

As log:

    body = write_request(old=size_it_knows, proof=proof, note=signed_checkpoint)
    cosigned = add_cosignatures(signed_checkpoint, answer=answer, log=log, witness=witness)
    require_agreement(shown, own_size=…, own_root=…, log=log, witness=witness)   before its word stops a journal

Source: C2SP tlog-witness; spec/journal.md section 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.core.canonical import to_base64
from longbien.core.errors import CouldNotReach, MayNotDoThisNow, TheirMessageIsWrong
from longbien.core.journal.checkpoints import VerifiedCheckpoint, check_checkpoint, extends, read_checkpoint
from longbien.core.journal.heads import Checkpoint, FalseEmptyRoot, MalformedCheckpoint, read_head
from longbien.core.journal.keys import LogVerifiers, WitnessKeys, WitnessVerifiers
from longbien.core.journal.lines import read_decimal, read_hash
from longbien.core.journal.notes import (
    MOST_BYTES,
    BadNoteSignature,
    MalformedNote,
    MissingSignature,
    Signature,
    SignedNote,
    read_note,
    read_signature_line,
)
from longbien.core.merkle import EMPTY_ROOT

MOST_PROOF_LINES = 63
CONFLICT_TYPE = "text/x.tlog.size"


class MalformedWitnessRequest(TheirMessageIsWrong):
    """The body is not an add-checkpoint request. `status` is the HTTP status of the answer."""

    code = "malformed_witness_request"
    status = 400


class FalseEmptyTree(MalformedWitnessRequest):
    """The request is for an empty journal under a root that no empty tree has."""

    code = "false_empty_tree"
    status = 422


class JournalBehindWitness(MayNotDoThisNow):
    """A witness has cosigned more leaves than we have: our journal has lost some, and must stop."""

    code = "journal_behind_witness"


class JournalContradicted(MayNotDoThisNow):
    """A witness has cosigned a head that we signed and that is not of our journal: there are two of it."""

    code = "journal_contradicted"


class WitnessUnproved(CouldNotReach):
    """A witness says that its head of our journal is not ours, and proves nothing; it counts as one that is away."""

    code = "witness_unproved"


@dataclass(frozen=True)
class AddCheckpoint:
    """A request as read: nothing in it has been checked but its form."""

    old: int
    proof: tuple[bytes, ...]
    claimed: Checkpoint
    note: SignedNote


@dataclass(frozen=True)
class SeenCheckpoint:
    """What a witness remembers of a journal: the head it cosigned last, and when."""

    origin: str
    size: int
    root: bytes
    cosigned_at: datetime


@dataclass(frozen=True)
class Cosign:
    """The checkpoint may be cosigned at `seen.cosigned_at`, once `seen` is durable in place of the last one."""

    checkpoint: Checkpoint
    seen: SeenCheckpoint


@dataclass(frozen=True)
class Conflict:
    """The log thinks of another size than the one cosigned last. HTTP 409, `text/x.tlog.size`."""

    size: int

    @property
    def body(self) -> bytes:
        """The body of the answer."""
        return b"%d\n" % self.size


@dataclass(frozen=True)
class Refused:
    """The checkpoint is not cosigned; `status` is the HTTP status of the answer."""

    code: str
    status: int


def read_request(body: bytes) -> AddCheckpoint:
    """
    Read the body of an add-checkpoint request.

    Raises:
        MalformedWitnessRequest: it has not the form of spec/journal.md 4.1.
        FalseEmptyTree: the checkpoint says size 0 under another root than that of nothing.
    """
    if len(body) > MOST_BYTES:
        raise MalformedWitnessRequest("longer than 1 MiB")
    head, gap, rest = body.partition(b"\n\n")
    try:
        old_line, *proof_lines = head.decode("ascii").split("\n")
        note = read_note(rest)
        claimed = read_head(note.text)
    except FalseEmptyRoot as error:
        raise FalseEmptyTree(str(error)) from error
    except (UnicodeDecodeError, MalformedNote, MalformedCheckpoint) as error:
        raise MalformedWitnessRequest(str(error)) from error
    old = read_decimal(old_line.removeprefix("old "))
    proof = _read_proof(proof_lines)
    if not gap or not old_line.startswith("old ") or old is None or proof is None:
        raise MalformedWitnessRequest("the lines before the checkpoint are not an old size and hashes")
    return AddCheckpoint(old, proof, claimed, note)


def judge(
    last: SeenCheckpoint | None, request: AddCheckpoint, *, log: LogVerifiers | None, now: datetime
) -> Cosign | Conflict | Refused:
    """
    Decide whether a checkpoint may be cosigned: steps 1 to 8 of spec/journal.md 4.2.

    Args:
        last: what was cosigned last for this origin, None if nothing.
        request: as read.
        log: the keys of the journal of this origin, None if this node does not witness it.
        now: aware; becomes the moment of the cosignature.
    """
    if log is None or log.name != request.claimed.origin:
        return Refused("unknown_log", 404)  # 1
    try:
        new = check_checkpoint(request.note, verifiers=log).checkpoint  # 2
    except (BadNoteSignature, MissingSignature) as error:
        return Refused(error.code, 403)
    if request.old > new.size:
        return Refused(MalformedWitnessRequest.code, 400)  # 3
    if request.old != (last.size if last else 0):
        return Conflict(last.size if last else 0)  # 4
    return _judge_growth(last, new, proof=request.proof, now=now)


def judge_question(question: SignedNote, *, log: LogVerifiers | None) -> Refused | None:
    """
    Decide whether a journal is told what was cosigned last for it: steps 1 and 2 of spec/journal.md 4.4.

    Nobody else is told: the size of a journal is not everybody's business.
    """
    if log is None or log.name != read_head(question.text).origin:
        return Refused("unknown_log", 404)
    try:
        check_checkpoint(question, verifiers=log)
    except (BadNoteSignature, MissingSignature) as error:
        return Refused(error.code, 403)
    return None


def show_last(note: bytes, *, log: LogVerifiers, cosigned_at: datetime, keys: WitnessKeys) -> bytes:
    """Return the head that was cosigned last, as its journal signed it, with both our cosignatures of that moment."""
    signed = read_note(note)
    theirs = tuple(one for one in signed.signatures if any(key.owns(one) for key in log.both))
    return SignedNote(signed.text, theirs + tuple(keys.sign(text=signed.text, at=cosigned_at))).encoded


def require_agreement(
    shown: bytes,
    *,
    own_size: int,
    own_root: Callable[[int], bytes],
    log: LogVerifiers,
    witness: WitnessVerifiers,
) -> None:
    """
    Hold what a witness shows as its last head of our journal against our journal: step 3 of spec/journal.md 4.3.

    Args:
        shown: a checkpoint that bears our own signatures and its cosignatures.
        own_size: of our newest head.
        own_root: the root of our tree at a size up to that.
        log: our own public keys.
        witness: the keys of the witness.

    Raises:
        JournalBehindWitness, JournalContradicted: we have signed what our journal does not hold.
        WitnessUnproved: it shows nothing that we have signed and it has cosigned, or a head that is ours all the same.
    """
    try:
        checked = read_checkpoint(shown, verifiers=log, witnesses=(witness,))
    except TheirMessageIsWrong as error:
        raise WitnessUnproved(f"it shows no checkpoint of ours: {error.code}") from error
    if witness.name not in {one.witness for one in checked.cosigned}:
        raise WitnessUnproved("it shows a checkpoint that it has not cosigned")
    head = checked.checkpoint
    if head.size > own_size:
        raise JournalBehindWitness(f"the witness has cosigned {head.size} leaves, we have {own_size}")
    if head.root != own_root(head.size):
        raise JournalContradicted(f"the witness has cosigned another root for size {head.size}")
    raise WitnessUnproved(f"it shows a head of size {head.size}, which is ours")


def cosign(verdict: Cosign, *, keys: WitnessKeys) -> bytes:
    """Return the body of the answer: both cosignatures, to be called once `verdict.seen` is durable (step 9)."""
    signatures = keys.sign(text=verdict.checkpoint.text, at=verdict.seen.cosigned_at)
    return "".join(signature.line for signature in signatures).encode("utf-8")


def write_request(*, old: int, proof: Sequence[bytes], note: bytes) -> bytes:
    """
    Return the body of a request for the signed checkpoint `note`.

    Args:
        old: the size the witness has cosigned last, 0 if none or unknown.
        proof: consistency from `old`, empty if it is 0.
        note: the checkpoint, best without the cosignatures of others.
    """
    lines = [f"old {old}", *(to_base64(step) for step in proof)]
    return "\n".join(lines).encode("ascii") + b"\n\n" + note


def add_cosignatures(
    note: bytes, *, answer: bytes, log: LogVerifiers, witness: WitnessVerifiers, others: Iterable[WitnessVerifiers] = ()
) -> VerifiedCheckpoint:
    """
    Put the cosignatures of a witness's answer behind a checkpoint of ours: step 1 of spec/journal.md 4.3.

    Only signatures of the witness asked are taken over; if it had cosigned before, they replace the old ones.

    Args:
        note: our signed checkpoint, perhaps cosigned by others already.
        answer: the body of the witness's answer.
        log: our own public keys.
        witness: the keys of the witness asked.
        others: the keys of witnesses that have cosigned `note` already.

    Returns:
        The checkpoint; its `note.encoded` is what is stored and goes into proofs.

    Raises:
        MalformedNote: the answer is not signature lines.
        BadNoteSignature, MissingSignature: the witness has not cosigned this checkpoint with both keys at one moment.
    """
    ours = read_note(note)
    theirs = tuple(s for s in _read_lines(answer) if any(key.owns(s) for key in witness.both))
    kept = tuple(s for s in ours.signatures if not any(key.owns(s) for key in witness.both))
    others = tuple(pair for pair in others if pair != witness)
    cosigned = read_checkpoint(
        SignedNote(ours.text, kept + theirs).encoded, verifiers=log, witnesses=(*others, witness)
    )
    if witness.name not in {c.witness for c in cosigned.cosigned}:
        raise MissingSignature(f"{witness.name} has not cosigned with both keys at one moment")
    return cosigned


def read_conflict(body: bytes, *, own_size: int) -> int | None:
    """
    Read the size a witness names in its 409: step 2 of spec/journal.md 4.3.

    Returns: the size, or None if it is above our own. Nobody has signed it: it is a reason to ask, and no more.

    Raises:
        MalformedNote: not a size and a newline.
    """
    try:
        text = body.decode("ascii")
    except UnicodeDecodeError as error:
        raise MalformedNote("not a size") from error
    size = read_decimal(text.removesuffix("\n"))
    if size is None or not text.endswith("\n"):
        raise MalformedNote("not a size")
    return size if size <= own_size else None


def _judge_growth(
    last: SeenCheckpoint | None, new: Checkpoint, *, proof: Sequence[bytes], now: datetime
) -> Cosign | Refused:
    """Do steps 5 to 8 on a checkpoint whose signatures hold and whose old size is the one seen last."""
    known = Checkpoint(new.origin, last.size, last.root) if last else Checkpoint(new.origin, 0, EMPTY_ROOT)
    if not extends(old=known, new=new, proof=proof):
        return Refused("inconsistent", 422)  # 5, 6, 7
    if last and now < last.cosigned_at:
        return Refused("clock_behind", 503)  # 8
    return Cosign(new, SeenCheckpoint(new.origin, new.size, new.root, now))


def _read_proof(lines: Sequence[str]) -> tuple[bytes, ...] | None:
    hashes = tuple(step for step in map(read_hash, lines) if step is not None)
    return hashes if len(hashes) == len(lines) <= MOST_PROOF_LINES else None


def _read_lines(answer: bytes) -> tuple[Signature, ...]:
    try:
        text = answer.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedNote("not UTF-8") from error
    if len(answer) > MOST_BYTES or not text.endswith("\n"):
        raise MalformedNote("not signature lines")
    return tuple(read_signature_line(line) for line in text.removesuffix("\n").split("\n"))
