"""
What the typefaces of documents can show. Anything else would stop the whole document: it is shown as its number.

A document that lacks one character of one name is still the document; one that is not made helps nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from importlib.resources import files

_PLAINEST = "\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u0621-\u064a\u0660-\u0669"
FONTS = "longbien.adapters.documents"
_ALWAYS = "\t\n \u200c\u200d\u200e\u200f\u2066-\u2069"  # spaces; joiners of Persian and Indic scripts; our own isolates


class Ways(Enum):
    """How much of a text is left as it is, the best way first: a mark needs a letter of its own typeface under it."""

    ALL = "all"
    WITHOUT_MARKS = "without_marks"
    PLAINEST = "plainest"


def showable(value: object, *, way: Ways = Ways.ALL) -> object:
    """Return data of a document with every character that cannot be shown as `[U+4E2D]`, however deep it stands."""
    if isinstance(value, str):
        return _missing(way).sub(_number, value)
    if isinstance(value, Mapping):
        return {key: showable(one, way=way) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [showable(one, way=way) for one in value]
    return value


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


def _number(found: re.Match[str]) -> str:
    return f"[U+{ord(found.group()):04X}]"
