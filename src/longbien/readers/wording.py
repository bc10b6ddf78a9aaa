"""
What is kept as codes, in words of the language in use: law, citations, moments, answers.

Pages and printed documents say it alike, so it stands below both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from django.utils.dateformat import format as django_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Field
from longbien.convention.words import Widget
from longbien.core.deadlines.moments import read_moment
from longbien.core.overlays import FOR_COMPARISON, OF, is_for_comparison
from longbien.core.requests.check.values import Finding

# What an authority is named for, as the directory has it.
FUNCTIONS = {
    "mutual_legal_assistance": _("Central authority for mutual legal assistance"),
    "extradition": _("Authority for extradition"),
    "network_24_7": _("24/7 contact point"),
    "prevention": _("Authority for prevention"),
}
# The letters of paragraphs in the Arabic text of the United Nations.
_ARABIC = ("أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س")
_ARABIC_LETTERS = dict(zip("abcdefghijklmno", _ARABIC, strict=True))
_LETTER = re.compile(r"\(([a-o])\)")


def words(message: str) -> str:
    """Return a string of the law files in the language in use; empty stays empty."""
    return gettext(message) if message else ""


def citation(article: str) -> str:
    """
    Return `Article 42(3)(b)` in the form of the language; empty if there is none.

    Args:
        article: of the Convention; or of another instrument, as `budapest-2001:29(2)`; or `cf. 42(3)`, the Convention's
            for comparison where the request rests on something else. See `core/overlays/`.
    """
    if not article:
        return ""
    if is_for_comparison(article):
        # Translators: an article of the UN Convention against Cybercrime, where a request rests on another treaty
        return gettext("compare %(citation)s of the UN Convention") % {
            "citation": citation(article[len(FOR_COMPARISON) :])
        }
    instrument, _of, number = article.rpartition(OF)
    if (get_language() or "").startswith("ar"):
        number = _LETTER.sub(lambda found: f"({_ARABIC_LETTERS[found[1]]})", number)
    number = number.replace(", ", comma())  # of several provisions at once
    # Translators: the number, with paragraphs and letters in brackets, of an article of a treaty
    cited = gettext("Article %(number)s") % {"number": number}
    # Translators: an article, and the short name of the treaty it belongs to
    return (
        gettext("%(article)s, %(treaty)s") % {"article": cited, "treaty": treaty(instrument)} if instrument else cited
    )


def treaty(instrument_id: str) -> str:
    """Return the short name of an instrument of the law files; one that they do not have keeps its code."""
    try:
        found = load().instrument(instrument_id=instrument_id)
    except UnknownLawItem:
        return instrument_id
    return words(found.short or found.title)


def comma() -> str:
    """Return what stands between two things of a list, with its space."""
    # Translators: what stands between two things of a list, with its space: “Arabic, French”
    return gettext(", ")


def semicolon() -> str:
    """Return what stands between two things of a list whose names have commas, with its space."""
    # Translators: what stands between two things of a list whose names have commas, with its space
    return gettext("; ")


def listed(items: Iterable[object]) -> str:
    """Return things one behind the other, as the language lists them."""
    return comma().join(map(str, items))


def set_apart(text: str) -> str:
    """Return what somebody typed for a sentence of ours: numbers and signs in it keep their order in Arabic too."""
    return f"\u2068{text}\u2069" if text else ""


def finding_said(one: Finding, *, quoting: Callable[[str], str] = str) -> str:
    """
    Return what the check before sending found, in words; of a list of identifiers with the line.

    Args:
        quoting: how what was found is written into the sentence; a page sets it apart, a case system gets it bare.
    """
    found = [quoting(str(FUNCTIONS.get(item, item))) for item in one.items or (one.detail,)]
    detail = listed(found)
    if one.line:
        # Translators: a line of a list that somebody typed or pasted, and what stands in it
        detail = gettext("line %(line)d: %(text)s") % {"line": one.line, "text": detail}
    return words(load().check_rule(rule_id=one.code).text) % {"detail": detail}


def spoken(at: datetime) -> str:
    """Return the moment in words, in UTC; seconds only where there are some."""
    utc = at.astimezone(UTC)
    clock = utc.strftime("%H:%M:%S" if utc.second else "%H:%M")
    return gettext("%(day)s, %(clock)s UTC") % {"day": spoken_day(utc.date()), "clock": clock}


def spoken_day(day: date) -> str:
    """Return the day with its month in words."""
    return django_format(day, "j F Y")


def heard(*, field: Field, value: object) -> str:
    """Return a moment or a day in words; empty where the field holds neither."""
    at = read_moment(value) if field.widget in {Widget.DATETIME, Widget.DATE} else None
    if at is None:
        return ""
    return spoken_day(at.date()) if field.widget is Widget.DATE else spoken(at)


def shown(*, field: Field, value: object) -> str:
    """Return a value as a letter says it; text that cannot be read stays as it was typed."""
    if value is True or value is False:
        return gettext("Yes") if value else gettext("No")
    if field.widget is Widget.CHOICE:
        found = (words(choice.label) for choice in field.choices if choice.value == value)
        return next(found, str(value or ""))
    return heard(field=field, value=value) or ("" if value is None else str(value))
