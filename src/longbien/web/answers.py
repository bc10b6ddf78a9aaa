"""What people typed, as values for the core. Nothing is refused or lost here: what cannot be read stays text.

read_answers(fields=kind.elements, posted=request.POST)  →  {"offence": "art7", "mla_intended": True, ...}
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from longbien.convention.types import Field
from longbien.convention.words import Widget
from longbien.core.requests.words import clean
from longbien.web.moments import read_typed, read_typed_day

Answers = dict[str, object]


def read_answers(*, fields: Iterable[Field], posted: Mapping[str, str]) -> Answers:
    """Return id of field → value; what is empty is left out."""
    found: Answers = {}
    for field in fields:
        text = clean(str(posted.get(field.id, "")))
        if text:
            found[field.id] = _READERS.get(field.widget, _text)(text)
    return found


def _text(text: str) -> object:
    return text


def _number(text: str) -> object:
    return int(text) if text.isdecimal() and len(text) < 10 else text


def _moment(text: str) -> object:
    return read_typed(text) or text


def _day(text: str) -> object:
    return read_typed_day(text) or text


def _boolean(text: str) -> object:
    return {"yes": True, "no": False}.get(text, text)


_READERS: Mapping[Widget, Callable[[str], object]] = {
    Widget.NUMBER: _number,
    Widget.DATETIME: _moment,
    Widget.DATE: _day,
    Widget.BOOLEAN: _boolean,
}
