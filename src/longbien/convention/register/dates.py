"""
Dates as they are written in the register: as well as they are known, and no better.

    when: 2025-10-25               a day
    when: 2026-07                  some day of a month
    when: 2003                     some day of a year
    when: 2025-10-25/2025-10-26    some day of a span; the last day counts
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from longbien.convention.entries import Entry
from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision

#: Stands for a date that could not be read; such a value never leaves the loader.
NO_DATE = Dating(from_on=date.min, until_on=date.min, precision=Precision.INTERVAL)
NO_MOMENT = datetime.min.replace(tzinfo=UTC)

_ONE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class NotADate(ValueError):
    """Something stands where a date should; `problem` and `remedy` say what and why."""

    def __init__(self, *, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


def dating_of(*, written: str) -> Dating:
    """
    Return a date as well as it is known.

    Raises:
        NotADate: what is written is no day, month, year or span, or a span that ends before it begins.
    """
    first, slash, last = written.partition("/")
    from_on, until_on, precision = _one(first)
    if not slash:
        return Dating(from_on=from_on, until_on=until_on, precision=precision)
    last_from_on, until_on, _ = _one(last)
    if until_on <= from_on or last_from_on < from_on:
        raise NotADate(
            problem=f"The span “{written}” ends before it begins.",
            remedy="Write the earlier date first.",
        )
    return Dating(from_on=from_on, until_on=until_on, precision=Precision.INTERVAL)


def day_of(*, written: str) -> date:
    """Return a single day; raises `NotADate` for anything else."""
    known = dating_of(written=written)
    if known.precision is not Precision.DAY:
        raise NotADate(problem=f"“{written}” is not a single day.", remedy="Write it like 2025-10-25.")
    return known.from_on


def dating(entry: Entry, line: str) -> Dating:
    """Read a date that must be there; a fault is noted."""
    written = _written(entry, line)
    try:
        return dating_of(written=written) if written else NO_DATE
    except NotADate as fault:
        entry.report(code="not_a_date", line=line, problem=fault.problem, remedy=fault.remedy)
        return NO_DATE


def optional_dating(entry: Entry, line: str) -> Dating | None:
    """Read a date, or None if the line is left out."""
    return dating(entry, line) if entry.has(line) else None


def optional_day(entry: Entry, line: str) -> date | None:
    """Read a single day, or None if the line is left out."""
    if not entry.has(line):
        return None
    try:
        return day_of(written=_written(entry, line))
    except NotADate as fault:
        entry.report(code="not_a_date", line=line, problem=fault.problem, remedy=fault.remedy)
        return None


def moment(entry: Entry, line: str) -> datetime:
    """Read a moment in UTC, written like 2026-11-22T00:00:00Z."""
    written = _written(entry, line)
    try:
        found = datetime.fromisoformat(written) if written else NO_MOMENT
    except ValueError:
        found = None
    if found is not None and found.tzinfo is not None and found.utcoffset() == timedelta(0):
        return found.astimezone(UTC)
    entry.report(
        code="not_a_date",
        line=line,
        problem=f"“{written}” is not a moment in universal time.",
        remedy="Write it like 2026-11-22T00:00:00Z.",
    )
    return NO_MOMENT


def _written(entry: Entry, line: str) -> str:
    """Return what is written; a year alone is read as a number."""
    if entry.has(line) and type(entry.content[line]) is int:
        return str(entry.content[line])
    return entry.text(line)


def _one(written: str) -> tuple[date, date, Precision]:
    found = _ONE.fullmatch(written)
    if found is None:
        raise NotADate(
            problem=f"“{written}” is not a date.",
            remedy="Write a day like 2025-10-25, a month like 2025-10, a year, or two of them with a slash between.",
        )
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return first, first + timedelta(days=1), Precision.DAY
        if month:
            return first, _next_month(first), Precision.MONTH
        return first, date(first.year + 1, 1, 1), Precision.INTERVAL
    except (ValueError, OverflowError) as fault:
        raise NotADate(
            problem=f"There is no such day as “{written}”.", remedy="Write year, month and day in this order."
        ) from fault


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
