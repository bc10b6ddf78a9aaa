"""
Dates in files of others: as the register writes them, and as the depositary of the United Nations does.

    dating("2025-10-25/2025-10-26")   # a span; also a day, a month or a year, see convention/register/dates.py
    depositary_day("25 Oct 2025")
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from longbien.convention.register.dates import NotADate, dating_of
from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision

FIRST_YEAR, LAST_YEAR = 1800, 2200
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ANY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?")
_YEAR = re.compile(r"(?<![0-9-])[0-9]{4}")
_WORDED = re.compile(r"([0-9]{1,2}) ([A-Za-z]{3,9})\.? ([0-9]{4})")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def day(text: str) -> date | None:
    """Return the day that is written 2025-10-25, or None."""
    return _made(text) if _DAY.fullmatch(text) else None


def dating(text: str) -> Dating | None:
    """Return a day, a month, a year or a span, or None when it is none of these or ends before it begins."""
    if not _ANY.fullmatch(text) or any(not FIRST_YEAR <= int(year) < LAST_YEAR for year in _YEAR.findall(text)):
        return None
    try:
        return dating_of(written=text)
    except NotADate:
        return None


def on_day(only: date) -> Dating:
    """Return a date that is known to the day."""
    return Dating(from_on=only, until_on=only + timedelta(days=1), precision=Precision.DAY)


def depositary_day(text: str) -> date | None:
    """Return the day that is written 25 Oct 2025 or 25 October 2025, or None."""
    match = _WORDED.fullmatch(text)
    if match is None:
        return None
    fitting = [number for number, name in enumerate(_MONTHS, start=1) if _is_month(name, match[2].lower())]
    return _made(f"{match[3]}-{fitting[0]:02d}-{int(match[1]):02d}") if fitting else None


def _is_month(name: str, written: str) -> bool:
    return written == name or written == name[:3] or (written == "sept" and name == "september")


def _made(text: str) -> date | None:
    try:
        made = date.fromisoformat(text)
    except ValueError:
        return None
    return made if FIRST_YEAR <= made.year < LAST_YEAR else None
