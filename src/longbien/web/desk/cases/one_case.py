"""The page of a case, and its small acts: tasks, notes, closing and reopening."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from longbien.actions.cases import add_note, add_task, assign_task, close_case, finish_task, reopen_case
from longbien.convention.loader import load
from longbien.core.requests.competence import is_competent_to_draft
from longbien.readers.case_deadlines import deadlines_of_case
from longbien.readers.cases import people_for_case
from longbien.web.chairs import Chair, seated
from longbien.web.desk.cases.doors import posted_person, seen_case, seen_file
from longbien.web.moments import read_day
from longbien.web.versions import read_version

MOST_EVENTS = 40


@never_cache
@require_safe
@seated
def case_page(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Show a case."""
    found = seen_file(chair=chair, case_id=case_id)
    whole = request.GET.get("history") == "all"
    context = {
        "file": found,
        "case": found.case,
        "open_tasks": [one for one in found.tasks if one.done_at is None],
        "done_tasks": [one for one in found.tasks if one.done_at is not None],
        "events": found.events if whole else found.events[:MOST_EVENTS],
        "more_events": not whole and len(found.events) > MOST_EVENTS,
        "people": people_for_case(case=found.case, now=chair.now) if found.may_keep else (),
        "may_draft": found.case.status == "open" and _may_draft(chair),
        "deadlines": deadlines_of_case(officer=chair.officer, case=found.case),
        "today": chair.now.date(),
    }
    return render(request, "longbien/cases/case.html", context)


@require_POST
@seated
def new_task(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Write down a task."""
    add_task(
        officer=chair.officer,
        case_id=case_id,
        text=request.POST.get("text", ""),
        due_on=read_day(request.POST.get("due_on", "")),
        person_id=posted_person(request.POST.get("person", "")),
        now=chair.now,
    )
    return _back(case_id, "tasks")


@require_POST
@seated
def change_task(request: HttpRequest, chair: Chair, case_id: str, task_id: int) -> HttpResponse:
    """Say that a task is done, or give it to somebody."""
    if request.POST.get("do") == "give":
        person = posted_person(request.POST.get("person", ""))
        assign_task(officer=chair.officer, case_id=case_id, task_id=task_id, person_id=person, now=chair.now)
    else:
        finish_task(officer=chair.officer, case_id=case_id, task_id=task_id, now=chair.now)
    return _back(case_id, "tasks")


@require_POST
@seated
def new_note(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Write an internal note."""
    add_note(officer=chair.officer, case_id=case_id, text=request.POST.get("text", ""), now=chair.now)
    return _back(case_id, "notes")


@require_POST
@seated
def change_status(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Close a case, or open a closed one again."""
    version = read_version(request)
    if request.POST.get("do") == "reopen":
        reopen_case(officer=chair.officer, case_id=case_id, version=version, now=chair.now)
    else:
        close_case(officer=chair.officer, case_id=case_id, version=version, now=chair.now)
    seen_case(chair=chair, case_id=case_id)
    return redirect("case", case_id)


def _may_draft(chair: Chair) -> bool:
    """Say whether there is a kind of request that this officer may draft."""
    return any(is_competent_to_draft(kind=one, officer=chair.officer) for one in load().kinds)


def _back(case_id: str, part: str) -> HttpResponse:
    return redirect(f"{reverse('case', args=[case_id])}#{part}")
