"""One instrument: what it covers, how it enters into force, which choices it leaves, and who takes part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from longbien.convention.loader import load
from longbien.convention.statements import Cover, Instrument
from longbien.convention.types import Kind, fits
from longbien.core.treaties.bonds import Bond
from longbien.core.treaties.status import statuses
from longbien.web.law import words
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.claims import claims_shown
from longbien.web.public.treaty.names import in_order
from longbien.web.public.treaty.setting import Setting
from longbien.web.public.treaty.status import figures, line_of
from longbien.web.public.treaty.tiles import map_of
from longbien.web.register_words import (
    DUAL_CRIMINALITY,
    INSTRUMENT_KINDS,
    LANGUAGE_RULES,
    OFFENCE_GATES,
    PARTICIPANTS_KNOWN,
    ROUTES,
)


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A kind of cooperation, with its page."""

    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class CoverShown:
    """What an instrument says of a group of measures."""

    cover: Cover
    measures: tuple[Measure, ...]
    offences: str | Promise
    route: str | Promise
    languages: str | Promise
    dual_criminality: str | Promise
    time_rules: tuple[str, ...]
    note: str


def instrument_page(*, setting: Setting, instrument: Instrument) -> dict[str, Any]:
    """Return what the page of an instrument shows."""
    every = statuses(register=setting.register, instrument=instrument.id, on=setting.on)
    named = [one for one in every if one.facts or one.bond not in {Bond.UNKNOWN, Bond.NONE}]
    by_code = {one.participant: one for one in named}
    participants = in_order(one for code in by_code if (one := setting.participant(code)) is not None)
    parent = setting.register.indexes.instruments.get(instrument.parent)
    return {
        "setting": setting,
        "links": setting.links,
        "instrument": instrument,
        "title": setting.title(instrument),
        "kind_words": INSTRUMENT_KINDS[instrument.kind.value],
        "known_words": PARTICIPANTS_KNOWN[instrument.participants_known],
        "parent": None if parent is None else (setting.title(parent), setting.links.instrument(parent.id)),
        **figures(setting=setting, instrument=instrument.id),
        "lines": tuple(line_of(setting=setting, status=by_code[one.code]) for one in participants),
        "map": map_of(setting=setting, statuses=every) if named else None,
        "covers": covers_shown(setting=setting, instrument=instrument),
        "subjects": claims_shown(setting=setting, instrument=instrument.id),
        "on_spoken": spoken_day(setting.on),
        "known_spoken": "" if setting.known_on is None else spoken_day(setting.known_on),
        "checked_spoken": "" if instrument.participants_as_of is None else spoken_day(instrument.participants_as_of),
        "adopted_spoken": "" if instrument.adopted_on is None else spoken_day(instrument.adopted_on),
    }


def covers_shown(*, setting: Setting, instrument: Instrument) -> tuple[CoverShown, ...]:
    """Return the covers of an instrument, each with the measures for which it is the first that fits."""
    taken: set[str] = set()
    found = []
    for cover in instrument.covers:
        kinds = [one for one in load().kinds if one.id not in taken and _covered(one, cover)]
        taken.update(one.id for one in kinds)
        found.append(_shown(setting, cover, kinds))
    return tuple(found)


def _covered(kind: Kind, cover: Cover) -> bool:
    return any(fits(kind_id=kind.id, group=group) for group in cover.kinds)


def _shown(setting: Setting, cover: Cover, kinds: list[Kind]) -> CoverShown:
    return CoverShown(
        cover=cover,
        measures=tuple(Measure(title=words(one.title), address=setting.links.kind(one.id)) for one in kinds),
        offences=OFFENCE_GATES[cover.offences.value],
        route=ROUTES[cover.route.value],
        languages=LANGUAGE_RULES[cover.languages.value],
        dual_criminality=DUAL_CRIMINALITY[cover.dual_criminality.value],
        time_rules=tuple(map(words, cover.time_rules)),
        note=words(cover.note),
    )
