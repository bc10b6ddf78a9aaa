"""Witnessing: asking partners to cosign our head, and cosigning theirs (spec/journal.md section 4)."""

from __future__ import annotations

import logging
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction

from longbien.actions.journal.rows import write_row
from longbien.actions.journal.sequencing import halt_journal, last_checkpoint
from longbien.core.errors import LongbienError
from longbien.core.journal import tiles as tree
from longbien.core.journal.checkpoints import VerifiedCheckpoint
from longbien.core.journal.heads import Checkpoint as Head
from longbien.core.journal.keys import LogKeys, WitnessKeys, WitnessVerifiers
from longbien.core.journal.records import JournalRecord
from longbien.core.journal.tiles import TileStore
from longbien.core.journal.witnessing import (
    CONFLICT_TYPE,
    AddCheckpoint,
    Conflict,
    Cosign,
    JournalBehindWitness,
    MalformedWitnessRequest,
    Refused,
    SeenCheckpoint,
    add_cosignatures,
    judge,
    read_conflict,
    read_request,
    write_request,
)
from longbien.core.journal.witnessing import cosign as sign_as_witness
from longbien.data.models import Checkpoint, Cosignature, JournalRow, Peer
from longbien.data.models import SeenCheckpoint as SeenRow
from longbien.ports.transport import Transport
from longbien.readers.peers import log_verifiers, peer_of_log, witness_verifiers

log = logging.getLogger("longbien.journal")

Answer = tuple[int, str, bytes]
TEXT = "text/plain; charset=utf-8"
TRIES = 3
REFUSED = "witness.refused"
MOST_NOTED = 1000  # heads of partners that are remembered as refused


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


def ask_witnesses(*, keys: LogKeys, tiles: TileStore, transport: Transport, node: str, now: datetime) -> int:
    """
    Ask every introduced partner to cosign our newest head.

    Returns: how many cosigned now. A partner that does not answer is left for the next round.

    Raises:
        JournalBehindWitness: a partner has cosigned more leaves than we have; nothing more is to be signed.
    """
    last = last_checkpoint()
    if last is None:
        return 0
    done = set(last.cosignatures.values_list("witness", flat=True))
    count = 0
    for peer in Peer.objects.filter(suspended_at__isnull=True):
        if witness_verifiers(peer).name in done:
            continue
        try:
            count += _ask(peer=peer, last=last, keys=keys, tiles=tiles, transport=transport, now=now)
        except JournalBehindWitness as error:
            halt_journal(reason=f"{peer.node}: {error.detail}", now=now)
            raise
        except LongbienError as error:
            log.warning("witness %s: %s %s", peer.node, error.code, error.detail)
    return count


def _ask(*, peer: Peer, last: Checkpoint, keys: LogKeys, tiles: TileStore, transport: Transport, now: datetime) -> int:
    witness = witness_verifiers(peer)
    old = _size_it_knows(witness=witness.name)
    for _ in range(TRIES):
        proof = tree.consistency(tiles, old, last.size)
        body = write_request(old=old, proof=proof, note=bytes(last.note))
        status, answer = transport.add_checkpoint(endpoint=peer.endpoint, body=body)
        if status == 409:
            old = read_conflict(answer, own_size=last.size)
            continue
        if status != 200:
            log.warning("witness %s refuses: %s %s", peer.node, status, answer[:100])
            return 0
        cosigned = add_cosignatures(bytes(last.note), answer=answer, log=keys.verifiers, witness=witness)
        _keep_cosignature(cosigned, last=last, witness=witness)
        return 1
    return 0


def _keep_cosignature(cosigned: VerifiedCheckpoint, *, last: Checkpoint, witness: WitnessVerifiers) -> None:
    """Keep the two lines of this witness, whatever else it answered, and the moment that it signed."""
    theirs = (one for one in cosigned.note.signatures if any(key.owns(one) for key in witness.both))
    at = next(one.at for one in cosigned.cosigned if one.witness == witness.name)
    lines = "".join(signature.line for signature in theirs).encode()
    Cosignature.objects.get_or_create(checkpoint=last, witness=witness.name, defaults={"lines": lines, "at": at})


def _size_it_knows(*, witness: str) -> int:
    known = Cosignature.objects.filter(witness=witness).order_by("-checkpoint__size").first()
    return known.checkpoint.size if known else 0


def _judge_and_keep(
    *, request: AddCheckpoint, peer: Peer | None, node: str, now: datetime
) -> Cosign | Conflict | Refused:
    """Judge outside, then again inside the transaction that keeps the new head (spec/journal.md 4.2, step 9)."""
    verifiers = log_verifiers(peer) if peer else None
    origin = request.claimed.origin
    first = judge(_seen(SeenRow.objects.filter(origin=origin).first()), request, log=verifiers, now=now)
    if not isinstance(first, Cosign):
        return _noted(first, claimed=request.claimed, node=node, now=now)
    try:
        with transaction.atomic():
            row = SeenRow.objects.select_for_update().filter(origin=origin).first()
            verdict = judge(_seen(row), request, log=verifiers, now=now)
            if isinstance(verdict, Cosign):
                _keep(row=row, verdict=verdict, note=request.note.encoded)
            return verdict
    except IntegrityError:
        return Conflict(SeenRow.objects.get(origin=origin).size)


def _noted(verdict: Conflict | Refused, *, claimed: Head, node: str, now: datetime) -> Conflict | Refused:
    """
    Keep in our own journal that a partner's head did not extend the one before: it may be the proof of a fork.

    Once per head: whoever has a genuine one can bring it with a false proof, again and again.
    """
    if isinstance(verdict, Refused) and verdict.code == "inconsistent":
        digest = sha256(claimed.text.encode()).hexdigest()
        noted = JournalRow.objects.filter(what=REFUSED).order_by("-id").values_list("record", flat=True)
        if not any(digest.encode() in bytes(record) for record in noted[:MOST_NOTED]):
            note = f"{claimed.origin}: {verdict.code}, size {claimed.size}"
            write_row(record=JournalRecord(node=node, what=REFUSED, at=now, sha256=digest, note=note))
    return verdict


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
