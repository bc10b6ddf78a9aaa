"""The team of a case, its protection, and who is excluded from it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from longbien.actions.cases import (
    decide_lifting,
    exclude_person,
    join_team,
    lead_case,
    leave_team,
    propose_lifting,
    protect_case,
    readmit_person,
)
from longbien.actions.cases.errors import CaseWrong
from longbien.readers.cases import one_case, people_for_team, people_to_exclude
from longbien.web.chairs import Chair, seated
from longbien.web.desk.cases.doors import NOT_TAKEN, posted_person, problem, seen_file

NOBODY = -1


@never_cache
@require_safe
@seated
def team_page(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Show who is on the team, who may see the case, and who read it."""
    return _page(request, chair, case_id)


@require_POST
@seated
def change_team(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Take somebody onto the team, let somebody lead or leave."""
    acts: dict[str, Callable[..., object]] = {"join": join_team, "lead": lead_case, "leave": leave_team}
    act = acts.get(request.POST.get("do", ""))
    if act is None:
        raise Http404
    person = posted_person(request.POST.get("person", ""))
    act(officer=chair.officer, case_id=case_id, person_id=NOBODY if person is None else person, now=chair.now)
    return _onward(chair, case_id)


@never_cache
@require_POST
@seated
def change_protection(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Protect a case; propose to open it again; decide on that."""
    do, because = request.POST.get("do", ""), request.POST.get("because", "")
    try:
        if do in {"protect", "propose"}:
            act = protect_case if do == "protect" else propose_lifting
            act(officer=chair.officer, case_id=case_id, because=because, now=chair.now)
        elif do in {"confirm", "refuse"}:
            decide_lifting(officer=chair.officer, case_id=case_id, confirmed=do == "confirm", now=chair.now)
        else:
            raise Http404
    except CaseWrong as refusal:
        return _page(request, chair, case_id, wrong=problem(refusal), at=do)
    return _onward(chair, case_id)


@never_cache
@require_POST
@seated
def change_exclusion(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Exclude somebody who has a conflict of interest, or readmit somebody."""
    do, person = request.POST.get("do", ""), posted_person(request.POST.get("person", ""))
    if do not in {"exclude", "readmit"}:
        raise Http404
    act: Callable[..., object] = exclude_person if do == "exclude" else readmit_person
    try:
        act(
            officer=chair.officer,
            case_id=case_id,
            person_id=NOBODY if person is None else person,
            because=request.POST.get("because", ""),
            now=chair.now,
        )
    except CaseWrong as refusal:
        return _page(request, chair, case_id, wrong=problem(refusal), at=do)
    return _onward(chair, case_id)


def _page(
    request: HttpRequest,
    chair: Chair,
    case_id: str,
    *,
    wrong: object = None,
    at: str = "",
) -> HttpResponse:
    found = seen_file(chair=chair, case_id=case_id)
    context = {
        "file": found,
        "case": found.case,
        "wrong": wrong or {},
        "at": at,
        "could_join": people_for_team(case=found.case, now=chair.now) if found.may_staff else (),
        "could_exclude": people_to_exclude(case=found.case, now=chair.now) if found.may_exclude else (),
        "me": chair.officer.person_id,
    }
    return render(request, "longbien/cases/team.html", context, status=NOT_TAKEN if wrong else 200)


def _onward(chair: Chair, case_id: str) -> HttpResponse:
    """Go back to the team, or to the list for one who has just left the case behind."""
    if one_case(officer=chair.officer, case_id=case_id) is None:
        return redirect("cases")
    return redirect("case_team", case_id)
