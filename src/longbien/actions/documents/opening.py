"""Opening papers: the bytes that were kept, or an error, never something else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from longbien.actions.errors import NotFound
from longbien.actions.readings import note_request_read
from longbien.core.evidence.sealing import Expected, OpeningPass
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Paper
from longbien.ports.instruments import Instruments
from longbien.readers.papers import one_paper


def open_paper(*, officer: Officer, paper_id: str, now: datetime, instruments: Instruments) -> tuple[Paper, bytes]:
    """
    Return a paper and its open bytes; in a protected case this is a reading of its request, and recorded.

    Raises:
        NotPermitted, NotFound, EvidenceDiffers, CannotOpen, BlobMissing.
    """
    officer.require(SEE_REQUESTS)
    paper = one_paper(officer=officer, paper_id=paper_id)
    if paper is None:
        raise NotFound(paper_id[:32])
    note_request_read(officer=officer, request=paper.request, now=now)
    return paper, b"".join(_pieces(paper=paper, instruments=instruments))


def require_paper_whole(*, paper: Paper, instruments: Instruments) -> None:
    """Read a paper from its store and require the bytes that it was kept as. Raises: EvidenceDiffers, BlobMissing."""
    for _piece in _pieces(paper=paper, instruments=instruments):
        pass


def _pieces(*, paper: Paper, instruments: Instruments) -> Iterator[bytes]:
    expected = Expected(
        size=paper.size, sha256=paper.sha256, sealed_size=paper.sealed_size, sealed_sha256=paper.sealed_sha256
    )
    passing = OpeningPass(identity=instruments.identity, expected=expected)
    yield from passing.pieces(instruments.blobs.read(name=paper.sealed_sha256))
