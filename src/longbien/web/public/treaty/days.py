"""Days that are known exactly or only roughly, in words."""

from __future__ import annotations

from datetime import date

from django.utils.dateformat import format as django_format
from django.utils.translation import gettext as _

from longbien.convention.register.values import Dating
from longbien.convention.register.words import Precision
from longbien.core.treaties.counting import Range
from longbien.core.treaties.days import ONE_DAY, Days, days_of
from longbien.web.moments import spoken_day


def spoken_dating(dating: Dating) -> str:
    """Return when something happened: a day, a month, or the days between which it lies."""
    if dating.precision is Precision.MONTH:
        # Translators: a day that is known to lie in a month, as in "in July 2026, day not known"
        return _("in %(month)s, day not known") % {"month": django_format(dating.from_on, "F Y")}
    return spoken_days(days_of(dating=dating))


def spoken_days(days: Days | None) -> str:
    """Return a day in words, or the days between which it lies; empty for none."""
    if days is None:
        return ""
    if days.exact is not None:
        return spoken_day(days.exact)
    if days.latest is None:
        return "" if days.earliest == date.min else _("not before %(day)s") % {"day": spoken_day(days.earliest)}
    said = {"first": _until(days.earliest, days.latest), "last": spoken_day(days.latest)}
    if days.latest - days.earliest == ONE_DAY:
        # Translators: one of two days, as in "25 or 26 October 2025"
        return _("%(first)s or %(last)s") % said
    return _("between %(first)s and %(last)s") % said


def _until(first: date, last: date) -> str:
    """Return the first of two days without the month and year that the second one says."""
    if first.year != last.year:
        return spoken_day(first)
    return django_format(first, "j F" if first.month != last.month else "j")


def spoken_range(numbers: Range) -> str:
    """Return a number, or the two between which it lies."""
    if numbers.low == numbers.high:
        return str(numbers.low)
    # Translators: a number that lies between two others, as in "77 to 78"
    return _("%(low)d to %(high)d") % {"low": numbers.low, "high": numbers.high}
