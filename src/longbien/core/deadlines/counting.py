"""
When a term ends: hours and days counted by a named rule.

Rules:
1. A term in hours runs on the clock, over nights, weekends and holidays. Where the rule says so, the hour in which the
   event falls is not counted: eight hours from Friday 17:10 begin at 18:00 and end on Saturday at 02:00.
2. A term in days, weeks or months: the day of the event is not counted where the rule says so; the term ends when its
   last day ends, that is when the next day begins, on the clock of the authority that has to act.
3. Where the rule says so, a term in days, weeks or months whose last day is no working day ends with the next working
   day, and a term of two days or more holds at least two working days.
4. A term in office hours runs only while the office is open, and stands still on days that are not worked.
5. A term in 24-hour days is a term in hours: 60 days of preservation are 1,440 hours to the second.

    ends_at(term=Term(count=8, unit=Unit.HOURS), event_at=received_at, rule=EU_COUNTING, calendar=calendar)

Source for the rule with whole hours and working days: Regulation (EEC, Euratom) No 1182/71, art. 3(1)-(5).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from longbien.convention.terms import Unit
from longbien.core.deadlines.calendars import ONE_DAY, Calendar
from longbien.core.errors import MayNotDoThisNow

MONTHS_A_YEAR = 12
LONGEST_WALK_DAYS = 3660  # a term in office hours that has not ended in ten years never does


class TermTooLong(MayNotDoThisNow):
    """The term ends beyond the years that can be written, or has no positive length."""

    code = "term_too_long"


@dataclass(frozen=True, kw_only=True)
class Term:
    """A length of time as a rule or an authority states it; `count` is at least 1."""

    count: int
    unit: Unit


@dataclass(frozen=True, kw_only=True)
class CountingRule:
    """
    How terms are counted.

    Args:
        id: stable; it is kept with every deadline computed by it.
        whole_hours: the hour of the event is not counted.
        day_of_event_counts: the day of the event is the first day of the term.
        moves_to_working_day: a last day that is no working day moves on.
        least_working_days: in any term of at least that many days.
    """

    id: str
    whole_hours: bool
    day_of_event_counts: bool
    moves_to_working_day: bool
    least_working_days: int = 0


def ends_at(*, term: Term, event_at: datetime, rule: CountingRule, calendar: Calendar) -> datetime:
    """
    Return the first moment after the term, in UTC: until then one is in time.

    Args:
        event_at: when the term was set off; aware.

    Raises:
        TermTooLong, UnknownTimeZone.
    """
    if term.count < 1:
        raise TermTooLong(f"{term.count} {term.unit}")
    try:
        if term.unit in {Unit.HOURS, Unit.DAYS_OF_24_HOURS}:
            return _after_hours(term=term, event_at=event_at, rule=rule, calendar=calendar)
        if term.unit is Unit.OFFICE_HOURS:
            return _after_office_hours(term=term, event_at=event_at, calendar=calendar)
        return _after_days(term=term, event_at=event_at, rule=rule, calendar=calendar)
    except (OverflowError, ValueError) as fault:
        raise TermTooLong(f"{term.count} {term.unit}") from fault


def _after_hours(*, term: Term, event_at: datetime, rule: CountingRule, calendar: Calendar) -> datetime:
    begins = event_at.astimezone(UTC)  # on a clock that is put back, an hour later can be the same hour again
    if term.unit is Unit.HOURS and rule.whole_hours:
        local = calendar.local(event_at)
        past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        begins += timedelta(hours=1) - past
    hours = term.count * 24 if term.unit is Unit.DAYS_OF_24_HOURS else term.count
    return begins + timedelta(hours=hours)


def _after_office_hours(*, term: Term, event_at: datetime, calendar: Calendar) -> datetime:
    left = timedelta(hours=term.count)
    day = calendar.local(event_at).date()
    for _ in range(LONGEST_WALK_DAYS):
        for opens, closes in calendar.open_spans(day):
            begins = max(opens, event_at)
            if begins < closes:
                if left <= closes - begins:
                    return begins.astimezone(UTC) + left
                left -= closes - begins
        day += ONE_DAY
    raise OverflowError


def _after_days(*, term: Term, event_at: datetime, rule: CountingRule, calendar: Calendar) -> datetime:
    event_on = calendar.local(event_at).date()
    first_on = event_on if rule.day_of_event_counts else event_on + ONE_DAY
    end_on = _end_on(term=term, event_on=event_on, first_on=first_on, calendar=calendar)
    days = term.count if term.unit is Unit.WORKING_DAYS else (end_on - first_on).days  # one working day is one day
    long_enough = days >= rule.least_working_days
    if rule.moves_to_working_day:
        end_on = calendar.working_day_from(end_on - ONE_DAY) + ONE_DAY
    if long_enough:
        while calendar.working_days(from_on=first_on, until_on=end_on) < rule.least_working_days:
            end_on = calendar.working_day_from(end_on) + ONE_DAY
    return calendar.begins_at(end_on)


def _end_on(*, term: Term, event_on: date, first_on: date, calendar: Calendar) -> date:
    """Return the day after the last day of the term, before anything is moved."""
    if term.unit is Unit.WORKING_DAYS:
        last_on = calendar.working_day_from(first_on)
        for _ in range(term.count - 1):
            last_on = calendar.working_day_from(last_on + ONE_DAY)
        return last_on + ONE_DAY
    if term.unit is Unit.MONTHS:
        same_day = _months_after(event_on, months=term.count)
        return same_day + ONE_DAY if first_on > event_on else same_day
    return first_on + ONE_DAY * (term.count * (7 if term.unit is Unit.WEEKS else 1))


def _months_after(day: date, *, months: int) -> date:
    """Return the day of the same number, or the last of the month where it has no such day."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
