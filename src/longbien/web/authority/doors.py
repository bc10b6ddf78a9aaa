"""Who may open a page of proposals. For everybody else it is not there: not even that something was proposed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from longbien.core.permissions import CONFIRM_ENTRY, CONFIRM_FACT, PROPOSE_ENTRY, PROPOSE_FACT
from longbien.web.chairs import Chair, seated

P = ParamSpec("P")
ANY_PROPOSAL = (PROPOSE_FACT, CONFIRM_FACT, PROPOSE_ENTRY, CONFIRM_ENTRY)
View = Callable[Concatenate[HttpRequest, Chair, P], HttpResponseBase]


def seated_with(*permissions: str) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]]:
    """Let only an officer with one of the permissions reach the view; to others, Http404."""

    def decorate(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def door(request: HttpRequest, chair: Chair, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not any(chair.officer.may(one) for one in permissions):
                raise Http404
            return view(request, chair, *args, **kwargs)

        return seated(cast("View[P]", door))

    return decorate
