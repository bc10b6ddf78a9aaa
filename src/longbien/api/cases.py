"""Case files: what an officer does with them at the desk."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query

from longbien.actions import cases as acts
from longbien.actions.cases import CaseText, ForeignReference, PersonText
from longbien.actions.cases.errors import NotEligible
from longbien.actions.errors import NotFound
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.cases import (
    CaseChoiceIn,
    CaseIn,
    CaseNoteIn,
    CaseOut,
    CasePersonIn,
    CasePersonOut,
    CasesIn,
    CasesPageOut,
    CaseStatusIn,
    CaseTaskIn,
    CaseTaskOut,
    PersonIn,
    ProtectedNameOut,
    SavedCaseIn,
    TaskChangeIn,
    case_out,
    case_row,
    person_out,
    task_out,
)
from longbien.api.shapes.requests import RequestOut, request_out
from longbien.api.tokens import Caller, caller
from longbien.core.permissions import SEE_CASES
from longbien.core.requests.words import clean
from longbien.readers.cases import case_file, cases, holders

TAGS = ["cases"]


@router.get("/cases", tags=TAGS, response=CasesPageOut)
def list_cases(request: HttpRequest, asked: Query[CasesIn]) -> CasesPageOut:
    """The cases of the authority that the person may see, the last changed first."""
    who = caller(request)
    who.officer.require(SEE_CASES)
    found = cases(officer=who.officer, text=asked.q, status=asked.status, mine=asked.mine, page=asked.page)
    acts.note_cases_listed(officer=who.officer, case_ids=(one.id for one in found.cases), now=who.now)
    return CasesPageOut(cases=[case_row(one) for one in found.cases], page=found.page, more=found.more)


@router.post("/cases", tags=TAGS, response={201: CaseOut})
def open_case(request: HttpRequest, said: CaseIn) -> CaseOut:
    """Open a case; it gets the next reference of the authority."""
    who = caller(request)
    made = acts.open_case(officer=who.officer, text=_text(said), now=who.now)
    return shown(who=who, case_id=made.id)


@router.get("/cases/{case_id}", tags=TAGS, response=CaseOut)
def read_case(request: HttpRequest, case_id: str) -> CaseOut:
    """One case with everything in it but protected names. Reading a protected one is recorded."""
    return shown(who=caller(request), case_id=case_id)


@router.put("/cases/{case_id}", tags=TAGS, response=CaseOut)
def save_case(request: HttpRequest, case_id: str, said: SavedCaseIn) -> CaseOut:
    """Save what a case says anew, whole."""
    who = caller(request)
    acts.change_case(officer=who.officer, case_id=case_id, version=said.version, text=_text(said), now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/cases/{case_id}/status", tags=TAGS, response=CaseOut)
def set_status(request: HttpRequest, case_id: str, said: CaseStatusIn) -> CaseOut:
    """Close a case, or open it again."""
    who = caller(request)
    act = acts.close_case if said.status == "closed" else acts.reopen_case
    act(officer=who.officer, case_id=case_id, version=said.version, now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/cases/{case_id}/persons", tags=TAGS, response={201: CasePersonOut})
def add_person(request: HttpRequest, case_id: str, said: CasePersonIn) -> CasePersonOut:
    """Add somebody. The name of a protected identity is kept apart, and not in the answer."""
    who = caller(request)
    made = acts.add_person_to_case(
        officer=who.officer,
        case_id=case_id,
        text=_person_text(said),
        recipient=who.instruments.identity.recipient,
        now=who.now,
    )
    return person_out(made)


@router.put("/cases/{case_id}/persons/{person_id}", tags=TAGS, response=CasePersonOut)
def save_person(request: HttpRequest, case_id: str, person_id: int, said: CasePersonIn) -> CasePersonOut:
    """Save somebody anew; of a protected identity, what is left empty stays."""
    who = caller(request)
    saved = acts.change_person_of_case(
        officer=who.officer,
        case_id=case_id,
        person_id=person_id,
        text=_person_text(said),
        identity=who.instruments.identity,
        now=who.now,
    )
    return person_out(saved)


@router.delete("/cases/{case_id}/persons/{person_id}", tags=TAGS, response={204: None})
def remove_person(request: HttpRequest, case_id: str, person_id: int) -> None:
    """Remove somebody who was written in by mistake; one of a protected identity by the team alone."""
    who = caller(request)
    acts.remove_person_from_case(officer=who.officer, case_id=case_id, person_id=person_id, now=who.now)


@router.post("/cases/{case_id}/persons/{person_id}/name", tags=TAGS, response=ProtectedNameOut)
def read_name(request: HttpRequest, case_id: str, person_id: int) -> ProtectedNameOut:
    """Who a protected person is: for the team alone, and each reading is recorded."""
    who = caller(request)
    found = acts.read_protected_name(
        officer=who.officer, case_id=case_id, person_id=person_id, identity=who.instruments.identity, now=who.now
    )
    return ProtectedNameOut(name=found.name, details=found.details, also_known_as=found.also_known_as)


@router.post("/cases/{case_id}/tasks", tags=TAGS, response={201: CaseTaskOut})
def add_task(request: HttpRequest, case_id: str, said: CaseTaskIn) -> CaseTaskOut:
    """Write down a task."""
    who = caller(request)
    made = acts.add_task(
        officer=who.officer,
        case_id=case_id,
        text=said.text,
        due_on=said.due_on,
        person_id=number_of(who=who, username=said.person),
        now=who.now,
    )
    return task_out(made)


@router.post("/cases/{case_id}/tasks/{task_id}", tags=TAGS, response=CaseTaskOut)
def change_task(request: HttpRequest, case_id: str, task_id: int, said: TaskChangeIn) -> CaseTaskOut:
    """Say that a task is done, or give it to somebody."""
    who = caller(request)
    if said.done:
        done = acts.finish_task(officer=who.officer, case_id=case_id, task_id=task_id, now=who.now)
        return task_out(done)
    person = number_of(who=who, username=said.person)
    given = acts.assign_task(officer=who.officer, case_id=case_id, task_id=task_id, person_id=person, now=who.now)
    return task_out(given)


@router.post("/cases/{case_id}/notes", tags=TAGS, response={201: CaseOut})
def add_note(request: HttpRequest, case_id: str, said: CaseNoteIn) -> CaseOut:
    """Write an internal note. It never leaves the authority."""
    who = caller(request)
    acts.add_note(officer=who.officer, case_id=case_id, text=said.note, now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/requests/{request_id}/case", tags=TAGS, response=RequestOut)
def place_request(request: HttpRequest, request_id: str, said: CaseChoiceIn) -> RequestOut:
    """Put a request, with those that it follows and that follow it, into a case; without one, into a new one."""
    who = caller(request)
    if said.case is None:
        acts.open_case_for(officer=who.officer, request_id=request_id, title=said.title, now=who.now)
    else:
        acts.put_into_case(officer=who.officer, request_id=request_id, case_id=said.case, now=who.now)
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)


@router.post("/requests/{request_id}/assigned-to", tags=TAGS, response=RequestOut)
def assign_request(request: HttpRequest, request_id: str, said: PersonIn) -> RequestOut:
    """Give a request to a person of the authority, or to nobody."""
    who = caller(request)
    person = number_of(who=who, username=said.person)
    acts.assign_request(officer=who.officer, request_id=request_id, person_id=person, now=who.now)
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)


def shown(*, who: Caller, case_id: str) -> CaseOut:
    """Return a case the caller may see, and record that it was read. Raises: NotPermitted, NotFound."""
    who.officer.require(SEE_CASES)
    found = case_file(officer=who.officer, case_id=case_id)
    if found is None:
        raise NotFound("there is no such case")
    acts.note_case_read(officer=who.officer, case=found.case, now=who.now)
    return case_out(found)


def number_of(*, who: Caller, username: str | None) -> int | None:
    """Return the number of a person who sits in the caller's authority. Raises: NotEligible."""
    if username is None:
        return None
    found = holders(authority_id=who.officer.authority_id, now=who.now).filter(username=clean(username)[:150]).first()
    if found is None:
        raise NotEligible("person: nobody of that name has a seat here")
    return int(found.pk)


def _text(said: CaseIn) -> CaseText:
    return CaseText(
        title=said.title,
        opened_on=said.opened_on,
        offence=said.offence,
        facts=said.facts,
        states=tuple(said.states),
        references=tuple(ForeignReference(state=one.state, reference=one.reference) for one in said.references),
    )


def _person_text(said: CasePersonIn) -> PersonText:
    return PersonText(
        kind=said.kind,
        name=said.name,
        role=said.role,
        details=said.details,
        is_protected=said.is_protected,
        label=said.label,
        also_known_as=said.also_known_as,
    )
