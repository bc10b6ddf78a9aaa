"""Rows that every action in a case needs: the locked case, its reference, an event of its history."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from longbien.actions.cases.errors import CaseClosed, CaseWrong, NotEligible
from longbien.actions.errors import NotFound
from longbien.actions.readings import note_in_journal
from longbien.actions.requests.errors import StaleView
from longbien.core.canonical import is_act_id
from longbien.core.cases.references import counted_reference
from longbien.core.cases.words import LONGEST_REASON
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_CASES
from longbien.core.requests.words import clean
from longbien.data.models import Authority, Case, CaseEvent, CaseNumber, Person
from longbien.readers.cases import may_be_given
from longbien.readers.visibility import cases_seen


def locked_case(*, officer: Officer, case_id: str, version: int | None = None, needs_open: bool = False) -> Case:
    """
    Return the case, locked to the end of the transaction.

    Raises:
        NotPermitted.
        NotFound: none of this officer's authority, or closed to the officer.
        StaleView: it changed since `version`.
        CaseClosed: it is closed, and `needs_open`.
    """
    officer.require(SEE_CASES)
    if not is_act_id(case_id):
        raise NotFound(case_id[:32])
    seen = cases_seen(officer=officer).filter(id=case_id)
    case = seen.select_for_update(of=("self",)).select_related("authority").first()
    if case is None:
        raise NotFound(case_id)
    if version is not None and case.version != version:
        raise StaleView(case.reference)
    if needs_open and case.status == Case.Status.CLOSED:
        raise CaseClosed(case.reference)
    return case


def next_case_reference(*, authority: Authority, now: datetime) -> str:
    """Return the next reference of the authority, without a gap. Call it inside a transaction."""
    counter = CaseNumber.objects.filter(authority=authority, year=now.year)
    if not counter.update(last=F("last") + 1):
        CaseNumber.objects.create(authority=authority, year=now.year, last=1)
    return counted_reference(
        node=authority.node, authority_code=authority.code, year=now.year, number=counter.get().last
    )


def case_changed(*, case: Case, now: datetime) -> None:
    """Save the case as changed: its version grows."""
    case.version += 1
    case.changed_at = now
    case.save()


def write_event(
    *,
    case: Case,
    officer: Officer,
    what: str,
    now: datetime,
    about: int | None = None,
    note: str = "",
    journalled: str = "",
) -> CaseEvent:
    """
    Write an event of the history, and its record in the journal.

    The record names no request, so that no package discloses it; the note stays in the history alone.

    Args:
        about: the person to whom it happens.
        journalled: words for the record, such as who was excluded; never content.
    """
    note_in_journal(reference=case.reference, officer=officer, what=what, now=now, words=journalled)
    return CaseEvent.objects.create(
        case=case, what=what, person_id=officer.person_id, about_id=about, note=note, at=now
    )


def eligible(*, case: Case, person_id: int, now: datetime) -> Person:
    """Return a person who can be given something in the case. Raises: NotEligible."""
    if not may_be_given(case=case, person_id=person_id, now=now):
        raise NotEligible(f"person: {person_id}")
    return Person.objects.get(pk=person_id)


def line(text: str, *, field: str, most: int, needed: bool = True) -> str:
    """Return one line of text as it is kept. Raises: CaseWrong."""
    kept = " ".join(clean(text).split())
    if needed and not kept:
        raise CaseWrong(f"{field}: write something")
    if len(kept) > most:
        raise CaseWrong(f"{field}: at most {most} characters")
    return kept


def paragraphs(text: str, *, field: str, most: int, needed: bool = False) -> str:
    """Return text of several lines as it is kept. Raises: CaseWrong."""
    kept = clean(text)
    if needed and not kept:
        raise CaseWrong(f"{field}: write something")
    if len(kept) > most:
        raise CaseWrong(f"{field}: at most {most} characters")
    return kept


def reason(text: str) -> str:
    """Return a reason as it is kept. Raises: CaseWrong: there is none."""
    return paragraphs(text, field="because", most=LONGEST_REASON, needed=True)
