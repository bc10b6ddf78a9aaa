"""
What binds a participant to an instrument on a day.

    status_of(register=register, instrument="uncc-2024", participant="VNM", on=day)     # a Status
    statuses(register=register, instrument="uncc-2024", on=day)                         # of everybody

1. A status is one of `Bond`, or unknown; then `possible` says what it may be, the weakest first.
2. Whether it is a Party on that day is asked with `is_party`: yes, no or unknown. Of a participant of which nothing is
   known it can still be said that it is no Party: nobody is before entry into force.
3. Who has denounced is a Party until the denunciation takes effect (`denounced`), and `former` from that day on.

Source: UN Convention against Cybercrime, arts. 61, 64, 65, 67.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from longbien.convention.register.words import Deed
from longbien.core.treaties.bonds import BOUND, Bond, Term, by_rank
from longbien.core.treaties.days import Days, Truth, reached
from longbien.core.treaties.doubts import Doubt, DoubtCode
from longbien.core.treaties.entry_into_force import participants_in
from longbien.core.treaties.history import NOTHING, History
from longbien.core.treaties.in_effect import InEffect, in_effect
from longbien.core.treaties.register import Register
from longbien.core.treaties.weighing import Weighed, weigh, weigh_not_named

__all__ = ["Bond", "Status", "status_of", "statuses"]


@dataclass(frozen=True, kw_only=True)
class Status:
    """
    The status of a participant in an instrument on a day.

    Args:
        bond: what binds it; unknown where more than one is possible.
        possible: what may bind it, the weakest first; one where `bond` is known.
        facts: ids of the facts it rests on, of that day or earlier.
        signed_on, deposited_on: when, as far as known; None where no fact says so.
        party_from, party_until: the half-open period of being a Party, of the latest consent; None where there is none.
        reservations, declarations: in effect on that day; notifications are among the declarations.
        doubts: what is uncertain about it.
    """

    instrument: str
    participant: str
    on: date
    bond: Bond
    possible: tuple[Bond, ...]
    facts: tuple[str, ...] = ()
    signed_on: Days | None = None
    deposited_on: Days | None = None
    party_from: Days | None = None
    party_until: Days | None = None
    reservations: tuple[InEffect, ...] = ()
    declarations: tuple[InEffect, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_party(self) -> Truth:
        """Say whether it is a Party on that day; who is leaving still is."""
        bound = {bond in BOUND for bond in self.possible}
        if len(bound) > 1:
            return Truth.UNKNOWN
        return Truth.YES if bound == {True} else Truth.NO


def status_of(*, register: Register, instrument: str, participant: str, on: date) -> Status:
    """
    Return the status of a participant; that of a code nobody has is that of anyone whom no fact names.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    weighed = weigh(register=register, instrument=instrument, participant=participant, on=on)
    return _status(weighed, register=register, instrument=instrument, participant=participant, on=on)


def statuses(*, register: Register, instrument: str, on: date) -> tuple[Status, ...]:
    """
    Return the status of all participants and organisations, by code.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    named = set(participants_in(register=register, instrument=instrument))
    codes = named.union(participant.code for participant in register.participants)
    not_named = None
    if not register.instrument(instrument).parent:  # then all whom no fact names are weighed alike, so once is enough
        not_named = weigh_not_named(register=register, instrument=instrument, on=on)
    return tuple(
        _status(
            not_named
            if not_named is not None and code not in named
            else weigh(register=register, instrument=instrument, participant=code, on=on),
            register=register,
            instrument=instrument,
            participant=code,
            on=on,
        )
        for code in sorted(codes)
    )


def _status(weighed: Weighed, *, register: Register, instrument: str, participant: str, on: date) -> Status:
    possible = by_rank(weighed.possible)
    bond = possible[0] if len(possible) == 1 else Bond.UNKNOWN
    history = weighed.history
    facts = _rests_on(register, history, on) if history is not NOTHING else ()
    if not (history.signed or history.consents):
        return Status(
            instrument=instrument,
            participant=participant,
            on=on,
            bond=bond,
            possible=possible,
            facts=facts,
            doubts=weighed.doubts,
        )
    term = _latest(weighed.terms, on)
    said = in_effect(register=register, history=history, on=on)
    uncertain = (Doubt(code=DoubtCode.DAY_NOT_KNOWN, facts=facts),) if bond is Bond.UNKNOWN else ()
    return Status(
        instrument=instrument,
        participant=participant,
        on=on,
        bond=bond,
        possible=possible,
        facts=facts,
        signed_on=_signed_on(history, on),
        deposited_on=term.consent.deposited if term else None,
        party_from=term.party_from if term else None,
        party_until=term.consent.ends if term and term.party_from else None,
        reservations=tuple(value for value in said if value.fact.deed is Deed.RESERVATION),
        declarations=tuple(value for value in said if value.fact.deed is not Deed.RESERVATION),
        doubts=(*weighed.doubts, *uncertain),
    )


def _latest(terms: tuple[Term, ...], on: date) -> Term | None:
    """Return the latest consent that may have been given by then, or the first that comes."""
    given = [term for term in terms if reached(term.consent.deposited, on=on) is not Truth.NO]
    return given[-1] if given else next(iter(terms), None)


def _signed_on(history: History, on: date) -> Days | None:
    given = [signed.from_on for signed in history.signed if reached(signed.from_on, on=on) is not Truth.NO]
    return given[-1] if given else next((signed.from_on for signed in history.signed), None)


def _rests_on(register: Register, history: History, on: date) -> tuple[str, ...]:
    named = [fact for signed in history.signed for fact in signed.facts]
    named += [fact for consent in history.consents for fact in (*consent.facts, *consent.ending)]
    found = [fact.id for fact in map(register.indexes.facts.__getitem__, named) if fact.happened.from_on <= on]
    return (*found, *(fact.id for fact in history.not_signed if on <= fact.happened.from_on))
