"""Days that are known, and days that lie between two others; periods as treaties count them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.treaties.records import between, on
from longbien.core.treaties.days import Days, Truth, agreed, before, days_of, exactly, period_after, reached

FEBRUARY = days_of(dating=between("2026-02-01", "2026-02-28"))


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2026-01-31", Truth.NO),
        ("2026-02-01", Truth.UNKNOWN),
        ("2026-02-27", Truth.UNKNOWN),
        ("2026-02-28", Truth.YES),
        ("2026-03-01", Truth.YES),
    ],
)
def test_what_happened_in_february_has_happened_on_its_last_day_at_the_latest(day: str, answer: Truth) -> None:
    assert reached(FEBRUARY, on=date.fromisoformat(day)) is answer


def test_what_happened_on_a_known_day_has_happened_on_that_day() -> None:
    signed = days_of(dating=on("2025-10-25"))

    answers = [reached(signed, on=date(2025, 10, day)) for day in (24, 25, 26)]

    assert answers == [Truth.NO, Truth.YES, Truth.YES]


def test_what_may_never_have_happened_is_never_certain() -> None:
    assert reached(Days(earliest=date(2026, 2, 1), latest=None), on=date(2999, 1, 1)) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("deposited", "in_force"),
    [
        ("2003-07-01", "2003-09-29"),  # 40th instrument of the Convention against Transnational Organized Crime
        ("2005-09-15", "2005-12-14"),  # 30th instrument of the Convention against Corruption
        ("2028-01-30", "2028-04-29"),  # over 29 February
    ],
)
def test_the_ninetieth_day_after_is_the_day_plus_ninety(deposited: str, in_force: str) -> None:
    assert period_after(date.fromisoformat(deposited), days=90) == date.fromisoformat(in_force)


@pytest.mark.parametrize(
    ("deposited", "in_force"),
    [
        ("2004-03-18", "2004-07-01"),  # 5th instrument of the Budapest Convention
        ("2012-11-30", "2013-03-01"),  # the period ends on 28 February
        ("2011-11-30", "2012-03-01"),  # the period ends on 29 February
        ("2026-04-01", "2026-08-01"),  # a period that ends on a first waits for the next one
        ("2026-10-15", "2027-02-01"),
    ],
)
def test_three_months_and_the_first_of_the_month_that_follows(deposited: str, in_force: str) -> None:
    assert period_after(date.fromisoformat(deposited), months=3, first_of_month=True) == date.fromisoformat(in_force)


@pytest.mark.parametrize(
    ("received", "out"),
    [("2027-03-10", "2028-03-10"), ("2028-02-29", "2029-02-28"), ("2027-02-28", "2028-02-28")],
)
def test_a_year_ends_on_the_same_day_or_on_the_last_of_the_month(received: str, out: str) -> None:
    assert period_after(date.fromisoformat(received), months=12) == date.fromisoformat(out)


@given(st.dates(), st.integers(0, 400), st.integers(0, 30), st.booleans())
def test_a_period_never_ends_before_it_begins_and_the_calendar_has_an_end(
    day: date, days: int, months: int, first_of_month: bool
) -> None:
    assert day <= period_after(day, days=days, months=months, first_of_month=first_of_month) <= date.max


@given(st.dates(), st.dates(), st.integers(0, 400), st.integers(0, 30), st.booleans())
def test_who_deposits_later_is_never_bound_earlier(
    one: date, other: date, days: int, months: int, first_of_month: bool
) -> None:
    first, second = sorted((one, other))

    assert period_after(first, days=days, months=months, first_of_month=first_of_month) <= period_after(
        second, days=days, months=months, first_of_month=first_of_month
    )


def test_reports_that_agree_leave_the_days_they_share() -> None:
    assert agreed([FEBRUARY, days_of(dating=between("2026-02-20", "2026-03-10"))]) == Days(
        earliest=date(2026, 2, 20), latest=date(2026, 2, 28)
    )


def test_reports_that_contradict_leave_all_days_from_the_first_to_the_last() -> None:
    assert agreed([exactly(date(2026, 2, 10)), exactly(date(2026, 3, 5))]) == Days(
        earliest=date(2026, 2, 10), latest=date(2026, 3, 5)
    )


def test_of_two_uncertain_days_the_order_is_unknown_until_they_are_apart() -> None:
    march = days_of(dating=between("2026-03-01", "2026-03-31"))
    overlapping = days_of(dating=between("2026-02-20", "2026-03-10"))

    assert [before(FEBRUARY, march), before(march, FEBRUARY), before(FEBRUARY, overlapping)] == [
        Truth.YES,
        Truth.NO,
        Truth.UNKNOWN,
    ]
