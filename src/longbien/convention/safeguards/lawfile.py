"""From lines to values: `safeguards.yaml`."""

from __future__ import annotations

from longbien.convention.entries import Entry
from longbien.convention.safeguards.values import (
    ChildrenRules,
    ExtraApproval,
    LimitRules,
    Protected,
    Question,
    ReminderRules,
    Safeguards,
    Screen,
    SecrecyRules,
)
from longbien.convention.safeguards.words import Moment, OnYes, Passing, Retention
from longbien.convention.subjects import mark


def safeguards_file(entry: Entry) -> Safeguards:
    """Read the whole file."""
    value = Safeguards(
        version=entry.text("version"),
        executing_acts=entry.texts("executing_acts"),
        questions=tuple(_question(one) for one in entry.entries("questions")),
        screens=tuple(_screen(one) for one in entry.entries("screens")),
        extra_approvals=tuple(_extra(one) for one in entry.entries("extra_approvals")),
        limits=_limits(entry.entry("limits")),
        reminders=_reminders(entry.entry("reminders")),
        confidentiality=_secrecy(entry.entry("confidentiality")),
        children=_children(entry.entry("children")),
        protected=tuple(_protected(one) for one in entry.entries("protected")),
    )
    entry.finish()
    return value


def _question(entry: Entry) -> Question:
    value = Question(
        id=entry.text("id"),
        text=entry.text("text"),
        help=entry.text("help"),
        article=entry.text("article"),
        moments=entry.words("moments", Moment),
        on_yes=entry.word("on_yes", OnYes),
        ground=entry.optional_text("ground"),
        **mark(entry),
    )
    entry.finish()
    return value


def _screen(entry: Entry) -> Screen:
    value = Screen(
        id=entry.text("id"),
        title=entry.text("title"),
        kinds=entry.texts("kinds"),
        questions=entry.texts("questions"),
        together=entry.flag("together"),
        reason=entry.flag("reason"),
        **mark(entry),
    )
    entry.finish()
    return value


def _extra(entry: Entry) -> ExtraApproval:
    value = ExtraApproval(
        id=entry.text("id"),
        text=entry.text("text"),
        article=entry.text("article"),
        kinds=entry.texts("kinds"),
        moments=entry.words("moments", Moment),
        **mark(entry),
    )
    entry.finish()
    return value


def _limits(entry: Entry) -> LimitRules:
    value = LimitRules(
        onward=entry.word("onward", Passing),
        other_use=entry.word("other_use", Passing),
        retention=entry.word("retention", Retention),
        warn_days=tuple(sorted(_days(entry), reverse=True)),
        onward_kind=entry.text("onward_kind"),
        use_kind=entry.text("use_kind"),
        told_kind=entry.text("told_kind"),
        article=entry.text("article"),
        **mark(entry),
    )
    entry.finish()
    return value


def _days(entry: Entry) -> tuple[int, ...]:
    entry.has("warn_days")
    value = entry.content.get("warn_days")
    if isinstance(value, list) and value and all(type(one) is int and one > 0 for one in value):
        return tuple(value)
    if entry.content:
        entry.report(
            code="wrong_value",
            line="warn_days",
            problem="Here must stand a list of whole numbers of days.",
            remedy="Write for example [30, 7, 1].",
        )
    return ()


def _reminders(entry: Entry) -> ReminderRules:
    value = ReminderRules(
        answer_hours=entry.whole_number("answer_hours"),
        decide_hours=entry.whole_number("decide_hours"),
        **mark(entry),
    )
    entry.finish()
    return value


def _secrecy(entry: Entry) -> SecrecyRules:
    value = SecrecyRules(
        asked_by=entry.text("asked_by"),
        until=entry.text("until"),
        review_days=entry.whole_number("review_days"),
        **mark(entry),
    )
    entry.finish()
    return value


def _children(entry: Entry) -> ChildrenRules:
    value = ChildrenRules(offences=entry.texts("offences"), care=entry.text("care"), **mark(entry))
    entry.finish()
    return value


def _protected(entry: Entry) -> Protected:
    value = Protected(id=entry.text("id"), kinds=entry.texts("kinds"), elements=entry.texts("elements"), **mark(entry))
    entry.finish()
    return value
