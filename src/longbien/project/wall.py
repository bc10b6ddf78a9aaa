"""The wall between the environment of the process and the requests it answers.

The server copies the environment of the process into every WSGI environ. There a variable such as `HTTP_AUTHORIZATION`
would pass for a header of the client, and secrets would appear in error pages. So names that can masquerade are taken
out of the environment before the server copies it, and of each request only known keys and the client's headers go on.

A media type is read by Django before any door could answer for it: one that no client writes is replaced beforehand.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

KEPT = frozenset(
    {
        "CONTENT_LENGTH",
        "CONTENT_TYPE",
        "GATEWAY_INTERFACE",
        "PATH_INFO",
        "QUERY_STRING",
        "REMOTE_ADDR",
        "REMOTE_PORT",
        "REQUEST_METHOD",
        "SCRIPT_NAME",
        "SERVER_NAME",
        "SERVER_PORT",
        "SERVER_PROTOCOL",
        "SERVER_SOFTWARE",
        "wsgi.errors",
        "wsgi.file_wrapper",
        "wsgi.input",
        "wsgi.input_terminated",
        "wsgi.multiprocess",
        "wsgi.multithread",
        "wsgi.run_once",
        "wsgi.url_scheme",
        "wsgi.version",
    }
)
MASQUERADE = re.compile(r"HTTP_.*|HTTPS|(AUTH|CONTENT|GATEWAY|PATH|QUERY|REMOTE|REQUEST|SCRIPT|SERVER)_[A-Z]+|wsgi\..*")
PLAIN_MEDIA_TYPE = re.compile(r"[\x20-\x29\x2b-\x7e]{0,300}")  # an asterisk would name an encoding (RFC 2231)
UNKNOWN_MEDIA_TYPE = "application/octet-stream"


def unmask_environment() -> None:
    """Take out of the process's environment every name that could pass for a part of a request."""
    for name in list(os.environ):
        if MASQUERADE.fullmatch(name):
            del os.environ[name]


def walled(application: WSGIApplication) -> WSGIApplication:
    """Return the application such that it sees of each request only what belongs to it."""

    def behind_the_wall(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        kept = {key: value for key, value in environ.items() if key in KEPT or key.startswith("HTTP_")}
        if not PLAIN_MEDIA_TYPE.fullmatch(kept.get("CONTENT_TYPE", "")):
            kept["CONTENT_TYPE"] = UNKNOWN_MEDIA_TYPE
        return application(kept, start_response)

    return behind_the_wall
