"""
Every reading of a protected case, or of a request in one, is recorded: who, what, how, when; not what was read in it.

1. Opening a case or a request in it: once in a minute for each person.
2. A list that shows one of its rows, on a page or to a case system: once in an hour for each person and case.
3. A table or a package that takes some of it out of the node: as a list, but apart from it.
4. A list that was read with its cases (`readers.requests.listed_requests`) costs a question only where one of them is
   protected; any other list costs one, and none where no row of it is in a case.

It stands beside the cases, because opening evidence is a reading too, and cases know evidence through requests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from longbien.actions.journal import write_row
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.data.models import Case, CaseReading, Request

How = CaseReading.How
JOURNALLED = {How.OPENED: "read", How.LISTED: "listed", How.TAKEN: "taken"}
ROWS_AT_ONCE = 500

ONE_READING = timedelta(minutes=1)  # a page is loaded in parts, and looked at again: that is one reading


def note_case_read(*, officer: Officer, case: Case, now: datetime) -> None:
    """Record that the officer reads the case, if it is protected; once in a minute at most."""
    if case.protected:
        _note(officer=officer, case=case, request_id="", about=case.reference, now=now)


def note_request_read(*, officer: Officer, request: Request, now: datetime) -> None:
    """Record that the officer reads the request, if its case is protected; once in a minute at most."""
    if request.case is not None and request.case.protected:
        _note(officer=officer, case=request.case, request_id=request.id, about=request.reference, now=now)


def note_listed(*, officer: Officer, requests: Iterable[Request], now: datetime, how: str = How.LISTED) -> None:
    """Record that rows of protected cases stand in a list, or are taken out: once in an hour, person and case."""
    ids = (one.case_id for one in requests if getattr(one, "in_protected_case", True))  # most lists were read with it
    note_cases_listed(officer=officer, case_ids=ids, now=now, how=how)


def note_cases_listed(
    *, officer: Officer, case_ids: Iterable[str | None], now: datetime, how: str = How.LISTED
) -> None:
    """Record the same of cases that are known by their numbers; None stands for a request without a case."""
    ids = {one for one in case_ids if one}
    if not ids:
        return
    hour = now.replace(minute=0, second=0, microsecond=0)
    noted = CaseReading.objects.filter(
        case_id=OuterRef("pk"), person_id=officer.person_id, at__gte=hour, at__lte=now, request_id="", how=how
    )
    unnoted = Case.objects.filter(~Q(Exists(noted)), pk__in=ids, protected=True).order_by("reference")
    found = list(unnoted.only("id", "reference"))
    if found:
        _write(officer=officer, cases=found, how=how, now=now)


def note_named(*, officer: Officer, references: Iterable[str], now: datetime) -> None:
    """Record that requests of the officer's authority are named, as rows of a list are; no reference asks nothing."""
    named = list(references)
    if named:
        ours = Request.objects.filter(authority_id=officer.authority_id, reference__in=named, case__protected=True)
        note_cases_listed(officer=officer, case_ids=ours.values_list("case_id", flat=True), now=now)


def noting(*, officer: Officer, requests: Iterable[Request], now: datetime, how: str = How.TAKEN) -> Iterator[Request]:
    """Yield requests as they are, and record what of them is read before it leaves; for a table that is streamed."""
    rows = iter(requests)
    while piece := list(islice(rows, ROWS_AT_ONCE)):
        note_listed(officer=officer, requests=piece, now=now, how=how)
        yield from piece


@transaction.atomic
def _write(*, officer: Officer, cases: Iterable[Case], how: str, now: datetime) -> None:
    for case in cases:
        CaseReading.objects.create(case=case, person_id=officer.person_id, how=how, at=now)
        note_in_journal(reference=case.reference, officer=officer, what=JOURNALLED[How(how)], now=now)


@transaction.atomic
def _note(*, officer: Officer, case: Case, request_id: str, about: str, now: datetime) -> None:
    lately = CaseReading.objects.filter(
        case=case,
        person_id=officer.person_id,
        at__gt=now - ONE_READING,
        at__lte=now,
        request_id=request_id,
        how=How.OPENED,
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
