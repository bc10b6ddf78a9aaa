"""Terms at the desk: what presses in all requests and cases, the terms of a request, what officers do with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from longbien.actions.deadlines.errors import TermWrong
from longbien.actions.deadlines.officers import add_term, renew_term, settle_term
from longbien.actions.readings import note_cases_listed, note_listed
from longbien.convention.loader import load
from longbien.convention.terms import Unit
from longbien.core.deadlines.counting import Term as Length
from longbien.core.deadlines.moments import moment_in
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import KEEP_TERMS, SEE_REQUESTS
from longbien.data.models import Deadline
from longbien.readers.deadlines import deadlines_of, history_of, notices_of, open_deadlines
from longbien.readers.requests import side
from longbien.readers.tasks import NEAR, open_tasks
from longbien.web.chairs import Chair, seated
from longbien.web.deadline_words import COUNT_REASONS, UNITS
from longbien.web.desk.one_request import seen_request
from longbien.web.desk.panels.deadlines import WHOLE, TermShown, remedies, sum_words, term_shown, title_of, tone_of
from longbien.web.moments import read_typed
from longbien.web.states import other_state, state_names
from longbien.web.versions import read_number
from longbien.web.words import REFUSALS

GROUPS: tuple[tuple[str, Promise], ...] = (
    ("over", _("Over or late")),
    ("soon", _("Within 24 hours")),
    ("calm", _("Later")),
)
ABOUT_FIELDS = frozenset({"term_wrong", "term_not_renewable", "term_too_long"})


@dataclass(frozen=True, slots=True)
class PastRow:
    """One row of the history."""

    row: Deadline
    title: str
    reason: str | Promise
    sum: tuple[str, ...]


@never_cache
@require_safe
@seated
def deadlines_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Show every running term of the requests this officer may see, what is over first, and the tasks of cases."""
    chair.officer.require(SEE_REQUESTS)
    rows = open_deadlines(officer=chair.officer)
    shown = [(row.request, term_shown(row, request=row.request, chair=chair)) for row in rows]
    groups = [
        (name, title, [(one, term) for one, term in shown if tone_of(term.row, now=chair.now) == name])
        for name, title in GROUPS
    ]
    warned = notices_of(officer=chair.officer)
    listed = {row.request_id: row.request for row in rows}  # read as a list is: it says itself what is protected
    listed = {one.deadline.request_id: one.deadline.request for one in warned} | listed
    note_listed(officer=chair.officer, requests=listed.values(), now=chair.now)
    notices = [(one, title_of(one.deadline)) for one in warned]
    context = {"groups": [one for one in groups if one[2]], "notices": notices, "total": len(shown)}
    return render(request, "longbien/desk/deadlines.html", context | _tasks(chair))


def _tasks(chair: Chair) -> dict[str, object]:
    """Return the tasks that are not done, one's own before those of others; that they stand in a list is recorded."""
    found, today = open_tasks(officer=chair.officer), chair.now.date()
    note_cases_listed(officer=chair.officer, case_ids=(one.case_id for one in found.own + found.others), now=chair.now)
    groups = (
        ("own-tasks", _("Your tasks"), found.own),
        ("other-tasks", _("Tasks of others, or of nobody yet"), found.others),
    )
    return {"tasks": [one for one in groups if one[2]], "today": today, "tomorrow": today + NEAR}


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def request_deadlines(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show the terms of a request and how they were counted; or add one of the officer's own."""
    found = seen_request(chair=chair, request_id=request_id)
    if request.method != "POST":
        return _page(request, chair, request_id=found.id)
    due_at, length = _said_end(request)
    try:
        add_term(
            officer=chair.officer,
            request_id=found.id,
            title=request.POST.get("title", ""),
            note=request.POST.get("note", ""),
            due_at=due_at,
            length=length,
            counting=request.POST.get("counting", "clock"),
            calendar_of=request.POST.get("calendar_of", ""),
            now=chair.now,
        )
    except MayNotDoThisNow as refusal:
        return _said_back(request, chair, request_id=found.id, refusal=refusal)
    return redirect("request_deadlines", found.id)


@require_POST
@seated
def renew(request: HttpRequest, chair: Chair, request_id: str, number: int) -> HttpResponse:
    """Renew a period, such as an order to the holder at home."""
    found = seen_request(chair=chair, request_id=request_id)
    until_at = _moment(request.POST.get("until_at", ""))
    try:
        if until_at is None:
            raise TermWrong("until_at")
        renew_term(
            officer=chair.officer,
            request_id=found.id,
            deadline_id=number,
            until_at=until_at,
            note=request.POST.get("note", ""),
            now=chair.now,
        )
    except MayNotDoThisNow as refusal:
        return _said_back(request, chair, request_id=found.id, refusal=refusal)
    return redirect("request_deadlines", found.id)


@require_POST
@seated
def settle(request: HttpRequest, chair: Chair, request_id: str, number: int) -> HttpResponse:
    """Say that a term of our own is done."""
    found = seen_request(chair=chair, request_id=request_id)
    settle_term(officer=chair.officer, request_id=found.id, deadline_id=number, now=chair.now)
    return redirect("request_deadlines", found.id)


def _said_back(request: HttpRequest, chair: Chair, *, request_id: str, refusal: MayNotDoThisNow) -> HttpResponse:
    if refusal.code not in ABOUT_FIELDS:
        raise refusal
    return _page(request, chair, request_id=request_id, error=refusal.code)


def _page(request: HttpRequest, chair: Chair, *, request_id: str, error: str = "") -> HttpResponse:
    found = seen_request(chair=chair, request_id=request_id)
    if found.state in {"draft", "awaiting_approval"}:
        raise Http404
    rows = deadlines_of(officer=chair.officer, request=found)
    terms: list[TermShown] = [term_shown(row, request=found, chair=chair) for row in rows]
    history = [
        PastRow(row=row, title=title_of(row), reason=COUNT_REASONS.get(row.reason, row.reason), sum=sum_words(row))
        for row in history_of(officer=chair.officer, request=found)
    ]
    context = {
        "request_": found,
        "other": other_state(request=found, names=state_names()),
        "panel": {
            "terms": terms,
            "request": found,
            "now": chair.now,
            "whole": WHOLE,
            **remedies(rows, request=found, chair=chair),
        },
        "terms": terms,
        "history": history,
        "may_keep": chair.officer.may(KEEP_TERMS),
        "units": [(one.value, UNITS[one.value]) for one in Unit],
        "rules": load().counting_rules,
        "said": request.POST or {"calendar_of": side(found)},
        "error": REFUSALS[error] if error else None,
    }
    return render(request, "longbien/desk/request_deadlines.html", context, status=409 if error else 200)


def _said_end(request: HttpRequest) -> tuple[datetime | None, Length | None]:
    """Return the moment, or the length, that was typed; a moment wins."""
    due_at = _moment(request.POST.get("due_at", ""))
    count, unit = read_number(request.POST.get("count", ""), otherwise=None), request.POST.get("unit", "")
    if due_at is not None or not count or unit not in set(Unit):
        return due_at, None
    return None, Length(count=count, unit=Unit(unit))


def _moment(text: str) -> datetime | None:
    return moment_in({"at": read_typed(text)}, "at")
