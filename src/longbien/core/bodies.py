"""Values of this project as JSON bodies, and back: one codec for whatever is kept or exchanged as a body.

A body has the fields of the value, in their own names. Dates and moments are written as in RFC 3339, enums by their
word, tuples as lists. A field that stands at its default is left out, so that a value that has grown a field since
reads its old bodies; a field that the value does not know is refused.

    body = to_body(fact)
    fact == from_body(Fact, body)

The types it knows: text, whole numbers, yes or no, dates, moments, times of day, enums, optional values, tuples, and
frozen dataclasses of these.
"""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from longbien.core.canonical import Json
from longbien.core.errors import TheirMessageIsWrong

_Value = TypeVar("_Value")

_WRITTEN = {date: "a day as 2026-11-22", datetime: "a moment as 2026-11-22T03:22:10+00:00", time: "an hour as 09:30"}


class WrongBody(TheirMessageIsWrong):
    """A body has not the shape of its value; `place` is the field, such as `attestations.0.trust`."""

    code = "wrong_body"

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place or 'the whole'}: {problem}")
        self.place = place
        self.problem = problem


def to_body(value: object) -> dict[str, Json]:
    """Return a value, a dataclass, as a JSON object."""
    return cast("dict[str, Json]", _written(value))


def from_body(shape: type[_Value], body: Json) -> _Value:
    """
    Return the value that a body stands for.

    Args:
        shape: a dataclass.
        body: as `to_body` writes it, from whatever hand.

    Raises:
        WrongBody: a field is missing, unknown, or of another shape. The first one is named.
    """
    return cast("_Value", _read_object(shape, body, ""))


def _written(value: object) -> Json:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if is_dataclass(value):
        return {
            field.name: _written(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != field.default
        }
    raise TypeError(f"{type(value).__name__} has no body")  # our own mistake


def _read(hint: Any, body: Json, place: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return None if body is None else _read(next(a for a in get_args(hint) if a is not type(None)), body, place)
    if origin is tuple:
        return _read_tuple(get_args(hint), body, place)
    if is_dataclass(hint):
        return _read_object(cast("type[Any]", hint), body, place)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _read_word(hint, body, place)
    if hint in _WRITTEN:
        return _read_time(hint, body, place)
    if type(body) is not hint:
        raise WrongBody(place, f"has to be of the type {hint.__name__}")
    if isinstance(body, str):
        _require_text(body, place)
    return body


def _read_object(shape: type[Any], body: Json, place: str) -> Any:
    if not isinstance(body, dict):
        raise WrongBody(place, "has to be an object with fields")
    known, hints = _fields_of(cast("Hashable", shape))
    for name in body:
        if name not in known:
            raise WrongBody(_inside(place, str(name)[:40]), "is no field that this release knows")
    for name, field in known.items():
        if name not in body and field.default is MISSING:
            raise WrongBody(_inside(place, name), "is missing")
    return shape(**{name: _read(hints[name], value, _inside(place, name)) for name, value in body.items()})


def _read_tuple(hints: tuple[Any, ...], body: Json, place: str) -> tuple[Any, ...]:
    if not isinstance(body, list):
        raise WrongBody(place, "has to be a list")
    each = [hints[0]] * len(body) if hints[-1] is Ellipsis else list(hints)
    if len(each) != len(body):
        raise WrongBody(place, f"has to be a list of {len(each)}")
    return tuple(
        _read(hint, one, _inside(place, str(number))) for number, (hint, one) in enumerate(zip(each, body, strict=True))
    )


def _read_word(hint: type[Enum], body: Json, place: str) -> Enum:
    try:
        return hint(body)
    except ValueError as error:
        raise WrongBody(place, f"has to be one of {', '.join(str(one.value) for one in hint)}") from error


def _read_time(hint: Any, body: Json, place: str) -> Any:
    if not isinstance(body, str):
        raise WrongBody(place, f"has to be {_WRITTEN[hint]}")
    try:
        value = hint.fromisoformat(body)
    except ValueError as error:
        raise WrongBody(place, f"has to be {_WRITTEN[hint]}") from error
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise WrongBody(place, "is a moment without a time zone")
        return value.astimezone(UTC)
    return value


def _require_text(text: str, place: str) -> None:
    """Refuse what a database or a page cannot hold. Raises: WrongBody."""
    if "\x00" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise WrongBody(place, "holds a character that cannot be kept")


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


@lru_cache(maxsize=64)
def _fields_of(shape: Hashable) -> tuple[Mapping[str, Field[Any]], Mapping[str, Any]]:
    value = cast("type[Any]", shape)
    return {field.name: field for field in fields(value)}, get_type_hints(value)
