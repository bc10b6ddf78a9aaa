"""
Requests in cases, and to whom they are assigned.

1. Requests that follow one another, or that arise from one another, are always in one case: the whole chain is put into
   it, or none of it.
2. Who puts a request into a case must see both: nothing is moved out of sight by one who has not seen it.
3. A request leaves no case that is protected, or from which somebody is excluded: one person would lift what two
   decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from longbien.actions.cases.errors import NotEligible, OtherCase
from longbien.actions.cases.excluding import count_screens_anew, void_approvals
from longbien.actions.cases.keeping import CaseText, open_case
from longbien.actions.cases.rows import case_changed, locked_case, write_event
from longbien.actions.errors import NotFound
from longbien.actions.readings import note_in_journal
from longbien.actions.requests.rows import locked_request
from longbien.core.officers import Officer
from longbien.core.permissions import KEEP_CASE
from longbien.data.models import Case, Request
from longbien.readers.cases import may_look_after
from longbien.readers.visibility import is_closed, requests_seen

MOST_IN_A_CHAIN = 200


@transaction.atomic
def put_into_case(*, officer: Officer, request_id: str, case_id: str, now: datetime) -> Case:
    """
    Put a request, with all that it follows and all that follow it, into a case.

    Raises:
        NotPermitted, CaseClosed.
        NotFound: the request or the case is not this officer's to see.
        OtherCase: it lies in a protected case.
    """
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, needs_open=True)
    _place(officer=officer, request_id=request_id, case=case, now=now)
    return case


@transaction.atomic
def open_case_for(*, officer: Officer, request_id: str, title: str, now: datetime) -> Case:
    """Open a new case with a request in it, in one act. Raises: NotPermitted, NotFound, CaseWrong, OtherCase."""
    officer.require(KEEP_CASE)
    request = locked_request(officer=officer, request_id=request_id)
    said = request.elements
    theirs = request.their_authority.node if request.their_authority else ""
    text = CaseText(
        title=title.strip() or " ".join(filter(None, (request.reference, request.their_reference))),
        opened_on=now.date(),
        offence=str(said.get("offence", "")) if request.direction == Request.Direction.OUTGOING else "",
        facts=str(said.get("facts", "")) if request.direction == Request.Direction.OUTGOING else "",
    )
    case = open_case(officer=officer, text=text, now=now)
    if theirs:
        case.states = [theirs]
    _place(officer=officer, request_id=request_id, case=case, now=now)
    return case


@transaction.atomic
def take_out_of_case(*, officer: Officer, request_id: str, now: datetime) -> Request:
    """Take a request and its chain out of an open case. Raises: NotPermitted, NotFound, OtherCase."""
    officer.require(KEEP_CASE)
    seen = Request.objects.filter(requests_seen(officer=officer), id=request_id).first()
    if seen is None or seen.case_id is None:
        return locked_request(officer=officer, request_id=request_id)
    case = locked_case(officer=officer, case_id=seen.case_id)  # the case first, as everywhere
    request = locked_request(officer=officer, request_id=request_id)
    if case.protected or case.exclusions.exists():
        raise OtherCase(case.reference)
    for one in _chain(officer=officer, request=request):
        if one.case_id != case.id:
            continue
        one.case = None
        one.save(update_fields=["case"])
        write_event(case=case, officer=officer, what="request_out", now=now, note=one.reference)
    case_changed(case=case, now=now)
    request.case = None
    return request


@transaction.atomic
def assign_request(*, officer: Officer, request_id: str, person_id: int | None, now: datetime) -> Request:
    """
    Give a request to a person of the authority, or to nobody.

    Raises:
        NotPermitted, NotFound.
        NotEligible: no seat in the authority, or the request is not the person's to see.
    """
    officer.require(KEEP_CASE)
    request = locked_request(officer=officer, request_id=request_id)
    if person_id is not None and not may_look_after(request=request, person_id=person_id, now=now):
        raise NotEligible(f"person: {person_id}")
    request.assigned_to_id = person_id
    request.save(update_fields=["assigned_to"])
    case = request.case
    if case is not None:
        write_event(
            case=case, officer=officer, what="request_assigned", now=now, about=person_id, note=request.reference
        )
    else:
        note_in_journal(reference=request.reference, officer=officer, what="request_assigned", now=now)
    return request


def _place(*, officer: Officer, request_id: str, case: Case, now: datetime) -> None:
    request = locked_request(officer=officer, request_id=request_id)
    if request.case_id == case.id:
        return
    chain = [one for one in _chain(officer=officer, request=request) if one.case_id != case.id]
    for one in chain:
        _require_movable(one)
    for one in chain:
        one.case = case
        if one.assigned_to_id is not None and not may_look_after(request=one, person_id=one.assigned_to_id, now=now):
            one.assigned_to = None
        one.save(update_fields=["case", "assigned_to"])
        write_event(case=case, officer=officer, what="request_in", now=now, note=one.reference)
    void_approvals(case=case, now=now)
    excluded = set(case.exclusions.values_list("person_id", flat=True))
    count_screens_anew(case=case, of=excluded, now=now, person=officer.name)
    case.states = sorted({*case.states, *_states(request)})
    case_changed(case=case, now=now)


def _require_movable(request: Request) -> None:
    """Require that leaving the present case takes no protection away. Raises: OtherCase."""
    before = request.case
    if before is not None and (before.protected or before.exclusions.exists()):
        raise OtherCase(before.reference)


def _states(request: Request) -> Iterable[str]:
    return (request.their_authority.node,) if request.their_authority else ()


def _chain(*, officer: Officer, request: Request) -> list[Request]:
    """
    Return the requests of the authority that follow or arise from one another around this one, locked, in one order.

    They share a case already, or have none: who sees one sees all. Raises: NotFound: one is closed to the officer.
    """
    found, frontier = {request.id}, {request.id}
    while frontier and len(found) < MOST_IN_A_CHAIN:
        of_authority = Request.objects.filter(authority_id=request.authority_id)
        after = Q(follows_id__in=frontier) | Q(arises_from_id__in=frontier)
        before = Q(followed_by__id__in=frontier) | Q(led_to__id__in=frontier)
        near = (of_authority.filter(one).values_list("id", flat=True) for one in (after, before))
        frontier = {number for ids in near for number in ids} - found
        found |= frontier
    rows = Request.objects.select_for_update(of=("self",)).filter(id__in=found).order_by("id")
    chain = list(rows)
    for one in chain:
        if one.case_id is not None and is_closed(case_id=one.case_id, officer=officer):
            raise NotFound(one.id)
    return chain
