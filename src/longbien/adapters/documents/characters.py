"""
What the typefaces of documents can show. Anything else would stop the whole document: it is shown as its number.

A document that lacks one character of one name is still the document; one that is not made helps nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from longbien.core.lines import code_point

_PLAINEST = "\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u0621-\u064a\u0660-\u0669"
FONTS = "longbien.adapters.documents"
_ALWAYS = "\t\n \u200c\u200d\u200e\u200f\u2066-\u2069"  # spaces; joiners of Persian and Indic scripts; our own isolates
#: Not assigned, halves of a pair, private, control, format, separators of lines: no typeface is asked for them.
_NEVER = frozenset({"Cn", "Cs", "Co", "Cc", "Cf", "Zl", "Zp"})
_FAILED = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\?(.)", re.DOTALL)


class Ways(Enum):
    """How much of a text is left as it is, the best way first: a mark needs a letter of its own typeface under it."""

    ALL = "all"
    WITHOUT_MARKS = "without_marks"
    PLAINEST = "plainest"


@dataclass(frozen=True, slots=True)
class Showing:
    """
    What of a text is left as it is.

    Args:
        way: by the list of our typefaces.
        more: characters that further typefaces show.
        less: characters that could not be set where they stand, such as a mark of one script on a letter of another.
    """

    way: Ways = Ways.ALL
    more: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()

    def text(self, said: str) -> str:
        """Return a text with each character that is not left as `[U+4E2D]`."""
        shown = _missing(self.way).sub(lambda found: self._one(found.group()), said)
        return shown.translate({ord(one): _number(one) for one in self.less}) if self.less else shown

    def unshown(self, value: object) -> tuple[str, ...]:
        """Return the characters of data that are given by number, each once, by number."""
        found: set[str] = set()
        for text in _texts(value):
            found.update(_missing(self.way).findall(text))
            found.update(self.less.intersection(text))
        return tuple(sorted(found - self.more | found & self.less))

    def _one(self, character: str) -> str:
        return character if character in self.more else _number(character)


def showable(value: object, *, showing: Showing = Showing()) -> object:
    """Return data of a document with every character that cannot be shown as its number, however deep it stands."""
    if isinstance(value, str):
        return showing.text(value)
    if isinstance(value, Mapping):
        return {key: showable(one, showing=showing) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [showable(one, showing=showing) for one in value]
    return value


def named_in(message: str) -> frozenset[str]:
    """Return the characters that Typst says it could not set; empty where it says something else."""
    return frozenset(
        chr(int(code, 16)) if code else plain
        for text in _FAILED.findall(message)
        for code, plain in _ESCAPED.findall(text)
    )


def can_be_looked_for(character: str) -> bool:
    """Tell whether it makes sense to ask further typefaces: it is a letter or a sign, and it is seen."""
    code = ord(character)
    selects = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF
    return not selects and unicodedata.category(character) not in _NEVER


def ranges() -> tuple[tuple[int, int], ...]:
    """Return the code points that the typefaces have, first and last of each range."""
    lines = (files(FONTS) / "fonts" / "characters.txt").read_text(encoding="ascii").splitlines()
    ends = (line.partition("-") for line in lines if not line.startswith("#"))
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in ends)


@cache
def _missing(way: Ways) -> re.Pattern[str]:
    if way is Ways.PLAINEST:
        return re.compile(f"[^{_PLAINEST}]")
    known = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges())
    missing = f"[^{_ALWAYS}{known}]"
    return re.compile(f"{missing}|[{_marks()}]" if way is Ways.WITHOUT_MARKS else missing)


def _marks() -> str:
    codes = (code for first, last in ranges() for code in range(first, last + 1))
    return "".join(re.escape(chr(code)) for code in codes if unicodedata.category(chr(code)).startswith("M"))


def _number(character: str) -> str:
    return f"[{code_point(character)}]"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _each(value.values())
    elif isinstance(value, Sequence):
        yield from _each(value)


def _each(values: Iterable[object]) -> Iterator[str]:
    for one in values:
        yield from _texts(one)
