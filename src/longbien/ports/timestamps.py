"""Trusted time for a digest (RFC 3161). Ends: HTTP to an authority, and none at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TimeToken:
    """A token as received: DER bytes of the whole answer, and a short name of the authority."""

    authority: str
    token: bytes


class Timestamps(Protocol):
    """Ask every configured authority; one that fails is left out and logged, never invented."""

    def stamp(self, *, sha256: str) -> tuple[TimeToken, ...]:
        """Return one token per authority that answered."""
