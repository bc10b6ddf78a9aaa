"""The small answers on the wire: receipts kept, bytes held of a part, a body refused (`spec/exchange.md` 7)."""

from __future__ import annotations

from dataclasses import dataclass

from longbien.core.canonical import Reader, decode, encode
from longbien.core.exchange.patterns import CODE

_LIMIT = 16_384


@dataclass(frozen=True, slots=True)
class Held:
    """How much of a part the receiver holds, and whether that is all of it, with the right digest."""

    size: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a whole body was not taken."""

    code: str
    detail: str


def encode_held(held: Held) -> bytes:
    """Return the answer about a part."""
    return encode({"size": held.size, "whole": held.whole})


def decode_held(body: bytes) -> Held:
    """Read the answer about a part. Raises: NotCanonical, Malformed."""
    reader = Reader(decode(body, limit=_LIMIT), keys=("size", "whole"), what="the answer")
    return Held(size=reader.integer("size"), whole=reader.flag("whole"))


def encode_kept(count: int) -> bytes:
    """Return the answer that so many receipts are durable."""
    return encode({"kept": count})


def decode_kept(body: bytes) -> int:
    """Read how many receipts are durable. Raises: NotCanonical, Malformed."""
    return Reader(decode(body, limit=_LIMIT), keys=("kept",), what="the answer").integer("kept")


def encode_trouble(trouble: Trouble) -> bytes:
    """Return the answer to a body that was not taken."""
    return encode({"code": trouble.code, "detail": trouble.detail})


def decode_trouble(body: bytes) -> Trouble:
    """Read why a body was not taken. Raises: NotCanonical, Malformed."""
    reader = Reader(decode(body, limit=_LIMIT), keys=("code", "detail"), what="the answer")
    return Trouble(code=reader.text("code", pattern=CODE), detail=reader.text("detail"))
