"""Drafting: choose the kind, fill in one page, see at once what is missing or weak. What is typed saves itself."""

from __future__ import annotations

import secrets
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from longbien.actions.cases import note_case_read, note_request_read
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.errors import MayNotDoThisNow
from longbien.core.overlays import kind_under
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.competence import is_competent_to_draft
from longbien.core.requests.drafts import check_elements
from longbien.data.models import Case, Request
from longbien.readers.cases import one_case
from longbien.readers.requests import one_request
from longbien.web.answers import read_answers
from longbien.web.boxes import element_box, said
from longbien.web.chairs import Chair, seated
from longbien.web.desk.basis import advice
from longbien.web.desk.draft_form import (
    Draft,
    empty_draft,
    form_page,
    keep_aside,
    on_top_of,
    posted_draft,
    save,
    saved_draft,
)
from longbien.web.desk.offering import at_any_hour, by_subject, offered
from longbien.web.desk.partner import beside
from longbien.web.moments import spoken
from longbien.web.words import REFUSALS

STALE = "stale_view"
BY_ITSELF, LEAVE, STAY, FILE = "autosave", "leave", "save", "file"
CONFLICT = 409


@never_cache
@require_safe
@seated
def choose_kind(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Ask what is needed, in plain words; kinds that need another role are named apart."""
    chair.officer.require(SEE_REQUESTS)
    kinds = [(offered(kind), is_competent_to_draft(kind=kind, officer=chair.officer)) for kind in load().kinds]
    sent = [one for one, may in kinds if may and one.kind.is_sent_by_nodes]
    context = {
        "pressing": at_any_hour(sent),
        "subjects": by_subject(sent),
        "on_paper": [one for one, may in kinds if may and not one.kind.is_sent_by_nodes],
        "closed": [one for one, may in kinds if not may],
        "case": _case(request, chair),
    }
    return render(request, "longbien/desk/choose_kind.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def new_draft(request: HttpRequest, chair: Chair, kind_id: str) -> HttpResponse:
    """Show the form of a kind, filled in as far as the records go; the first saving opens the draft."""
    kind = kind_or_404(kind_id)
    chair.officer.require(SEE_REQUESTS)
    follows_id = request.POST.get("follows") or request.GET.get("follows") or ""
    follows = one_request(officer=chair.officer, request_id=follows_id) if follows_id else None
    if follows_id and follows is None:
        raise Http404
    if follows is not None:
        note_request_read(officer=chair.officer, request=follows, now=chair.now)
    case = _case(request, chair)
    if request.method != "POST":
        draft = empty_draft(request, kind=kind, chair=chair, follows=follows, case=case, new_id=secrets.token_hex(16))
        return form_page(request, chair, draft=draft)
    typed = replace(posted_draft(request=request, kind=kind, saved=None, follows=follows), case=case)
    begun = _begun(chair, typed)
    if begun is not None:
        note_request_read(officer=chair.officer, request=begun, now=chair.now)
        typed = replace(typed, request=begun, version=begun.version if typed.version == 0 else typed.version)
    return _save(request, chair, typed)


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def edit_draft(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show a draft again, or save it."""
    saved = own_draft(chair=chair, request_id=request_id)
    kind = load().kind(kind_id=saved.kind)
    if request.method != "POST":
        return form_page(request, chair, draft=saved_draft(saved), checked="saved" not in request.GET)
    return _save(request, chair, posted_draft(request=request, kind=kind, saved=saved, follows=saved.follows))


@require_POST
@seated
def check_field(request: HttpRequest, chair: Chair, kind_id: str, element_id: str) -> HttpResponse:
    """Return what is to be said about one field, when it was left; nothing is saved."""
    chair.officer.require(SEE_REQUESTS)
    kind = kind_under(kind=kind_or_404(kind_id), instrument=request.POST.get("legal_basis", ""))
    answers = read_answers(fields=kind.elements, posted=request.POST)
    element = next((one for one in kind.elements if one.id == element_id), None)
    if element is None:
        raise Http404
    found = check_elements(kind=kind, elements=answers, now=chair.now)
    box = element_box(element=element, value=answers.get(element_id), findings=said(kind=kind, findings=found))
    return render(request, "longbien/parts/heard.html", {"box": box})


@require_POST
@seated
def show_partner(request: HttpRequest, chair: Chair, kind_id: str) -> HttpResponse:
    """Return what is known of the authority chosen in the form; nothing is saved."""
    chair.officer.require(SEE_REQUESTS)
    draft = posted_draft(request=request, kind=kind_or_404(kind_id), saved=None, follows=None)
    told = advice(request, chair, kind=draft.kind, authority_id=draft.their_authority_id, elements=draft.elements)
    if told and told.best and not draft.basis_reason and not request.POST.get("follows"):
        draft = replace(draft, legal_basis=told.best)
    context = {
        "draft": draft,
        "beside": beside(chair, draft=draft, advice=told),
        "advice": told,
        "proposed": told.best if told else "",
        "instruments": load().instruments,
    }
    return render(request, "longbien/desk/partner_chosen.html", context)


def kind_or_404(kind_id: str) -> Kind:
    """Return the kind of that id. Raises: Http404."""
    try:
        return load().kind(kind_id=kind_id)
    except UnknownLawItem as error:
        raise Http404 from error


def own_draft(*, chair: Chair, request_id: str) -> Request:
    """Return a draft of the officer's authority. Raises: Http404."""
    found = one_request(officer=chair.officer, request_id=request_id)
    if found is None or found.state not in {"draft", "awaiting_approval"}:
        raise Http404
    note_request_read(officer=chair.officer, request=found, now=chair.now)
    return found


def _case(request: HttpRequest, chair: Chair) -> Case | None:
    case_id = request.POST.get("case") or request.GET.get("case") or ""
    found = one_case(officer=chair.officer, case_id=case_id) if case_id else None
    if case_id and found is None:
        raise Http404
    if found is not None:
        note_case_read(officer=chair.officer, case=found, now=chair.now)
    return found


def _begun(chair: Chair, typed: Draft) -> Request | None:
    """Return the draft that the same form has opened already, by saving itself or by being sent twice."""
    found = one_request(officer=chair.officer, request_id=typed.new_id) if typed.new_id else None
    if found is None or found.state not in {"draft", "awaiting_approval"} or found.kind != typed.kind.id:
        return None
    return found if found.drafted_by_id == chair.officer.person_id else None


def _save(request: HttpRequest, chair: Chair, draft: Draft) -> HttpResponse:
    then = request.POST.get("then", "")
    try:
        saved = save(chair, draft, by_itself=then == BY_ITSELF)
    except MayNotDoThisNow as refusal:
        return _not_saved(request, chair, draft=draft, code=refusal.code, by_itself=then == BY_ITSELF)
    if then == BY_ITSELF:
        told = _("Saved %(moment)s") % {"moment": spoken(saved.changed_at)}
        address = reverse("edit_draft", args=[saved.id])
        return JsonResponse({"told": told, "version": saved.version, "address": address})
    if then == LEAVE:
        return redirect("desk")
    if then == STAY:
        return redirect(reverse("edit_draft", args=[saved.id]) + "?saved")
    return redirect("draft_identifiers" if then == FILE else "check_request", saved.id)


def _not_saved(request: HttpRequest, chair: Chair, *, draft: Draft, code: str, by_itself: bool) -> HttpResponse:
    """Say why, and lose nothing: what was written on an old view is kept beside the draft."""
    words = REFUSALS.get(code, REFUSALS["not_allowed"])
    if code == STALE and draft.request is not None:
        keep_aside(chair, draft)
        if by_itself:
            told = _(
                "A colleague has saved this draft meanwhile. What you type is kept beside it. Load the page again."
            )
            return JsonResponse({"told": told, "stale": True}, status=CONFLICT)
        draft = on_top_of(draft, version=draft.request.version)
    if by_itself:
        return JsonResponse({"told": f"{words.title}. {words.remedy}"}, status=CONFLICT)
    return form_page(request, chair, draft=draft, checked=True, error=words.title, remedy=words.remedy)
