"""The calendar of a State: its holidays, and the weekend days it works for them; its authority's own days go before."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.readers.calendars import calendar_of
from offices import Office, publish_entry

pytestmark = pytest.mark.django_db
MADE_UP = {"HUN": date(2026, 1, 10), "VNM": date(2026, 8, 22)}  # Saturdays that are worked there


def is_worked(state: str, day: date) -> bool:
    return calendar_of(state=state, authority="", on=day).calendar.is_working(day)


def test_a_saturday_that_a_state_works_in_the_place_of_another_day_is_worked(office: Office) -> None:
    assert {state: is_worked(state, day) for state, day in MADE_UP.items()} == {"HUN": True, "VNM": True}
    assert not is_worked("HUN", date(2026, 1, 17))


def test_what_an_authority_says_of_its_own_days_goes_before(office: Office) -> None:
    publish_entry(office, state="HUN", holidays=(MADE_UP["HUN"],))
    publish_entry(office, state="VNM", weekend=(6, 7))

    assert {state: is_worked(state, day) for state, day in MADE_UP.items()} == {"HUN": False, "VNM": False}
    assert is_worked("HUN", date(2026, 8, 8))
