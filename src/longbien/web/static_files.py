"""Styles and scripts, served by the node itself: few, small, checked by digest, kept by the browser for a year.

    {% static "longbien.css" %}  →  /static/longbien.css?v=3f1c0a9be2d4

An address with the right digest never changes its bytes, so it is cached for ever; any other is asked again each time.
A file is read once per process. WhiteNoise would do the same with more; the node serves some ten files.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.exceptions import SuspiciousFileOperation
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotFound
from django.http.response import HttpResponseBase, HttpResponseNotModified

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
SMALLEST_WORTH_PACKING = 512
MOST_NAMES = 256  # that are remembered: names come from anyone


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file as it leaves: its bytes, packed where that helps, and the mark of its content."""

    content: bytes
    packed: bytes | None
    media_type: str
    mark: str  # first 12 hex digits of its SHA-256


@lru_cache(maxsize=MOST_NAMES)
def find(name: str) -> StaticFile | None:
    """Return the static file of that name, or None."""
    try:
        found = finders.find(name)
    except (SuspiciousFileOperation, ValueError):  # a name that climbs out of the folder, or no name at all
        return None
    if not isinstance(found, str) or not Path(found).is_file():
        return None
    content = Path(found).read_bytes()
    packed = gzip.compress(content, mtime=0) if len(content) >= SMALLEST_WORTH_PACKING else None
    suffix = Path(found).suffix
    media_type = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return StaticFile(
        content=content,
        packed=packed if packed is not None and len(packed) < len(content) else None,
        media_type=f"{media_type}; charset=utf-8" if suffix in TYPES else media_type,
        mark=hashlib.sha256(content).hexdigest()[:12],
    )


class MarkedStorage(StaticFilesStorage):
    """Addresses of static files with the mark of their content."""

    def url(self, name: str | None) -> str:
        """Return the address of a file; without a mark if there is no such file."""
        address = super().url(name)
        file = find(name or "")
        return f"{address}?v={file.mark}" if file is not None else address


class StaticFiles:
    """Middleware that answers everything under `STATIC_URL`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer from the files, or pass on."""
        prefix = str(settings.STATIC_URL)
        if not request.path.startswith(prefix):
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        file = find(request.path.removeprefix(prefix))
        return HttpResponseNotFound() if file is None else answer(request=request, file=file)


def answer(*, request: HttpRequest, file: StaticFile) -> HttpResponse:
    """Return the file, packed if the browser takes it so, or that it has not changed."""
    mark = f'"{file.mark}"'
    response: HttpResponse
    if request.headers.get("If-None-Match") == mark:
        response = HttpResponseNotModified()
    else:
        takes_packed = "gzip" in request.headers.get("Accept-Encoding", "")
        packed = file.packed if takes_packed else None
        response = HttpResponse(packed or file.content, content_type=file.media_type)
        if packed is not None:
            response["Content-Encoding"] = "gzip"
    response["Cache-Control"] = FOR_EVER if request.GET.get("v") == file.mark else ASK_AGAIN
    response["ETag"] = mark
    response["Vary"] = "Accept-Encoding"
    return response
