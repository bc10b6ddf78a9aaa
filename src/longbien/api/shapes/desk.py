"""The desk and the search, as they go in and out: the filters of the page, its groups, the place where words stand."""

from __future__ import annotations

from typing import Literal

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.filters import FilterIn
from longbien.api.shapes.requests import RequestRow, request_row
from longbien.data.models import Request
from longbien.readers.desk import DeskGroup, DeskRow
from longbien.readers.excerpts import Excerpt
from longbien.readers.search import LONGEST_QUERY, MOST_ROWS

LARGEST_PLACE = 2**62


class DeskIn(FilterIn):
    """The filters of the desk."""

    direction: Literal["", "incoming", "outgoing"] = ""
    state: str = ""


class GroupIn(DeskIn):
    """A page of a group. `after` is the `next` of the page before."""

    after: str = ""
    limit: int = Field(default=50, ge=1, le=200)


class SearchIn(Schema):
    """What to look for. `before` is the `next` of the page before; 0 is the beginning."""

    q: str = Field(max_length=LONGEST_QUERY)
    before: int = Field(default=0, ge=-LARGEST_PLACE, le=LARGEST_PLACE)
    limit: int = Field(default=MOST_ROWS, ge=1, le=50)


class DeskRowOut(RequestRow):
    """A line of the desk. `to_review`: sent alone by a colleague. `data_asked`: what is preserved was asked for."""

    our_turn: bool
    to_review: bool
    data_asked: bool
    waiting_seconds: int


class DeskGroupOut(Schema):
    """
    A group of the desk, or a page of it, what presses soonest first; of what has ended, the newest.

    `count` is of the whole group, as far as was counted: with `is_countless` there are more. Go on with `after=next`.
    """

    id: str
    requests: list[DeskRowOut]
    count: int
    is_countless: bool
    next: str


class DeskOut(Schema):
    """The beginning of every group."""

    groups: list[DeskGroupOut]


class ExcerptOut(Schema):
    """Where the words stand: id of an element, of an act with its `field`, or `note`; and the text around them."""

    where: str
    field: str
    before: str
    found: str
    behind: str


class FoundOut(RequestRow):
    """A request that was found. `excerpt` is null where it was found by a reference."""

    excerpt: ExcerptOut | None


class SearchOut(Schema):
    """
    What was found, newest first. Go on with `before=next` until it is 0.

    `by_beginning`: no request has the whole words; these have words that begin so.
    """

    requests: list[FoundOut]
    by_beginning: bool
    next: int


def group_out(group: DeskGroup) -> DeskGroupOut:
    """Return a group as it is shown."""
    return DeskGroupOut(
        id=group.id,
        requests=[_row_out(row) for row in group.rows],
        count=group.count,
        is_countless=group.is_countless,
        next=group.next_place,
    )


def found_out(request: Request, excerpt: Excerpt | None) -> FoundOut:
    """Return what was found of a request."""
    shown = None
    if excerpt is not None:
        shown = ExcerptOut(
            where=excerpt.said.where,
            field=excerpt.said.field,
            before=excerpt.before,
            found=excerpt.found,
            behind=excerpt.behind,
        )
    return FoundOut(**request_row(request).model_dump(), excerpt=shown)


def _row_out(row: DeskRow) -> DeskRowOut:
    return DeskRowOut(
        **request_row(row.request).model_dump(),
        our_turn=row.our_turn,
        to_review=row.to_review,
        data_asked=row.data_asked,
        waiting_seconds=int(row.waiting.total_seconds()),
    )
