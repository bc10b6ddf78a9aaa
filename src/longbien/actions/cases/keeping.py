"""Opening a case, changing what it says, closing and reopening it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from longbien.actions.cases.errors import CaseWrong
from longbien.actions.cases.rows import case_changed, line, locked_case, next_case_reference, paragraphs, write_event
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.core.cases.words import LONGEST_FOREIGN_REFERENCE, LONGEST_TITLE
from longbien.core.officers import Officer
from longbien.core.permissions import KEEP_CASE
from longbien.core.requests.words import LONGEST_TEXT
from longbien.data.models import Authority, Case, CaseReference, Peer
from longbien.readers.treaties import treaties

OTHER_OFFENCE = "other_serious_crime"
MOST_REFERENCES = 50
MOST_STATES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignReference:
    """What another State calls the case; `state` may be empty."""

    state: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseText:
    """What a case says of itself."""

    title: str
    opened_on: date
    offence: str = ""
    facts: str = ""
    states: tuple[str, ...] = ()
    references: tuple[ForeignReference, ...] = ()


@transaction.atomic
def open_case(*, officer: Officer, text: CaseText, now: datetime) -> Case:
    """Open a case with the next reference of the authority. Raises: NotPermitted, CaseWrong."""
    officer.require(KEEP_CASE)
    authority = Authority.objects.get(pk=officer.authority_id)
    case = Case(
        id=secrets.token_hex(16),
        authority=authority,
        reference=next_case_reference(authority=authority, now=now),
        opened_on=text.opened_on,
        made_at=now,
    )
    _fill(case, text)
    case_changed(case=case, now=now)
    set_references(case=case, references=text.references)
    write_event(case=case, officer=officer, what="opened", now=now)
    return case


@transaction.atomic
def change_case(*, officer: Officer, case_id: str, version: int, text: CaseText, now: datetime) -> Case:
    """Change what a case says. Raises: NotPermitted, NotFound, StaleView, CaseClosed, CaseWrong."""
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, version=version, needs_open=True)
    _fill(case, text)
    case.opened_on = text.opened_on
    case_changed(case=case, now=now)
    set_references(case=case, references=text.references)
    write_event(case=case, officer=officer, what="changed", now=now)
    return case


@transaction.atomic
def close_case(*, officer: Officer, case_id: str, version: int, now: datetime) -> Case:
    """Close a case; what is in it stays as it is. Raises: NotPermitted, NotFound, StaleView, CaseClosed."""
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, version=version, needs_open=True)
    case.status = Case.Status.CLOSED
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="closed", now=now)
    return case


@transaction.atomic
def reopen_case(*, officer: Officer, case_id: str, version: int, now: datetime) -> Case:
    """Open a closed case again; one that is open stays so. Raises: NotPermitted, NotFound, StaleView."""
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, version=version)
    if case.status == Case.Status.CLOSED:
        case.status = Case.Status.OPEN
        case_changed(case=case, now=now)
        write_event(case=case, officer=officer, what="reopened", now=now)
    return case


def set_references(*, case: Case, references: Sequence[ForeignReference]) -> None:
    """Let the case bear these foreign references and no others. Raises: CaseWrong."""
    if len(references) > MOST_REFERENCES:
        raise CaseWrong(f"references: at most {MOST_REFERENCES}")
    wanted = {(known_state(one.state) if one.state else "", _reference(one.reference)) for one in references}
    present = {(row.state, row.reference): row for row in case.references.all()}
    for key in present.keys() - wanted:
        present[key].delete()
    new = [key for key in dict.fromkeys(_ordered(references)) if key in wanted - present.keys()]
    CaseReference.objects.bulk_create([CaseReference(case=case, state=state, reference=ref) for state, ref in new])


def known_state(code: str) -> str:
    """Return the code of a State as the register has it. Raises: CaseWrong."""
    wanted = code.strip().upper()
    found = treaties().register.participant(wanted)
    if found is None and not Peer.objects.filter(node=wanted).exists():
        raise CaseWrong(f"states: {wanted[:40]} is no State that the register knows")
    return found.code if found else wanted


def _ordered(references: Sequence[ForeignReference]) -> list[tuple[str, str]]:
    return [(known_state(one.state) if one.state else "", _reference(one.reference)) for one in references]


def _reference(text: str) -> str:
    return line(text, field="references", most=LONGEST_FOREIGN_REFERENCE)


def _fill(case: Case, text: CaseText) -> None:
    if len(text.states) > MOST_STATES:
        raise CaseWrong(f"states: at most {MOST_STATES}")
    case.title = line(text.title, field="title", most=LONGEST_TITLE)
    case.facts = paragraphs(text.facts, field="facts", most=LONGEST_TEXT)
    case.offence = _offence(text.offence)
    case.states = sorted({known_state(one) for one in text.states})


def _offence(offence_id: str) -> str:
    if offence_id in ("", OTHER_OFFENCE):
        return offence_id
    try:
        return load().offence(offence_id=offence_id).id
    except UnknownLawItem as error:
        raise CaseWrong("offence: choose one of the list") from error
