"""One fact of the register with everything that is known of it, and the page under its stable address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from longbien.convention.register.values import Attestation, Fact
from longbien.core.bodies import to_body
from longbien.core.canonical import Json
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.days import spoken_dating
from longbien.web.public.treaty.names import language_name
from longbien.web.public.treaty.setting import Setting
from longbien.web.register_words import CONFIDENCES, DEEDS, TRUSTS

RTL_WITHOUT_CATALOGUE = frozenset({"ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv"})


@dataclass(frozen=True, kw_only=True)
class SourceShown:
    """A source of a fact or claim, as the page shows it."""

    document: str
    publisher: str
    published: str
    language: str
    language_name: str
    direction: str
    quotation: str
    trust: str
    trust_words: str | Promise
    place: str


@dataclass(frozen=True, kw_only=True)
class FactShown:
    """A fact as the page shows it; ids of other facts come with addresses. `counts` is false if it was corrected."""

    fact: Fact
    deed: str | Promise
    who: str
    who_address: str
    instrument: str
    instrument_address: str
    when: str
    confidence: str | Promise
    address: str
    known_on: str
    effective: str
    sources: tuple[SourceShown, ...]
    counts: bool
    corrections: tuple[tuple[str, str], ...]
    corrects: tuple[tuple[str, str], ...]
    concerns: tuple[tuple[str, str], ...]
    concerned_by: tuple[tuple[str, str], ...]


def fact_shown(*, setting: Setting, fact: Fact) -> FactShown:
    """Return a fact as the page shows it."""
    register, links = setting.register, setting.links
    return FactShown(
        fact=fact,
        deed=DEEDS[fact.deed.value],
        who=setting.name(fact.participant),
        who_address=links.state(fact.participant) if setting.participant(fact.participant) else "",
        instrument=setting.title(fact.instrument),
        instrument_address=links.instrument(fact.instrument) if fact.instrument in register.indexes.instruments else "",
        when=spoken_dating(fact.happened),
        confidence=CONFIDENCES[fact.confidence.value],
        address=links.fact(fact.id),
        known_on=spoken_day(fact.known_at.date()),
        effective="" if fact.effective_on is None else spoken_day(fact.effective_on),
        sources=tuple(source_shown(one) for one in fact.attestations),
        counts=register.counts(fact),
        corrections=_linked(setting, (one.id for one in register.corrections_of(fact.id))),
        corrects=_linked(setting, (fact.supersedes,)),
        concerns=_linked(setting, (fact.concerns,)),
        concerned_by=_linked(setting, (one.id for one in register.concerning(fact))),
    )


def source_shown(source: Attestation) -> SourceShown:
    """Return a source as the page shows it."""
    return SourceShown(
        document=source.document,
        publisher=source.publisher,
        published="" if source.published is None else spoken_dating(source.published),
        language=source.language,
        language_name=language_name(source.language),
        direction=direction_of(source.language),
        quotation=source.quotation,
        trust=source.trust.value,
        trust_words=TRUSTS[source.trust.value],
        place=source.place,
    )


def direction_of(language: str) -> str:
    """Return `rtl` or `ltr` for a language; `auto` where it was not seen."""
    if not language or language == "und":
        return "auto"
    base = language.partition("-")[0]
    try:
        is_rtl = bool(get_language_info(base)["bidi"])
    except KeyError:
        is_rtl = base in RTL_WITHOUT_CATALOGUE
    return "rtl" if is_rtl else "ltr"


def fact_page(*, setting: Setting, fact: Fact) -> dict[str, Any]:
    """Return what the page of a fact shows."""
    shown = fact_shown(setting=setting, fact=fact)
    return {
        "setting": setting,
        "links": setting.links,
        "shown": shown,
        "data": setting.links.fact_data(fact.id),
        "relations": (
            (_("Corrected by"), shown.corrections),
            (_("Corrects"), shown.corrects),
            (_("Refers to"), shown.concerns),
            (_("Referred to by"), shown.concerned_by),
        ),
    }


def fact_data(*, setting: Setting, fact: Fact) -> dict[str, Json]:
    """Return a fact as data: as the register keeps it, and whether it counts."""
    return {
        "fact": to_body(fact),
        "counts": setting.register.counts(fact),
        "superseded_by": [one.id for one in setting.register.corrections_of(fact.id)],
    }


def _linked(setting: Setting, ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return ids with the addresses of their facts; one that is not there has none."""
    return tuple((one, setting.links.fact(one) if setting.register.fact(one) is not None else "") for one in ids if one)
