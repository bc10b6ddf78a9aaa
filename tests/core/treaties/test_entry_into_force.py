"""Article 65: when the treaty enters into force, and from when each participant is a Party."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.treaties.records import (
    ARDENIA,
    BELLORA,
    EUROPEAN,
    INSTRUMENT,
    PARTICIPANTS,
    STATES,
    TREATY,
    TWO_NEEDED,
    UNION,
    a_fact,
    a_register,
    between,
    ratified,
    union,
)
from longbien.convention.register.values import Fact
from longbien.convention.register.words import Confidence, Deed, ParticipantsKnown
from longbien.convention.statements import Instrument
from longbien.core.treaties.days import Days, exactly
from longbien.core.treaties.entry_into_force import Entry, Foundation, entry_of
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import status_of

TWO = replace(INSTRUMENT, entry=TWO_NEEDED)
FORTIETH = date(2026, 6, 1)
IN_FORCE = date(2026, 8, 30)


def entry(register: Register) -> Entry:
    return entry_of(register=register, instrument=TREATY)


def party_from(register: Register, participant: str) -> Days | None:
    return status_of(register=register, instrument=TREATY, participant=participant, on=FORTIETH).party_from


def of(facts: list[Fact], instrument: Instrument = TWO) -> Register:
    return a_register(facts, instrument=instrument, participants=(*PARTICIPANTS, union(ARDENIA, BELLORA)))


def test_without_the_fortieth_instrument_there_is_no_day() -> None:
    register = a_register(ratified(STATES[:39], "2026-05-01"))

    assert entry(register).on is None


def test_the_fortieth_instrument_starts_ninety_days() -> None:
    register = a_register([*ratified(STATES[:39], "2026-05-01"), *ratified([STATES[39]], FORTIETH)])

    found = entry(register)

    assert (found.foundation, found.completed_on, found.on) == (
        Foundation.COMPUTED,
        exactly(FORTIETH),
        exactly(IN_FORCE),
    )


def test_the_instrument_of_an_organisation_is_not_the_fortieth() -> None:
    facts = [*ratified(STATES[:39], "2026-05-01"), a_fact(Deed.APPROVAL, UNION, FORTIETH)]

    register = a_register(facts, participants=(*PARTICIPANTS, union(*STATES[:3])))

    assert entry(register).on is None


def test_with_the_union_among_forty_one_the_last_state_is_the_fortieth() -> None:
    facts = [
        *ratified(STATES[:39], "2026-05-01"),
        a_fact(Deed.APPROVAL, UNION, "2026-05-15"),
        *ratified([STATES[39]], FORTIETH),
    ]

    register = a_register(facts, participants=(*PARTICIPANTS, union(*STATES[:3])))

    assert entry(register).on == exactly(IN_FORCE)
    assert party_from(register, UNION) == exactly(IN_FORCE)


def test_an_organisation_counts_where_the_rule_says_so() -> None:
    rule = replace(TWO_NEEDED, organisations_count=True)

    register = of(
        [*ratified([ARDENIA], "2026-05-01"), a_fact(Deed.APPROVAL, UNION, FORTIETH)], replace(TWO, entry=rule)
    )

    assert entry(register).on == exactly(IN_FORCE)


def test_who_was_among_the_first_is_a_party_from_the_general_day() -> None:
    register = of([*ratified([ARDENIA], "2026-01-10"), *ratified([BELLORA], FORTIETH)])

    assert [party_from(register, code) for code in (ARDENIA, BELLORA)] == [exactly(IN_FORCE)] * 2


@pytest.mark.parametrize(
    ("deposited", "bound"),
    [
        ("2026-06-02", IN_FORCE),  # 30 days are over before the general day
        ("2026-07-31", IN_FORCE),  # the thirtieth day is the general day
        ("2026-08-01", date(2026, 8, 31)),
        ("2028-01-31", date(2028, 3, 1)),  # over 29 February
    ],
)
def test_a_later_party_is_bound_after_thirty_days_or_on_the_general_day(deposited: str, bound: date) -> None:
    register = of([*ratified([ARDENIA, BELLORA], FORTIETH), *ratified(["XCC"], deposited)])

    assert party_from(register, "XCC") == exactly(bound)


def test_an_uncertain_fortieth_deposit_leaves_the_day_between_two() -> None:
    facts = [
        *ratified([ARDENIA], "2026-01-10"),
        a_fact(Deed.RATIFICATION, BELLORA, between("2026-02-01", "2026-02-28")),
    ]

    register = of(facts)

    assert entry(register).on == Days(earliest=date(2026, 5, 2), latest=date(2026, 5, 29))


def test_a_deposit_reported_with_low_confidence_may_have_brought_it_into_force_no_more() -> None:
    doubtful = a_fact(Deed.RATIFICATION, BELLORA, FORTIETH, confidence=Confidence.LOW)

    register = of([*ratified([ARDENIA], "2026-01-10"), doubtful])

    assert entry(register).on == Days(earliest=IN_FORCE, latest=None)


def test_deposits_of_the_unnamed_count_at_the_least_and_at_the_most() -> None:
    unnamed = a_fact(Deed.RATIFICATION, "", "2026-05-20", at_least=1, at_most=2)
    last = ratified([BELLORA], FORTIETH)

    register = of([unnamed, *last])

    assert entry(register).on == Days(earliest=date(2026, 8, 18), latest=IN_FORCE)


def test_an_instrument_taken_back_before_the_fortieth_does_not_count() -> None:
    first = a_fact(Deed.RATIFICATION, ARDENIA, "2026-01-10", id="first")
    taken_back = a_fact(Deed.WITHDRAWAL, ARDENIA, "2026-03-01", concerns="first")

    register = of([first, taken_back, *ratified([BELLORA], FORTIETH)])

    assert entry(register).on is None


def test_it_stays_in_force_when_parties_leave() -> None:
    leaving = a_fact(Deed.DENUNCIATION, ARDENIA, "2027-01-01")

    register = of([*ratified([ARDENIA, BELLORA], FORTIETH), leaving])

    assert entry(register).on == exactly(IN_FORCE)


def test_who_denounces_and_comes_back_before_the_fortieth_counts_once() -> None:
    facts = [
        *ratified([ARDENIA], "2025-01-10"),
        a_fact(Deed.DENUNCIATION, ARDENIA, "2025-02-01"),
        a_fact(Deed.ACCESSION, ARDENIA, "2025-03-01"),
    ]

    assert entry(of(facts)).on is None


def test_european_treaties_wait_for_the_first_of_the_month_after_three_months() -> None:
    five = replace(INSTRUMENT, entry=EUROPEAN)

    register = of([*ratified(STATES[:5], "2004-03-18"), *ratified([ARDENIA], "2012-11-30")], five)

    assert entry(register).on == exactly(date(2004, 7, 1))
    assert party_from(register, ARDENIA) == exactly(date(2013, 3, 1))


def test_a_day_that_the_law_files_state_is_followed() -> None:
    stated = replace(TWO, in_force=True, in_force_on=date(2004, 7, 1))

    register = of(ratified([ARDENIA], "2003-05-05") + ratified([BELLORA], "2010-05-05"), stated)

    assert (entry(register).foundation, entry(register).on) == (Foundation.STATED, exactly(date(2004, 7, 1)))
    assert [party_from(register, code) for code in (ARDENIA, BELLORA)] == [
        exactly(date(2004, 7, 1)),
        exactly(date(2010, 6, 4)),
    ]


def test_a_day_that_a_source_states_for_a_participant_is_followed() -> None:
    special = a_fact(Deed.ACCESSION, "XCC", "2027-01-10", effective_on=date(2027, 3, 1))

    register = of([*ratified([ARDENIA, BELLORA], FORTIETH), special])

    assert party_from(register, "XCC") == exactly(date(2027, 3, 1))


def test_nobody_is_a_party_before_entry_into_force_whatever_a_source_states() -> None:
    special = a_fact(Deed.ACCESSION, "XCC", "2026-01-10", effective_on=date(2026, 2, 9))

    register = of([special, *ratified([ARDENIA], FORTIETH)])

    assert party_from(register, "XCC") == exactly(IN_FORCE)


def test_where_nothing_is_known_of_the_force_the_day_is_open() -> None:
    unknown = replace(TWO, in_force=None, participants_known=ParticipantsKnown.UNKNOWN, adopted_on=date(2025, 1, 1))

    register = of(ratified([ARDENIA], "2026-01-10"), unknown)

    assert (entry(register).foundation, entry(register).on) == (
        Foundation.NOT_KNOWN,
        Days(earliest=date(2025, 1, 1), latest=None),
    )


def test_a_treaty_known_to_be_in_force_since_an_unknown_day_is_in_force_when_it_was_looked_at() -> None:
    known = replace(TWO, in_force=True, adopted_on=date(2010, 1, 1), participants_as_of=date(2025, 8, 1))

    assert entry(of([], known)).on == Days(earliest=date(2010, 1, 1), latest=date(2025, 8, 1))
