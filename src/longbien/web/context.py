"""The frame of every page: State, mode, chair, places, language."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext_lazy as _

from longbien.core.permissions import PROPOSE_FACT, SEE_CASES, SEE_OVERSIGHT, SEE_REQUESTS
from longbien.ports.instruments import current
from longbien.web.chairs import Chair, chair_of
from longbien.web.states import state_names


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places of the navigation; `here` marks the one in which the page lies."""

    label: str | Promise
    address: str
    here: bool


def frame(request: HttpRequest) -> dict[str, object]:
    """Return what `base.html` shows on every page."""
    instruments = current()
    chair = getattr(request, "chair", None)
    if chair is None and getattr(request, "user", None) is not None and request.user.is_authenticated:
        chair = chair_of(request=request, instruments=instruments)
    return {
        "node": instruments.name,
        "policy": instruments.policy,
        "chair": chair,
        "officer": chair.officer if chair else None,
        "now": chair.now if chair else instruments.now(),
        "places": places(chair=chair, path=request.path),
        "may_propose": chair is not None and chair.officer.may(PROPOSE_FACT),
        "states": SimpleLazyObject(state_names),
        "languages": settings.LANGUAGES,
        "is_rtl": get_language_bidi(),
        "address": request.get_full_path() if request.method == "GET" else request.path,
    }


def places(*, chair: Chair | None, path: str) -> list[Place]:
    """Return the places this visitor can go to."""
    found: list[tuple[str | Promise, str]] = []
    if chair is not None and chair.officer.may(SEE_REQUESTS):
        found += [(_("Desk"), reverse("desk")), (_("New request"), reverse("choose_kind"))]
    if chair is not None and chair.officer.may(SEE_CASES):
        found += [(_("Cases"), reverse("cases"))]
    if chair is not None and chair.officer.may(SEE_REQUESTS) and chair.officer.has_sisters:
        found += [(_("Other authorities"), reverse("others"))]
    if chair is not None and chair.officer.may(PROPOSE_FACT):
        found += [(_("Register"), reverse("register"))]
    if chair is not None and chair.officer.may(SEE_OVERSIGHT):
        found += [(_("Oversight"), reverse("oversight"))]
    found += [(_("Treaty"), reverse("treaty")), (_("Law"), reverse("law"))]
    return [Place(label=label, address=at, here=_is_here(at, path)) for label, at in found]


def _is_here(address: str, path: str) -> bool:
    if address == reverse("desk"):
        in_request = path.startswith("/requests/") and not path.startswith(reverse("choose_kind"))
        return path == address or in_request
    if address == reverse("register"):
        return path.startswith((address, "/directory/"))
    return path.startswith(address)
