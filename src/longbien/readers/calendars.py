"""
The calendars by which terms are counted: the time zone, office hours and days of an authority, as far as known.

    calendars = calendars_of(request)          # nothing is read before a term asks for a side
    calendars("requested").calendar.is_working(day)

The entry of the authority in the directory comes first, then any other of its State; public holidays come from the
library and the entry's own days are added. So do the weekend days that are worked in the place of others, unless the
entry has a weekend of its own, which is never worked. What nobody knows is said as a doubt.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from django.db.models import Max

from longbien.core.deadlines.calendars import SATURDAY, SUNDAY, Calendar
from longbien.core.deadlines.public_holidays import public_days
from longbien.core.deadlines.terms import Doubt, Known
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.rules import is_time_zone
from longbien.data.models import DirectoryConfirmation, DirectoryRow, Request
from longbien.readers.directory import entries

YEARS_AROUND = (-1, 0, 1, 2, 3)
NO_ZONE = "UTC"


def calendars_of(request: Request, *, on: date) -> Callable[[str], Known]:
    """Return what gives the calendar of a side of the request; `on` is the day around which its days are wanted."""
    outgoing = request.direction == Request.Direction.OUTGOING
    theirs = request.their_authority

    def of_side(side: str) -> Known:
        if (side == "requesting") == outgoing:
            return calendar_of(state=request.authority.node, authority=request.authority.code, on=on)
        if theirs is None:
            return calendar_of(state="", authority="", on=on)
        return calendar_of(state=theirs.node, authority=theirs.code, on=on)

    return of_side


def calendar_of(*, state: str, authority: str, on: date) -> Known:
    """
    Return the calendar of an authority around a day.

    Args:
        state: code of the State, that of its node.
        authority: its code inside the node; where the directory has no such entry, another of the State serves.
        on: holidays of the year before and of three years after are known.
    """
    stamp = (
        DirectoryRow.objects.aggregate(last=Max("pk"))["last"],
        DirectoryConfirmation.objects.aggregate(last=Max("pk"))["last"],
    )
    return _calendar(state, authority, on.year, stamp)


@lru_cache(maxsize=256)
def _calendar(state: str, authority: str, year: int, _stamp: object) -> Known:
    found = _entry(state, authority)
    zone = found.time_zone if found and is_time_zone(found.time_zone) else ""
    years = [public_days(state=state, year=year + more) for more in YEARS_AROUND]
    days = [one for one in years if one is not None]
    own = frozenset(found.holidays) if found else frozenset()
    never = frozenset(found.weekend) if found else frozenset()
    usual = days[0].weekend if days else frozenset({SATURDAY, SUNDAY})
    hours = tuple((one.weekday, one.opens, one.closes) for one in found.hours) if found else ()
    doubts = (
        *(() if zone else (Doubt.TIME_ZONE,)),
        *(() if days else (Doubt.HOLIDAYS,)),
        *(() if hours else (Doubt.HOURS,)),
    )
    return Known(
        state=state,
        calendar=Calendar(
            time_zone=zone or NO_ZONE,
            holidays=own.union(*(one.holidays for one in days)),
            weekend=never or usual,
            made_up=frozenset() if never else frozenset().union(*(one.made_up for one in days)),
            hours=hours,
        ),
        doubts=doubts,
    )


def _entry(state: str, authority: str) -> DirectoryEntry | None:
    """Return the entry that says most of the authority's clock: its own first, and one with a time zone first."""
    of_state = [one for one in entries() if one.state == state]
    return min(
        of_state,
        key=lambda one: (not one.time_zone, one.authority != authority, one.id),
        default=None,
    )
