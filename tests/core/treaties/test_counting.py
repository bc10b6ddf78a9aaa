"""Counting signatures, instruments and Parties, and claims beside the count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from core.treaties.records import (
    ARDENIA,
    BELLORA,
    CORVANIA,
    INSTRUMENT,
    PARTICIPANTS,
    STATES,
    TREATY,
    TWO_NEEDED,
    UNION,
    a_claim,
    a_fact,
    a_register,
    between,
    ratified,
    union,
)
from longbien.convention.register.words import ClaimSubject, Deed, Standing
from longbien.core.treaties.counting import ClaimBeside, Range, Summary, summary
from longbien.core.treaties.days import Days, Truth, exactly
from longbien.core.treaties.register import Register

DAY = date(2026, 2, 10)
UNNAMED = a_fact(Deed.SIGNATURE, "", between("2026-02-01", "2026-02-28"), at_least=2, at_most=3)
SIGNED = [a_fact(Deed.SIGNATURE, code, "2025-10-25") for code in (ARDENIA, BELLORA)]


def on(day: str, register: Register) -> Summary:
    return summary(register=register, instrument=TREATY, on=date.fromisoformat(day))


def test_a_day_before_entry_into_force_in_whole() -> None:
    deposited = a_fact(Deed.RATIFICATION, ARDENIA, between("2026-02-01", "2026-02-28"))
    register = a_register([*SIGNED, UNNAMED, deposited])

    assert on("2026-02-10", register) == Summary(
        instrument=TREATY,
        on=DAY,
        signatures=2,
        signatures_possible=Range(low=2, high=5),
        parties=0,
        parties_possible=Range(low=0, high=0),
        instruments_counted=0,
        instruments_possible=Range(low=0, high=1),
        instruments_needed=40,
        instruments_missing=40,
        missing_possible=Range(low=39, high=40),
        in_force=False,
        in_force_is=Truth.NO,
        in_force_on=None,
        in_force_between=None,
        claims=(),
    )


def test_a_day_after_entry_into_force_in_whole() -> None:
    facts = [*SIGNED, *ratified(STATES[:41], "2026-06-01"), a_fact(Deed.APPROVAL, UNION, "2026-06-01")]
    register = a_register(facts, participants=(*PARTICIPANTS, union(*STATES[:3])))

    assert on("2026-08-30", register) == Summary(
        instrument=TREATY,
        on=date(2026, 8, 30),
        signatures=2,
        signatures_possible=Range(low=2, high=2),
        parties=42,
        parties_possible=Range(low=42, high=42),
        instruments_counted=41,
        instruments_possible=Range(low=41, high=41),
        instruments_needed=40,
        instruments_missing=0,
        missing_possible=Range(low=0, high=0),
        in_force=True,
        in_force_is=Truth.YES,
        in_force_on=date(2026, 8, 30),
        in_force_between=exactly(date(2026, 8, 30)),
        claims=(),
    )


def test_nobody_is_a_party_on_the_day_before_entry_into_force() -> None:
    register = a_register(ratified(STATES[:45], "2026-06-01"))

    assert (on("2026-08-29", register).parties, on("2026-08-30", register).parties) == (0, 45)


def test_the_day_of_entry_into_force_is_told_before_it_comes() -> None:
    register = a_register(ratified(STATES[:40], "2026-06-01"))

    assert (on("2026-06-01", register).in_force, on("2026-06-01", register).in_force_on) == (False, date(2026, 8, 30))


def test_an_uncertain_day_of_entry_into_force_leaves_the_force_unknown_between() -> None:
    last = a_fact(Deed.RATIFICATION, BELLORA, between("2026-02-01", "2026-02-28"))
    register = a_register([*ratified([ARDENIA], "2026-01-10"), last], instrument=replace(INSTRUMENT, entry=TWO_NEEDED))

    found = on("2026-05-10", register)

    assert (found.in_force, found.in_force_is, found.in_force_on, found.parties, found.parties_possible) == (
        False,
        Truth.UNKNOWN,
        None,
        0,
        Range(low=0, high=2),
    )
    assert found.in_force_between == Days(earliest=date(2026, 5, 2), latest=date(2026, 5, 29))


def test_the_unnamed_are_counted_beside_the_named_never_among_them() -> None:
    register = a_register([*SIGNED, UNNAMED])

    found = [
        (on(day, register).signatures, on(day, register).signatures_possible) for day in ("2026-01-31", "2026-02-28")
    ]

    assert found == [(2, Range(low=2, high=2)), (2, Range(low=4, high=5))]


def test_a_signatory_counts_once_however_many_report_it() -> None:
    again = a_fact(Deed.SIGNATURE, ARDENIA, between("2025-10-25", "2025-10-26"), id="again")

    assert on("2025-10-26", a_register([*SIGNED, again])).signatures == 2


def test_a_withdrawn_signature_is_not_counted_from_that_day_on() -> None:
    withdrawn = a_fact(Deed.WITHDRAWAL, ARDENIA, "2026-01-10", concerns=SIGNED[0].id)
    register = a_register([*SIGNED, withdrawn])

    assert [on(day, register).signatures for day in ("2026-01-09", "2026-01-10")] == [2, 1]


def test_an_instrument_without_a_rule_needs_nobody_knows_how_many() -> None:
    found = on("2026-02-10", a_register(SIGNED, instrument=replace(INSTRUMENT, entry=None)))

    assert (found.instruments_needed, found.instruments_missing, found.missing_possible) == (None, None, None)


def test_claims_stand_side_by_side_with_what_is_computed_for_their_day() -> None:
    right = a_claim(2, "2025-10-27", standing=Standing.FOLLOWED, reason="the depositary's list")
    wrong = a_claim(3, "2025-10-26")
    wrong_word = a_claim(3, "2025-10-28", id="word", subject=ClaimSubject.RATIFICATIONS, standing=Standing.WRONG)
    words = a_claim(71, "2025-10-29", id="words", subject=ClaimSubject.ARTICLES)
    later = a_claim(5, "2026-05-01")
    register = a_register(SIGNED, claims=[later, words, wrong_word, wrong, right])

    two, none = Range(low=2, high=2), Range(low=0, high=0)
    assert on("2026-02-10", register).claims == (
        ClaimBeside(claim=wrong, followed=False, computed=two, agrees=Truth.NO),
        ClaimBeside(claim=right, followed=True, computed=two, agrees=Truth.YES),
        ClaimBeside(claim=wrong_word, followed=False, computed=none, agrees=Truth.NO),
        ClaimBeside(claim=words, followed=False, computed=None, agrees=Truth.UNKNOWN),
    )


def test_a_claim_is_there_from_the_moment_it_was_known() -> None:
    late = a_claim(2, "2025-10-27", known_at=datetime(2026, 3, 1, tzinfo=UTC))
    register = a_register(SIGNED, claims=[late])

    counts = [
        len(on("2026-02-10", register.as_known_at(datetime(2026, month, 1, tzinfo=UTC))).claims) for month in (2, 3)
    ]

    assert counts == [0, 1]


def test_what_was_known_earlier_is_counted_as_it_was_known() -> None:
    late = a_fact(Deed.SIGNATURE, CORVANIA, "2025-10-25", known_at=datetime(2026, 3, 1, tzinfo=UTC))
    register = a_register([*SIGNED, late])

    counts = [
        on("2025-10-25", register.as_known_at(datetime(2026, month, 1, tzinfo=UTC))).signatures for month in (2, 3)
    ]

    assert counts == [2, 3]
