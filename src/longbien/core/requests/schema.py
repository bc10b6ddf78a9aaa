"""
What a kind of request must say, as JSON Schema 2020-12: for a State's own case system, before it asks this node.

Rules:
1. The schema describes the `elements` of a request that may leave. Whatever this node stops for its form stops here as
   well; what depends on the day, on other requests or on practice, only the check of the node can tell.
2. What is empty is left out. An element that the node fills in itself, such as the asking authority, is in no schema.
3. An element that is needed if another has a certain answer becomes an `if` with a `then`.
4. Articles, and how far each statement is verified, stand under `x-longbien`; readers that do not know it pass it over.
5. `$defs` holds one schema for what each act of the kind says.

    schema = kind_schema(kind=kind, language="en", translate=gettext)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from longbien.convention.loader import load
from longbien.convention.types import Act, Element, Field, Kind
from longbien.convention.words import Required, Widget
from longbien.core.canonical import Json
from longbien.core.requests.words import LONGEST_TEXT

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Translate = Callable[[str], str]
Schema = dict[str, Json]

_FORMATS = {Widget.DATE: "date", Widget.DATETIME: "date-time"}


def kind_schema(*, kind: Kind, instrument: str = "", translate: Translate = str) -> Schema:
    """
    Return the schema of what a request of this kind says.

    Args:
        kind: as it is under the instrument.
        instrument: id of the instrument that was laid over it; empty for the law files alone.
        translate: strings of the law files → words of a language.
    """
    typed = [one for one in kind.elements if one.widget is not Widget.AUTHORITY]
    schema: Schema = {
        "$schema": DIALECT,
        "title": translate(kind.title),
        "type": "object",
        "properties": {one.id: _element(one, translate) for one in typed},
        "required": [one.id for one in typed if _is_always_asked(one)],
        "additionalProperties": False,
        "$defs": {act: _act(load().act(act_id=act), kind, translate) for act in kind.acts if act != "request"},
        "x-longbien": {
            "kind": kind.id,
            "instrument": instrument,
            "articles": list(kind.article_paragraphs),
            "addressee": kind.addressee.value,
            "verification": kind.verification.value,
        },
    }
    conditions: list[Json] = [_condition(one) for one in typed if one.needed_if is not None]
    return schema | ({"allOf": conditions} if conditions else {})


def _is_always_asked(element: Element) -> bool:
    """Say whether a request without it stops: it is required, or only one answer is lawful, unconditionally."""
    return element.required is Required.ALWAYS or (element.must_be is not None and element.needed_if is None)


def _condition(element: Element) -> Schema:
    condition = element.needed_if
    assert condition is not None  # noqa: S101 - the caller has looked
    then: Schema = {"required": [element.id]}
    if element.must_be is not None:
        then["properties"] = {element.id: {"const": element.must_be}}
    return {
        "if": {"properties": {condition.element: {"const": condition.value}}, "required": [condition.element]},
        "then": then,
    }


def _element(element: Element, translate: Translate) -> Schema:
    described = _described(element, translate)
    if element.must_be is not None and _is_always_asked(element):
        described["const"] = element.must_be
    described["x-longbien"] = {
        "article": element.article,
        "law_term": translate(element.law_term) if element.law_term else "",
        "required": element.required.value,
        "verification": element.verification.value,
    }
    return described


def _act(act: Act, kind: Kind, translate: Translate) -> Schema:
    fields = [one for one in act.fields if one.widget is not Widget.EVIDENCE]
    return {
        "title": translate(act.label),
        "type": "object",
        "properties": {one.id: _field(one, kind, translate) for one in fields},
        "required": [one.id for one in fields if one.required is Required.ALWAYS],
        "additionalProperties": False,
        "x-longbien": {"by": act.by.value, "article": act.article, "verification": act.verification.value},
    }


def _field(field: Field, kind: Kind, translate: Translate) -> Schema:
    described = _described(field, translate)
    if field.widget is Widget.GROUND:
        described["enum"] = list(kind.refusal_grounds)
    return described


def _described(field: Field, translate: Translate) -> Schema:
    return {
        "title": translate(field.label),
        "description": translate(field.help),
        **_type(field),
    }


def _type(field: Field) -> Mapping[str, Json]:
    if field.widget is Widget.BOOLEAN:
        return {"type": "boolean"}
    if field.widget is Widget.NUMBER:
        least: Mapping[str, Json] = {} if field.min_value is None else {"minimum": field.min_value}
        return {"type": "integer", **least}
    if field.widget is Widget.CHOICE:
        return {"enum": [choice.value for choice in field.choices]}
    text: Schema = {"type": "string", "minLength": 1, "maxLength": field.max_chars or LONGEST_TEXT}
    return text | ({"format": _FORMATS[field.widget]} if field.widget in _FORMATS else {})
