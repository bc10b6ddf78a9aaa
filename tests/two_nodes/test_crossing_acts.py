"""Acts that cross on a request, with everything that can happen to messages: both nodes end with the same story."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from django.core.management import call_command

from longbien.actions.requests import incoming
from longbien.actions.requests.placing import Place
from longbien.convention.types import Kind
from longbien.core.exchange.acts import Act
from longbien.core.requests.turns import REQUESTED, REQUESTING, turn
from longbien.data.models import Request
from longbien.readers.requests import side, standing

from . import crossing
from .crossing import LawWorld
from .defects import Patches, patched
from .store import PromiseBroken

WORLDS = 4
FAULTS_PER_WORLD = 130
SEED = int(os.environ.get("LONGBIEN_SEED", "0")) or secrets.randbelow(2**31)

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("number", range(WORLDS))
def test_both_nodes_show_the_same_story(number: int, record_property: Callable[[str, object], None]) -> None:
    world = LawWorld(seed=SEED + number)

    faults = world.run(faults=FAULTS_PER_WORLD)

    overtaken = world.compare()
    record_property("said", f"crossing acts: LONGBIEN_SEED={SEED + number}, {overtaken} overtaken")
    assert faults.total() >= FAULTS_PER_WORLD


def _appended(*, request: Request, act: Act, kind: Kind, sequence: int, now: datetime) -> Place:
    """What arrives is judged against how the request stands here, and put at the end."""
    theirs = REQUESTED if side(request) == REQUESTING else REQUESTING
    after = turn(kind=kind, act=act.act, side=theirs, standing=standing(request))
    return Place(position=request.acts.count() + 1, after=after)


def _unheard(**given: Any) -> None:
    """What the other node refused goes on counting here."""


DEFECTS: Mapping[str, Patches] = {
    "an arriving act is appended and not placed": {(incoming, "place_of"): _appended},
    "a refusal by the other node is not heard": {(crossing, "refuse_acts"): _unheard},
}
FINDING = (4, 6, 7)  # these were seen to find both defects; tried first, and then all others
SEEDS = (*FINDING, *(seed for seed in range(1, 16) if seed not in FINDING))


def finding_of(seed: int) -> str:
    """Run one world on an empty database and return what was found, or nothing."""
    call_command("flush", interactive=False, verbosity=0)
    world = LawWorld(seed=seed)
    try:
        world.run(faults=60)
        world.compare()
    except PromiseBroken as finding:
        return str(finding)
    return ""


@cache
def finding_without_defect(seed: int) -> str:
    """Return what a seed finds in the code as it is; the defects share the answer."""
    return finding_of(seed)


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_found(name: str) -> None:
    for seed in SEEDS:
        with patched(DEFECTS[name]):
            finding = finding_of(seed)
        if finding:
            assert finding_without_defect(seed) == "", f"without the defect, seed {seed} finds something too"
            return
    pytest.fail(f"{name}: not found in {len(SEEDS)} worlds")
