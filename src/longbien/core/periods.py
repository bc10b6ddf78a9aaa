"""Periods of time, half-open: `from_at ≤ t < until_at`. A day here is 24 hours.

earliest_release_at(preserved_at=at, granted_days=60, minimum_days=60)
"""

from __future__ import annotations

from datetime import datetime, timedelta

from longbien.core.errors import MayNotDoThisNow


class PeriodTooShort(MayNotDoThisNow):
    """Fewer days than the instrument allows."""

    code = "period_too_short"


def earliest_release_at(*, preserved_at: datetime, granted_days: int, minimum_days: int) -> datetime:
    """
    Return the first moment at which preserved data may be let go.

    Args:
        preserved_at: when the data was secured; aware, UTC.
        granted_days: whole days of 24 hours, as granted.
        minimum_days: the least the instrument in use allows, from `convention/kinds/`.

    Raises:
        PeriodTooShort: fewer days than the instrument allows.

    Source: UN Convention against Cybercrime, art. 42(8).
    """
    if granted_days < minimum_days:
        raise PeriodTooShort(f"{granted_days} days granted, at least {minimum_days} are due")
    return preserved_at + timedelta(days=granted_days)


def whole_days(*, from_at: datetime, until_at: datetime) -> int:
    """Return the whole days of 24 hours that fit in the period; negative if it ends before it begins."""
    return (until_at - from_at) // timedelta(days=1)
