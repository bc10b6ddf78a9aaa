"""
What is asked of the resolver, and what it answers.

    question = Question(requesting="VNM", requested="POL", on=day, offence="art13", max_penalty_years=5,
                        measure="preserve.request", exercise=False)
    resolve(question, register=..., law=..., directory=...)     # an Answer

Source: UN Convention against Cybercrime, arts. 3, 4, 23, 35, 37(1), 40(1), 40(6)-(8), 41(1), 42(4)-(5), 60, 65.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from longbien.convention.types import Element, TimeRule
from longbien.convention.words import DualCriminalityRule, Verification
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.errors import TheirMessageIsWrong


class WrongQuestion(TheirMessageIsWrong):
    """A question names a day, a State or a rule that does not exist; the words begin with the name of the argument."""

    code = "wrong_question"


class Applies(StrEnum):
    """Whether an instrument can carry the request. Unknown is an answer."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Question:
    """
    Which instrument can carry this request?

    Args:
        requesting, requested: codes of participants.
        on: the day for which it is asked.
        offence: `art7` ... `art17`, `art19:art7` for participation or attempt, `other` for any other offence,
            `not_said` where none is named.
        max_penalty_years: the highest penalty in the requesting State; None when it is not known.
        measure: id of a kind of cooperation.
        exercise: whether it is for an exercise.
        electronic_evidence: whether what is sought is evidence in electronic form; None when it was not said. Asked of
            measures that the Convention opens for serious crimes only to collect such evidence, art. 40(1).
        territory: a part of the requested State with an authority of its own, art. 40(12); empty for the whole.
    """

    requesting: str
    requested: str
    on: date
    offence: str
    max_penalty_years: int | None
    measure: str
    exercise: bool = False
    electronic_evidence: bool | None = None
    territory: str = ""


@dataclass(frozen=True, kw_only=True)
class Reason:
    """
    Why an instrument applies, does not, or cannot be told.

    Args:
        code: stable, such as `not_in_force`, `not_a_party`, `party_unknown`, `reservation`, `measure_not_covered`,
            `offence_outside_scope`, `exercise_only`, `both_bound`; words shown to people are translated from it.
        weighs: what this reason alone says: yes, no or unknown.
        article: of the instrument, in its own numbering; empty where none.
        participant: the State concerned; empty for both or none.
        facts: ids of the facts it rests on.
        detail: the value that decided, such as a date or a number; untranslated.
        verification: how far the rule behind it may be trusted.
    """

    code: str
    weighs: Applies
    article: str = ""
    participant: str = ""
    facts: tuple[str, ...] = ()
    detail: str = ""
    verification: Verification = Verification.MEMORY


@dataclass(frozen=True, kw_only=True)
class Basis:
    """
    One instrument, and what it would mean to rest the request on it.

    Args:
        applies: the least of its reasons: one no is no, else one unknown is unknown.
        articles: of the instrument, for this measure.
        governed_by: id of the instrument whose rules replace art. 40(8)-(31), or the instrument's own id.
        authorities: to address in the requested State, the most fitting first; empty when unknown.
        channel: code of the channel the instrument asks for.
        languages: BCP 47 codes the requested State accepts, where known.
        elements: what the request must say, of the kind as it is under the instrument: an article of the instrument is
            written `budapest-2001:29(2)(c)`, one of the Convention that stands for comparison `cf. 42(3)(c)`.
            `needed_if`, where it stands, says when.
        dual_criminality: the rule.
        time_rules: those that hold, cited in the same way; an own treaty's, in words, have no id.
        exercise_only: it can be chosen in exercises only.
        channel_treaties: ids of treaties between both that carry requests resting on this instrument.
    """

    instrument: str
    applies: Applies
    reasons: tuple[Reason, ...]
    articles: tuple[str, ...]
    governed_by: str
    authorities: tuple[DirectoryEntry, ...]
    channel: str
    languages: tuple[str, ...]
    elements: tuple[Element, ...]
    dual_criminality: DualCriminalityRule
    time_rules: tuple[TimeRule, ...]
    exercise_only: bool
    channel_treaties: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Answer:
    """All instruments that were weighed, the best first."""

    question: Question
    bases: tuple[Basis, ...]
