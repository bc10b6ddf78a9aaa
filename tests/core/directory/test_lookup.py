from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import permutations

import pytest

from longbien.core.directory.entries import DirectoryEntry, Function, OfficeHours, Origin
from longbien.core.directory.lookup import Staleness, authorities_for, open_at, staleness

DAY = date(2027, 6, 1)
POINT = DirectoryEntry(
    id="blr-point",
    state="XBB",
    function=Function.NETWORK_24_7,
    name="Contact point of Bellora",
    authority="",
    territory="",
    instruments=(),
    from_on=date(2027, 1, 1),
    until_on=date(2028, 1, 1),
    languages=("en",),
    time_zone="Europe/Warsaw",
    hours=(),
    channels=(),
    keys=(),
    source="a letter",
    origin=Origin.OWN,
    confirmed_on=date(2027, 1, 1),
    known_at=datetime(2027, 1, 2, tzinfo=UTC),
)
ISLANDS = replace(POINT, id="blr-islands", territory="Islands")
IMPORTED = replace(POINT, id="blr-imported", origin=Origin.IMPORTED, confirmed_on=date(2027, 5, 1))
FOR_BUDAPEST = replace(POINT, id="blr-budapest", instruments=("budapest-2001",))


def found(*entries: DirectoryEntry, on: date = DAY, territory: str = "", instrument: str = "") -> list[str]:
    answer = authorities_for(
        entries, state="XBB", function=Function.NETWORK_24_7, on=on, territory=territory, instrument=instrument
    )
    return [one.id for one in answer]


def test_an_entry_counts_from_its_first_day_until_before_its_last() -> None:
    days = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1))

    assert [found(POINT, on=day) for day in days] == [[], ["blr-point"], ["blr-point"], []]


def test_an_entry_without_days_is_always_valid() -> None:
    assert found(replace(POINT, from_on=None, until_on=None), on=date(1999, 1, 1)) == ["blr-point"]


def test_another_state_and_another_function_are_left_out() -> None:
    assert found(replace(POINT, state="XCC"), replace(POINT, function=Function.EXTRADITION)) == []


def test_an_authority_for_all_of_the_state_comes_before_one_for_a_part() -> None:
    assert found(ISLANDS, POINT) == ["blr-point", "blr-islands"]


def test_a_named_part_comes_first_and_other_parts_are_left_out() -> None:
    north = replace(POINT, id="blr-north", territory="North")

    assert found(POINT, north, ISLANDS, territory="Islands") == ["blr-islands", "blr-point"]


def test_what_the_state_says_itself_comes_before_what_was_imported_later() -> None:
    signed = replace(POINT, id="blr-signed", origin=Origin.SIGNED_BY_NODE, confirmed_on=None)

    assert found(IMPORTED, signed) == ["blr-signed", "blr-imported"]


def test_an_authority_named_under_the_instrument_comes_before_one_named_under_none() -> None:
    assert found(POINT, FOR_BUDAPEST, instrument="budapest-2001") == ["blr-budapest", "blr-point"]


def test_an_authority_named_under_another_instrument_only_is_left_out() -> None:
    assert found(POINT, FOR_BUDAPEST, instrument="uncc-2024") == ["blr-point"]


def test_the_order_of_the_entries_never_matters() -> None:
    answers = {tuple(found(*entries)) for entries in permutations((POINT, ISLANDS, IMPORTED, FOR_BUDAPEST))}

    assert answers == {("blr-budapest", "blr-point", "blr-imported", "blr-islands")}


def test_an_entry_grows_stale_after_a_year() -> None:
    ages = [staleness(POINT, on=day) for day in (date(2027, 1, 1), date(2028, 1, 1), date(2028, 1, 2))]

    assert ages == [
        Staleness(days=0, stale=False),
        Staleness(days=365, stale=False),
        Staleness(days=366, stale=True),
    ]


def test_an_entry_that_nobody_confirmed_is_stale() -> None:
    assert staleness(replace(POINT, confirmed_on=None), on=DAY) == Staleness(days=None, stale=True)


MONDAY_OFFICE = OfficeHours(weekday=1, opens=time(9), closes=time(17))
MONDAY_NIGHT = OfficeHours(weekday=1, opens=time(22), closes=time(6))
MONDAY_ALL_DAY = OfficeHours(weekday=1, opens=time(0), closes=time(0))


@pytest.mark.parametrize(
    ("hours", "moment", "expected"),
    [
        (MONDAY_OFFICE, datetime(2027, 6, 7, 6, 59, tzinfo=UTC), False),  # 08:59 in Warsaw in summer
        (MONDAY_OFFICE, datetime(2027, 6, 7, 7, 0, tzinfo=UTC), True),
        (MONDAY_OFFICE, datetime(2027, 1, 4, 7, 30, tzinfo=UTC), False),  # 08:30 in winter
        (MONDAY_OFFICE, datetime(2027, 6, 7, 15, 0, tzinfo=UTC), False),
        (MONDAY_OFFICE, datetime(2027, 6, 8, 8, 0, tzinfo=UTC), False),
        (MONDAY_NIGHT, datetime(2027, 6, 7, 20, 0, tzinfo=UTC), True),
        (MONDAY_NIGHT, datetime(2027, 6, 8, 3, 59, tzinfo=UTC), True),
        (MONDAY_NIGHT, datetime(2027, 6, 8, 4, 0, tzinfo=UTC), False),
        (MONDAY_NIGHT, datetime(2027, 6, 7, 3, 0, tzinfo=UTC), False),
        (MONDAY_ALL_DAY, datetime(2027, 6, 6, 22, 0, tzinfo=UTC), True),  # Monday begins in Warsaw
        (MONDAY_ALL_DAY, datetime(2027, 6, 7, 22, 0, tzinfo=UTC), False),
    ],
)
def test_hours_are_those_of_the_place(hours: OfficeHours, moment: datetime, expected: bool) -> None:
    assert open_at(replace(POINT, hours=(hours,)), at=moment) is expected


def test_without_hours_or_with_an_unknown_zone_nobody_can_tell() -> None:
    at = datetime(2027, 6, 7, 8, tzinfo=UTC)
    entries = (
        POINT,
        replace(POINT, hours=(MONDAY_OFFICE,), time_zone="Nowhere/Such"),
        replace(POINT, hours=(MONDAY_OFFICE,), time_zone="../etc/passwd"),
        replace(POINT, hours=(MONDAY_OFFICE,), time_zone=""),
    )

    assert [open_at(one, at=at) for one in entries] == [None, None, None, None]
