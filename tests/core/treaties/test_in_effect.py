"""Reservations, declarations and notifications: in effect, withdrawn, replaced, objected to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from core.treaties.records import (
    ARDENIA,
    BELLORA,
    CORVANIA,
    INSTRUMENT,
    TREATY,
    TWO_NEEDED,
    a_fact,
    a_register,
    between,
    ratified,
)
from longbien.convention.register.values import Effect, Fact
from longbien.convention.register.words import Deed
from longbien.core.treaties.days import Truth
from longbien.core.treaties.in_effect import InEffect, Objection
from longbien.core.treaties.status import Status, status_of

EFFECTS = (Effect(article="42(5)", option="dual_criminality"), Effect(article="63(2)", option="no_arbitration"))
BOTH = ratified([ARDENIA, BELLORA], "2026-06-01")
RESERVATION = a_fact(
    Deed.RESERVATION, ARDENIA, "2026-06-01", id="reservation", articles=("42(5)", "63(2)"), effects=EFFECTS
)
WHOLE = InEffect(fact=RESERVATION, certainty=Truth.YES, articles=("42(5)", "63(2)"), effects=EFFECTS, objections=())


def on(day: str, facts: Iterable[Fact]) -> Status:
    register = a_register([*BOTH, RESERVATION, *facts], instrument=replace(INSTRUMENT, entry=TWO_NEEDED))
    return status_of(register=register, instrument=TREATY, participant=ARDENIA, on=date.fromisoformat(day))


def test_a_reservation_is_in_effect_from_the_day_it_was_made() -> None:
    assert [on(day, ()).reservations for day in ("2026-05-31", "2026-06-01")] == [(), (WHOLE,)]


def test_a_withdrawn_reservation_is_in_effect_until_the_day_before() -> None:
    withdrawal = a_fact(Deed.WITHDRAWAL, ARDENIA, "2027-03-01", concerns="reservation")

    assert [on(day, [withdrawal]).reservations for day in ("2027-02-28", "2027-03-01")] == [(WHOLE,), ()]


def test_a_withdrawal_takes_effect_when_its_source_says_so() -> None:
    withdrawal = a_fact(Deed.WITHDRAWAL, ARDENIA, "2027-03-01", concerns="reservation", effective_on=date(2027, 4, 1))

    assert [on(day, [withdrawal]).reservations for day in ("2027-03-31", "2027-04-01")] == [(WHOLE,), ()]


def test_a_withdrawal_on_an_uncertain_day_leaves_the_reservation_uncertain() -> None:
    withdrawal = a_fact(Deed.WITHDRAWAL, ARDENIA, between("2027-03-01", "2027-03-31"), concerns="reservation")

    assert on("2027-03-15", [withdrawal]).reservations == (replace(WHOLE, certainty=Truth.UNKNOWN),)


def test_a_withdrawal_in_part_leaves_the_other_articles() -> None:
    withdrawal = a_fact(Deed.WITHDRAWAL, ARDENIA, "2027-03-01", concerns="reservation", articles=("63(2)",))

    assert on("2027-03-01", [withdrawal]).reservations == (replace(WHOLE, articles=("42(5)",), effects=EFFECTS[:1]),)


def test_withdrawals_in_part_of_every_article_leave_nothing() -> None:
    withdrawals = [
        a_fact(Deed.WITHDRAWAL, ARDENIA, day, concerns="reservation", articles=(article,))
        for day, article in (("2027-03-01", "63(2)"), ("2027-04-01", "42(5)"))
    ]

    assert on("2027-04-01", withdrawals).reservations == ()


def test_nobody_else_withdraws_a_reservation() -> None:
    meddling = a_fact(Deed.WITHDRAWAL, BELLORA, "2027-03-01", concerns="reservation")

    assert on("2027-04-01", [meddling]).reservations == (WHOLE,)


def test_an_objection_stands_beside_the_reservation_until_it_is_withdrawn() -> None:
    objection = a_fact(Deed.OBJECTION, BELLORA, "2026-09-01", concerns="reservation", id="objection")
    withdrawal = a_fact(Deed.WITHDRAWAL, BELLORA, "2027-01-01", concerns="objection")

    found = [on(day, [objection, withdrawal]).reservations for day in ("2026-08-31", "2026-09-01", "2027-01-01")]

    standing = Objection(participant=BELLORA, fact=objection, certainty=Truth.YES)
    assert found == [(WHOLE,), (replace(WHOLE, objections=(standing,)),), (WHOLE,)]


def test_a_reservation_corrected_in_the_register_keeps_what_was_said_of_it() -> None:
    corrected = replace(RESERVATION, id="corrected", supersedes="reservation", articles=("42(5)",), effects=EFFECTS[:1])
    objection = a_fact(Deed.OBJECTION, BELLORA, "2026-09-01", concerns="reservation")

    found = on("2027-01-01", [corrected, objection]).reservations

    assert found == (
        InEffect(
            fact=corrected,
            certainty=Truth.YES,
            articles=("42(5)",),
            effects=EFFECTS[:1],
            objections=(Objection(participant=BELLORA, fact=objection, certainty=Truth.YES),),
        ),
    )


def test_a_declaration_replaced_by_another_is_no_longer_in_effect() -> None:
    first = a_fact(Deed.LANGUAGE_NOTIFICATION, ARDENIA, "2026-07-01", id="first", text="French")
    second = a_fact(Deed.LANGUAGE_NOTIFICATION, ARDENIA, "2027-07-01", id="second", text="English", concerns="first")

    found = [on(day, [first, second]).declarations for day in ("2027-06-30", "2027-07-01")]

    assert [[one.fact.id for one in each] for each in found] == [["first"], ["second"]]


def test_what_was_said_with_a_consent_ends_with_it() -> None:
    facts = [a_fact(Deed.DENUNCIATION, ARDENIA, "2028-03-01"), a_fact(Deed.ACCESSION, ARDENIA, "2030-01-01")]

    found = [on(day, facts).reservations for day in ("2029-02-28", "2029-03-01", "2031-01-01")]

    assert found == [(WHOLE,), (), ()]


def test_what_others_said_is_not_its_own() -> None:
    other = a_fact(Deed.RESERVATION, CORVANIA, "2026-06-01")

    assert on("2027-01-01", [other]).reservations == (WHOLE,)
