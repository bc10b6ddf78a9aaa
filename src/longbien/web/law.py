"""Law as it is shown: words translated, citations in the form of the language, every statement with its mark."""

from __future__ import annotations

from django.utils.functional import Promise

from longbien.convention.statements import Sourced
from longbien.readers.wording import citation, words
from longbien.web.words import CORROBORATED, MARKS

__all__ = ["citation", "mark", "words"]


def mark(item: Sourced) -> str | Promise:
    """Return how far the statement may be trusted, in words."""
    if item.corroborated and item.verification == "memory":
        return CORROBORATED
    return MARKS[item.verification]
