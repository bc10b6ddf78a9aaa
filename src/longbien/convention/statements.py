"""
Statements of law as values: articles, terms, offences, grounds, instruments.

Everything is frozen; lists are tuples; every statement bears its mark and its source. Fields marked `TRANSLATED` are
words shown to people; everything else is a code or a reference.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from longbien.convention.words import GroundKind, Subject, Use, Verification

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
    """A term of Article 2."""

    id: str
    letter: str
    term: str = field(metadata=TRANSLATED)
    definition: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class Offence(Sourced):
    """An offence of Articles 7 to 17."""

    id: str
    article: str
    title: str = field(metadata=TRANSLATED)
    elements: tuple[str, ...] = field(metadata=TRANSLATED)
    optional_conditions: tuple[str, ...] = field(metadata=TRANSLATED)


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
class Instrument(Sourced):
    """A possible legal basis. `in_force` None means unknown; `in_force_on` is the first day, where it is known."""

    id: str
    title: str = field(metadata=TRANSLATED)
    in_force: bool | None
    in_force_on: date | None
    usable_for: tuple[Use, ...]
    articles: tuple[InstrumentArticle, ...]
    note: str = field(metadata=TRANSLATED)
