"""The simulator is tested by mistakes: each planted defect must be found, where without it nothing is."""

from __future__ import annotations

import pytest

from .defects import DEFECTS, planted
from .world import World

SEEDS = range(1, 31)
FAULTS = 400

pytestmark = [pytest.mark.simulation, pytest.mark.slow]


def finding_of(seed: int) -> str:
    """Run one world and return what was found, or nothing."""
    try:
        World(seed=seed).run(faults=FAULTS)
    except Exception as finding:  # a defect may also show as an error that nobody expected
        return f"{type(finding).__name__}: {finding}"
    return ""


def test_there_are_at_least_twenty_planted_defects() -> None:
    assert len(DEFECTS) >= 20


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_found(name: str) -> None:
    for seed in SEEDS:
        with planted(name):
            finding = finding_of(seed)
        if finding:
            assert finding_of(seed) == "", f"without the defect, seed {seed} finds something too"
            return
    pytest.fail(f"{name}: not found in {len(SEEDS)} worlds")
