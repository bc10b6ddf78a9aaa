"""What a check says: it holds, it fails, or it was not checked; and why, in words that can be translated.

A check is a function. It returns what it found, raises `Fails` or `NotChecked`, or lets an error of the message's
family through.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Translate = Callable[[str], str]

# The checks without which a package is not verified (spec/evidence.md section 4, last lines).
NEEDED = range(1, 10)


class Outcome(StrEnum):
    """The three outcomes."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with places: the template is translated, the values are put in afterwards."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def in_words(self, translate: Translate) -> str:
        """Return the sentence. What came from the package is shown with control characters escaped."""
        shown = {name: _shown(value) for name, value in self.values}
        return translate(self.template) % shown if shown else translate(self.template)


def said(template: str, **values: object) -> Said:
    """Make a sentence; `%(name)s` in the template stands for the value of that name."""
    return Said(template, tuple((name, str(value)) for name, value in values.items()))


class _Ends(Exception):  # a verdict, not an error
    """A check ends here, with this sentence."""

    def __init__(self, template: str, *, code: str = "", **values: object) -> None:
        self.said = said(template, **values)
        self.code = code
        super().__init__(self.said.in_words(str))


class Fails(_Ends):
    """What the check looks at is not as it must be."""


class NotChecked(_Ends):
    """Something needed for the check is not there."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report. `code` is stable: a code of the specification, or empty."""

    number: int
    name: str
    outcome: Outcome
    reason: Said
    code: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All twelve checks, in order."""

    checks: tuple[Check, ...]

    @property
    def exit_code(self) -> int:
        """0: nothing fails and 1 to 9 hold; 1: something fails; 2: nothing fails, but one of 1 to 9 was not checked."""
        if any(check.outcome is Outcome.FAILS for check in self.checks):
            return 1
        held = {check.number for check in self.checks if check.outcome is Outcome.HOLDS}
        return 0 if held.issuperset(NEEDED) else 2

    @property
    def failing(self) -> tuple[int, ...]:
        """The numbers of the checks that fail."""
        return tuple(check.number for check in self.checks if check.outcome is Outcome.FAILS)

    @property
    def not_checked(self) -> tuple[int, ...]:
        """The numbers of the checks that were not made."""
        return tuple(check.number for check in self.checks if check.outcome is Outcome.NOT_CHECKED)


def _shown(value: str) -> str:
    """Make foreign text fit to be printed: nothing in it may move the cursor, colour the line or turn its direction."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in value[:400])
