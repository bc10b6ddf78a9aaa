"""A field as a page draws it: question, law word, help, citation, mark, what stands in it, what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from longbien.convention.loader import load
from longbien.convention.types import Element, Field, Kind
from longbien.convention.words import Required, Widget
from longbien.core.deadlines.moments import read_moment
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.identifiers.values import Identifier
from longbien.core.overlays import grounds_of
from longbien.core.requests.check.values import Finding
from longbien.readers.wording import finding_said, heard, set_apart, shown
from longbien.web import law
from longbien.web.moments import typed
from longbien.web.words import FINDING_LEADS, FORM_FIELDS, NO, YES

__all__ = ["Answer", "Box", "Said", "act_box", "element_box", "said", "said_of_form", "shown"]

MOST_RADIOS = 5
MOST_ALIKE = 20
LONG_LIST_ROWS, TEXT_ROWS = 5, 4
LEADS = {"protected_name": "look", "protected_name_part": "look", "open_twin": "look"}
LONGEST_LIST = 20_000  # characters that are read line by line


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a closed list."""

    value: str
    label: str | Promise
    chosen: bool


@dataclass(frozen=True, slots=True)
class Said:
    """
    A finding as it is read: `stops` must be cured, the rest is advice.

    Args:
        verification, source, corroborated: of the rule, for its mark.
        points: what it takes from a score of 100.
    """

    element: str
    label: str
    text: str
    stops: bool
    article: str
    code: str
    remedy: str
    points: int
    verification: str
    source: str
    corroborated: bool = False

    @property
    def lead(self) -> Promise:
        """The words before it: what must be done, what others refuse, or what only a person can judge."""
        return FINDING_LEADS["stops" if self.stops else LEADS.get(self.code, "refused")]


@dataclass(frozen=True, slots=True)
class Box:
    """A field, ready to draw. `shape` is one of line, area, radios, list, moment, day, number, items."""

    field: Field
    shape: str
    value: str
    answers: tuple[Answer, ...] = ()
    said: tuple[Said, ...] = ()
    heard: str = ""  # a moment read back in words
    identifiers: tuple[Identifier, ...] = ()
    rows: int = TEXT_ROWS
    element: Element | None = None
    error: str | Promise = ""

    @property
    def optional(self) -> bool:
        """Say whether the field may stay empty."""
        return self.field.required is not Required.ALWAYS

    @property
    def where_possible(self) -> bool:
        """Say whether the field is wanted, though not asked for."""
        return self.field.required is Required.WHERE_POSSIBLE


def element_box(*, element: Element, value: object, findings: Sequence[Said] = ()) -> Box:
    """Return an element of a request as a box."""
    said = tuple(one for one in findings if one.element == element.id)
    return _box(field=element, value=value, choices=_choices(element), said=said, element=element)


def act_box(*, field: Field, value: object, kind: Kind, error: str | Promise = "") -> Box:
    """Return a field of an act as a box; the grounds are those that the kind leaves open."""
    choices = tuple((choice.value, law.words(choice.label)) for choice in field.choices)
    if field.widget is Widget.GROUND:
        choices = tuple((one.id, f"{law.citation(one.article)}: {law.words(one.text)}") for one in grounds_of(kind))
    return _box(field=field, value=value, choices=choices, error=error)


def said(*, kind: Kind, findings: Sequence[Finding]) -> tuple[Said, ...]:
    """Return findings of the core in words; of very many of one sort in one field, the first ones."""
    counted: Counter[tuple[str, str]] = Counter()
    told = []
    for one in findings:
        counted[one.element, one.code] += 1
        if counted[one.element, one.code] <= MOST_ALIKE:
            told.append(_said(kind, one))
    return tuple(told)


def said_of_form(findings: Sequence[Said]) -> dict[str, tuple[Said, ...]]:
    """Return findings on what is no element of the kind, such as the authority asked, by the names of the form."""
    return {name: found for name in FORM_FIELDS if (found := tuple(one for one in findings if one.element == name))}


def _said(kind: Kind, one: Finding) -> Said:
    rule = load().check_rule(rule_id=one.code)
    label = FORM_FIELDS.get(one.element) or law.words(kind.element(element_id=one.element).label)
    return Said(
        element=one.element,
        label=str(label),
        text=finding_said(one, quoting=set_apart),
        stops=one.stops,
        article=one.article,
        code=one.code,
        remedy=law.words(rule.remedy),
        points=one.points,
        verification=one.mark,
        source=one.source,
    )


def _box(
    *,
    field: Field,
    value: object,
    choices: tuple[tuple[str, str], ...],
    said: tuple[Said, ...] = (),
    element: Element | None = None,
    error: str | Promise = "",
) -> Box:
    if field.widget is Widget.BOOLEAN:
        choices = (("yes", str(YES)), ("no", str(NO)))
        value = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    text = _typed(field, value)
    return Box(
        field=field,
        shape=_shape(field, choices),
        value=text,
        answers=tuple(Answer(value=one, label=label, chosen=one == text) for one, label in choices),
        said=said,
        heard=heard(field=field, value=value),
        identifiers=read_identifiers(_readable(text, field.max_chars)) if field.widget is Widget.IDENTIFIERS else (),
        rows=LONG_LIST_ROWS if field.widget is Widget.IDENTIFIERS else TEXT_ROWS,
        element=element,
        error=error,
    )


def _readable(text: str, most: int | None) -> str:
    """Return as much of a list as is read line by line: not more than the field may hold, to the last whole line."""
    bound = min(most or LONGEST_LIST, LONGEST_LIST)
    return text if len(text) <= bound else text[:bound].rpartition("\n")[0]


def _choices(field: Field) -> tuple[tuple[str, str], ...]:
    return tuple((choice.value, law.words(choice.label)) for choice in field.choices)


_SHAPES: Mapping[Widget, str] = {
    Widget.TEXT: "line",
    Widget.TEXTAREA: "area",
    Widget.IDENTIFIERS: "area",
    Widget.DATETIME: "moment",
    Widget.DATE: "day",
    Widget.NUMBER: "number",
    Widget.EVIDENCE: "items",
}


def _shape(field: Field, choices: tuple[tuple[str, str], ...]) -> str:
    if field.widget is Widget.GROUND:
        return "radios"
    if choices:
        return "radios" if len(choices) <= MOST_RADIOS else "list"
    return _SHAPES.get(field.widget, "line")


def _typed(field: Field, value: object) -> str:
    if value is None:
        return ""
    at = read_moment(value) if field.widget is Widget.DATETIME else None
    return typed(at) if at else str(value)
