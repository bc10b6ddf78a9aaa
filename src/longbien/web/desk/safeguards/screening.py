"""The rights screen on a page of its own, its decision by a higher person, and the approval of a further person."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from longbien.actions.safeguards.approving import approve_further
from longbien.actions.safeguards.screening import answer_screen, decide_screen
from longbien.convention.loader import load
from longbien.convention.safeguards.values import Question
from longbien.core.errors import MayNotDoThisNow
from longbien.core.safeguards.passing import ScreenStands
from longbien.core.safeguards.screening import Answer, Conclusion
from longbien.data.models import Request
from longbien.readers.safeguards import ScreenStanding, screen_standing
from longbien.web.chairs import Chair, seated
from longbien.web.desk.one_request import seen_request
from longbien.web.refusal_words import Words
from longbien.web.safeguard_words import SCREEN_ANSWERS, SCREEN_CONCLUSIONS
from longbien.web.states import other_state, state_names
from longbien.web.words import REFUSALS

DRAFTS = ("draft", "awaiting_approval")
ABOUT_ANSWERS = frozenset({"screen_incomplete", "screen_reason_missing"})
WITHOUT_WORDS = "nothing"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is drawn, and the answer that stands in it."""

    question: Question
    answer: str


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def screen_page(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show the questions, or record the answers; the one short answer comes from a button of the panel."""
    found = seen_request(chair=chair, request_id=request_id)
    standing = screen_standing(request=found)
    if standing is None:
        raise Http404
    if request.method == "POST":
        return _answer(request, chair, found=found, standing=standing)
    if standing.state in {"undecided", "refused"}:
        raise ScreenStands(found.reference)
    return _form(request, found=found, standing=standing)


@require_POST
@seated
def decide(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Decide what a colleague escalated."""
    decide_screen(
        officer=chair.officer,
        request_id=request_id,
        decision=request.POST.get("decision", ""),
        reasons=request.POST.get("reasons", ""),
        now=chair.now,
    )
    return _back(request_id, seen_request(chair=chair, request_id=request_id))


@require_POST
@seated
def approve(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Approve as a further person."""
    approve_further(
        officer=chair.officer,
        request_id=request_id,
        reasons=request.POST.get("reasons", ""),
        now=chair.now,
        more_kinds=chair.instruments.policy.extra_approval,
    )
    return _back(request_id, seen_request(chair=chair, request_id=request_id))


def _answer(request: HttpRequest, chair: Chair, *, found: Request, standing: ScreenStanding) -> HttpResponse:
    short = request.POST.get("short") == WITHOUT_WORDS and standing.screen.together
    answers = {one.id: request.POST.get(f"q_{one.id}", "") for one in standing.questions}
    try:
        answer_screen(
            officer=chair.officer,
            request_id=found.id,
            answers=None if short else answers,
            reasons=request.POST.get("reasons", ""),
            at_least=request.POST.get("conclusion") or Conclusion.PROCEED,
            now=chair.now,
        )
    except MayNotDoThisNow as refusal:
        if refusal.code not in ABOUT_ANSWERS:
            raise
        return _form(request, found=found, standing=standing, error=REFUSALS[refusal.code])
    then = request.POST.get("then", "")
    after = seen_request(chair=chair, request_id=found.id)
    reached = screen_standing(request=after)
    if then in load().kind(kind_id=found.kind).acts and reached is not None and reached.state == "passed":
        return redirect("act", found.id, then)
    return _back(found.id, after)


def _form(
    request: HttpRequest, *, found: Request, standing: ScreenStanding, error: Words | None = None
) -> HttpResponse:
    asked = [Asked(question=one, answer=request.POST.get(f"q_{one.id}", "")) for one in standing.questions]
    context = {
        "request_": found,
        "standing": standing,
        "asked": asked,
        "answers": [(one.value, SCREEN_ANSWERS[one.value]) for one in Answer],
        "conclusions": [(one.value, SCREEN_CONCLUSIONS[one.value]) for one in Conclusion],
        "chosen": request.POST.get("conclusion", Conclusion.PROCEED.value),
        "reasons": request.POST.get("reasons", ""),
        "then": request.POST.get("then") or request.GET.get("then", ""),
        "other": other_state(request=found, names=state_names()),
        "kind": load().kind(kind_id=found.kind),
        "error": error,
    }
    return render(request, "longbien/desk/safeguards/screen.html", context, status=409 if error else 200)


def _back(request_id: str, found: Request) -> HttpResponse:
    return redirect("check_request" if found.state in DRAFTS else "request", request_id)
