"""Errors as the JSON door tells them: one shape, and a status that follows from the code.

    {"code": "field_missing", "detail": "…", "field": "question"}

`code` is stable and listed in `docs/reference/errors.md`; `detail` is plain English for the log of the caller.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from longbien.convention.errors import UnknownLawItem
from longbien.core.errors import CouldNotReach, LongbienError, TheirMessageIsWrong

STATUSES = {
    "token_refused": 401,
    "not_permitted": 403,
    "not_found": 404,
    "length_needed": 411,
}
# What was sent cannot be taken, whatever the request's standing; value: the field, where the code alone says it.
FIELD_OF = {
    "field_missing": "",
    "field_wrong": "",
    "moment_ahead": "",
    "moment_over": "",
    "period_too_short": "until_at",
    "element_wrong": "",
    "evidence_missing": "items",
    "wrong_instrument": "legal_basis",
    "unknown_addressee": "their_authority",
    "unknown_place": "after",
    "unknown_filter": "",
    "unknown_instrument": "instrument",
    "wrong_question": "",
    "case_wrong": "",
    "not_eligible": "",
    "screen_incomplete": "",
    "screen_reason_missing": "",
}
Problematic = Exception | type[Exception]  # as the framework declares what it passes
UNPROCESSABLE, CONFLICT, UNAVAILABLE, BROKEN = 422, 409, 503, 500


class Problem(Schema):
    """What went wrong. `field` names the part of the input, where one is to blame; the first, where several are."""

    code: str
    detail: str
    field: str | None = None


def problem(*, status: int, code: str, detail: str, field: str | None = None) -> HttpResponse:
    """Return an answer of the one shape."""
    words = {"code": code, "detail": detail}
    answer = JsonResponse(words if field is None else {**words, "field": field}, status=status)
    if status == STATUSES["token_refused"]:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


def answer_error(request: HttpRequest, error: Problematic) -> HttpResponse:
    """Turn an error of ours into an answer."""
    assert isinstance(error, LongbienError)  # noqa: S101  # the framework passes only what it was told to
    return problem(status=status_of(error), code=error.code, detail=error.detail or error.code, field=field_of(error))


def answer_validation(request: HttpRequest, error: Problematic) -> HttpResponse:
    """Turn input of another shape than the schema's into an answer that names the first field."""
    assert isinstance(error, ValidationError)  # noqa: S101  # the framework passes only what it was told to
    first = error.errors[0]
    field = ".".join(str(step) for step in first["loc"][1:] if step not in {"said", "draft", "asked"})
    return problem(status=UNPROCESSABLE, code="input_wrong", detail=str(first["msg"]), field=field or None)


def answer_unknown_law(request: HttpRequest, error: Problematic) -> HttpResponse:
    """Turn a name that the law files do not hold into an answer."""
    return problem(status=STATUSES["not_found"], code="not_found", detail=str(error))


def answer_no_token(request: HttpRequest, error: Problematic) -> HttpResponse:
    """Say that a token is needed."""
    return problem(status=401, code="token_refused", detail="send a living token as: Authorization: Bearer …")


def answer_framework(request: HttpRequest, error: Problematic) -> HttpResponse:
    """Turn what the framework could not read, such as a body that is no JSON, into an answer."""
    assert isinstance(error, HttpError)  # noqa: S101
    return problem(status=error.status_code, code="input_wrong", detail=error.message)


def status_of(error: LongbienError) -> int:
    """Return the HTTP status of an error."""
    if error.code in STATUSES:
        return STATUSES[error.code]
    if error.code in FIELD_OF or isinstance(error, TheirMessageIsWrong):
        return UNPROCESSABLE
    if isinstance(error, CouldNotReach):
        return BROKEN if error.permanent else UNAVAILABLE
    return CONFLICT


def field_of(error: LongbienError) -> str | None:
    """Return the field to blame: named by the code, or at the beginning of the detail."""
    if error.code not in FIELD_OF:
        return None
    return FIELD_OF[error.code] or error.detail.partition(":")[0].partition(",")[0]


def install_handlers(api: NinjaAPI) -> None:
    """Let the door answer every error in the one shape; what is none of ours stays a fault, status 500."""
    api.add_exception_handler(LongbienError, answer_error)
    api.add_exception_handler(ValidationError, answer_validation)
    api.add_exception_handler(HttpError, answer_framework)
    api.add_exception_handler(AuthenticationError, answer_no_token)
    api.add_exception_handler(UnknownLawItem, answer_unknown_law)
