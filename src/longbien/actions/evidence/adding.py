"""Handing in evidence: read once, sealed as it is read, kept only when the sealed file reads back as written."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from longbien.actions.evidence.custody import note_custody
from longbien.actions.evidence.errors import EvidenceNotKept, EvidenceNotTaken
from longbien.actions.requests.rows import changed, locked_request
from longbien.convention.loader import load
from longbien.core.evidence.sealing import ResealingPass, SealedFacts, SealingPass
from longbien.core.officers import Officer
from longbien.core.permissions import ADD_EVIDENCE
from longbien.core.requests.words import clean
from longbien.data.models import EvidenceItem, Request
from longbien.ports.blobs import Blobs
from longbien.ports.instruments import Instruments

_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}")


def add_evidence(
    *,
    officer: Officer,
    request_id: str,
    name: str,
    media_type: str,
    pieces: Iterable[bytes],
    now: datetime,
    instruments: Instruments,
) -> EvidenceItem:
    """
    Hand in one file on a request that has been granted.

    Args:
        name: as the holder named it; shown to people, never used as a path.
        pieces: the open bytes, once, in pieces of about 1 MiB; they never touch the disk open.

    Raises:
        NotPermitted, NotFound, EvidenceNotTaken, EvidenceNotKept, BlobStoreFailed.
    """
    officer.require(ADD_EVIDENCE)
    _require_open(officer=officer, request_id=request_id)
    facts = seal_into_blobs(pieces=pieces, instruments=instruments)
    with transaction.atomic():
        request = _require_open(officer=officer, request_id=request_id)
        item = EvidenceItem.objects.create(
            id=secrets.token_hex(16),
            request=request,
            name=safe_name(name),
            media_type=safe_media_type(media_type),
            size=facts.size,
            sha256=facts.sha256,
            sealed_size=facts.sealed_size,
            sealed_sha256=facts.sealed_sha256,
            is_ours=True,
            added_by_id=officer.person_id,
            added_at=now,
        )
        note_custody(item=item, what="added", now=now, person_id=officer.person_id, person_name=officer.name)
        changed(request=request, now=now)
    return item


def seal_into_blobs(*, pieces: Iterable[bytes], instruments: Instruments) -> SealedFacts:
    """Seal to our own recipient, by the spool into the blobs; read back before it counts. Raises: EvidenceNotKept."""
    passing = SealingPass(recipient=instruments.identity.recipient)
    return spool_into_blobs(sealed=passing.pieces(pieces), passing=passing, instruments=instruments)


def spool_into_blobs(
    *, sealed: Iterable[bytes], passing: SealingPass | ResealingPass, instruments: Instruments
) -> SealedFacts:
    """Bring sealed bytes, whose name is known only at their end, into the blobs. Raises: EvidenceNotKept."""
    key = f"seal-{secrets.token_hex(8)}"
    try:
        held = 0
        for piece in sealed:
            held = instruments.spool.append(key=key, start=held, piece=piece)
        facts = passing.facts
        instruments.blobs.put(name=facts.sealed_sha256, pieces=instruments.spool.read(key=key))
    finally:
        instruments.spool.discard(key=key)
    require_whole(blobs=instruments.blobs, name=facts.sealed_sha256)
    return facts


def require_whole(*, blobs: Blobs, name: str) -> None:
    """Read a blob back and require that it is what its name says. Raises: EvidenceNotKept."""
    digest = sha256()
    for piece in blobs.read(name=name):
        digest.update(piece)
    if digest.hexdigest() != name:
        raise EvidenceNotKept(name)


def safe_name(name: str) -> str:
    """Return a name to show: one line, no path, at most 200 characters."""
    line = " ".join(clean(name).replace("\\", "/").rpartition("/")[2].split())
    return line[:200] or "evidence"


def safe_media_type(media_type: str) -> str:
    """Return a media type of two plain tokens; what is none becomes `application/octet-stream`."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain if _MEDIA_TYPE.fullmatch(plain) else "application/octet-stream"


def _require_open(*, officer: Officer, request_id: str) -> Request:
    with transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id)
    kind = load().kind(kind_id=request.kind)
    if request.direction != Request.Direction.INCOMING or "release" not in kind.acts or request.state != "granted":
        raise EvidenceNotTaken(f"{request.reference} is {request.state}")
    return request
