"""Law as it is shown: words translated, citations in the form of the language, every statement with its mark."""

from __future__ import annotations

import re

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext

from longbien.convention.statements import Sourced
from longbien.web.words import CORROBORATED, MARKS

# The letters of paragraphs in the Arabic text of the United Nations.
_ARABIC = ("أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س")
_ARABIC_LETTERS = dict(zip("abcdefghijklmno", _ARABIC, strict=True))
_LETTER = re.compile(r"\(([a-o])\)")


def words(message: str) -> str:
    """Return a string of the law files in the language of the page; empty stays empty."""
    return gettext(message) if message else ""


def citation(article: str) -> str:
    """Return `Article 42(3)(b)` in the form of the language; empty if there is none."""
    if not article:
        return ""
    number = article
    if (get_language() or "").startswith("ar"):
        number = _LETTER.sub(lambda found: f"({_ARABIC_LETTERS[found[1]]})", article)
    # Translators: the number, with paragraphs and letters in brackets, of an article of a treaty
    return gettext("Article %(number)s") % {"number": number}


def mark(item: Sourced) -> str | Promise:
    """Return how far the statement may be trusted, in words."""
    if item.corroborated and item.verification == "memory":
        return CORROBORATED
    return MARKS[item.verification]
