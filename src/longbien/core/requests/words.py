"""Text that people type, made safe to keep: normal form C, no control characters, no hidden direction marks."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?")
_NOT_KEPT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"  # marks that turn the direction of text unseen
    "\ud800-\udfff]"  # halves of characters
)


def clean(text: str) -> str:
    """Return the text as it is kept: line ends as LF, controls, surrogates and direction marks gone, ends trimmed."""
    return unicodedata.normalize("NFC", _NOT_KEPT.sub("", _LINE_ENDS.sub("\n", text))).strip()
