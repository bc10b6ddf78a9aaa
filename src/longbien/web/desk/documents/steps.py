"""Making, approving, taking back and offering a document; downloading it; the letter of a request."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from longbien.actions.documents import (
    approve_document,
    make_document,
    offer_to_register,
    open_paper,
    print_letter,
    take_back_approval,
)
from longbien.core.overlays import kind_on
from longbien.core.safeguards.passing import NameSaid
from longbien.web.chairs import Chair, seated
from longbien.web.desk.naming import name_card, names_are_meant
from longbien.web.desk.one_request import seen_request
from longbien.web.versions import read_version

PDF = "application/pdf"


@require_POST
@seated
def make(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Make a document of a draft."""
    try:
        make_document(
            officer=chair.officer,
            request_id=request_id,
            version=read_version(request),
            language=request.POST.get("language", ""),
            now=chair.now,
            instruments=chair.instruments,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        return _card(request, chair, request_id, refusal=refusal, button=_("Make the document"))
    return redirect("check_request", request_id)


@require_POST
@seated
def approve(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Approve exactly the document that the page showed."""
    try:
        approve_document(
            officer=chair.officer,
            request_id=request_id,
            version=read_version(request),
            sha256=request.POST.get("sha256", ""),
            note=request.POST.get("note", ""),
            now=chair.now,
            instruments=chair.instruments,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        return _card(request, chair, request_id, refusal=refusal, button=_("Approve this document"))
    return redirect("request", request_id)


@require_POST
@seated
def take_back(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Take an approved document back into draft."""
    take_back_approval(
        officer=chair.officer,
        request_id=request_id,
        version=read_version(request),
        note=request.POST.get("note", ""),
        now=chair.now,
    )
    return redirect("check_request", request_id)


@require_POST
@seated
def offer(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Propose a received notice for the register."""
    try:
        offer_to_register(
            officer=chair.officer,
            request_id=request_id,
            version=read_version(request),
            now=chair.now,
            instruments=chair.instruments,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        return _card(request, chair, request_id, refusal=refusal, button=_("Propose it for the register"))
    return redirect("request", request_id)


@never_cache
@require_safe
@seated
def paper(request: HttpRequest, chair: Chair, paper_id: str) -> HttpResponse:
    """Send a paper: the document, or the scan of a receipt."""
    found, content = open_paper(officer=chair.officer, paper_id=paper_id, now=chair.now, instruments=chair.instruments)
    # What a scan claims to be is never trusted to a browser: only what was made here is sent as what it is.
    media_type = PDF if found.what == found.What.DOCUMENT else "application/octet-stream"
    return _as_file(content, name=found.name, media_type=media_type)


@never_cache
@require_POST
@seated
def letter(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Print the letter of a request, in the language chosen."""
    try:
        found, printed = print_letter(
            officer=chair.officer,
            request_id=request_id,
            language=request.POST.get("language", ""),
            now=chair.now,
            instruments=chair.instruments,
            with_protected=request.POST.get("protected") == "yes",
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        return _card(request, chair, request_id, refusal=refusal, button=_("Download the letter (PDF)"))
    return _as_file(printed.pdf, name=f"{found.reference}.pdf", media_type=PDF)


def _card(request: HttpRequest, chair: Chair, request_id: str, *, refusal: NameSaid, button: str) -> HttpResponse:
    found = seen_request(chair=chair, request_id=request_id)
    kind = kind_on(kind_id=found.kind, legal_basis=found.legal_basis)
    return name_card(request, found=found, kind=kind, refusal=refusal, act="request", button=button, on_paper=True)


def _as_file(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    return response
