"""Evidence at the desk of a central authority: hand in, open, take away as a package. Everything is streamed."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from longbien.actions.evidence import add_evidence, make_package, open_evidence, rename_evidence
from longbien.core.errors import MayNotDoThisNow
from longbien.core.overlays import kind_on
from longbien.core.permissions import ADD_EVIDENCE
from longbien.core.requests.turns import takes_evidence
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Request
from longbien.readers.standing_in import acting_as
from longbien.web.authority.multipart import Forged, NoFile, UploadCut, posted_file
from longbien.web.chairs import Chair, seated
from longbien.web.desk.naming import name_card, names_are_meant
from longbien.web.desk.one_request import seen_request
from longbien.web.states import other_state, state_names
from longbien.web.words import REFUSALS

FILE_FIELD = "file"


@csrf_exempt  # the token is checked in `posted_file`, before the first byte of the file is taken
@never_cache
@require_http_methods(["GET", "POST"])
@seated
def add(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponse:
    """Show the form for one file, or seal the file that comes."""
    found = seen_request(chair=chair, request_id=request_id)
    acting_as(officer=chair.officer, request=found).require(ADD_EVIDENCE)
    kind = kind_on(kind_id=found.kind, legal_basis=found.legal_basis)
    if found.direction != Request.Direction.INCOMING or not takes_evidence(kind=kind, state=found.state):
        return redirect("request", request_id)
    if request.method == "POST":
        try:
            file = posted_file(request=request, field=FILE_FIELD)
            add_evidence(
                officer=chair.officer,
                request_id=request_id,
                name=file.name,
                media_type=file.media_type,
                pieces=file.pieces,
                now=chair.now,
                instruments=chair.instruments,
            )
        except (Forged, NoFile, UploadCut) as refusal:
            return _form(request, found=found, refusal=refusal)
        return redirect("request", request_id)
    return _form(request, found=found, refusal=None)


@never_cache
@require_POST
@seated
def download(request: HttpRequest, chair: Chair, item_id: str) -> HttpResponseBase:
    """Open an item and send it; the opening is a link of the chain of custody."""
    item, pieces = open_evidence(
        officer=chair.officer,
        item_id=item_id,
        now=chair.now,
        instruments=chair.instruments,
        for_request=request.POST.get("other_use") != "yes",
    )
    return _as_file(pieces=pieces, name=item.name, media_type="application/octet-stream", size=item.size)


@require_POST
@seated
def rename(request: HttpRequest, chair: Chair, item_id: str) -> HttpResponse:
    """Give an item that has not been released another name."""
    item = rename_evidence(officer=chair.officer, item_id=item_id, name=request.POST.get("name", ""), now=chair.now)
    return redirect(f"{reverse('request', args=[item.request_id])}#evidence")


@never_cache
@require_POST
@seated
def package(request: HttpRequest, chair: Chair, request_id: str) -> HttpResponseBase:
    """Make a package of the request, open or sealed, and send it."""
    how = request.POST.get("how")
    if how not in {"open", "sealed"}:
        raise Http404
    try:
        name, pieces = make_package(
            officer=chair.officer,
            request_id=request_id,
            sealed=how == "sealed",
            now=chair.now,
            instruments=chair.instruments,
            names_meant=names_are_meant(request),
        )
    except NameSaid as refusal:
        found = seen_request(chair=chair, request_id=request_id)
        kind = kind_on(kind_id=found.kind, legal_basis=found.legal_basis)
        button = _("Download package, evidence sealed") if how == "sealed" else _("Download package, evidence opened")
        return name_card(request, found=found, kind=kind, refusal=refusal, act="request", button=button, on_paper=True)
    return _as_file(pieces=pieces, name=name, media_type="application/zip", size=None)


def _as_file(*, pieces: Iterator[bytes], name: str, media_type: str, size: int | None) -> StreamingHttpResponse:
    response = StreamingHttpResponse(pieces, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    if size is not None:
        response["Content-Length"] = str(size)
    return response


def _form(request: HttpRequest, *, found: Request, refusal: MayNotDoThisNow | None) -> HttpResponse:
    context = {
        "request_": found,
        "other": other_state(request=found, names=state_names()),
        "error": REFUSALS[refusal.code] if refusal else None,
    }
    return render(request, "longbien/authority/add_evidence.html", context, status=409 if refusal else 200)
