"""
Days that are known exactly, or only to lie between two others, and what can be said of them on a day.

    deposited = days_of(dating=fact.happened)             # earliest and latest day on which it can have happened
    reached(deposited, on=day)                            # yes, no, or unknown: the day lies between the two
    period_after(day, days=90)                            # "the ninetieth day after the date of deposit"

1. A fact has happened on a day when that day is the last on which it can have happened, or a later one; it has not
   happened before the first. In between it is unknown.
2. "The ninetieth day after the date of deposit" is the date of deposit plus 90: the day of the deposit is not counted.
   So the depositary counts: 1 July 2003 led to 29 September 2003 for the Convention against Transnational Organized
   Crime, 15 September 2005 to 14 December 2005 for the Convention against Corruption.
3. A month or a year ends on the day of the same number, or on the last day of the month that has no such day.
4. "The first day of the month following the expiration of three months" is never the day of the expiration itself.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from longbien.convention.register.values import Dating

ONE_DAY = timedelta(days=1)
MONTHS_OF_A_YEAR = 12
DAYS_OF_EVERY_MONTH = 28


class Truth(StrEnum):
    """What can be said of a sentence. Unknown is an answer."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class Days:
    """A day from `earliest` to `latest`, both included. `latest` None: it may never have come at all."""

    earliest: date
    latest: date | None

    @property
    def exact(self) -> date | None:
        """Return the day, where only one is possible."""
        return self.earliest if self.earliest == self.latest else None


def exactly(day: date) -> Days:
    """Return a day that is known."""
    return Days(earliest=day, latest=day)


def days_of(*, dating: Dating) -> Days:
    """Return the first and the last day on which it can have happened."""
    return Days(earliest=dating.from_on, latest=dating.until_on - ONE_DAY)


def reached(days: Days | None, *, on: date) -> Truth:
    """Say whether the day has come; a day that is None never comes."""
    if days is None or on < days.earliest:
        return Truth.NO
    return Truth.YES if days.latest is not None and on >= days.latest else Truth.UNKNOWN


def before(first: Days, second: Days | None) -> Truth:
    """Say whether the first day comes before the second; a second that is None never comes."""
    if second is None:
        return Truth.YES
    if first.latest is not None and first.latest < second.earliest:
        return Truth.YES
    return Truth.NO if second.latest is not None and first.earliest >= second.latest else Truth.UNKNOWN


def later_of(first: Days, second: Days) -> Days:
    """Return the later of two days."""
    latest = None if first.latest is None or second.latest is None else max(first.latest, second.latest)
    return Days(earliest=max(first.earliest, second.earliest), latest=latest)


def earlier_of(first: Days, second: Days) -> Days:
    """Return the earlier of two days."""
    known = [latest for latest in (first.latest, second.latest) if latest is not None]
    return Days(earliest=min(first.earliest, second.earliest), latest=min(known, default=None))


def shifted(days: Days, step: Callable[[date], date]) -> Days:
    """Return the day that follows from another by a rule that keeps the order of days."""
    return Days(earliest=step(days.earliest), latest=None if days.latest is None else step(days.latest))


def agreed(reports: Iterable[Days]) -> Days:
    """
    Return one day from several reports of the same thing; at least one.

    Where the reports allow a common day, only common days are possible. Where they contradict one another, every day
    from the first to the last of them is.
    """
    known = tuple(reports)
    latest = None if all(report.latest is None for report in known) else date.max
    narrow = Days(
        earliest=max(report.earliest for report in known),
        latest=latest and min(report.latest for report in known if report.latest is not None),
    )
    if narrow.latest is None or narrow.earliest <= narrow.latest:
        return narrow
    return Days(
        earliest=min(report.earliest for report in known),
        latest=max(report.latest for report in known if report.latest is not None),
    )


def period_after(day: date, *, days: int = 0, months: int = 0, first_of_month: bool = False) -> date:
    """
    Return the day on which a period after `day` ends, or the first of the month that follows.

    The calendar ends on 31 December 9999; a period that would end later ends there.
    """
    try:
        end = _months_after(day, months=months) + timedelta(days=days)
        return _months_after(end.replace(day=1), months=1) if first_of_month else end
    except (OverflowError, ValueError):
        return date.max


def _months_after(day: date, *, months: int) -> date:
    if not months:
        return day
    years, month = divmod(day.month - 1 + months, MONTHS_OF_A_YEAR)
    year, month = day.year + years, month + 1
    if day.day <= DAYS_OF_EVERY_MONTH:
        return day.replace(year=year, month=month)
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))
