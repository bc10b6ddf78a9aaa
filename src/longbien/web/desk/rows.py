"""The desk: what presses first, in four columns, live without a reload; narrowed by filters that are addresses.

A browser remembers a mark of each row it shows and asks with them for news; a row is new when its mark
is not among them.
So nothing is missed, whatever was written at which moment.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from longbien.actions.readings import note_listed
from longbien.core.permissions import SEE_OVERSIGHT, SEE_REQUESTS
from longbien.data.models import Request
from longbien.readers.changes import UnknownPlace
from longbien.readers.deadlines import pressing_now
from longbien.readers.desk import DeskGroup, DeskRow, desk_groups, one_group, removable
from longbien.readers.desk_filter import DeskFilter
from longbien.readers.tasks import own_tasks_now
from longbien.web.chairs import Chair, seated
from longbien.web.desk.filters import Chip, chips, choices, query, views, wanted_filter
from longbien.web.desk.next_steps import next_step
from longbien.web.states import other_state, state_names
from longbien.web.tags import kind_plain, state_word

TITLES: dict[str, Promise] = {
    "ours_to_do": _("Needs you now"),
    "drafts": _("Drafts"),
    "theirs_to_do": _("Waiting for others"),
    "ended": _("Ended"),
}
NO_NEWS = 204
MOST_ABOUT = 90  # characters of what is asked
MARK_CHARACTERS = 8
ANY = "0" * 32  # in the place of a request's id


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is drawn: the words are made here, once for each code, for a desk has many rows."""

    row: DeskRow
    address: str
    next_step: str
    is_new: bool
    between: str
    kind: str | Promise
    standing: str
    about: str

    @property
    def ours(self) -> bool:
        """Say whether something is to be done here."""
        return self.row.group in {"ours_to_do", "drafts"}


@dataclass(frozen=True, slots=True)
class Section:
    """One group of the desk; `all_query` leads to the whole of it, `older_query` further; empty where all is shown."""

    id: str
    title: Promise
    lines: tuple[Line, ...]
    count: int
    is_countless: bool
    all_query: str = ""
    older_query: str = ""


@never_cache
@require_safe
@seated
def desk_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show the desk, or one group of it; an overseer, who has none, goes to the oversight page."""
    if not chair.officer.may(SEE_REQUESTS) and chair.officer.may(SEE_OVERSIGHT):
        return redirect("oversight")
    chair.officer.require(SEE_REQUESTS)
    wanted, group = wanted_filter(request.GET), request.GET.get("group", "")
    names = state_names()
    if group in TITLES:
        page = _one_group(chair=chair, wanted=wanted, group=group, after=request.GET.get("after", ""), names=names)
    else:
        page = _context(chair=chair, wanted=wanted, seen=None, names=names)
    page["pressing"] = pressing_now(officer=chair.officer, now=chair.now)
    page["tasks"] = own_tasks_now(officer=chair.officer, today=chair.now.date())
    return render(request, "longbien/desk/desk.html", page | _filters(chair=chair, wanted=wanted, names=names))


@never_cache
@require_safe
@seated
def desk_rows(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Return the rows alone, those the browser has not seen marked as new."""
    chair.officer.require(SEE_REQUESTS)
    wanted = wanted_filter(request.GET)
    context = _context(chair=chair, wanted=wanted, seen=_seen(request), names=state_names())
    return render(request, "longbien/desk/rows.html", context | {"alone": True, "filter_query": query(wanted)})


