"""Terms counted by hand, with a calendar and a pencil: where the arithmetic and a line here disagree, one is wrong."""
# ruff: noqa: E501 - one example per line, however long, so that it reads as a table

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from longbien.convention.loader import load
from longbien.convention.terms import Unit
from longbien.core.deadlines.calendars import Calendar
from longbien.core.deadlines.counting import CountingRule, Term, ends_at
from longbien.core.deadlines.terms import counting_of

FRIDAY_SATURDAY = frozenset({5, 6})
DAYS_OFF = frozenset(
    date.fromisoformat(day)
    for day in ("2026-04-06", "2026-05-01", "2026-11-11", "2026-12-25", "2027-01-01", "2027-03-29")
)
WEEKDAY_HOURS = tuple((day, time(9), time(17)) for day in range(1, 6))
WITH_LUNCH = tuple(span for day in range(1, 6) for span in ((day, time(9), time(12)), (day, time(13), time(17))))
CALENDARS = {
    "Brussels": Calendar(time_zone="Europe/Brussels", holidays=DAYS_OFF, hours=WEEKDAY_HOURS),
    "Brussels with lunch": Calendar(time_zone="Europe/Brussels", holidays=DAYS_OFF, hours=WITH_LUNCH),
    "Brussels, always open": Calendar(time_zone="Europe/Brussels", holidays=DAYS_OFF),
    "Cairo": Calendar(
        time_zone="Africa/Cairo",
        holidays=frozenset({date(2026, 10, 6)}),
        weekend=FRIDAY_SATURDAY,
        hours=tuple((day, time(8), time(14)) for day in (7, 1, 2, 3, 4)),
    ),
    "Kathmandu": Calendar(time_zone="Asia/Kathmandu", weekend=frozenset({6})),
    "Tehran": Calendar(time_zone="Asia/Tehran", weekend=frozenset({5})),
    "Kiritimati": Calendar(time_zone="Pacific/Kiritimati"),
    "Pago Pago": Calendar(time_zone="Pacific/Pago_Pago"),
    "Lord Howe": Calendar(time_zone="Australia/Lord_Howe"),
    "New York": Calendar(time_zone="America/New_York"),
    "UTC": Calendar(time_zone="UTC"),
}
RULES = {
    "eu": counting_of(load().counting_rule(rule_id="eu-1182-71")),
    "clock": counting_of(load().counting_rule(rule_id="clock")),
    "event counts": CountingRule(
        id="inclusive", whole_hours=False, day_of_event_counts=True, moves_to_working_day=False
    ),
}
UNITS = {
    "h": Unit.HOURS,
    "oh": Unit.OFFICE_HOURS,
    "d24": Unit.DAYS_OF_24_HOURS,
    "d": Unit.DAYS,
    "wd": Unit.WORKING_DAYS,
    "w": Unit.WEEKS,
    "m": Unit.MONTHS,
}

