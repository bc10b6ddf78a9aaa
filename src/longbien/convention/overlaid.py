"""
What other instruments say in the place of the Convention, as values: citations, elements, grounds of refusal.

An overlay is about one instrument and a group of kinds. What it does not name stays the Convention's, and is shown for
comparison only: nothing is ever said to be another instrument's that these files do not say of it.
How a kind is under an instrument is worked out in `core/overlays/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from longbien.convention.parts import Element, fits
from longbien.convention.statements import TRANSLATED, Ground, Sourced
from longbien.convention.words import DualCriminalityRule


@dataclass(frozen=True, kw_only=True)
class GroundHere:
    """
    A ground that exists under the instrument.

    Args:
        id: of `grounds.yaml`, or one of the instrument's own.
        article: of the instrument.
        text: in the place of the text of that ground; empty keeps it.
        consultation_required: in the place of what that ground says; None keeps it.
    """

    id: str
    article: str
    text: str = field(default="", metadata=TRANSLATED)
    consultation_required: bool | None = None


@dataclass(frozen=True, kw_only=True)
class DualCriminalityHere:
    """What the instrument says of dual criminality."""

    rule: DualCriminalityRule
    meaning: str = field(metadata=TRANSLATED)
    article: str


@dataclass(frozen=True, kw_only=True)
class Overlay(Sourced):
    """
    What an instrument says of a group of kinds. The first whose `kinds` fit counts.

    Args:
        kinds: ids of kinds, or groups such as `mla.*`.
        like: id of another instrument that applies as well, below this one; for protocols.
        citations: (id of an element or article of the Convention, article of the instrument); a `*` at the end of both
            stands for whatever follows.
        elements: what it requires beside the elements of the kind.
        not_required: ids of elements that it does not require; they are only pointed out.
        grounds: all grounds on which it lets help be refused; None where that is not known.
        never_grounds: (id, article) of what is never a ground under it.
        without_time_rules: ids of time rules of the kind that it does not have.
        route: which way a request takes; empty keeps that of the kind.
        dual_criminality: None keeps what its cover says.
    """

    kinds: tuple[str, ...]
    like: str = ""
    citations: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()
    not_required: tuple[str, ...] = ()
    grounds: tuple[GroundHere, ...] | None = None
    never_grounds: tuple[tuple[str, str], ...] = ()
    without_time_rules: tuple[str, ...] = ()
    route: str = field(default="", metadata=TRANSLATED)
    dual_criminality: DualCriminalityHere | None = None


@dataclass(frozen=True, kw_only=True)
class InstrumentOverlay:
    """All that is said of one instrument. `grounds` are those of its own, which no other instrument has."""

    id: str
    file: str
    grounds: tuple[Ground, ...] = ()
    overlays: tuple[Overlay, ...] = ()

    def overlay(self, *, kind_id: str) -> Overlay | None:
        """Return what is said of a kind, or None."""
        return next((one for one in self.overlays if any(fits(kind_id=kind_id, group=g) for g in one.kinds)), None)


def overlays_of(
    *, overlays: tuple[InstrumentOverlay, ...], instrument: str, kind_id: str
) -> Iterator[tuple[InstrumentOverlay, Overlay]]:
    """Yield what applies to a kind under an instrument: its own words first, then those that apply below them."""
    seen: set[str] = set()
    while instrument and instrument not in seen:
        seen.add(instrument)
        found = next((one for one in overlays if one.id == instrument), None)
        overlay = found.overlay(kind_id=kind_id) if found else None
        if found is None or overlay is None:
            return
        yield found, overlay
        instrument = overlay.like
