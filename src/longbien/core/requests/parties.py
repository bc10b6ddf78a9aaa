"""Which authority of a State has a request. Inside a State it can be handed over, by an act that the other State sees.

Rules:
1. The opening act names one authority on each side. A handing over that counts gives its side's part to the authority
   it names; one that was refused or overtaken changes nothing.
2. An act comes from the authority that has its side's part where the act stands in the order of acts.
3. An act is for the authority that has the other side's part, or for one that had it before: its author may not have
   known yet. It is laid before the one that has the request now.

    had = holders(side="requested", now="nca", passed=[Passed(side="requested", by="nca", to="ffu")])   # ("nca", "ffu")
    had[-1]                                                                                               # has it now

Source: spec/exchange.md 4.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A handing over: of which side, from which authority to which; `counts` is False if refused or overtaken."""

    side: str
    by: str
    to: str
    counts: bool = True


def holders(*, side: str, now: str, passed: Sequence[Passed]) -> tuple[str, ...]:
    """
    Return the authorities that have had a side's part, the first one first; the last has it.

    Args:
        side: `requesting` or `requested`.
        now: the authority that is recorded for the side; it counts where nothing was handed over.
        passed: the acts by which the request was handed over, in order, of both sides.
    """
    of_side = [one for one in passed if one.side == side]
    if not of_side:
        return (now,)
    return (of_side[0].by, *(one.to for one in of_side if one.counts))
