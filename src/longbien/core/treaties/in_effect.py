"""
Which reservations, declarations and notifications of a participant are in effect on a day, and who objects to them.

1. One is in effect from the day it was made, or the day a source names, until it is withdrawn or replaced.
2. A withdrawal that names some of its articles takes away those, and leaves the others.
3. What was said with a consent that has ended has ended with it.
4. An objection belongs to the participant that made it; what it changes between the two is left to the reader.

Source: UN Convention against Cybercrime, arts. 11(3), 23(3), 40(12), 42(5), 63(3)-(4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from longbien.convention.register.values import Effect, Fact
from longbien.convention.register.words import Deed
from longbien.core.treaties.days import Days, Truth, before, exactly, reached
from longbien.core.treaties.history import History, happening, withdrawals_of
from longbien.core.treaties.register import Register


@dataclass(frozen=True, kw_only=True)
class Objection:
    """An objection of a participant to a reservation or declaration of another one."""

    participant: str
    fact: Fact
    certainty: Truth


@dataclass(frozen=True, kw_only=True)
class InEffect:
    """
    A reservation, declaration or notification in effect.

    Args:
        certainty: yes, or unknown where a day or a withdrawal is uncertain.
        articles, effects: those that no withdrawal has taken away for sure.
    """

    fact: Fact
    certainty: Truth
    articles: tuple[str, ...]
    effects: tuple[Effect, ...]
    objections: tuple[Objection, ...]


def in_effect(*, register: Register, history: History, on: date) -> tuple[InEffect, ...]:
    """Return what is in effect on a day for sure or perhaps, in the order in which it was made."""
    found = (_weighed(register, history, fact, on) for fact in history.statements)
    return tuple(value for value in found if value is not None)


def _weighed(register: Register, history: History, fact: Fact, on: date) -> InEffect | None:
    begun = _begins(register, fact)
    truth = reached(begun, on=on)
    if truth is Truth.NO:
        return None
    others = register.concerning(fact)
    withdrawals = withdrawals_of(register, fact) if others else ()
    gone = {article for article in fact.articles if _is_taken_away(register, withdrawals, article, on)}
    ended = [reached(_begins(register, end), on=on) for end in _ends(fact, others, withdrawals)]
    ended += [_lapsed(begun, consent.ends, on) for consent in history.consents if consent.ends is not None]
    if Truth.YES in ended or (gone and gone == set(fact.articles)):
        return None
    return InEffect(
        fact=fact,
        certainty=Truth.UNKNOWN if Truth.UNKNOWN in ended else truth,
        articles=tuple(article for article in fact.articles if article not in gone) if gone else fact.articles,
        effects=tuple(effect for effect in fact.effects if effect.article not in gone) if gone else fact.effects,
        objections=_objections(register, others, on) if others else (),
    )


def _begins(register: Register, fact: Fact) -> Days:
    days = happening(register, fact)
    return exactly(fact.effective_on) if fact.effective_on is not None and days.latest is not None else days


def _ends(fact: Fact, others: tuple[Fact, ...], withdrawals: tuple[Fact, ...]) -> list[Fact]:
    """Return what takes all of it away: a withdrawal that is not in part, or what replaces it."""
    whole = [end for end in withdrawals if not _is_partial(end, fact)]
    return whole + [
        other
        for other in others
        if other.deed is fact.deed and other.participant == fact.participant and other.id != fact.id
    ]


def _is_partial(withdrawal: Fact, fact: Fact) -> bool:
    return bool(withdrawal.articles) and not set(fact.articles) <= set(withdrawal.articles)


def _is_taken_away(register: Register, withdrawals: tuple[Fact, ...], article: str, on: date) -> bool:
    return any(
        article in withdrawal.articles and reached(_begins(register, withdrawal), on=on) is Truth.YES
        for withdrawal in withdrawals
    )


def _lapsed(begun: Days, ends: Days, on: date) -> Truth:
    """Say whether it was made before the end of a consent, and that end has come."""
    made_before, come = before(begun, ends), reached(ends, on=on)
    if Truth.NO in {made_before, come}:
        return Truth.NO
    return Truth.YES if made_before is come is Truth.YES else Truth.UNKNOWN


def _objections(register: Register, others: tuple[Fact, ...], on: date) -> tuple[Objection, ...]:
    found = []
    for other in others:
        if other.deed is not Deed.OBJECTION:
            continue
        truth = reached(_begins(register, other), on=on)
        taken_back = [reached(_begins(register, end), on=on) for end in withdrawals_of(register, other)]
        if truth is Truth.NO or Truth.YES in taken_back:
            continue
        certainty = Truth.UNKNOWN if Truth.UNKNOWN in taken_back else truth
        found.append(Objection(participant=other.participant, fact=other, certainty=certainty))
    return tuple(found)
