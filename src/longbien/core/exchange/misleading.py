"""
Names by which one State could pose as another on a screen.

Rules:
1. Two names are the same where nothing but case, marks of letters, spaces and punctuation differs.
2. A word whose letters come from two alphabets that look alike is no word of any language.

    is_same_name("Ardenia", "ÁRDENIA ")      # True
    mixes_alphabets("Ardеnia")               # True: its е is Cyrillic
"""

from __future__ import annotations

import unicodedata
from typing import Final

from longbien.core.search import folded

ALIKE: Final = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU"})


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names cannot be told apart by who reads them quickly."""
    return _letters(one) == _letters(other)


def mixes_alphabets(name: str) -> bool:
    """Say whether a word of the name is written with letters of two alphabets that look alike."""
    return any(len(_alphabets(word)) > 1 for word in name.split())


def _letters(name: str) -> str:
    return "".join(one for one in folded(name) if one.isalnum())


def _alphabets(word: str) -> frozenset[str]:
    letters = (one for one in unicodedata.normalize("NFKC", word) if one.isalpha())
    return frozenset(unicodedata.name(one, "").partition(" ")[0] for one in letters) & ALIKE
