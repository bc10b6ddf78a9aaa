"""A treaty of the tests, its participants, and facts in one line. Ardenia, Bellora and Corvania are States."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from longbien.convention.register.values import Attestation, Claim, Dating, Fact, Participant
from longbien.convention.register.words import (
    ClaimSubject,
    Confidence,
    Deed,
    ParticipantKind,
    ParticipantsKnown,
    Precision,
    Standing,
    Trust,
)
from longbien.convention.statements import EntryRule, Instrument
from longbien.convention.words import InstrumentKind, Verification
from longbien.core.treaties.register import Register

TREATY = "treaty"
KNOWN_AT = datetime(2026, 1, 1, tzinfo=UTC)
ARDENIA, BELLORA, CORVANIA, UNION = "XAA", "XBB", "XCC", "XUN"
STATES = tuple(f"S{number:02}" for number in range(60))

RULE = EntryRule(
    verification=Verification.TEXT_SEEN,
    source="recalled",
    article="65",
    instruments_needed=40,
    days=90,
    later_days=30,
    denunciation_months=12,
)
TWO_NEEDED = replace(RULE, instruments_needed=2)
EUROPEAN = replace(
    RULE,
    instruments_needed=5,
    days=0,
    months=3,
    later_days=0,
    later_months=3,
    first_of_month=True,
    denunciation_months=3,
)

INSTRUMENT = Instrument(
    verification=Verification.TEXT_SEEN,
    source="recalled",
    id=TREATY,
    title="Treaty of the tests",
    in_force=False,
    in_force_on=None,
    usable_for=(),
    articles=(),
    note="",
    kind=InstrumentKind.MULTILATERAL,
    participants_known=ParticipantsKnown.COMPLETE,
    entry=RULE,
)


def state(code: str) -> Participant:
    """Return a State."""
    return Participant(code=code, name=code, kind=ParticipantKind.STATE, group="", territory="")


def union(*members: str) -> Participant:
    """Return an organisation of those members."""
    return Participant(
        code=UNION, name="Union", kind=ParticipantKind.ORGANISATION, group="REIO", territory="", members=members
    )


PARTICIPANTS = tuple(state(code) for code in (ARDENIA, BELLORA, CORVANIA, *STATES))


def on(day: date | str) -> Dating:
    """Return a day that is known; written as 2026-02-28."""
    return between(day, day)


def between(first: date | str, last: date | str) -> Dating:
    """Return an interval, its last day included."""
    first, last = _day(first), _day(last)
    precision = Precision.DAY if first == last else Precision.INTERVAL
    return Dating(from_on=first, until_on=last + timedelta(days=1), precision=precision)


def attestation(trust: Trust = Trust.DEPOSITARY) -> Attestation:
    """Return a source."""
    return Attestation(
        document="list", publisher="depositary", published=None, language="en", quotation="", trust=trust
    )


def a_fact(deed: Deed, participant: str, happened: Dating | date | str, **changes: object) -> Fact:
    """Return a fact of high confidence, known from the first; `changes` are fields of `Fact`."""
    dating = happened if isinstance(happened, Dating) else on(happened)
    fact = Fact(
        id=f"{TREATY}.{participant}.{deed}.{dating.from_on}",
        instrument=TREATY,
        participant=participant,
        deed=deed,
        happened=dating,
        confidence=Confidence.HIGH,
        attestations=(attestation(),),
        known_at=KNOWN_AT,
    )
    return replace(fact, **changes)  # type: ignore[arg-type]  # the names of the fields are checked when it runs


def a_claim(figure: int, as_of: date | str, **changes: object) -> Claim:
    """Return a claim on the number of signatures."""
    claim = Claim(
        id=f"{TREATY}.claim.{figure}",
        instrument=TREATY,
        subject=ClaimSubject.SIGNATURES,
        says=f"{figure} signed",
        figure=figure,
        as_of=on(as_of),
        attestations=(attestation(),),
        standing=Standing.CONSISTENT,
        reason="",
        known_at=KNOWN_AT,
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def a_register(
    facts: Iterable[Fact],
    *,
    instrument: Instrument = INSTRUMENT,
    others: Iterable[Instrument] = (),
    participants: Iterable[Participant] = PARTICIPANTS,
    claims: Iterable[Claim] = (),
) -> Register:
    """Return a register of one instrument, or more."""
    return Register.of(facts=facts, claims=claims, participants=participants, instruments=(instrument, *others))


def ratified(participants: Iterable[str], day: date | str) -> list[Fact]:
    """Return a ratification of each on the same day."""
    return [a_fact(Deed.RATIFICATION, code, day) for code in participants]


def _day(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day
