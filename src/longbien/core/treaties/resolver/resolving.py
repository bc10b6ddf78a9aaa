"""One question, held against every instrument."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from longbien.convention.statements import Cover, Instrument
from longbien.convention.types import Convention, Kind
from longbien.convention.words import DualCriminalityRule, LanguageRule, OffenceGate, Route
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.questions import Answer, Applies, Basis, Question, Reason
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver.addressing import address, channel_reasons
from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.dual_criminality import dual_criminality
from longbien.core.treaties.resolver.force import force_reasons, practised
from longbien.core.treaties.resolver.governing import Bound, governing_rules
from longbien.core.treaties.resolver.measures import cover_for, measure_reasons
from longbien.core.treaties.resolver.offences import convention_offence
from longbien.core.treaties.resolver.participation import (
    binding_reasons,
    channel_only,
    is_generic,
    names_both,
    same_state,
)
from longbien.core.treaties.resolver.ranking import Rank, rank_of
from longbien.core.treaties.resolver.requirements import required_elements, time_rules
from longbien.core.treaties.resolver.reservations import reservation_reasons
from longbien.core.treaties.resolver.scope import scope_reasons
from longbien.core.treaties.resolver.standings import Standings
from longbien.core.treaties.resolver.weighing import least


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """All that is laid beside the question."""

    question: Question
    kind: Kind
    standings: Standings
    law: Convention
    directory: tuple[DirectoryEntry, ...]
    agreements: tuple[Agreement, ...]
    bound: tuple[Bound, ...]


def resolve(
    question: Question,
    *,
    register: Register,
    law: Convention,
    directory: Iterable[DirectoryEntry],
    agreements: Iterable[Agreement] = (),
) -> Answer:
    """
    Return every instrument that could carry the request, the best first, each with the reasons for and against it.

    Args:
        register: as far as it may be relied on; its instruments are those of the law files and the operator's own.
        law: the kinds, offences and instruments as shipped.
        directory: entries of all States, in any order.
        agreements: what the operator recorded of pairs of States, in any order.

    Raises:
        UnknownLawItem: the measure is no kind of cooperation, or the offence is neither `other` nor in the law files.

    Source: UN Convention against Cybercrime, arts. 3, 4, 23, 35, 37(1), 40(1), 40(6)-(8), 41(1), 42(4)-(5), 60, 65.
    """
    kind = law.kind(kind_id=question.measure)
    convention_offence(offence=question.offence, law=law)
    recorded = tuple(agreements)
    standings = Standings(question=question, register=register)
    bound = tuple(
        Bound(instrument=one, reasons=_bound(one, standings, recorded))
        for one in _instruments(law, register)
        if names_both(question=question, instrument=one, register=register)
    )
    desk = _Desk(
        question=question,
        kind=kind,
        standings=standings,
        law=law,
        directory=tuple(one for one in directory if one.state == question.requested),
        agreements=recorded,
        bound=bound,
    )
    ranked = sorted((_weighed(desk, one) for one in bound), key=lambda pair: pair[0])
    return Answer(question=question, bases=tuple(basis for _, basis in ranked))


def _instruments(law: Convention, register: Register) -> tuple[Instrument, ...]:
    shipped = {one.id for one in law.instruments}
    return (*law.instruments, *(one for one in register.instruments if one.id not in shipped))


def _bound(instrument: Instrument, standings: Standings, agreements: tuple[Agreement, ...]) -> tuple[Reason, ...]:
    """Take steps 1 and 2: what is true for a real request, whatever the question is for."""
    question = standings.question
    reasons = same_state(question=question, instrument=instrument)
    if not is_generic(instrument):
        reasons += force_reasons(question=question, instrument=instrument, register=standings.register)
    if any(one.weighs is Applies.NO for one in reasons):
        return reasons
    binding = binding_reasons(question=question, instrument=instrument, standings=standings, agreements=agreements)
    if not reasons:
        return binding
    # Whom something binds that may not be in force is unknown as well; saying so once is enough. A no stays a no.
    return reasons + tuple(one for one in binding if one.weighs is Applies.NO)


def _weighed(desk: _Desk, bound: Bound) -> tuple[Rank, Basis]:
    question, instrument = desk.question, bound.instrument
    cover = cover_for(instrument=instrument, measure=question.measure)
    reasons = practised(bound.reasons, question=question, instrument=instrument) + channel_only(instrument)
    if instrument.carries_requests and not is_generic(instrument):
        reasons += measure_reasons(instrument=instrument, cover=cover, measure=question.measure)
    if cover is not None:
        reasons += scope_reasons(question=question, cover=cover, law=desk.law)
        if not is_generic(instrument):
            reasons += reservation_reasons(
                question=question, instrument=instrument, cover=cover, standings=desk.standings
            )
    basis = _basis(desk, instrument, cover, reasons)
    return rank_of(basis=basis, instrument=instrument, cover=cover, measure=question.measure), basis


def _basis(desk: _Desk, instrument: Instrument, cover: Cover | None, reasons: tuple[Reason, ...]) -> Basis:
    question, kind = desk.question, desk.kind
    own = cover or _no_cover(instrument)
    rules = governing_rules(
        question=question, instrument=instrument, cover=own, bound=desk.bound, agreements=desk.agreements
    )
    channels = channel_reasons(question=question, cover=rules.cover, bound=desk.bound)
    where = address(
        question=question,
        rules=rules.cover,
        governed_by=rules.governed_by,
        standings=desk.standings,
        directory=desk.directory,
    )
    every = reasons + rules.reasons + channels
    return Basis(
        instrument=instrument.id,
        applies=least(every),
        reasons=every,
        articles=own.articles,
        governed_by=rules.governed_by,
        authorities=where.authorities,
        channel=rules.cover.route.value,
        languages=where.languages,
        elements=required_elements(kind=kind, instrument=instrument),
        dual_criminality=dual_criminality(kind=kind, rules=rules, reasons=every, question=question),
        time_rules=time_rules(kind=kind, rules=rules),
        exercise_only=any(one.code == Code.EXERCISE_ONLY for one in every),
        channel_treaties=tuple(one.detail for one in channels),
    )


def _no_cover(instrument: Instrument) -> Cover:
    """Return the cover of an instrument that says nothing of the measure, or of which we do not know what it says."""
    return Cover(
        kinds=(),
        articles=(),
        offences=OffenceGate.OWN_SCOPE,
        route=Route.AS_AGREED,
        languages=LanguageRule.NOT_STATED,
        dual_criminality=DualCriminalityRule.NOT_STATED,
        verification=instrument.verification,
        source=instrument.source,
    )
