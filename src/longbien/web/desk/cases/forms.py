"""The form of a case: opening one, changing what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from longbien.actions.cases import CaseText, ForeignReference, change_case, open_case
from longbien.actions.cases.errors import CaseWrong
from longbien.convention.loader import load
from longbien.core.cases.cells import references_of, states_of
from longbien.core.permissions import KEEP_CASE
from longbien.data.models import Case
from longbien.readers.case_imports import state_names
from longbien.web.case_names import OTHER, name_of_offence, name_of_state
from longbien.web.chairs import Chair, seated
from longbien.web.desk.cases.doors import NOT_TAKEN, posted_day, problem, seen_case
from longbien.web.versions import read_version

FIELDS = ("title", "opened_on", "offence", "facts", "states", "references")
Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OffenceOffered:
    """An offence of the list."""

    id: str
    title: str


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def new_case(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Open a case."""
    chair.officer.require(KEEP_CASE)
    said = dict.fromkeys(FIELDS, "") | {"opened_on": chair.now.date().isoformat()}
    if request.method != "POST":
        return _page(request, said=said)
    said = _posted(request)
    try:
        case = open_case(officer=chair.officer, text=_text(said), now=chair.now)
    except CaseWrong as refusal:
        return _page(request, said=said, wrong=problem(refusal))
    return redirect("case", case.id)


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def edit_case(request: HttpRequest, chair: Chair, case_id: str) -> HttpResponse:
    """Change what a case says."""
    case = seen_case(chair=chair, case_id=case_id)
    chair.officer.require(KEEP_CASE)
    if request.method != "POST":
        return _page(request, said=_kept(case), case=case)
    said = _posted(request)
    try:
        change_case(
            officer=chair.officer, case_id=case_id, version=read_version(request), text=_text(said), now=chair.now
        )
    except CaseWrong as refusal:
        return _page(request, said=said, case=case, wrong=problem(refusal))
    return redirect("case", case_id)


def offences() -> tuple[OffenceOffered, ...]:
    """Return the offences that can be chosen."""
    ids = (*(one.id for one in load().offences), OTHER)
    return tuple(OffenceOffered(id=one, title=name_of_offence(one)) for one in ids)


def _page(
    request: HttpRequest, *, said: Said, case: Case | None = None, wrong: Mapping[str, str | Promise] | None = None
) -> HttpResponse:
    context = {"said": said, "case": case, "wrong": wrong or {}, "offences": offences()}
    return render(request, "longbien/cases/form.html", context, status=NOT_TAKEN if wrong else 200)


def _posted(request: HttpRequest) -> dict[str, str]:
    return {field: request.POST.get(field, "") for field in FIELDS}


def _kept(case: Case) -> Said:
    lines = (
        f"{name_of_state(one.state)}: {one.reference}" if one.state else one.reference for one in case.references.all()
    )
    return {
        "title": case.title,
        "opened_on": case.opened_on.isoformat(),
        "offence": case.offence,
        "facts": case.facts,
        "states": "; ".join(map(name_of_state, case.states)),
        "references": "\n".join(lines),
    }


def _text(said: Said) -> CaseText:
    """Return the text of a form. Raises: CaseWrong."""
    opened_on, known = posted_day(said["opened_on"]), state_names()
    if opened_on is None:
        raise CaseWrong("opened_on: no day")
    states, unknown = states_of(said["states"], known=known)
    if unknown:
        raise CaseWrong(f"states: {unknown[:40]}")
    references = references_of(said["references"], known=known, alone="")
    return CaseText(
        title=said["title"],
        opened_on=opened_on,
        offence=said["offence"],
        facts=said["facts"],
        states=states,
        references=tuple(ForeignReference(state=state, reference=one) for state, one in references),
    )
