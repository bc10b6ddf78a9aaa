"""Time stamps of RFC 3161 over HTTP.

The request is written here, because the library hashes data itself and a node stamps a digest it has; the answer is
read by the library: status, digest and nonce must be right before it is kept. Whether the authority is trusted is
judged by who verifies the package, against the roots of their own trust file.
"""

from __future__ import annotations

import logging
import secrets
from urllib.parse import urlsplit

from rfc3161_client import decode_timestamp_response

from longbien.adapters.http_client import BoundedHttp, NoAnswer
from longbien.core.errors import CouldNotReach
from longbien.ports.timestamps import TimeToken

log = logging.getLogger(__name__)

ANSWER_BYTES = 64 * 1024
SECONDS = 15.0
SHA256_ALGORITHM = bytes.fromhex("300d06096086480165030402010500")  # AlgorithmIdentifier of SHA-256, with NULL


class NotATimestamp(CouldNotReach):
    """The authority answered, but not with a time stamp of what was asked."""

    code = "not_a_timestamp"


class NoTimestamps:
    """The port `Timestamps` of a node without an authority."""

    def stamp(self, *, sha256: str) -> tuple[TimeToken, ...]:
        """Return nothing."""
        return ()


class HttpTimestamps:
    """The port `Timestamps` over HTTP, asking every authority."""

    def __init__(self, authorities: tuple[str, ...], http: BoundedHttp | None = None) -> None:
        self._authorities = authorities
        self._http = http or BoundedHttp()

    def stamp(self, *, sha256: str) -> tuple[TimeToken, ...]:
        """Return one token per authority that answered."""
        tokens = []
        for address in self._authorities:
            try:
                tokens.append(
                    TimeToken(authority=_short_name(address), token=self._ask(address, bytes.fromhex(sha256)))
                )
            except CouldNotReach as error:
                log.warning("timestamp authority %s left out: %s (%s)", address, error.code, error.detail)
        return tuple(tokens)

    def _ask(self, address: str, digest: bytes) -> bytes:
        nonce = secrets.randbits(63) | 1 << 62
        status, answer = self._http.request(
            "POST",
            address,
            body=timestamp_request(digest=digest, nonce=nonce),
            media_type="application/timestamp-query",
            most_bytes=ANSWER_BYTES,
            most_seconds=SECONDS,
        )
        if status != 200:
            raise NoAnswer(f"HTTP {status}")
        _check(answer, digest=digest, nonce=nonce)
        return answer


def timestamp_request(*, digest: bytes, nonce: int) -> bytes:
    """
    Write a TimeStampReq for a SHA-256 digest that asks for the certificate too.

    Args:
        nonce: positive, of at most 64 bits, so that the answer cannot be an old one.

    Source: RFC 3161 section 2.4.1; DER of X.690.
    """
    imprint = _der(0x30, SHA256_ALGORITHM + _der(0x04, digest))
    number = nonce.to_bytes(nonce.bit_length() // 8 + 1, "big")
    return _der(0x30, _der(0x02, b"\x01") + imprint + _der(0x02, number) + _der(0x01, b"\xff"))


def _der(tag: int, content: bytes) -> bytes:
    if len(content) > 127:
        raise ValueError("nothing in a request is longer than 127 bytes")
    return bytes([tag, len(content)]) + content


def _check(answer: bytes, *, digest: bytes, nonce: int) -> None:
    try:
        response = decode_timestamp_response(answer)
        status = response.status
        info = response.tst_info if status in (0, 1) else None
        said = (info.message_imprint.message, info.nonce) if info else None
    except Exception as error:  # the library raises what its Rust half raises: ValueError, TypeError, panics
        raise NotATimestamp(f"cannot be read: {error}") from error
    if said is None:
        raise NotATimestamp(f"refused with status {status}")
    if said != (digest, nonce):
        raise NotATimestamp("for another digest or nonce")


def _short_name(address: str) -> str:
    """Return the host of an address, as a name for a file."""
    return (urlsplit(address).hostname or "authority").lower()
