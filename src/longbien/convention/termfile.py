"""From lines to values: counting rules and terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from longbien.convention.entries import Entry
from longbien.convention.statements import Instrument
from longbien.convention.subjects import mark
from longbien.convention.terms import CountingRule, KeptBy, Nature, Term, TermVersion, Unit, Warning, WhoseCalendar
from longbien.convention.types import Condition
from longbien.convention.words import Side

_WARNING = re.compile(r"([1-9][0-9]{0,3}) (percent|(minutes|hours|days) before)")


def counting_rule(entry: Entry) -> CountingRule:
    """Read a way of counting."""
    value = CountingRule(
        id=entry.text("id"),
        title=entry.text("title"),
        whole_hours=entry.flag("whole_hours"),
        day_of_event_counts=entry.flag("day_of_event_counts"),
        moves_to_working_day=entry.flag("moves_to_working_day"),
        least_working_days=entry.whole_number("least_working_days"),
        **mark(entry),
    )
    entry.finish()
    return value


def term(entry: Entry) -> Term:
    """Read a term with its versions; there is at least one."""
    versions = tuple(_version(one) for one in entry.entries("versions", named="version"))
    if not versions and entry.has("versions"):
        entry.report(
            code="missing_field",
            line="versions",
            problem="A term has at least one version.",
            remedy="Write the first version, as in the terms before and after.",
        )
    value = Term(id=entry.text("id"), title=entry.text("title"), versions=versions)
    entry.finish()
    return value


def _version(entry: Entry) -> TermVersion:
    value = TermVersion(
        number=entry.whole_number("version"),
        from_on=_day(entry, "from"),
        until_on=_day(entry, "until"),
        nature=entry.word("nature", Nature),
        kinds=entry.texts("kinds"),
        instruments=_texts(entry, "instruments"),
        only_if=_condition(entry),
        priority=entry.optional_text("priority"),
        article=entry.optional_text("article"),
        duty_of=entry.word("duty_of", Side),
        kept_by=entry.word("kept_by", KeptBy),
        counts_from=entry.text("counts_from"),
        moment=entry.text("moment"),
        count=entry.whole_number("count"),
        count_in=entry.optional_text("count_in"),
        unit=entry.word("unit", Unit),
        at_least_until=entry.optional_text("at_least_until"),
        counting=entry.text("counting"),
        calendar=entry.word("calendar", WhoseCalendar),
        met_by=_texts(entry, "met_by"),
        outlives_request=bool(entry.optional_flag("outlives_request")),
        suspended_in=_texts(entry, "suspended_in"),
        held_by=_texts(entry, "held_by"),
        decided_in=_texts(entry, "decided_in"),
        given_up_in=_texts(entry, "given_up_in"),
        announced_by=_texts(entry, "announced_by"),
        extended_by=_texts(entry, "extended_by"),
        renewal_days=entry.optional_number("renewal_days"),
        warnings=tuple(_warning(entry, one) for one in _texts(entry, "warnings")),
        meaning=entry.text("meaning"),
        missed=entry.text("missed"),
        **mark(entry),
    )
    entry.finish()
    return value


def _texts(entry: Entry, line: str) -> tuple[str, ...]:
    return entry.texts(line) if entry.has(line) else ()


def _condition(entry: Entry) -> Condition | None:
    if not entry.has("only_if"):
        return None
    inside = entry.entry("only_if")
    value = Condition(element=inside.text("element"), value=inside.text_or_flag("value"))
    inside.finish()
    return value


def _day(entry: Entry, line: str) -> date | None:
    if not entry.has(line):
        return None
    value = entry.content.get(line)
    if type(value) is date:
        return value
    entry.report(
        code="wrong_value", line=line, problem="Here must stand a date.", remedy="Write for example 2026-11-22."
    )
    return None


def _warning(entry: Entry, text: str) -> Warning:
    found = _WARNING.fullmatch(text)
    if not found or (found[2] == "percent" and int(found[1]) >= 100):
        entry.report(
            code="wrong_value",
            line="warnings",
            problem=f"“{text}” is no time of a warning.",
            remedy="Write such as 50 percent, 24 hours before or 5 days before.",
        )
        return Warning(text=text)
    if found[2] == "percent":
        return Warning(text=text, percent=int(found[1]))
    return Warning(text=text, before=timedelta(**{found[3]: int(found[1])}))


def with_terms(instrument: Instrument, *, terms: Sequence[Term]) -> Instrument:
    """Return the instrument with the words of the terms in the place of their ids among its rules on time."""
    words = {one.id: one.versions[-1].meaning for one in terms if one.versions}
    covers = tuple(
        replace(cover, time_rules=tuple(words.get(rule, rule) for rule in cover.time_rules))
        for cover in instrument.covers
    )
    return replace(instrument, covers=covers)
