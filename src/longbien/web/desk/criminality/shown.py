"""The answer on dual criminality in words: which offence is met, what is missing, what is not known, and sources."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from longbien.convention.loader import load
from longbien.convention.national.values import NationalLaw
from longbien.core.dual_criminality import Comparison, Met, NotMet, Unknown
from longbien.web import law as law_words
from longbien.web.criminality_words import LAW_MARKS, NOT_KNOWN, OBSTACLES
from longbien.web.desk.criminality.stating import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """One reason: of which offence, what, which elements, from which source and with which mark."""

    citation: str
    title: str
    what: str | Promise
    elements: tuple[str, ...]
    source: str
    mark: str | Promise


def because(found: Comparison, *, law: NationalLaw | None) -> tuple[Because, ...]:
    """Return the reasons of an answer, in its own order."""
    match found:
        case Met(by=by):
            return tuple(_one(one.offence, one.citation, "", (), law=law) for one in by)
        case NotMet(lacks=lacks):
            return tuple(_one(one.offence, one.citation, OBSTACLES[one.why], one.elements, law=law) for one in lacks)
        case Unknown(gaps=gaps, lacks=lacks):
            return (
                *(_one(one.offence, one.citation, NOT_KNOWN[one.what], one.elements, law=law) for one in gaps),
                *(_one(one.offence, one.citation, OBSTACLES[one.why], one.elements, law=law) for one in lacks),
            )


def _one(
    offence_id: str, citation: str, what: str | Promise, elements: tuple[str, ...], *, law: NationalLaw | None
) -> Because:
    offence = next((one for one in (law.offences if law else ()) if one.id == offence_id), None)
    source = next(
        (one for one in (law.sources if law and offence else ()) if offence and one.id == offence.source), None
    )
    return Because(
        citation=citation,
        title=offence.title if offence else "",
        what=what,
        elements=tuple(_words(one, law=law) for one in elements),
        source=f"{source.title}, {source.place}" if source else "",
        mark=LAW_MARKS[offence.verification] if offence else "",
    )


def _words(element: str, *, law: NationalLaw | None) -> str:
    """Return an element, a form of article 19 or a field in words; what nobody can word stays as it is."""
    for offence in load().offences:
        if offence.id == element:
            return law_words.words(offence.title)
        for name, text in worded(offence):
            if name == element:
                return law_words.words(text)
    own = next((one.text for one in (law.own_elements if law else ()) if one.id == element), "")
    form = next((law_words.words(one.title) for one in load().offence_forms if one.id.value == element), "")
    return own or form or element
