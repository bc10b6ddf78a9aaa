"""Sealing to a node and opening what was sealed to this one. Ends: age, and the simulator's, which is cheap."""

from __future__ import annotations

from typing import Protocol

from longbien.core.age.reader import open_sealed
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.age.writer import seal


class Sealer(Protocol):
    """Seals small things, such as acts."""

    def seal(self, data: bytes, recipient: Recipient) -> bytes:
        """Return bytes that only the recipient opens; new ones at each call."""


class Opener(Protocol):
    """Opens what was sealed to one node."""

    def open(self, data: bytes) -> bytes:
        """Return what was sealed. Raises: NotAge, CannotOpen."""


class AgeSealer:
    """The real sealer."""

    def seal(self, data: bytes, recipient: Recipient) -> bytes:
        """Return an age file for the recipient."""
        return seal(data, recipient=recipient)


class AgeOpener:
    """The real opener: the identity of this node."""

    def __init__(self, *, identity: Identity) -> None:
        self._identity = identity

    def open(self, data: bytes) -> bytes:
        """Return what the age file holds. Raises: NotAge, CannotOpen."""
        return open_sealed(data, identity=self._identity)


AGE_SEALER = AgeSealer()
