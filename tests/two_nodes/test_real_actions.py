"""The same faults through the real actions, the real cryptography and the database of the run, SQLite or PostgreSQL.

Ardenia's node is the real one; Bellora's has its records in memory and runs the same journey.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable

import pytest

from longbien.core.exchange.journey.values import IncomingState, OutgoingState

from .database_node import DatabaseNode
from .real_kit import RealKit
from .world import World

FINISHED = {OutgoingState.DELIVERED, OutgoingState.NOT_DELIVERED, OutgoingState.RETRIEVED, OutgoingState.FAILED}
WORLDS = 8
FAULTS_PER_WORLD = 130

SEED = int(os.environ.get("LONGBIEN_SEED", "0")) or secrets.randbelow(2**31)

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("number", range(WORLDS))
def test_the_real_actions_keep_every_promise(number: int, record_property: Callable[[str, object], None]) -> None:
    record_property("said", f"real actions: LONGBIEN_SEED={SEED + number}")
    world = World(seed=SEED + number, nodes=2, kit=RealKit(), node_types={"XAA": DatabaseNode}, most_acts=24)

    faults = world.run(faults=FAULTS_PER_WORLD)

    real = world.nodes["XAA"].tables
    delivered = [row for row in real.incoming.values() if row.state is IncomingState.DELIVERED]
    finished = [row for row in real.outgoing.values() if row.message.state in FINISHED]
    assert faults.total() >= FAULTS_PER_WORLD
    assert len(delivered) >= 1
    assert len(finished) >= 1


def test_these_are_a_thousand_faults() -> None:
    assert WORLDS * FAULTS_PER_WORLD >= 1000
