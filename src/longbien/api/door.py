"""The JSON door as a whole. Its description is served at `/api/v1/openapi.json` (OpenAPI 3.1)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from longbien import __version__
from longbien.api import (  # noqa: F401  # they fill the router
    acts,
    case_register,
    case_teams,
    cases,
    criminality,
    deadlines,
    desk,
    documents,
    drafts,
    evidence,
    law,
    life,
    node,
    requests,
    safeguards,
    timeline,
    treaty,
)
from longbien.api.answers import install_handlers, problem
from longbien.api.description import describe
from longbien.api.routes import router
from longbien.api.tokens import Token

DESCRIPTION = """\
What officers do at the desk, for a State's own case system. A token speaks for one person in one authority and sees
what that person would see there: everything else answers as if it did not exist.

Every error has one shape, `{"code", "detail", "field"?}`. Moments are UTC. A change names the `version` it was written
on; if the request has moved on, the answer is 409 `stale_view`: read again, then act.
"""


class Door(NinjaAPI):
    """The door, which describes itself in full."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Return the description of every call."""
        prefix = self.get_root_path(path_params or {}) if path_prefix is None else path_prefix
        schema = super().get_openapi_schema(path_prefix=prefix)
        describe(schema, prefix=prefix.rstrip("/"))
        return schema


api = Door(
    title="Longbien",
    version=__version__,
    description=DESCRIPTION,
    auth=Token(),
    docs_url=None,
    urls_namespace="api",
)
install_handlers(api)
api.add_router("", router)


@csrf_exempt  # no cookie counts behind this door; else a mistyped address of a change would be told of a form
def no_such_address(request: HttpRequest) -> HttpResponse:
    """Answer in the one shape where there is nothing, whatever the method."""
    return problem(status=404, code="not_found", detail="there is no such address")


def in_the_one_shape(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """
    Return the view of an address such that a method it does not know is answered in the one shape as well.

    Nothing that it answers is kept on the way: it may say what one person alone may read.
    """

    @wraps(view)
    def shaped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        answer = view(request, *args, **kwargs)
        answer.headers.setdefault("Cache-Control", "no-store")
        if not isinstance(answer, HttpResponseNotAllowed):
            return answer
        known = problem(status=405, code="method_not_allowed", detail=f"this address knows {answer['Allow']}")
        known["Allow"] = answer["Allow"]
        return known

    return shaped