# where, rule, length, set off (local; Z: in UTC), ends (local; Z: in UTC)
EXAMPLES = """
Brussels               | eu           | 8 h    | 2026-11-20 17:10    | 2026-11-21 02:00    | the published example: Friday to Saturday
Brussels               | eu           | 8 h    | 2026-11-20 17:00    | 2026-11-21 02:00    | on the hour: that hour does not count either
Brussels               | eu           | 8 h    | 2026-11-20 17:59    | 2026-11-21 02:00    | at the end of the hour
Brussels               | eu           | 8 h    | 2026-12-24 20:30    | 2026-12-25 05:00    | hours run over a holiday
Brussels               | eu           | 10 h   | 2026-12-25 09:10    | 2026-12-25 20:00    | and on it
Brussels               | eu           | 8 h    | 2026-03-28 23:30    | 2026-03-29 09:00    | a night of one hour less
Brussels               | eu           | 8 h    | 2026-10-24 23:30    | 2026-10-25 07:00    | a night of one hour more
Brussels               | eu           | 1 h    | 2026-12-31 23:59    | 2027-01-01 01:00    | over the end of the year
Brussels               | eu           | 96 h   | 2026-11-20 17:10    | 2026-11-24 18:00    | four days in hours, no relief for the weekend
Brussels               | eu           | 24 h   | 2028-02-28 10:30    | 2028-02-29 11:00    | into the leap day
Kathmandu              | eu           | 8 h    | 2026-11-20 17:10    | 2026-11-21 02:00    | whole hours of a clock of 45 minutes
Lord Howe              | eu           | 8 h    | 2026-04-04 23:10    | 2026-04-05 07:30    | a clock put back by half an hour
New York               | eu           | 8 h    | 2026-03-07 20:10    | 2026-03-08 06:00    | the clock is put forward
Brussels               | clock        | 8 h    | 2026-11-20 17:10    | 2026-11-21 01:10    | to the minute
Brussels               | clock        | 24 h   | 2026-03-28 12:00    | 2026-03-29 13:00    | 24 hours are no day when the clock is put forward
Brussels               | clock        | 24 h   | 2026-10-24 12:00    | 2026-10-25 11:00    | nor when it is put back
New York               | clock        | 24 h   | 2026-03-07 18:00    | 2026-03-08 19:00    | nor there
New York               | clock        | 24 h   | 2026-10-31 18:00    | 2026-11-01 17:00    | nor there in autumn
Kiritimati             | clock        | 1 h    | 2026-11-20 23:30    | 2026-11-21 00:30    | an hour is an hour
Brussels               | clock        | 60 d24 | 2026-11-22 04:22    | 2027-01-21 04:22    | 42(8): sixty days of 24 hours
Brussels               | clock        | 60 d24 | 2026-02-01 12:00    | 2026-04-02 13:00    | the same over the change of the clock
UTC                    | clock        | 60 d24 | 2028-02-01 00:00    | 2028-04-01 00:00    | the same over a leap day
UTC                    | clock        | 60 d24 | 2027-02-01 00:00    | 2027-04-02 00:00    | and without one
UTC                    | clock        | 90 d24 | 2026-11-22 00:00    | 2027-02-20 00:00    | 25(2): ninety days
UTC                    | clock        | 45 d24 | 2026-12-31 08:00    | 2027-02-14 08:00    | over the end of the year
Pago Pago              | clock        | 60 d24 | 2026-11-22 00:00    | 2027-01-21 00:00    | far in the west
Brussels               | eu           | 10 d   | 2026-11-20 17:10    | 2026-12-01 00:00    | the tenth day is a Monday
Brussels               | eu           | 8 d    | 2026-11-20 17:10    | 2026-12-01 00:00    | a Saturday moves to Monday
Brussels               | eu           | 9 d    | 2026-11-20 17:10    | 2026-12-01 00:00    | a Sunday too
Brussels               | eu           | 7 d    | 2026-11-20 17:10    | 2026-11-28 00:00    | a Friday stays
Brussels               | eu           | 5 d    | 2026-11-06 17:10    | 2026-11-13 00:00    | a holiday on a Wednesday moves to Thursday
Brussels               | eu           | 1 d    | 2026-12-24 09:00    | 2026-12-29 00:00    | Christmas, then a weekend
Brussels               | eu           | 7 d    | 2026-12-18 09:00    | 2026-12-29 00:00    | the same after a week
Brussels               | eu           | 10 d   | 2026-12-21 09:00    | 2027-01-01 00:00    | ends with the year
Brussels               | eu           | 11 d   | 2026-12-21 09:00    | 2027-01-05 00:00    | New Year, then a weekend
Brussels               | eu           | 5 d    | 2026-04-01 12:00    | 2026-04-08 00:00    | Easter Monday
Brussels               | eu           | 2 d    | 2026-11-20 17:10    | 2026-11-25 00:00    | two days hold two working days
Brussels               | eu           | 2 d    | 2026-11-18 17:10    | 2026-11-21 00:00    | Thursday and Friday are two
Brussels               | eu           | 2 d    | 2026-11-10 09:00    | 2026-11-14 00:00    | a holiday is none of them
Brussels               | eu           | 3 d    | 2026-12-24 09:00    | 2026-12-30 00:00    | nor are Christmas and the weekend
Brussels               | eu           | 1 d    | 2026-11-20 17:10    | 2026-11-24 00:00    | one day needs not hold two
Brussels               | eu           | 1 m    | 2028-01-31 10:00    | 2028-03-01 00:00    | the last of a month: the leap day
Brussels               | eu           | 1 m    | 2027-01-31 10:00    | 2027-03-02 00:00    | 28 February is a Sunday
Brussels               | eu           | 1 d    | 2028-02-28 10:00    | 2028-03-01 00:00    | the leap day is a day
Brussels               | eu           | 12 m   | 2028-02-29 10:00    | 2029-03-01 00:00    | a year from the leap day
Brussels               | eu           | 3 m    | 2026-11-20 17:10    | 2027-02-23 00:00    | 20 February is a Saturday
Brussels               | eu           | 6 m    | 2026-11-30 08:00    | 2027-06-01 00:00    | 30 May is a Sunday
Brussels               | eu           | 2 w    | 2026-11-20 17:10    | 2026-12-05 00:00    | a Friday again
Brussels               | eu           | 1 w    | 2026-12-18 17:10    | 2026-12-29 00:00    | which is Christmas
Brussels               | eu           | 5 wd   | 2026-11-20 17:10    | 2026-11-28 00:00    | Monday to Friday
Brussels               | eu           | 5 wd   | 2026-11-06 17:10    | 2026-11-17 00:00    | a holiday in between
Brussels               | eu           | 1 wd   | 2026-12-24 09:00    | 2026-12-29 00:00    | the next one is a Monday
Brussels               | eu           | 10 wd  | 2026-12-14 09:00    | 2026-12-30 00:00    | two weeks and Christmas
Brussels               | eu           | 3 wd   | 2026-12-30 09:00    | 2027-01-06 00:00    | over New Year
Cairo                  | eu           | 3 d    | 2026-11-17 12:00    | 2026-11-23 00:00    | a Friday moves to Sunday
Cairo                  | eu           | 2 wd   | 2026-11-19 12:00    | 2026-11-24 00:00    | Sunday and Monday
Cairo                  | eu           | 1 d    | 2026-11-18 12:00    | 2026-11-20 00:00    | Thursday is worked
Cairo                  | eu           | 1 d    | 2026-11-19 12:00    | 2026-11-23 00:00    | Friday and Saturday are not
Cairo                  | eu           | 1 d    | 2026-10-05 12:00    | 2026-10-08 00:00    | a holiday of Egypt
Cairo                  | eu           | 2 d    | 2026-11-19 12:00    | 2026-11-24 00:00    | two working days of that week
Cairo                  | clock        | 1 d    | 2026-04-22 12:00    | 2026-04-24 01:00    | the day that begins with a leap of the clock
Kathmandu              | eu           | 5 wd   | 2026-11-19 12:00    | 2026-11-26 00:00    | only Saturday is not worked
Kathmandu              | eu           | 2 d    | 2026-11-19 12:00    | 2026-11-23 00:00    | Friday and Sunday are two
Tehran                 | eu           | 1 d    | 2026-11-19 12:00    | 2026-11-22 00:00    | only Friday is not worked
Kiritimati             | clock        | 1 d    | 2026-11-20 23:30    | 2026-11-22 00:00    | the day of the event does not count
Kiritimati             | eu           | 1 d    | 2026-11-20 10:30 Z  | 2026-11-23 10:00 Z  | it is Saturday there already
Pago Pago              | eu           | 1 d    | 2026-11-20 10:30 Z  | 2026-11-21 11:00 Z  | it is still Thursday there
Brussels               | clock        | 1 m    | 2027-01-31 10:00    | 2027-03-01 00:00    | nothing moves
Brussels               | clock        | 1 d    | 2026-10-24 12:00    | 2026-10-26 00:00    | a day of 25 hours is a day
Brussels               | clock        | 8 d    | 2026-11-20 17:10    | 2026-11-29 00:00    | a Saturday stays
Brussels               | clock        | 15 d   | 2026-11-22 09:00    | 2026-12-08 00:00    | 40(29): fifteen consecutive days
Brussels               | event counts | 1 d    | 2026-11-20 17:10    | 2026-11-21 00:00    | the rest of the day is the term
Brussels               | event counts | 10 d   | 2026-11-20 17:10    | 2026-11-30 00:00    | the day of the event is the first
Brussels               | event counts | 1 m    | 2026-11-20 17:10    | 2026-12-20 00:00    | up to the day of the same number
Brussels               | clock        | 4 oh   | 2026-11-20 15:00    | 2026-11-23 11:00    | two on Friday, two on Monday
Brussels               | clock        | 8 oh   | 2026-11-21 12:00    | 2026-11-23 17:00    | nothing on Saturday
Brussels               | clock        | 8 oh   | 2026-12-24 12:00    | 2026-12-28 12:00    | nothing at Christmas
Brussels               | clock        | 1 oh   | 2026-11-20 16:30    | 2026-11-23 09:30    | half an hour on each
Brussels with lunch    | clock        | 5 oh   | 2026-11-23 10:00    | 2026-11-23 16:00    | lunch does not count
Brussels with lunch    | clock        | 1 oh   | 2026-11-23 12:15    | 2026-11-23 14:00    | set off at lunch
Brussels, always open  | clock        | 30 oh  | 2026-11-20 12:00    | 2026-11-23 18:00    | open all day, but not at the weekend
Cairo                  | clock        | 3 oh   | 2026-11-19 12:00    | 2026-11-22 09:00    | Thursday, then Sunday
"""


def rows() -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in EXAMPLES.strip().splitlines()]


def moment(text: str, calendar: Calendar) -> datetime:
    """Return what is written as a moment of the calendar, or in UTC."""
    if text.endswith("Z"):
        return datetime.strptime(text, "%Y-%m-%d %H:%M Z").replace(tzinfo=UTC)
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(calendar.time_zone)).astimezone(UTC)


def test_there_are_enough_of_them() -> None:
    assert len(rows()) >= 60


@pytest.mark.parametrize("example", rows(), ids=" ".join)
def test_a_term_ends_when_it_does_by_hand(example: tuple[str, ...]) -> None:
    where, rule, length, event, end, why = example
    calendar, (count, unit) = CALENDARS[where], length.split()

    ends = ends_at(
        term=Term(count=int(count), unit=UNITS[unit]),
        event_at=moment(event, calendar),
        rule=RULES[rule],
        calendar=calendar,
    )

    assert ends == moment(end, calendar), why
