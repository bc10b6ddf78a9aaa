"""
Where a request lies on the desk of its authority, and how soon it hurts: facts that are stored with it.

A desk of a million requests cannot ask the law files about each of them whenever somebody looks. What follows from a
request's standing alone is therefore written beside it whenever it moves, always by the two functions here.

Rules:
1. `place` follows `whose_turn`: what our side must do lies with us, what theirs must do lies with them.
2. Within us it says whose it is: a draft its writer's, a draft laid before a second person anybody else's, and what
   only the central authority may do, the central authority's.
3. A preservation for which the data have been asked waits for the other State: what is due is the data.
4. What has a due moment hurts then. What has none hurts when patience ends, by its priority; what has ended, never: it
   is ordered by when it ended.

    place(kind=kind, side="requested", standing=Standing("sent"))        # Place.US
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.permissions import DUTY_OFFICER
from longbien.core.requests.competence import is_competent
from longbien.core.requests.turns import REQUESTING, Standing, acts_leading_on, whose_turn

# Practice, for the order of the desk alone: no deadline follows from it, and none is shown.
PATIENCE: Final = {"emergency": timedelta(0), "urgent": timedelta(hours=4)}
PATIENCE_OF_ROUTINE: Final = timedelta(days=3)
DRAFT, AWAITING_APPROVAL, PRESERVED = "draft", "awaiting_approval", "preserved"

_ANY_DUTY_OFFICER: Final = Officer(
    person_id=0,
    name="",
    authority_id=0,
    authority_code="",
    authority_name="",
    node="",
    roles=frozenset({DUTY_OFFICER}),
)


class Place(StrEnum):
    """Whom a request waits for, as its authority sees it."""

    DRAFT = "draft"
    APPROVAL = "approval"
    US = "us"
    CENTRAL = "central"
    THEM = "them"
    NOBODY = "nobody"


def place(
    *, kind: Kind, side: str, standing: Standing, is_approved: bool = False, is_followed_up: bool = False
) -> Place:
    """
    Return whom the request waits for.

    Args:
        kind: of the request.
        side: on which side our authority is.
        standing: where the request stands.
        is_approved: a second person has approved the draft.
        is_followed_up: the data that are preserved have been asked for.
    """
    if standing.state == DRAFT:
        return Place.DRAFT
    if standing.state == AWAITING_APPROVAL:
        return Place.US if is_approved else Place.APPROVAL
    turn = whose_turn(kind=kind, standing=standing)
    if turn == "nobody":
        return Place.NOBODY
    if turn != side or (is_followed_up and side == REQUESTING and standing.state == PRESERVED):
        return Place.THEM
    return Place.US if _duty_officer_may(kind=kind, side=side, standing=standing) else Place.CENTRAL


def hurts_at(*, place: Place, due_at: datetime | None, changed_at: datetime, priority: str) -> datetime:
    """Return the moment by which the desk orders the request. Moments are aware, UTC."""
    if place is Place.NOBODY:
        return changed_at
    return due_at or changed_at + PATIENCE.get(priority, PATIENCE_OF_ROUTINE)


def _duty_officer_may(*, kind: Kind, side: str, standing: Standing) -> bool:
    """Say whether the next step may be a duty officer's; also where no act is open and one can only look."""
    acts = acts_leading_on(kind=kind, side=side, standing=standing)
    return not acts or any(is_competent(officer=_ANY_DUTY_OFFICER, kind=kind, act=act) for act in acts)
