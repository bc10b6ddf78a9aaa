"""Requests: the list, one of them, and the word that a person has opened it."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query

from longbien.actions.cases import note_listed, note_request_read
from longbien.actions.requests import mark_opened
from longbien.actions.requests.errors import NotFound
from longbien.api.routes import router
from longbien.api.shapes.filters import wanted_of
from longbien.api.shapes.requests import ListIn, RequestOut, RequestsPage, request_out, request_row
from longbien.api.tokens import Caller, caller
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Request
from longbien.readers.changes import changes
from longbien.readers.requests import one_request


@router.get("/requests", tags=["requests"], response=RequestsPage)
def list_requests(request: HttpRequest, asked: Query[ListIn]) -> RequestsPage:
    """
    The requests of the authority, the longest unchanged first.

    Keep `next` and ask again with `after`: what changed meanwhile comes then, and nothing is missed. A request may come
    twice.
    """
    who = caller(request)
    page = changes(
        officer=who.officer,
        now=who.now,
        most=asked.limit,
        after=asked.after,
        changed_since=asked.changed_since,
        direction=asked.direction or "",
        states=asked.state,
        wanted=wanted_of(asked),
    )
    note_listed(officer=who.officer, requests=page.requests, now=who.now)
    return RequestsPage(requests=[request_row(one) for one in page.requests], next=page.next_place, more=page.more)


@router.get("/requests/{request_id}", tags=["requests"], response=RequestOut)
def read_request(request: HttpRequest, request_id: str) -> RequestOut:
    """One request. Reading it here is not the opening by a person: for that there is `open`."""
    who = caller(request)
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)


@router.post("/requests/{request_id}/open", tags=["requests"], response=RequestOut)
def open_request(request: HttpRequest, request_id: str) -> RequestOut:
    """A person has the request before them: the other State gets *retrieved* for every act not yet opened."""
    who = caller(request)
    the_request(who=who, request_id=request_id)
    mark_opened(officer=who.officer, request_id=request_id, now=who.now, instruments=who.instruments)
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)


def the_request(*, who: Caller, request_id: str) -> Request:
    """Return a request the caller may see. Raises: NotPermitted, NotFound."""
    who.officer.require(SEE_REQUESTS)
    found = one_request(officer=who.officer, request_id=request_id)
    if found is None:
        raise NotFound("there is no such request")
    note_request_read(officer=who.officer, request=found, now=who.now)
    return found
