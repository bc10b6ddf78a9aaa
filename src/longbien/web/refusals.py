"""What may not be done now, as a page: the plain sentence of its code, what stays as it was, and the way back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from longbien.core.errors import CouldNotReach, LongbienError, MayNotDoThisNow
from longbien.web.words import DAMAGED, REFUSALS, UNREACHABLE

STATUS = {"not_found": 404, "not_permitted": 403}
CONFLICT, UNAVAILABLE = 409, 503


def refusal_page(*, request: HttpRequest, refusal: MayNotDoThisNow) -> HttpResponse:
    """Return the page for a refusal of this node; 404 looks the same whether there is nothing or nothing to see."""
    status = STATUS.get(refusal.code, CONFLICT)
    if status == 404:
        return render(request, "404.html", status=status)
    words = REFUSALS.get(refusal.code, REFUSALS["not_allowed"])
    return render(request, "longbien/refusal.html", {"words": words} | _way_back(request), status=status)


def fault_page(*, request: HttpRequest, fault: LongbienError) -> HttpResponse:
    """Return the page for a part of this node that does not answer, or for stored bytes that are damaged."""
    words = UNREACHABLE if isinstance(fault, CouldNotReach) else DAMAGED
    return render(request, "longbien/refusal.html", {"words": words} | _way_back(request), status=UNAVAILABLE)


def _way_back(request: HttpRequest) -> dict[str, object]:
    match = request.resolver_match
    request_id = match.kwargs.get("request_id") if match else None
    if request_id:
        return {"back": reverse("request", args=[request_id]), "back_label": _("Look at the request")}
    case_id = match.kwargs.get("case_id") if match else None
    if case_id:
        return {"back": reverse("case", args=[case_id]), "back_label": _("Back to the case")}
    return {"back": reverse("desk"), "back_label": _("Go to the desk")}
