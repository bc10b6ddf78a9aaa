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
    assert [act["id"] for act in law("acts.yaml")["acts"] if act.get("carries_evidence")] == [rules.RELEASE]


def test_every_kind_permits_the_acts_of_the_law_files() -> None:
    journeys = {journey["id"]: journey["acts"] for journey in law("journeys.yaml")["journeys"]}
    expected = {
        kind["id"]: frozenset(kind["acts"] if "acts" in kind else journeys[kind["journey"]])
        for path in sorted((FOLDER / "kinds").glob("*.yaml"))
        for kind in yaml.safe_load(path.read_text(encoding="utf-8"))["kinds"]
    }

    assert expected == rules.KINDS


def test_nothing_that_preserves_or_points_to_another_provider_can_release() -> None:
    releasing = {kind.partition(".")[0] for kind, acts in rules.KINDS.items() if rules.RELEASE in acts}

    assert releasing & {"preserve", "traffic"} == set()


def test_nothing_is_released_that_was_not_granted() -> None:
    assert rules.ACTS[rules.RELEASE].from_states == {rules.ACTS[rules.GRANT].to_state}
    assert [kind for kind, acts in rules.KINDS.items() if rules.RELEASE in acts and rules.GRANT not in acts] == []
