"""
Every reading of a protected case, or of a request in one, is recorded: who, what, when; not what was read in it.

It stands beside the cases, because opening evidence is a reading too, and cases know evidence through requests.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from longbien.actions.journal import write_row
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.data.models import Case, CaseReading, Request

ONE_READING = timedelta(minutes=1)  # a page is loaded in parts, and looked at again: that is one reading


def note_case_read(*, officer: Officer, case: Case, now: datetime) -> None:
    """Record that the officer reads the case, if it is protected; once in a minute at most."""
    if case.protected:
        _note(officer=officer, case=case, request_id="", about=case.reference, now=now)


def note_request_read(*, officer: Officer, request: Request, now: datetime) -> None:
    """Record that the officer reads the request, if its case is protected; once in a minute at most."""
    if request.case is not None and request.case.protected:
        _note(officer=officer, case=request.case, request_id=request.id, about=request.reference, now=now)


@transaction.atomic
def _note(*, officer: Officer, case: Case, request_id: str, about: str, now: datetime) -> None:
    lately = CaseReading.objects.filter(
        case=case, person_id=officer.person_id, at__gt=now - ONE_READING, at__lte=now, request_id=request_id
    )
    if lately.exists():
        return
    CaseReading.objects.create(case=case, request_id=request_id, person_id=officer.person_id, at=now)
    note_in_journal(reference=about, officer=officer, what="read", now=now)


def note_in_journal(*, reference: str, officer: Officer, what: str, now: datetime, words: str = "") -> None:
    """Write a record of the journal that belongs to no request: no package takes it up."""
    write_row(
        record=JournalRecord(
            node=officer.node,
            what=f"case.{what}",
            at=now,
            authority=officer.authority_code,
            person=officer.name,
            case=reference,
            note=words or None,
        )
    )
