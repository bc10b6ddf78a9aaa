"""The criminal law of States as this node's lawyers recorded it, and the Protocol of where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from longbien.convention.national.values import NationalLaw


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedLaw:
    """The recorded law of one State; `sha256` is the digest of its file, so that an old answer can be told apart."""

    law: NationalLaw
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """All recorded laws; where one of the files does not hold together none counts, and `faults` says why."""

    laws: tuple[RecordedLaw, ...] = ()
    faults: tuple[str, ...] = ()

    def of(self, state: str) -> RecordedLaw | None:
        """Return the recorded law of a State, or None."""
        return next((one for one in self.laws if one.law.state == state), None)


class NationalLaws(Protocol):
    """Where recorded law lies."""

    def read(self) -> Recorded:
        """Return what is recorded now."""


class NoNationalLaws:
    """A node that has recorded nothing: every answer is unknown."""

    def read(self) -> Recorded:
        """Return nothing."""
        return Recorded()
