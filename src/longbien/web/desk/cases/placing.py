"""A request is put into a case, taken out of one, or given to a person: from its own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from longbien.actions.cases import assign_request, open_case_for, put_into_case, take_out_of_case
from longbien.actions.errors import NotFound
from longbien.readers.cases import case_by_reference
from longbien.web.chairs import Chair, seated
from longbien.web.desk.cases.doors import posted_person

NEW = "new"


@require_POST
@seated
def place(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Put a request into an existing or a new case, or take it out of its case."""
    officer, now = chair.officer, chair.now
    chosen = request.POST.get("case", "")
    if request.POST.get("do") == "out":
        take_out_of_case(officer=officer, request_id=request_id, now=now)
    elif request.POST.get("do") == NEW:
        open_case_for(officer=officer, request_id=request_id, title=request.POST.get("title", ""), now=now)
    else:
        named = request.POST.get("reference", "").strip()
        if named:
            found = case_by_reference(officer=officer, reference=named[:64].replace("\x00", ""))
            chosen = found.id if found else ""
        if not chosen:
            raise NotFound("no such case")
        put_into_case(officer=officer, request_id=request_id, case_id=chosen, now=now)
    return _back(request_id)


@require_POST
@seated
def give(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Give a request to a person, or to nobody."""
    person = posted_person(request.POST.get("person", ""))
    assign_request(officer=chair.officer, request_id=request_id, person_id=person, now=chair.now)
    return _back(request_id)


def _back(request_id: str) -> HttpResponse:
    return redirect(f"{reverse('request', args=[request_id])}#case")
