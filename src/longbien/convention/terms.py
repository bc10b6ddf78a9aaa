"""
Terms as values: by when something is to be done, or how long it lasts, each in versions with their dates.

    term = load().term(term_id="minimum_preservation")
    term.version_on(day).count                                   # 60
    terms_of_kind(terms=load().terms, kind_id="preserve.request")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from longbien.convention.statements import TRANSLATED, Sourced
from longbien.convention.types import Condition, TimeRule, fits
from longbien.convention.words import Side, Verification


class Unit(StrEnum):
    """What a term counts."""

    HOURS = "hours"
    OFFICE_HOURS = "office_hours"
    DAYS_OF_24_HOURS = "days_of_24_hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"


class Nature(StrEnum):
    """Whether something is to be done by then, or lasts until then."""

    DUTY = "duty"
    PERIOD = "period"


class KeptBy(StrEnum):
    """At whose node a term is counted."""

    REQUESTING = "requesting"
    REQUESTED = "requested"
    BOTH = "both"


class WhoseCalendar(StrEnum):
    """Whose days, holidays and time zone count; none where they make no difference."""

    REQUESTING = "requesting"
    REQUESTED = "requested"
    NONE = "none"


MADE, RECEIVED = "made", "received"  # a moment that is no field of the act


@dataclass(frozen=True, kw_only=True)
class Warning:
    """When people are warned: after a share of the term, or so long before its end; just one of the two."""

    text: str
    percent: int | None = None
    before: timedelta | None = None


@dataclass(frozen=True, kw_only=True)
class CountingRule(Sourced):
    """
    How terms are counted.

    Args:
        id: stable; it is kept with every deadline computed by it.
        whole_hours: the hour of the event is not counted.
        day_of_event_counts: the day of the event is the first day of the term.
        moves_to_working_day: a last day that is no working day moves on.
        least_working_days: in any term of at least that many days.
    """

    id: str
    title: str = field(metadata=TRANSLATED)
    whole_hours: bool
    day_of_event_counts: bool
    moves_to_working_day: bool
    least_working_days: int = 0


@dataclass(frozen=True, kw_only=True)
class TermVersion(Sourced):
    """A term as it holds for what is set off in `from_on ≤ day < until_on`; see the head of `terms.yaml`."""

    number: int
    from_on: date | None
    until_on: date | None
    nature: Nature
    kinds: tuple[str, ...]
    instruments: tuple[str, ...]
    only_if: Condition | None
    priority: str
    article: str
    duty_of: Side
    kept_by: KeptBy
    counts_from: str
    moment: str
    count: int
    count_in: str
    unit: Unit
    at_least_until: str
    counting: str
    calendar: WhoseCalendar
    met_by: tuple[str, ...]
    outlives_request: bool
    suspended_in: tuple[str, ...]
    held_by: tuple[str, ...]
    decided_in: tuple[str, ...]
    given_up_in: tuple[str, ...]
    announced_by: tuple[str, ...]
    extended_by: tuple[str, ...]
    renewal_days: int | None
    warnings: tuple[Warning, ...]
    meaning: str = field(metadata=TRANSLATED)
    missed: str = field(metadata=TRANSLATED)

    def holds_on(self, day: date) -> bool:
        """Say whether this version holds for a term that is set off on that day."""
        return (self.from_on is None or self.from_on <= day) and (self.until_on is None or day < self.until_on)

    def is_for(self, *, kind_id: str) -> bool:
        """Say whether it is for that kind, whatever the request rests on."""
        return any(fits(kind_id=kind_id, group=group) for group in self.kinds)

    @property
    def is_practice(self) -> bool:
        """Say whether it is a way of working and no law."""
        return self.verification is Verification.PRACTICE


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term with all its versions, in the order of the file."""

    id: str
    title: str = field(metadata=TRANSLATED)
    versions: tuple[TermVersion, ...]

    def version_on(self, day: date) -> TermVersion | None:
        """Return the version that holds on a day, or None."""
        return next((one for one in self.versions if one.holds_on(day)), None)

    def version(self, *, number: int) -> TermVersion:
        """Return the version of that number; of one that the files no longer hold, the newest."""
        return next((one for one in self.versions if one.number == number), self.versions[-1])


def terms_of_kind(*, terms: Sequence[Term], kind_id: str) -> tuple[Term, ...]:
    """Return the terms that have a version for the kind, in the order of the file."""
    return tuple(term for term in terms if any(one.is_for(kind_id=kind_id) for one in term.versions))


def time_rules(*, terms: Sequence[Term], kind_id: str, acts: Sequence[str]) -> tuple[TimeRule, ...]:
    """
    Return the terms of a kind as its time rules: those of any instrument, in their newest version.

    Args:
        acts: that the kind permits; a term that counts from another act does not concern it.
    """
    found = ((term, term.versions[-1]) for term in terms_of_kind(terms=terms, kind_id=kind_id))
    return tuple(
        TimeRule(
            id=term.id,
            meaning=one.meaning,
            days=one.count if one.unit not in {Unit.HOURS, Unit.OFFICE_HOURS} else None,
            hours=one.count if one.unit in {Unit.HOURS, Unit.OFFICE_HOURS} else None,
            counts_from=one.counts_from,
            article=one.article,
            verification=one.verification,
            source=one.source,
            corroborated=one.corroborated,
        )
        for term, one in found
        if not one.instruments and one.counts_from in acts and one.is_for(kind_id=kind_id)
    )
