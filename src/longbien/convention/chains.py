"""
Which request or message can follow which, as `chains.yaml` says.

    links_after(law=load(), kind_id="preserve.request", side="requesting", state="preserved")
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from longbien.convention.statements import TRANSLATED, Sourced
from longbien.convention.words import Side

if TYPE_CHECKING:
    from longbien.convention.types import Convention


@dataclass(frozen=True, kw_only=True)
class Filled:
    """An element of the draft that is taken over from an element of the request before."""

    element: str
    origin: str


@dataclass(frozen=True, kw_only=True)
class Link(Sourced):
    """
    What can follow a request, drafted by one of its sides while it stands in one of these states.

    Args:
        elsewhere: the draft goes to another State, which is not told where it comes from.
        copies: elements of the same id are taken over.
    """

    id: str
    after: tuple[str, ...]
    by: Side
    states: tuple[str, ...]
    next: str
    elsewhere: bool = False
    copies: bool = False
    fill: tuple[Filled, ...] = ()
    article: str
    why: str = field(metadata=TRANSLATED)

    def is_after(self, *, kind_id: str) -> bool:
        """Say whether the link can follow a request of that kind."""
        return any(fits(kind_id=kind_id, group=group) for group in self.after)


def links_after(*, law: Convention, kind_id: str, side: str, state: str) -> tuple[Link, ...]:
    """Return the links that are open to a side of a request of that kind in that state, in the order of the file."""
    return tuple(one for one in law.links if one.by == side and state in one.states and one.is_after(kind_id=kind_id))


def fits(*, kind_id: str, group: str) -> bool:
    """Say whether a kind is the one named, or of the group named; as in `types`, which lies above this module."""
    return kind_id == group or (group.endswith(".*") and kind_id.startswith(group[:-1]))
