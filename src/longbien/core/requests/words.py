"""Text that people type, made safe to keep: normal form C, no control characters, no hidden direction marks."""

from __future__ import annotations

import unicodedata

_KEPT_CONTROLS = "\n\t"
_DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def clean(text: str) -> str:
    """Return the text as it is kept: line ends as LF, controls, surrogates and direction marks gone, ends trimmed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in lines if _is_kept(c))
    return unicodedata.normalize("NFC", kept).strip()


def _is_kept(character: str) -> bool:
    if character in _DIRECTION_MARKS:
        return False
    return character in _KEPT_CONTROLS or unicodedata.category(character) not in {"Cc", "Cs"}