@never_cache
@require_safe
@seated
def desk_news(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Say what the browser has not seen, with a link that shows it; nothing at all if there is no news."""
    chair.officer.require(SEE_REQUESTS)
    seen, wanted = _seen(request), wanted_filter(request.GET)
    rows = [row for group in desk_groups(officer=chair.officer, now=chair.now, wanted=wanted) for row in group.rows]
    fresh = [row for row in rows if mark_of(row) not in seen]
    if not fresh and len(rows) == len(seen):
        return HttpResponse(status=NO_NEWS)
    note_listed(officer=chair.officer, requests=(row.request for row in fresh), now=chair.now)
    context = {"fresh": fresh, "seen": request.GET.get("seen", ""), "filter_query": query(wanted)}
    return render(request, "longbien/desk/news.html", context)


def mark_of(row: DeskRow) -> str:
    """Return a mark that changes whenever the row does."""
    content = f"{row.request.id} {row.request.version} {row.group}"
    return hashlib.sha256(content.encode()).hexdigest()[:MARK_CHARACTERS]


def lines_of(
    *, rows: Iterable[DeskRow], chair: Chair, names: dict[str, str], seen: frozenset[str] | None = None
) -> tuple[Line, ...]:
    """Return rows as they are drawn; of protected cases, that they stand in a list is recorded."""
    rows = tuple(rows)
    note_listed(officer=chair.officer, requests=(row.request for row in rows), now=chair.now)
    return _drawn(rows=rows, chair=chair, names=names, seen=seen)


def _drawn(
    *, rows: Iterable[DeskRow], chair: Chair, names: dict[str, str], seen: frozenset[str] | None
) -> tuple[Line, ...]:
    kind_words, state_words = cache(kind_plain), cache(state_word)
    address = reverse("request", args=[ANY])  # worked out once: a desk has many rows
    return tuple(
        Line(
            row=row,
            address=address.replace(ANY, row.request.id),
            next_step=next_step(row=row, names=names, officer=chair.officer),
            is_new=seen is not None and mark_of(row) not in seen,
            between=_between(row.request, names=names),
            kind=kind_words(row.request.kind),
            standing=state_words(row.request.state, row.request.kind),
            about=_about(row.request),
        )
        for row in rows
    )


def _between(request: Request, *, names: dict[str, str]) -> str:
    """Say from whom a request comes, or to whom it goes."""
    other = other_state(request=request, names=names)
    if request.direction == Request.Direction.INCOMING:
        return gettext("from %(state)s") % {"state": other}
    return gettext("to %(state)s") % {"state": other} if other else gettext("no addressee yet")


def _about(request: Request) -> str:
    """Return the beginning of what is asked."""
    text = str(request.elements.get("data_description") or request.elements.get("question") or "")
    return text if len(text) <= MOST_ABOUT else f"{text[: MOST_ABOUT - 1]}…"


def _seen(request: HttpRequest) -> frozenset[str]:
    return frozenset(one for one in request.GET.get("seen", "").split(".") if one)


def _context(
    *, chair: Chair, wanted: DeskFilter, seen: frozenset[str] | None, names: dict[str, str]
) -> dict[str, object]:
    groups = desk_groups(officer=chair.officer, now=chair.now, wanted=wanted)
    listed = (row.request for group in groups for row in group.rows)
    note_listed(officer=chair.officer, requests=listed, now=chair.now)  # once for all groups
    sections = tuple(
        _section(group, lines=_drawn(rows=group.rows, chair=chair, names=names, seen=seen), wanted=wanted)
        for group in groups
        if group.rows or (group.id == "ours_to_do" and not wanted.parts)
    )
    return {
        "sections": sections,
        "seen": ".".join(mark_of(row) for group in groups for row in group.rows),
        "fresh": [line for section in sections for line in section.lines if line.is_new],
        "needed": groups[0].count,
        "is_live": True,
    }


def _one_group(*, chair: Chair, wanted: DeskFilter, group: str, after: str, names: dict[str, str]) -> dict[str, object]:
    try:
        found = one_group(officer=chair.officer, now=chair.now, wanted=wanted, group=group, after=after)
    except UnknownPlace:
        found = one_group(officer=chair.officer, now=chair.now, wanted=wanted, group=group)
    section = _section(found, lines=lines_of(rows=found.rows, chair=chair, names=names), wanted=wanted, whole=True)
    return {"sections": (section,), "group": group, "seen": "", "is_live": False, "after": after}


def _section(group: DeskGroup, *, lines: tuple[Line, ...], wanted: DeskFilter, whole: bool = False) -> Section:
    base = "&".join(filter(None, (query(wanted), f"group={group.id}")))
    return Section(
        id=group.id,
        title=TITLES[group.id],
        lines=lines,
        count=group.count,
        is_countless=group.is_countless,
        all_query=base if group.next_place and not whole else "",
        older_query=f"{base}&after={group.next_place}" if group.next_place and whole else "",
    )


def _filters(*, chair: Chair, wanted: DeskFilter, names: dict[str, str]) -> dict[str, object]:
    return {
        "chips": chips(wanted=wanted, names=names),
        "choices": choices(wanted=wanted, names=names, own=chair.officer.node),
        "views": views(chair=chair, wanted=wanted),
        "filter_query": query(wanted),
        "hints": _Hints(chair=chair, wanted=wanted, names=names),
    }


@dataclass(frozen=True)
class _Hints:
    """The chips each of which, taken away, lets something be found; asked only by a page that found nothing."""

    chair: Chair
    wanted: DeskFilter
    names: dict[str, str]

    def __iter__(self) -> Iterator[Chip]:
        leading = removable(officer=self.chair.officer, now=self.chair.now, wanted=self.wanted)
        return (chip for chip in chips(wanted=self.wanted, names=self.names) if chip.name in leading)
