"""Walking through the law: every value with the file and item where a lawyer finds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field, dataclass, fields, is_dataclass
from typing import Any, Final

from longbien.convention.overlaid import InstrumentOverlay, Overlay
from longbien.convention.types import Convention, Kind, Shareable, SharedSet

FILE_OF: Final = {
    "sources": "sources.yaml",
    "titles": "articles.yaml",
    "chapters": "articles.yaml",
    "articles": "articles.yaml",
    "law_terms": "law_terms.yaml",
    "offences": "offences.yaml",
    "offence_forms": "offences.yaml",
    "grounds": "grounds.yaml",
    "never_grounds": "grounds.yaml",
    "states": "acts.yaml",
    "acts": "acts.yaml",
    "journeys": "journeys.yaml",
    "instruments": "instruments.yaml",
    "counting_rules": "terms.yaml",
    "terms": "terms.yaml",
    "links": "chains.yaml",
    "check_rules": "presend.yaml",
    "check_figures": "presend.yaml",
    "check_words": "presend.yaml",
}

_FIELDS: Final[dict[type, tuple[Field[Any], ...]]] = {}


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A value of the law with its place. `subject` is the list of the Convention it belongs to."""

    subject: str
    file: str
    item: str
    value: object


@dataclass(frozen=True, kw_only=True)
class Words:
    """Words shown to people, with the place they come from."""

    file: str
    item: str
    field: str
    text: str


def placed(*, law: Convention) -> Iterator[Placed]:
    """Yield every item of the law, and every item inside it, in the order of the files; what is shared comes once."""
    for subject in fields(law):
        value = getattr(law, subject.name)
        for one in value if isinstance(value, tuple) else (value,):
            file = one.file if isinstance(one, Kind | SharedSet | InstrumentOverlay) else FILE_OF[subject.name]
            yield from _inside(one, subject=subject.name, file=file, item=_name(subject.name, one))


def words_of(*, law: Convention) -> Iterator[Words]:
    """Yield every string that must be translated, with its place; the same words may come several times."""
    for one in placed(law=law):
        for name, value in _lines(one.value):
            if isinstance(value, str) and value:
                yield Words(file=one.file, item=one.item, field=name, text=value)


def _fields_of(value: object) -> tuple[Field[Any], ...]:
    """Return the fields of a value made of them, none of any other; asked for every value of the law, and so kept."""
    shape = type(value)
    if shape not in _FIELDS:
        _FIELDS[shape] = fields(shape) if is_dataclass(shape) else ()
    return _FIELDS[shape]


def _lines(value: object) -> Iterator[tuple[str, object]]:
    for line in _fields_of(value):
        if line.metadata.get("translated"):
            words = getattr(value, line.name)
            for one in words if isinstance(words, tuple) else (words,):
                yield line.name, one


def _inside(value: object, *, subject: str, file: str, item: str) -> Iterator[Placed]:
    yield Placed(subject=subject, file=file, item=item, value=value)
    for line in _fields_of(value):
        inner = getattr(value, line.name)
        for one in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(one, Shareable) and one.shared_from and isinstance(value, Kind):
                continue
            if _fields_of(one):
                yield from _inside(one, subject=subject, file=file, item=f"{item} › {_name(line.name, one)}")


def _name(line: str, value: object) -> str:
    if isinstance(value, Overlay):
        return ", ".join(value.kinds)
    for key in ("id", "value", "part", "article"):
        name = getattr(value, key, None)
        if isinstance(name, str) and name:
            return name
    number = getattr(value, "number", None)
    return f"{line.removesuffix('s')} {number}" if number is not None else line
