"""The law files as shipped say what they must say."""

from __future__ import annotations

from collections import Counter

import pytest

from longbien.convention import UnknownLawItem, load
from longbien.convention.statements import BetterKnown
from longbien.convention.types import TimeRule
from longbien.convention.words import (
    ConditionEffect,
    DualCriminalityRule,
    Form,
    Required,
    Role,
    Strength,
    Use,
    Verification,
    Widget,
)

PRESERVATION_KINDS = (
    "preserve.request",
    "preserve.location_query",
    "preserve.risk_notice",
    "preserve.extension",
    "preserve.mla_filed",
    "traffic.disclose_preserved",
)


def test_there_are_68_articles_in_nine_chapters_without_a_gap() -> None:
    law = load()

    assert [article.number for article in law.articles] == list(range(1, 69))
    assert Counter(article.chapter for article in law.articles) == {
        1: 6,
        2: 15,
        3: 1,
        4: 12,
        5: 18,
        6: 1,
        7: 3,
        8: 2,
        9: 10,
    }


def test_only_the_first_15_articles_were_seen_as_text() -> None:
    seen = [article.number for article in load().articles if article.verification is Verification.TEXT_SEEN]

    assert seen == list(range(1, 16))


def test_articles_from_memory_name_the_parts_that_are_known_better() -> None:
    entry_into_force = load().article(number=65)

    assert entry_into_force.verification is Verification.MEMORY
    assert entry_into_force.better_known == (
        BetterKnown(part="65(1)", verification=Verification.TEXT_SEEN, source="treaty-collection"),
    )


def test_offences_are_those_of_articles_7_to_17() -> None:
    assert [offence.id for offence in load().offences] == [f"art{number}" for number in range(7, 18)]


def test_illegal_access_can_be_asked_for_by_the_ids_of_its_elements_and_conditions() -> None:
    access = load().offence(offence_id="art7")

    assert [element.id for element in access.elements] == ["intentional", "access_to_system", "without_right"]
    assert {condition.id: condition.effect for condition in access.optional_conditions} == {
        "security_measure": ConditionEffect.NARROWS,
        "data_or_dishonest_aim": ConditionEffect.NARROWS,
        "connected_system": ConditionEffect.NARROWS,
    }


def test_every_offence_asks_for_intent_in_one_of_two_ways() -> None:
    intents = {"intentional": (), "intentional_without_right": ("intentional", "without_right")}

    assert [
        [element.parts == intents[element.id] for element in offence.elements if element.id in intents]
        for offence in load().offences
    ] == [[True]] * 11


def test_participation_shall_be_an_offence_and_attempt_and_preparation_may() -> None:
    assert [(form.id, form.article, form.strength) for form in load().offence_forms] == [
        (Form.PARTICIPATION, "19(1)", Strength.SHALL),
        (Form.ATTEMPT, "19(2)", Strength.MAY),
        (Form.PREPARATION, "19(3)", Strength.MAY),
    ]


def test_article_2_has_fifteen_terms() -> None:
    assert "".join(term.letter for term in load().law_terms) == "abcdefghijklmno"


def test_the_sixty_days_are_data_and_still_unverified() -> None:
    rule = load().kind(kind_id="preserve.request").time_rule(rule_id="minimum_preservation")

    assert rule == TimeRule(
        id="minimum_preservation",
        meaning=rule.meaning,
        days=60,
        counts_from="preserved",
        article="42(8)",
        verification=Verification.MEMORY,
        source="recalled",
    )


def test_a_request_to_preserve_permits_these_acts_and_no_release() -> None:
    assert load().kind(kind_id="preserve.request").acts == (
        "request",
        "acknowledge",
        "accept",
        "ask",
        "answer",
        "order_to_holder",
        "preserved",
        "nothing_found",
        "end_preservation",
        "refuse",
        "hand_over",
        "hand_over_asking",
        "withdraw",
        "close",
    )


def test_a_request_for_stored_data_permits_these_acts() -> None:
    assert load().kind(kind_id="mla.stored_data").acts == (
        "request",
        "acknowledge",
        "accept",
        "ask",
        "answer",
        "consult",
        "give_views",
        "propose_conditions",
        "agree_conditions",
        "decline_conditions",
        "postpone",
        "decide_grant",
        "partial_result",
        "release_part",
        "release",
        "result",
        "nothing_found",
        "refuse",
        "estimate_costs",
        "agree_costs",
        "decline_costs",
        "hand_over",
        "hand_over_asking",
        "withdraw",
        "close",
    )


