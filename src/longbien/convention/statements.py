"""
Statements of law as values: articles, terms, offences, grounds, instruments.

Everything is frozen; lists are tuples; every statement bears its mark and its source. Fields marked `TRANSLATED` are
words shown to people; everything else is a code or a reference.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from longbien.convention.words import (
    ConditionEffect,
    DualCriminalityRule,
    Form,
    GroundKind,
    InstrumentKind,
    LanguageRule,
    OffenceGate,
    Route,
    Strength,
    Subject,
    Use,
    Verification,
)

TRANSLATED: Final = {"translated": True}


@dataclass(frozen=True, kw_only=True)
class Sourced:
    """A statement with its mark; `source` is the id of a `Source`; `corroborated` can only stand beside `memory`."""

    verification: Verification
    source: str
    corroborated: bool = False


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where statements come from, and which marks such a source can carry."""

    id: str
    title: str = field(metadata=TRANSLATED)
    place: str
    supports: tuple[Verification, ...]


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One of the nine chapters."""

    number: int
    numeral: str
    title: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class BetterKnown(Sourced):
    """A part of an article that is known better than the article as a whole."""

    part: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class Article(Sourced):
    """One of the 68 articles; the mark is that of its least certain part."""

    number: int
    chapter: int
    title: str = field(metadata=TRANSLATED)
    summary: str = field(metadata=TRANSLATED)
    better_known: tuple[BetterKnown, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LawTerm(Sourced):
    """A term of Article 2. `figure` is the number it turns on, such as the years of a serious crime; None if none."""

    id: str
    letter: str
    term: str = field(metadata=TRANSLATED)
    definition: str = field(metadata=TRANSLATED)
    figure: int | None = None


@dataclass(frozen=True, kw_only=True)
class OffenceElement:
    """What must be there. One id means the same in every article; `parts` are the elements it sums up, if any."""

    id: str
    text: str = field(metadata=TRANSLATED)
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OptionalCondition:
    """What a State may add or leave out."""

    id: str
    text: str = field(metadata=TRANSLATED)
    effect: ConditionEffect


@dataclass(frozen=True, kw_only=True)
class Offence(Sourced):
    """An offence of Articles 7 to 17."""

    id: str
    article: str
    title: str = field(metadata=TRANSLATED)
    elements: tuple[OffenceElement, ...]
    optional_conditions: tuple[OptionalCondition, ...]


@dataclass(frozen=True, kw_only=True)
class OffenceForm(Sourced):
    """A way of Article 19 to answer for an offence; `strength` says whether States shall or may punish it."""

    id: Form
    article: str
    title: str = field(metadata=TRANSLATED)
    text: str = field(metadata=TRANSLATED)
    strength: Strength


@dataclass(frozen=True, kw_only=True)
class Ground(Sourced):
    """A reason for which help may be refused or postponed."""

    id: str
    article: str
    kind: GroundKind
    text: str = field(metadata=TRANSLATED)
    consultation_required: bool
    needs_reservation: str = ""
    not_for_convention_offences: bool = False


@dataclass(frozen=True, kw_only=True)
class NeverGround(Sourced):
    """A reason for which help may never be refused."""

    id: str
    article: str
    text: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class InstrumentArticle:
    """An article of an instrument and what it is good for; the number is the instrument's own."""

    article: str
    subject: Subject


@dataclass(frozen=True, kw_only=True)
class EntryRule(Sourced):
    """
    How an instrument enters into force.

    Args:
        instruments_needed: deposits it takes; organisations do not count beside their members where `article` says so.
        days: from the deposit that completes them to entry into force (the 90th day is `days=90`).
        months: the same in calendar months, for treaties that count so; `days` is then 0.
        later_days, later_months: for a participant that deposits after that.
        first_of_month: the period is followed by waiting for the first day of the next month.
        denunciation_days, denunciation_months: from the notification to the end.
    """

    article: str
    instruments_needed: int
    days: int = 0
    months: int = 0
    later_days: int = 0
    later_months: int = 0
    first_of_month: bool = False
    organisations_count: bool = False
    denunciation_days: int = 0
    denunciation_months: int = 0


@dataclass(frozen=True, kw_only=True)
class Option(Sourced):
    """A choice an instrument leaves to its participants; `kinds` are the measures (or `mla.*`) it changes."""

    id: str
    article: str
    text: str = field(metadata=TRANSLATED)
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Cover(Sourced):
    """
    What an instrument says of a group of measures. The first cover whose `kinds` fit a measure counts.

    What it requires, and on which grounds it lets help be refused, is said in its overlay (`overlaid.py`).

    Args:
        kinds: ids of kinds, or groups of them such as `mla.*`.
        articles: of the instrument, in its own numbering.
        offences: for which offences; `named` lists them where the gate is `named-offences`.
        time_rules: short statements of its own time rules.
        gives_way: the article by which these rules give way to an MLA treaty between both, such as 40(7); empty if not.
    """

    kinds: tuple[str, ...]
    articles: tuple[str, ...]
    offences: OffenceGate
    named: tuple[str, ...] = ()
    route: Route
    languages: LanguageRule
    dual_criminality: DualCriminalityRule
    time_rules: tuple[str, ...] = field(default=(), metadata=TRANSLATED)
    gives_way: str = ""
    note: str = field(default="", metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class Instrument(Sourced):
    """
    A possible legal basis. `in_force` None means unknown; `in_force_on` is the first day, where it is known.

    Args:
        short: its name beside an article; empty where the title is short enough.
        kind: multilateral treaty, protocol to one, bilateral treaty, or none at all.
        parent: id of the treaty a protocol belongs to.
        is_mla_treaty: whether its rules replace art. 40(8)-(31) between States it binds, art. 40(7).
        carries_requests: false for treaties that only carry what rests on another one (a channel treaty).
        participants_known: `complete`, `partial` or `unknown`: whether an absent State is none, or only not known.
        entry: how it enters into force; None where there is nothing to compute.
        covers: what it says of measures; options: the choices it leaves.
        rank: the smaller the more fitting, where several apply.
    """

    id: str
    title: str = field(metadata=TRANSLATED)
    in_force: bool | None
    in_force_on: date | None
    usable_for: tuple[Use, ...]
    articles: tuple[InstrumentArticle, ...]
    note: str = field(metadata=TRANSLATED)
    short: str = field(default="", metadata=TRANSLATED)
    kind: InstrumentKind = InstrumentKind.MULTILATERAL
    parent: str = ""
    depositary: str = ""
    adopted_on: date | None = None
    is_mla_treaty: bool = False
    carries_requests: bool = True
    participants_known: str = "unknown"
    participants_as_of: date | None = None
    entry: EntryRule | None = None
    covers: tuple[Cover, ...] = ()
    options: tuple[Option, ...] = ()
    rank: int = 50
