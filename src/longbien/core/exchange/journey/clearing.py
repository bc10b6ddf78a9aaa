"""Clearing what refused acts left behind: pieces of parts, and parts that no other act names (`spec/exchange.md` 5.2).

Bytes are erased in three steps, so that none are taken away from an act that comes meanwhile and names the same part:

    1. mark     in a transaction that shuts out every partner: only refused acts name it, still
    2. erase    outside; a part so marked is not taken from anybody (`parts.named`)
    3. note     that it is not held any more; from then on it can come again

A crash leaves the mark, and the next run goes on. One process of a node does this at a time: one that slept through
another's steps 2 and 3 would erase what has come again since.
"""

from __future__ import annotations

from datetime import datetime

from longbien.core.exchange.journey.ends import SealedBlobs, WaitingRoom
from longbien.core.exchange.journey.records import Records
from longbien.core.exchange.journey.room import PART_KEY


def clear_abandoned(*, records: Records, room: WaitingRoom, blobs: SealedBlobs, limit: int, now: datetime) -> int:
    """
    Discard pieces that no act waits for, and erase whole parts that only refused acts name.

    Returns: how many parts were discarded or erased.

    Raises:
        CouldNotReach: the records or a store are not ready; the next run goes on.
    """
    return discard_pieces(records=records, room=room) + erase_parts(records=records, blobs=blobs, limit=limit, now=now)


def discard_pieces(*, records: Records, room: WaitingRoom) -> int:
    """Discard what waits to become a part that nobody waits for any more."""
    keys = [key for key in room.every_key() if key.startswith(PART_KEY)]
    idle = [key for key in keys if not _is_awaited(key.removeprefix(PART_KEY), records=records)]
    for key in idle:
        room.discard(key=key)
    return len(idle)


def erase_parts(*, records: Records, blobs: SealedBlobs, limit: int, now: datetime) -> int:
    """Erase whole parts that no act names but refused ones."""
    found = records.abandoned_parts(limit=limit)
    if not found:
        return 0
    with records.transaction() as tx:
        tx.lock_everyone()
        marked = tx.mark_erasing(digests=found, now=now)
    for digest in sorted(marked):
        blobs.erase(name=digest)
    with records.transaction() as tx:
        tx.lock_everyone()
        tx.erased(digests=marked)
    return len(marked)


def _is_awaited(sealed_sha256: str, *, records: Records) -> bool:
    return any(naming.waiting and not naming.whole for naming in records.named_parts(sealed_sha256=sealed_sha256))
