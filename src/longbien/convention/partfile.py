"""From lines to values: what a kind of cooperation is made of. Kinds and shared sets are written of the same parts."""

from __future__ import annotations

from longbien.convention.entries import Entry
from longbien.convention.statements import Offence
from longbien.convention.subjects import field_lines, mark
from longbien.convention.types import Confidentiality, DualCriminality, Duty, Element, TimeRule
from longbien.convention.words import DualCriminalityRule, Side


def element(entry: Entry, *, offences: tuple[Offence, ...]) -> Element:
    """Read an element; `offences` are offered where it takes its choices from them."""
    value = Element(
        law_term=entry.text("law_term"),
        article=entry.text("article"),
        prefill=entry.optional_text("prefill"),
        **field_lines(entry, offences=offences),
        **mark(entry),
    )
    entry.finish()
    return value


def time_rule(entry: Entry) -> TimeRule:
    """Read a rule on time that names no figure: figures stand in terms.yaml."""
    value = TimeRule(
        id=entry.text("id"),
        meaning=entry.text("meaning"),
        article=entry.optional_text("article"),
        **mark(entry),
    )
    entry.finish()
    return value


def dual_criminality(entry: Entry) -> DualCriminality:
    """Read what the kind says of dual criminality."""
    value = DualCriminality(
        rule=entry.word("rule", DualCriminalityRule),
        meaning=entry.text("meaning"),
        article=entry.optional_text("article"),
        **mark(entry),
    )
    entry.finish()
    return value


def confidentiality(entry: Entry) -> Confidentiality:
    """Read what may be kept secret."""
    value = Confidentiality(text=entry.text("text"), article=entry.optional_text("article"), **mark(entry))
    entry.finish()
    return value


def duty(entry: Entry) -> Duty:
    """Read a duty; its article is left out where it is practice only."""
    value = Duty(
        by=entry.word("by", Side), text=entry.text("text"), article=entry.optional_text("article"), **mark(entry)
    )
    entry.finish()
    return value
