"""Dates that are known to the day, to the month or between two days: asked in three fields, read into one value."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision
from longbien.core.imports.dates import dating
from longbien.web.authority.forms import Question, Reading, Text, choices

PRECISIONS = choices(
    (
        (Precision.DAY.value, gettext_lazy("The day is known")),
        (Precision.MONTH.value, gettext_lazy("Only the month is known")),
        (Precision.INTERVAL.value, gettext_lazy("It lies between two days")),
    )
)


def questions(name: str, *, label: Text) -> tuple[Question, ...]:
    """Return the three fields of a date."""
    return (
        Question(
            id=f"{name}_precision",
            label=gettext_lazy("How exactly is the date known?"),
            shape="radios",
            groups=PRECISIONS,
        ),
        Question(
            id=name,
            label=label,
            hint=gettext_lazy("Write the day as 2025-10-25, a month as 2025-10; of two days, the first."),
            shape="day",
        ),
        Question(
            id=f"{name}_until",
            label=gettext_lazy("The last day it can have been"),
            hint=gettext_lazy("Only for a date that lies between two days."),
            shape="day",
            optional=True,
        ),
    )


def read_dating(reading: Reading, name: str) -> Dating | None:
    """Return the date that was typed, or None and a message at its field."""
    precision = reading.word(f"{name}_precision", Precision)
    first, last = reading.text(name, needed=True), reading.text(f"{name}_until")
    if precision is None or not first:
        return None
    if precision is Precision.INTERVAL:
        return _between(reading, name, first=first, last=last)
    if last:
        reading.say(f"{name}_until", _("Leave this empty, or say that the date lies between two days."))
        return None
    found = dating(first)
    if found is None or found.precision is not precision:
        example = "2025-10" if precision is Precision.MONTH else "2025-10-25"
        reading.say(name, _("Write it as %(example)s.") % {"example": example})
        return None
    return found


def _between(reading: Reading, name: str, *, first: str, last: str) -> Dating | None:
    days = {name: dating(first), f"{name}_until": dating(last)}
    for field, day in days.items():
        if day is None:
            reading.say(field, _("Write the day as 2025-10-25."))
    found = dating(f"{first}/{last}")
    if found is None and None not in days.values():
        reading.say(f"{name}_until", _("This day lies before the first. Exchange the two."))
    return found


def typed(name: str, known: Dating) -> dict[str, tuple[str, ...]]:
    """Return a date as it stands in the three fields."""
    last = known.until_on - timedelta(days=1)
    first = f"{known.from_on:%Y-%m}" if known.precision is Precision.MONTH else known.from_on.isoformat()
    until = last.isoformat() if known.precision is Precision.INTERVAL else ""
    return {f"{name}_precision": (known.precision.value,), name: (first,), f"{name}_until": (until,)}


def written(known: Dating | None) -> str:
    """Return a date in one line, as files write it."""
    if known is None:
        return ""
    if known.precision is Precision.MONTH:
        return f"{known.from_on:%Y-%m}"
    last = known.until_on - timedelta(days=1)
    return known.from_on.isoformat() if last == known.from_on else f"{known.from_on}/{last}"
