"""From lines to values: the instruments a request can rest on, and what each says of measures."""

from __future__ import annotations

from longbien.convention.entries import Entry
from longbien.convention.register.words import ParticipantsKnown
from longbien.convention.statements import Cover, EntryRule, Instrument, InstrumentArticle, Option
from longbien.convention.subjects import mark
from longbien.convention.words import (
    DualCriminalityRule,
    InstrumentKind,
    LanguageRule,
    OffenceGate,
    Route,
    Subject,
    Use,
)

RANK = 50


def instrument(entry: Entry) -> Instrument:
    """Read an instrument."""
    in_force, in_force_on = entry.day_or_flag("in_force")
    value = Instrument(
        id=entry.text("id"),
        title=entry.text("title"),
        in_force=in_force,
        in_force_on=in_force_on,
        usable_for=entry.words("usable_for", Use),
        articles=tuple(_article(one) for one in entry.entries("articles", named="subject")),
        note=entry.text("note"),
        short=entry.optional_text("short"),
        kind=entry.word("kind", InstrumentKind) if entry.has("kind") else InstrumentKind.MULTILATERAL,
        parent=entry.optional_text("parent"),
        depositary=entry.optional_text("depositary"),
        adopted_on=entry.day_or_flag("adopted_on")[1] if entry.has("adopted_on") else None,
        is_mla_treaty=bool(entry.optional_flag("is_mla_treaty")),
        carries_requests=entry.flag("carries_requests") if entry.has("carries_requests") else True,
        participants_known=entry.word("participants_known", ParticipantsKnown),
        participants_as_of=entry.day_or_flag("participants_as_of")[1] if entry.has("participants_as_of") else None,
        entry=_entry_rule(entry.entry("entry")) if entry.has("entry") else None,
        covers=tuple(_cover(one) for one in entry.optional_entries("covers")),
        options=tuple(_option(one) for one in entry.optional_entries("options")),
        rank=entry.whole_number("rank") if entry.has("rank") else RANK,
        **mark(entry),
    )
    entry.finish()
    return value


def _article(entry: Entry) -> InstrumentArticle:
    value = InstrumentArticle(article=entry.text("article"), subject=entry.word("subject", Subject))
    entry.finish()
    return value


def _entry_rule(entry: Entry) -> EntryRule:
    value = EntryRule(
        article=entry.text("article"),
        instruments_needed=entry.whole_number("instruments_needed"),
        days=entry.optional_number("days") or 0,
        months=entry.optional_number("months") or 0,
        later_days=entry.optional_number("later_days") or 0,
        later_months=entry.optional_number("later_months") or 0,
        first_of_month=bool(entry.optional_flag("first_of_month")),
        organisations_count=bool(entry.optional_flag("organisations_count")),
        denunciation_days=entry.optional_number("denunciation_days") or 0,
        denunciation_months=entry.optional_number("denunciation_months") or 0,
        **mark(entry),
    )
    _check_one_unit(entry, value)
    entry.finish()
    return value


def _check_one_unit(entry: Entry, rule: EntryRule) -> None:
    for days, months, line in (
        (rule.days, rule.months, "days"),
        (rule.later_days, rule.later_months, "later_days"),
        (rule.denunciation_days, rule.denunciation_months, "denunciation_days"),
    ):
        if days and months:
            entry.report(
                code="wrong_value",
                line=line,
                problem="A period is written in days and in months.",
                remedy=f"Keep the one the treaty names: {line}, or {line.replace('days', 'months')}.",
            )


def _option(entry: Entry) -> Option:
    value = Option(
        id=entry.text("id"),
        article=entry.text("article"),
        text=entry.text("text"),
        kinds=entry.texts("kinds") if entry.has("kinds") else (),
        **mark(entry),
    )
    entry.finish()
    return value


def _cover(entry: Entry) -> Cover:
    value = Cover(
        kinds=entry.texts("kinds"),
        articles=entry.texts("articles"),
        offences=entry.word("offences", OffenceGate),
        named=entry.texts("named") if entry.has("named") else (),
        route=entry.word("route", Route),
        languages=entry.word("languages", LanguageRule),
        dual_criminality=entry.word("dual_criminality", DualCriminalityRule),
        time_rules=entry.texts("time_rules") if entry.has("time_rules") else (),
        gives_way=entry.optional_text("gives_way"),
        note=entry.optional_text("note"),
        **mark(entry),
    )
    if (value.offences is OffenceGate.NAMED_OFFENCES) != bool(value.named):
        entry.report(
            code="wrong_value",
            line="named",
            problem="Offences are named where the line “offences” says named-offences, and nowhere else.",
            remedy="Name the offences (art7, art8, …), or remove them.",
        )
    entry.finish()
    return value
