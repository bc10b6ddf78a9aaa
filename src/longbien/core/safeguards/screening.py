"""
The rights screen: what follows from an officer's answers before a request leaves, or is carried out.

Rules:
1. Every question of the kind and the moment has an answer: no, yes, or unknown.
2. A yes that stops concludes *refuse*; a yes that escalates, or any unknown, concludes *escalate*; else *proceed*.
   Where a yes calls for a further approval an unknown does too: whoever decides it does not stand in for that person.
3. An officer may conclude more cautiously than the rules, with a reason, and never less.
4. A reason is owed wherever something speaks against the request, and where the screen always asks for one.
5. What is escalated or refused is decided by another person, of a higher rank, with reasons; at the highest rank, by
   another person of it.
6. Answers hold for what was looked at: if the request says something else afterwards, it is screened anew.

    said = conclude(screen=screen, questions=questions, answers={"suppression": "no", …}, reasons="")
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from longbien.convention.safeguards.values import Question, Screen
from longbien.convention.safeguards.words import OnYes
from longbien.core.canonical import Json, encode
from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import SUPERVISOR, rank

LONGEST_REASONS = 4000


class Answer(StrEnum):
    """What an officer answers; every question is worded so that yes gives pause."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


class Conclusion(StrEnum):
    """What follows from the answers, from the least cautious to the most."""

    PROCEED = "proceed"
    ESCALATE = "escalate"
    REFUSE = "refuse"


CAUTION = tuple(Conclusion)
_ON_YES = {OnYes.STOP: Conclusion.REFUSE, OnYes.ESCALATE: Conclusion.ESCALATE}  # any other yes stops nothing


class AnswersIncomplete(MayNotDoThisNow):
    """A question of the screen has no answer, or one that is none; `detail` names it."""

    code = "screen_incomplete"


class ScreenReasonMissing(MayNotDoThisNow):
    """The screen asks for a reason: something speaks against the request, or its kind always needs one."""

    code = "screen_reason_missing"


@dataclass(frozen=True, slots=True)
class Screened:
    """What an officer said and what follows. `extra` and `children` are the ids of questions that call for them."""

    answers: tuple[tuple[str, Answer], ...]
    conclusion: Conclusion
    reasons: str
    extra: tuple[str, ...]
    children: bool


def conclude(
    *,
    screen: Screen,
    questions: Sequence[Question],
    answers: Mapping[str, object],
    reasons: str,
    at_least: str = Conclusion.PROCEED,
) -> Screened:
    """
    Return what follows from the answers.

    Args:
        questions: of the kind and the moment, in order.
        answers: id of the question → no, yes or unknown.
        at_least: the conclusion the officer draws; the rules may draw a more cautious one.

    Raises:
        AnswersIncomplete, ScreenReasonMissing.

    Source: UN Convention against Cybercrime, arts. 6(2), 24, 28(4), 36, 37(15), 40(21)-(22).
    """
    given = tuple((one.id, _answer(one, answers)) for one in questions)
    own = _conclusion(at_least)
    drawn = max((own, *(_of(one, answer) for one, (_id, answer) in zip(questions, given, strict=True))), key=_caution)
    if not reasons.strip() and (screen.reason or drawn is not Conclusion.PROCEED):
        raise ScreenReasonMissing("reasons: say why")
    doubted = [(one, answer) for one, (_id, answer) in zip(questions, given, strict=True) if answer is not Answer.NO]
    return Screened(
        answers=given,
        conclusion=drawn,
        reasons=reasons.strip(),
        extra=tuple(one.id for one, _answered in doubted if one.on_yes is OnYes.EXTRA_APPROVAL),
        children=any(one.on_yes is OnYes.ROUTE_CHILDREN and answer is Answer.YES for one, answer in doubted),
    )


def nothing_speaks_against(questions: Sequence[Question]) -> dict[str, str]:
    """Return the answers that the one short answer stands for."""
    return {one.id: Answer.NO.value for one in questions}


def may_decide(*, decider: frozenset[str], screener: frozenset[str], same_person: bool) -> bool:
    """Say whether a person with these roles may decide what one with those escalated: another one, of a higher rank."""
    if same_person or not rank(decider):
        return False
    return rank(decider) > rank(screener) or rank(decider) == rank({SUPERVISOR})


def subject_sha256(*, kind: str, legal_basis: str, asked: tuple[str, str] | None, elements: Mapping[str, Json]) -> str:
    """Return the digest of what a screen looks at: kind, basis, authority asked (node, code) and what is said."""
    looked_at: dict[str, Json] = {
        "kind": kind,
        "legal_basis": legal_basis,
        "asked": list(asked) if asked else None,
        "elements": dict(elements),
    }
    return hashlib.sha256(encode(looked_at)).hexdigest()


def _answer(question: Question, answers: Mapping[str, object]) -> Answer:
    value = answers.get(question.id)
    if isinstance(value, str) and value in set(Answer):
        return Answer(value)
    raise AnswersIncomplete(f"{question.id}: no, yes or unknown")


def _conclusion(value: str) -> Conclusion:
    if value not in set(Conclusion):
        raise AnswersIncomplete("conclusion: proceed, escalate or refuse")
    return Conclusion(value)


def _of(question: Question, answer: Answer) -> Conclusion:
    if answer is Answer.NO:
        return Conclusion.PROCEED
    return Conclusion.ESCALATE if answer is Answer.UNKNOWN else _ON_YES.get(question.on_yes, Conclusion.PROCEED)


def _caution(one: Conclusion) -> int:
    return CAUTION.index(one)
