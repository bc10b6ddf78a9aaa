"""
The terms of a request, counted from its acts: what has begun, when it is due, what met it, what holds it.

Rules:
1. A term begins with the first act that counts and sets it off; the day of that moment (UTC) decides its version.
2. It is met by the first act behind it that can meet it. When the request ends, what still runs has lapsed, but for a
   period that protects somebody and outlives the request.
3. While the request stands in a state that suspends the term, the term stands still. The time in which it did is
   added to its beginning, and it is counted again from there, so that days and holidays keep their meaning.
4. A period lasts at least until the moment named in the act that set it off, and at least as long as a request that
   follows and lengthens it has granted. A renewal by an officer lengthens it too.
5. A period is held while a request that follows is undecided: it does not run out, whatever the clock says. Word that
   such a request went another way holds it too, for what becomes of that request is not learnt here.
6. What is not known about a calendar is said with the result, and the term is counted without it.
7. Where the request says how long another agreed period is, in a whole number, the term is so long. What it says there
   and cannot be meant is doubted, and the term is as long as its rule has it.

The same acts give the same terms, in whichever order they came to be known.

    for counted in count_terms(facts=facts, terms=law.terms, rules=law.counting_rules, calendars=calendars): ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from longbien.convention.terms import (
    MADE,
    RECEIVED,
    CountingRule,
    KeptBy,
    Nature,
    Term,
    TermVersion,
    Unit,
    Warning,
    WhoseCalendar,
)
from longbien.core.deadlines.calendars import Calendar
from longbien.core.deadlines.counting import CountingRule as Counting
from longbien.core.deadlines.counting import Term as Length
from longbien.core.deadlines.counting import TermTooLong, ends_at
from longbien.core.deadlines.followers import Follower, is_held
from longbien.core.deadlines.moments import moment_in

NOTHING = timedelta(0)
UTC_ONLY = Calendar(time_zone="UTC")
CONDITION = "condition:"  # begins the id of a term that a condition sets, before the number of the condition
SAFEGUARD = "safeguard:"  # begins the id of a term that a safeguard sets: retention, secrecy, screen
MOST_AGREED = 36_525  # of a unit: nobody agrees on more than a hundred years of days
OVER = "over"  # code of the notice that a term has ended


class Standing(StrEnum):
    """How a term stands."""

    RUNNING = "running"
    SUSPENDED = "suspended"
    HELD = "held"
    MET = "met"
    LAPSED = "lapsed"


class Doubt(StrEnum):
    """What is not known of a calendar, or of what was agreed."""

    TIME_ZONE = "time_zone_unknown"
    HOLIDAYS = "holidays_unknown"
    HOURS = "hours_unknown"
    LENGTH = "length_unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the calendar of a State."""

    state: str
    calendar: Calendar
    doubts: tuple[Doubt, ...] = ()


