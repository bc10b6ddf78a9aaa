"""Conflicts among what is known, what an import would change, and the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.treaties.records import (
    ARDENIA,
    BELLORA,
    CORVANIA,
    INSTRUMENT,
    TREATY,
    TWO_NEEDED,
    a_claim,
    a_fact,
    a_register,
    attestation,
    between,
    on,
    ratified,
)
from longbien.convention.register.values import Fact
from longbien.convention.register.words import Confidence, Deed, ParticipantsKnown, Trust
from longbien.core.treaties.conflicts import Conflict, ConflictCode, conflicts
from longbien.core.treaties.differences import Change, Difference, differences
from longbien.core.treaties.register import Register
from longbien.core.treaties.timeline import Event, timeline

OCTOBER = between("2025-10-01", "2025-10-31")
SIGNED = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="signed")


def found(register: Register) -> tuple[Conflict, ...]:
    return conflicts(register=register, instrument=TREATY)


def changes(register: Register, *incoming: Fact) -> list[Change]:
    return [difference.change for difference in differences(register=register, incoming=incoming)]


def test_two_days_for_one_signature_are_a_conflict() -> None:
    other = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26", id="other")

    assert found(a_register([SIGNED, other])) == (
        Conflict(code=ConflictCode.DATINGS_DIFFER, instrument=TREATY, participant=ARDENIA, facts=("other", "signed")),
    )


def test_a_day_and_an_interval_around_it_are_none() -> None:
    assert found(a_register([SIGNED, a_fact(Deed.SIGNATURE, ARDENIA, OCTOBER)])) == ()


def test_a_corrected_day_is_none() -> None:
    other = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26", supersedes="signed")

    assert found(a_register([SIGNED, other])) == ()


def test_to_consent_again_after_a_denunciation_is_none() -> None:
    facts = [
        *ratified([ARDENIA], "2026-06-01"),
        a_fact(Deed.DENUNCIATION, ARDENIA, "2028-01-01"),
        a_fact(Deed.ACCESSION, ARDENIA, "2030-01-01"),
    ]

    assert found(a_register(facts)) == ()


def test_to_have_signed_and_not_to_have_signed_is_a_conflict() -> None:
    denial = a_fact(Deed.NOT_SIGNED, ARDENIA, "2025-10-29", id="denial")

    assert found(a_register([SIGNED, denial])) == (
        Conflict(
            code=ConflictCode.SIGNED_AND_NOT_SIGNED,
            instrument=TREATY,
            participant=ARDENIA,
            facts=("signed", "denial"),
        ),
    )


def test_claims_contradict_the_count_and_one_another() -> None:
    register = a_register([SIGNED], claims=[a_claim(1, "2025-10-25"), a_claim(72, "2025-10-25")])

    assert found(register) == (
        Conflict(code=ConflictCode.CLAIM_AND_COUNT, instrument=TREATY, claims=("treaty.claim.72",), detail="1"),
        Conflict(code=ConflictCode.CLAIMS_DIFFER, instrument=TREATY, claims=("treaty.claim.1", "treaty.claim.72")),
    )


def test_a_stated_day_of_entry_into_force_is_compared_with_the_deposits_where_all_are_known() -> None:
    stated = replace(INSTRUMENT, entry=TWO_NEEDED, in_force=True, in_force_on=date(2026, 8, 31))
    facts = ratified([ARDENIA, BELLORA], "2026-06-01")

    assert found(a_register(facts, instrument=stated)) == (
        Conflict(code=ConflictCode.STATED_AND_COMPUTED, instrument=TREATY, detail="2026-08-30"),
    )
    assert found(a_register(facts, instrument=replace(stated, participants_known=ParticipantsKnown.PARTIAL))) == ()


@pytest.mark.parametrize(
    ("incoming", "change"),
    [
        (a_fact(Deed.SIGNATURE, BELLORA, "2025-10-25"), Change.NEW),
        (replace(SIGNED, id="other", place="Hanoi"), Change.SAME),
        (a_fact(Deed.SIGNATURE, ARDENIA, OCTOBER), Change.SAME),
        (a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26"), Change.CONTRADICTS),
        (a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26", supersedes="signed"), Change.CORRECTS),
        (a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26", supersedes="nothing"), Change.CONTRADICTS),
        (a_fact(Deed.RATIFICATION, ARDENIA, "2026-03-03"), Change.CORRECTS),
        (a_fact(Deed.RATIFICATION, ARDENIA, between("2026-03-20", "2026-04-10")), Change.NEW),
        (a_fact(Deed.ACCEPTANCE, ARDENIA, "2026-03-03"), Change.CONTRADICTS),
        (a_fact(Deed.RATIFICATION, CORVANIA, "2026-03-03"), Change.CORRECTS),
        (a_fact(Deed.DECLARATION, ARDENIA, "2026-03-03", text="Two"), Change.NEW),
        (a_fact(Deed.DECLARATION, ARDENIA, "2026-03-03", text="One"), Change.SAME),
    ],
)
def test_what_an_import_would_change(incoming: Fact, change: Change) -> None:
    march = between("2026-03-01", "2026-03-31")
    register = a_register(
        [
            SIGNED,
            a_fact(Deed.RATIFICATION, ARDENIA, march),
            a_fact(
                Deed.RATIFICATION,
                CORVANIA,
                "2026-03-03",
                id="press",
                confidence=Confidence.MEDIUM,
                attestations=(attestation(Trust.PRESS),),
            ),
            a_fact(Deed.DECLARATION, ARDENIA, "2026-03-03", text="One"),
        ]
    )

    assert changes(register, incoming) == [change]


def test_a_difference_names_what_it_meets() -> None:
    incoming = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26")

    assert differences(register=a_register([SIGNED]), incoming=[incoming]) == (
        Difference(change=Change.CONTRADICTS, incoming=incoming, present=(SIGNED,)),
    )


def test_a_fact_that_repeats_one_and_supersedes_another_is_shown_with_the_one_it_takes_away() -> None:
    heard = a_fact(Deed.SIGNATURE, BELLORA, "2025-10-26", id="heard", confidence=Confidence.MEDIUM)
    incoming = a_fact(Deed.SIGNATURE, BELLORA, "2025-10-26", id="told", supersedes="signed")

    assert differences(register=a_register([SIGNED, heard]), incoming=[incoming]) == (
        Difference(change=Change.CORRECTS, incoming=incoming, present=(SIGNED,)),
    )


def test_an_old_file_does_not_bring_an_error_back() -> None:
    corrected = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-26", id="corrected", supersedes="signed")

    assert changes(a_register([SIGNED, corrected]), replace(SIGNED, id="again")) == [Change.CORRECTED_BEFORE]


def test_a_fact_that_comes_twice_in_a_file_is_new_once() -> None:
    assert changes(a_register([]), SIGNED, replace(SIGNED, id="again")) == [Change.NEW, Change.SAME]


def test_an_import_that_was_carried_out_changes_nothing_when_it_is_repeated() -> None:
    incoming = [
        SIGNED,
        a_fact(Deed.SIGNATURE, BELLORA, OCTOBER),
        *ratified([ARDENIA, CORVANIA], "2026-06-01"),
        a_fact(Deed.DENUNCIATION, ARDENIA, "2028-01-01"),
        a_fact(Deed.ACCESSION, ARDENIA, "2030-01-01"),
        a_fact(Deed.DECLARATION, ARDENIA, "2026-06-01", text="One"),
        a_fact(Deed.DECLARATION, ARDENIA, "2026-06-01", text="Two", id="two"),
    ]
    first = changes(a_register([]), *incoming)

    again = changes(a_register(incoming), *(replace(fact, id=f"{fact.id}.again") for fact in incoming))

    assert (set(first), set(again)) == ({Change.NEW}, {Change.SAME})


def test_the_timeline_is_in_the_order_of_days_with_the_entry_into_force_in_its_place() -> None:
    deposits = ratified([ARDENIA, BELLORA], "2026-06-01")
    leaving = a_fact(Deed.DENUNCIATION, ARDENIA, "2028-01-01")
    register = a_register([leaving, *deposits, SIGNED], instrument=replace(INSTRUMENT, entry=TWO_NEEDED))

    assert timeline(register=register, instrument=TREATY) == (
        Event(happened=on("2025-10-25"), fact=SIGNED),
        *(Event(happened=on("2026-06-01"), fact=fact) for fact in deposits),
        Event(happened=on("2026-08-30"), fact=None),
        Event(happened=on("2028-01-01"), fact=leaving),
    )


def test_the_timeline_of_a_participant_shows_what_was_corrected_when_asked() -> None:
    other = a_fact(
        Deed.SIGNATURE,
        ARDENIA,
        "2025-10-26",
        id="other",
        supersedes="signed",
        known_at=datetime(2026, 3, 1, tzinfo=UTC),
    )
    register = a_register([SIGNED, other, a_fact(Deed.SIGNATURE, BELLORA, "2025-10-25")])

    plain = timeline(register=register, instrument=TREATY, participant=ARDENIA)
    whole = timeline(register=register, instrument=TREATY, participant=ARDENIA, with_corrected=True)

    assert plain == (Event(happened=on("2025-10-26"), fact=other),)
    assert whole == (Event(happened=on("2025-10-25"), fact=SIGNED, corrected_by=("other",)), *plain)
