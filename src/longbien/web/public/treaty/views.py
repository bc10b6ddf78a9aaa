"""
The pages of the register on a node, for anyone.

They change nothing and tell nothing of any case. What a stranger gets may be kept for five minutes by the browser;
files may be kept by anyone on the way. Who is signed in always gets the page anew.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseNotModified
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from longbien.ports.documents import NoDocumentMade
from longbien.ports.instruments import current
from longbien.readers.treaties import agreements
from longbien.web.public.treaty.authorities import authorities_page
from longbien.web.public.treaty.downloads import FORMS, download
from longbien.web.public.treaty.facts import fact_data, fact_page
from longbien.web.public.treaty.instruments import instrument_page
from longbien.web.public.treaty.names import LONGEST_QUERY
from longbien.web.public.treaty.resolving import asked_in, resolve_page
from longbien.web.public.treaty.setting import Setting, end_of, setting_of
from longbien.web.public.treaty.states import state_page
from longbien.web.public.treaty.status import status_page
from longbien.web.refusals import fault_page

OF_STRANGERS = "private, max-age=300"
OF_OFFICERS = "private, no-cache"
OF_FILES = "public, max-age=300"


@require_safe
def treaty(request: HttpRequest) -> HttpResponse:
    """Show the status of the Convention."""
    setting, query = setting_of(request), request.GET.get("q", "").strip()[:LONGEST_QUERY]
    return _page(request, "status", setting, status_page(setting=setting, query=query))


@require_safe
def state(request: HttpRequest, code: str) -> HttpResponse:
    """Show everything known of a State or organisation. Raises: Http404."""
    setting = setting_of(request)
    participant = setting.participant(code)
    if participant is None:
        raise Http404
    return _page(request, "state", setting, state_page(setting=setting, participant=participant))


@require_safe
def fact(request: HttpRequest, fact_id: str) -> HttpResponse:
    """Show a fact under its stable address. Raises: Http404."""
    setting = setting_of(request)
    found = setting.register.fact(fact_id)
    if found is None:
        raise Http404
    return _page(request, "fact", setting, fact_page(setting=setting, fact=found))


@require_safe
def fact_as_data(request: HttpRequest, fact_id: str) -> HttpResponse:
    """Return a fact as JSON. Raises: Http404."""
    setting = setting_of(request)
    found = setting.register.fact(fact_id)
    if found is None:
        raise Http404
    content = json.dumps(fact_data(setting=setting, fact=found), ensure_ascii=False, indent=1) + "\n"
    return _file(request, content.encode("utf-8"), media_type="application/json")


@require_safe
def instrument(request: HttpRequest, instrument_id: str) -> HttpResponse:
    """Show an instrument. Raises: Http404."""
    setting = setting_of(request)
    found = setting.register.indexes.instruments.get(instrument_id)
    if found is None:
        raise Http404
    return _page(request, "instrument", setting, instrument_page(setting=setting, instrument=found))


@require_safe
def resolver(request: HttpRequest) -> HttpResponse:
    """Show the form of the resolver, and its answer."""
    setting = setting_of(request)
    asked = asked_in(given=request.GET.dict(), setting=setting)
    known = agreements(known_at=None if setting.known_on is None else end_of(setting.known_on))
    if not request.user.is_authenticated:
        known = ()  # what two States agreed is for them to publish
    return _page(request, "resolve", setting, resolve_page(setting=setting, asked=asked, agreements=known))


@require_safe
def authorities(request: HttpRequest) -> HttpResponse:
    """Show the directory of authorities."""
    setting = setting_of(request)
    return _page(request, "authorities", setting, authorities_page(setting=setting))


@require_safe
def download_status(request: HttpRequest, form: str) -> HttpResponse:
    """Return the status of the Convention as a file. Raises: Http404."""
    if form not in FORMS:
        raise Http404
    try:
        made = download(form=form, setting=setting_of(request), documents=current().documents)
    except NoDocumentMade as error:
        return fault_page(request=request, fault=error)
    return _file(request, made.content, media_type=made.media_type, name=made.name)


def _page(request: HttpRequest, name: str, setting: Setting, context: dict[str, Any]) -> HttpResponse:
    response = render(
        request, f"longbien/treaty/{name}.html", {"frame": setting.frame, "today": request.path, **context}
    )
    response["Cache-Control"] = OF_OFFICERS if request.user.is_authenticated else OF_STRANGERS
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    return response


def _file(request: HttpRequest, content: bytes, *, media_type: str, name: str = "") -> HttpResponse:
    mark = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response: HttpResponse = HttpResponse(content, content_type=media_type)
    if request.headers.get("If-None-Match") == mark:
        response = HttpResponseNotModified()
    elif name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"], response["ETag"] = OF_FILES, mark
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    return response
