"""
What one participant did to one instrument, put in order: signatures, consents to be bound and their ends.

    history_of(register=register, instrument="uncc-2024", participant="VNM")

1. Several reports of one act are one act: the days they have in common, or, where they contradict one another, all days
   from the first to the last of them, with a doubt.
2. An act of law rests on reports of high or medium confidence. Where there are only reports of low confidence, or
   facts that correct each other in a circle, the act may have happened, no more. A signature binds nobody; for it a
   report of low confidence is enough.
3. A denunciation ends the consent before it; a consent after that is a new one. A denunciation can be withdrawn until
   it takes effect, an instrument of ratification until it binds.

Source: UN Convention against Cybercrime, arts. 64, 67.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from longbien.convention.register.values import Fact
from longbien.convention.register.words import CONSENT, Confidence, Deed
from longbien.convention.statements import EntryRule
from longbien.core.treaties.days import (
    Days,
    Truth,
    agreed,
    before,
    days_of,
    earlier_of,
    exactly,
    period_after,
    shifted,
)
from longbien.core.treaties.doubts import Doubt, DoubtCode
from longbien.core.treaties.register import Register


@dataclass(frozen=True, kw_only=True)
class Signed:
    """A signature, until it was withdrawn."""

    from_on: Days
    until_on: Days | None
    facts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Consent:
    """
    One consent to be bound, from its deposit to its end.

    Args:
        deposited: the day of the deposit.
        stated: the day it takes effect, where a source names it.
        by_succession: it takes effect before it was deposited.
        withdrawn: the day the instrument was taken back.
        denounced: the day a denunciation was received; `denounced_until` when that was withdrawn in time.
        ends: the day on which the denunciation takes effect: the first day without the bond.
        facts, ending: ids of the facts of the consent, and of its end.
    """

    deposited: Days
    stated: Days | None
    by_succession: bool
    withdrawn: Days | None
    denounced: Days | None
    denounced_until: Days | None
    ends: Days | None
    facts: tuple[str, ...]
    ending: tuple[str, ...]

    @property
    def counted_until(self) -> Days | None:
        """Return the first day on which the instrument no longer counts towards entry into force."""
        if self.withdrawn is None or self.ends is None:
            return self.withdrawn or self.ends
        return earlier_of(self.withdrawn, self.ends)


@dataclass(frozen=True, kw_only=True)
class History:
    """All of it. `not_signed` are reports that on a day the participant had not signed."""

    signed: tuple[Signed, ...] = ()
    consents: tuple[Consent, ...] = ()
    statements: tuple[Fact, ...] = ()
    not_signed: tuple[Fact, ...] = ()
    doubts: tuple[Doubt, ...] = ()


NOTHING = History()
STATEMENTS = frozenset({Deed.RESERVATION, Deed.DECLARATION, Deed.AUTHORITY_NOTIFICATION, Deed.LANGUAGE_NOTIFICATION})


def history_of(*, register: Register, instrument: str, participant: str) -> History:
    """
    Return what a participant did to an instrument, as far as the register knows.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    if (instrument, participant) not in register.indexes.by_key:
        register.instrument(instrument)
        return NOTHING
    return register.remembered(
        ("history", instrument, participant), lambda: _history(register, instrument, participant)
    )


def happening(register: Register, fact: Fact) -> Days:
    """Return the days on which the act of a fact can have happened; with no latest where nobody may rely on it."""
    days = days_of(dating=fact.happened)
    return Days(earliest=days.earliest, latest=None) if is_weak(register, fact) else days


def is_weak(register: Register, fact: Fact) -> bool:
    """Say whether nobody may rely on the fact: of low confidence, or corrected in a circle."""
    low = fact.confidence is Confidence.LOW and fact.deed is not Deed.SIGNATURE
    return low or register.is_doubtful(fact)


def ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return the ids, in order."""
    return tuple(fact.id for fact in facts)


def withdrawals_of(register: Register, fact: Fact) -> tuple[Fact, ...]:
    """Return the withdrawals of a fact by the participant whose it is."""
    return tuple(
        other
        for other in register.concerning(fact)
        if other.deed is Deed.WITHDRAWAL and other.participant == fact.participant and not _is_void(other)
    )


def _history(register: Register, instrument: str, participant: str) -> History:
    facts = [fact for fact in register.facts_of(instrument=instrument, participant=participant) if not _is_void(fact)]
    rule = register.instrument(instrument).entry
    if not facts:
        return NOTHING
    doubts: list[Doubt] = []
    return History(
        signed=_signed(register, [fact for fact in facts if fact.deed is Deed.SIGNATURE], doubts),
        consents=_consents(register, facts, rule, doubts),
        statements=tuple(fact for fact in facts if fact.deed in STATEMENTS),
        not_signed=tuple(fact for fact in facts if fact.deed is Deed.NOT_SIGNED),
        doubts=tuple(doubts),
    )


def _is_void(fact: Fact) -> bool:
    """Say whether the fact stands for nobody: it only takes another one back."""
    return fact.at_most < 1


def _act(register: Register, facts: list[Fact], doubts: list[Doubt]) -> Days:
    """Return the day of one act from all that reports it."""
    solid = [fact for fact in facts if not is_weak(register, fact)]
    used = solid or facts
    if not solid:
        doubts.append(Doubt(code=DoubtCode.LOW_CONFIDENCE, facts=ids(facts)))
    reports = [happening(register, fact) for fact in used]
    if any(before(one, other) is Truth.YES for one in reports for other in reports):
        doubts.append(Doubt(code=DoubtCode.DATINGS_DIFFER, facts=ids(used)))
    return agreed(reports)


def _signed(register: Register, facts: list[Fact], doubts: list[Doubt]) -> tuple[Signed, ...]:
    standing: list[Fact] = []
    found: list[Signed] = []
    for fact in facts:
        withdrawals = withdrawals_of(register, fact)
        if not withdrawals:
            standing.append(fact)
            continue
        until_on = _act(register, list(withdrawals), doubts)
        found.append(Signed(from_on=_act(register, [fact], doubts), until_on=until_on, facts=ids((fact, *withdrawals))))
    if standing:
        found.append(Signed(from_on=_act(register, standing, doubts), until_on=None, facts=ids(standing)))
    return tuple(found)


def _consents(
    register: Register, facts: list[Fact], rule: EntryRule | None, doubts: list[Doubt]
) -> tuple[Consent, ...]:
    consents = [fact for fact in facts if fact.deed in CONSENT]
    ends = {fact.id: fact for consent in consents for fact in withdrawals_of(register, consent)}
    ends.update((fact.id, fact) for fact in facts if fact.deed is Deed.DENUNCIATION)
    return tuple(_consent(register, acts, rule, doubts) for acts in _in_turn(consents, ends.values(), doubts))


@dataclass(frozen=True, kw_only=True)
class Acts:
    """The facts of one consent: what began it, and what may have ended it: denunciations, and what took it back."""

    begun: tuple[Fact, ...]
    ended: tuple[Fact, ...]

    @property
    def denounced(self) -> list[Fact]:
        """Return the denunciations."""
        return [fact for fact in self.ended if fact.deed is Deed.DENUNCIATION]

    @property
    def withdrawn(self) -> list[Fact]:
        """Return what took the instrument back."""
        return [fact for fact in self.ended if fact.deed is Deed.WITHDRAWAL]


def _in_turn(consents: Iterable[Fact], ends: Iterable[Fact], doubts: list[Doubt]) -> Iterator[Acts]:
    """Pair each consent with what ends it: after it, and before the next consent."""
    marks = [(fact.happened.from_on, 1, fact) for fact in consents]
    marks += [(_last_day(fact), 0, fact) for fact in ends]
    begun: list[Fact] = []
    ended: list[Fact] = []
    for _, is_consent, fact in sorted(marks, key=lambda mark: (mark[0], mark[1], mark[2].id)):
        if not is_consent:
            ended.append(fact)
            continue
        if begun and ended:
            yield Acts(begun=tuple(begun), ended=tuple(ended))
            begun, ended = [], []
        elif not begun:
            early = [other for other in ended if _last_day(other) < fact.happened.from_on]
            ended = [other for other in ended if other not in early]
            doubts += _denounces_nothing(early)
        begun.append(fact)
    if begun:
        yield Acts(begun=tuple(begun), ended=tuple(ended))
    else:
        doubts += _denounces_nothing(ended)


def _denounces_nothing(denunciations: list[Fact]) -> list[Doubt]:
    return [Doubt(code=DoubtCode.DENOUNCES_NOTHING, facts=(fact.id,)) for fact in denunciations]


def _last_day(fact: Fact) -> date:
    latest = days_of(dating=fact.happened).latest
    return latest or fact.happened.from_on


def _consent(register: Register, acts: Acts, rule: EntryRule | None, doubts: list[Doubt]) -> Consent:
    deposited = _act(register, list(acts.begun), doubts)
    stated = [fact.effective_on for fact in acts.begun if fact.effective_on and not is_weak(register, fact)]
    denounced = _act(register, acts.denounced, doubts) if acts.denounced else None
    ends = _end(denounced, acts.denounced, rule) if denounced is not None else None
    revoking = [other for fact in acts.denounced for other in withdrawals_of(register, fact)]
    revoked = _act(register, revoking, doubts) if revoking else None
    if ends is not None and revoked is not None:
        ends = _after_revocation(ends, revoked, revoking, doubts)
    return Consent(
        deposited=deposited,
        stated=agreed(exactly(day) for day in stated) if stated else None,
        by_succession=all(fact.deed is Deed.SUCCESSION for fact in acts.begun),
        withdrawn=_act(register, acts.withdrawn, doubts) if acts.withdrawn else None,
        denounced=denounced,
        denounced_until=revoked,
        ends=ends,
        facts=ids(acts.begun),
        ending=ids((*acts.withdrawn, *acts.denounced, *revoking)),
    )


def _end(denounced: Days, ended: list[Fact], rule: EntryRule | None) -> Days:
    """
    Return the first day on which the denunciation has its effect.

    Source: UN Convention against Cybercrime, art. 67(1): one year after the notification is received.
    """
    stated = [exactly(fact.effective_on) for fact in ended if fact.effective_on is not None]
    if stated:
        end = agreed(stated)
        return end if denounced.latest is not None else Days(earliest=end.earliest, latest=None)
    if rule is None or not (rule.denunciation_days or rule.denunciation_months):
        return Days(earliest=denounced.earliest, latest=None)
    return shifted(
        denounced,
        lambda day: period_after(
            day, days=rule.denunciation_days, months=rule.denunciation_months, first_of_month=rule.first_of_month
        ),
    )


def _after_revocation(ends: Days, revoked: Days, revoking: list[Fact], doubts: list[Doubt]) -> Days | None:
    """Return the end that a denunciation still has after it was withdrawn: none if in time."""
    in_time = before(revoked, ends)
    if in_time is Truth.YES:
        return None
    if in_time is Truth.NO:
        doubts.append(Doubt(code=DoubtCode.WITHDRAWN_TOO_LATE, facts=ids(revoking)))
        return ends
    return Days(earliest=ends.earliest, latest=None)
