"""This node as witness: cosigning the heads of partners, and showing them what it cosigned last (spec/journal.md 4)."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction

from longbien.actions.journal.rows import write_row
from longbien.core.journal.heads import MalformedCheckpoint, read_head
from longbien.core.journal.keys import WitnessKeys
from longbien.core.journal.notes import MalformedNote, SignedNote, read_note
from longbien.core.journal.records import JournalRecord
from longbien.core.journal.witnessing import (
    CONFLICT_TYPE,
    AddCheckpoint,
    Conflict,
    Cosign,
    MalformedWitnessRequest,
    Refused,
    SeenCheckpoint,
    judge,
    judge_question,
    read_request,
    show_last,
)
from longbien.core.journal.witnessing import cosign as sign_as_witness
from longbien.data.models import Peer, SuspectCheckpoint
from longbien.data.models import SeenCheckpoint as SeenRow
from longbien.readers.peers import log_verifiers, peer_of_log

Answer = tuple[int, str, bytes]
TEXT = "text/plain; charset=utf-8"
REFUSED = "witness.refused"
NOTHING_COSIGNED = b"nothing_cosigned"
MOST_SUSPECTS = 1000  # heads of one partner that are kept as refused


def cosign(*, body: bytes, keys: WitnessKeys, node: str, now: datetime) -> Answer:
    """
    Answer a partner's add-checkpoint request.

    Returns: HTTP status, content type and body, as C2SP tlog-witness has them.
    """
    try:
        request = read_request(body)
    except MalformedWitnessRequest as error:
        return error.status, TEXT, error.code.encode()
    peer = peer_of_log(origin=request.claimed.origin)
    verdict = _judge_and_keep(request=request, peer=peer, node=node, now=now)
    if isinstance(verdict, Conflict):
        return 409, CONFLICT_TYPE, verdict.body
    if isinstance(verdict, Refused):
        return verdict.status, TEXT, verdict.code.encode()
    return 200, TEXT, sign_as_witness(verdict, keys=keys)


def show_last_cosigned(*, body: bytes, keys: WitnessKeys) -> Answer:
    """
    Show a partner the head of its journal that we cosigned last, with our cosignatures (spec/journal.md 4.4).

    Args:
        body: any checkpoint that the journal has signed.
    """
    try:
        question = read_note(body)
        origin = read_head(question.text).origin
    except (MalformedNote, MalformedCheckpoint) as error:
        return 400, TEXT, error.code.encode()
    peer = peer_of_log(origin=origin)
    log = log_verifiers(peer) if peer else None
    refused = judge_question(question, log=log)
    if refused is not None or log is None:
        return (refused.status, TEXT, refused.code.encode()) if refused else (404, TEXT, NOTHING_COSIGNED)
    seen = SeenRow.objects.filter(origin=origin).first()
    if seen is None:
        return 404, TEXT, NOTHING_COSIGNED
    return 200, TEXT, show_last(bytes(seen.note), log=log, cosigned_at=seen.cosigned_at, keys=keys)


def _judge_and_keep(
    *, request: AddCheckpoint, peer: Peer | None, node: str, now: datetime
) -> Cosign | Conflict | Refused:
    """Judge outside, then again inside the transaction that keeps the new head (spec/journal.md 4.2, step 9)."""
    verifiers = log_verifiers(peer) if peer else None
    origin = request.claimed.origin
    first = judge(_seen(SeenRow.objects.filter(origin=origin).first()), request, log=verifiers, now=now)
    if not isinstance(first, Cosign):
        return _noted(first, request=request, node=node, now=now)
    try:
        with transaction.atomic():
            row = SeenRow.objects.select_for_update().filter(origin=origin).first()
            verdict = judge(_seen(row), request, log=verifiers, now=now)
            if isinstance(verdict, Cosign):
                _keep(row=row, verdict=verdict, note=request.note.encoded)
            return verdict
    except IntegrityError:
        return Conflict(SeenRow.objects.get(origin=origin).size)


def _noted(verdict: Conflict | Refused, *, request: AddCheckpoint, node: str, now: datetime) -> Conflict | Refused:
    """
    Keep whole, and in our own journal, that a partner's head did not extend the one before: it may prove a fork.

    Once per head: whoever has a genuine one can bring it with a false proof, again and again.
    """
    if isinstance(verdict, Refused) and verdict.code == "inconsistent":
        claimed = request.claimed
        digest = sha256(claimed.text.encode()).hexdigest()
        with transaction.atomic():
            if keep_suspect(note=request.note, known=_last_note(claimed.origin), now=now):
                note = f"{claimed.origin}: {verdict.code}, size {claimed.size}"
                write_row(record=JournalRecord(node=node, what=REFUSED, at=now, sha256=digest, note=note))
    return verdict


def keep_suspect(*, note: SignedNote, known: bytes | None, now: datetime) -> bool:
    """
    Keep the bytes of a head that contradicts another, and of that other. Inside a transaction.

    Returns: whether it was new, and there are not too many already.
    """
    head = read_head(note.text)
    digest = sha256(note.text.encode()).hexdigest()
    if SuspectCheckpoint.objects.filter(origin=head.origin).count() >= MOST_SUSPECTS:
        return False
    _, new = SuspectCheckpoint.objects.get_or_create(
        sha256=digest,
        defaults={
            "origin": head.origin,
            "size": head.size,
            "root": head.root.hex(),
            "note": note.encoded,
            "known": known,
            "at": now,
        },
    )
    return new


def _last_note(origin: str) -> bytes | None:
    seen = SeenRow.objects.filter(origin=origin).first()
    return bytes(seen.note) if seen else None


def _keep(*, row: SeenRow | None, verdict: Cosign, note: bytes) -> None:
    values = {
        "size": verdict.seen.size,
        "root": verdict.seen.root.hex(),
        "note": note,
        "cosigned_at": verdict.seen.cosigned_at,
    }
    if row is None:
        SeenRow.objects.create(origin=verdict.seen.origin, **values)
    else:
        SeenRow.objects.filter(pk=row.pk).update(**values)


def _seen(row: SeenRow | None) -> SeenCheckpoint | None:
    if row is None:
        return None
    return SeenCheckpoint(row.origin, row.size, bytes.fromhex(row.root), row.cosigned_at)
