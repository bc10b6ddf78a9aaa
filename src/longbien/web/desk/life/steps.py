"""Steps on a request that stay inside the State: conditions, telling another authority, overruling, the next draft."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from longbien.actions.deconfliction import settle_deconfliction
from longbien.actions.requests.chaining import draft_next
from longbien.actions.requests.conditions import settle_condition
from longbien.actions.requests.notifying import ask_to_overrule, notify_authority, overrule_hold
from longbien.actions.requests.standing_in import stand_in
from longbien.core.overlays import kind_on
from longbien.core.safeguards.passing import NameSaid
from longbien.web.chairs import Chair, seated
from longbien.web.desk.naming import name_card, names_are_meant
from longbien.web.desk.one_request import seen_request
from longbien.web.moments import read_day

KEPT = {"kept": True, "broken": False}


@require_POST
@seated
def condition(request: HttpRequest, chair: Chair, request_id: str, condition_id: int) -> HttpResponse:
    """Say of a condition by when it is due and whether it was kept."""
    settle_condition(
        officer=chair.officer,
        request_id=request_id,
        condition_id=condition_id,
        kept=KEPT.get(request.POST.get("kept", "")),
        note=request.POST.get("note", ""),
        due_on=read_day(request.POST.get("due_on", "")),
        now=chair.now,
    )
    return redirect("request", request_id)


@require_POST
@seated
def standing_in(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Stand in for the central authority on an emergency."""
    stand_in(
        officer=chair.officer,
        request_id=request_id,
        reason=request.POST.get("reason", ""),
        policy=chair.instruments.policy,
        now=chair.now,
    )
    return redirect("request", request_id)


@require_POST
@seated
def notify(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Tell another authority of this State of the request."""
    try:
        notify_authority(
            officer=chair.officer,
            request_id=request_id,
            authority_code=request.POST.get("authority", ""),
            word=request.POST.get("word", ""),
            now=chair.now,
            identity=chair.instruments.identity,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        found = seen_request(chair=chair, request_id=request_id)
        kind, button = kind_on(kind_id=found.kind, legal_basis=found.legal_basis), _("Tell it")
        return name_card(request, found=found, kind=kind, refusal=refusal, act="request", button=button, on_paper=True)
    return redirect("request", request_id)


@require_POST
@seated
def ask_overruling(request: HttpRequest, chair: Chair, request_id: str, hold_id: int) -> HttpResponse:
    """Ask a second person to overrule a hold."""
    ask_to_overrule(
        officer=chair.officer,
        request_id=request_id,
        hold_id=hold_id,
        reason=request.POST.get("reason", ""),
        now=chair.now,
    )
    return redirect("request", request_id)


@require_POST
@seated
def overrule(request: HttpRequest, chair: Chair, request_id: str, hold_id: int) -> HttpResponse:
    """Overrule a hold as the second person."""
    overrule_hold(officer=chair.officer, request_id=request_id, hold_id=hold_id, now=chair.now)
    return redirect("request", request_id)


@require_POST
@seated
def draft_link(request: HttpRequest, chair: Chair, request_id: str, link_id: str) -> HttpResponse:
    """Draft what can follow the request, filled in from it."""
    draft = draft_next(officer=chair.officer, request_id=request_id, link_id=link_id, now=chair.now)
    return redirect(reverse("edit_draft", args=[draft.id]) + "?saved")  # nobody has typed yet: nothing is found wrong


@require_POST
@seated
def deconflict(request: HttpRequest, chair: Chair, request_id: str, concerned_id: int) -> HttpResponse:
    """Say what came of looking into an identifier that others name too."""
    settle_deconfliction(
        officer=chair.officer,
        request_id=request_id,
        concerned_id=concerned_id,
        note=request.POST.get("note", ""),
        now=chair.now,
    )
    return redirect("request", request_id)
