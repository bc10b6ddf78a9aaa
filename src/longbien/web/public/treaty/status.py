"""The status of an instrument on a day: figures, map, course, list by group, claims. The first page of the register."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language_bidi

from longbien.convention.register.values import Participant
from longbien.convention.register.words import ParticipantKind
from longbien.core.treaties.bonds import ANY, Bond
from longbien.core.treaties.counting import Range, Summary, summary
from longbien.core.treaties.status import Status, statuses
from longbien.core.treaties.timeline import timeline
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.claims import claims_shown
from longbien.web.public.treaty.course import course_of
from longbien.web.public.treaty.days import spoken_dating, spoken_days, spoken_range
from longbien.web.public.treaty.forty import bridge_of, says
from longbien.web.public.treaty.links import MAIN_INSTRUMENT
from longbien.web.public.treaty.names import found, in_order
from longbien.web.public.treaty.setting import Setting
from longbien.web.public.treaty.tiles import SIGNS, map_of
from longbien.web.register_words import BONDS, CONFIDENCES, DEEDS, GROUPS

IMAGINARY = "imaginary"


@dataclass(frozen=True, kw_only=True)
class Line:
    """A participant in the list."""

    code: str
    name: str
    address: str
    bond: str
    sign: str
    bond_words: str | Promise
    possible: tuple[str | Promise, ...]
    signed: str
    deposited: str
    party_from: str
    party_until: str
    reservations: int


@dataclass(frozen=True, kw_only=True)
class Group:
    """Participants of one regional group, by name."""

    id: str
    words: str | Promise
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class EventShown:
    """A line of the table beside the drawing."""

    when: str
    deed: str | Promise
    who: str
    who_address: str
    confidence: str | Promise
    address: str
    place: str


def status_page(*, setting: Setting, query: str = "") -> dict[str, Any]:
    """Return what the first page shows."""
    law = setting.register.instrument(MAIN_INSTRUMENT)
    every = statuses(register=setting.register, instrument=law.id, on=setting.on)
    shown = _asked_for(setting, every, query)
    return {
        "setting": setting,
        "links": setting.links,
        "instrument": law,
        **figures(setting=setting, instrument=law.id),
        "map": map_of(setting=setting, statuses=every),
        "course": course_of(setting=setting, instrument=law.id, is_rtl=get_language_bidi()),
        "events": events_shown(setting=setting, instrument=law.id),
        "groups": groups_of(setting=setting, statuses=shown),
        "query": query,
        "shown": len(shown),
        "subjects": claims_shown(setting=setting, instrument=law.id),
        "main": setting.links.instrument(law.id),
        "other_instruments": tuple(
            (one, setting.links.instrument(one.id)) for one in setting.register.instruments if one.id != law.id
        ),
        **{form: setting.links.download(form) for form in ("pdf", "csv", "json")},
        "on_spoken": spoken_day(setting.on),
        "known_spoken": "" if setting.known_on is None else spoken_day(setting.known_on),
        "checked_spoken": "" if law.participants_as_of is None else spoken_day(law.participants_as_of),
    }


def figures(*, setting: Setting, instrument: str) -> dict[str, Any]:
    """Return the numbers of an instrument, with the picture of those that are needed."""
    counted = summary(register=setting.register, instrument=instrument, on=setting.on)
    return {
        "summary": counted,
        "bridge": bridge_of(summary=counted, is_rtl=get_language_bidi()),
        "bridge_says": says(counted),
        "signatures_possible": _beside(counted.signatures, counted.signatures_possible),
        "instruments_possible": _beside(counted.instruments_counted, counted.instruments_possible),
        "parties_possible": _beside(counted.parties, counted.parties_possible),
        "in_force_spoken": in_force_spoken(counted),
    }


def in_force_spoken(counted: Summary) -> str:
    """Return the day of entry into force in words; empty while there is none."""
    return "" if counted.in_force_between is None else spoken_days(counted.in_force_between)


def groups_of(*, setting: Setting, statuses: Iterable[Status]) -> tuple[Group, ...]:
    """Return participants by regional group, each by name, with what binds them."""
    by_code = {status.participant: status for status in statuses}
    participants = [setting.participant(code) or _nobody(code) for code in by_code]
    grouped: dict[str, list[Line]] = {group: [] for group in GROUPS}
    for one in in_order(participants):
        grouped.setdefault(_group(one), []).append(line_of(setting=setting, status=by_code[one.code]))
    return tuple(
        Group(id=group or "none", words=GROUPS.get(group, group), lines=tuple(lines))
        for group, lines in grouped.items()
        if lines
    )


def _possible(status: Status) -> tuple[str | Promise, ...]:
    """Return what an unknown bond can be; nothing where it can be anything, which says no more than *unknown*."""
    if status.bond is not Bond.UNKNOWN or frozenset(status.possible) == ANY:
        return ()
    return tuple(BONDS[one.value] for one in status.possible)


def line_of(*, setting: Setting, status: Status) -> Line:
    """Return a participant as the list shows it."""
    bond = status.bond
    return Line(
        code=status.participant,
        name=setting.name(status.participant),
        address=setting.links.state(status.participant),
        bond=bond.value,
        sign=SIGNS[bond],
        bond_words=BONDS[bond.value],
        possible=_possible(status),
        signed=spoken_days(status.signed_on),
        deposited=spoken_days(status.deposited_on),
        party_from=spoken_days(status.party_from),
        party_until=spoken_days(status.party_until),
        reservations=len(status.reservations),
    )


def events_shown(*, setting: Setting, instrument: str) -> tuple[EventShown, ...]:
    """Return what happened to an instrument, the earliest first, as the table shows it."""
    return tuple(
        EventShown(
            when=spoken_dating(event.happened),
            deed=DEEDS[fact.deed.value],
            who=setting.name(fact.participant),
            who_address=setting.links.state(fact.participant) if setting.participant(fact.participant) else "",
            confidence=CONFIDENCES[fact.confidence.value],
            address=setting.links.fact(fact.id),
            place=fact.place,
        )
        for event in timeline(register=setting.register, instrument=instrument)
        if (fact := event.fact) is not None
    )


def _asked_for(setting: Setting, every: tuple[Status, ...], query: str) -> tuple[Status, ...]:
    if not query.strip():
        return every
    codes = {one.code for one in found(setting.register.participants, query=query)}
    return tuple(status for status in every if status.participant in codes)


def _group(one: Participant) -> str:
    return IMAGINARY if one.code.startswith("X") and not one.territory else one.group


def _nobody(code: str) -> Participant:
    """Return a stand-in for a code that facts name and nobody knows."""
    return Participant(code=code, name=code, kind=ParticipantKind.STATE, group="", territory="")


def _beside(number: int, possible: Range) -> str:
    """Return the range of a number in words; empty where it is the number itself."""
    return "" if (possible.low, possible.high) == (number, number) else spoken_range(possible)
