"""Terms end when the rule says, on the clock of who has to act."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longbien.core.deadlines.calendars import Calendar, UnknownTimeZone
from longbien.core.deadlines.counting import CountingRule, Term, TermTooLong, Unit, ends_at

EU = CountingRule(
    id="eu-1182-71", whole_hours=True, day_of_event_counts=False, moves_to_working_day=True, least_working_days=2
)
TO_THE_SECOND = CountingRule(
    id="clock", whole_hours=False, day_of_event_counts=False, moves_to_working_day=False, least_working_days=0
)
BRUSSELS = Calendar(time_zone="Europe/Brussels", holidays=frozenset({date(2026, 12, 25), date(2026, 11, 11)}))


def at(text: str, calendar: Calendar = BRUSSELS) -> datetime:
    """Return a local moment of the calendar, in UTC."""
    local = datetime.fromisoformat(text)
    return (calendar.begins_at(local.date()) + timedelta(hours=local.hour, minutes=local.minute)).astimezone(UTC)


def test_eight_hours_from_friday_evening_end_on_saturday_night() -> None:
    ends = ends_at(term=Term(count=8, unit=Unit.HOURS), event_at=at("2026-11-20T17:10"), rule=EU, calendar=BRUSSELS)

    assert ends == at("2026-11-21T02:00")


def test_an_event_on_the_hour_leaves_that_hour_out_too() -> None:
    ends = ends_at(term=Term(count=8, unit=Unit.HOURS), event_at=at("2026-11-20T17:00"), rule=EU, calendar=BRUSSELS)

    assert ends == at("2026-11-21T02:00")


def test_whole_hours_are_those_of_the_clock_on_the_wall() -> None:
    kathmandu = Calendar(time_zone="Asia/Kathmandu")  # 5 h 45 min before UTC

    ends = ends_at(
        term=Term(count=1, unit=Unit.HOURS),
        event_at=datetime(2026, 11, 20, 11, 25, tzinfo=UTC),  # 17:10 there
        rule=EU,
        calendar=kathmandu,
    )

    assert kathmandu.local(ends).strftime("%H:%M") == "19:00"


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_is_counted_twice(fold: int) -> None:
    put_back = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Brussels"), fold=fold)

    ends = ends_at(term=Term(count=1, unit=Unit.HOURS), event_at=put_back, rule=EU, calendar=BRUSSELS)

    assert ends == datetime(2026, 10, 25, 2 + fold, tzinfo=UTC)


def test_a_preservation_lasts_its_days_to_the_second() -> None:
    event = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)

    ends = ends_at(
        term=Term(count=60, unit=Unit.DAYS_OF_24_HOURS), event_at=event, rule=TO_THE_SECOND, calendar=BRUSSELS
    )

    assert ends == event + timedelta(days=60)


@pytest.mark.parametrize(
    ("term", "event", "end"),
    [
        (Term(count=10, unit=Unit.DAYS), "2026-11-20T17:10", "2026-12-01T00:00"),  # the 30th is a Monday
        (Term(count=8, unit=Unit.DAYS), "2026-11-20T17:10", "2026-12-01T00:00"),  # Saturday the 28th moves on
        (Term(count=1, unit=Unit.DAYS), "2026-12-24T09:00", "2026-12-29T00:00"),  # Christmas, then a weekend
        (Term(count=2, unit=Unit.DAYS), "2026-11-20T17:10", "2026-11-25T00:00"),  # two working days at least
        (Term(count=5, unit=Unit.WORKING_DAYS), "2026-11-20T17:10", "2026-11-28T00:00"),
        (Term(count=5, unit=Unit.WORKING_DAYS), "2026-11-06T17:10", "2026-11-17T00:00"),  # a holiday in between
        (Term(count=2, unit=Unit.WEEKS), "2026-11-20T17:10", "2026-12-05T00:00"),
        (Term(count=1, unit=Unit.MONTHS), "2027-01-31T10:00", "2027-03-02T00:00"),  # 28 February is a Sunday
        (Term(count=3, unit=Unit.MONTHS), "2026-11-20T17:10", "2027-02-23T00:00"),  # 20 February is a Saturday
    ],
)
def test_terms_in_days_end_with_a_working_day(term: Term, event: str, end: str) -> None:
    assert ends_at(term=term, event_at=at(event), rule=EU, calendar=BRUSSELS) == at(end)


def test_where_friday_and_saturday_are_the_weekend_a_term_moves_to_sunday() -> None:
    cairo = Calendar(time_zone="Africa/Cairo", weekend=frozenset({5, 6}))

    ends = ends_at(term=Term(count=3, unit=Unit.DAYS), event_at=at("2026-11-17T12:00", cairo), rule=EU, calendar=cairo)

    assert ends == at("2026-11-23T00:00", cairo)


def test_the_day_on_which_the_clock_is_put_back_has_its_25_hours() -> None:
    ends = ends_at(
        term=Term(count=1, unit=Unit.DAYS),
        event_at=at("2026-10-24T12:00"),
        rule=TO_THE_SECOND,
        calendar=BRUSSELS,
    )

    assert ends - BRUSSELS.begins_at(date(2026, 10, 25)) == timedelta(hours=25)


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "\x00"])
def test_a_time_zone_nobody_knows_is_named(name: str) -> None:
    with pytest.raises(UnknownTimeZone):
        Calendar(time_zone=name).begins_at(date(2026, 1, 1))


def test_a_saturday_worked_in_the_place_of_another_day_counts_unless_it_is_a_day_off() -> None:
    saturday = date(2026, 8, 8)
    budapest = Calendar(time_zone="Europe/Budapest", made_up=frozenset({saturday}))
    day_off = Calendar(time_zone="Europe/Budapest", made_up=frozenset({saturday}), holidays=frozenset({saturday}))

    def ends(calendar: Calendar) -> datetime:
        term, friday = Term(count=1, unit=Unit.WORKING_DAYS), at("2026-08-07T12:00", calendar)
        return ends_at(term=term, event_at=friday, rule=EU, calendar=calendar)

    assert (ends(budapest), ends(day_off)) == (at("2026-08-09T00:00", budapest), at("2026-08-11T00:00", day_off))
    assert list(day_off.open_spans(saturday)) == []


@pytest.mark.parametrize("term", [Term(count=0, unit=Unit.DAYS), Term(count=10**9, unit=Unit.MONTHS)])
def test_a_term_without_length_or_end_is_refused(term: Term) -> None:
    with pytest.raises(TermTooLong):
        ends_at(term=term, event_at=at("2026-11-20T17:10"), rule=EU, calendar=BRUSSELS)


@given(
    count=st.integers(1, 400),
    unit=st.sampled_from(Unit),
    event=st.integers(0, 20 * 366 * 86400).map(
        lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    ),
    rule=st.sampled_from([EU, TO_THE_SECOND]),
)
def test_a_longer_term_never_ends_earlier_and_none_ends_before_it_began(
    count: int, unit: Unit, event: datetime, rule: CountingRule
) -> None:
    shorter = ends_at(term=Term(count=count, unit=unit), event_at=event, rule=rule, calendar=BRUSSELS)
    longer = ends_at(term=Term(count=count + 1, unit=unit), event_at=event, rule=rule, calendar=BRUSSELS)

    assert event < shorter <= longer
