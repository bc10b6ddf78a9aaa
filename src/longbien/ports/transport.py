"""Carrying bytes to another node. Ends: HTTP, and the wire of the simulator that loses, repeats and reorders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from longbien.core.errors import CouldNotReach


class PartnerUnreachable(CouldNotReach):
    """No answer, or an answer that is not of the protocol; trying again may help."""

    code = "partner_unreachable"


class PartnerRefused(CouldNotReach):
    """The partner answered with an error of the whole body; `detail` has its code."""

    code = "partner_refused"


@dataclass(frozen=True, slots=True)
class PartHeld:
    """What the partner holds of a part."""

    size: int
    whole: bool


class Transport(Protocol):
    """Every method raises PartnerUnreachable, PartnerRefused or NoRoom of the journey, never anything else."""

    def post_messages(self, *, endpoint: str, body: bytes) -> bytes:
        """Hand over a batch of envelopes; return the body of the answer."""

    def post_receipts(self, *, endpoint: str, body: bytes) -> bytes:
        """Hand over receipts; return the body of the answer."""

    def part_held(self, *, endpoint: str, sealed_sha256: str) -> PartHeld:
        """Ask how much of a part the partner holds."""

    def put_part(self, *, endpoint: str, sealed_sha256: str, start: int, piece: bytes) -> PartHeld:
        """Hand over one piece of at most 16 MiB."""

    def add_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        """Ask a witness to cosign; return HTTP status and body (C2SP tlog-witness)."""

    def last_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        """Ask a witness what it cosigned last for the journal of this checkpoint; return HTTP status and body."""
