"""Handing in evidence: read once, sealed as it is read, kept only when the sealed file reads back as written."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from longbien.actions.evidence.custody import note_custody
from longbien.actions.evidence.errors import EvidenceNotTaken
from longbien.actions.evidence.names import safe_media_type, safe_name
from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.requests.rows import changed, locked_request
from longbien.actions.safeguards.limiting import require_onward
from longbien.convention.loader import load
from longbien.core.evidence.sealing import SealedFacts
from longbien.core.officers import Officer
from longbien.core.permissions import ADD_EVIDENCE
from longbien.core.requests.turns import takes_evidence
from longbien.core.safeguards.limits import OnwardBlocked
from longbien.data.models import EvidenceItem, Request
from longbien.ports.instruments import Instruments
from longbien.readers.standing_in import acting_as


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
        NotPermitted, NotFound, EvidenceNotTaken, EvidenceNotKept, BlobStoreFailed; OnwardBlocked: these very bytes
        came from a State that does not let them go to this one.
    """
    _require_open(officer=officer, request_id=request_id)
    facts = seal_into_blobs(pieces=pieces, instruments=instruments)
    try:
        return _keep(officer=officer, request_id=request_id, name=name, media_type=media_type, facts=facts, now=now)
    except OnwardBlocked:
        instruments.blobs.erase(name=facts.sealed_sha256)  # sealed a moment ago; nothing else has this file
        raise


@transaction.atomic
def _keep(
    *, officer: Officer, request_id: str, name: str, media_type: str, facts: SealedFacts, now: datetime
) -> EvidenceItem:
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
    require_onward(items=[item], to=request.their_authority.node if request.their_authority else "")
    note_custody(item=item, what="added", now=now, person_id=officer.person_id, person_name=officer.name)
    changed(request=request, now=now)
    return item


def _require_open(*, officer: Officer, request_id: str) -> Request:
    with transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id)
    acting_as(officer=officer, request=request).require(ADD_EVIDENCE)
    kind = load().kind(kind_id=request.kind)
    if request.direction != Request.Direction.INCOMING or not takes_evidence(kind=kind, state=request.state):
        raise EvidenceNotTaken(f"{request.reference} is {request.state}")
    return request
