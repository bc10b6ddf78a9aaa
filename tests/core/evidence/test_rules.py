"""The table the verifier carries is the law as data, act for act and kind for kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

import longbien.convention
from longbien.core.evidence.verify import rules

FOLDER = Path(longbien.convention.__file__).parent


def law(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def test_every_act_has_the_side_and_the_states_of_the_law_files() -> None:
    document = law("acts.yaml")
    internal = {state["id"] for state in document["states"] if state["internal"]}
    expected = {
        act["id"]: rules.ActRule(
            by=act["by"], from_states=frozenset(act["from_states"]) - internal, to_state=act["to_state"]
        )
        for act in document["acts"]
    }

    assert expected == rules.ACTS


def test_only_a_release_carries_evidence() -> None:
    assert {act["id"] for act in law("acts.yaml")["acts"] if act.get("carries_evidence")} == rules.RELEASES


def test_every_kind_permits_the_acts_of_the_law_files() -> None:
    journeys = {journey["id"]: journey["acts"] for journey in law("journeys.yaml")["journeys"]}
    expected = {
        kind["id"]: frozenset(kind["acts"] if "acts" in kind else journeys[kind["journey"]])
        for path in sorted((FOLDER / "kinds").glob("*.yaml"))
        for kind in yaml.safe_load(path.read_text(encoding="utf-8"))["kinds"]
    }

    assert expected == rules.KINDS


def test_nothing_that_preserves_or_points_to_another_provider_can_release() -> None:
    releasing = {kind.partition(".")[0] for kind, acts in rules.KINDS.items() if rules.RELEASES & acts}

    assert releasing & {"preserve", "traffic"} == set()


def test_nothing_is_released_that_was_not_granted() -> None:
    releasing = {kind: acts for kind, acts in rules.KINDS.items() if rules.RELEASES & acts}
    assert releasing
    for acts in releasing.values():
        for release in rules.RELEASES & acts:
            begins = rules.ACTS[release].from_states
            leading = {act for act in acts if rules.ACTS[act].to_state in begins}
            assert leading == {rules.GRANT, *(one for one in rules.RELEASES if rules.ACTS[one].to_state in begins)}
