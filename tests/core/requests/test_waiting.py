"""Where a request lies on the desk follows from whose turn it is, for every kind, side and state."""

from __future__ import annotations

from datetime import timedelta

import pytest

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, whose_turn
from longbien.core.requests.waiting import Place, hurts_at, place
from people import NOW

OURS = {Place.DRAFT, Place.APPROVAL, Place.US, Place.CENTRAL}


@pytest.mark.parametrize("kind", load().kinds, ids=lambda kind: kind.id)
@pytest.mark.parametrize("side", [REQUESTING, REQUESTED])
def test_the_place_follows_the_turn(kind: Kind, side: str) -> None:
    for state in load().states:
        for before in ("", "accepted"):
            standing = Standing(state=state.id, before_question=before)
            turn = whose_turn(kind=kind, standing=standing)
            where = place(kind=kind, side=side, standing=standing)
            if side == REQUESTED and state.internal:
                continue  # nobody is asked yet
            assert (where in OURS, where is Place.THEM, where is Place.NOBODY) == (
                turn == side,
                turn not in {side, "nobody"},
                turn == "nobody",
            )


def test_what_is_preserved_waits_for_the_other_state_once_the_data_are_asked_for() -> None:
    kind = load().kind(kind_id="preserve.request")
    standing = Standing(state="preserved")

    assert place(kind=kind, side=REQUESTING, standing=standing) is Place.US
    assert place(kind=kind, side=REQUESTING, standing=standing, is_followed_up=True) is Place.THEM


def test_an_emergency_hurts_before_what_is_due_tomorrow_and_after_what_is_late() -> None:
    emergency = hurts_at(place=Place.US, due_at=None, changed_at=NOW, priority="emergency")
    late = hurts_at(place=Place.US, due_at=NOW - timedelta(minutes=1), changed_at=NOW, priority="routine")
    tomorrow = hurts_at(place=Place.US, due_at=NOW + timedelta(days=1), changed_at=NOW, priority="urgent")

    assert late < emergency < tomorrow
