"""The door for other nodes: bytes in, one call inward, bytes out. No session, no cookie; what counts is signed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.http.request import RawPostDataException
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from longbien.actions.exchange import arriving
from longbien.actions.journal import cosign, show_last_cosigned
from longbien.actions.peers import signed_own_card
from longbien.core.errors import CouldNotReach, TheirMessageIsWrong
from longbien.core.exchange.answers import Trouble, encode_held, encode_trouble
from longbien.core.exchange.batches import LARGEST_MESSAGES_BODY, LARGEST_RECEIPTS_BODY
from longbien.core.exchange.journey.parts import LARGEST_PIECE
from longbien.core.journal.notes import MOST_BYTES as LARGEST_NOTE
from longbien.ports.instruments import current

log = logging.getLogger("longbien.inbox")

READ_BYTES = 256 * 1024  # at once: the server keeps buffers of that size for every thread
RETRY_AFTER_SECONDS = "2"
_OFFSET = re.compile(r"[0-9]{1,15}")

View = Callable[..., HttpResponse]


class BodyTooLarge(TheirMessageIsWrong):
    """The body is longer than this door takes."""

    code = "body_too_large"


def door(view: View) -> View:
    """Turn what the inside raises into the answers of spec/exchange.md section 7."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, **arguments: str) -> HttpResponse:
        try:
            return view(request, **arguments)
        except BodyTooLarge as error:
            return _trouble(413, error.code, error.detail)
        except TheirMessageIsWrong as error:
            return _trouble(404 if error.code == "unknown_part" else 400, error.code, error.detail)
        except CouldNotReach as error:
            log.warning("not ready: %s %s", error.code, error.detail)
            answer = _trouble(503, error.code, "")
            answer["Retry-After"] = RETRY_AFTER_SECONDS
            return answer

    return guarded


@door
@require_http_methods(["POST"])
def messages(request: HttpRequest) -> HttpResponse:
    """Take a batch of envelopes."""
    instruments = current()
    body = _body(request, most=LARGEST_MESSAGES_BODY)
    return _json(arriving.receive_messages(body=body, instruments=instruments, now=instruments.now()))


@door
@require_http_methods(["POST"])
def receipts(request: HttpRequest) -> HttpResponse:
    """Keep receipts that a partner pushes."""
    instruments = current()
    body = _body(request, most=LARGEST_RECEIPTS_BODY)
    return _json(arriving.receive_receipts(body=body, instruments=instruments, now=instruments.now()))


@door
@require_http_methods(["GET", "PUT"])
def part(request: HttpRequest, sealed_sha256: str) -> HttpResponse:
    """Say how much of a part is held, or take the next piece of it."""
    instruments = current()
    if request.method == "GET":
        held = arriving.part_held(sealed_sha256=sealed_sha256, instruments=instruments, now=instruments.now())
    else:
        held = arriving.receive_piece(
            sealed_sha256=sealed_sha256,
            start=_offset(request),
            piece=_body(request, most=LARGEST_PIECE),
            instruments=instruments,
            now=instruments.now(),
        )
    return _json(encode_held(held))


@door
@require_http_methods(["GET"])
def card(request: HttpRequest) -> HttpResponse:
    """Show who we are."""
    instruments = current()
    return _json(signed_own_card(instruments=instruments, now=instruments.now()))


@door
@require_http_methods(["POST"])
def add_checkpoint(request: HttpRequest) -> HttpResponse:
    """Cosign the head of a partner's journal."""
    instruments = current()
    status, content_type, body = cosign(
        body=_body(request, most=LARGEST_NOTE),
        keys=instruments.witness_keys,
        node=instruments.name.node,
        now=instruments.now(),
    )
    return HttpResponse(body, status=status, content_type=content_type)


@door
@require_http_methods(["POST"])
def last_checkpoint(request: HttpRequest) -> HttpResponse:
    """Show a partner what we cosigned last for its journal."""
    status, content_type, body = show_last_cosigned(body=_body(request, most=LARGEST_NOTE), keys=current().witness_keys)
    return HttpResponse(body, status=status, content_type=content_type)


def _body(request: HttpRequest, *, most: int) -> bytes:
    """Read the body in full, or refuse it by the length it announces before a byte is read."""
    length = request.headers.get("Content-Length", "")
    if not _OFFSET.fullmatch(length) or int(length) > most:
        raise BodyTooLarge(f"Content-Length: a number of bytes, at most {most}")
    try:
        body = b"".join(iter(lambda: request.read(READ_BYTES), b""))
    except (OSError, RawPostDataException) as error:
        raise BodyTooLarge("the body did not arrive whole") from error
    if len(body) != int(length):
        raise BodyTooLarge("the body is not as long as it announces")
    return body


def _offset(request: HttpRequest) -> int:
    given = request.GET.get("from", "")
    if not _OFFSET.fullmatch(given):
        raise TheirMessageIsWrong("from: the number of bytes held so far")
    return int(given)


def _json(body: bytes) -> HttpResponse:
    return HttpResponse(body, content_type="application/json")


def _trouble(status: int, code: str, detail: str) -> HttpResponse:
    body = encode_trouble(Trouble(code=code, detail=detail[:200]))
    return HttpResponse(body, status=status, content_type="application/json")
