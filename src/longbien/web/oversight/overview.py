"""What an overseer sees: figures, acts without content, lone sendings and their review, the state of the journal."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from longbien.core.permissions import SEE_OVERSIGHT
from longbien.readers.oversight import overview
from longbien.readers.oversight_life import life_figures
from longbien.readers.safeguards_overseen import safeguards_overseen
from longbien.web.chairs import Chair, seated

DAYS = 30


@never_cache
@require_safe
@seated
def oversight_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show a period, whole days in UTC; the last thirty days unless the address names others."""
    chair.officer.require(SEE_OVERSIGHT)
    today = chair.now.date()
    first, error = _day(request.GET.get("first"), default=today - timedelta(days=DAYS - 1))
    last, other_error = _day(request.GET.get("last"), default=today)
    if first > last:
        first, error = last, _("The first day came after the last. Showing the last day only.")
    found = overview(officer=chair.officer, since=_midnight(first), until=_end_of(last))
    if found is None:
        raise Http404
    since, until = found.since, found.until
    figures = life_figures(officer=chair.officer, since=since, until=until)
    guarded = safeguards_overseen(officer=chair.officer, since=since, until=until, now=chair.now)
    context = {
        "safeguards": guarded,
        "overview": found,
        "life": figures,
        "first": first,
        "last": last,
        "error": error or other_error,
    }
    return render(request, "longbien/oversight/overview.html", context)


def _day(text: str | None, *, default: date) -> tuple[date, Promise | None]:
    if not text:
        return default, None
    try:
        return date.fromisoformat(text.strip()), None
    except ValueError:
        return default, _("A day could not be read. Give it as in 2026-11-22.")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def _end_of(day: date) -> datetime:
    """Return when a day is over; the last one of the calendar has no day after it."""
    return datetime.combine(day, time.max, tzinfo=UTC) if day == date.max else _midnight(day + timedelta(days=1))
