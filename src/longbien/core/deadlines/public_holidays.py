"""
The public holidays and weekends of States, and the weekend days worked in the place of others.

They come from the `holidays` library; what it does not know is said, never guessed.

    public_days(state="POL", year=2026).holidays     # frozenset of days
    public_days(state="XAA", year=2026)              # None: an imaginary State has none
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, kw_only=True)
class PublicDays:
    """
    The days of a State in a year.

    Args:
        holidays: national public holidays.
        weekend: weekdays that are not worked, 1 Monday to 7 Sunday.
        made_up: days of the weekend that are worked all the same, for another day that is not.
    """

    holidays: frozenset[date]
    weekend: frozenset[int]
    made_up: frozenset[date]


@lru_cache(maxsize=1024)
def public_days(*, state: str, year: int) -> PublicDays | None:
    """
    Return the days of a State in a year, or None where they are not known.

    Args:
        state: ISO 3166-1 alpha-3 code.
        year: holidays that follow the moon are estimates for years to come, as everywhere.
    """
    import holidays  # noqa: PLC0415  # loads only what is asked for, and only where days are counted

    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        found = holidays.country_holidays(state, years=year, expand=False)
    except NotImplementedError:
        return None
    days = frozenset(day for day in found if day.year == year)
    if not days:
        return None
    return PublicDays(
        holidays=days,
        weekend=frozenset(number + 1 for number in found.weekend),
        made_up=frozenset(day for day in found.weekend_workdays if day.year == year),
    )
