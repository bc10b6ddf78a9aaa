"""What `safeguards.yaml` says, as values. Every statement bears its mark and its source."""

from __future__ import annotations

from dataclasses import dataclass, field

from longbien.convention.errors import UnknownLawItem
from longbien.convention.safeguards.words import Moment, OnYes, Passing, Retention
from longbien.convention.statements import TRANSLATED, Sourced
from longbien.convention.types import fits


@dataclass(frozen=True, kw_only=True)
class Question(Sourced):
    """A question to which “yes” gives pause. `ground`: on which the requested State would refuse, or empty."""

    id: str
    text: str = field(metadata=TRANSLATED)
    help: str = field(metadata=TRANSLATED)
    article: str
    moments: tuple[Moment, ...]
    on_yes: OnYes
    ground: str = ""


@dataclass(frozen=True, kw_only=True)
class Screen(Sourced):
    """The questions that some kinds demand, in order; `together`: one answer for all if nothing is wrong."""

    id: str
    title: str = field(metadata=TRANSLATED)
    kinds: tuple[str, ...]
    questions: tuple[str, ...]
    together: bool
    reason: bool


@dataclass(frozen=True, kw_only=True)
class ExtraApproval(Sourced):
    """Kinds for which a further person approves, at these moments."""

    id: str
    text: str = field(metadata=TRANSLATED)
    article: str
    kinds: tuple[str, ...]
    moments: tuple[Moment, ...]


@dataclass(frozen=True, kw_only=True)
class LimitRules(Sourced):
    """
    What holds for data received where nothing is said.

    Args:
        onward_kind, use_kind: ask for consent to more.
        told_kind: tells what became of the data at the end.
    """

    onward: Passing
    other_use: Passing
    retention: Retention
    warn_days: tuple[int, ...]
    onward_kind: str
    use_kind: str
    told_kind: str
    article: str


@dataclass(frozen=True, kw_only=True)
class ReminderRules(Sourced):
    """After how many hours a screen that waits for answers, or for a decision, is a term that is over."""

    answer_hours: int
    decide_hours: int


@dataclass(frozen=True, kw_only=True)
class SecrecyRules(Sourced):
    """By which elements secrecy is asked and ends, and after how many days its need is looked at again."""

    asked_by: str
    until: str
    review_days: int


@dataclass(frozen=True, kw_only=True)
class ChildrenRules(Sourced):
    """Which offences make a request one that concerns children, and the care it needs."""

    offences: tuple[str, ...]
    care: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class Protected(Sourced):
    """Elements of kinds that identify somebody who is to be protected."""

    id: str
    kinds: tuple[str, ...]
    elements: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Safeguards:
    """The whole file. `version` is kept beside every answer given under it."""

    version: str
    executing_acts: tuple[str, ...]
    questions: tuple[Question, ...]
    screens: tuple[Screen, ...]
    extra_approvals: tuple[ExtraApproval, ...]
    limits: LimitRules
    reminders: ReminderRules
    confidentiality: SecrecyRules
    children: ChildrenRules
    protected: tuple[Protected, ...]

    def question(self, *, question_id: str) -> Question:
        """Return the question of that id; raises `UnknownLawItem`."""
        for one in self.questions:
            if one.id == question_id:
                return one
        raise UnknownLawItem(subject="question", wanted=question_id)

    def screen_for(self, *, kind_id: str) -> Screen | None:
        """Return the screen that a kind demands, or None."""
        named = (one for one in self.screens if any(fits(kind_id=kind_id, group=group) for group in one.kinds))
        return next(named, None)

    def questions_for(self, *, kind_id: str, moment: str) -> tuple[Question, ...]:
        """Return the questions to ask about a request of that kind at that moment; none where no screen is demanded."""
        screen = self.screen_for(kind_id=kind_id)
        asked = (self.question(question_id=one) for one in screen.questions) if screen else ()
        return tuple(one for one in asked if moment in one.moments)

    def protected_in(self, *, kind_id: str) -> frozenset[str]:
        """Return the ids of the elements of that kind that identify a protected person."""
        found = (one.elements for one in self.protected if any(fits(kind_id=kind_id, group=g) for g in one.kinds))
        return frozenset(element for elements in found for element in elements)
