"""Persons of a case. The name of a protected one stands on one page alone, which is asked for on purpose."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from longbien.actions.cases import (
    PersonText,
    add_person_to_case,
    change_person_of_case,
    read_protected_name,
    remove_person_from_case,
)
from longbien.actions.cases.errors import CaseWrong
from longbien.core.permissions import KEEP_CASE
from longbien.data.models import Case, CasePerson
from longbien.web.case_words import PERSON_KINDS, PERSON_ROLES
from longbien.web.chairs import Chair, seated
from longbien.web.desk.cases.doors import NOT_TAKEN, problem, seen_case

FIELDS = ("kind", "name", "role", "details", "is_protected", "label", "also_known_as")


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def new_person(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Add somebody to a case."""
    case = seen_case(chair=chair, case_id=case_id)
    chair.officer.require(KEEP_CASE)
    if request.method != "POST":
        return _page(request, case=case, said={"kind": "natural"})
    said = {field: request.POST.get(field, "") for field in FIELDS}
    try:
        add_person_to_case(
            officer=chair.officer,
            case_id=case_id,
            text=_text(said),
            recipient=chair.instruments.identity.recipient,
            now=chair.now,
        )
    except CaseWrong as refusal:
        return _page(request, case=case, said=said, wrong=problem(refusal))
    return redirect(f"{reverse('case', args=[case_id])}#persons")


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def edit_person(request: HttpRequest, chair: Chair, case_id: str, person_id: int) -> HttpResponse:
    """Change what is kept of somebody; the name of a protected person is not shown here."""
    case = seen_case(chair=chair, case_id=case_id)
    chair.officer.require(KEEP_CASE)
    person = _person(case, person_id)
    if request.method != "POST":
        return _page(request, case=case, person=person, said=_kept(person))
    said = {field: request.POST.get(field, "") for field in FIELDS}
    try:
        change_person_of_case(
            officer=chair.officer,
            case_id=case_id,
            person_id=person_id,
            text=_text(said),
            identity=chair.instruments.identity,
            now=chair.now,
        )
    except CaseWrong as refusal:
        return _page(request, case=case, person=person, said=said, wrong=problem(refusal))
    return redirect(f"{reverse('case', args=[case_id])}#persons")


@never_cache
@require_POST
@seated
def show_name(request: HttpRequest, chair: Chair, case_id: str, person_id: int) -> HttpResponse:
    """Show who a protected person is; that it was read is recorded. It is asked for by a form, and in no address."""
    case = seen_case(chair=chair, case_id=case_id)
    found = read_protected_name(
        officer=chair.officer,
        case_id=case_id,
        person_id=person_id,
        identity=chair.instruments.identity,
        now=chair.now,
    )
    context = {"case": case, "person": _person(case, person_id), "found": found}
    return render(request, "longbien/cases/name.html", context)


@require_POST
@seated
def remove_person(request: HttpRequest, chair: Chair, case_id: str, person_id: int) -> HttpResponse:
    """Remove somebody who was written in by mistake."""
    remove_person_from_case(officer=chair.officer, case_id=case_id, person_id=person_id, now=chair.now)
    return redirect(f"{reverse('case', args=[case_id])}#persons")


def _page(
    request: HttpRequest,
    *,
    case: Case,
    said: Mapping[str, str],
    person: CasePerson | None = None,
    wrong: Mapping[str, str | Promise] | None = None,
) -> HttpResponse:
    context = {
        "case": case,
        "person": person,
        "said": said,
        "wrong": wrong or {},
        "kinds": PERSON_KINDS.items(),
        "roles": PERSON_ROLES.items(),
    }
    return render(request, "longbien/cases/person.html", context, status=NOT_TAKEN if wrong else 200)


def _kept(person: CasePerson) -> Mapping[str, str]:
    return {
        "kind": person.kind,
        "name": "" if person.is_protected else person.label,
        "role": person.role,
        "details": person.details,
        "is_protected": "yes" if person.is_protected else "",
        "label": person.label if person.is_protected else "",
    }


def _text(said: Mapping[str, str]) -> PersonText:
    return PersonText(
        kind=said["kind"],
        name=said["name"],
        role=said["role"],
        details=said["details"],
        is_protected=said["is_protected"] == "yes",
        label=said["label"],
        also_known_as=said["also_known_as"],
    )


def _person(case: Case, person_id: int) -> CasePerson:
    found = CasePerson.objects.filter(case=case, pk=person_id).first()
    if found is None:
        raise Http404
    return found
