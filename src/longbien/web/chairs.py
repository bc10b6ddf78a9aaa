"""In which chair a visitor sits: one person, one authority, at this moment. Every page of the desk begins here.

    @seated
    def desk_page(request: HttpRequest, chair: Chair) -> HttpResponse: ...

The door reads the clock once; what the visitor may not do becomes a page in plain words (see `web/refusals.py`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from longbien.core.errors import CouldNotReach, MayNotDoThisNow, TheirMessageIsWrong
from longbien.core.officers import Officer
from longbien.data.models import Person
from longbien.ports.instruments import Instruments, current
from longbien.readers.people import officers
from longbien.web.refusals import fault_page, refusal_page

SESSION_KEY = "authority"
UNAUTHENTICATED = 401
LOG = logging.getLogger(__name__)

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Chair:
    """Who sits there, at which moment, with which instruments. `others` says that the person holds other seats too."""

    officer: Officer
    now: datetime
    instruments: Instruments
    others: bool


def chair_of(*, request: HttpRequest, instruments: Instruments) -> Chair | None:
    """Return the chair of a signed-in visitor, or None: no seat at all, or several and none chosen."""
    now = instruments.now()
    seats = officers(person=cast(Person, request.user), now=now)
    chosen = request.session.get(SESSION_KEY)
    found = next((o for o in seats if o.authority_code == chosen), seats[0] if len(seats) == 1 else None)
    if found is None:
        return None
    return Chair(officer=found, now=now, instruments=instruments, others=len(seats) > 1)


def seated(
    view: Callable[Concatenate[HttpRequest, Chair, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let only a signed-in person in a chair reach the view; turn what may not be done now into a page."""

    @wraps(view)
    def door(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _sign_in(request)
        chair = chair_of(request=request, instruments=current())
        if chair is None:
            return _choose(request)
        request.chair = chair  # type: ignore[attr-defined]  # for web/context.py
        try:
            return view(request, chair, *args, **kwargs)
        except MayNotDoThisNow as refusal:
            return refusal_page(request=request, refusal=refusal)
        except (CouldNotReach, TheirMessageIsWrong) as fault:
            LOG.exception("a part of this node could not be reached, or what is stored is damaged")
            return fault_page(request=request, fault=fault)

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponseBase], door)


def _sign_in(request: HttpRequest) -> HttpResponseBase:
    if request.headers.get("HX-Request"):
        return HttpResponse(status=UNAUTHENTICATED, headers={"HX-Refresh": "true"})
    return redirect_to_login(request.get_full_path())


def _choose(request: HttpRequest) -> HttpResponseBase:
    if officers(person=cast(Person, request.user), now=current().now()):
        return redirect("choose_authority")
    return render(request, "longbien/no_seat.html", status=403)
