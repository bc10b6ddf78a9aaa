"""What a request has to say, and by when: the answer of the resolver and the draft that follows it say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.treaties.facts import World, world
from longbien.commands.treaty.resolve import means
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import DualCriminalityRule, Required, Widget
from longbien.core.overlays import CONVENTION, kind_on
from longbien.core.requests.drafts import check_elements
from longbien.core.treaties.questions import Basis, Question
from longbien.core.treaties.resolver import resolve
from longbien.core.treaties.written import answer_object

NOW = datetime(2027, 7, 1, tzinfo=UTC)
QUESTION = Question(
    requesting="FRA",
    requested="POL",
    on=date(2027, 7, 1),
    offence="art13",
    max_penalty_years=5,
    measure="preserve.request",
)
OVERLAID = [one.id for one in load().overlays]


def bases(question: Question, there: World) -> dict[str, Basis]:
    answer = resolve(
        question, register=there.register(), law=there.law(), directory=there.directory, agreements=there.agreements
    )
    return {one.instrument: one for one in answer.bases}


def asked_for(draft: Kind) -> list[tuple[str, str]]:
    """Return id and citation of what an empty draft is stopped for; the authority is asked for beside the form."""
    stops = {one.element for one in check_elements(kind=draft, elements={}, now=NOW) if one.stops}
    beside = {one.id for one in draft.elements if one.widget is Widget.AUTHORITY and one.required is Required.ALWAYS}
    return [(one.id, one.article) for one in draft.elements if one.id in stops | beside]


@pytest.mark.parametrize("kind", load().kinds, ids=lambda kind: kind.id)
def test_the_answer_asks_for_what_the_draft_asks_for_with_its_citation(kind: Kind) -> None:
    there = world("budapest_and_1959")
    asked = replace(QUESTION, measure=kind.id)
    answer = resolve(asked, register=there.register(), law=there.law(), directory=(), agreements=())

    found = {one.instrument: one for one in answer.bases}
    written = answer_object(answer, register=there.register(), translate=str)["instruments"]
    doors = {str(one["id"]): one for one in written}  # type: ignore[index,union-attr]  # an object of ours

    for instrument in (CONVENTION, *OVERLAID, "bilateral", "reciprocity"):
        draft = kind_on(kind_id=kind.id, legal_basis=instrument)
        needed = [(one.id, one.article) for one in found[instrument].elements]
        always = [(one.id, one.article) for one in found[instrument].elements if one.needed_if is None]
        called_for = [(one.id, one.article) for one in draft.elements if one.needed_if]
        assert always == [one for one in asked_for(draft) if one not in called_for], instrument
        assert [one for one in needed if one not in always] == called_for, instrument
        at_the_door = doors[instrument]["elements"]  # type: ignore[index,call-overload]
        assert [(one["id"], one["article"]) for one in at_the_door] == needed, instrument  # type: ignore[index]
        line = next((one for one in means(found[instrument]) if one[0] == "Must say"), ("", ""))[1]
        assert all(f"{name} ({article})" in line for name, article in needed if article), instrument


def test_what_a_protocol_asks_for_beside_is_asked_for_with_its_article() -> None:
    found = bases(replace(QUESTION, measure="mla.stored_data"), world("budapest"))["budapest-protocol-2022"]

    own = {one.id: one.article for one in found.elements if one.article.startswith("budapest-protocol-2022:")}
    assert own["order_grounds"] == "budapest-protocol-2022:8(3)(b)(i)"
    assert "sought_elsewhere" in own


def test_a_rule_on_time_that_stands_for_comparison_binds_nobody() -> None:
    found = bases(QUESTION, world("budapest"))

    told = {
        name: {one.id: one.article for one in found[name].time_rules if one.id == "minimum_preservation"}
        for name in (CONVENTION, "budapest-2001", "untoc-2000", "bilateral")
    }
    assert told == {
        CONVENTION: {"minimum_preservation": "42(8)"},
        "budapest-2001": {"minimum_preservation": "budapest-2001:29(7)"},
        "untoc-2000": {},
        "bilateral": {},
    }


def test_a_treaty_of_ones_own_says_its_times_in_its_own_words() -> None:
    there = world("own_treaty")
    own = next(one for one in there.instruments if one.id == "vnm-pol-1995")
    covers = tuple(replace(one, time_rules=("An answer within 30 days, 5",)) for one in own.covers)
    said = replace(
        there,
        instruments=tuple(replace(one, covers=covers) if one.id == own.id else one for one in there.instruments),
    )

    rules = bases(replace(QUESTION, requesting="VNM", measure="mla.service"), said)["vnm-pol-1995"].time_rules

    assert (rules[0].id, rules[0].meaning) == ("", "An answer within 30 days, 5")


@pytest.mark.parametrize("kind", load().kinds, ids=lambda kind: kind.id)
def test_the_rule_on_dual_criminality_is_that_of_the_draft_where_the_instrument_covers_the_measure(kind: Kind) -> None:
    found = bases(replace(QUESTION, measure=kind.id, exercise=True), world("budapest"))

    for instrument in OVERLAID:
        if found[instrument].articles and found[instrument].governed_by == instrument:
            draft = kind_on(kind_id=kind.id, legal_basis=instrument)
            assert found[instrument].dual_criminality is draft.dual_criminality.rule, instrument


def test_of_an_instrument_that_does_not_cover_the_measure_no_rule_is_known() -> None:
    found = bases(replace(QUESTION, measure="asset.enforce_order"), world("budapest"))["budapest-2001"]

    assert (found.articles, found.dual_criminality) == ((), DualCriminalityRule.NOT_STATED)
