"""
Which days are working days somewhere, and where a day begins there.

    calendar = Calendar(time_zone="Europe/Warsaw", holidays=frozenset({date(2026, 11, 11)}))
    calendar.is_working(date(2026, 11, 21))     # False: a Saturday

The holidays of a State come from outside, for the years concerned: the core keeps no list of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from longbien.core.errors import MayNotDoThisNow

SATURDAY, SUNDAY = 6, 7
ONE_DAY = timedelta(days=1)


class UnknownTimeZone(MayNotDoThisNow):
    """No time zone of the IANA database bears this name."""

    code = "unknown_time_zone"


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """
    The calendar of one authority.

    Args:
        time_zone: IANA name, such as Africa/Cairo.
        holidays: public holidays, local days.
        weekend: weekdays that are not worked, 1 Monday to 7 Sunday.
        made_up: days of the weekend that are worked all the same; a holiday among them is none.
        hours: weekday, opening and closing on the local clock; 00:00 to 00:00 is all day. Empty: open all day.
    """

    time_zone: str
    holidays: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    made_up: frozenset[date] = frozenset()
    hours: tuple[tuple[int, time, time], ...] = ()

    def is_working(self, day: date) -> bool:
        """Say whether the day is neither a holiday nor a day of the weekend that is not made up for."""
        return (day.isoweekday() not in self.weekend or day in self.made_up) and day not in self.holidays

    def working_day_from(self, day: date) -> date:
        """Return the day itself if it is a working day, else the next that is one."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def working_days(self, *, from_on: date, until_on: date) -> int:
        """Return how many working days lie in `from_on ≤ day < until_on`."""
        return sum(self.is_working(from_on + ONE_DAY * n) for n in range((until_on - from_on).days))

    def local(self, at: datetime) -> datetime:
        """Return the moment on the clock of this calendar. Raises: UnknownTimeZone."""
        return at.astimezone(self._zone)

    def begins_at(self, day: date) -> datetime:
        """
        Return the moment at which the local day begins, in UTC. Raises: UnknownTimeZone.

        Where the clock leaps over midnight, the day begins with the leap.
        """
        return self._at(day, time())

    def open_spans(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """Yield the spans in which the office is open on a local day, in order, in UTC; none on a day not worked."""
        if not self.is_working(day):
            return
        for weekday, opens, closes in sorted(self.hours) or [(day.isoweekday(), time(), time())]:
            if weekday == day.isoweekday():
                end_on = day + ONE_DAY if closes == time() else day
                yield self._at(day, opens), self._at(end_on, closes)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self._zone).astimezone(UTC)

    @cached_property
    def _zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
            raise UnknownTimeZone(self.time_zone) from fault
