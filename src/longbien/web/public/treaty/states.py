"""Everything known of one State or organisation: its status in each instrument, all facts, its authorities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from longbien.convention.register.values import Fact, Participant
from longbien.convention.statements import Instrument
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.in_effect import InEffect
from longbien.core.treaties.status import Status, status_of
from longbien.web.law import words
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.authorities import entries_shown
from longbien.web.public.treaty.facts import FactShown, fact_shown
from longbien.web.public.treaty.setting import Setting
from longbien.web.public.treaty.status import Line, line_of
from longbien.web.register_words import DEEDS, GROUPS, REGISTER_DOUBTS

_OF_MANY = frozenset({InstrumentKind.MULTILATERAL, InstrumentKind.PROTOCOL})


@dataclass(frozen=True, kw_only=True)
class EffectShown:
    """What a reservation or declaration changes; `option` in words, empty where its text was not seen."""

    article: str
    option: str


@dataclass(frozen=True, kw_only=True)
class StatementShown:
    """A reservation, declaration or notification in effect on the day."""

    fact: Fact
    deed: str | Promise
    address: str
    is_certain: bool
    articles: tuple[str, ...]
    effects: tuple[EffectShown, ...]
    objections: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class InOne:
    """A State in one instrument."""

    instrument: Instrument
    title: str
    address: str
    line: Line
    statements: tuple[StatementShown, ...]
    doubts: tuple[str | Promise, ...]
    facts: tuple[FactShown, ...]


def state_page(*, setting: Setting, participant: Participant) -> dict[str, Any]:
    """Return what the page of a State shows."""
    return {
        "setting": setting,
        "links": setting.links,
        "participant": participant,
        "name": setting.name(participant.code),
        "group": GROUPS.get(participant.group, participant.group) if participant.group else "",
        "members": tuple((setting.name(code), setting.links.state(code)) for code in participant.members),
        "instruments": tuple(_in_one(setting, participant, one) for one in _instruments(setting, participant)),
        "entries": entries_shown(setting=setting, entries=_entries(setting, participant)),
        "on_spoken": spoken_day(setting.on),
        "known_spoken": "" if setting.known_on is None else spoken_day(setting.known_on),
    }


def _entries(setting: Setting, participant: Participant) -> tuple[Any, ...]:
    return tuple(one for one in setting.entries if one.state == participant.code)


def _instruments(setting: Setting, participant: Participant) -> tuple[Instrument, ...]:
    """Return the instruments of many States, and others of which something is known; those with facts first."""
    register = setting.register
    known = {
        one.id: bool(register.ever_known_of(instrument=one.id, participant=participant.code))
        for one in register.instruments
    }
    found = [one for one in register.instruments if one.kind in _OF_MANY or known[one.id]]
    return tuple(sorted(found, key=lambda one: (not known[one.id], one.rank, one.id)))


def _in_one(setting: Setting, participant: Participant, instrument: Instrument) -> InOne:
    register = setting.register
    status = status_of(register=register, instrument=instrument.id, participant=participant.code, on=setting.on)
    facts = register.ever_known_of(instrument=instrument.id, participant=participant.code)
    return InOne(
        instrument=instrument,
        title=setting.title(instrument),
        address=setting.links.instrument(instrument.id),
        line=line_of(setting=setting, status=status),
        statements=_statements(setting, instrument, status),
        doubts=tuple(dict.fromkeys(REGISTER_DOUBTS[one.code.value] for one in status.doubts)),
        facts=tuple(fact_shown(setting=setting, fact=one) for one in facts),
    )


def _statements(setting: Setting, instrument: Instrument, status: Status) -> tuple[StatementShown, ...]:
    return tuple(_statement(setting, instrument, one) for one in (*status.reservations, *status.declarations))


def _statement(setting: Setting, instrument: Instrument, said: InEffect) -> StatementShown:
    options = {one.id: words(one.text) for one in instrument.options}
    return StatementShown(
        fact=said.fact,
        deed=DEEDS[said.fact.deed.value],
        address=setting.links.fact(said.fact.id),
        is_certain=said.certainty.value == "yes",
        articles=said.articles,
        effects=tuple(EffectShown(article=one.article, option=options.get(one.option, "")) for one in said.effects),
        objections=tuple((setting.name(one.participant), setting.links.fact(one.fact.id)) for one in said.objections),
    )
