"""Two and three nodes in memory, through the real journey, while everything goes wrong: a hundred thousand faults.

They are injected in parts, so that each worker of the tests has its share; each part says its own seed.
The seed is drawn and printed; `LONGBIEN_SEED=<number>` repeats a run, `LONGBIEN_FAULTS` sets how many faults. A finding
names the seed of its world: `LONGBIEN_SEED=<that seed>` begins with that world.
"""

from __future__ import annotations

import os
import secrets
import time
from collections import Counter
from collections.abc import Callable

import pytest

from .world import World

FAULTS = int(os.environ.get("LONGBIEN_FAULTS", "100000"))
FAULTS_PER_WORLD = 400
PARTS = 2
WORLDS_PER_PART = 1_000_000  # seeds of parts lie so far apart that no world is run twice
Say = Callable[[str, object], None]

pytestmark = [pytest.mark.simulation, pytest.mark.slow]


def first_seed() -> int:
    """Return the seed of the first world; the others follow it."""
    return int(os.environ.get("LONGBIEN_SEED", "0")) or secrets.randbelow(2**31)


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_and_nothing_comes_twice_whatever_goes_wrong(part: int, record_property: Say) -> None:
    seed = first_seed() + part * WORLDS_PER_PART
    record_property("said", f"two nodes in memory: LONGBIEN_SEED={seed}")
    faults: Counter[str] = Counter()
    acts = meetings = worlds = 0
    began = time.monotonic()

    while faults.total() < FAULTS / PARTS:
        world = World(seed=seed + worlds)
        faults += world.run(faults=FAULTS_PER_WORLD)
        worlds += 1
        meetings += world.meetings
        acts += sum(len(node.tables.outgoing) for node in world.nodes.values())

    seconds = time.monotonic() - began
    rate = f"{faults.total()} faults, {faults.total() / seconds:.0f} a second, in {worlds} worlds with {acts} acts"
    record_property("said", f"{rate}; {meetings} times two tasks met; {dict(faults.most_common())}")
    assert set(faults) >= KINDS
    assert acts >= worlds * 10


KINDS = {
    "a month passes",
    "answer cut short",
    "answer damaged",
    "answer lost",
    "answer of another",
    "delayed",
    "disk full",
    "forged",
    "killed",
    "lost",
    "not laid before anyone now",
    "outage",
    "records busy",
    "repeated",
    "replayed",
    "request cut short",
    "request damaged",
    "stalled",
}
