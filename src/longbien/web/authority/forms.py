"""
Forms of officers: questions, what was typed, and what is wrong with it. Nothing that was typed is lost.

    reading = Reading(said)
    deed = reading.word("deed", Deed)        # None, and a message at the field, when it cannot be read
    if reading.wrong: ...                    # id of a question → what is wrong, with the remedy

What the core finds wrong later comes back to the same fields (`Reading.take`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.core.imports.dates import day
from longbien.core.imports.findings import Finding
from longbien.core.requests.words import clean
from longbien.web.fault_words import said as said_fault

Text = str | Promise
Said = Mapping[str, tuple[str, ...]]
_Word = TypeVar("_Word", bound=StrEnum)

CHOOSE = gettext_lazy("Choose one of the answers.")
FILL_IN = gettext_lazy("Fill this in.")


@dataclass(frozen=True, kw_only=True)
class Group:
    """Answers of a list; a list with several groups shows their labels."""

    choices: tuple[tuple[str, Text], ...]
    label: Text = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One field. `shape` is one of line, area, day, number, list, radios, ticks."""

    id: str
    label: Text
    hint: Text = ""
    shape: str = "line"
    groups: tuple[Group, ...] = ()
    optional: bool = False
    rows: int = 3
    direction: str = "auto"


@dataclass(frozen=True, kw_only=True)
class Part:
    """Questions under one heading."""

    id: str
    title: Text
    questions: tuple[Question, ...]
    lead: Text = ""
    folded: bool = False


@dataclass(frozen=True, kw_only=True)
class Box:
    """A question with what stands in it and what is wrong with it."""

    question: Question
    values: tuple[str, ...]
    error: str

    @property
    def value(self) -> str:
        """Return what stands in a field of one value."""
        return self.values[0] if self.values else ""


@dataclass(frozen=True, kw_only=True)
class PartShown:
    """A part, ready to draw; a folded one opens when something in it is filled in or wrong."""

    part: Part
    boxes: tuple[Box, ...]

    @property
    def is_open(self) -> bool:
        """Say whether its questions are in sight."""
        return not self.part.folded or any(box.error or any(box.values) for box in self.boxes)


def choices(pairs: Iterable[tuple[str, Text]]) -> tuple[Group, ...]:
    """Return answers as one group without a label."""
    return (Group(choices=tuple(pairs)),)


def posted(form: QueryDict) -> dict[str, tuple[str, ...]]:
    """Return what was typed, cleaned."""
    return {key: tuple(clean(str(value)) for value in form.getlist(key)) for key in form}


def shown(*, parts: Sequence[Part], said: Said, wrong: Mapping[str, str]) -> tuple[PartShown, ...]:
    """Return all questions with what stands in them."""
    return tuple(
        PartShown(
            part=part,
            boxes=tuple(
                Box(question=one, values=said.get(one.id, ()), error=wrong.get(one.id, "")) for one in part.questions
            ),
        )
        for part in parts
    )


@dataclass(kw_only=True)
class Reading:
    """What was typed, being read; `general` are messages that belong to no field."""

    said: Said
    wrong: dict[str, str] = field(default_factory=dict)
    general: list[str] = field(default_factory=list)

    @property
    def is_wrong(self) -> bool:
        """Say whether anything has to be corrected."""
        return bool(self.wrong or self.general)

    def text(self, name: str, *, needed: bool = False) -> str:
        """Return a text."""
        found = next(iter(self.said.get(name, ())), "")
        if needed and not found:
            self.say(name, FILL_IN)
        return found

    def many(self, name: str) -> tuple[str, ...]:
        """Return the answers that are ticked."""
        return tuple(dict.fromkeys(filter(None, self.said.get(name, ()))))

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the lines of an area that are not empty."""
        return tuple(line.strip() for line in self.text(name).split("\n") if line.strip())

    def parts(self, name: str) -> tuple[str, ...]:
        """Return what stands between commas."""
        return tuple(part.strip() for part in self.text(name).replace("،", ",").split(",") if part.strip())

    def word(self, name: str, words: type[_Word], *, needed: bool = True) -> _Word | None:
        """Return one of a closed list."""
        found = self.text(name)
        if found in {word.value for word in words}:
            return words(found)
        if needed or found:
            self.say(name, CHOOSE)
        return None

    def one_of(self, name: str, known: Iterable[str], *, needed: bool = True) -> str:
        """Return an answer of a list that is known when the page is made."""
        found = self.text(name)
        if found not in set(known) if found else needed:
            self.say(name, CHOOSE)
        return found

    def day(self, name: str, *, needed: bool = False) -> date | None:
        """Return a day."""
        found = self.text(name, needed=needed)
        made = day(found) if found else None
        if found and made is None:
            self.say(name, _("Write the day as 2025-10-25."))
        return made

    def number(self, name: str) -> int | None:
        """Return a whole number."""
        found = self.text(name)
        if not found:
            return None
        if not (found.isascii() and found.isdigit() and len(found) <= 9):
            self.say(name, _("Give a whole number, in digits."))
            return None
        return int(found)

    def say(self, name: str, message: Text) -> None:
        """Note what is wrong with a field; the first message stays."""
        self.wrong.setdefault(name, str(message))

    def take(self, findings: Iterable[Finding], *, places: Mapping[str, str], fields: Iterable[str]) -> None:
        """Note what the core found, each at its field; what has none on the page is said on top."""
        known = set(fields)
        for finding in findings:
            fault = said_fault(finding)
            words, place = f"{fault.words} {fault.hint}".strip(), places.get(finding.field, finding.field)
            if place in known:
                self.say(place, words)
            else:
                self.general.append(f"{finding.field}: {words}" if finding.field else words)
