"""Every test runs in exactly one group of `make test`, or in the two groups of the databases."""

from __future__ import annotations

from itertools import product

import pytest
from scripts import run_groups

pytestmark = pytest.mark.house

MARKERS = tuple(dict.fromkeys(marker for rank in run_groups.RANKS for group in rank for marker in group.markers))
BOTH_DATABASES = ["database-postgresql", "database-sqlite"]


def groups_of(*, borne: dict[str, bool]) -> list[str]:
    """Return the groups that take a test bearing these markers."""
    return sorted(
        name
        for name, (_, expression) in run_groups.selections().items()
        if eval(expression, {"__builtins__": {}}, borne)  # noqa: S307  # pytest's `-m` words are Python's own
    )


def test_every_combination_of_markers_belongs_to_one_group_or_to_both_databases() -> None:
    combinations = [dict(zip(MARKERS, bits, strict=True)) for bits in product((False, True), repeat=len(MARKERS))]

    homeless_or_doubled = [
        borne for borne in combinations if len(groups := groups_of(borne=borne)) != 1 and groups != BOTH_DATABASES
    ]

    assert homeless_or_doubled == []


def test_a_test_without_markers_is_a_core_test() -> None:
    assert groups_of(borne=dict.fromkeys(MARKERS, False)) == ["core"]


def test_a_simulation_that_touches_the_database_runs_on_both() -> None:
    assert groups_of(borne=dict.fromkeys(MARKERS, False) | {"simulation": True, "database": True}) == BOTH_DATABASES


def test_every_group_is_run() -> None:
    assert sorted(run_groups.RUNNING_ORDER) == sorted(run_groups.selections())
