"""Requests in the order in which they changed, a page at a time: what a case system asks again and again.

A place in this order is the moment of the last change and the id. A request that changes moves to the end, so one who
goes on from the last place misses nothing; a request may be seen twice.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet

from longbien.core.errors import TheirMessageIsWrong
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Request
from longbien.readers.desk_filter import DeskFilter
from longbien.readers.requests import requests_of

# An act bears the moment at which it began, and sealing evidence takes a while before it is written: a place nearer to
# now than this would let such an act be passed over.
OVERLAP = timedelta(minutes=10)


class UnknownPlace(TheirMessageIsWrong):
    """The place to go on from is not one that an earlier page named."""

    code = "unknown_place"


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Requests, and where to go on: at once if there is `more`, else whenever one likes."""

    requests: tuple[Request, ...]
    next_place: str
    more: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the order."""

    at: datetime
    id: str = ""

    def __str__(self) -> str:
        return base64.urlsafe_b64encode(f"{self.at.isoformat()} {self.id}".encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str) -> Place:
        """Read what `str` wrote. Raises: UnknownPlace."""
        try:
            at, _, number = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("ascii").partition(" ")
            place = cls(at=datetime.fromisoformat(at), id=number)
            place.at.astimezone(UTC)  # a zone can lead beyond the years 1 to 9999
        except (ValueError, OverflowError, binascii.Error) as error:
            raise UnknownPlace("after: write what an earlier page gave as next") from error
        if place.at.tzinfo is None or str(place) != text:
            raise UnknownPlace("after: write what an earlier page gave as next")
        return place


def changes(
    *,
    officer: Officer,
    now: datetime,
    most: int,
    after: str = "",
    changed_since: datetime | None = None,
    direction: str = "",
    states: Collection[str] = (),
    wanted: DeskFilter | None = None,
) -> ChangesPage:
    """
    Return a page of the requests of the officer's authority, the longest unchanged first.

    Args:
        after: the place an earlier page named; empty for the beginning.
        changed_since: leave out what has not changed since; aware.
        direction: `outgoing`, `incoming`, or empty for both.
        states: only those that stand there; empty for all.
        wanted: what else they must be.

    Raises:
        NotPermitted, UnknownPlace.
    """
    officer.require(SEE_REQUESTS)
    start = Place.read(after) if after else None
    rows = _after(requests_of(officer=officer).select_related("approved_by", "drafted_by", "assigned_to"), start)
    if changed_since is not None:
        rows = rows.filter(changed_at__gte=changed_since)
    if direction:
        rows = rows.filter(direction=direction)
    if states:
        rows = rows.filter(state__in=states)
    if wanted is not None:
        rows = rows.filter(wanted.condition(officer=officer, now=now))
    found = list(rows.order_by("changed_at", "id")[: most + 1])
    more, page = len(found) > most, found[:most]
    last = Place(at=page[-1].changed_at, id=page[-1].id) if page else start
    return ChangesPage(requests=tuple(page), next_place=str(_resting(last, now=now, more=more)), more=more)


def _after(rows: QuerySet[Request], place: Place | None) -> QuerySet[Request]:
    if place is None:
        return rows
    return rows.filter(Q(changed_at__gt=place.at) | Q(changed_at=place.at, id__gt=place.id))


def _resting(last: Place | None, *, now: datetime, more: bool) -> Place:
    """Return where to go on; at the end of all, a little before now."""
    quiet = Place(at=(now - OVERLAP).astimezone(UTC))
    if last is None:
        return quiet
    return last if more or last.at <= quiet.at else quiet
