"""Terms: those that press, those of a request with their history, and what officers do with them."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query

from longbien.actions.deadlines.officers import add_term, renew_term, settle_term
from longbien.actions.readings import note_cases_listed, note_listed
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.deadlines import (
    DeadlineOut,
    DeadlinesOut,
    PressingOut,
    RenewalIn,
    TermIn,
    deadline_out,
    task_due_out,
)
from longbien.api.tokens import caller
from longbien.core.deadlines.counting import Term
from longbien.core.permissions import SEE_REQUESTS
from longbien.readers.deadlines import deadlines_of, history_of, open_deadlines
from longbien.readers.tasks import open_tasks


@router.get("/deadlines", tags=["deadlines"], response=PressingOut)
def list_deadlines(request: HttpRequest) -> PressingOut:
    """The running terms of the authority's requests, and the open tasks of its cases: what ends first stands first."""
    who = caller(request)
    who.officer.require(SEE_REQUESTS)
    rows = open_deadlines(officer=who.officer)
    note_listed(officer=who.officer, requests=(row.request for row in rows), now=who.now)
    tasks = open_tasks(officer=who.officer)
    note_cases_listed(officer=who.officer, case_ids=(one.case_id for one in tasks.own + tasks.others), now=who.now)
    return PressingOut(
        deadlines=[deadline_out(row, notices=False) for row in rows],
        own_tasks=[task_due_out(one) for one in tasks.own],
        other_tasks=[task_due_out(one) for one in tasks.others],
    )


@router.get("/requests/{request_id}/deadlines", tags=["deadlines"], response=DeadlinesOut)
def read_deadlines(request: HttpRequest, request_id: str, history: Query[bool] = False) -> DeadlinesOut:
    """The terms of a request; with `history`, every result that was ever counted, the newest first."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    rows = (history_of if history else deadlines_of)(officer=who.officer, request=found)
    return DeadlinesOut(deadlines=[deadline_out(row, notices=not history) for row in rows])


@router.post("/requests/{request_id}/deadlines", tags=["deadlines"], response=DeadlineOut)
def add_deadline(request: HttpRequest, request_id: str, said: TermIn) -> DeadlineOut:
    """Add a term of the authority's own. It stays here: the other State does not see it."""
    who = caller(request)
    the_request(who=who, request_id=request_id)
    row = add_term(
        officer=who.officer,
        request_id=request_id,
        title=said.title,
        note=said.note,
        due_at=said.due_at,
        length=Term(count=said.count, unit=said.unit) if said.count and said.unit and not said.due_at else None,
        counting=said.counting,
        calendar_of=said.calendar_of,
        now=who.now,
    )
    return deadline_out(row)


@router.post("/requests/{request_id}/deadlines/{deadline_id}/renew", tags=["deadlines"], response=DeadlineOut)
def renew_deadline(request: HttpRequest, request_id: str, deadline_id: int, said: RenewalIn) -> DeadlineOut:
    """Renew a period that its rule lets be renewed, such as an order to the holder at home."""
    who = caller(request)
    the_request(who=who, request_id=request_id)
    row = renew_term(
        officer=who.officer,
        request_id=request_id,
        deadline_id=deadline_id,
        until_at=said.until_at,
        note=said.note,
        now=who.now,
    )
    return deadline_out(row)


@router.post("/requests/{request_id}/deadlines/{deadline_id}/done", tags=["deadlines"], response=DeadlineOut)
def settle_deadline(request: HttpRequest, request_id: str, deadline_id: int) -> DeadlineOut:
    """Say that a term of the authority's own is done."""
    who = caller(request)
    the_request(who=who, request_id=request_id)
    row = settle_term(officer=who.officer, request_id=request_id, deadline_id=deadline_id, now=who.now)
    return deadline_out(row)
