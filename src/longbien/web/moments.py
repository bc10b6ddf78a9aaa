"""Moments as people read and type them: day, month in words, year, 24 hours, zone always.

spoken(at)                     22 November 2026, 03:22 UTC
ago(at, now=now)               12 min ago · in 3 days
read_typed("2026-11-22 03:22") 2026-11-22T03:22:00Z
read_day("٢٠٢٦-١١-٢٢")         2026-11-22: digits of any script
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from longbien.core.errors import MayNotDoThisNow
from longbien.readers.wording import spoken, spoken_day

__all__ = [
    "DayUnreadable",
    "ago",
    "iso",
    "plain_digits",
    "read_day",
    "read_typed",
    "read_typed_day",
    "span",
    "spoken",
    "spoken_day",
    "typed",
]

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_TYPED = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?(Z| ?UTC|[+-]\d{2}:\d{2})?")


class DayUnreadable(MayNotDoThisNow):
    """A day that was typed is none; nothing is done, lest a term or a hold be kept without its day."""

    code = "day_unreadable"


def plain_digits(text: str) -> str:
    """Return the text with decimal digits of every script, such as ٢٢, as 22."""
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


def ago(at: datetime, *, now: datetime) -> str:
    """Return how far away the moment is, in the largest whole unit."""
    if abs(at - now) < MINUTE:
        return _("just now")
    return _("in %(span)s") % {"span": span(at - now)} if at > now else _("%(span)s ago") % {"span": span(now - at)}


def span(length: timedelta) -> str:
    """Return a length of time in its largest whole unit."""
    if length >= DAY:
        days = length // DAY
        return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}
    if length >= HOUR:
        hours = length // HOUR
        return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
    if length < MINUTE:
        return _("less than a minute")
    minutes = length // MINUTE
    return ngettext("%(n)d min", "%(n)d min", minutes) % {"n": minutes}


def read_typed(text: str) -> str | None:
    """Return what was typed or pasted as an ISO 8601 moment in UTC, or None; without a zone it is read as UTC."""
    found = plain_digits(text.strip())
    if not _TYPED.fullmatch(found):
        return None
    try:
        at = datetime.fromisoformat(found.replace(" UTC", "Z").replace("UTC", "Z"))
        return iso(at.replace(tzinfo=UTC) if at.tzinfo is None else at)
    except (ValueError, OverflowError):  # a zone can lead beyond the years 1 to 9999
        return None


def iso(at: datetime) -> str:
    """Return the moment as acts carry it: whole seconds, UTC, `Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_typed_day(text: str) -> str | None:
    """Return what was typed as an ISO 8601 day, or None."""
    try:
        return date.fromisoformat(plain_digits(text.strip())).isoformat()
    except ValueError:
        return None


def read_day(text: str) -> date | None:
    """Return the day that was typed, None if none was. Raises: DayUnreadable: it is no day."""
    found = read_typed_day(text)
    if found is None and text.strip():
        raise DayUnreadable(text[:32])
    return date.fromisoformat(found) if found else None


def typed(at: datetime) -> str:
    """Return the moment as people type it."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S" if at.second else "%Y-%m-%d %H:%M")
