"""What an answer holds beside yes, no and unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.treaties.facts import World, world
from longbien.convention.errors import UnknownLawItem
from longbien.convention.register.words import Deed, ParticipantsKnown
from longbien.convention.words import DualCriminalityRule, Use, Verification
from longbien.core.treaties.questions import Applies, Basis, Question, Reason
from longbien.core.treaties.resolver import Code, explain, resolve
from longbien.core.treaties.resolver.words import TEMPLATES

QUESTION = Question(
    requesting="VNM",
    requested="POL",
    on=date(2027, 7, 1),
    offence="art13",
    max_penalty_years=5,
    measure="preserve.request",
)


def bases(question: Question, there: World) -> tuple[Basis, ...]:
    return resolve(
        question, register=there.register(), law=there.law(), directory=there.directory, agreements=there.agreements
    ).bases


def basis(question: Question, there: World, instrument: str = "uncc-2024") -> Basis:
    return next(one for one in bases(question, there) if one.instrument == instrument)


def with_rank(there: World, rank: int, *, of: str) -> World:
    return replace(
        there, instruments=tuple(replace(one, rank=rank) if one.id == of else one for one in there.instruments)
    )


def test_a_basis_is_whole() -> None:
    there = world("languages_notified")

    found = basis(QUESTION, there)

    assert found == Basis(
        instrument="uncc-2024",
        applies=Applies.YES,
        reasons=(
            Reason(
                code=Code.BOTH_BOUND,
                weighs=Applies.YES,
                article="65",
                facts=(
                    "uncc-2024.VNM.signature",
                    "uncc-2024.VNM.ratification",
                    "uncc-2024.POL.signature",
                    "uncc-2024.POL.ratification",
                ),
                verification=Verification.SECONDARY,
            ),
            Reason(
                code=Code.CONVENTION_OFFENCE,
                weighs=Applies.YES,
                article="13",
                detail="art13",
                verification=Verification.MEMORY,
            ),
        ),
        articles=("42",),
        governed_by="uncc-2024",
        authorities=tuple(one for one in there.directory if one.id in ("pol-point", "pol-point-imported")),
        channel="network_24_7",
        languages=("en", "fr"),
        elements=found.elements,
        dual_criminality=DualCriminalityRule.NOT_A_CONDITION,
        time_rules=found.time_rules,
        exercise_only=False,
    )


def test_every_instrument_of_the_law_is_answered() -> None:
    there = world("nothing")

    answered = sorted(one.instrument for one in bases(QUESTION, there))

    assert answered == sorted(one.id for one in there.instruments)


def test_a_treaty_of_two_other_states_is_left_out() -> None:
    there = world("own_treaty")

    named = [one.instrument for one in bases(replace(QUESTION, requested="FRA"), there)]

    assert "vnm-pol-1995" not in named


def test_two_treaties_of_one_rank_come_in_the_order_of_their_ids() -> None:
    there = world("own_treaty")
    first = next(one for one in there.instruments if one.id == "vnm-pol-1995")
    second = replace(first, id="vnm-pol-1994")
    facts = tuple(
        replace(one, id=one.id.replace("1995", "1994"), instrument=second.id)
        for one in there.facts
        if one.instrument == first.id
    )
    both = replace(there, instruments=(*there.instruments, second), facts=there.facts + facts)
    turned = replace(both, instruments=tuple(reversed(both.instruments)))
    asked = replace(QUESTION, measure="mla.service", offence="other", max_penalty_years=1)

    orders = [[one.instrument for one in bases(asked, there)][:2] for there in (both, turned)]

    assert orders == [["vnm-pol-1994", "vnm-pol-1995"]] * 2


def test_the_smaller_rank_comes_first() -> None:
    there = world("budapest_and_convention")
    asked = replace(QUESTION, requesting="FRA")

    firsts = [bases(asked, with_rank(there, rank, of="budapest-2001"))[0].instrument for rank in (9, 11)]

    assert firsts == ["budapest-2001", "uncc-2024"]


def test_a_treaty_in_force_that_the_law_files_keep_for_exercises_carries_no_real_request() -> None:
    there = world("budapest")
    kept = replace(
        there,
        instruments=tuple(
            replace(one, usable_for=(Use.EXERCISE,)) if one.id == "budapest-2001" else one for one in there.instruments
        ),
    )
    asked = replace(QUESTION, requesting="FRA")

    found = [
        (one.applies, one.exercise_only)
        for exercise in (False, True)
        for one in [basis(replace(asked, exercise=exercise), kept, "budapest-2001")]
    ]

    assert found == [(Applies.NO, True), (Applies.YES, False)]


def test_what_is_practised_names_what_a_real_request_would_miss() -> None:
    asked = replace(QUESTION, exercise=True)

    early = basis(replace(asked, on=date(2026, 11, 22)), world("signatures"))
    late = basis(replace(asked, requested="SWE"), world("forty_deposits"))

    assert [(one.exercise_only, one.reasons[0].code, one.reasons[0].detail) for one in (early, late)] == [
        (True, Code.EXERCISE_ONLY, "not_in_force"),
        (True, Code.EXERCISE_ONLY, "signed_only"),
    ]


def test_reasons_name_the_facts_they_rest_on() -> None:
    there = world("requested_reserved_42_5")
    asked = replace(QUESTION, offence="other")

    reservation = next(one for one in basis(asked, there).reasons if one.code == Code.RESERVATION)

    reserved = [one.id for one in there.facts if one.deed is Deed.RESERVATION]
    assert (list(reservation.facts), reservation.article, reservation.participant) == (reserved, "42(5)", "POL")


def test_days_are_named_as_exactly_as_they_are_known() -> None:
    details = [
        next(one.detail for one in basis(replace(QUESTION, requested=state, on=on), there).reasons if one.detail)
        for there, state, on in (
            (world("fortieth_in_spring"), "POL", date(2028, 6, 1)),
            (world("denounced"), "POL", date(2028, 7, 1)),
            (world("later_parties"), "NZL", date(2027, 10, 9)),
        )
    ]

    assert details == ["2028-05-23/2028-08-18", "2029-06-15", "2027-10-10/2027-10-20"]


@pytest.mark.parametrize("offence", ["art18", "art99", "", "art19:", "art19:other", "Other", "art19:art19:art7"])
def test_an_offence_that_the_law_does_not_know_is_refused(offence: str) -> None:
    with pytest.raises(UnknownLawItem):
        bases(replace(QUESTION, offence=offence), world("nothing"))


def test_a_measure_that_the_law_does_not_know_is_refused() -> None:
    with pytest.raises(UnknownLawItem):
        bases(replace(QUESTION, measure="preserve.*"), world("nothing"))


def test_every_code_has_its_sentence() -> None:
    assert sorted(TEMPLATES) == sorted(Code)


def test_a_sentence_is_filled_in_from_its_reason() -> None:
    reason = Reason(code=Code.MLA_TREATY_GOVERNS, weighs=Applies.YES, detail="european-mla-1959")

    template, values = explain(reason)

    assert template % values == (
        "A treaty on mutual legal assistance binds both; its rules take the place of this one’s: european-mla-1959."
    )


def test_a_protocol_that_may_govern_is_not_named_beside_its_parent() -> None:
    there = world("forty_deposits")
    open_lists = tuple(
        replace(one, participants_known=ParticipantsKnown.UNKNOWN) if one.is_mla_treaty else one
        for one in there.instruments
    )
    asked = replace(QUESTION, measure="mla.stored_data")

    reasons = basis(asked, replace(there, instruments=open_lists)).reasons

    named = [one.detail for one in reasons if one.code == Code.MLA_TREATY_MAY_GOVERN]
    assert named == ["european-mla-1959"]
