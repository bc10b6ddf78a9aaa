"""
What an officer may see, in one place: requests and cases of the authority, but for cases closed to the person.

1. Everything belongs to one authority; another authority of the same State is as far away as another State.
2. A case is closed to a person who is excluded from it, whatever else holds.
3. A protected case is closed to everybody but its team.
4. Where officers are seated for cases of children, requests that concern children are open to them, and to whoever
   drafted them, alone; a case with such a request in it to these and to its team. So it is with what an authority
   was told of or handed over. Where nobody is, they go the ordinary way: a route to nobody protects no child.
5. What is in a case is as closed as the case: requests, and through them acts, evidence, packages.

Every question and every act begins with one of these; *closed* and *not there* are one answer. A request without a case
costs nothing; one in a case costs three looks into indexes.

    Request.objects.filter(requests_seen(officer=officer))
    EvidenceItem.objects.filter(requests_seen(officer=officer, through="request__"))
"""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.core.officers import Officer
from longbien.core.permissions import HANDLE_CHILDREN, SEE_CASES, SEE_REQUESTS
from longbien.data.models import Case, CaseExclusion, Request
from longbien.readers.closed_cases import Closed
from longbien.readers.people import seated_for_children

_SEEN_BY: Final = "_seen_by"


def requests_seen(*, officer: Officer, through: str = "") -> Q:
    """Return the condition under which a request is this officer's to see; `through` is the way to the request."""
    past = is_routed_past(officer=officer)
    seen = _of_authority(officer, through) & _open_case(person_id=officer.person_id, past=past, through=through)
    return seen & _routed(officer, through) if past else seen


def requests_overseen(*, officer: Officer, through: str = "") -> Q:
    """Return the condition for figures and acts without content: all of the authority, but where one is excluded."""
    excluded = CaseExclusion.objects.filter(case_id=OuterRef(f"{through}case_id"), person_id=officer.person_id)
    return _of_authority(officer, through) & (Q(**{f"{through}case__isnull": True}) | ~Q(Exists(excluded)))


def not_routed_past(*, officer: Officer, through: str = "") -> Q:
    """Return the condition that a request does not go past this officer, of whichever authority it is."""
    return _routed(officer, through) if is_routed_past(officer=officer) else Q()


def cases_seen(*, officer: Officer) -> QuerySet[Case]:
    """Return the cases this officer may see; none without the permission."""
    if not officer.may(SEE_CASES):
        return Case.objects.none()
    return Case.objects.filter(~closed_to(officer=officer, case="pk"), authority_id=officer.authority_id)


def in_cases_seen(*, officer: Officer) -> Q:
    """Return the condition under which a row that has a case, such as a task, is this officer's to see."""
    if not officer.may(SEE_CASES):
        return Q(pk__in=())
    return Q(case__authority_id=officer.authority_id) & ~closed_to(officer=officer, case="case_id")


def closed_to(*, officer: Officer, case: str) -> Q:
    """Return the condition that the case whose number stands in a column is closed to an officer, rules 2 to 4."""
    return Q(Closed(case=case, person_id=officer.person_id, past=is_routed_past(officer=officer)))


def note_seen(*, officer: Officer, request: Request) -> None:
    """Note on an object that was just read through `requests_seen` that it was: a page asks it of each of its parts."""
    setattr(request, _SEEN_BY, (officer.person_id, officer.authority_id))


def can_see(*, officer: Officer, request: Request) -> bool:
    """Say whether a request that is at hand is this officer's to see."""
    if getattr(request, _SEEN_BY, None) == (officer.person_id, officer.authority_id):
        return officer.may(SEE_REQUESTS)
    if request.authority_id != officer.authority_id or not officer.may(SEE_REQUESTS):
        return False
    if request.route and request.drafted_by_id != officer.person_id and is_routed_past(officer=officer):
        return False
    return request.case_id is None or not is_closed(case_id=request.case_id, officer=officer)


def is_closed(*, case_id: str, officer: Officer) -> bool:
    """Say whether a case is closed to somebody, who may be an officer of its authority."""
    return Case.objects.filter(closed_to(officer=officer, case="pk"), pk=case_id).exists()


def is_routed_past(*, officer: Officer) -> bool:
    """Say whether requests that concern children go past this officer: another one is there for them."""
    if officer.may(HANDLE_CHILDREN):
        return False
    if officer.children_elsewhere is not None:
        return officer.children_elsewhere
    return seated_for_children(authority_id=officer.authority_id).exists()


def _routed(officer: Officer, through: str) -> Q:
    """Return the condition that a request goes the ordinary way, or was drafted by this person."""
    return Q(**{f"{through}route": ""}) | Q(**{f"{through}drafted_by_id": officer.person_id})


def _of_authority(officer: Officer, through: str) -> Q:
    return Q(**{f"{through}authority_id": officer.authority_id})


def _open_case(*, person_id: int, past: bool, through: str) -> Q:
    """Return the condition that a request is in no case, or in one that is open to the person."""
    closed = Q(Closed(case=f"{through}case_id", person_id=person_id, past=past))
    return Q(**{f"{through}case__isnull": True}) | ~closed
