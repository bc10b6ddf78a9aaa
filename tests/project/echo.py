"""Two WSGI applications that show the environ they are given: one behind the wall, one in front of it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from longbien.project.wall import unmask_environment, walled


def bare(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer with what is in the environ."""
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({key: str(value) for key, value in environ.items()}).encode()]


if os.environ["ECHO_WALLED"]:
    unmask_environment()
    application = walled(bare)
else:
    application = bare
