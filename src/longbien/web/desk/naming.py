"""The card between an officer and a protected name in open words: it says where the name stands, and never the name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from longbien.actions.safeguards.naming import FILE
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import EvidenceItem, Request
from longbien.web.law import words as law_words
from longbien.web.states import other_state, state_names
from longbien.web.words import FORM_FIELDS

MEANT = "names_meant"
WORD = "word"  # to another authority of this node
OURS = frozenset({"csrfmiddlewaretoken", MEANT, "names_asked"})
DRAFTS = frozenset({"draft", "awaiting_approval"})


def names_are_meant(request: HttpRequest) -> bool:
    """Say whether the officer ticked that the name is meant."""
    return request.POST.get(MEANT) == "yes"


def name_card(
    request: HttpRequest,
    *,
    found: Request,
    kind: Kind,
    refusal: NameSaid,
    act: str,
    button: str,
    on_paper: bool = False,
) -> HttpResponse:
    """
    Show the card, with everything that was posted, so that nothing is typed again.

    Args:
        act: id of the act; `request` for the sending, and for a paper made of a request.
        button: the words of the button that does it.
        on_paper: a document, a letter or a package, which goes wherever somebody carries it.
    """
    places = tuple(_label(one, kind=kind, act=act) for one in refusal.detail.split(", "))
    context = {
        "request_": found,
        "places": places,
        "files": any(one.startswith(FILE) for one in refusal.detail.split(", ")),
        "posted": [(name, one) for name, many in request.POST.lists() if name not in OURS for one in many],
        "address": request.path,
        "button": button,
        "is_draft": found.state in DRAFTS,
        "on_paper": on_paper or not kind.is_sent_by_nodes,
        "other": other_state(request=found, names=state_names()),
        "asked_before": "names_asked" in request.POST,
    }
    return render(request, "longbien/desk/name_card.html", context, status=409)


def _label(place: str, *, kind: Kind, act: str) -> str:
    """Return a place in words: a field of the act at hand, an element, a field of an earlier act, or a file."""
    if place.startswith(FILE):
        name = EvidenceItem.objects.filter(id=place.removeprefix(FILE)).values_list("name", flat=True).first()
        return _("the name of the file %(name)s") % {"name": name or place}
    before, dot, field = place.partition(".")
    if dot:
        return f"{law_words(load().act(act_id=before).label)}: {_field(field, kind=kind, act=before)}"
    return _field(place, kind=kind, act=act)


def _field(field: str, *, kind: Kind, act: str) -> str:
    if field == WORD:
        return _("What should it know?")
    if field in FORM_FIELDS:
        return str(FORM_FIELDS[field])
    fields = kind.elements if act == "request" else load().act(act_id=act).fields
    known = next((law_words(one.label) for one in fields if one.id == field), "")
    others = (one for other in load().kinds for one in other.elements if one.id == field)
    return known or next((law_words(one.label) for one in others), field)
