"""
The rules of the check before a request leaves, as values and as they are read from `presend.yaml`.

    load().check_rule(rule_id="missing").severity          # Severity.BLOCKS
    load().check_days(figure="kept.traffic")               # 180
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from longbien.convention import subjects
from longbien.convention.entries import Entry
from longbien.convention.errors import Finding, unknown_reference
from longbien.convention.statements import TRANSLATED, Sourced
from longbien.convention.words import Severity

if TYPE_CHECKING:
    from longbien.convention.types import Convention

FILE = "presend.yaml"
MOST_POINTS = 100


@dataclass(frozen=True, kw_only=True)
class CheckRule(Sourced):
    """
    One thing that can be found in a draft.

    Args:
        points: what it takes from a score of 100, once for each field.
        kinds: ids of kinds, groups such as `mla.*`, or `*`.
        article: of the Convention; empty where it is practice, or where the field cites its own.
    """

    id: str
    severity: Severity
    points: int
    kinds: tuple[str, ...]
    text: str = field(metadata=TRANSLATED)
    remedy: str = field(metadata=TRANSLATED)
    article: str = ""


@dataclass(frozen=True, kw_only=True)
class CheckFigure(Sourced):
    """A number of days that rules use."""

    id: str
    days: int
    meaning: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class CheckWords(Sourced):
    """Words that a rule looks for; codes, or phrases of one language."""

    id: str
    rule: str
    words: tuple[str, ...]


def check_rule(entry: Entry) -> CheckRule:
    """Read a rule."""
    value = CheckRule(
        id=entry.text("id"),
        severity=entry.word("severity", Severity),
        points=entry.whole_number("points"),
        kinds=entry.texts("kinds"),
        text=entry.text("text"),
        remedy=entry.text("remedy"),
        article=entry.optional_text("article"),
        **subjects.mark(entry),
    )
    entry.finish()
    return value


def check_figure(entry: Entry) -> CheckFigure:
    """Read a figure."""
    value = CheckFigure(
        id=entry.text("id"), days=entry.whole_number("days"), meaning=entry.text("meaning"), **subjects.mark(entry)
    )
    entry.finish()
    return value


def check_words(entry: Entry) -> CheckWords:
    """Read a list of words."""
    value = CheckWords(id=entry.text("id"), rule=entry.text("rule"), words=entry.texts("words"), **subjects.mark(entry))
    entry.finish()
    return value


def check_presend(*, law: Convention) -> Iterator[Finding]:
    """Yield every rule that names a kind, or every list that names a rule, which does not exist."""
    rules = tuple(rule.id for rule in law.check_rules)
    kinds = tuple(kind.id for kind in law.kinds)
    groups = {"*", *kinds, *(f"{one.partition('.')[0]}.*" for one in kinds)}
    for rule in law.check_rules:
        for name in rule.kinds:
            if name not in groups:
                yield unknown_reference(FILE, rule.id, "kinds", name, sorted(groups))
        if not 0 <= rule.points <= MOST_POINTS:
            yield Finding(
                code="wrong_value",
                file=FILE,
                item=rule.id,
                field="points",
                problem=f"“{rule.points}” is not a number of points.",
                remedy=f"Write a whole number from 0 to {MOST_POINTS}.",
            )
    for one in law.check_words:
        if one.rule not in rules:
            yield unknown_reference(FILE, one.id, "rule", one.rule, rules)
