"""One HTTP client per process, with bounds on everything a stranger could stretch: time, size, redirects, packing.

TLS is verified against the system's certificates, so that an operator can add those of a State, and against the usual
public ones. Settings of the environment (proxies, .netrc) are not used: where a node connects to is said in its home
and in cards only. The library is loaded at the first request: web processes never send one, and start without it.
"""

from __future__ import annotations

import os
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from longbien.core.errors import CouldNotReach

if TYPE_CHECKING:
    import httpx

SEND_BYTES = 256 * 1024
CONNECT_SECONDS = 5.0
SILENCE_SECONDS = 30.0


class NoAnswer(CouldNotReach):
    """No whole answer within the bounds."""

    code = "no_answer"


class BoundedHttp:
    """Sends one request and returns status and body, or raises NoAnswer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._client: httpx.Client | None = None
        self._process = 0

    def request(
        self,
        method: str,
        url: str,
        *,
        body: bytes | None = None,
        media_type: str = "application/octet-stream",
        most_bytes: int,
        most_seconds: float,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[int, bytes]:
        """
        Send a request and read the whole answer.

        Args:
            most_bytes: an answer beyond it is cut off and counts as none.
            most_seconds: for the whole of sending and reading.

        Raises:
            NoAnswer: not reached, too slow, too large, packed, or not HTTP.
        """
        import httpx  # noqa: PLC0415  # see above

        end = time.monotonic() + most_seconds
        sent = {"Accept-Encoding": "identity", **(headers or {})}
        content: Iterator[bytes] | None = None
        if body is not None:
            sent |= {"Content-Type": media_type, "Content-Length": str(len(body))}
            content = _until(end, body)
        try:
            with self._connected().stream(method, url, content=content, headers=sent) as answer:
                return answer.status_code, _read(answer, most_bytes, end)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as error:
            raise NoAnswer(f"{type(error).__name__}: {error}") from error

    def _connected(self) -> httpx.Client:
        """Return the client of this process; connections do not survive a fork."""
        import httpx  # noqa: PLC0415  # see above

        with self._lock:
            if self._client is None or self._process != os.getpid():
                context = ssl.create_default_context()
                context.load_verify_locations(import_module("certifi").where())
                self._client = httpx.Client(
                    verify=context,
                    timeout=httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS),
                    limits=httpx.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=20),
                    follow_redirects=False,
                    trust_env=False,
                    headers={"User-Agent": "longbien"},
                )
                self._process = os.getpid()
            return self._client


def _until(end: float, body: bytes) -> Iterator[bytes]:
    """Yield the body in pieces as long as there is time."""
    view = memoryview(body)
    for start in range(0, len(body), SEND_BYTES):
        if time.monotonic() > end:
            raise NoAnswer("too slow in taking the body")
        yield bytes(view[start : start + SEND_BYTES])


def _read(answer: httpx.Response, most_bytes: int, end: float) -> bytes:
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise NoAnswer("the answer is packed, which was not asked for")
    body = bytearray()
    for piece in answer.iter_raw():
        body += piece
        if len(body) > most_bytes:
            raise NoAnswer(f"the answer is larger than {most_bytes} bytes")
        if time.monotonic() > end:
            raise NoAnswer("too slow in answering")
    return bytes(body)
