"""
Step 5: what the two States reserved or declared.

1. A reservation counts from the day it was made until it is withdrawn. Whose it is, is said in the reason. Where the
   other State has objected, what holds between the two is for a person to judge.
2. It touches a measure if its option names the measure. Where the text was not seen (`unknown`), it touches every
   measure that rests on the article it names, and every measure if not even the article is known.
3. What it does to the measure is for a person to read, so the answer is unknown. Two cases are known better:
4. The right to refuse preservation where dual criminality is missing changes the rule on dual criminality, not the way.
   It is the requested State's, and never for the treaty's own offences.
5. A reservation on an offence leaves the way open where dual criminality is no condition, and makes it unknown where it
   is one.

Reservations count in exercises too: an exercise practises what would be true.

Source: UN Convention against Cybercrime, arts. 11(3), 23(3), 42(5), 63(3); Vienna Convention on the Law of Treaties,
arts. 2(1)(d), 21, 22.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from longbien.convention.register.values import Effect, Fact
from longbien.convention.register.words import Deed
from longbien.convention.statements import Cover, Instrument, Sourced
from longbien.convention.words import DualCriminalityRule
from longbien.core.treaties.in_effect import InEffect
from longbien.core.treaties.questions import Applies, Question, Reason
from longbien.core.treaties.resolver.codes import Code
from longbien.core.treaties.resolver.measures import fits_any
from longbien.core.treaties.resolver.offences import CONVENTION_GATES, NOT_OF_THE_CONVENTION, PARTICIPATION
from longbien.core.treaties.resolver.standings import Standings

DUAL_CRIMINALITY_FOR_PRESERVATION: Final = "dual_criminality_for_preservation"
UNKNOWN_TEXT: Final = "unknown"
#: An effect of a notification of languages is this and a BCP 47 code, such as `language:fr`.
LANGUAGE: Final = "language:"
_RESERVED: Final = frozenset({Deed.RESERVATION, Deed.DECLARATION})
_NUMBER: Final = re.compile(r"\d+")


def reservation_reasons(
    *, question: Question, instrument: Instrument, cover: Cover, standings: Standings
) -> tuple[Reason, ...]:
    """Return what either State reserved or declared about the measure; nothing where none of it touches the measure."""
    matter = _Matter(question=question, instrument=instrument, cover=cover)
    found: list[Reason] = []
    for participant in (question.requested, question.requesting):
        status = standings.of(instrument=instrument.id, participant=participant)
        for said in (*status.reservations, *status.declarations):
            found += _reasons(matter, said)
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, kw_only=True)
class _Matter:
    """What a reservation is held against."""

    question: Question
    instrument: Instrument
    cover: Cover


def _reasons(matter: _Matter, said: InEffect) -> Iterator[Reason]:
    effects = said.effects if said.fact.effects else _effects_unseen(said)
    found = [reason for effect in effects if (reason := _reason(matter, said.fact, effect)) is not None]
    yield from found
    question = matter.question
    for objection in said.objections if found else ():
        if objection.participant in (question.requesting, question.requested):
            yield replace(
                found[0],
                code=Code.RESERVATION_OBJECTED,
                weighs=Applies.UNKNOWN,
                participant=objection.participant,
                facts=(objection.fact.id, said.fact.id),
                detail="",
            )


def _reason(matter: _Matter, fact: Fact, effect: Effect) -> Reason | None:
    question, instrument, cover = matter.question, matter.instrument, matter.cover
    option = next((one for one in instrument.options if one.id == effect.option), None)
    if _is_on_offence(question, instrument, effect):
        weighs = Applies.UNKNOWN if cover.dual_criminality is DualCriminalityRule.REQUIRED else Applies.YES
        return _of(fact, effect, instrument, Code.RESERVATION_ON_OFFENCE, weighs)
    if option is None:
        touches = not effect.option.startswith(LANGUAGE) and _may_touch(matter, effect)
        return _of(fact, effect, instrument, Code.RESERVATION_UNKNOWN, Applies.UNKNOWN) if touches else None
    if not fits_any(measure=question.measure, groups=option.kinds):
        return None
    if option.id != DUAL_CRIMINALITY_FOR_PRESERVATION:
        return _of(fact, effect, option, Code.RESERVATION, Applies.UNKNOWN)
    own = is_own_offence(question=question, instrument=instrument)
    return None if own else _of(fact, effect, option, Code.RESERVATION, Applies.YES)


def _effects_unseen(said: InEffect) -> tuple[Effect, ...]:
    """What nobody has read can mean anything, whatever it is called; a notification, or a declaration read, cannot."""
    fact = said.fact
    if fact.deed not in _RESERVED or (fact.deed is Deed.DECLARATION and fact.text):
        return ()
    return tuple(Effect(article=article, option=UNKNOWN_TEXT) for article in said.articles or ("",))


def is_own_offence(*, question: Question, instrument: Instrument) -> bool:
    """Say whether the offence is one that the treaty itself establishes; what cannot be told is none."""
    if question.offence in NOT_OF_THE_CONVENTION:
        return False
    if _has_convention_offences(instrument):
        return True
    base = question.offence.removeprefix(PARTICIPATION)
    return any(base in cover.named for cover in instrument.covers)


def _is_on_offence(question: Question, instrument: Instrument, effect: Effect) -> bool:
    if not effect.article or question.offence in NOT_OF_THE_CONVENTION or not _has_convention_offences(instrument):
        return False
    return question.offence.removeprefix(PARTICIPATION) == f"art{_number(effect.article)}"


def _has_convention_offences(instrument: Instrument) -> bool:
    return any(cover.offences in CONVENTION_GATES for cover in instrument.covers)


def _may_touch(matter: _Matter, effect: Effect) -> bool:
    """Say whether something unread can concern the measure: it names its article, one of an option on it, or none."""
    number = _number(effect.article)
    if not number or number in {_number(article) for article in matter.cover.articles}:
        return True
    return any(
        _number(option.article) == number and fits_any(measure=matter.question.measure, groups=option.kinds)
        for option in matter.instrument.options
    )


def _number(article: str) -> str:
    found = _NUMBER.search(article)
    return found.group() if found else ""


def _of(fact: Fact, effect: Effect, rule: Sourced, code: Code, weighs: Applies) -> Reason:
    return Reason(
        code=code,
        weighs=weighs,
        article=effect.article,
        participant=fact.participant,
        facts=(fact.id,),
        detail=effect.option if code is Code.RESERVATION else "",
        verification=rule.verification,
    )
