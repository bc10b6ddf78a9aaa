"""
How many have signed, deposited and become Parties on a day, and how many instruments are still missing.

    summary(register=register, instrument="uncc-2024", on=day)      # a Summary: what the command prints

1. What is known by name and by day is counted. Beside each number stands its range: with days that are uncertain,
   reports of low confidence, and participants whom nobody has named.
2. A participant counts once, however many facts report its act.
3. There is no Party before entry into force. Organisations are among the signatories and the Parties; whether their
   instruments count towards entry into force is a matter of the rule.
4. What others have claimed stands beside what is computed for the day of the claim, and is judged by nobody here: how
   the register takes a claim is written with the claim.

Source: UN Convention against Cybercrime, art. 65.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from longbien.convention.register.values import Claim
from longbien.convention.register.words import ClaimSubject, Deed, Standing
from longbien.core.treaties.bonds import BOUND
from longbien.core.treaties.days import ONE_DAY, Days, Truth, reached
from longbien.core.treaties.entry_into_force import Entry, entry_of, participants_in, unidentified
from longbien.core.treaties.history import history_of
from longbien.core.treaties.register import Register
from longbien.core.treaties.steps import Steps, Weight, certain, possible
from longbien.core.treaties.weighing import weigh

SIGNATURE = frozenset({Deed.SIGNATURE})


@dataclass(frozen=True, kw_only=True, order=True)
class Range:
    """A number between two, both possible."""

    low: int
    high: int


@dataclass(frozen=True, kw_only=True)
class ClaimBeside:
    """
    A claim beside what the register computes for its day.

    Args:
        followed: whether the register takes this claim as its own.
        computed: the number for the day of the claim; None where the register counts no such thing.
        agrees: whether the claimed figure is among the numbers possible on that day.
    """

    claim: Claim
    followed: bool
    computed: Range | None
    agrees: Truth


@dataclass(frozen=True, kw_only=True)
class Summary:
    """
    An instrument on a day.

    Args:
        signatures: participants known by name to have signed by that day; `signatures_possible` is the range with those
            whose day is uncertain and those whom nobody has named.
        parties: who is a Party for sure; 0 before entry into force.
        instruments_counted: deposits that count towards entry into force for sure, of participants known or not.
        instruments_needed, instruments_missing: None where no rule of entry into force is known.
        in_force: whether it is in force for sure; `in_force_is` says yes, no or unknown.
        in_force_on: the first day in force, where it is known exactly, be it later than `on`; else `in_force_between`.
        claims: all that others have said for that day or earlier ones, the earliest first.
    """

    instrument: str
    on: date
    signatures: int
    signatures_possible: Range
    parties: int
    parties_possible: Range
    instruments_counted: int
    instruments_possible: Range
    instruments_needed: int | None
    instruments_missing: int | None
    missing_possible: Range | None
    in_force: bool
    in_force_is: Truth
    in_force_on: date | None
    in_force_between: Days | None
    claims: tuple[ClaimBeside, ...]


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Signatures day by day: by name for sure, with the unnamed at the least, and all that is possible."""

    named: Steps
    low: Steps
    high: Steps


def summary(*, register: Register, instrument: str, on: date) -> Summary:
    """
    Count an instrument on a day.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    law = register.instrument(instrument)
    entry = entry_of(register=register, instrument=instrument)
    counted = instruments_on(entry=entry, on=on)
    needed = law.entry.instruments_needed if law.entry is not None else None
    in_force = reached(entry.on, on=on)
    parties = parties_on(register=register, instrument=instrument, on=on)
    return Summary(
        instrument=instrument,
        on=on,
        signatures=tally_of(register=register, instrument=instrument).named.at(on),
        signatures_possible=signatures_on(register=register, instrument=instrument, on=on),
        parties=parties.low,
        parties_possible=parties,
        instruments_counted=counted.low,
        instruments_possible=counted,
        instruments_needed=needed,
        instruments_missing=None if needed is None else max(0, needed - counted.low),
        missing_possible=None if needed is None else missing(needed=needed, counted=counted),
        in_force=in_force is Truth.YES,
        in_force_is=in_force,
        in_force_on=entry.on.exact if entry.on is not None else None,
        in_force_between=entry.on,
        claims=claims_beside(register=register, instrument=instrument, on=on),
    )


def tally_of(*, register: Register, instrument: str) -> Tally:
    """Return the signatures of an instrument, day by day."""
    return register.remembered(("tally", instrument), lambda: _tally(register, instrument))


def signatures_on(*, register: Register, instrument: str, on: date) -> Range:
    """Return how many can have signed by a day, with those whom nobody has named."""
    tally = tally_of(register=register, instrument=instrument)
    return Range(low=tally.low.at(on), high=tally.high.at(on))


def instruments_on(*, entry: Entry, on: date) -> Range:
    """Return how many deposits count towards entry into force on a day."""
    return Range(low=entry.low.at(on), high=entry.high.at(on))


def missing(*, needed: int, counted: Range) -> Range:
    """Return how many deposits are still missing."""
    return Range(low=max(0, needed - counted.high), high=max(0, needed - counted.low))


def parties_on(*, register: Register, instrument: str, on: date) -> Range:
    """Return how many named participants are Parties on a day: for sure, and at the most."""
    entry = entry_of(register=register, instrument=instrument)
    low = high = 0
    if reached(entry.on, on=on) is Truth.NO:
        return Range(low=0, high=0)
    for code in participants_in(register=register, instrument=instrument):
        weighed = weigh(register=register, instrument=instrument, participant=code, on=on)
        if weighed.terms:
            low += weighed.possible <= BOUND
            high += bool(weighed.possible & BOUND)
    return Range(low=low, high=high)


def claims_beside(*, register: Register, instrument: str, on: date | None = None) -> tuple[ClaimBeside, ...]:
    """Return the claims said for a day or an earlier one, or all, each beside what is computed for its own day."""
    return tuple(
        _beside(register, claim)
        for claim in register.claims_of(instrument=instrument)
        if on is None or claim.as_of.from_on <= on
    )


def _beside(register: Register, claim: Claim) -> ClaimBeside:
    computed = _computed(register, claim)
    agrees = Truth.UNKNOWN
    if computed is not None and claim.figure is not None:
        agrees = Truth.YES if computed.low <= claim.figure <= computed.high else Truth.NO
    return ClaimBeside(claim=claim, followed=claim.standing is Standing.FOLLOWED, computed=computed, agrees=agrees)


def _computed(register: Register, claim: Claim) -> Range | None:
    """Return the numbers from the first to the last day for which it was said."""
    if claim.instrument not in register.indexes.instruments or claim.as_of.until_on <= claim.as_of.from_on:
        return None
    first, last = claim.as_of.from_on, claim.as_of.until_on - ONE_DAY
    if claim.subject is ClaimSubject.SIGNATURES:
        tally = tally_of(register=register, instrument=claim.instrument)
        return Range(low=tally.low.at(first), high=tally.high.at(last))
    if claim.subject is ClaimSubject.RATIFICATIONS:
        entry = entry_of(register=register, instrument=claim.instrument)
        return Range(low=entry.low.at(first), high=entry.high.at(last))
    return None


def _tally(register: Register, instrument: str) -> Tally:
    unnamed = unidentified(register=register, instrument=instrument, deeds=SIGNATURE)
    named = [
        Weight(from_on=signed.from_on, until_on=signed.until_on)
        for code in participants_in(register=register, instrument=instrument)
        for signed in history_of(register=register, instrument=instrument, participant=code).signed
    ]
    return Tally(named=certain(named), low=certain((*named, *unnamed)), high=possible((*named, *unnamed)))
