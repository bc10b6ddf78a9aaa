"""Every kind of cooperation of the Convention is there, and what it says is coherent."""

from __future__ import annotations

from pathlib import Path

import pytest

from longbien.convention import load
from longbien.convention.types import Kind, fits
from longbien.convention.words import (
    WITHOUT_EVIDENCE,
    Addressee,
    DualCriminalityRule,
    Family,
    OffenceScope,
    Strength,
    Verification,
)

KINDS_OF_THE_CONVENTION = (Path(__file__).parent / "kinds_of_the_convention.txt").read_text(encoding="utf-8").split()
KINDS_OF_PRACTICE = ("data.disposal_notice",)
PRACTICE_ACTS = ("acknowledge", "preserved", "nothing_found", "result", "status_answer", "end_preservation")


def kind(kind_id: str) -> Kind:
    return load().kind(kind_id=kind_id)


def test_all_83_kinds_of_the_convention_are_there_and_beside_them_only_those_of_practice() -> None:
    assert len(KINDS_OF_THE_CONVENTION) == 83
    assert {one.id for one in load().kinds} == {*KINDS_OF_THE_CONVENTION, *KINDS_OF_PRACTICE}


@pytest.mark.parametrize("kind_id", KINDS_OF_PRACTICE)
def test_a_kind_that_practice_adds_is_marked_as_practice_throughout(kind_id: str) -> None:
    one = kind(kind_id)
    duties = (*one.time_rules, *one.follow_up_duties)

    assert (one.strength, one.no_mandatory_content) == (Strength.PRACTICE, True)
    assert {each.verification for each in (one, *one.elements, *duties)} == {Verification.PRACTICE}


@pytest.mark.parametrize("kind_id", KINDS_OF_THE_CONVENTION)
def test_a_kind_rests_on_an_article_and_says_what_it_must_or_that_nothing_is_asked(kind_id: str) -> None:
    one = kind(kind_id)
    from_the_law = [element for element in one.elements if element.verification is not Verification.PRACTICE]

    assert one.article_paragraphs != ()
    assert one.no_mandatory_content or from_the_law != []
    assert (one.strength is Strength.PRACTICE) == (kind_id == "preserve.mla_filed")


@pytest.mark.parametrize("kind_id", KINDS_OF_THE_CONVENTION)
def test_a_kind_begins_with_a_request_or_ends_as_a_document(kind_id: str) -> None:
    one = kind(kind_id)

    assert ("request" in one.acts, "dispatch" in one.acts) == (one.is_sent_by_nodes, not one.is_sent_by_nodes)


def test_only_notices_to_the_depositary_and_the_conference_end_as_documents() -> None:
    elsewhere = {one.id: one.addressee for one in load().kinds if one.addressee is not Addressee.NODE}

    notices = {one for one in KINDS_OF_THE_CONVENTION if one.startswith("sg.")}
    assert elsewhere == dict.fromkeys(notices, Addressee.DEPOSITARY) | {"cosp.information": Addressee.CONFERENCE}


def test_every_family_strength_and_scope_has_a_kind() -> None:
    assert {one.family for one in load().kinds} == set(Family)
    assert {one.strength for one in load().kinds} == set(Strength)
    assert {one.offence_scope for one in load().kinds} == set(OffenceScope)


def test_nothing_of_the_preservation_and_traffic_families_carries_evidence() -> None:
    law = load()
    acts = {act for one in law.kinds if one.family in WITHOUT_EVIDENCE for act in one.acts}

    assert [act for act in sorted(acts) if law.act(act_id=act).carries_evidence] == []


def test_data_are_granted_before_they_are_released() -> None:
    releasing = [one for one in load().kinds if "release" in one.acts]

    assert [one.id for one in releasing if not {"decide_grant", "release_part"} <= set(one.acts)] == []
    assert load().act(act_id="release_part").from_states == ("granted", "part_released")
    assert load().act(act_id="release").from_states == ("granted", "part_released", "released")


def test_what_the_convention_does_not_ask_for_is_marked_as_practice() -> None:
    assert {act: load().act(act_id=act).verification for act in PRACTICE_ACTS} == dict.fromkeys(
        PRACTICE_ACTS, Verification.PRACTICE
    )


def test_a_postponement_rests_on_a_ground_to_postpone() -> None:
    law = load()
    postponing = [one for one in law.kinds if "postpone" in one.acts]

    without = [
        one.id for one in postponing if not any(law.ground(ground_id=g).kind == "postpone" for g in one.refusal_grounds)
    ]
    assert without == []


def test_every_journey_and_every_set_is_used() -> None:
    law = load()
    used = {
        part.shared_from
        for one in law.kinds
        for part in (
            *one.elements,
            *one.time_rules,
            *one.follow_up_duties,
            one.dual_criminality,
            one.confidentiality,
        )
    }

    assert {one.id for one in law.journeys} - {one.journey for one in law.kinds} == set()
    assert {one.id for one in law.sets if one.id not in used} == set()


def test_what_is_shared_is_the_same_in_every_kind_that_takes_it_over() -> None:
    facts = {kind(one).element(element_id="facts") for one in ("mla.stored_data", "mla.traffic_realtime")}

    assert {one.shared_from for one in facts} == {"mla.case"}
    assert len(facts) == 1


def test_an_article_can_be_lent_to_what_is_shared() -> None:
    until = {
        one: kind(one).element(element_id="collect_until").article
        for one in ("mla.traffic_realtime", "mla.content_intercept")
    }

    assert until == {"mla.traffic_realtime": "45(3)(f)", "mla.content_intercept": "40(15)(f)"}


def test_a_group_of_kinds_is_answered_as_a_whole() -> None:
    assert fits(kind_id="mla.service", group="mla.*")
    assert not fits(kind_id="mlat.service", group="mla.*")


def test_an_emergency_is_what_article_2_calls_one() -> None:
    danger = kind("contact.emergency_data").element(element_id="danger")

    assert (danger.article, danger.verification) == ("2(o)", Verification.TEXT_SEEN)


def test_the_collection_of_data_in_real_time_always_has_an_end() -> None:
    required = {
        one: str(kind(one).element(element_id="collect_until").required)
        for one in ("mla.traffic_realtime", "mla.content_intercept")
    }

    assert required == dict.fromkeys(required, "true")


def test_extradition_needs_punishability_in_both_states() -> None:
    asked = kind("ext.request")

    assert asked.dual_criminality.rule is DualCriminalityRule.REQUIRED
    assert asked.offence_scope is OffenceScope.CONVENTION_OFFENCES_IN_BOTH_STATES
