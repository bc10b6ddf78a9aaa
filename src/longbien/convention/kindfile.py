"""From lines to values: the kinds of cooperation."""

from __future__ import annotations

from longbien.convention.entries import Entry
from longbien.convention.statements import (
    Offence,
)
from longbien.convention.subjects import field_lines, mark
from longbien.convention.types import Confidentiality, DualCriminality, Duty, Element, Kind, TimeRule
from longbien.convention.words import Certainty, DualCriminalityRule, Family, OffenceScope, Role, Side, Strength


def kind(entry: Entry, *, offences: tuple[Offence, ...]) -> Kind:
    """Read a kind; `offences` are offered where an element takes its choices from them."""
    value = Kind(
        id=entry.text("id"),
        file=entry.file,
        family=entry.word("family", Family),
        title=entry.text("title"),
        article_paragraphs=entry.texts("article_paragraphs"),
        strength=entry.word("strength", Strength),
        offence_scope=entry.word("offence_scope", OffenceScope),
        sender_role=entry.word("sender_role", Role),
        receiver_role=entry.word("receiver_role", Role),
        route=entry.text("route"),
        elements=tuple(_element(one, offences=offences) for one in entry.entries("elements")),
        time_rules=tuple(_time_rule(one) for one in entry.entries("time_rules")),
        dual_criminality=_dual_criminality(entry.entry("dual_criminality")),
        refusal_grounds=entry.texts("refusal_grounds"),
        never_grounds=entry.texts("never_grounds") if entry.has("never_grounds") else (),
        confidentiality=_confidentiality(entry.entry("confidentiality")),
        follow_up_duties=tuple(_duty(one) for one in entry.entries("follow_up_duties", named="text")),
        acts=entry.texts("acts"),
        certainty=entry.word("certainty", Certainty),
        **mark(entry),
    )
    entry.finish()
    return value


def _element(entry: Entry, *, offences: tuple[Offence, ...]) -> Element:
    value = Element(
        law_term=entry.text("law_term"),
        article=entry.text("article"),
        prefill=entry.optional_text("prefill"),
        **field_lines(entry, offences=offences),
        **mark(entry),
    )
    entry.finish()
    return value


def _time_rule(entry: Entry) -> TimeRule:
    value = TimeRule(
        id=entry.text("id"),
        meaning=entry.text("meaning"),
        days=entry.optional_number("days"),
        counts_from=entry.optional_text("counts_from"),
        article=entry.optional_text("article"),
        **mark(entry),
    )
    entry.finish()
    return value


def _dual_criminality(entry: Entry) -> DualCriminality:
    value = DualCriminality(
        rule=entry.word("rule", DualCriminalityRule),
        meaning=entry.text("meaning"),
        article=entry.optional_text("article"),
        **mark(entry),
    )
    entry.finish()
    return value


def _confidentiality(entry: Entry) -> Confidentiality:
    value = Confidentiality(text=entry.text("text"), article=entry.optional_text("article"), **mark(entry))
    entry.finish()
    return value


def _duty(entry: Entry) -> Duty:
    value = Duty(by=entry.word("by", Side), text=entry.text("text"), article=entry.text("article"), **mark(entry))
    entry.finish()
    return value
