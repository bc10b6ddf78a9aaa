"""Sealed bytes on their way into the blobs: written to the spool, kept only when they read back as written.

It knows nothing of requests, so that adding and releasing both stand on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from longbien.actions.evidence.errors import EvidenceNotKept
from longbien.core.evidence.sealing import ResealingPass, SealedFacts, SealingPass
from longbien.ports.blobs import Blobs
from longbien.ports.instruments import Instruments
from longbien.ports.spool import passing_key


def seal_into_blobs(*, pieces: Iterable[bytes], instruments: Instruments) -> SealedFacts:
    """Seal to our own recipient, by the spool into the blobs; read back before it counts. Raises: EvidenceNotKept."""
    passing = SealingPass(recipient=instruments.identity.recipient)
    return spool_into_blobs(sealed=passing.pieces(pieces), passing=passing, instruments=instruments)


def spool_into_blobs(
    *, sealed: Iterable[bytes], passing: SealingPass | ResealingPass, instruments: Instruments
) -> SealedFacts:
    """Bring sealed bytes, whose name is known only at their end, into the blobs. Raises: EvidenceNotKept."""
    key = passing_key()
    try:
        held = 0
        for piece in sealed:
            held = instruments.spool.append(key=key, start=held, piece=piece)
        facts = passing.facts
        kept = instruments.blobs.put(name=facts.sealed_sha256, pieces=instruments.spool.read(key=key))
    finally:
        instruments.spool.discard(key=key)
    if not kept.read_back:
        require_whole(blobs=instruments.blobs, name=facts.sealed_sha256)
    return facts


def require_whole(*, blobs: Blobs, name: str) -> None:
    """Read a blob back and require that it is what its name says. Raises: EvidenceNotKept."""
    digest = sha256()
    for piece in blobs.read(name=name):
        digest.update(piece)
    if digest.hexdigest() != name:
        raise EvidenceNotKept(name)
