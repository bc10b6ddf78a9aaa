"""Signed heads of our journal, and who has cosigned them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from longbien.data.models import Checkpoint


@dataclass(frozen=True, slots=True)
class SeenBy:
    """A cosignature of a witness: the lines as it answered them."""

    witness: str
    at: datetime
    lines: bytes


@dataclass(frozen=True, slots=True)
class JournalHead:
    """A signed head; `root` is hexadecimal, `note` the signed checkpoint, without and with the cosignatures."""

    size: int
    root: str
    signed_at: datetime
    note: bytes
    cosigned_note: bytes
    cosignatures: tuple[SeenBy, ...]


def newest_head() -> JournalHead | None:
    """Return the newest head, or None before the first."""
    return _head(Checkpoint.objects.order_by("-size").first())


def newest_cosigned_head(*, witnesses: int = 1) -> JournalHead | None:
    """Return the newest head that at least so many witnesses have cosigned, or None."""
    for checkpoint in Checkpoint.objects.order_by("-size").prefetch_related("cosignatures").iterator(chunk_size=50):
        if len(checkpoint.cosignatures.all()) >= witnesses:
            return _head(checkpoint)
    return None


def _head(checkpoint: Checkpoint | None) -> JournalHead | None:
    if checkpoint is None:
        return None
    seen = tuple(
        SeenBy(witness=one.witness, at=one.at, lines=bytes(one.lines))
        for one in checkpoint.cosignatures.order_by("witness")
    )
    note = bytes(checkpoint.note)
    return JournalHead(
        size=checkpoint.size,
        root=checkpoint.root,
        signed_at=checkpoint.signed_at,
        note=note,
        cosigned_note=note + b"".join(one.lines for one in seen),
        cosignatures=seen,
    )
