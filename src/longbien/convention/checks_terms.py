"""
Whether the terms hold together, with each other and with the acts, kinds and instruments.

1. What a term names exists: acts, states, kinds, instruments, elements with their values, ways of counting, fields; an
   element from which it takes its length is a number.
2. Versions are numbered 1, 2, 3 … and no two of a term hold on the same day.
3. A length is positive; only a period is held or lengthened by what follows, or outlives its request; what holds it can
   be decided.
4. A way of counting that looks at days needs a calendar.
5. A term of law names its article; one of practice names none, and no term names a figure twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.terms import MADE, RECEIVED, CountingRule, Nature, Term, TermVersion, Unit, WhoseCalendar
from longbien.convention.types import Convention, Kind
from longbien.convention.words import Widget

FILE = "terms.yaml"
OPENING = "request"
_ARTICLE = re.compile(r"[1-9]\d?(\(\d{1,2}\))?(\([a-z]\))?(\([ivx]+\))?")
_ON_THE_CLOCK = {Unit.HOURS, Unit.DAYS_OF_24_HOURS}


def check_terms(*, law: Convention) -> Iterator[Finding]:
    """Yield every fault of the terms."""
    for term in law.terms:
        yield from _check_versions(term)
        for one in term.versions:
            place = f"{term.id} › {one.number}"
            yield from _check_names(law, one, place)
            yield from _check_start(law, one, place)
            yield from _check_length(law, one, place)
            yield from _check_nature(one, place)
            yield from _check_article(one, place)


def _check_versions(term: Term) -> Iterator[Finding]:
    numbers = [one.number for one in term.versions]
    if numbers != list(range(1, len(numbers) + 1)):
        yield _wrong(
            term.id, "version", "Versions are numbered 1, 2, 3 and so on.", "Number them in the order of their dates."
        )
    for one, after in zip(term.versions, term.versions[1:], strict=False):
        if one.until_on is None or after.from_on is None or one.until_on > after.from_on:
            yield _wrong(
                f"{term.id} › {after.number}",
                "from",
                "Two versions of one term must not hold on the same day.",
                "Let the older one end, with `until`, at the latest on the day from which the newer one holds.",
            )
    for one in term.versions:
        if (one.from_on or date.min) >= (one.until_on or date.max):
            yield _wrong(
                f"{term.id} › {one.number}", "until", "The version ends before it begins.", "Correct one of the dates."
            )


def _check_names(law: Convention, one: TermVersion, place: str) -> Iterator[Finding]:
    acts, states = tuple(act.id for act in law.acts), tuple(state.id for state in law.states)
    yield from _unknown(place, "met_by", one.met_by, acts)
    yield from _unknown(place, "suspended_in", one.suspended_in, states)
    yield from _unknown(place, "decided_in", one.decided_in, states)
    yield from _unknown(place, "given_up_in", one.given_up_in, states)
    yield from _unknown(place, "instruments", one.instruments, (each.id for each in law.instruments))
    yield from _unknown(place, "counting", (one.counting,), (each.id for each in law.counting_rules))
    kinds = tuple(each.id for each in law.kinds)
    groups = {f"{name.partition('.')[0]}.*" for name in kinds}
    following = (("held_by", one.held_by), ("announced_by", one.announced_by), ("extended_by", one.extended_by))
    for line, names in (("kinds", one.kinds), *following):
        yield from _unknown(place, line, names, (*kinds, *sorted(groups)))
    yield from _unknown(place, "priority", (one.priority,) if one.priority else (), ("routine", "urgent", "emergency"))


def _check_start(law: Convention, one: TermVersion, place: str) -> Iterator[Finding]:
    concerned = [kind for kind in law.kinds if one.is_for(kind_id=kind.id)]
    starting = [kind for kind in concerned if one.counts_from in kind.acts]
    if not starting:
        known = sorted({act for kind in concerned for act in kind.acts})
        yield unknown_reference(FILE, place, "counts_from", one.counts_from, known)
        return
    fields = next((act.fields for act in law.acts if act.id == one.counts_from), ())
    moments = tuple(field.id for field in fields if field.widget is Widget.DATETIME)
    yield from _unknown(place, "moment", (one.moment,), (MADE, RECEIVED, *moments))
    yield from _unknown(place, "at_least_until", (one.at_least_until,) if one.at_least_until else (), moments)
    yield from _check_condition(one, concerned, place)
    yield from _check_count_in(one, concerned, place)


def _check_condition(one: TermVersion, concerned: Iterable[Kind], place: str) -> Iterator[Finding]:
    if one.only_if is None:
        return
    elements = [each for kind in concerned for each in kind.elements if each.id == one.only_if.element]
    if not elements:
        known = sorted({each.id for kind in concerned for each in kind.elements})
        yield unknown_reference(FILE, place, "only_if", one.only_if.element, known)
    elif isinstance(one.only_if.value, str):
        values = tuple(choice.value for each in elements for choice in each.choices)
        yield from _unknown(place, "only_if", (one.only_if.value,), values)


def _check_count_in(one: TermVersion, concerned: Iterable[Kind], place: str) -> Iterator[Finding]:
    for kind in concerned if one.count_in else ():
        numbers = tuple(each.id for each in kind.elements if each.widget is Widget.NUMBER)
        yield from _unknown(place, "count_in", (one.count_in,), numbers)


def _check_length(law: Convention, one: TermVersion, place: str) -> Iterator[Finding]:
    if one.count < 1 or (one.renewal_days is not None and one.renewal_days < 1):
        yield _wrong(place, "count", "A term and its renewal are at least 1 long.", "Write a whole number, 1 or more.")
    rule = next((each for each in law.counting_rules if each.id == one.counting), None)
    if rule and one.calendar is WhoseCalendar.NONE and _looks_at_days(rule, one.unit):
        yield _wrong(
            place,
            "calendar",
            "What is counted so depends on the days or the clock of a State.",
            "Write whose: requesting or requested.",
        )


def _looks_at_days(rule: CountingRule, unit: Unit) -> bool:
    return unit not in _ON_THE_CLOCK or (unit is Unit.HOURS and rule.whole_hours)


def _check_nature(one: TermVersion, place: str) -> Iterator[Finding]:
    if one.nature is Nature.DUTY and not one.met_by:
        yield _wrong(place, "met_by", "Nobody could meet this duty.", "Name the acts with which it is done.")
    follow = one.held_by or one.announced_by or one.extended_by
    if one.nature is Nature.DUTY and (follow or one.renewal_days or one.outlives_request):
        yield _wrong(
            place,
            "nature",
            "Only a period is held, lengthened or renewed, or outlives its request.",
            "Write nature: period, or remove held_by, announced_by, extended_by, renewal_days and outlives_request.",
        )
    if bool(one.held_by) != bool(one.decided_in):
        yield _wrong(
            place,
            "decided_in",
            "What holds a period must be one that can be decided, and nothing else is decided here.",
            "Write both held_by and decided_in, or neither.",
        )
    if one.given_up_in and (not one.held_by or set(one.given_up_in) & set(one.decided_in)):
        yield _wrong(
            place,
            "given_up_in",
            "What holds a period is decided or given up, never both, and nothing else is given up here.",
            "Write each state in one of decided_in and given_up_in, beside held_by.",
        )


def _check_article(one: TermVersion, place: str) -> Iterator[Finding]:
    if one.is_practice == bool(one.article):
        yield _wrong(
            place,
            "article",
            "A term of law names its article, and one of practice has none.",
            "Add the article, or mark the term as practice and remove it.",
        )
    elif one.article and not _ARTICLE.fullmatch(one.article):
        yield _wrong(place, "article", f"“{one.article}” is not written like an article.", "Write it like 42(8).")


def _unknown(place: str, line: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    allowed = tuple(known)
    for name in names:
        if name not in allowed:
            yield unknown_reference(FILE, place, line, name, allowed)


def _wrong(item: str, line: str, problem: str, remedy: str) -> Finding:
    return Finding(code="wrong_value", file=FILE, item=item, field=line, problem=problem, remedy=remedy)
