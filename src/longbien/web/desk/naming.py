"""The card between an officer and a protected name in open words: it says where the name stands, and never the name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Request
from longbien.web.law import words as law_words
from longbien.web.states import other_state, state_names
from longbien.web.words import FORM_FIELDS

MEANT = "names_meant"
OURS = frozenset({"csrfmiddlewaretoken", MEANT, "names_asked"})


def names_are_meant(request: HttpRequest) -> bool:
    """Say whether the officer ticked that the name is meant."""
    return request.POST.get(MEANT) == "yes"


def name_card(
    request: HttpRequest, *, found: Request, kind: Kind, refusal: NameSaid, act: str, button: str
) -> HttpResponse:
    """
    Show the card, with everything that was posted, so that nothing is typed again.

    Args:
        act: id of the act; `request` for the sending.
        button: the words of the button that does it.
    """
    context = {
        "request_": found,
        "places": tuple(_label(one, kind=kind, act=act) for one in refusal.detail.split(", ")),
        "posted": [(name, one) for name, many in request.POST.lists() if name not in OURS for one in many],
        "address": request.path,
        "button": button,
        "is_draft": act == "request",
        "other": other_state(request=found, names=state_names()),
        "asked_before": "names_asked" in request.POST,
    }
    return render(request, "longbien/desk/name_card.html", context, status=409)


def _label(field: str, *, kind: Kind, act: str) -> str:
    if field in FORM_FIELDS:
        return str(FORM_FIELDS[field])
    fields = kind.elements if act == "request" else load().act(act_id=act).fields
    return next((law_words(one.label) for one in fields if one.id == field), field)
