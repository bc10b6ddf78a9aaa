"""
What can bind a participant on a day, all things weighed: its own acts, the parent of a protocol, its members.

1. Whom no fact names is bound by nothing where the list of participants is complete, and unknown where it is not. But
   nobody is a Party before entry into force, and nobody to a protocol who is none to its parent.
2. Whom a list names as a signatory may have gone on to consent, where the list is not complete: that is unknown too.
3. A Party to a protocol is a Party to its parent: on a day on which it is not, it is no Party to the protocol.
4. An organisation is out when all its members have left. Where those that had joined have left and others never
   joined, that is not settled, and the answer is unknown.

Source: UN Convention against Cybercrime, arts. 61, 67.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from longbien.convention.register.words import ParticipantKind, ParticipantsKnown
from longbien.convention.statements import Instrument
from longbien.core.treaties.bonds import ANY, BOUND, Bond, Term, own_bonds
from longbien.core.treaties.days import Truth, reached
from longbien.core.treaties.doubts import Doubt, DoubtCode
from longbien.core.treaties.entry_into_force import entry_of, party_from
from longbien.core.treaties.history import NOTHING, History, history_of
from longbien.core.treaties.register import Register

Bonds = frozenset[Bond]


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """Every bond that is possible, what it rests on, and what is uncertain."""

    possible: Bonds
    history: History
    terms: tuple[Term, ...]
    doubts: tuple[Doubt, ...]


def weigh(*, register: Register, instrument: str, participant: str, on: date) -> Weighed:
    """
    Return what can bind a participant on a day.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    law = register.instrument(instrument)
    history = history_of(register=register, instrument=instrument, participant=participant)
    parent = _of_parent(register, law, participant, on)
    if not (history.signed or history.consents):
        possible, doubt = _not_named(register, law, history, parent, on)
        return Weighed(possible=possible, history=history, terms=(), doubts=(*history.doubts, *doubt))
    terms = terms_of(register=register, instrument=instrument, participant=participant)
    doubts = [*history.doubts, *_too_late(terms)]
    possible = own_bonds(history=history, terms=terms, on=on)
    if not terms and Bond.SIGNATORY in possible and _may_have_consented(register, law, on):
        possible |= ANY - {Bond.NONE}
        doubts.append(Doubt(code=DoubtCode.PARTICIPANTS_NOT_KNOWN))
    if law.parent and possible & BOUND:
        possible = _under_parent(possible, parent, doubts)
    if possible & BOUND:
        possible = _with_members(possible, _of_members(register, instrument, participant, on), doubts)
    return Weighed(possible=possible, history=history, terms=terms, doubts=tuple(doubts))


def weigh_not_named(*, register: Register, instrument: str, on: date) -> Weighed:
    """Return what can bind anyone whom no fact names, to an instrument that is no protocol."""
    possible, doubts = _not_named(register, register.instrument(instrument), NOTHING, None, on)
    return Weighed(possible=possible, history=NOTHING, terms=(), doubts=doubts)


def terms_of(*, register: Register, instrument: str, participant: str) -> tuple[Term, ...]:
    """Return the consents of a participant, each with the day from which it makes it a Party."""
    history = history_of(register=register, instrument=instrument, participant=participant)
    if not history.consents:
        return ()
    return register.remembered(("terms", instrument, participant), lambda: _terms(register, instrument, history))


def _terms(register: Register, instrument: str, history: History) -> tuple[Term, ...]:
    law = register.instrument(instrument)
    entry = entry_of(register=register, instrument=instrument)
    return tuple(
        Term(consent=consent, party_from=party_from(entry=entry, instrument=law, consent=consent))
        for consent in history.consents
    )


def _too_late(terms: tuple[Term, ...]) -> list[Doubt]:
    """Name the instruments that were taken back when they bound already: that has no effect."""
    return [
        Doubt(code=DoubtCode.WITHDRAWN_TOO_LATE, facts=term.consent.ending)
        for term in terms
        if term.consent.withdrawn is not None and term.withdrawn_on is None
    ]


def _not_named(
    register: Register, law: Instrument, history: History, parent: Bonds | None, on: date
) -> tuple[Bonds, tuple[Doubt, ...]]:
    """Return what can bind a participant of which no signature and no consent is known."""
    nothing = frozenset({Bond.NONE})
    if law.participants_known == ParticipantsKnown.COMPLETE:
        if law.participants_as_of is None or on <= law.participants_as_of:
            return nothing, ()
        return nothing, (Doubt(code=DoubtCode.NOT_CHECKED_SINCE, detail=law.participants_as_of.isoformat()),)
    if any(on <= fact.happened.from_on for fact in history.not_signed):
        return nothing, ()
    doubt = (Doubt(code=DoubtCode.PARTICIPANTS_NOT_KNOWN),)
    entry = entry_of(register=register, instrument=law.id)
    if reached(entry.on, on=on) is Truth.NO:
        return ANY - BOUND - {Bond.FORMER}, doubt
    return (ANY - BOUND if parent is not None and not parent & BOUND else ANY), doubt


def _may_have_consented(register: Register, law: Instrument, on: date) -> bool:
    """Say whether a signatory can be a Party of which we do not know: nobody is one before entry into force."""
    if law.participants_known == ParticipantsKnown.COMPLETE:
        return False
    return reached(entry_of(register=register, instrument=law.id).on, on=on) is not Truth.NO


def _of_parent(register: Register, law: Instrument, participant: str, on: date) -> Bonds | None:
    if not law.parent or law.parent not in register.indexes.instruments:
        return None
    return weigh(register=register, instrument=law.parent, participant=participant, on=on).possible


def _under_parent(possible: Bonds, parent: Bonds | None, doubts: list[Doubt]) -> Bonds:
    if parent is None or (parent & BOUND and parent - BOUND):
        doubts.append(Doubt(code=DoubtCode.PARENT_NOT_KNOWN))
    found = set()
    for bond, over in product(possible, ANY if parent is None else parent):
        if bond not in BOUND or over in BOUND:
            found.add(bond)
        else:
            found.add(Bond.FORMER if over is Bond.FORMER else Bond.CONSENTED)
    return frozenset(found)


def _of_members(register: Register, instrument: str, participant: str, on: date) -> Iterator[Bonds]:
    organisation = register.participant(participant)
    if organisation is None or organisation.kind is not ParticipantKind.ORGANISATION:
        return
    for member in organisation.members:
        if member != participant:
            yield weigh(register=register, instrument=instrument, participant=member, on=on).possible


def _with_members(possible: Bonds, members: Iterator[Bonds], doubts: list[Doubt]) -> Bonds:
    others = []
    for bonds in members:
        if bonds <= BOUND:
            return possible  # one that stays is enough, and in most treaties the first one does
        others.append(bonds)
    if not any(Bond.FORMER in bonds for bonds in others):
        return possible
    if all(bonds == {Bond.FORMER} for bonds in others):
        return (possible - BOUND) | {Bond.FORMER}
    doubts.append(Doubt(code=DoubtCode.MEMBERS_HAVE_LEFT))
    return possible | {Bond.FORMER}
