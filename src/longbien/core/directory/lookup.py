"""
Who answers for a State: the entries that fit, the most fitting first; how old they are; whether someone is there now.

1. An entry counts on the days of its period, from the first day until before the last.
2. An entry for all of the State comes before one for a part of it. Where a part is named, its own authority comes
   first, and authorities of other parts are left out.
3. What the State itself says, here or signed by its node, comes before what was imported.
4. Among equals the one confirmed last comes first, then the order of ids. The order of the entries never matters.

    authorities_for(entries, state="POL", function=Function.NETWORK_24_7, on=day)
    staleness(entry, on=day)          # Staleness(days=400, stale=True)
    open_at(entry, at=moment)         # True, False, or None where the hours are not known
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from longbien.core.directory.entries import DirectoryEntry, Function, OfficeHours, Origin

YEARLY = 365
_MIDNIGHT = time(0)


@dataclass(frozen=True, kw_only=True)
class Staleness:
    """How many days ago an entry was last confirmed; None where it never was."""

    days: int | None
    stale: bool


def authorities_for(
    entries: Iterable[DirectoryEntry],
    *,
    state: str,
    function: Function,
    on: date,
    territory: str = "",
    instrument: str = "",
) -> tuple[DirectoryEntry, ...]:
    """
    Return the authorities of a State for a function on a day, the most fitting first.

    Args:
        territory: a part of the State; empty asks for the State as a whole and lists its parts at the end.
        instrument: id of the instrument of the request; entries named under other instruments only are left out.

    Source: UN Convention against Cybercrime, arts. 37(19), 40(12), 41(1).
    """
    fitting = (
        one
        for one in entries
        if one.state == state
        and one.function is function
        and is_valid(one, on=on)
        and (not territory or one.territory in ("", territory))
        and (not instrument or not one.instruments or instrument in one.instruments)
    )
    return tuple(sorted(fitting, key=lambda one: _order(one, territory=territory, instrument=instrument)))


def is_valid(entry: DirectoryEntry, *, on: date) -> bool:
    """Say whether the day lies in the entry's period: `from_on ≤ on < until_on`, None is open."""
    return (entry.from_on is None or entry.from_on <= on) and (entry.until_on is None or on < entry.until_on)


def staleness(entry: DirectoryEntry, *, on: date, yearly: int = YEARLY) -> Staleness:
    """
    Return the age of an entry's last confirmation. The directory is sent round every year; older is stale.

    Args:
        yearly: whole days for which a confirmation is fresh.

    Source: UN Convention against Cybercrime, art. 41(2), for contact points; practice for the others.
    """
    if entry.confirmed_on is None:
        return Staleness(days=None, stale=True)
    days = (on - entry.confirmed_on).days
    return Staleness(days=days, stale=days > yearly)


def open_at(entry: DirectoryEntry, *, at: datetime) -> bool | None:
    """
    Say whether the authority is open at a moment.

    Args:
        at: aware.

    Returns:
        None where no hours are given, or the time zone is not known here.
    """
    zone = _zone(entry.time_zone)
    if not entry.hours or zone is None:
        return None
    local = at.astimezone(UTC).astimezone(zone)
    return any(_holds(hours, local=local) for hours in entry.hours)


def _order(entry: DirectoryEntry, *, territory: str, instrument: str) -> tuple[bool, bool, bool, int, str]:
    other_territory = entry.territory != territory
    not_by_name = bool(instrument) and instrument not in entry.instruments
    confirmed = entry.confirmed_on.toordinal() if entry.confirmed_on else 0
    return (other_territory, entry.origin is Origin.IMPORTED, not_by_name, -confirmed, entry.id)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _holds(hours: OfficeHours, *, local: datetime) -> bool:
    clock, today = local.time(), local.isoweekday() == hours.weekday
    if hours.opens == hours.closes == _MIDNIGHT:
        return today
    if hours.closes == _MIDNIGHT or hours.opens < hours.closes:
        return today and hours.opens <= clock and (hours.closes == _MIDNIGHT or clock < hours.closes)
    since_yesterday = (local - timedelta(days=1)).isoweekday() == hours.weekday
    return (today and clock >= hours.opens) or (since_yesterday and clock < hours.closes)
