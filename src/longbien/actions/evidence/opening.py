"""Opening evidence for a person: every opening is a link of the chain of custody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from longbien.actions.errors import NotFound
from longbien.actions.evidence.custody import note_custody
from longbien.actions.readings import note_request_read
from longbien.actions.safeguards.limiting import OTHER_USE, require_kept, require_use
from longbien.core.canonical import is_act_id
from longbien.core.evidence.sealing import Expected, OpeningPass
from longbien.core.officers import Officer
from longbien.core.permissions import OPEN_EVIDENCE
from longbien.data.models import EvidenceItem
from longbien.ports.instruments import Instruments
from longbien.readers.visibility import requests_seen


def open_evidence(
    *, officer: Officer, item_id: str, now: datetime, instruments: Instruments, for_request: bool = True
) -> tuple[EvidenceItem, Iterator[bytes]]:
    """
    Return an item and its open bytes, checked while they are read.

    The last piece is held back until size and digest have been found right: a damaged file ends in an error,
    never in silence.

    Args:
        for_request: it serves the purpose of the request; else another one, to which the State that supplied it
            must have consented.

    Raises:
        NotPermitted, NotFound, RetentionOver, UseNotAllowed; from the iterator EvidenceDiffers, CannotOpen,
        BlobMissing.
    """
    officer.require(OPEN_EVIDENCE)
    if not is_act_id(item_id):
        raise NotFound(item_id[:32])
    with transaction.atomic():
        item = (
            EvidenceItem.objects.select_related("request__authority")
            .filter(requests_seen(officer=officer, through="request__"), id=item_id)
            .first()
        )
        if item is None:
            raise NotFound(item_id)
        note_request_read(officer=officer, request=item.request, now=now)
        require_kept(items=[item], now=now)
        require_use(items=[item], for_request=for_request)
        note_custody(
            item=item,
            what="opened",
            now=now,
            person_id=officer.person_id,
            person_name=officer.name,
            note="" if for_request else OTHER_USE,
        )
    return item, open_pieces(item=item, instruments=instruments)


def open_pieces(*, item: EvidenceItem, instruments: Instruments) -> Iterator[bytes]:
    """Yield the open bytes of an item; the last piece only when everything has been found right."""
    expected = Expected(
        size=item.size, sha256=item.sha256, sealed_size=item.sealed_size, sealed_sha256=item.sealed_sha256
    )
    passing = OpeningPass(identity=instruments.identity, expected=expected)
    held: bytes | None = None
    for piece in passing.pieces(instruments.blobs.read(name=item.sealed_sha256)):
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held
