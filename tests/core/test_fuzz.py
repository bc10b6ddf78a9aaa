"""Every parser of foreign bytes lets errors with a code out, and nothing else; the long campaign is `soak/fuzz.py`."""

from __future__ import annotations

import os
import random

import pytest

from soak.fuzz import LARGE, Target, spoiled, targets, try_one

SEED = int(os.environ.get("LONGBIEN_SEED") or random.SystemRandom().randrange(2**30))
TEXTS = 60


@pytest.fixture(scope="module", autouse=True)
def seed_is_said() -> None:
    print(f"fuzz: LONGBIEN_SEED={SEED}")


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_what_is_genuine_is_read(target: Target) -> None:
    counted = {"read": 0, "refused": 0}
    for data in target.genuine:
        try_one(target, data, counted)

    assert counted == {"read": len(target.genuine), "refused": 0}


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_what_is_almost_right_is_read_or_refused_with_a_code(target: Target) -> None:
    rng = random.Random(f"{SEED} {target.name}")
    for _ in range(TEXTS):
        try_one(target, spoiled(target, rng), {"read": 0, "refused": 0})


@pytest.mark.slow
@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_a_megabyte_of_anything_lets_errors_with_a_code_out_and_nothing_else(target: Target) -> None:
    for data in LARGE.values():
        try_one(target, data, {"read": 0, "refused": 0})
