"""
Names of States and organisations in the language of the page, and how they are found in any script.

    name_of(participant)                     # Viet Nam · فيتنام
    found(participants, query="Вьетнам")     # the participants that have such a name in some language

In English a name is the official one, as the depositary writes it. In other languages it is the one of CLDR, which
people know; where CLDR has none, the English one stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.core import UnknownLocaleError
from django.utils.translation import get_language

from longbien.convention.register.values import Participant

#: The six languages of the United Nations and that of the depositary's host of the ceremony; with both Chinese scripts.
SEARCHED = ("ar", "zh", "zh_Hant", "en", "fr", "ru", "es", "vi")
LONGEST_QUERY = 100

# Letters that decomposition leaves apart, and that people do not keep apart when they type.
_ALIKE = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ى": "ي", "ة": "ه", "ـ": ""})


def name_of(participant: Participant) -> str:
    """Return the name in the language of the page."""
    return name_in(participant, language=get_language() or "en")


def name_in(participant: Participant, *, language: str) -> str:
    """Return the name in a language, or the English one."""
    tag = language.replace("-", "_")
    if tag.partition("_")[0] == "en":
        return participant.name
    return _territories(tag).get(participant.territory, participant.name)


def language_name(code: str) -> str:
    """Return the name of a language, such as `Vietnamese`, in the language of the page; a code nobody knows stays."""
    if not code or code == "und":
        return ""
    try:
        return Locale.parse(code.replace("-", "_")).get_display_name(get_language() or "en") or code
    except (UnknownLocaleError, ValueError):
        return code


def in_order(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return the participants in the order of their names in the language of the page."""
    return tuple(sorted(participants, key=lambda one: (folded(name_of(one)), one.code)))


def found(participants: Iterable[Participant], *, query: str) -> tuple[Participant, ...]:
    """Return the participants of which some name, in some script, or the code holds what was typed."""
    wanted = folded(query[:LONGEST_QUERY])
    if not wanted:
        return tuple(participants)
    language = (get_language() or "en").replace("-", "_")
    return tuple(one for one in participants if any(wanted in key for key in _keys(one, language)))


def folded(text: str) -> str:
    """Return the text without accents, case, spaces and marks, as names are compared."""
    apart = unicodedata.normalize("NFKD", text).casefold().translate(_ALIKE)
    return "".join(letter for letter in apart if letter.isalnum())


@lru_cache(maxsize=2048)
def _keys(participant: Participant, language: str) -> tuple[str, ...]:
    names = [participant.name, *participant.other_names, participant.code]
    names += [name_in(participant, language=tag) for tag in (*SEARCHED, language)]
    names += [_territories("en").get(participant.territory, "")]
    return tuple(dict.fromkeys(filter(None, map(folded, names))))


@lru_cache(maxsize=32)
def _territories(tag: str) -> dict[str, str]:
    try:
        return dict(Locale.parse(tag).territories)
    except (UnknownLocaleError, ValueError):
        return {}
