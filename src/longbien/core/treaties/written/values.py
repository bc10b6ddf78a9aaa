"""
Values as JSON, with all their fields; a dating as the files of the register write it, which importers read back.

    plain(entry)                      # an object with every field of the value
    written_dating(fact.happened)     # 2025-10-25 · 2026-07 · 2003 · 2025-10-25/2025-10-26, the last day included
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum

from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision
from longbien.core.canonical import Json
from longbien.core.treaties.days import ONE_DAY


def plain(value: object) -> Json:
    """Return a value made of dataclasses, tuples, enums, days and words as JSON."""
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Dating | date | time):
        return _written_time(value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} is nothing that is written")  # our own mistake


def _written_time(value: Dating | date | time) -> str:
    if isinstance(value, Dating):
        return written_dating(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat(timespec="minutes") if isinstance(value, time) else value.isoformat()


def plain_object(value: object) -> dict[str, Json]:
    """Return a dataclass as a JSON object."""
    written = plain(value)
    if not isinstance(written, dict):
        raise TypeError(f"{type(value).__name__} is no object")  # our own mistake
    return written


def written_dating(dating: Dating) -> str:
    """Return when something happened as a day, a month, a year, or a span whose last day is included."""
    first, last = dating.from_on, dating.until_on - ONE_DAY
    if dating.precision is Precision.DAY:
        return first.isoformat()
    if dating.precision is Precision.MONTH:
        return first.isoformat()[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return first.isoformat()[:4]
    return f"{first.isoformat()}/{last.isoformat()}"
