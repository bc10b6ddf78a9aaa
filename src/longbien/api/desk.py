"""The desk and the search: what the page shows, for a case system."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Query

from longbien.actions.cases import note_listed
from longbien.api.routes import router
from longbien.api.shapes.desk import (
    DeskGroupOut,
    DeskIn,
    DeskOut,
    GroupIn,
    SearchIn,
    SearchOut,
    found_out,
    group_out,
)
from longbien.api.shapes.filters import wanted_of
from longbien.api.tokens import caller
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.words import clean
from longbien.readers.desk import desk_groups, one_group
from longbien.readers.excerpts import excerpts
from longbien.readers.requests import attach_authorities
from longbien.readers.search import search_requests


@router.get("/desk", tags=["requests"], response=DeskOut)
def read_desk(request: HttpRequest, asked: Query[DeskIn]) -> DeskOut:
    """The beginning of every group of the desk, under these filters."""
    who = caller(request)
    who.officer.require(SEE_REQUESTS)
    groups = desk_groups(officer=who.officer, now=who.now, wanted=wanted_of(asked))
    shown = [row.request for group in groups for row in group.rows]
    attach_authorities(shown)
    note_listed(officer=who.officer, requests=shown, now=who.now)
    return DeskOut(groups=[group_out(group) for group in groups])


@router.get("/desk/{group}", tags=["requests"], response=DeskGroupOut)
def read_group(
    request: HttpRequest, group: Literal["ours_to_do", "drafts", "theirs_to_do", "ended"], asked: Query[GroupIn]
) -> DeskGroupOut:
    """A page of one group of the desk, under these filters."""
    who = caller(request)
    who.officer.require(SEE_REQUESTS)
    page = one_group(
        officer=who.officer,
        now=who.now,
        group=group,
        wanted=wanted_of(asked),
        after=asked.after,
        most=asked.limit,
    )
    shown = [row.request for row in page.rows]
    attach_authorities(shown)
    note_listed(officer=who.officer, requests=shown, now=who.now)
    return group_out(page)


@router.get("/search", tags=["requests"], response=SearchOut)
def search(request: HttpRequest, asked: Query[SearchIn]) -> SearchOut:
    """
    Find requests by reference, by identifier in any form, or by words in any script; all words must be there.

    A name that is to be protected is never found. What was changed a moment ago is found after some seconds.
    """
    who = caller(request)
    page = search_requests(officer=who.officer, text=clean(asked.q), before=asked.before, most=asked.limit)
    found = excerpts(requests=page.requests, query=page.query, by_beginning=page.by_beginning)
    attach_authorities(page.requests)
    note_listed(officer=who.officer, requests=page.requests, now=who.now)
    return SearchOut(
        requests=[found_out(one, excerpt) for one, excerpt in zip(page.requests, found, strict=True)],
        by_beginning=page.by_beginning,
        next=page.next_place,
    )
