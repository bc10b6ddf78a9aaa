"""From lines to values: articles, terms, offences, grounds, acts. Instruments and kinds have files of their own."""

from __future__ import annotations

from typing import TypedDict

from longbien.convention.entries import Entry
from longbien.convention.statements import (
    Article,
    BetterKnown,
    Chapter,
    Ground,
    LawTerm,
    NeverGround,
    Offence,
    OffenceElement,
    OffenceForm,
    OptionalCondition,
    Source,
    Sourced,
)
from longbien.convention.types import Act, Choice, Condition, Field, State
from longbien.convention.words import (
    ConditionEffect,
    Form,
    GroundKind,
    Interruption,
    Required,
    Role,
    Side,
    Strength,
    Verification,
    Widget,
)


class Mark(TypedDict):
    """The three lines every statement of law ends with."""

    verification: Verification
    source: str
    corroborated: bool


class FieldLines(TypedDict):
    """The lines of anything a person fills in."""

    id: str
    label: str
    help: str
    widget: Widget
    required: Required
    max_chars: int | None
    min_value: int | None
    choices: tuple[Choice, ...]
    must_be: bool | None
    needed_if: Condition | None


def mark(entry: Entry) -> Mark:
    """Read mark, source and corroboration."""
    verification, source, corroborated = entry.mark()
    return {"verification": verification, "source": source, "corroborated": corroborated}


def sourced(entry: Entry) -> Sourced:
    """Read an item that is nothing but its mark."""
    value = Sourced(**mark(entry))
    entry.finish()
    return value


def source(entry: Entry) -> Source:
    """Read a source."""
    value = Source(
        id=entry.text("id"),
        title=entry.text("title"),
        place=entry.text("place"),
        supports=entry.words("supports", Verification),
    )
    entry.finish()
    return value


def chapter(entry: Entry) -> Chapter:
    """Read a chapter."""
    value = Chapter(number=entry.whole_number("number"), numeral=entry.text("numeral"), title=entry.text("title"))
    entry.finish()
    return value


def article(entry: Entry) -> Article:
    """Read an article."""
    value = Article(
        number=entry.whole_number("number"),
        chapter=entry.whole_number("chapter"),
        title=entry.text("title"),
        summary=entry.text("summary"),
        better_known=tuple(_better_known(part) for part in entry.optional_entries("better_known", named="part")),
        **mark(entry),
    )
    entry.finish()
    return value


def _better_known(entry: Entry) -> BetterKnown:
    value = BetterKnown(part=entry.text("part"), **mark(entry))
    entry.finish()
    return value


def law_term(entry: Entry) -> LawTerm:
    """Read a term of Article 2."""
    value = LawTerm(
        id=entry.text("id"),
        letter=entry.text("letter"),
        term=entry.text("term"),
        definition=entry.text("definition"),
        figure=entry.optional_number("figure"),
        **mark(entry),
    )
    entry.finish()
    return value


def offence(entry: Entry) -> Offence:
    """Read an offence."""
    value = Offence(
        id=entry.text("id"),
        article=entry.text("article"),
        title=entry.text("title"),
        elements=tuple(_offence_element(one) for one in entry.entries("elements")),
        optional_conditions=tuple(_optional_condition(one) for one in entry.entries("optional_conditions")),
        **mark(entry),
    )
    entry.finish()
    return value


def _offence_element(entry: Entry) -> OffenceElement:
    parts = entry.texts("parts") if entry.has("parts") else ()
    value = OffenceElement(id=entry.text("id"), text=entry.text("text"), parts=parts)
    entry.finish()
    return value


def _optional_condition(entry: Entry) -> OptionalCondition:
    value = OptionalCondition(
        id=entry.text("id"), text=entry.text("text"), effect=entry.word("effect", ConditionEffect)
    )
    entry.finish()
    return value


