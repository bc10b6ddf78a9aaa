"""
What contradicts what in the register: facts against facts, claims against counts, claims against claims.

    conflicts(register=register, instrument="uncc-2024")

A contradiction is shown, not solved. What the register follows meanwhile is said in `history.py` for facts, and with
each claim for claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from longbien.convention.register.values import Claim, Fact
from longbien.convention.register.words import Deed, ParticipantsKnown
from longbien.core.treaties.counting import claims_beside
from longbien.core.treaties.days import Days, Truth, before, days_of
from longbien.core.treaties.entry_into_force import Foundation, entry_of
from longbien.core.treaties.register import Register
from longbien.core.treaties.slots import overlap, slot_of, undone_between


class ConflictCode(StrEnum):
    """What contradicts what."""

    DATINGS_DIFFER = "datings_differ"
    SIGNED_AND_NOT_SIGNED = "signed_and_not_signed"
    CLAIM_AND_COUNT = "claim_and_count"
    CLAIMS_DIFFER = "claims_differ"
    STATED_AND_COMPUTED = "stated_and_computed"


@dataclass(frozen=True, kw_only=True, order=True)
class Conflict:
    """
    One contradiction.

    Args:
        participant: its code; empty for the treaty as a whole.
        facts, claims: ids of what contradicts one another.
        detail: the number or day that the register computes, where it does; untranslated.
    """

    code: ConflictCode
    instrument: str
    participant: str = ""
    facts: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    detail: str = ""


def conflicts(*, register: Register, instrument: str) -> tuple[Conflict, ...]:
    """
    Return every contradiction among what is known of an instrument, in a stable order.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    register.instrument(instrument)
    facts = register.facts_in(instrument=instrument)
    found = [
        *_datings(facts),
        *_signed_and_not_signed(facts),
        *_claims_and_counts(register, instrument),
        *_claims(register.claims_of(instrument=instrument)),
        *_entry(register, instrument),
    ]
    return tuple(sorted(found))


def _datings(facts: tuple[Fact, ...]) -> Iterator[Conflict]:
    """Yield the acts of which two reports have no day in common; consent after a denunciation is another act."""
    acts: defaultdict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if (slot := slot_of(fact)) is not None:
            acts[slot].append(fact)
    for (instrument, participant, _), reports in acts.items():
        clashing = {
            report.id
            for one, other in combinations(reports, 2)
            if not overlap(one.happened, other.happened) and not undone_between(one, other, facts)
            for report in (one, other)
        }
        if clashing:
            yield Conflict(
                code=ConflictCode.DATINGS_DIFFER,
                instrument=instrument,
                participant=participant,
                facts=tuple(sorted(clashing)),
            )


def _signed_and_not_signed(facts: tuple[Fact, ...]) -> Iterator[Conflict]:
    denials = [fact for fact in facts if fact.deed is Deed.NOT_SIGNED]
    for denial in denials:
        signatures = [
            fact
            for fact in facts
            if fact.deed is Deed.SIGNATURE
            and fact.participant == denial.participant
            and before(_days(fact), _days(denial)) is Truth.YES
        ]
        for signature in signatures:
            yield Conflict(
                code=ConflictCode.SIGNED_AND_NOT_SIGNED,
                instrument=denial.instrument,
                participant=denial.participant,
                facts=(signature.id, denial.id),
            )


def _days(fact: Fact) -> Days:
    return days_of(dating=fact.happened)


def _claims_and_counts(register: Register, instrument: str) -> Iterator[Conflict]:
    for beside in claims_beside(register=register, instrument=instrument):
        if beside.agrees is Truth.NO and beside.computed is not None:
            low, high = beside.computed.low, beside.computed.high
            yield Conflict(
                code=ConflictCode.CLAIM_AND_COUNT,
                instrument=instrument,
                claims=(beside.claim.id,),
                detail=str(low) if low == high else f"{low}-{high}",
            )


def _claims(claims: tuple[Claim, ...]) -> Iterator[Conflict]:
    for one, other in combinations(claims, 2):
        comparable = one.subject is other.subject and overlap(one.as_of, other.as_of)
        if comparable and one.figure is not None and other.figure is not None and one.figure != other.figure:
            yield Conflict(
                code=ConflictCode.CLAIMS_DIFFER,
                instrument=one.instrument,
                claims=tuple(sorted((one.id, other.id))),
            )


def _entry(register: Register, instrument: str) -> Iterator[Conflict]:
    """Yield the day that the law files state, where the deposits lead to another one and all of them are known."""
    law = register.instrument(instrument)
    entry = entry_of(register=register, instrument=instrument)
    if (
        law.participants_known != ParticipantsKnown.COMPLETE
        or entry.foundation is not Foundation.STATED
        or entry.on is None
    ):
        return
    computed = entry.computed
    if computed is None or Truth.YES in {before(entry.on, computed), before(computed, entry.on)}:
        day = "" if computed is None else computed.earliest.isoformat()
        yield Conflict(code=ConflictCode.STATED_AND_COMPUTED, instrument=instrument, detail=day)
