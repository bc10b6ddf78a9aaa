"""A little of the simulation, for every commit."""

from __future__ import annotations

import pytest

from .world import World

pytestmark = pytest.mark.simulation


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_small_world_keeps_its_promises(seed: int) -> None:
    world = World(seed=seed)

    faults = world.run(faults=150)

    assert faults.total() >= 150


def test_a_seed_repeats_its_world_exactly() -> None:
    first, second = World(seed=11), World(seed=11)

    first.run(faults=200)
    second.run(faults=200)

    assert first.faults == second.faults
    assert first.nodes["XAA"].tables.theirs == second.nodes["XAA"].tables.theirs
