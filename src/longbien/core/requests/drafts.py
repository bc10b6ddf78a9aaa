"""What a draft lacks, before it leaves: the pre-send check of one kind.

Rules:
1. What the kind requires must be there; what it requires where possible is pointed out when missing.
2. A choice is one of the choices, a number is not below its least, a moment can be read, a text fits.
3. An element that the law lets have one answer only must have it (the intention to file a request, art. 42(3)(f));
   where it is needed only if another element has a certain answer, that answer binds it too.
4. What practice shows is refused or useless is pointed out, and stops nobody: no identifier that can be read,
   a period that is over, a link in two words.

Whether a finding stops, what it is worth and where it comes from stands in `convention/presend.yaml`. What lies around
the draft (addressee, basis, other requests) is looked at in `core/requests/check/`, which calls this.

    findings = check_elements(kind=kind, elements=values, now=now)
    ready = not any(f.stops for f in findings)
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from longbien.convention.loader import load
from longbien.convention.types import Element, Kind
from longbien.convention.words import Required, Widget
from longbien.core.deadlines.moments import read_moment
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import BAD_ROWS, Doubt
from longbien.core.requests.check.values import Finding, Values, finding
from longbien.core.requests.words import how_much

FEW_CHARACTERS = 20
MOST_SHOWN = 60  # characters of a line
DAY = timedelta(days=1)
AHEAD = ("secrecy_until", "collect_until", "extend_until", "until_on", "hearing_at", "return_on", "deadline_on")
SERIOUS_CRIME = "max_penalty_years"

_Seen = tuple[Element, str, str, int]  # where, code of the rule, detail, line of a list


def check_elements(*, kind: Kind, elements: Values, now: datetime) -> tuple[Finding, ...]:
    """
    Return everything that is missing, wrong or weak, in the order of the form; empty when nothing is.

    Args:
        kind: the kind of request, as the law files have it.
        elements: id of element → text, number, boolean or ISO 8601 moment.
        now: the moment of the check; aware, UTC.
    """
    seen: list[_Seen] = []
    for element in kind.elements:
        seen.extend(_check(element=element, elements=elements))
    seen.extend(_check_periods(kind=kind, elements=elements, now=now))
    found = [
        one
        for element, code, detail, line in seen
        for one in finding(kind=kind, code=code, element=element, detail=detail, line=line)
    ]
    order = {element.id: n for n, element in enumerate(kind.elements)}
    return tuple(sorted(found, key=lambda f: (order.get(f.element, 99), not f.stops, f.code)))


def is_ready(findings: Collection[Finding]) -> bool:
    """Say whether nothing stops the request."""
    return not any(one.stops for one in findings)


def _check(*, element: Element, elements: Values) -> list[_Seen]:
    value = elements.get(element.id)
    if element.widget is Widget.AUTHORITY:
        return []
    if value is None or (isinstance(value, str) and not how_much(value)):
        return _check_absence(element=element, elements=elements)
    if value != element.must_be and _is_bound(element=element, elements=elements):
        return [_must_be(element)]
    return _CHECKS.get(element.widget, _check_text)(element, value)


def _check_absence(*, element: Element, elements: Values) -> list[_Seen]:
    if element.required is Required.ALWAYS or _is_called_for(element=element, elements=elements):
        return [_finding(element, "missing")]
    if _is_bound(element=element, elements=elements):
        return [_must_be(element)]
    if element.required is Required.WHERE_POSSIBLE:
        return [_finding(element, "missing_where_possible")]
    return []


def _is_called_for(*, element: Element, elements: Values) -> bool:
    """Say whether another element has the answer that makes this one needed."""
    return element.needed_if is not None and elements.get(element.needed_if.element) == element.needed_if.value


def _is_bound(*, element: Element, elements: Values) -> bool:
    """Say whether only one answer is lawful here and now."""
    if element.must_be is None:
        return False
    unconditional = element.required is Required.ALWAYS or element.needed_if is None
    return unconditional or _is_called_for(element=element, elements=elements)


def _must_be(element: Element) -> _Seen:
    if element.must_be:
        return _finding(element, "must_be")
    return _finding(element, "must_not_be")


def _check_text(element: Element, value: object) -> list[_Seen]:
    if not isinstance(value, str):
        return [_finding(element, "not_text")]
    if element.max_chars and len(value) > element.max_chars:
        return [_finding(element, "too_long", detail=str(element.max_chars))]
    if element.widget is Widget.TEXTAREA and element.required is Required.ALWAYS and how_much(value) < FEW_CHARACTERS:
        return [_finding(element, "too_short_to_judge")]
    if element.id == "holder" and value.casefold() in {"not known", "unknown"}:
        return [_finding(element, "holder_unknown")]
    return []


def _check_choice(element: Element, value: object) -> list[_Seen]:
    allowed = {choice.value for choice in element.choices}
    return [] if value in allowed else [_finding(element, "not_a_choice")]


def _check_number(element: Element, value: object) -> list[_Seen]:
    if isinstance(value, bool) or not isinstance(value, int):
        return [_finding(element, "not_a_number")]
    if element.min_value is not None and value < element.min_value:
        code = "below_serious_crime" if element.id == SERIOUS_CRIME else "below_least"
        return [_finding(element, code, detail=str(element.min_value))]
    return []


def _check_moment(element: Element, value: object) -> list[_Seen]:
    return [] if read_moment(value) else [_finding(element, "not_a_moment")]


def _check_boolean(element: Element, value: object) -> list[_Seen]:
    return [] if isinstance(value, bool) else [_finding(element, "not_yes_or_no")]


def _check_identifiers(element: Element, value: object) -> list[_Seen]:
    found = _check_text(element, value)
    if found:
        return found
    identifiers = read_identifiers(str(value))
    if all(one.kind == "unclear" for one in identifiers):
        return [_finding(element, "no_identifier")]
    seen = (
        _finding(element, _code(doubt), detail=one.text[:MOST_SHOWN], line=one.line)
        for one in identifiers
        for doubt in one.doubts
    )
    return list(dict.fromkeys(seen))  # a line that names several says a doubt once


def _code(doubt: Doubt) -> str:
    if doubt in BAD_ROWS:
        return "bad_row"
    return "unclear_identifier" if doubt is Doubt.UNREADABLE else f"identifier_{doubt}"


_CHECKS = {
    Widget.CHOICE: _check_choice,
    Widget.NUMBER: _check_number,
    Widget.DATE: _check_moment,
    Widget.DATETIME: _check_moment,
    Widget.BOOLEAN: _check_boolean,
    Widget.IDENTIFIERS: _check_identifiers,
}


def _check_periods(*, kind: Kind, elements: Values, now: datetime) -> list[_Seen]:
    by_id = {element.id: element for element in kind.elements}
    found: list[_Seen] = []
    said = {name: at for name in by_id if (at := read_moment(elements.get(name))) is not None}
    start, end = said.get("period_from"), said.get("period_until")
    if start and end and end <= start:
        found.append(_finding(by_id["period_until"], "period_reversed"))
    elif end and end < now - kept_days(sort=elements.get("data_category")) * DAY:
        found.append(_finding(by_id["period_until"], "period_long_over"))
    if start and start > now:
        found.append(_finding(by_id["period_from"], "period_not_begun"))
    if "collect_from" in said and said.get("collect_until", said["collect_from"] + DAY) <= said["collect_from"]:
        found.append(_finding(by_id["collect_until"], "period_reversed"))
    over = (name for name in AHEAD if name in said and _is_over(by_id[name], said[name], now))
    return [*found, *(_finding(by_id[name], "period_over") for name in over)]


def _is_over(element: Element, at: datetime, now: datetime) -> bool:
    """Say whether a moment has passed; a day on which something is due has when it ends."""
    return at.date() < now.date() if element.id.endswith("_on") else at <= now


def kept_days(*, sort: object) -> int:
    """Return for how many days holders often keep data of a sort; practice."""
    known = sort if sort in {"traffic", "subscriber", "content"} else "other"
    return load().check_days(figure=f"kept.{known}")


def _finding(element: Element, code: str, *, detail: str = "", line: int = 0) -> _Seen:
    return element, code, detail, line
