"""
How much is asked, and why.

Rules:
1. A period is given; it is not longer than the figure `longest_period`.
2. No phrase asks for everything. The phrases of each language stand in the law files.
3. Something that is named leads to data of the sort that was chosen: a digest of a file names no customer.
4. Where the measure touches private life, something says why it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from longbien.convention.loader import load
from longbien.convention.types import Element, Kind
from longbien.core.deadlines.moments import read_moment
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.requests.check.values import Finding, Values, finding
from longbien.core.requests.words import how_much

SCOPE = ("data_description", "assistance", "items", "identifiers")
WHY = ("necessity", "period_reason", "link")  # of kinds that have no field of its own for it
PROPORTIONALITY = "proportionality"
REASONED = 40  # characters: fewer say nothing of why
MOST_SHOWN = 60


def check_breadth(*, kind: Kind, elements: Values) -> Iterator[Finding]:
    """Yield what is too broad, or asks for what there cannot be."""
    by_id = {one.id: one for one in kind.elements}
    yield from _check_period(kind, by_id, elements)
    yield from _check_phrases(kind, by_id, elements)
    yield from _check_sort(kind, by_id, elements)
    yield from _check_reason(kind, by_id, elements)


def _check_period(kind: Kind, by_id: dict[str, Element], elements: Values) -> Iterator[Finding]:
    if not {"period_from", "period_until"} <= set(by_id):
        return
    if elements.get("period_from") in (None, "") and elements.get("period_until") in (None, ""):
        yield from finding(kind=kind, code="no_period", element=by_id["period_from"])
        return
    start, end = read_moment(elements.get("period_from")), read_moment(elements.get("period_until"))
    if start and end and (days := (end - start).days) > load().check_days(figure="longest_period"):
        yield from finding(kind=kind, code="period_too_long", element=by_id["period_from"], detail=str(days))


def _check_phrases(kind: Kind, by_id: dict[str, Element], elements: Values) -> Iterator[Finding]:
    phrases = [word for one in load().check_words if one.rule == "asks_for_everything" for word in one.words]
    for name in SCOPE:
        text = elements.get(name)
        if name not in by_id or not isinstance(text, str):
            continue
        said = f" {' '.join(text.casefold().split())} "
        found = next((one for one in phrases if one.casefold() in said), None)
        if found is not None:
            yield from finding(kind=kind, code="asks_for_everything", element=by_id[name], detail=found)


def _check_sort(kind: Kind, by_id: dict[str, Element], elements: Values) -> Iterator[Finding]:
    sort, named = elements.get("data_category"), elements.get("identifiers")
    if "data_category" not in by_id or not isinstance(named, str) or not isinstance(sort, str):
        return
    useless = {
        word
        for one in load().check_words
        if one.rule == "no_such_data" and one.id == f"no_data.{sort}"
        for word in one.words
    }
    read = [one for one in read_identifiers(named) if one.kind != "unclear"]
    if read and useless and all(one.kind in useless for one in read):
        detail = read[0].text[:MOST_SHOWN]
        yield from finding(kind=kind, code="no_such_data", element=by_id["data_category"], detail=detail)


def _check_reason(kind: Kind, by_id: dict[str, Element], elements: Values) -> Iterator[Finding]:
    asked = [PROPORTIONALITY] if PROPORTIONALITY in by_id else [name for name in WHY if name in by_id]
    said = "".join(str(elements.get(name, "")) for name in asked)
    if asked and how_much(said) < REASONED:
        yield from finding(kind=kind, code="no_proportionality", element=by_id[asked[0]])
