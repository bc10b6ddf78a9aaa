"""This node's journal before its witnesses: asking partners to cosign our newest head (spec/journal.md 4.3).

Only what is proved stops the journal. A witness that merely says it has seen more, or other, of our journal is asked to
show it; without a head that we signed and it cosigned it counts as one that is away.
"""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction

from longbien.actions.journal.cosigning import keep_suspect
from longbien.actions.journal.sequencing import halt_journal, last_checkpoint
from longbien.core.errors import CouldNotReach, LongbienError, MayNotDoThisNow
from longbien.core.journal import tiles as tree
from longbien.core.journal.checkpoints import VerifiedCheckpoint
from longbien.core.journal.keys import LogKeys, WitnessVerifiers
from longbien.core.journal.notes import read_note
from longbien.core.journal.tiles import TileStore
from longbien.core.journal.witnessing import (
    JournalBehindWitness,
    JournalContradicted,
    WitnessUnproved,
    add_cosignatures,
    read_conflict,
    require_agreement,
    write_request,
)
from longbien.data.models import Checkpoint, Cosignature, Peer, WitnessTrouble
from longbien.ports.transport import Transport
from longbien.readers.peers import witness_verifiers

log = logging.getLogger("longbien.journal")

TRIES = 3
INCONSISTENT = b"inconsistent"


class DoesNotCosign(CouldNotReach):
    """A witness has answered, but not cosigned."""

    code = "witness_does_not_cosign"


def ask_witnesses(*, keys: LogKeys, tiles: TileStore, transport: Transport, node: str, now: datetime) -> int:
    """
    Ask every introduced partner to cosign our newest head.

    Returns: how many cosigned now. A partner that does not is left for the next round, and shown to the operator.

    Raises:
        JournalBehindWitness, JournalContradicted: a partner proves that it has cosigned more, or other, than we have;
            nothing more is to be signed.
    """
    last = last_checkpoint()
    if last is None:
        return 0
    done = set(last.cosignatures.values_list("witness", flat=True))
    count = 0
    for peer in Peer.objects.filter(suspended_at__isnull=True).order_by("node"):
        witness = witness_verifiers(peer)
        if witness.name in done:
            continue
        try:
            _ask(peer=peer, witness=witness, last=last, keys=keys, tiles=tiles, transport=transport, now=now)
            WitnessTrouble.objects.filter(witness=witness.name).delete()
            count += 1
        except (JournalBehindWitness, JournalContradicted):
            raise
        except LongbienError as error:
            _note_trouble(witness=witness, code=error.code, detail=error.detail, now=now)
    return count


def _ask(
    *,
    peer: Peer,
    witness: WitnessVerifiers,
    last: Checkpoint,
    keys: LogKeys,
    tiles: TileStore,
    transport: Transport,
    now: datetime,
) -> None:
    old: int | None = _size_it_knows(witness=witness.name)
    for _ in range(TRIES):
        proof = tree.consistency(tiles, old or 0, last.size)
        body = write_request(old=old or 0, proof=proof, note=bytes(last.note))
        status, answer = transport.add_checkpoint(endpoint=peer.endpoint, body=body)
        if status == 200:
            cosigned = add_cosignatures(bytes(last.note), answer=answer, log=keys.verifiers, witness=witness)
            _keep_cosignature(cosigned, last=last, witness=witness)
            return
        old = read_conflict(answer, own_size=last.size) if status == 409 else None
        if old is None:
            if status != 409 and answer.strip() != INCONSISTENT:
                raise DoesNotCosign(f"{status} {answer[:100]!r}")
            shown = _shown(peer=peer, last=last, transport=transport)
            _compare(shown, peer=peer, witness=witness, last=last, keys=keys, tiles=tiles, now=now)
    raise DoesNotCosign("it names one size after the other")


def _shown(*, peer: Peer, last: Checkpoint, transport: Transport) -> bytes:
    """Return what the witness shows as the head of our journal that it cosigned last. Raises: WitnessUnproved."""
    status, shown = transport.last_checkpoint(endpoint=peer.endpoint, body=bytes(last.note))
    if status != 200:
        raise WitnessUnproved(f"it has another head than ours, and shows none: {status}")
    return shown


def _compare(
    shown: bytes,
    *,
    peer: Peer,
    witness: WitnessVerifiers,
    last: Checkpoint,
    keys: LogKeys,
    tiles: TileStore,
    now: datetime,
) -> None:
    """
    Stop the journal if the witness proves that it holds other than we signed.

    What was stopped for once, and decided by a person, does not stop it again.

    Raises:
        JournalBehindWitness, JournalContradicted, WitnessUnproved.
        DoesNotCosign: what it shows has been decided about.
    """
    try:
        require_agreement(
            shown,
            own_size=last.size,
            own_root=lambda size: tree.root(tiles, size, held=last.size),
            log=keys.verifiers,
            witness=witness,
        )
    except MayNotDoThisNow as error:
        with transaction.atomic():
            if not keep_suspect(note=read_note(shown), known=bytes(last.note), now=now):
                raise DoesNotCosign(f"{error.detail}; this was decided about") from error
            halt_journal(reason=f"{peer.node}: {error.detail}", now=now)
        raise


def _note_trouble(*, witness: WitnessVerifiers, code: str, detail: str, now: datetime) -> None:
    """Tell the operator that a partner does not cosign, and since when."""
    log.warning("witness %s: %s %s", witness.name, code, detail)
    said = {"at": now, "code": code, "detail": detail[:400]}
    WitnessTrouble.objects.update_or_create(
        witness=witness.name, defaults=said, create_defaults={**said, "since_at": now}
    )


def _keep_cosignature(cosigned: VerifiedCheckpoint, *, last: Checkpoint, witness: WitnessVerifiers) -> None:
    """Keep the two lines of this witness, whatever else it answered, and the moment that it signed."""
    theirs = (one for one in cosigned.note.signatures if any(key.owns(one) for key in witness.both))
    at = next(one.at for one in cosigned.cosigned if one.witness == witness.name)
    lines = "".join(signature.line for signature in theirs).encode()
    Cosignature.objects.get_or_create(checkpoint=last, witness=witness.name, defaults={"lines": lines, "at": at})


def _size_it_knows(*, witness: str) -> int:
    known = Cosignature.objects.filter(witness=witness).order_by("-checkpoint__size").first()
    return known.checkpoint.size if known else 0