NOBODYS = Known(state="", calendar=UTC_ONLY)
Calendars = Callable[[str], Known]  # by side: requesting or requested


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act that counts. `received_at`: when it was laid before the other side; None while that is not known."""

    id: str
    act: str
    made_at: datetime
    received_at: datetime | None
    state_after: str
    body: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """
    What terms are counted from.

    Args:
        side: requesting or requested, ours.
        is_over: nothing can follow any more.
        acts: those that count, in the order in which they count.
        renewed: term → until when an officer has renewed it.
    """

    kind: str
    legal_basis: str
    priority: str
    elements: Mapping[str, object]
    side: str
    is_over: bool
    acts: tuple[Done, ...]
    followers: tuple[Follower, ...] = ()
    renewed: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """
    A term as it stands.

    Args:
        begun_by, settled_by: ids of acts.
        count: of the unit of its version: that of the law files, or what the request says was agreed.
        is_provisional: counted from sending, because it is not known when the act arrived.
        stood_still: for how long it was suspended.
        calendar: code of the State whose calendar was used; empty: none.
        warnings: text of the law files and moment, in order; those after the end are left out.
    """

    term: str
    version: int
    duty_of: str
    nature: Nature
    begins_at: datetime
    due_at: datetime
    standing: Standing
    settled_at: datetime | None
    begun_by: str
    settled_by: str
    count: int
    is_provisional: bool
    stood_still: timedelta
    calendar: str
    time_zone: str
    doubts: tuple[Doubt, ...]
    warnings: tuple[tuple[str, datetime], ...]


def count_terms(
    *, facts: Facts, terms: Iterable[Term], rules: Sequence[CountingRule], calendars: Calendars
) -> tuple[Counted, ...]:
    """Return the terms of the request that have begun, in the order of the law files."""
    found = (_count(term, facts=facts, rules=rules, calendars=calendars) for term in terms)
    return tuple(one for one in found if one is not None)


def pressing(counted: Iterable[tuple[str, datetime, str]]) -> tuple[str, datetime] | None:
    """Return term and moment of the running one that ends first; each is (term, due, standing)."""
    running = [(due_at, term) for term, due_at, standing in counted if standing == Standing.RUNNING]
    return (min(running)[1], min(running)[0]) if running else None


def warning_moments(
    *, begins_at: datetime, due_at: datetime, warnings: Iterable[Warning]
) -> tuple[tuple[str, datetime], ...]:
    """Return when to warn, in order: what would be before the beginning is left out."""
    found = []
    for one in warnings:
        length = due_at - begins_at
        ahead = length - length * one.percent / 100 if one.percent else one.before or NOTHING
        if NOTHING < ahead < length:  # compared as lengths: before the year 1 no moment can be written
            found.append((one.text, (due_at - ahead).replace(microsecond=0)))
    return tuple(sorted(found, key=lambda each: each[1]))


def renewed_until(*, version: TermVersion, due_at: datetime, wanted: datetime) -> bool:
    """Say whether a period that ends at `due_at` can be renewed until `wanted`. Source: art. 25(2), for orders."""
    return version.renewal_days is not None and due_at < wanted <= due_at + timedelta(days=version.renewal_days)


@dataclass(frozen=True, slots=True)
class _Begun:
    version: TermVersion
    place: int  # of the act behind the one that set it off
    by: str
    at: datetime
    is_provisional: bool
    at_least_until: datetime | None


def _count(term: Term, *, facts: Facts, rules: Sequence[CountingRule], calendars: Calendars) -> Counted | None:
    begun = _begun(term, facts)
    if begun is None:
        return None
    version, rest = begun.version, facts.acts[begun.place :]
    meeting = next((one for one in rest if one.act in version.met_by), None)
    still, since = _stood_still(rest, version=version, until=meeting)
    known = NOBODYS if version.calendar is WhoseCalendar.NONE else calendars(version.calendar.value)
    rule = next(one for one in rules if one.id == version.counting)
    try:
        due_at = _due(begun, still=still, rule=rule, known=known, facts=facts, renewed=facts.renewed.get(term.id))
    except (TermTooLong, OverflowError):  # beyond the years that can be written: it never ends
        return None
    standing, settled = _standing(version, facts, meeting=meeting, suspended=since is not None)
    return Counted(
        term=term.id,
        version=version.number,
        duty_of=version.duty_of.value,
        nature=version.nature,
        begins_at=begun.at,
        due_at=due_at,
        standing=standing,
        settled_at=settled.made_at if settled else None,
        begun_by=begun.by,
        settled_by=settled.id if settled else "",
        count=_length(version, facts),
        is_provisional=begun.is_provisional,
        stood_still=still,
        calendar=known.state,
        time_zone=known.calendar.time_zone,
        doubts=(*_doubts(known, version=version, rule=rule), *_doubts_of_length(version, facts)),
        warnings=warning_moments(begins_at=begun.at, due_at=due_at, warnings=version.warnings),
    )


def _begun(term: Term, facts: Facts) -> _Begun | None:
    for version in term.versions:
        if not _concerns(version, facts):
            continue
        for place, one in enumerate(facts.acts, start=1):
            if one.act != version.counts_from:
                continue
            at, is_provisional = _moment(one, version.moment)
            if at is not None and version.holds_on(at.date()):
                at_least = moment_in(one.body, version.at_least_until) if version.at_least_until else None
                return _Begun(version, place, one.id, at, is_provisional, at_least)
            break
    return None


def _concerns(version: TermVersion, facts: Facts) -> bool:
    return (
        version.is_for(kind_id=facts.kind)
        and (not version.instruments or facts.legal_basis in version.instruments)
        and (not version.priority or facts.priority == version.priority)
        and (version.only_if is None or facts.elements.get(version.only_if.element) == version.only_if.value)
        and (version.kept_by is KeptBy.BOTH or version.kept_by.value == facts.side)
    )


def _moment(one: Done, name: str) -> tuple[datetime | None, bool]:
    if name == MADE:
        return one.made_at, False
    if name == RECEIVED:
        return (one.received_at or one.made_at), one.received_at is None
    return moment_in(one.body, name), False


def _stood_still(
    rest: Sequence[Done], *, version: TermVersion, until: Done | None
) -> tuple[timedelta, datetime | None]:
    """Return for how long the term stood still, and since when it does so now."""
    still, since = NOTHING, None
    for one in rest:
        if one is until:
            break
        stops = one.state_after in version.suspended_in
        if stops and since is None:
            since = one.made_at
        elif not stops and since is not None:
            still, since = still + max(one.made_at - since, NOTHING), None
    if until is not None and since is not None:
        return still + max(until.made_at - since, NOTHING), None
    return still, since


def _due(
    begun: _Begun, *, still: timedelta, rule: CountingRule, known: Known, facts: Facts, renewed: datetime | None
) -> datetime:
    version = begun.version
    due_at = ends_at(
        term=Length(count=_length(version, facts), unit=version.unit),
        event_at=begun.at + still,
        rule=counting_of(rule),
        calendar=known.calendar,
    )
    granted = (one.until_at for one in facts.followers if one.kind in version.extended_by)
    longer = (begun.at_least_until, *granted, renewed if version.renewal_days else None)
    return max((due_at, *(each for each in longer if each is not None)))


def _agreed(version: TermVersion, facts: Facts) -> object:
    """Return what the request says of how long another agreed period is."""
    return facts.elements.get(version.count_in) if version.count_in else None


def _length(version: TermVersion, facts: Facts) -> int:
    agreed = _agreed(version, facts)
    return agreed if type(agreed) is int and 0 < agreed <= MOST_AGREED else version.count


def counting_of(rule: CountingRule) -> Counting:
    """Return a way of counting of the law files as the arithmetic takes it."""
    return Counting(
        id=rule.id,
        whole_hours=rule.whole_hours,
        day_of_event_counts=rule.day_of_event_counts,
        moves_to_working_day=rule.moves_to_working_day,
        least_working_days=rule.least_working_days,
    )


def _standing(
    version: TermVersion, facts: Facts, *, meeting: Done | None, suspended: bool
) -> tuple[Standing, Done | None]:
    if meeting is not None:
        return Standing.MET, meeting
    if facts.is_over and not version.outlives_request:
        return Standing.LAPSED, facts.acts[-1]
    if is_held(version=version, followers=facts.followers):
        return Standing.HELD, None
    return (Standing.SUSPENDED if suspended else Standing.RUNNING), None


def _doubts(known: Known, *, version: TermVersion, rule: CountingRule) -> tuple[Doubt, ...]:
    """Return the doubts that touch this result."""
    works = version.unit in {Unit.WORKING_DAYS, Unit.OFFICE_HOURS} or (
        rule.moves_to_working_day and version.unit not in {Unit.HOURS, Unit.DAYS_OF_24_HOURS}
    )
    touched = {Doubt.TIME_ZONE: True, Doubt.HOLIDAYS: works, Doubt.HOURS: version.unit is Unit.OFFICE_HOURS}
    return tuple(one for one in known.doubts if touched[one])


def _doubts_of_length(version: TermVersion, facts: Facts) -> tuple[Doubt, ...]:
    """Return the doubt that something else was agreed than what was counted."""
    said = _agreed(version, facts)
    return () if said in (None, "") or said == _length(version, facts) else (Doubt.LENGTH,)
