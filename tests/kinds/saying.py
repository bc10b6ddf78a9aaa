"""What the people of these tests write: one rule for every field, whatever the kind or the act."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from longbien.convention.types import Act, Condition, Element, Field, Kind
from longbien.convention.words import Required, Widget
from longbien.core.requests.drafts import AHEAD
from longbien.core.requests.turns import least_days

IDENTIFIERS = "203.0.113.7:50412 2026-11-20T10:00:00Z/2026-11-20T11:00:00Z"
TEXT = "Case 12/2026, office of the public prosecutor"
LONG_TEXT = "Between 10:00 and 11:00 UTC on 20 November 2026 the account was used to send forged invoices."
NUMBER = 90
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def complete(*, kind: Kind, now: datetime) -> dict[str, object]:
    """Return a draft that says everything the kind asks, and what it asks where possible."""
    said: dict[str, object] = {}
    for element in kind.elements:
        if element.widget is not Widget.AUTHORITY and _is_asked(element, said=said):
            said[element.id] = _bound(element, _value(element, now=now))
    return said


def body_of(*, act: Act, kind: Kind, now: datetime) -> dict[str, object]:
    """Return what an act must say; at the end also a last word, which open conditions ask for."""
    asked = [field for field in act.fields if field.required is Required.ALWAYS]
    said = {field.id: _value(field, now=now) for field in asked if field.widget is not Widget.EVIDENCE}
    if "ground" in said:
        only_to_wait = act.id in {"consult", "postpone"} and "40.27" in kind.refusal_grounds
        said["ground"] = "40.27" if only_to_wait else next(o for o in kind.refusal_grounds if not o.startswith("40.8."))
    if act.id == "preserved":
        said["until_at"] = _moment(now + timedelta(days=least_days(kind)))
    if act.id == "close":
        said["note"] = "The conditions were kept."
    return said


def typed(value: object) -> str:
    """Return a value as a person types it into the form, or as a radio of it says it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{str(value)[:10]} {str(value)[11:19]}" if MOMENT.fullmatch(str(value)) else str(value)


def _is_asked(element: Element, *, said: Mapping[str, object]) -> bool:
    condition: Condition | None = element.needed_if
    if condition is not None:
        return said.get(condition.element) == condition.value
    return True


def _bound(element: Element, value: object) -> object:
    return value if element.must_be is None else element.must_be


def _value(field: Field, *, now: datetime) -> object:
    if field.id in _DAYS_AGO:
        at = now - timedelta(days=_DAYS_AGO[field.id])
        return at.date().isoformat() if field.widget is Widget.DATE else _moment(at)
    return _BY_WIDGET[field.widget](field, now)


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(field: Field, _now: datetime) -> object:
    """Each field says something of its own, so that none can pass for another."""
    text = LONG_TEXT if field.widget is Widget.TEXTAREA else TEXT
    return f"{field.id}: {text}"[: field.max_chars]


def _number(field: Field, _now: datetime) -> object:
    return max(field.min_value or 0, NUMBER)


_DAYS_AGO = {"period_from": 3, "period_until": 2}
_BY_WIDGET: Mapping[Widget, Callable[[Field, datetime], object]] = {
    Widget.TEXT: _text,
    Widget.TEXTAREA: _text,
    Widget.IDENTIFIERS: lambda _field, _now: IDENTIFIERS,
    Widget.CHOICE: lambda field, _now: field.choices[0].value,
    Widget.NUMBER: _number,
    Widget.BOOLEAN: lambda _field, _now: True,
    Widget.DATE: lambda _field, now: (now + timedelta(days=30)).date().isoformat(),
    Widget.DATETIME: lambda field, now: _moment(now + timedelta(days=30 if field.id in AHEAD else 0)),
    Widget.AUTHORITY: lambda _field, _now: "ffu",
    Widget.GROUND: lambda _field, _now: "",
}
