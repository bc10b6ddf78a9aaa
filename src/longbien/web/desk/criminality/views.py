"""The page on which a lawyer states the conduct, sees whether it is an offence here too, and decides."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from longbien.actions.criminality import confirm_criminality, decide_criminality, state_conduct
from longbien.convention.loader import load
from longbien.core.bodies import from_body
from longbien.core.dual_criminality import Conduct
from longbien.core.errors import MayNotDoThisNow
from longbien.data.models import Request
from longbien.readers.criminality import CriminalityStanding, standing_of
from longbien.web.chairs import Chair, seated
from longbien.web.criminality_words import ASKED, SHOWN, VERDICTS
from longbien.web.desk.criminality.shown import because
from longbien.web.desk.criminality.stating import (
    LAUNDERING,
    MAIN,
    OTHER,
    PREDICATE,
    fields_in,
    lines,
    posted_conduct,
)
from longbien.web.desk.one_request import seen_request
from longbien.web.moments import read_day
from longbien.web.refusal_words import Words
from longbien.web.states import other_state, state_names
from longbien.web.versions import read_number
from longbien.web.words import REFUSALS

HERE = frozenset({"conduct_wrong", "decision_without_reason"})


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def criminality_page(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show where the question stands, the form for the fields chosen, or do one of the three things."""
    found = seen_request(chair=chair, request_id=request_id)
    recorded = chair.instruments.national.read()
    standing = standing_of(officer=chair.officer, request=found, recorded=recorded, on=chair.now.date())
    if standing is None:
        raise Http404
    if request.method != "POST":
        return _page(request, chair, found=found, standing=standing)
    try:
        _do(request, chair, found=found, standing=standing)
    except MayNotDoThisNow as refusal:
        if refusal.code not in HERE:
            raise
        return _page(request, chair, found=found, standing=standing, error=REFUSALS[refusal.code])
    return redirect("criminality", found.id)


def _do(request: HttpRequest, chair: Chair, *, found: Request, standing: CriminalityStanding) -> None:
    recorded, now, said = chair.instruments.national.read(), chair.now, request.POST
    if said.get("do") == "decide":
        decide_criminality(
            officer=chair.officer,
            request_id=found.id,
            assessment_id=read_number(said.get("assessment", ""), otherwise=0),
            verdict=said.get("verdict", ""),
            reason=said.get("reason", ""),
            four_eyes=chair.instruments.policy.approval,
            recorded=recorded,
            now=now,
        )
    elif said.get("do") == "confirm":
        decision = read_number(said.get("decision", ""), otherwise=0)
        confirm_criminality(
            officer=chair.officer, request_id=found.id, decision_id=decision, recorded=recorded, now=now
        )
    else:
        law = standing.law.law if standing.law else None
        conduct = posted_conduct(said, law=law)
        on = read_day(said.get("on", "")) or now.date()
        state_conduct(officer=chair.officer, request_id=found.id, conduct=conduct, on=on, recorded=recorded, now=now)


def _page(
    request: HttpRequest,
    chair: Chair,
    *,
    found: Request,
    standing: CriminalityStanding,
    error: Words | None = None,
) -> HttpResponse:
    law = standing.law.law if standing.law else None
    before = from_body(Conduct, standing.assessment.conduct) if standing.assessment else None
    said = request.POST if request.method == "POST" else request.GET
    chosen = fields_in(said) or (before.fields if before and not said else ())
    stating = bool(fields_in(said)) and standing.may_state and said.get("do") != "decide"
    predicate = fields_in(said, prefix=PREDICATE)
    of_predicate = before.predicate.conduct if before and before.predicate else None
    context = {
        "request_": found,
        "other": other_state(request=found, names=state_names()),
        "standing": standing,
        "law_state": chair.instruments.name.state,
        "asked": ASKED[standing.asked.answer.value],
        "verdicts": VERDICTS,
        "shown": SHOWN,
        "because": because(standing.found, law=law) if standing.found else (),
        "decisions": standing.assessment.decisions.select_related("decided_by", "confirmed_by")
        if standing.assessment
        else (),
        "offences": load().offences,
        "forms": load().offence_forms,
        "other_field": OTHER,
        "fields": chosen,
        "predicate_fields": predicate,
        "stating": stating,
        "laundering": LAUNDERING in chosen,
        "form": said.get("form") or (before.form.value if before else ""),
        "lines": lines(fields=chosen, law=law, stated=before, prefix=MAIN) if stating else (),
        "predicate_lines": lines(fields=predicate, law=law, stated=of_predicate, prefix=PREDICATE)
        if stating and predicate
        else (),
        "place": before.predicate.place if before and before.predicate else "",
        "on": said.get("on") or chair.now.date().isoformat(),
        "reason": request.POST.get("reason", ""),
        "verdict": request.POST.get("verdict", ""),
        "error": error,
    }
    return render(request, "longbien/desk/criminality/page.html", context, status=409 if error else 200)
