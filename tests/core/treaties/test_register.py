"""The register: corrections, two times, and what does not hold together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.treaties.records import ARDENIA, BELLORA, KNOWN_AT, TREATY, a_fact, a_register, between
from longbien.convention.register.words import Deed
from longbien.core.treaties.doubts import Doubt, DoubtCode
from longbien.core.treaties.register import UnknownInstrument

LATER = datetime(2026, 3, 1, tzinfo=UTC)
LATEST = datetime(2026, 5, 1, tzinfo=UTC)
FIRST = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="first")
SECOND = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26", id="second", supersedes="first", known_at=LATER)
THIRD = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-24", id="third", supersedes="second", known_at=LATEST)
CHAIN = (FIRST, SECOND, THIRD)


@given(st.permutations(CHAIN))
def test_the_order_in_which_facts_come_makes_no_difference(facts: list[object]) -> None:
    assert a_register(facts) == a_register(CHAIN)  # type: ignore[arg-type]


@pytest.mark.parametrize(("moment", "counting"), [(KNOWN_AT, FIRST), (LATER, SECOND), (LATEST, THIRD)])
def test_of_a_chain_of_corrections_the_last_one_known_counts(moment: datetime, counting: object) -> None:
    register = a_register(CHAIN).as_known_at(moment)

    assert register.facts_of(instrument=TREATY, participant=ARDENIA) == (counting,)


def test_a_correction_counts_from_the_moment_it_is_known_and_not_before() -> None:
    register = a_register(CHAIN).as_known_at(LATER.replace(year=2025))

    assert register.facts_of(instrument=TREATY, participant=ARDENIA) == ()


def test_a_corrected_fact_is_kept_with_what_corrects_it() -> None:
    register = a_register(CHAIN)

    assert (register.fact("first"), register.counts(FIRST), register.corrections_of("first")) == (
        FIRST,
        False,
        (SECOND,),
    )


def test_a_correction_of_what_is_not_there_counts_and_is_reported() -> None:
    register = a_register([SECOND])

    assert register.facts_in(instrument=TREATY) == (SECOND,)
    assert register.doubts() == (Doubt(code=DoubtCode.CORRECTS_NOTHING, facts=("second",), detail="first"),)


def test_a_target_that_is_learned_later_is_not_there_yet() -> None:
    late = replace(FIRST, known_at=LATEST)

    register = a_register([late, SECOND]).as_known_at(LATER)

    assert register.doubts() == a_register([SECOND]).as_known_at(LATER).doubts()


def test_facts_that_correct_each_other_are_doubtful_all_of_them() -> None:
    circle = replace(FIRST, supersedes="third")

    register = a_register([circle, SECOND, THIRD])

    assert register.doubts() == (Doubt(code=DoubtCode.CORRECTION_CIRCLE, facts=("first", "second", "third")),)
    assert [register.is_doubtful(fact) for fact in (circle, SECOND, THIRD)] == [True, True, True]


def test_a_circle_is_none_before_it_is_closed() -> None:
    circle = replace(FIRST, supersedes="third")

    register = a_register([circle, SECOND, THIRD]).as_known_at(LATER)

    assert register.facts_of(instrument=TREATY, participant=ARDENIA) == (SECOND,)
    assert register.is_doubtful(SECOND) is False


def test_a_correction_from_outside_settles_a_circle() -> None:
    circle = replace(FIRST, supersedes="second")
    settling = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="settling", supersedes="first", known_at=LATEST)

    register = a_register([circle, SECOND, settling])

    assert register.facts_of(instrument=TREATY, participant=ARDENIA) == (settling,)


def test_a_fact_that_corrects_itself_is_a_circle_of_one() -> None:
    register = a_register([replace(FIRST, supersedes="first")])

    assert register.doubts() == (Doubt(code=DoubtCode.CORRECTION_CIRCLE, facts=("first",)),)


def test_of_two_facts_with_one_id_the_one_known_first_is_kept_and_the_other_reported() -> None:
    other = replace(FIRST, participant=BELLORA, known_at=LATER)

    register = a_register([other, FIRST])

    assert register.fact("first") == FIRST
    assert register.doubts() == (Doubt(code=DoubtCode.SAME_ID, facts=("first",)),)


def test_a_fact_repeated_word_for_word_is_one_fact() -> None:
    assert a_register([FIRST, FIRST]) == a_register([FIRST])


def test_what_points_nowhere_is_reported_and_breaks_nothing() -> None:
    stranger = a_fact(Deed.SIGNATURE, "XZZ", "2025-10-25", id="stranger")
    elsewhere = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="elsewhere", instrument="other")
    lost = a_fact(Deed.WITHDRAWAL, ARDENIA, "2025-10-25", id="lost", concerns="nothing")
    empty = a_fact(Deed.SIGNATURE, BELLORA, between("2025-10-26", "2025-10-25"), id="empty")

    register = a_register([stranger, elsewhere, lost, empty])

    assert register.doubts() == (
        Doubt(code=DoubtCode.CONCERNS_NOTHING, facts=("lost",), detail="nothing"),
        Doubt(code=DoubtCode.NO_DAY, facts=("empty",)),
        Doubt(code=DoubtCode.UNKNOWN_INSTRUMENT, facts=("elsewhere",), detail="other"),
        Doubt(code=DoubtCode.UNKNOWN_PARTICIPANT, facts=("stranger",), detail="XZZ"),
    )
    assert register.facts_of(instrument=TREATY, participant=BELLORA) == ()


def test_an_instrument_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(UnknownInstrument):
        a_register([]).instrument("other")


def test_what_concerns_a_corrected_fact_concerns_its_correction() -> None:
    withdrawal = a_fact(Deed.WITHDRAWAL, ARDENIA, "2026-06-01", concerns="first")

    register = a_register([*CHAIN, withdrawal])

    assert register.concerning(THIRD) == (withdrawal,)
