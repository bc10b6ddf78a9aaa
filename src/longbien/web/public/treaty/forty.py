"""
The count towards entry into force as a picture: a bridge, one panel for each instrument that is needed.

A panel stands when its instrument counts for sure; it is sketched when it may count; the rest is still river. The words
beside it say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import ngettext

from longbien.core.treaties.counting import Range, Summary
from longbien.core.treaties.days import Truth

MOST_OF_A_SPAN = 10
WIDTH = 300
DECK, LOWEST, HIGHEST = 74, 46, 8


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One field of the truss: its outline, its diagonals; `state` is counted, possible or missing."""

    number: int
    state: str
    chord: str
    brace: str


@dataclass(frozen=True, kw_only=True)
class Bridge:
    """The spans, and what the picture says in one sentence."""

    spans: tuple[tuple[Panel, ...], ...]
    says: str


def bridge_of(*, summary: Summary, is_rtl: bool) -> Bridge | None:
    """Return the picture, begun at the side where reading begins; None where no number is needed, or no longer."""
    needed = summary.instruments_needed
    if not needed or summary.in_force:
        return None
    spans = -(-needed // MOST_OF_A_SPAN)
    ends = [needed * span // spans for span in range(spans + 1)]
    return Bridge(
        spans=tuple(
            tuple(_panel(number, first, end, summary.instruments_possible, is_rtl) for number in range(first, end))
            for first, end in pairwise(ends)
        ),
        says=says(summary),
    )


def says(summary: Summary) -> str:
    """Return how many instruments count, and how many are missing, as sentences; empty where it does not matter."""
    if summary.instruments_needed is None or summary.in_force:
        return ""
    counted = ngettext(
        "%(n)d of the %(needed)d instruments needed is known to be deposited.",
        "%(n)d of the %(needed)d instruments needed are known to be deposited.",
        summary.instruments_counted,
    ) % {"n": summary.instruments_counted, "needed": summary.instruments_needed}
    if not summary.instruments_missing or summary.in_force_is is Truth.UNKNOWN:
        return counted  # nobody can say what is missing for what may be in force already
    missing = ngettext("%(n)d is missing.", "%(n)d are missing.", summary.instruments_missing)
    return f"{counted} {missing % {'n': summary.instruments_missing}}"


def _panel(number: int, first: int, end: int, counted: Range, is_rtl: bool) -> Panel:
    """Return the panel of an instrument in the span of the instruments from `first` until before `end`."""
    place, panels = number - first, end - first
    left, right = _height(place, panels), _height(place + 1, panels)
    begins, ends = WIDTH * place / panels, WIDTH * (place + 1) / panels
    if is_rtl:
        begins, ends, left, right = WIDTH - ends, WIDTH - begins, right, left
    return Panel(
        number=number + 1,
        state="counted" if number < counted.low else "possible" if number < counted.high else "missing",
        chord=f"M{begins:g} {DECK}V{left:g}L{ends:g} {right:g}V{DECK}Z",
        brace=f"M{begins:g} {DECK}L{ends:g} {right:g}M{begins:g} {left:g}L{ends:g} {DECK}",
    )


def _height(joint: int, panels: int) -> float:
    """Return where the upper chord lies at a joint: low over the piers, high in the middle of a span."""
    from_pier = min(joint, panels - joint) / (panels / 2)
    return round(LOWEST - (LOWEST - HIGHEST) * from_pier * (2 - from_pier), 1)
