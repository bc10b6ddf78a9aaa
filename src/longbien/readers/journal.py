"""The state of our journal, and a check of all of it against what was signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from longbien.core.errors import LongbienError
from longbien.core.journal import tiles as tree
from longbien.core.journal.checkpoints import read_checkpoint
from longbien.core.journal.keys import LogVerifiers
from longbien.core.journal.records import commitment
from longbien.core.journal.tiles import TileStore
from longbien.core.merkle import leaf_hash, node_hash
from longbien.data.models import Checkpoint, JournalHalt, JournalRow, SuspectCheckpoint
from longbien.data.models import WitnessTrouble as WitnessTroubleRow

AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class JournalStatus:
    """Where the journal stands. `cosigned_by` are the witnesses of the newest head."""

    numbered: int
    waiting: int
    erased: int
    size: int
    root: str
    signed_at: datetime | None
    cosigned_by: tuple[str, ...]
    halted_because: str = ""  # nothing is signed until a person has decided
    troubles: tuple[WitnessTrouble, ...] = ()  # witnesses that do not cosign
    suspects: int = 0  # heads, of partners or of our own journal, that contradict others


@dataclass(frozen=True, slots=True)
class WitnessTrouble:
    """A partner that does not cosign our head: since when, and why as it seemed last."""

    witness: str
    since_at: datetime
    code: str


def journal_status() -> JournalStatus:
    """Return where the journal stands now."""
    head = Checkpoint.objects.order_by("-size").first()
    halt = JournalHalt.objects.filter(ended_at__isnull=True).first()
    troubles = WitnessTroubleRow.objects.order_by("witness").values_list("witness", "since_at", "code")
    return JournalStatus(
        numbered=JournalRow.objects.filter(number__isnull=False).count(),
        waiting=JournalRow.objects.filter(number__isnull=True).count(),
        erased=JournalRow.objects.filter(number__isnull=False, record=b"").count(),
        size=head.size if head else 0,
        root=head.root if head else "",
        signed_at=head.signed_at if head else None,
        cosigned_by=tuple(sorted(head.cosignatures.values_list("witness", flat=True))) if head else (),
        halted_because=halt.reason if halt else "",
        troubles=tuple(WitnessTrouble(*trouble) for trouble in troubles),
        suspects=SuspectCheckpoint.objects.count(),
    )


def journal_faults(*, verifiers: LogVerifiers, tiles: TileStore) -> Iterator[str]:
    """
    Check everything, yield each fault in plain words; nothing means that all holds.

    1. Numbers run from 0 without gap, and each record that is not erased makes its commitment with its salt.
    2. Every signed head bears both signatures, its size is covered, and its root is that of the rows.
    3. The tiles have the root of the newest head.
    """
    heads = {head.size: head for head in Checkpoint.objects.order_by("size")}
    peaks: list[tuple[int, bytes]] = []
    size = 0
    for row in JournalRow.objects.filter(number__isnull=False).order_by("number").iterator(AT_ONCE):
        if row.number != size:
            yield f"record {size}: is missing; the next is {row.number}"
            return
        leaf = bytes(row.commitment)
        if row.record and commitment(bytes(row.record), bytes(row.salt)) != leaf:
            yield f"record {size}: the commitment is of other words"
        _add(peaks, leaf)
        size += 1
        if size in heads:
            yield from _head_faults(heads.pop(size), root=_root(peaks), verifiers=verifiers, tiles=tiles)
    yield from (f"head of size {beyond}: there are only {size} records" for beyond in heads)


def _head_faults(head: Checkpoint, *, root: bytes, verifiers: LogVerifiers, tiles: TileStore) -> Iterator[str]:
    try:
        signed = read_checkpoint(bytes(head.note), verifiers=verifiers).checkpoint
        if (signed.size, signed.root) != (head.size, root):
            yield f"head of size {head.size}: signed for other records"
        if tree.root(tiles, head.size) != root:
            yield f"head of size {head.size}: the tiles have another root"
    except LongbienError as error:
        yield f"head of size {head.size}: {error.code} {error.detail}"


def _add(peaks: list[tuple[int, bytes]], leaf: bytes) -> None:
    """Add a leaf to the peaks (size and root of each full subtree, largest first)."""
    size, top = 1, leaf_hash(leaf)
    while peaks and peaks[-1][0] == size:
        size, top = size * 2, node_hash(peaks.pop()[1], top)
    peaks.append((size, top))


def _root(peaks: list[tuple[int, bytes]]) -> bytes:
    top = peaks[-1][1]
    for _, peak in reversed(peaks[:-1]):
        top = node_hash(peak, top)
    return top
