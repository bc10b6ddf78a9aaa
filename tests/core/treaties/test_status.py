"""What binds a participant on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from core.treaties.records import (
    ARDENIA,
    BELLORA,
    CORVANIA,
    INSTRUMENT,
    PARTICIPANTS,
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
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.bonds import Bond
from longbien.core.treaties.days import Truth, exactly
from longbien.core.treaties.doubts import Doubt, DoubtCode
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import Status, status_of, statuses

TWO = replace(INSTRUMENT, entry=TWO_NEEDED)
PARTIAL = replace(TWO, participants_known=ParticipantsKnown.PARTIAL)
PROTOCOL = replace(TWO, id="protocol", parent=TREATY, kind=InstrumentKind.PROTOCOL)
FORTIETH = "2026-06-01"
IN_FORCE = date(2026, 8, 30)
BOTH = ratified([ARDENIA, BELLORA], FORTIETH)
LEAVING = a_fact(Deed.DENUNCIATION, ARDENIA, "2028-02-29", id="leaving")


def of(
    facts: Iterable[Fact], instrument: Instrument = TWO, *others: Instrument, members: tuple[str, ...] = ()
) -> Register:
    return a_register(facts, instrument=instrument, others=others, participants=(*PARTICIPANTS, union(*members)))


def bond(register: Register, participant: str, day: str, instrument: str = TREATY) -> Bond:
    return status(register, participant, day, instrument).bond


def status(register: Register, participant: str, day: str, instrument: str = TREATY) -> Status:
    return status_of(register=register, instrument=instrument, participant=participant, on=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "bound"),
    [
        ("2025-10-24", Bond.NONE),
        ("2025-10-25", Bond.SIGNATORY),
        ("2026-05-31", Bond.SIGNATORY),
        ("2026-06-01", Bond.CONSENTED),
        ("2026-08-29", Bond.CONSENTED),
        ("2026-08-30", Bond.PARTY),
        ("2028-02-28", Bond.PARTY),
        ("2028-02-29", Bond.DENOUNCED),
        ("2029-02-27", Bond.DENOUNCED),
        ("2029-02-28", Bond.FORMER),
    ],
)
def test_a_state_signs_consents_is_bound_leaves_and_is_out_a_year_later(day: str, bound: Bond) -> None:
    register = of([a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25"), *BOTH, LEAVING])

    assert bond(register, ARDENIA, day) is bound


def test_a_status_says_what_it_rests_on_and_the_period_of_being_a_party() -> None:
    register = of([*BOTH, LEAVING])

    assert status(register, ARDENIA, "2028-03-01") == Status(
        instrument=TREATY,
        participant=ARDENIA,
        on=date(2028, 3, 1),
        bond=Bond.DENOUNCED,
        possible=(Bond.DENOUNCED,),
        facts=("treaty.XAA.ratification.2026-06-01", "leaving"),
        signed_on=None,
        deposited_on=exactly(date(2026, 6, 1)),
        party_from=exactly(IN_FORCE),
        party_until=exactly(date(2029, 2, 28)),
    )


def test_a_status_rests_on_no_fact_of_a_later_day() -> None:
    register = of([a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="signed"), *BOTH, LEAVING])

    assert status(register, ARDENIA, "2026-01-01").facts == ("signed",)


def test_who_is_leaving_is_still_a_party() -> None:
    register = of([*BOTH, LEAVING])

    answers = [status(register, ARDENIA, day).is_party for day in ("2028-03-01", "2029-02-27", "2029-02-28")]

    assert answers == [Truth.YES, Truth.YES, Truth.NO]


def test_on_a_day_between_two_the_status_is_unknown_and_says_what_is_possible() -> None:
    register = of([a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="s"), _february(ARDENIA)])

    found = status(register, ARDENIA, "2026-02-10")

    assert (found.bond, found.possible, found.is_party) == (
        Bond.UNKNOWN,
        (Bond.SIGNATORY, Bond.CONSENTED),
        Truth.NO,
    )
    assert found.doubts == (Doubt(code=DoubtCode.DAY_NOT_KNOWN, facts=("s", "february")),)


def test_an_uncertain_deposit_leaves_being_a_party_unknown_only_as_long_as_it_matters() -> None:
    register = of([*ratified([ARDENIA], "2026-01-10"), _february(BELLORA)])

    answers = [
        status(register, BELLORA, day).is_party for day in ("2026-05-01", "2026-05-02", "2026-05-28", "2026-05-29")
    ]

    assert answers == [Truth.NO, Truth.UNKNOWN, Truth.UNKNOWN, Truth.YES]


def test_a_ratification_of_low_confidence_makes_no_party_but_does_not_exclude_one() -> None:
    doubtful = a_fact(Deed.RATIFICATION, CORVANIA, FORTIETH, confidence=Confidence.LOW, id="doubtful")

    found = status(of([*BOTH, doubtful]), CORVANIA, "2027-01-01")

    assert (found.bond, found.is_party) == (Bond.UNKNOWN, Truth.UNKNOWN)
    assert found.possible == (Bond.NONE, Bond.CONSENTED, Bond.PARTY)
    assert Doubt(code=DoubtCode.LOW_CONFIDENCE, facts=("doubtful",)) in found.doubts


def test_a_signature_of_low_confidence_makes_a_signatory() -> None:
    signed = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", confidence=Confidence.LOW)

    assert bond(of([signed]), ARDENIA, "2025-10-25") is Bond.SIGNATORY


def test_facts_that_correct_each_other_make_nothing_certain() -> None:
    one = a_fact(Deed.RATIFICATION, CORVANIA, FORTIETH, id="one", supersedes="other")
    other = a_fact(Deed.RATIFICATION, CORVANIA, "2026-06-02", id="other", supersedes="one")

    assert status(of([*BOTH, one, other]), CORVANIA, "2027-01-01").is_party is Truth.UNKNOWN


def test_two_days_for_one_deposit_leave_the_days_between_them_unknown() -> None:
    early = a_fact(Deed.RATIFICATION, CORVANIA, "2027-01-01", id="early")
    late = a_fact(Deed.RATIFICATION, CORVANIA, "2027-03-01", id="late")
    register = of([*BOTH, early, late])

    bonds = [bond(register, CORVANIA, day) for day in ("2026-12-31", "2027-01-01", "2027-03-30", "2027-03-31")]

    assert bonds == [Bond.NONE, Bond.UNKNOWN, Bond.UNKNOWN, Bond.PARTY]
    assert (
        Doubt(code=DoubtCode.DATINGS_DIFFER, facts=("early", "late")) in status(register, CORVANIA, "2027-02-01").doubts
    )


def test_a_signature_that_was_withdrawn_is_none() -> None:
    signed = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="signed")
    withdrawn = a_fact(Deed.WITHDRAWAL, ARDENIA, "2026-01-10", concerns="signed")
    register = of([signed, withdrawn])

    assert [bond(register, ARDENIA, day) for day in ("2026-01-09", "2026-01-10")] == [Bond.SIGNATORY, Bond.NONE]


def test_only_the_signatory_withdraws_its_signature() -> None:
    signed = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="signed")
    meddling = a_fact(Deed.WITHDRAWAL, BELLORA, "2026-01-10", concerns="signed")

    assert bond(of([signed, meddling]), ARDENIA, "2026-02-01") is Bond.SIGNATORY


def test_a_fact_taken_back_by_a_correction_for_nobody_never_was() -> None:
    signed = a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25", id="signed")
    taken_back = replace(signed, id="taken-back", supersedes="signed", at_least=0, at_most=0)

    assert bond(of([signed, taken_back]), ARDENIA, "2026-01-01") is Bond.NONE


def test_an_instrument_taken_back_before_it_binds_leaves_a_signatory() -> None:
    signed = a_fact(Deed.SIGNATURE, CORVANIA, "2025-10-25")
    deposited = a_fact(Deed.RATIFICATION, CORVANIA, "2026-07-01", id="deposited")
    taken_back = a_fact(Deed.WITHDRAWAL, CORVANIA, "2026-08-01", concerns="deposited")
    register = of([*BOTH, signed, deposited, taken_back])

    bonds = [bond(register, CORVANIA, day) for day in ("2026-07-31", "2026-08-01", "2027-01-01")]

    assert bonds == [Bond.CONSENTED, Bond.SIGNATORY, Bond.SIGNATORY]


def test_an_instrument_taken_back_when_it_binds_binds_and_is_reported() -> None:
    deposited = a_fact(Deed.RATIFICATION, CORVANIA, "2026-07-01", id="deposited")
    taken_back = a_fact(Deed.WITHDRAWAL, CORVANIA, "2027-08-01", concerns="deposited", id="late")

    found = status(of([*BOTH, deposited, taken_back]), CORVANIA, "2028-01-01")

    assert (found.bond, found.doubts) == (
        Bond.PARTY,
        (Doubt(code=DoubtCode.WITHDRAWN_TOO_LATE, facts=("late",)),),
    )


def test_who_denounces_before_entry_into_force_and_is_out_before_it_was_never_a_party() -> None:
    facts = [
        *ratified([CORVANIA], "2025-01-10"),
        a_fact(Deed.DENUNCIATION, CORVANIA, "2025-06-01"),
        *BOTH,
    ]
    register = of(facts)

    bonds = [bond(register, CORVANIA, day) for day in ("2025-07-01", "2026-05-31", "2026-06-01", "2027-01-01")]

    assert bonds == [Bond.CONSENTED, Bond.CONSENTED, Bond.NONE, Bond.NONE]


def test_who_denounces_before_entry_into_force_is_a_party_until_the_year_is_over() -> None:
    register = of([*BOTH, a_fact(Deed.DENUNCIATION, ARDENIA, "2026-07-01")])

    bonds = [bond(register, ARDENIA, day) for day in ("2026-08-01", "2026-08-30", "2027-06-30", "2027-07-01")]

    assert bonds == [Bond.CONSENTED, Bond.DENOUNCED, Bond.DENOUNCED, Bond.FORMER]


def test_a_denunciation_withdrawn_in_time_has_no_effect() -> None:
    stays = a_fact(Deed.WITHDRAWAL, ARDENIA, "2028-12-01", concerns="leaving")
    register = of([*BOTH, LEAVING, stays])

    bonds = [bond(register, ARDENIA, day) for day in ("2028-06-01", "2028-12-01", "2030-01-01")]

    assert bonds == [Bond.DENOUNCED, Bond.PARTY, Bond.PARTY]


def test_a_denunciation_withdrawn_after_the_year_has_its_effect() -> None:
    too_late = a_fact(Deed.WITHDRAWAL, ARDENIA, "2029-02-28", concerns="leaving", id="too-late")

    found = status(of([*BOTH, LEAVING, too_late]), ARDENIA, "2029-03-01")

    assert (found.bond, found.doubts) == (
        Bond.FORMER,
        (Doubt(code=DoubtCode.WITHDRAWN_TOO_LATE, facts=("too-late",)),),
    )


def test_who_left_can_come_back() -> None:
    back = a_fact(Deed.ACCESSION, ARDENIA, "2030-01-01")
    register = of([*BOTH, LEAVING, back])

    bonds = [bond(register, ARDENIA, day) for day in ("2029-12-31", "2030-01-01", "2030-01-30", "2030-01-31")]

    assert bonds == [Bond.FORMER, Bond.CONSENTED, Bond.CONSENTED, Bond.PARTY]


def test_who_comes_back_within_the_year_is_a_party_without_a_gap() -> None:
    back = a_fact(Deed.ACCESSION, ARDENIA, "2028-02-29", id="back")
    register = of([*BOTH, LEAVING, back])

    bonds = [bond(register, ARDENIA, day) for day in ("2028-03-29", "2028-03-30", "2029-02-28")]

    assert bonds == [Bond.DENOUNCED, Bond.PARTY, Bond.PARTY]


def test_a_denunciation_of_nothing_is_reported_and_binds_nobody() -> None:
    found = status(of([a_fact(Deed.SIGNATURE, ARDENIA, "2025-10-25"), LEAVING]), ARDENIA, "2030-01-01")

    assert (found.bond, found.doubts) == (
        Bond.SIGNATORY,
        (Doubt(code=DoubtCode.DENOUNCES_NOTHING, facts=("leaving",)),),
    )


def test_of_whom_nothing_is_known_is_none_where_the_list_is_complete() -> None:
    assert status(of(BOTH), CORVANIA, "2027-01-01") == Status(
        instrument=TREATY, participant=CORVANIA, on=date(2027, 1, 1), bond=Bond.NONE, possible=(Bond.NONE,)
    )


def test_a_complete_list_says_until_when_it_was_checked() -> None:
    checked = replace(TWO, participants_as_of=date(2026, 12, 31))

    found = status(of(BOTH, checked), CORVANIA, "2027-01-01")

    assert (found.bond, found.doubts) == (
        Bond.NONE,
        (Doubt(code=DoubtCode.NOT_CHECKED_SINCE, detail="2026-12-31"),),
    )


def test_of_whom_nothing_is_known_is_unknown_where_the_list_is_not_complete() -> None:
    found = status(of(BOTH, PARTIAL), CORVANIA, "2027-01-01")

    assert (found.bond, found.is_party, found.doubts) == (
        Bond.UNKNOWN,
        Truth.UNKNOWN,
        (Doubt(code=DoubtCode.PARTICIPANTS_NOT_KNOWN),),
    )


def test_before_entry_into_force_nobody_is_a_party_not_even_the_unknown() -> None:
    found = status(of(BOTH, PARTIAL), CORVANIA, "2026-08-29")

    assert (found.possible, found.is_party) == ((Bond.NONE, Bond.SIGNATORY, Bond.CONSENTED), Truth.NO)


def test_who_is_reported_not_to_have_signed_is_none_until_that_day_and_unknown_after_it() -> None:
    denial = a_fact(Deed.NOT_SIGNED, CORVANIA, "2025-10-29", id="denial")
    register = of([denial], PARTIAL)

    found = [status(register, CORVANIA, day) for day in ("2025-10-29", "2025-10-30")]

    assert [one.bond for one in found] == [Bond.NONE, Bond.UNKNOWN]
    assert [one.facts for one in found] == [("denial",), ()]


def test_a_domestic_step_binds_nobody() -> None:
    assert bond(of([a_fact(Deed.DOMESTIC_STEP, ARDENIA, "2026-01-28")]), ARDENIA, "2026-02-01") is Bond.NONE


def test_a_successor_may_be_a_party_before_it_says_so() -> None:
    register = of([*BOTH, a_fact(Deed.SUCCESSION, CORVANIA, "2030-01-01")])

    answers = [status(register, CORVANIA, day).is_party for day in ("2026-08-29", "2028-01-01", "2030-01-01")]

    assert answers == [Truth.NO, Truth.UNKNOWN, Truth.YES]


def test_a_party_to_a_protocol_is_a_party_to_its_parent() -> None:
    facts = [*BOTH, LEAVING, *(replace(fact, id=f"{fact.id}.p", instrument="protocol") for fact in BOTH)]
    register = of(facts, TWO, PROTOCOL)

    bonds = [bond(register, ARDENIA, day, "protocol") for day in ("2026-08-30", "2029-02-27", "2029-02-28")]

    assert bonds == [Bond.PARTY, Bond.PARTY, Bond.FORMER]


def test_who_is_no_party_to_the_parent_is_none_to_the_protocol() -> None:
    facts = [
        *BOTH,
        *(
            replace(a_fact(Deed.RATIFICATION, code, FORTIETH), id=code, instrument="protocol")
            for code in (ARDENIA, CORVANIA)
        ),
    ]

    assert bond(of(facts, TWO, PROTOCOL), CORVANIA, "2027-01-01", "protocol") is Bond.CONSENTED


def test_where_the_parent_is_not_known_the_protocol_is_unknown() -> None:
    facts = [replace(fact, instrument="protocol") for fact in BOTH]

    found = status(of(facts, PROTOCOL), ARDENIA, "2027-01-01", "protocol")

    assert (found.is_party, found.doubts[0]) == (Truth.UNKNOWN, Doubt(code=DoubtCode.PARENT_NOT_KNOWN))


def _february(code: str) -> Fact:
    return a_fact(Deed.RATIFICATION, code, between("2026-02-01", "2026-02-28"), id="february")


def _union(*leaving: str, joined: tuple[str, ...] = (ARDENIA, BELLORA)) -> Register:
    facts = [
        *ratified(joined, FORTIETH),
        a_fact(Deed.APPROVAL, UNION, FORTIETH),
        *(a_fact(Deed.DENUNCIATION, code, "2028-03-01") for code in leaving),
    ]
    return of(facts, members=(ARDENIA, BELLORA))


def test_an_organisation_stays_while_a_member_is_a_party() -> None:
    assert bond(_union(ARDENIA), UNION, "2030-01-01") is Bond.PARTY


def test_an_organisation_is_out_when_its_last_member_is() -> None:
    register = _union(ARDENIA, BELLORA)

    assert [bond(register, UNION, day) for day in ("2029-02-28", "2029-03-01")] == [Bond.PARTY, Bond.FORMER]


def test_an_organisation_of_which_a_member_never_joined_is_unknown_when_the_others_have_left() -> None:
    found = status(_union(ARDENIA, CORVANIA, joined=(ARDENIA, CORVANIA)), UNION, "2030-01-01")

    assert (found.possible, found.doubts[0]) == (
        (Bond.FORMER, Bond.PARTY),
        Doubt(code=DoubtCode.MEMBERS_HAVE_LEFT),
    )


def test_everybody_has_a_status_on_every_day() -> None:
    register = of([*BOTH, *ratified(["XZZ"], FORTIETH)])

    found = statuses(register=register, instrument=TREATY, on=date(2027, 1, 1))

    assert [one.participant for one in found] == sorted(
        [participant.code for participant in register.participants] + ["XZZ"]
    )
    assert {one.participant for one in found if one.is_party is Truth.YES} == {ARDENIA, BELLORA, "XZZ"}
