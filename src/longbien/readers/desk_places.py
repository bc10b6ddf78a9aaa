"""
The places of the desk: moment and id of what lies in a group, in the order in which it hurts.

Places alone are small, and all parts of a desk can be asked for at once; the rows are read when it is known which of
them are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection
from django.db.models import Q, QuerySet, Value

from longbien.data.models import Request
from longbien.readers.changes import Place

MOST_COUNTED: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How much of a group is looked at: so many rows, from a place on."""

    group: str
    most: int
    place: Place | None = None

    @property
    def is_newest_first(self) -> bool:
        """Say whether the newest comes first, and not what presses."""
        return self.group == "ended"

    @property
    def is_counted(self) -> bool:
        """Say whether the group is counted: how much is to be done is worth knowing."""
        return self.group == "ours_to_do"

    @property
    def reads(self) -> int:
        """Return how many places are read of each part: one more than is shown, or as many as are counted."""
        return max(self.most + 1, MOST_COUNTED) if self.is_counted and self.place is None else self.most + 1


def places_of(asked: Sequence[QuerySet[Request, tuple[datetime, str]]]) -> list[list[tuple[datetime, str]]]:
    """Return what each finds, in any order; asked all at once where the engine can: each costs a way there and back."""
    if len(asked) < 2 or not connection.features.supports_slicing_ordering_in_compound:
        return [list(one) for one in asked]
    first, *others = (one.annotate(part=Value(number)) for number, one in enumerate(asked))
    found: list[list[tuple[datetime, str]]] = [[] for _ in asked]
    for at, number, part in first.union(*others, all=True):
        found[part].append((at, number))
    return found


def in_order(part: QuerySet[Request], *, look: Look) -> QuerySet[Request]:
    """Return the part in the order of the desk, from the place on."""
    if place := look.place:
        beyond = "lt" if look.is_newest_first else "gt"
        further = Q(**{f"hurts_at__{beyond}": place.at}) | Q(**{"hurts_at": place.at, f"id__{beyond}": place.id})
        part = part.filter(further, **{f"hurts_at__{beyond}e": place.at})  # the second lets an index find the place
    return part.order_by("-hurts_at", "-id") if look.is_newest_first else part.order_by("hurts_at", "id")