@pytest.mark.parametrize("kind_id", PRESERVATION_KINDS)
def test_nothing_can_be_released_on_a_preservation_in_any_state(kind_id: str) -> None:
    law = load()

    open_acts = {act.id: act for state in law.states for act in law.acts_open(kind_id=kind_id, state_id=state.id)}

    assert [act.id for act in open_acts.values() if act.carries_evidence] == []
    assert {"release", "release_part", "decide_grant"}.isdisjoint(open_acts)
    assert set(open_acts) == set(law.kind(kind_id=kind_id).acts)


def test_only_a_release_whole_or_in_part_carries_evidence() -> None:
    assert [act.id for act in load().acts if act.carries_evidence] == ["release_part", "release"]


def test_a_part_is_released_under_the_same_limits_as_the_whole() -> None:
    part, whole = (load().act(act_id=one).fields for one in ("release_part", "release"))

    assert tuple(one for one in part if one.id != "outstanding") == whole


def test_the_elements_of_a_preservation_are_those_of_42_3_a_to_g() -> None:
    paragraphs = {element.article for element in load().kind(kind_id="preserve.request").elements}

    assert paragraphs - {"2(h)"} == {f"42(3)({letter})" for letter in "abcdefg"}


def test_the_elements_of_a_request_for_data_cover_40_15_a_to_g() -> None:
    paragraphs = {element.article for element in load().kind(kind_id="mla.stored_data").elements}

    assert {one for one in paragraphs if one.startswith("40(15)")} == {f"40(15)({letter})" for letter in "abcdefg"}


def test_a_preservation_asks_for_no_more_than_nine_answers() -> None:
    elements = load().kind(kind_id="preserve.request").elements

    asked = [one.id for one in elements if one.required is Required.ALWAYS and one.prefill != "authority"]

    assert asked == [
        "offence",
        "facts",
        "data_description",
        "identifiers",
        "link",
        "holder",
        "necessity",
        "mla_intended",
    ]


def test_preservation_is_lawful_only_with_the_intention_to_ask_for_the_data() -> None:
    intended = load().kind(kind_id="preserve.request").element(element_id="mla_intended")

    assert (intended.widget, intended.required, intended.must_be) == (Widget.BOOLEAN, Required.ALWAYS, True)


def test_the_offence_is_chosen_from_the_offences_or_is_another_serious_crime() -> None:
    law = load()
    offence = law.kind(kind_id="preserve.request").element(element_id="offence")

    assert [choice.value for choice in offence.choices] == [one.id for one in law.offences] + ["other_serious_crime"]


def test_dual_criminality_is_no_condition_for_preserving() -> None:
    kind = load().kind(kind_id="preserve.request")

    assert kind.dual_criminality.rule is DualCriminalityRule.NOT_A_CONDITION
    assert kind.refusal_grounds == ("40.21.b", "40.21.c", "40.22", "42.5")


def test_the_reserved_ground_is_closed_for_convention_offences() -> None:
    ground = load().ground(ground_id="42.5")

    assert (ground.needs_reservation, ground.not_for_convention_offences) == ("42(5)", True)


def test_refusals_under_paragraph_21_and_postponements_need_a_consultation() -> None:
    consulted = [ground.id for ground in load().grounds if ground.consultation_required]

    assert [one for one in consulted if one.startswith("40.")] == ["40.21.a", "40.21.b", "40.21.c", "40.21.d", "40.27"]


def test_the_role_is_the_higher_of_act_and_kind() -> None:
    law = load()

    asked = {
        (kind, act): law.role_needed(kind_id=kind, act_id=act)
        for kind in ("preserve.request", "mla.stored_data")
        for act in ("request", "accept")
    }

    assert asked == {
        ("preserve.request", "request"): Role.DUTY_OFFICER,
        ("preserve.request", "accept"): Role.DUTY_OFFICER,
        ("mla.stored_data", "request"): Role.CENTRAL_AUTHORITY,
        ("mla.stored_data", "accept"): Role.CENTRAL_AUTHORITY,
    }
    assert law.act(act_id="release").needs_role is Role.CENTRAL_AUTHORITY


def test_an_answer_returns_the_request_to_where_it_stood() -> None:
    answer = load().act(act_id="answer")

    assert (answer.from_states, answer.to_state) == (("information_requested",), "previous")


def test_the_convention_itself_carries_exercises_only_until_it_is_in_force() -> None:
    exercises_only = {one.id for one in load().instruments if one.usable_for == (Use.EXERCISE,)}

    assert exercises_only == {"uncc-2024", "budapest-protocol-2022"}
    assert load().instrument(instrument_id="uncc-2024").in_force is False


def test_the_law_is_read_once() -> None:
    assert load() is load()


def test_asking_for_what_the_law_does_not_hold_says_so() -> None:
    with pytest.raises(UnknownLawItem) as raised:
        load().kind(kind_id="preserve.everything")

    assert str(raised.value) == "The law files hold no kind “preserve.everything”."
