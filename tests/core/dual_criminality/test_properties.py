"""What is true of every comparison, whatever the facts and whatever is recorded. Each world comes from a seed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.dual_criminality.laws import ON, vocabulary
from core.dual_criminality.worlds import ELEMENTS, World, shuffled, world
from longbien.convention.national.values import NationalLaw
from longbien.convention.words import Verification
from longbien.core.dual_criminality import Met, NotMet, Shown, Stated, Verdict

seeds = st.integers(0, 2**32)
often = settings(max_examples=400)


def told(before: World, *more: Stated) -> World:
    """Return the world in which the facts say more."""
    return replace(before, conduct=replace(before.conduct, stated=(*before.conduct.stated, *more)))


def without_predicates(law: NationalLaw) -> NationalLaw:
    return replace(law, offences=tuple(replace(one, needs_predicate=False) for one in law.offences))


@often
@given(seed=seeds, element=st.sampled_from(ELEMENTS), shown=st.sampled_from(Shown))
def test_nothing_added_to_the_facts_turns_met_into_not_met_nor_not_met_into_met(
    seed: int, element: str, shown: Shown
) -> None:
    before = world(seed=seed)

    after = told(before, Stated(element=element, shown=shown))

    assert {before.answer().verdict, after.answer().verdict} != {Verdict.MET, Verdict.NOT_MET}


@often
@given(seed=seeds, shown=st.sampled_from((Shown.SHOWN, Shown.NOT_SHOWN)))
def test_an_answer_stays_when_the_facts_speak_of_what_they_were_silent_on(seed: int, shown: Shown) -> None:
    before = world(seed=seed)
    said = {one.element for one in before.conduct.stated}
    silent = [one for one in ("access_to_system", "XBB.own") if one not in said]

    after = told(before, *(Stated(element=one, shown=shown) for one in silent))

    found = before.answer().verdict
    assert found is Verdict.UNKNOWN or after.answer().verdict is found


@often
@given(seed=seeds, position=st.integers(0, 10))
def test_what_the_facts_show_counts_and_not_how_often_they_say_it(seed: int, position: int) -> None:
    before = world(seed=seed)
    stated = before.conduct.stated
    changed = position % len(stated) if stated else 0
    fewer = stated[:changed] + stated[changed + 1 :]

    after = replace(before, conduct=replace(before.conduct, stated=fewer))

    if all(shown_of(before, one.element) is shown_of(after, one.element) for one in stated):
        assert after.answer() == before.answer()


def shown_of(one: World, element: str) -> Shown:
    return vocabulary().shown(conduct=one.conduct, element=element)


@often
@given(seed=seeds, left_out=st.integers(0, 2))
def test_recording_one_more_offence_never_takes_back_that_it_is_met(seed: int, left_out: int) -> None:
    full = world(seed=seed)
    full = replace(full, law=without_predicates(full.law))
    offences = full.law.offences[:left_out] + full.law.offences[left_out + 1 :]

    fewer = replace(full, law=replace(full.law, offences=offences))

    assert fewer.answer().verdict is not Verdict.MET or full.answer().verdict is Verdict.MET


@often
@given(seed=seeds)
def test_law_that_is_not_known_never_gives_not_met(seed: int) -> None:
    before = world(seed=seed)
    law = before.law
    recalled = tuple(replace(one, verification=Verification.MEMORY, source="") for one in law.offences)
    unsourced = tuple(replace(one, source="") for one in law.complete_for)

    def asked_of(changed: NationalLaw) -> Verdict:
        return replace(before, law=changed).answer().verdict

    assert asked_of(replace(law, offences=recalled)) is Verdict.UNKNOWN
    assert asked_of(replace(law, offences=())) is Verdict.UNKNOWN
    assert asked_of(replace(law, complete_for=())) is not Verdict.NOT_MET
    assert asked_of(replace(law, complete_for=unsourced)) is not Verdict.NOT_MET


@often
@given(seed=seeds)
def test_silence_gives_unknown(seed: int) -> None:
    before = world(seed=seed)
    offences = tuple(one for one in before.law.offences if one.requires)
    lenient = replace(before, least_years=None, law=replace(before.law, offences=offences))

    silent = replace(lenient, conduct=replace(lenient.conduct, stated=()))

    assert silent.answer().verdict is not Verdict.MET


@often
@given(seed=seeds, order=seeds)
def test_the_order_in_which_things_are_written_down_does_not_matter(seed: int, order: int) -> None:
    before = world(seed=seed)

    assert shuffled(world=before, seed=order).answer() == before.answer()


@often
@given(seed=seeds)
def test_not_met_names_every_offence_in_force_and_met_names_only_such(seed: int) -> None:
    before = world(seed=seed)
    in_force = {one.id for one in before.law.offences if one.holds(on=ON)}

    found = before.answer()

    if isinstance(found, NotMet):
        assert {one.offence for one in found.lacks} == in_force != set()
        assert all(before.law.is_complete_for(field=one, on=ON) for one in before.conduct.fields)
    if isinstance(found, Met):
        assert in_force.issuperset(one.offence for one in found.by)


def test_these_worlds_know_every_answer() -> None:
    answers = Counter(world(seed=seed).answer().verdict for seed in range(1000))

    assert all(answers[verdict] >= 50 for verdict in Verdict), answers
