"""
Step 2: does the instrument bind both States on the day?

1. A Party is bound from its day of entry until its denunciation takes effect; who has only signed is not.
2. A State that no fact names is none where the list of participants is complete, and unknown where it is not.
3. A protocol binds those who are Parties to it and to its parent.
4. An organisation such as the European Union is bound within its competence, which a person has to read. It does not
   bind its members: they are Parties themselves, or not.
5. A treaty that only carries the requests of others carries none of its own.
6. Treaties between two States, and reciprocity, are unknown until somebody records them.

Source: UN Convention against Cybercrime, arts. 2(n), 61, 64-65, 67; 35(1) for reciprocity.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from longbien.convention.register.words import ParticipantKind
from longbien.convention.statements import Instrument
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.core.treaties.bonds import Bond
from longbien.core.treaties.days import Truth
from longbien.core.treaties.entry_into_force import participants_in
from longbien.core.treaties.questions import Applies, Question, Reason
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.force import CONVENTION, written
from longbien.core.treaties.resolver.measures import fits_any
from longbien.core.treaties.resolver.standings import Standings
from longbien.core.treaties.status import Status

#: Where the Convention says so. Of other instruments, with other numbers, the rule of entry alone is known here.
_ARTICLES: Final = {
    Code.BOTH_BOUND: "65",
    Code.NOT_A_PARTY: "64",
    Code.SIGNED_ONLY: "64",
    Code.PARTY_UNKNOWN: "64",
    Code.NOT_YET_BOUND: "65(2)",
    Code.NO_LONGER_BOUND: "67(1)",
    Code.DENOUNCED_STILL_BOUND: "67(1)",
    Code.COMPETENCE_UNKNOWN: "2(n)",
}
_NOT_BOUND: Final = {
    Bond.SIGNATORY: Code.SIGNED_ONLY,
    Bond.FORMER: Code.NO_LONGER_BOUND,
    Bond.CONSENTED: Code.NOT_YET_BOUND,
}


def is_generic(instrument: Instrument) -> bool:
    """Say whether it stands for any treaty between two States, or for none: it has no participants of its own."""
    return instrument.kind is InstrumentKind.RECIPROCITY or instrument.id == InstrumentKind.BILATERAL


def names_both(*, question: Question, instrument: Instrument, register: Register) -> bool:
    """Say whether a treaty of two States is a treaty of these two; other instruments concern everybody."""
    if instrument.kind is not InstrumentKind.BILATERAL or is_generic(instrument):
        return True
    return {question.requesting, question.requested} <= set(
        participants_in(register=register, instrument=instrument.id)
    )


def same_state(*, question: Question, instrument: Instrument) -> tuple[Reason, ...]:
    """Return that a State asks nothing of itself; nothing for two States."""
    if question.requesting != question.requested:
        return ()
    return (_reason(instrument, Code.SAME_STATE, Applies.NO, participant=question.requested),)


def binding_reasons(
    *, question: Question, instrument: Instrument, standings: Standings, agreements: Iterable[Agreement]
) -> tuple[Reason, ...]:
    """Return whether the instrument, which is in force, binds both; at least one reason."""
    if instrument.kind is InstrumentKind.RECIPROCITY:
        return (_reciprocity(question, instrument, agreements),)
    if is_generic(instrument):
        return (_reason(instrument, Code.TREATY_NOT_RECORDED, Applies.UNKNOWN),)
    each = tuple(
        _of_participant(instrument, standings, participant) for participant in (question.requesting, question.requested)
    )
    against = tuple(chain.from_iterable(reasons for reasons, _ in each))
    if any(one.weighs is not Applies.YES for one in against):
        return tuple(one for one in against if one.weighs is not Applies.YES)
    facts = tuple(dict.fromkeys(chain.from_iterable(status.facts for _, status in each)))
    return (_reason(instrument, Code.BOTH_BOUND, Applies.YES, facts=facts), *against)


def channel_only(instrument: Instrument) -> tuple[Reason, ...]:
    """Return that a treaty which only carries what rests on another one is no basis; nothing for other instruments."""
    return () if instrument.carries_requests else (_reason(instrument, Code.CHANNEL_ONLY, Applies.NO),)


def _of_participant(
    instrument: Instrument, standings: Standings, participant: str
) -> tuple[tuple[Reason, ...], Status]:
    status = standings.of(instrument=instrument.id, participant=participant)
    known = standings.register.participant(participant)
    if known is None:
        reason = _reason(instrument, Code.PARTICIPANT_UNKNOWN, Applies.UNKNOWN, participant=participant)
        return (reason,), status
    if status.is_party is not Truth.YES:
        return (_not_bound(instrument, status),), status
    reasons: tuple[Reason, ...] = ()
    if Bond.DENOUNCED in status.possible:
        reasons += (_of_status(instrument, status, Code.DENOUNCED_STILL_BOUND, Applies.YES),)
    if known.kind is ParticipantKind.ORGANISATION:
        reasons += (_of_status(instrument, status, Code.COMPETENCE_UNKNOWN, Applies.UNKNOWN),)
    return reasons, status


def _not_bound(instrument: Instrument, status: Status) -> Reason:
    if status.is_party is Truth.UNKNOWN:
        return _of_status(instrument, status, Code.PARTY_UNKNOWN, Applies.UNKNOWN)
    return _of_status(instrument, status, _NOT_BOUND.get(status.bond, Code.NOT_A_PARTY), Applies.NO)


def _of_status(instrument: Instrument, status: Status, code: Code, weighs: Applies) -> Reason:
    day = {
        Code.NOT_YET_BOUND: status.party_from,
        Code.NO_LONGER_BOUND: status.party_until,
        Code.DENOUNCED_STILL_BOUND: status.party_until,
    }.get(code)
    return _reason(instrument, code, weighs, participant=status.participant, facts=status.facts, detail=written(day))


def _reciprocity(question: Question, instrument: Instrument, agreements: Iterable[Agreement]) -> Reason:
    recorded = sorted(
        one.id
        for one in agreements
        if one.kind is AgreementKind.RECIPROCITY
        and one.is_between(question.requesting, question.requested, on=question.on)
        and (not one.measures or fits_any(measure=question.measure, groups=one.measures))
    )
    if not recorded:
        return _reason(instrument, Code.RECIPROCITY_NOT_RECORDED, Applies.UNKNOWN)
    return _reason(instrument, Code.RECIPROCITY_RECORDED, Applies.YES, detail=recorded[0])


def _article(instrument: Instrument, code: Code) -> str:
    if instrument.id == CONVENTION:
        return _ARTICLES.get(code, "")
    by_entry = code in (Code.BOTH_BOUND, Code.NOT_YET_BOUND)
    return instrument.entry.article if by_entry and instrument.entry is not None else ""


def _reason(
    instrument: Instrument,
    code: Code,
    weighs: Applies,
    *,
    participant: str = "",
    facts: tuple[str, ...] = (),
    detail: str = "",
) -> Reason:
    return Reason(
        code=code,
        weighs=weighs,
        article=_article(instrument, code),
        participant=participant,
        facts=facts,
        detail=detail,
        verification=instrument.verification,
    )