def offence_form(entry: Entry) -> OffenceForm:
    """Read a form of Article 19."""
    value = OffenceForm(
        id=entry.word("id", Form),
        article=entry.text("article"),
        title=entry.text("title"),
        text=entry.text("text"),
        strength=entry.word("strength", Strength),
        **mark(entry),
    )
    entry.finish()
    return value


def ground(entry: Entry) -> Ground:
    """Read a ground."""
    value = Ground(
        id=entry.text("id"),
        article=entry.text("article"),
        kind=entry.word("kind", GroundKind),
        text=entry.text("text"),
        consultation_required=entry.flag("consultation_required"),
        needs_reservation=entry.optional_text("needs_reservation"),
        not_for_convention_offences=bool(entry.optional_flag("not_for_convention_offences")),
        **mark(entry),
    )
    entry.finish()
    return value


def never_ground(entry: Entry) -> NeverGround:
    """Read a reason that is never a ground."""
    value = NeverGround(id=entry.text("id"), article=entry.text("article"), text=entry.text("text"), **mark(entry))
    entry.finish()
    return value


def state(entry: Entry) -> State:
    """Read a state."""
    value = State(
        id=entry.text("id"),
        label=entry.text("label"),
        internal=entry.flag("internal"),
        final=entry.flag("final"),
    )
    entry.finish()
    return value


def act(entry: Entry) -> Act:
    """Read an act."""
    value = Act(
        id=entry.text("id"),
        label=entry.text("label"),
        by=entry.word("by", Side),
        needs_role=entry.word("needs_role", Role),
        from_states=entry.texts("from_states"),
        to_state=entry.text("to_state"),
        fields=tuple(_field(one) for one in entry.optional_entries("fields")),
        article=entry.optional_text("article"),
        carries_evidence=bool(entry.optional_flag("carries_evidence")),
        interruption=entry.word("interruption", Interruption) if entry.has("interruption") else Interruption.NONE,
        consults=bool(entry.optional_flag("consults")),
        after_consultation=bool(entry.optional_flag("after_consultation")),
        executes=bool(entry.optional_flag("executes")),
        hands_over=bool(entry.optional_flag("hands_over")),
        **mark(entry),
    )
    entry.finish()
    return value


def _field(entry: Entry) -> Field:
    value = Field(**field_lines(entry, offences=()))
    entry.finish()
    return value


def field_lines(entry: Entry, *, offences: tuple[Offence, ...]) -> FieldLines:
    """Read the lines that fields of acts and elements of kinds share."""
    return {
        "id": entry.text("id"),
        "label": entry.text("label"),
        "help": entry.text("help"),
        "widget": entry.word("widget", Widget),
        "required": entry.word("required", Required),
        "max_chars": entry.optional_number("max_chars"),
        "min_value": entry.optional_number("min_value"),
        "choices": _choices(entry, offences=offences),
        "must_be": entry.optional_flag("must_be"),
        "needed_if": _condition(entry.entry("needed_if")) if entry.has("needed_if") else None,
    }


def _choices(entry: Entry, *, offences: tuple[Offence, ...]) -> tuple[Choice, ...]:
    from_offences: tuple[Choice, ...] = ()
    if entry.has("choices_from"):
        if entry.text("choices_from") == "offences":
            from_offences = tuple(Choice(value=one.id, label=one.title) for one in offences)
        else:
            entry.report(
                code="unknown_word",
                line="choices_from",
                problem="Choices can be taken from one other file only.",
                remedy="Write offences, or list the choices here.",
            )
    return from_offences + tuple(_choice(one) for one in entry.optional_entries("choices", named="value"))


def _choice(entry: Entry) -> Choice:
    value = Choice(value=entry.text("value"), label=entry.text("label"))
    entry.finish()
    return value


def _condition(entry: Entry) -> Condition:
    value = Condition(element=entry.text("element"), value=entry.text_or_flag("value"))
    entry.finish()
    return value
