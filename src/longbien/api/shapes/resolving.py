"""The answer of the resolver, as the JSON door tells it."""

from __future__ import annotations

from ninja import Schema

from longbien.api.shapes.law import NeededIfOut
from longbien.api.shapes.treaty import Certainty, EntryOfDirectoryOut


class ReasonOut(Schema):
    """Why an instrument applies, does not, or cannot be told."""

    code: str
    text: str
    article: str
    weighs: Certainty
    state: str
    facts: list[str]
    detail: str
    verification: str


class RequiredElementOut(Schema):
    """What a request under the instrument must say; with `needed_if` only where another answer calls for it."""

    id: str
    label: str
    article: str
    needed_if: NeededIfOut | None
    verification: str


class RuleOnTimeOut(Schema):
    """A rule on time; `id` is empty where an own treaty says it in words."""

    id: str
    meaning: str
    article: str
    verification: str


class BasisOut(Schema):
    """One instrument, and what a request under it needs; `authority` is null where none is known."""

    id: str
    title: str
    rank: int
    applies: Certainty
    reasons: list[ReasonOut]
    articles: list[str]
    governed_by: str
    authority: EntryOfDirectoryOut | None
    authorities: list[EntryOfDirectoryOut]
    channel: str
    channel_treaties: list[str]
    languages: list[str]
    elements: list[RequiredElementOut]
    dual_criminality: str
    time_rules: list[RuleOnTimeOut]
    exercise_only: bool


class QuestionOut(Schema):
    """The question as it was understood."""

    requesting: str
    requested: str
    on: str
    offence: str
    max_penalty_years: int | None
    measure: str
    exercise: bool
    electronic_evidence: bool | None
    territory: str


class AnswerOut(Schema):
    """Every instrument that was weighed, the best first."""

    question: QuestionOut
    known_at: str | None
    instruments: list[BasisOut]
