"""
A number that changes from day to day, asked by day or by number.

    signed = Steps.of([(date(2025, 10, 25), 65), (date(2025, 10, 26), 7)])
    signed.at(date(2025, 10, 26))        # 72
    signed.first_reaching(40)            # 25 October 2025
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from longbien.core.treaties.days import Days


@dataclass(frozen=True, kw_only=True)
class Steps:
    """The days of change, ascending, and the number from each of them on."""

    days: tuple[date, ...]
    numbers: tuple[int, ...]

    @classmethod
    def of(cls, changes: Iterable[tuple[date, int]]) -> Steps:
        """Add the changes up; several of one day are one change."""
        by_day: Counter[date] = Counter()
        for day, change in changes:
            by_day[day] += change
        days = tuple(sorted(by_day))
        return cls(days=days, numbers=tuple(accumulate(by_day[day] for day in days)))

    def at(self, day: date) -> int:
        """Return the number at the end of a day."""
        place = bisect_right(self.days, day)
        return self.numbers[place - 1] if place else 0

    def first_reaching(self, number: int) -> date | None:
        """Return the first day at whose end there were so many; None if there never were."""
        return next((day for day, reached in zip(self.days, self.numbers, strict=True) if reached >= number), None)


@dataclass(frozen=True, kw_only=True)
class Weight:
    """Something that counts `low` to `high` times from a day, until another where there is one."""

    from_on: Days
    until_on: Days | None
    low: int = 1
    high: int = 1


def certain(weights: Iterable[Weight]) -> Steps:
    """Return how many there were for sure: begun at the latest, ended at the earliest."""
    changes: list[tuple[date, int]] = []
    for weight in weights:
        begun = weight.from_on.latest
        if begun is None or (weight.until_on is not None and weight.until_on.earliest <= begun):
            continue
        changes.append((begun, weight.low))
        if weight.until_on is not None:
            changes.append((weight.until_on.earliest, -weight.low))
    return Steps.of(changes)


def possible(weights: Iterable[Weight]) -> Steps:
    """Return how many there can have been: begun at the earliest, ended at the latest."""
    changes: list[tuple[date, int]] = []
    for weight in weights:
        ended = weight.until_on.latest if weight.until_on is not None else None
        if ended is not None and ended <= weight.from_on.earliest:
            continue
        changes.append((weight.from_on.earliest, weight.high))
        if ended is not None:
            changes.append((ended, -weight.high))
    return Steps.of(changes)
