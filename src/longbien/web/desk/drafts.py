"""Drafting: choose the kind, fill in one page, see at once what is missing or weak."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from longbien.actions.cases import note_request_read
from longbien.actions.requests import draft_request, save_draft
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.competence import is_competent
from longbien.core.requests.drafts import check_elements
from longbien.core.requests.overlay import kind_on, kind_under
from longbien.data.models import Request
from longbien.readers.authorities import authorities_to_ask
from longbien.readers.requests import one_request, prefilled
from longbien.web.answers import Answers, read_answers
from longbien.web.boxes import Said, element_box, said
from longbien.web.chairs import Chair, seated
from longbien.web.desk.basis import advice
from longbien.web.desk.groups import groups
from longbien.web.law import words as law_words
from longbien.web.versions import read_number
from longbien.web.words import KINDS_PLAIN, PRIORITIES, PRIORITY_HELP, REFUSALS

STALE = "stale_view"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form. `request` is None before it was first saved; `version` is the one it was read from."""

    kind: Kind
    request: Request | None
    their_authority_id: int | None
    legal_basis: str
    priority: str
    elements: Answers
    follows: Request | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class KindOffered:
    """A kind on the page *What do you need?*."""

    kind: Kind
    title: str | Promise
    help: str | Promise


@require_safe
@seated
def choose_kind(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Ask what is needed, in plain words; kinds that need another role are named apart."""
    chair.officer.require(SEE_REQUESTS)
    offered: list[KindOffered] = []
    closed: list[KindOffered] = []
    for kind in (one for one in load().kinds if one.is_sent_by_nodes):
        plain = KINDS_PLAIN.get(kind.id, (law_words(kind.title), ""))
        entry = KindOffered(kind=kind, title=plain[0], help=plain[1])
        (offered if is_competent(kind=kind, act="request", officer=chair.officer) else closed).append(entry)
    return render(request, "longbien/desk/choose_kind.html", {"offered": offered, "closed": closed})


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
    if request.method != "POST":
        return form_page(request, chair, draft=_empty(request, kind=kind, chair=chair, follows=follows))
    draft = posted_draft(request=request, kind=kind, saved=None, follows=follows)
    return _save(request, chair, draft)


@never_cache
@require_http_methods(["GET", "POST"])
@seated
def edit_draft(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show a draft again, or save it."""
    saved = own_draft(chair=chair, request_id=request_id)
    kind = load().kind(kind_id=saved.kind)
    if request.method != "POST":
        return form_page(request, chair, draft=saved_draft(saved), checked=True)
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


def form_page(
    request: HttpRequest,
    chair: Chair,
    *,
    draft: Draft,
    checked: bool = False,
    error: Promise | None = None,
    remedy: Promise | None = None,
) -> HttpResponse:
    """Show the form with what stands in it; the findings only once it has been checked."""
    findings: tuple[Said, ...] = ()
    if checked:
        found = check_elements(kind=draft.kind, elements=draft.elements, now=chair.now)
        findings = said(kind=draft.kind, findings=found)
    parts = [
        (
            group,
            [element_box(element=one, value=draft.elements.get(one.id), findings=findings) for one in group.elements],
        )
        for group in groups(kind=draft.kind)
    ]
    context = {
        "draft": draft,
        "parts": parts,
        "findings": findings,
        "stops": any(one.stops for one in findings),
        "authorities": authorities_to_ask(),
        "instruments": load().instruments,
        "advice": advice(
            request, chair, kind=draft.kind, authority_id=draft.their_authority_id, elements=draft.elements
        ),
        "priorities": [(one, PRIORITIES[one], PRIORITY_HELP[one]) for one in PRIORITIES],
        "error": error,
        "remedy": remedy,
        "title": KINDS_PLAIN.get(draft.kind.id, (law_words(draft.kind.title),))[0],
    }
    return render(request, "longbien/desk/form.html", context, status=409 if error else 200)


def kind_or_404(kind_id: str) -> Kind:
    """Return the kind of that id. Raises: Http404."""
    try:
        return load().kind(kind_id=kind_id)
    except UnknownLawItem as error:
    note_request_read(officer=chair.officer, request=found, now=chair.now)
        raise Http404 from error


def own_draft(*, chair: Chair, request_id: str) -> Request:
    """Return a draft of the officer's authority. Raises: Http404."""
    found = one_request(officer=chair.officer, request_id=request_id)
    if found is None or found.state not in {"draft", "awaiting_approval"}:
        raise Http404
    return found


def saved_draft(saved: Request) -> Draft:
    """Return a saved draft as the form shows it."""
    return Draft(
        kind=kind_on(kind_id=saved.kind, legal_basis=saved.legal_basis),
        request=saved,
        their_authority_id=saved.their_authority_id,
        legal_basis=saved.legal_basis,
        priority=saved.priority,
        elements=dict(saved.elements),
        follows=saved.follows,
        version=saved.version,
    )


def posted_draft(*, request: HttpRequest, kind: Kind, saved: Request | None, follows: Request | None) -> Draft:
    """Return what was typed, whatever its state."""
    authority, version = request.POST.get("their_authority", ""), request.POST.get("version", "")
    kind = kind_under(kind=kind, instrument=request.POST.get("legal_basis", ""))
    return Draft(
        kind=kind,
        request=saved,
        their_authority_id=read_number(authority, otherwise=None),
        legal_basis=request.POST.get("legal_basis", ""),
        priority=request.POST.get("priority", ""),
        elements=read_answers(fields=kind.elements, posted=request.POST),
        follows=follows,
        version=read_number(version, otherwise=0),
    )


def _empty(request: HttpRequest, *, kind: Kind, chair: Chair, follows: Request | None) -> Draft:
    asked = [one.pk for one in authorities_to_ask()]
    if follows:  # only the authority that has the case: another one of the same State must not learn of it by our guess
        likely = [one for one in asked if one == follows.their_authority_id]
    else:
        likely = asked if len(asked) == 1 else []
    elements, theirs = dict(prefilled(kind=kind, officer=chair.officer, follows=follows)), next(iter(likely), None)
    told = None if follows else advice(request, chair, kind=kind, authority_id=theirs, elements=elements)
    best = told.best if told and told.best else load().instruments[0].id
    basis = follows.legal_basis if follows else best
    return Draft(
        kind=kind_under(kind=kind, instrument=basis),
        request=None,
        their_authority_id=theirs,
        legal_basis=basis,
        priority=follows.priority if follows else "urgent",
        elements=elements,
        follows=follows,
    )


def _save(request: HttpRequest, chair: Chair, draft: Draft) -> HttpResponse:
    try:
        saved = _saved(chair, draft)
    except MayNotDoThisNow as refusal:
        words = REFUSALS.get(refusal.code, REFUSALS["not_allowed"])
        if refusal.code == STALE and draft.request is not None:
            draft = _on_top_of(draft, version=draft.request.version)
        return form_page(request, chair, draft=draft, checked=True, error=words.title, remedy=words.remedy)
    return redirect("desk" if request.POST.get("then") == "leave" else "check_request", *_address(request, saved))


def _address(request: HttpRequest, saved: Request) -> tuple[str, ...]:
    return () if request.POST.get("then") == "leave" else (saved.id,)


def _on_top_of(draft: Draft, *, version: int) -> Draft:
    return Draft(
        kind=draft.kind,
        request=draft.request,
        their_authority_id=draft.their_authority_id,
        legal_basis=draft.legal_basis,
        priority=draft.priority,
        elements=draft.elements,
        follows=draft.follows,
        version=version,
    )


def _saved(chair: Chair, draft: Draft) -> Request:
    if draft.request is not None:
        return save_draft(
            officer=chair.officer,
            request_id=draft.request.id,
            version=draft.version,
            their_authority_id=draft.their_authority_id,
            legal_basis=draft.legal_basis,
            priority=draft.priority,
            elements=draft.elements,
            now=chair.now,
        )
    return draft_request(
        officer=chair.officer,
        kind_id=draft.kind.id,
        their_authority_id=draft.their_authority_id,
        legal_basis=draft.legal_basis,
        priority=draft.priority,
        elements=draft.elements,
        now=chair.now,
        follows_id=draft.follows.id if draft.follows else None,
        mode=chair.instruments.policy.mode,
    )
