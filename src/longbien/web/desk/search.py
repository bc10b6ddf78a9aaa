"""The search: the same list as the desk, with the words that were found marked, and the place where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.words import clean
from longbien.readers.desk import desk_rows
from longbien.readers.excerpts import Excerpt, excerpts
from longbien.readers.search import LONGEST_QUERY, search_requests
from longbien.web import law
from longbien.web.chairs import Chair, seated
from longbien.web.desk.rows import Line, lines_of
from longbien.web.states import state_names
from longbien.web.words import DONE

LONGEST_PLACE = 19


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of the desk with what was found in it; `where` names the place, `excerpt` is None for a reference."""

    line: Line
    excerpt: Excerpt | None
    where: str | Promise

    @property
    def row(self) -> object:
        """The row, as the table of the desk takes it."""
        return self.line.row


@never_cache
@require_safe
@seated
def desk_search(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show what is found, or the empty form."""
    chair.officer.require(SEE_REQUESTS)
    asked = clean(request.GET.get("q", "")[:LONGEST_QUERY])
    page = search_requests(officer=chair.officer, text=asked, before=_place(request.GET.get("before", "")))
    rows = desk_rows(requests=page.requests, officer=chair.officer, now=chair.now)
    lines = lines_of(rows=rows, chair=chair, names=state_names())
    found = excerpts(requests=page.requests, query=page.query, by_beginning=page.by_beginning)
    context = {
        "asked": asked,
        "lines": _found_lines(lines, found),
        "by_beginning": page.by_beginning,
        "next_place": page.next_place,
    }
    return render(request, "longbien/desk/search.html", context)


def _found_lines(lines: Sequence[Line], found: Iterable[Excerpt | None]) -> tuple[FoundLine, ...]:
    return tuple(
        FoundLine(line=line, excerpt=one, where=_where(line, one)) for line, one in zip(lines, found, strict=True)
    )


def _where(line: Line, excerpt: Excerpt | None) -> str | Promise:
    if excerpt is None:
        return ""
    said = excerpt.said
    if said.where == "note":
        return _("a note of this authority")
    if said.field:
        return DONE.get(said.where, said.where)
    element = next((one for one in line.row.kind.elements if one.id == said.where), None)
    return law.words(element.label) if element else said.where


def _place(text: str) -> int:
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < LONGEST_PLACE else 0
