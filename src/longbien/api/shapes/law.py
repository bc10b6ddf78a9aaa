"""Kinds of cooperation and their elements, as the law files have them."""

from __future__ import annotations

from django.utils.translation import gettext
from ninja import Schema

from longbien.convention.types import Act, Convention, Element, Field, Kind
from longbien.core.overlays import grounds_of


class ChoiceOut(Schema):
    """One answer of a closed list."""

    value: str
    label: str


class NeededIfOut(Schema):
    """Holds when the element has that value."""

    element: str
    value: str | bool


class FieldOut(Schema):
    """What an act must or may say."""

    id: str
    label: str
    help: str
    widget: str
    required: str
    max_chars: int | None
    min_value: int | None
    must_be: bool | None
    needed_if: NeededIfOut | None
    choices: list[ChoiceOut]


class ElementOut(FieldOut):
    """What a request must or may say; `verification` is how far the statement of law may be trusted."""

    law_term: str
    article: str
    prefill: str
    verification: str


class ActOut(Schema):
    """An act a kind permits; `to_state` may be `previous` or `same`."""

    id: str
    label: str
    by: str
    needs_role: str
    from_states: list[str]
    to_state: str
    article: str
    carries_evidence: bool
    fields: list[FieldOut]


class TimeRuleOut(Schema):
    """A rule on time; `days` and `hours` are null where the law names no such figure."""

    id: str
    meaning: str
    days: int | None
    hours: int | None
    counts_from: str
    article: str
    verification: str


class GroundOut(Schema):
    """A ground on which help may be refused or postponed."""

    id: str
    kind: str
    article: str
    text: str
    consultation_required: bool
    verification: str


class KindRow(Schema):
    """A kind in the list of kinds."""

    id: str
    family: str
    title: str
    article_paragraphs: list[str]
    strength: str
    sender_role: str
    receiver_role: str
    certainty: str
    verification: str


class KindOut(KindRow):
    """A kind with all it asks and permits."""

    elements: list[ElementOut]
    acts: list[ActOut]
    time_rules: list[TimeRuleOut]
    refusal_grounds: list[str]
    grounds: list[GroundOut]


class InstrumentOut(Schema):
    """A legal basis; `usable_for` says whether real requests may rest on it yet."""

    id: str
    title: str
    usable_for: list[str]


def kind_row(kind: Kind) -> KindRow:
    """Return a kind as a line."""
    return KindRow.model_validate(_kind_fields(kind))


def kind_out(kind: Kind, *, law: Convention) -> KindOut:
    """Return a kind with everything."""
    return KindOut.model_validate(
        {
            **_kind_fields(kind),
            "elements": [_element(element) for element in kind.elements],
            "acts": [act_out(law.act(act_id=act), kind=kind, law=law) for act in kind.acts],
            "time_rules": [
                TimeRuleOut(
                    id=rule.id,
                    meaning=_words(rule.meaning),
                    days=rule.days,
                    hours=rule.hours,
                    counts_from=rule.counts_from,
                    article=rule.article,
                    verification=rule.verification,
                )
                for rule in kind.time_rules
            ],
            "refusal_grounds": list(kind.refusal_grounds),
            "grounds": [
                GroundOut(
                    id=ground.id,
                    kind=ground.kind,
                    article=ground.article,
                    text=_words(ground.text),
                    consultation_required=ground.consultation_required,
                    verification=ground.verification,
                )
                for ground in grounds_of(kind)
            ],
        }
    )


def act_out(act: Act, *, kind: Kind, law: Convention) -> ActOut:
    """Return an act as this kind has it: the role is the higher of the two."""
    return ActOut(
        id=act.id,
        label=_words(act.label),
        by=act.by,
        needs_role=law.role_needed(kind_id=kind.id, act_id=act.id),
        from_states=list(act.from_states),
        to_state=act.to_state,
        article=act.article,
        carries_evidence=act.carries_evidence,
        fields=[FieldOut.model_validate(_field_fields(field)) for field in act.fields],
    )


def _kind_fields(kind: Kind) -> dict[str, object]:
    return {
        "id": kind.id,
        "family": kind.family,
        "title": _words(kind.title),
        "article_paragraphs": list(kind.article_paragraphs),
        "strength": kind.strength,
        "sender_role": kind.sender_role,
        "receiver_role": kind.receiver_role,
        "certainty": kind.certainty,
        "verification": kind.verification,
    }


def _element(element: Element) -> ElementOut:
    return ElementOut.model_validate(
        {
            **_field_fields(element),
            "law_term": _words(element.law_term),
            "article": element.article,
            "prefill": element.prefill,
            "verification": element.verification,
        }
    )


def _field_fields(field: Field) -> dict[str, object]:
    condition = field.needed_if
    return {
        "id": field.id,
        "label": _words(field.label),
        "help": _words(field.help),
        "widget": field.widget,
        "required": field.required,
        "max_chars": field.max_chars,
        "min_value": field.min_value,
        "must_be": field.must_be,
        "needed_if": NeededIfOut(element=condition.element, value=condition.value) if condition else None,
        "choices": [ChoiceOut(value=choice.value, label=_words(choice.label)) for choice in field.choices],
    }


def _words(text: str) -> str:
    """Return words of the law files in the language the caller asks for."""
    return gettext(text) if text else ""
