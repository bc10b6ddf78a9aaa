"""The worked cases: every item of `cases.yaml` was written by hand, with the rule that says so."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.dual_criminality.laws import ON, conduct, law_of, recorded_laws, vocabulary
from longbien.convention.words import Form
from longbien.core.dual_criminality import (
    Comparison,
    Conduct,
    Met,
    NotKnown,
    NotMet,
    Obstacle,
    Predicate,
    Verdict,
    compare,
)

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
FEWEST = 40
LINES = {
    "id",
    "law",
    "recorded",
    "elsewhere",
    "least_years",
    "day",
    "answer",
    "by",
    "lacks",
    "gaps",
    "why",
    "fields",
    "shown",
    "not_shown",
    "form",
    "predicate",
}
NOTHING = "-"


def conduct_of(case: dict[str, Any]) -> Conduct:
    inside = case.get("predicate")
    return conduct(
        fields=case.get("fields", ()),
        shown=case.get("shown", ()),
        not_shown=case.get("not_shown", ()),
        form=Form(case.get("form", "committed")),
        predicate=Predicate(conduct=conduct_of(inside), place=inside.get("place", "")) if inside else None,
    )


def answer_to(case: dict[str, Any]) -> Comparison:
    return compare(
        conduct=conduct_of(case),
        law=None if case["law"] == "none" else law_of(case["law"], recorded=case.get("recorded")),
        on=case.get("day", ON),
        vocabulary=vocabulary(),
        elsewhere=tuple(recorded_laws()[one] for one in case.get("elsewhere", ())),
        least_years=case.get("least_years"),
    )


def written(*parts: str | tuple[str, ...]) -> str:
    return " ".join("+".join(part) or NOTHING if isinstance(part, tuple) else part or NOTHING for part in parts)


def as_written(answer: Comparison) -> dict[str, Any]:
    """Return an answer in the words of the table."""
    if isinstance(answer, Met):
        return {"answer": "met", "by": [one.offence for one in answer.by]}
    lacks = [written(one.offence, one.why, one.elements, one.state) for one in answer.lacks]
    if isinstance(answer, NotMet):
        return {"answer": "not_met", "lacks": lacks}
    gaps = [written(one.what, one.offence, one.elements, one.state) for one in answer.gaps]
    return {"answer": "unknown", "lacks": lacks, "gaps": gaps}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_answer_is_the_one_the_law_gives(case: dict[str, Any]) -> None:
    expected = {line: case[line] for line in ("answer", "by", "lacks", "gaps") if line in case}
    if case["answer"] == "unknown":
        expected.setdefault("lacks", [])

    assert as_written(answer_to(case)) == expected


def test_there_are_enough_cases_each_with_its_reason_and_in_known_lines() -> None:
    assert len(CASES) >= FEWEST
    assert [name for name, times in Counter(case["id"] for case in CASES).items() if times > 1] == []
    assert [case["id"] for case in CASES if not case["why"] or not LINES.issuperset(case)] == []
    assert all(isinstance(case.get("day", ON), date) for case in CASES)


def test_the_cases_know_every_answer_and_every_reason() -> None:
    reasons = {line.split()[1] for case in CASES for line in case.get("lacks", ())}
    unknowns = {line.split()[0] for case in CASES for line in case.get("gaps", ())}

    assert {case["answer"] for case in CASES} == set(Verdict)
    assert reasons == set(Obstacle)
    assert unknowns == set(NotKnown)
