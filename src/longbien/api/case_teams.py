"""The team of a case, its protection, and who is excluded from it."""

from __future__ import annotations

from django.http import HttpRequest

from longbien.actions import cases as acts
from longbien.actions.cases.errors import NotEligible
from longbien.actions.errors import NotFound
from longbien.api.cases import TAGS, number_of, shown
from longbien.api.routes import router
from longbien.api.shapes.cases import BecauseIn, CaseOut, DecisionIn
from longbien.api.tokens import Caller, caller
from longbien.core.permissions import KEEP_CASE, SEE_CASES
from longbien.core.requests.words import clean
from longbien.data.models import Person
from longbien.readers.cases import one_case


@router.put("/cases/{case_id}/team/{username}", tags=TAGS, response=CaseOut)
def join_team(request: HttpRequest, case_id: str, username: str) -> CaseOut:
    """Take a person onto the team."""
    who = caller(request)
    acts.join_team(officer=who.officer, case_id=case_id, person_id=_seated(who, case_id, username), now=who.now)
    return shown(who=who, case_id=case_id)


@router.delete("/cases/{case_id}/team/{username}", tags=TAGS, response={204: None})
def leave_team(request: HttpRequest, case_id: str, username: str) -> None:
    """Let a person leave the team."""
    who = caller(request)
    acts.leave_team(officer=who.officer, case_id=case_id, person_id=_known(who, case_id, username), now=who.now)


@router.put("/cases/{case_id}/leader/{username}", tags=TAGS, response=CaseOut)
def lead_case(request: HttpRequest, case_id: str, username: str) -> CaseOut:
    """Let a person lead the case."""
    who = caller(request)
    acts.lead_case(officer=who.officer, case_id=case_id, person_id=_seated(who, case_id, username), now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/cases/{case_id}/protection", tags=TAGS, response=CaseOut)
def protect_case(request: HttpRequest, case_id: str, said: BecauseIn) -> CaseOut:
    """Close a case to all but its team."""
    who = caller(request)
    acts.protect_case(officer=who.officer, case_id=case_id, because=said.because, now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/cases/{case_id}/protection/lifting", tags=TAGS, response=CaseOut)
def propose_lifting(request: HttpRequest, case_id: str, said: BecauseIn) -> CaseOut:
    """Propose to open a protected case to the authority again."""
    who = caller(request)
    acts.propose_lifting(officer=who.officer, case_id=case_id, because=said.because, now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/cases/{case_id}/protection/decision", tags=TAGS, response=CaseOut)
def decide_lifting(request: HttpRequest, case_id: str, said: DecisionIn) -> CaseOut:
    """Decide on that, as a second person of the team."""
    who = caller(request)
    acts.decide_lifting(officer=who.officer, case_id=case_id, confirmed=said.confirmed, now=who.now)
    return shown(who=who, case_id=case_id)


@router.post("/cases/{case_id}/exclusions/{username}", tags=TAGS, response={204: None})
def exclude_person(request: HttpRequest, case_id: str, username: str, said: BecauseIn) -> None:
    """Exclude a person who has a conflict of interest; for that person there is no such case any more."""
    who = caller(request)
    person = _known(who, case_id, username)
    acts.exclude_person(officer=who.officer, case_id=case_id, person_id=person, because=said.because, now=who.now)


@router.post("/cases/{case_id}/exclusions/{username}/readmission", tags=TAGS, response=CaseOut)
def readmit_person(request: HttpRequest, case_id: str, username: str, said: BecauseIn) -> CaseOut:
    """Readmit a person."""
    who = caller(request)
    person = _known(who, case_id, username)
    acts.readmit_person(officer=who.officer, case_id=case_id, person_id=person, because=said.because, now=who.now)
    return shown(who=who, case_id=case_id)


def _seated(who: Caller, case_id: str, username: str) -> int:
    """Return the number of a person who sits here. Raises: NotPermitted, NotFound: there is no such case."""
    who.officer.require(KEEP_CASE)
    if one_case(officer=who.officer, case_id=case_id) is None:
        raise NotFound("there is no such case")
    number = number_of(who=who, username=username)
    assert number is not None  # noqa: S101 - a name was given
    return number


def _known(who: Caller, case_id: str, username: str) -> int:
    """
    Return the number of a person of this authority, whose seat may have ended.

    Raises:
        NotPermitted, NotFound: there is no such case; NotEligible.
    """
    who.officer.require(SEE_CASES)
    if one_case(officer=who.officer, case_id=case_id) is None:
        raise NotFound("there is no such case")
    ours = Person.objects.filter(seats__authority=who.officer.authority_id)
    found = ours.filter(username=clean(username)[:150]).first()
    if found is None:
        raise NotEligible("person: nobody of that name has a seat here")
    return int(found.pk)
