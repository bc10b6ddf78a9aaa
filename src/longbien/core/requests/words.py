"""Text that people type, made safe to keep: normal form C, no control characters, no hidden direction marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from longbien.core.canonical import Json

LONGEST_TEXT = 100_000  # characters of one element, ours or theirs

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_NOT_KEPT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"  # marks that turn the direction of text unseen
    "\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"  # what is not seen and no script needs
    "\ud800-\udfff]"  # halves of characters
)
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)  # what Unicode says to draw as nothing, and the empty sign of braille; beside letters some scripts need them


def clean(text: str) -> str:
    """
    Return the text as it is kept: line ends as LF, controls, surrogates and direction marks gone, ends trimmed.

    A text in which nobody sees anything says nothing, and is empty.
    """
    if text.isascii() and text.isprintable():  # nothing to take out; most names and codes
        return text.strip()
    kept = unicodedata.normalize("NFC", _NOT_KEPT.sub("", _LINE_ENDS.sub("\n", text))).strip()
    return kept if how_much(kept) else ""


def how_much(text: str) -> int:
    """Return how many characters a text has to be read: what nobody sees, and white space around it, count for none."""
    return len(text.strip() if text.isascii() else _UNSEEN.sub("", text).strip())


def clean_body(body: Mapping[str, Json]) -> dict[str, Json]:
    """Return what an act says with every text in it as it is kept, however deep; the signed bytes keep the rest."""
    return {clean(key): _cleaned(value) for key, value in body.items()}


def clean_name(name: str, *, most: int) -> str:
    """Return a name or role that another State gave, as it is shown: never empty, at most `most` characters."""
    return clean(name)[:most] or "?"


def _cleaned(value: Json) -> Json:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return clean_body(value)
    return [_cleaned(one) for one in value] if isinstance(value, list) else value
