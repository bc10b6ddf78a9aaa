"""
The public holidays and weekends of States, from the `holidays` library; what it does not know is said, never guessed.

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
    """The national public holidays of a year, and the weekdays that are never worked, 1 Monday to 7 Sunday."""

    holidays: frozenset[date]
    weekend: frozenset[int]


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
    return PublicDays(holidays=days, weekend=frozenset(number + 1 for number in found.weekend)) if days else None
