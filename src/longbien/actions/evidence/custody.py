"""The chain of custody: a row per event, and a leaf of the journal for each."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.journal import write_row
from longbien.core.journal.records import JournalRecord
from longbien.data.models import CustodyEvent, EvidenceItem


def note_custody(
    *,
    item: EvidenceItem,
    what: str,
    now: datetime,
    person_id: int | None,
    person_name: str,
    note: str = "",
) -> CustodyEvent:
    """
    Write one custody event (`added`, `released`, `received`, `opened`, `packed`). Call it inside a transaction.

    `person_name` is empty where the node itself acts, as when evidence arrives.
    """
    request = item.request
    write_row(
        record=JournalRecord(
            node=request.authority.node,
            what=f"evidence.{what}",
            at=now,
            authority=request.authority.code,
            person=person_name or None,
            case=request.reference,
            sha256=item.sha256,
        ),
        request_id=request.id,
    )
    return CustodyEvent.objects.create(
        item=item,
        what=what,
        at=now,
        person_id=person_id,
        person_name=person_name,
        authority_code=request.authority.code,
        note=note,
    )
