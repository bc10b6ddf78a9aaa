"""The desk: what is ours to do first, in four columns, live without a reload.

A browser remembers a mark of each row it shows and asks with them for news; a row is new when its mark
is not among them.
So nothing is missed, whatever was written at which moment.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from longbien.core.permissions import SEE_OVERSIGHT, SEE_REQUESTS
from longbien.readers.requests import DeskRow, desk
from longbien.web.chairs import Chair, seated
from longbien.web.desk.next_steps import next_step, waits_for_colleague
from longbien.web.states import state_names

GROUPS: tuple[tuple[str, Promise], ...] = (
    ("ours_to_do", _("Needs you now")),
    ("drafts", _("Drafts")),
    ("theirs_to_do", _("Waiting for others")),
    ("ended", _("Ended")),
)
NO_NEWS = 204
MARK_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is drawn."""

    row: DeskRow
    group: str
    next_step: str
    is_new: bool

    @property
    def ours(self) -> bool:
        """Say whether something is to be done here."""
        return self.group in {"ours_to_do", "drafts"}


@dataclass(frozen=True, slots=True)
class Section:
    """One group of the desk."""

    id: str
    title: Promise
    lines: tuple[Line, ...]


@never_cache
@require_safe
@seated
def desk_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show the desk; an overseer, who has none, goes to the oversight page."""
    if not chair.officer.may(SEE_REQUESTS) and chair.officer.may(SEE_OVERSIGHT):
        return redirect("oversight")
    chair.officer.require(SEE_REQUESTS)
    return render(request, "longbien/desk/desk.html", _context(chair=chair, seen=None))


@never_cache
@require_safe
@seated
def desk_rows(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Return the rows alone, those the browser has not seen marked as new."""
    chair.officer.require(SEE_REQUESTS)
    return render(request, "longbien/desk/rows.html", _context(chair=chair, seen=_seen(request)) | {"alone": True})


@never_cache
@require_safe
@seated
def desk_news(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Say what the browser has not seen, with a link that shows it; nothing at all if there is no news."""
    chair.officer.require(SEE_REQUESTS)
    seen = _seen(request)
    rows = desk(officer=chair.officer, now=chair.now)
    fresh = [row for row in rows if mark_of(row) not in seen]
    if not fresh and len(rows) == len(seen):
        return HttpResponse(status=NO_NEWS)
    return render(request, "longbien/desk/news.html", {"fresh": fresh, "seen": request.GET.get("seen", "")})


def mark_of(row: DeskRow) -> str:
    """Return a mark that changes whenever the row does."""
    content = f"{row.request.id} {row.request.version}"
    return hashlib.sha256(content.encode()).hexdigest()[:MARK_CHARACTERS]


def _seen(request: HttpRequest) -> frozenset[str]:
    return frozenset(one for one in request.GET.get("seen", "").split(".") if one)


def _context(*, chair: Chair, seen: frozenset[str] | None) -> dict[str, object]:
    rows = desk(officer=chair.officer, now=chair.now)
    names = state_names()
    lines = [
        Line(
            row=row,
            group="theirs_to_do" if waits_for_colleague(request=row.request, officer=chair.officer) else row.group,
            next_step=next_step(row=row, names=names, officer=chair.officer),
            is_new=seen is not None and mark_of(row) not in seen,
        )
        for row in rows
    ]
    return {
        "sections": _sections(lines),
        "seen": ".".join(mark_of(row) for row in rows),
        "fresh": [line for line in lines if line.is_new],
        "needed": sum(line.group == "ours_to_do" for line in lines),
    }


def _sections(lines: Sequence[Line]) -> tuple[Section, ...]:
    found = (
        Section(id=name, title=title, lines=tuple(line for line in lines if line.group == name))
        for name, title in GROUPS
    )
    return tuple(section for section in found if section.lines or section.id == "ours_to_do")
