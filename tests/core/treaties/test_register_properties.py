"""What holds of every register, whatever its facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.treaties.records import (
    INSTRUMENT,
    TREATY,
    TWO_NEEDED,
    UNION,
    a_fact,
    a_register,
    between,
    state,
    union,
)
from longbien.convention.register.values import Dating, Fact
from longbien.convention.register.words import CONSENT, Confidence, Deed
from longbien.core.treaties.bonds import BOUND, RANK, Bond
from longbien.core.treaties.conflicts import conflicts
from longbien.core.treaties.counting import Summary, summary
from longbien.core.treaties.days import Truth
from longbien.core.treaties.differences import Change, differences
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import Status, statuses
from longbien.core.treaties.timeline import timeline

CODES = ("XA", "XB", "XC", UNION)
PARTICIPANTS = (*(state(code) for code in CODES[:3]), union("XA", "XB"))
TWO = replace(INSTRUMENT, entry=TWO_NEEDED)
FIRST_ON = date(2026, 1, 1)
DEEDS = (
    Deed.SIGNATURE,
    Deed.RATIFICATION,
    Deed.RATIFICATION,
    Deed.ACCESSION,
    Deed.DENUNCIATION,
    Deed.WITHDRAWAL,
    Deed.RESERVATION,
    Deed.OBJECTION,
    Deed.NOT_SIGNED,
)
DAYS = st.integers(0, 900).map(lambda number: FIRST_ON + timedelta(days=number))
MOMENTS = st.integers(0, 9).map(lambda number: datetime(2026, 1, 1 + number, tzinfo=UTC))


@st.composite
def datings(draw: st.DrawFn) -> Dating:
    first = draw(DAYS)
    return between(first, first + timedelta(days=draw(st.sampled_from((0, 0, 0, 20, 60)))))


@st.composite
def registers_of_facts(draw: st.DrawFn, *, exact: bool = False) -> list[Fact]:
    count = draw(st.integers(0, 14))
    names = [f"f{number}" for number in range(count)]
    references = st.sampled_from(["", "", "", "nothing", *names]) if not exact else st.just("")
    return [
        a_fact(
            draw(st.sampled_from(DEEDS)),
            draw(st.sampled_from(CODES if exact else (*CODES, ""))),
            draw(DAYS) if exact else draw(datings()),
            id=name,
            confidence=Confidence.HIGH if exact else draw(st.sampled_from((Confidence.HIGH, Confidence.LOW))),
            known_at=draw(MOMENTS),
            concerns=draw(st.sampled_from(["", *names])),
            supersedes=draw(references),
            at_most=draw(st.sampled_from((1, 2))),
        )
        for name in names
    ]


def of(facts: list[Fact]) -> Register:
    return a_register(facts, instrument=TWO, participants=PARTICIPANTS)


def answers(register: Register, on: date) -> tuple[tuple[Status, ...], Summary, object, object, object]:
    return (
        statuses(register=register, instrument=TREATY, on=on),
        summary(register=register, instrument=TREATY, on=on),
        conflicts(register=register, instrument=TREATY),
        timeline(register=register, instrument=TREATY, with_corrected=True),
        register.doubts(),
    )


@settings(max_examples=150)
@given(registers_of_facts(), DAYS, st.randoms(use_true_random=False))
def test_what_is_said_of_a_day_holds_together_and_does_not_depend_on_the_order_of_facts(
    facts: list[Fact], on: date, random: object
) -> None:
    shuffled = list(facts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    register = of(facts)

    assert answers(of(shuffled), on) == answers(register, on)
    assert_there_are_never_more_parties_than_deposits(register, on)
    assert_what_is_certain_never_exceeds_what_is_possible(register, on)
    assert_no_status_rests_on_a_corrected_fact_outside_a_circle(register, facts, on)


def assert_there_are_never_more_parties_than_deposits(register: Register, on: date) -> None:
    deposited = {
        fact.participant
        for fact in register.facts_in(instrument=TREATY)
        if fact.deed in CONSENT and fact.participant and fact.happened.from_on <= on
    }
    found = summary(register=register, instrument=TREATY, on=on)
    assert found.parties <= found.parties_possible.high <= len(deposited)


def assert_what_is_certain_never_exceeds_what_is_possible(register: Register, on: date) -> None:
    found = summary(register=register, instrument=TREATY, on=on)
    assert found.signatures <= found.signatures_possible.low <= found.signatures_possible.high
    assert found.instruments_possible.low <= found.instruments_possible.high
    assert found.parties == 0 or found.in_force_is is not Truth.NO


def assert_no_status_rests_on_a_corrected_fact_outside_a_circle(
    register: Register, facts: list[Fact], on: date
) -> None:
    corrected = {fact.supersedes for fact in facts if fact.id not in register.indexes.supersession.circles}
    rested = {fact for status in statuses(register=register, instrument=TREATY, on=on) for fact in status.facts}
    assert rested & corrected == set()


@pytest.mark.slow
@settings(max_examples=150)
@given(registers_of_facts(), DAYS, MOMENTS)
def test_what_is_learned_later_changes_no_answer_as_known_before(facts: list[Fact], on: date, moment: datetime) -> None:
    known_then = [fact for fact in facts if fact.known_at <= moment]

    assert answers(of(facts).as_known_at(moment), on) == answers(of(known_then).as_known_at(moment), on)


@pytest.mark.slow
@settings(max_examples=150)
@given(registers_of_facts(exact=True), DAYS)
def test_exact_days_and_high_confidence_leave_nothing_unknown_but_contradictions(facts: list[Fact], on: date) -> None:
    facts = [fact for fact in facts if fact.participant != UNION]
    register = of(facts)

    unknown = {
        status.participant
        for status in statuses(register=register, instrument=TREATY, on=on)
        if status.bond is Bond.UNKNOWN
    }
    contradicted = bool(conflicts(register=register, instrument=TREATY)) or _repeated(facts)

    assert contradicted or unknown == set()


@pytest.mark.slow
@settings(max_examples=150)
@given(registers_of_facts(), DAYS, DAYS)
def test_without_ends_a_bond_only_grows(facts: list[Fact], one: date, other: date) -> None:
    lasting = [fact for fact in facts if fact.deed not in {Deed.WITHDRAWAL, Deed.DENUNCIATION}]
    first, second = sorted((one, other))

    before = statuses(register=of(lasting), instrument=TREATY, on=first)
    after = statuses(register=of(lasting), instrument=TREATY, on=second)

    for earlier, later in zip(before, after, strict=True):
        assert RANK[earlier.possible[0]] <= RANK[later.possible[0]]
        assert RANK[earlier.possible[-1]] <= RANK[later.possible[-1]]


@settings(max_examples=150)
@given(registers_of_facts(exact=True), DAYS)
def test_a_ratification_takes_nobody_else_out(facts: list[Fact], on: date) -> None:
    lasting = [fact for fact in facts if fact.deed in {Deed.SIGNATURE, Deed.RATIFICATION}]
    register = of(lasting)
    one_more = of([*lasting, a_fact(Deed.RATIFICATION, "XD", "2026-02-01", id="more")])

    parties = {
        status.participant
        for status in statuses(register=register, instrument=TREATY, on=on)
        if set(status.possible) <= BOUND
    }
    with_one_more = {
        status.participant
        for status in statuses(register=one_more, instrument=TREATY, on=on)
        if set(status.possible) <= BOUND
    }

    assert parties <= with_one_more


@pytest.mark.slow
@settings(max_examples=150)
@given(registers_of_facts(exact=True))
def test_an_import_carried_out_and_repeated_is_all_the_same(facts: list[Fact]) -> None:
    found = differences(register=of(facts), incoming=[replace(fact, id=f"{fact.id}.again") for fact in facts])

    assert {one.change for one in found} <= {Change.SAME}


def _repeated(facts: list[Fact]) -> bool:
    """Say whether somebody consents or denounces more than once, so that reports may have to be brought together."""
    acts = [(fact.participant, fact.deed in CONSENT) for fact in facts if fact.deed in {*CONSENT, Deed.DENUNCIATION}]
    return len(acts) != len(set(acts))
