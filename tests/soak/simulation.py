"""The long campaign of the simulation: nodes in memory while everything goes wrong, world after world."""

from __future__ import annotations

import time
from collections import Counter

from two_nodes.world import World

NAME = "simulation"
FAULTS_PER_WORLD = 400
WORLDS_PER_SEED = 1_000_000  # seeds of slices lie so far apart that no world is run twice


def run_slice(seed: int, seconds: float) -> dict[str, int]:
    """Run worlds for about so many seconds from this seed; return how many faults of which kind were injected."""
    until = time.monotonic() + seconds
    counted: Counter[str] = Counter()
    number = seed * WORLDS_PER_SEED
    while time.monotonic() < until:
        world = World(seed=number)
        faults = world.run(faults=FAULTS_PER_WORLD)
        counted += Counter({f"fault: {kind}": count for kind, count in faults.items()})
        counted += Counter({"faults": faults.total(), "meetings": world.meetings, "worlds": 1})
        number += 1
    return dict(counted)
