"""The answers of a comparison, each with all that explains it. Words shown to people are translated from the codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final, TypeAlias

from longbien.convention.words import Verification


class Verdict(StrEnum):
    """The answer in one word."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class Obstacle(StrEnum):
    """Why an offence of the other State is not met. The first two name elements."""

    ELEMENT_NOT_SHOWN = "element_not_shown"
    EXCLUDED = "excluded"
    FORM_NOT_PUNISHABLE = "form_not_punishable"
    PENALTY_TOO_LOW = "penalty_too_low"
    PREDICATE_NOT_CRIMINAL = "predicate_not_criminal"


class NotKnown(StrEnum):
    """What is not known, of the facts or of the law."""

    ELEMENT_NOT_STATED = "element_not_stated"
    EXCLUSION_NOT_STATED = "exclusion_not_stated"
    FIELD_NOT_STATED = "field_not_stated"
    PREDICATE_NOT_STATED = "predicate_not_stated"
    PLACE_OF_PREDICATE_NOT_STATED = "place_of_predicate_not_stated"
    PREDICATE_NOT_ANSWERED = "predicate_not_answered"
    FORM_NOT_RECORDED = "form_not_recorded"
    PENALTY_NOT_RECORDED = "penalty_not_recorded"
    REQUIREMENTS_NOT_COMPLETE = "requirements_not_complete"
    OFFENCE_WITHOUT_SOURCE = "offence_without_source"
    LAW_NOT_RECORDED = "law_not_recorded"
    NO_OFFENCE_RECORDED = "no_offence_recorded"
    LAW_NOT_COMPLETE = "law_not_complete"


_SILENT: Final = frozenset({NotKnown.ELEMENT_NOT_STATED, NotKnown.EXCLUSION_NOT_STATED})


@dataclass(frozen=True, kw_only=True)
class Match:
    """An offence of the other State that the conduct meets."""

    offence: str
    citation: str
    verification: Verification
    source: str


@dataclass(frozen=True, kw_only=True, order=True)
class Lack:
    """
    Why one offence is not met.

    Args:
        offence, citation: of the State whose law it is.
        elements: ids of what is missing or of what excludes; where any one of several would do, all of them. For a
            form of art. 19, the form. For a predicate offence, what it lacks.
        state: where the predicate offence is not criminal; empty otherwise.
    """

    offence: str
    citation: str
    why: Obstacle
    elements: tuple[str, ...] = ()
    state: str = ""


@dataclass(frozen=True, kw_only=True, order=True)
class Gap:
    """
    One thing that is not known.

    Args:
        what: of which sort.
        offence, citation: of the State whose law it is; empty where the law as a whole is meant.
        elements: ids of what is not stated; where any one of several would do, all of them. Or the fields concerned.
        state: whose law is meant.
    """

    what: NotKnown
    offence: str = ""
    citation: str = ""
    elements: tuple[str, ...] = ()
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class Met:
    """The conduct is an offence in the other State: at least one of its offences is met."""

    by: tuple[Match, ...]
    verdict: ClassVar[Verdict] = Verdict.MET


@dataclass(frozen=True, kw_only=True)
class NotMet:
    """The conduct is no offence in the other State. Every recorded offence is named, with what it lacks."""

    lacks: tuple[Lack, ...]
    verdict: ClassVar[Verdict] = Verdict.NOT_MET

    @property
    def elements(self) -> tuple[str, ...]:
        """Return the ids of all that is missing or excludes, each once, in the order of the alphabet."""
        return tuple(sorted({element for lack in self.lacks for element in lack.elements}))


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """It cannot be told. `gaps` says what is not known, `lacks` which offences are out of question all the same."""

    gaps: tuple[Gap, ...]
    lacks: tuple[Lack, ...] = ()
    verdict: ClassVar[Verdict] = Verdict.UNKNOWN

    @property
    def elements(self) -> tuple[str, ...]:
        """Return the ids on which the facts are silent and an answer may turn, in the order of the alphabet."""
        return tuple(sorted({element for one in self.gaps if one.what in _SILENT for element in one.elements}))


Comparison: TypeAlias = Met | NotMet | Unknown
