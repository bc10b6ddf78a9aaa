"""
What a kind of cooperation and its acts are made of, as values: fields and elements, rules on time, duties.

`types.py` puts them together, and whoever works with kinds takes them from there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from longbien.convention.statements import TRANSLATED, Sourced
from longbien.convention.words import DualCriminalityRule, Required, Side, Widget


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer of a closed list."""

    value: str
    label: str = field(metadata=TRANSLATED)


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Holds when the element of that id has that value."""

    element: str
    value: str | bool


@dataclass(frozen=True, kw_only=True)
class Field:
    """Something a person fills in. `max_chars` is set for typed widgets, `choices` for `choice`."""

    id: str
    label: str = field(metadata=TRANSLATED)
    help: str = field(metadata=TRANSLATED)
    widget: Widget
    required: Required
    max_chars: int | None = None
    min_value: int | None = None
    choices: tuple[Choice, ...] = ()
    must_be: bool | None = None
    needed_if: Condition | None = None


@dataclass(frozen=True, kw_only=True)
class Shareable(Sourced):
    """A statement that several kinds can take over from a set; `shared_from` is the id of the set, or empty."""

    shared_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Element(Shareable, Field):
    """What a request must say. `prefill` is `authority`, or `kind:element` of an earlier request, or empty."""

    law_term: str = field(metadata=TRANSLATED)
    article: str
    prefill: str = ""


@dataclass(frozen=True, kw_only=True)
class TimeRule(Shareable):
    """A rule on time; `days` or `hours` from the act `counts_from` are those of `terms.yaml`, None names no figure."""

    id: str
    meaning: str = field(metadata=TRANSLATED)
    days: int | None = None
    hours: int | None = None
    counts_from: str = ""
    article: str = ""


@dataclass(frozen=True, kw_only=True)
class DualCriminality(Shareable):
    """Whether dual criminality matters for a kind."""

    rule: DualCriminalityRule
    meaning: str = field(metadata=TRANSLATED)
    article: str = ""


@dataclass(frozen=True, kw_only=True)
class Confidentiality(Shareable):
    """What may be kept secret."""

    text: str = field(metadata=TRANSLATED)
    article: str = ""


@dataclass(frozen=True, kw_only=True)
class Duty(Shareable):
    """What a side owes beyond the answer itself."""

    by: Side
    text: str = field(metadata=TRANSLATED)
    article: str


def fits(*, kind_id: str, group: str) -> bool:
    """Say whether a kind is the one named, or of the group named, such as `mla.*`."""
    return kind_id == group or (group.endswith(".*") and kind_id.startswith(group[:-1]))
