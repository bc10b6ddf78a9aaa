"""Chance finds no hole: one bit turned over anywhere in a package, and it is no longer verified."""

from __future__ import annotations

import random

import pytest

from core.evidence.packages import ARDENIA, Files, check, flipped, packed, story

SEED = 20261122
ANYWHERE = 300

pytestmark = pytest.mark.slow


def places(files: Files, *, count: int, seed: int) -> list[tuple[str, int]]:
    """Return places, half of them evenly among the files, half among the bits."""
    chance = random.Random(seed)
    paths = sorted(files)
    found = [(path, chance.randrange(len(files[path]) * 8)) for path in chance.choices(paths, k=count // 2)]
    by_size = chance.choices(paths, weights=[len(files[path]) for path in paths], k=count - len(found))
    return found + [(path, chance.randrange(len(files[path]) * 8)) for path in by_size]


def test_no_flipped_bit_of_an_open_package_verifies() -> None:
    files = packed(story())

    survivors = [
        (path, bit)
        for path, bit in places(files, count=ANYWHERE, seed=SEED)
        if check({**files, path: flipped(files[path], bit=bit)}).exit_code != 1
    ]

    assert survivors == [], f"seed {SEED}"


def test_no_flipped_bit_of_a_sealed_package_verifies() -> None:
    files = packed(story(as_sealed=True))

    survivors = [
        (path, bit)
        for path, bit in places(files, count=60, seed=SEED + 1)
        if check({**files, path: flipped(files[path], bit=bit)}, identity=ARDENIA.identity).exit_code != 1
    ]

    assert survivors == [], f"seed {SEED + 1}"


def test_no_file_cut_short_or_emptied_or_lost_verifies() -> None:
    files = packed(story())
    survivors = []
    for path, data in files.items():
        if check({**files, path: data[:-1]}).exit_code != 1 or check({**files, path: b""}).exit_code != 1:
            survivors.append(path)
        if check({k: v for k, v in files.items() if k != path}).exit_code != 1:
            survivors.append(path)

    assert survivors == []
