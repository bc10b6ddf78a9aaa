"""The one sequencer: it numbers committed rows, derives tiles, signs the head.

Each step can be repeated after a crash (spec/journal.md 1.3): numbers are given in one transaction and never change;
tiles follow from numbered rows alone; a head is kept before anybody sees it.
"""

from __future__ import annotations

from datetime import datetime
from itertools import groupby

from django.db import transaction
from django.db.models import F, Max

from longbien.actions.journal.rows import write_row
from longbien.actions.leases import free_lease, keep_lease, take_lease
from longbien.core.errors import MayNotDoThisNow
from longbien.core.journal import tiles as tree
from longbien.core.journal.checkpoints import sign_checkpoint
from longbien.core.journal.heads import Checkpoint as Head
from longbien.core.journal.keys import LogKeys
from longbien.core.journal.records import JournalRecord
from longbien.core.journal.tiles import TileStore
from longbien.data.models import Checkpoint, JournalHalt, JournalRow


class JournalHalted(MayNotDoThisNow):
    """A witness has seen more of our journal than we have; `longbien journal resume` goes on."""

    code = "journal_halted"


LEASE = "sequencer"
LEASE_SECONDS = 60
MOST_ROWS = 4096


def sequence_journal(*, keys: LogKeys, tiles: TileStore, now: datetime) -> int:
    """
    Number what is waiting and sign the new head.

    Returns: how many leaves were added; 0 when there was nothing, or another process is at it.

    Raises:
        JournalDamaged, WouldFork: the tiles or the last head do not fit the rows; nothing is signed.
        JournalHalted: a witness is ahead of us (spec/journal.md 4.3, step 3).
    """
    halt = JournalHalt.objects.filter(ended_at__isnull=True).first()
    if halt is not None:
        raise JournalHalted(halt.reason)
    token = take_lease(name=LEASE, now=now, seconds=LEASE_SECONDS)
    if token is None:
        return 0
    try:
        _number_rows(token=token)
        return _extend_tree(token=token, keys=keys, tiles=tiles, now=now)
    finally:
        free_lease(name=LEASE, token=token, now=now)


def halt_journal(*, reason: str, now: datetime) -> None:
    """Sign nothing more until a person has decided. Repeating it changes nothing."""
    with transaction.atomic():
        if not JournalHalt.objects.filter(ended_at__isnull=True).exists():
            JournalHalt.objects.create(at=now, reason=reason[:400])


def resume_journal(*, because: str, node: str, now: datetime) -> int:
    """Go on after a halt; the reason is a record of the journal itself. Returns: how many halts were ended."""
    with transaction.atomic():
        ended = JournalHalt.objects.filter(ended_at__isnull=True).update(ended_at=now, ended_because=because[:400])
        if ended:
            write_row(record=JournalRecord(node=node, what="journal.resumed", at=now, note=because[:400]))
    return ended


def last_checkpoint() -> Checkpoint | None:
    """Return the newest signed head, or None before the first."""
    return Checkpoint.objects.order_by("-size").first()


def _number_rows(*, token: str) -> None:
    with transaction.atomic():
        keep_lease(name=LEASE, token=token)
        ids = JournalRow.objects.filter(number__isnull=True).order_by("id").values_list("id", flat=True)[:MOST_ROWS]
        highest = JournalRow.objects.aggregate(highest=Max("number"))["highest"]
        first = 0 if highest is None else highest + 1
        for ahead, run in groupby(enumerate(ids, start=first), key=lambda pair: pair[0] - pair[1]):
            together = [row_id for _, row_id in run]  # ids without a gap between them: one statement for all
            JournalRow.objects.filter(id__range=(together[0], together[-1])).update(number=F("id") + ahead)


def _extend_tree(*, token: str, keys: LogKeys, tiles: TileStore, now: datetime) -> int:
    last = last_checkpoint()
    size = last.size if last else 0
    rows = JournalRow.objects.filter(number__gte=size).order_by("number").values_list("commitment", flat=True)
    leaves = [bytes(leaf) for leaf in rows[:MOST_ROWS]]
    if not leaves:
        return 0
    new_size, root = tree.append(tiles, size, leaves)
    origin = keys.verifiers.name
    previous = Head(origin, size, bytes.fromhex(last.root)) if last else None
    proof = tree.consistency(tiles, size, new_size) if last else ()
    head = Head(origin, new_size, root)
    note = sign_checkpoint(checkpoint=head, keys=keys, at=now, previous=previous, proof=proof)
    with transaction.atomic():
        keep_lease(name=LEASE, token=token)
        Checkpoint.objects.create(size=new_size, root=root.hex(), note=note, signed_at=now)
    return len(leaves)
