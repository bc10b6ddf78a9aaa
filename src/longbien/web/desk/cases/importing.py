"""
A register of cases from a file: first what it would add and change, row by row, then all of it at once.

The preview keeps nothing. The file goes to the browser and comes back, and is read anew: what is taken over is what
those bytes say at that moment.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from longbien.actions.cases import import_register, look_at_register
from longbien.actions.proposals import ItemsWrong, NothingNew, RecordsMoved
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import IMPORT_CASES
from longbien.readers.case_imports import RegisterPreview
from longbien.web.authority.multipart import Forged, UploadCut, posted_form
from longbien.web.case_words import CASE_FATES
from longbien.web.chairs import Chair, seated
from longbien.web.desk.cases.doors import NOT_TAKEN
from longbien.web.fault_words import said
from longbien.web.words import REFUSALS

MOST_BYTES = 5_000_000
MOST_LINES = 300


@dataclass(frozen=True, slots=True)
class File:
    """A file as it came."""

    data: bytes
    pasted: str = ""
    is_there: bool = False


@csrf_exempt  # the token is checked in `posted_form`, before anything else is taken
@never_cache
@require_http_methods(["GET", "POST"])
@seated
def import_page(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Ask for a file, or show what it would add and change."""
    chair.officer.require(IMPORT_CASES)
    if request.method != "POST":
        return _page(request, chair, file=File(b""))
    try:
        form = posted_form(request=request, field="file", most_bytes=MOST_BYTES)
    except (Forged, UploadCut) as refusal:
        return _page(request, chair, file=File(b""), refusal=refusal)
    pasted = "" if form.name else form.fields.get("pasted", "")
    data = form.data if form.name else pasted.encode("utf-8", "replace")
    return _page(request, chair, file=File(data, pasted, is_there=bool(form.name or pasted.strip())), is_read=True)


@never_cache
@require_POST
@seated
def take(request: HttpRequest, chair: Chair) -> HttpResponse:
    """Take over all that a file adds and changes."""
    chair.officer.require(IMPORT_CASES)
    try:
        data = base64.b64decode(request.POST.get("data", ""), validate=True)
    except (binascii.Error, ValueError):  # not ours: it is read as an empty file, of which nothing is taken
        data = b""
    try:
        taken = import_register(officer=chair.officer, data=data, identity=chair.instruments.identity, now=chair.now)
    except (ItemsWrong, NothingNew, RecordsMoved) as refusal:
        return _page(request, chair, file=File(data, is_there=True), is_read=True, refusal=refusal)
    number = len(taken.to_take)
    messages.success(
        request,
        ngettext("%(n)d case was taken over.", "%(n)d cases were taken over.", number) % {"n": number},
    )
    return redirect("cases")


def _page(
    request: HttpRequest,
    chair: Chair,
    *,
    file: File,
    is_read: bool = False,
    refusal: MayNotDoThisNow | None = None,
) -> HttpResponse:
    preview = (
        look_at_register(officer=chair.officer, data=file.data, identity=chair.instruments.identity, now=chair.now)
        if is_read and file.is_there
        else None
    )
    lines = sorted(preview.planned, key=lambda one: (one.fate == "same", one.row.line)) if preview else []
    context = {
        "file": file,
        "is_missing": is_read and not file.is_there,
        "error": REFUSALS[refusal.code] if refusal else None,
        "preview": preview,
        "findings": [said(one) for one in preview.findings] if preview else [],
        "lines": lines[:MOST_LINES],
        "more": max(0, len(lines) - MOST_LINES),
        "counts": _counts(preview) if preview else [],
        "data": base64.b64encode(file.data).decode("ascii") if preview and preview.to_take else "",
    }
    is_wrong = bool(refusal or (is_read and not file.is_there) or (preview and preview.is_stopped))
    return render(request, "longbien/cases/import.html", context, status=NOT_TAKEN if is_wrong else 200)


def _counts(preview: RegisterPreview) -> list[tuple[str | Promise, int]]:
    found: dict[str, int] = {}
    for one in preview.planned:
        found[one.fate.value] = found.get(one.fate.value, 0) + 1
    return [(CASE_FATES[fate], count) for fate, count in found.items()]
