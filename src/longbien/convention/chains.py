"""
Which request or message can follow which, as `chains.yaml` says.

    links = links_in_state(law=load(), kind_id="mla.stored_data", side="requesting", state="closed")
    [one for one in links if one.is_brought_by(acts={"release"})]
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from longbien.convention.statements import TRANSLATED, Sourced
from longbien.convention.words import KnownOfRequest, Side

if TYPE_CHECKING:
    from longbien.convention.types import Convention


@dataclass(frozen=True, kw_only=True)
class Filled:
    """
    An element of the draft that is known from the request before.

    Args:
        origin: an element of it, or kinds such as `mla.*`; empty where it is something `known`.
        known: what the node knows of it beside its elements.
    """

    element: str
    origin: str = ""
    known: KnownOfRequest = KnownOfRequest.NOTHING


@dataclass(frozen=True, kw_only=True)
class Link(Sourced):
    """
    What can follow a request, drafted by one of its sides while it stands in one of these states.

    Args:
        acts: one of them was done; none: nothing is asked for.
        elsewhere: the draft goes to another State, which is not told where it comes from.
        copies: elements of the same id are taken over.
    """

    id: str
    after: tuple[str, ...]
    by: Side
    states: tuple[str, ...]
    acts: tuple[str, ...] = ()
    next: str
    elsewhere: bool = False
    copies: bool = False
    fill: tuple[Filled, ...] = ()
    article: str
    why: str = field(metadata=TRANSLATED)

    def is_after(self, *, kind_id: str) -> bool:
        """Say whether the link can follow a request of that kind."""
        return any(fits(kind_id=kind_id, group=group) for group in self.after)

    def is_brought_by(self, *, acts: Collection[str]) -> bool:
        """Say whether what has been done with the request opens the link."""
        return not self.acts or not set(self.acts).isdisjoint(acts)


def links_in_state(*, law: Convention, kind_id: str, side: str, state: str) -> tuple[Link, ...]:
    """Return the links of a side of a request of that kind in that state, in the order of the file."""
    return tuple(one for one in law.links if one.by == side and state in one.states and one.is_after(kind_id=kind_id))


def fits(*, kind_id: str, group: str) -> bool:
    """Say whether a kind is the one named, or of the group named; as in `types`, which lies above this module."""
    return kind_id == group or (group.endswith(".*") and kind_id.startswith(group[:-1]))
