"""The wall between the environment of the process and requests, with the real server."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory

from longbien.project.wall import walled

PLANTED = {
    "NODE_SECRET": "planted",
    "HTTP_AUTHORIZATION": "planted",
    "HTTP_X_FORWARDED_FOR": "planted",
    "HTTP_ACCEPT": "planted",
    "HTTPS": "planted",
    "REMOTE_USER": "planted",
    "AUTH_TYPE": "planted",
    "PATH_TRANSLATED": "planted",
    "CONTENT_TYPE": "planted",
}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def granian(*, walled: bool) -> Iterator[str]:
    """Serve the echo with a planted environment."""
    port = free_port()
    environment = {
        **os.environ,
        **PLANTED,
        "PYTHONPATH": str(Path(__file__).parent),
        "ECHO_WALLED": "1" if walled else "",
    }
    process = subprocess.Popen(
        [Path(sys.executable).parent / "granian", "--interface", "wsgi", "--port", str(port), "echo:application"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/some/path?a=b"
    finally:
        process.terminate()
        process.wait()


def environ_of(url: str) -> dict[str, str]:
    request = urllib.request.Request(
        url, data=b"body", method="POST", headers={"X-Own": "client", "Content-Type": "text/x"}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        said: dict[str, str] = json.load(answer)
    return said


@pytest.mark.processes
def test_nothing_of_the_environment_reaches_a_request() -> None:
    with granian(walled=True) as url:
        environ = environ_of(url)

    assert "planted" not in environ.values()
    assert "PATH" not in environ
    assert sorted(key for key in environ if key.startswith("HTTP_")) == [
        "HTTP_ACCEPT_ENCODING",
        "HTTP_CONNECTION",
        "HTTP_HOST",
        "HTTP_USER_AGENT",
        "HTTP_X_OWN",
    ]
    wanted = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/some/path",
        "QUERY_STRING": "a=b",
        "CONTENT_TYPE": "text/x",
        "CONTENT_LENGTH": "4",
        "HTTP_X_OWN": "client",
        "wsgi.url_scheme": "http",
    }
    assert {key: environ.get(key) for key in wanted} == wanted


@pytest.mark.processes
def test_without_the_wall_it_would() -> None:
    with granian(walled=False) as url:
        environ = environ_of(url)

    assert environ["NODE_SECRET"] == environ["HTTP_AUTHORIZATION"] == environ["REMOTE_USER"] == "planted"


@pytest.mark.parametrize(
    "media_type",
    [
        "multipart/form-data; boundary*=nonsense''x",
        "text/plain; charset*=x''y",
        "a" * 301,
        "text/\u00d8",
        "a/b\r\nX: 1",
    ],
)
def test_a_media_type_that_no_client_writes_breaks_nothing(media_type: str) -> None:
    seen: list[dict[str, Any]] = []

    def application(environ: dict[str, Any], start_response: object) -> list[bytes]:
        seen.append(environ)
        WSGIRequest(environ)  # Django's, which reads the media type before any door could answer for it
        return []

    behind = walled(application)
    for asked in (media_type, "application/json; charset=utf-8", ""):
        environ = RequestFactory().generic("POST", "/").environ | {"CONTENT_TYPE": asked}
        behind(environ, lambda *_: lambda _: None)

    assert [one["CONTENT_TYPE"] for one in seen] == [
        "application/octet-stream",
        "application/json; charset=utf-8",
        "",
    ]
