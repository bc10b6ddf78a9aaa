"""
What happened to an instrument, in the order of days, for display.

    timeline(register=register, instrument="uncc-2024")
    timeline(register=register, instrument="uncc-2024", participant="VNM", with_corrected=True)
"""

from __future__ import annotations

from dataclasses import dataclass

from longbien.convention.register.values import Dating, Fact
from longbien.convention.register.words import Deed, Precision
from longbien.core.treaties.days import ONE_DAY, Days
from longbien.core.treaties.entry_into_force import Foundation, entry_of
from longbien.core.treaties.register import Register

_DEEDS = {deed: place for place, deed in enumerate(Deed)}


@dataclass(frozen=True, kw_only=True)
class Event:
    """
    One line of the timeline.

    Args:
        happened: when, as well as it is known.
        fact: what was done; None for the entry into force, which is computed or stated by the law files.
        corrected_by: ids of the facts that correct it; empty where it counts.
    """

    happened: Dating
    fact: Fact | None
    corrected_by: tuple[str, ...] = ()


def timeline(
    *, register: Register, instrument: str, participant: str | None = None, with_corrected: bool = False
) -> tuple[Event, ...]:
    """
    Return the events of an instrument, the earliest first; those of one participant where one is named.

    Raises:
        UnknownInstrument: the register holds no such instrument.
    """
    entry = entry_of(register=register, instrument=instrument)
    events = [
        _event(register, fact)
        for fact in register.ever_known(instrument=instrument)
        if (participant is None or fact.participant == participant) and (with_corrected or register.counts(fact))
    ]
    if participant is None and entry.on is not None and entry.foundation is not Foundation.NOT_KNOWN:
        events += [Event(happened=dating, fact=None) for dating in _dating(entry.on)]
    return tuple(sorted(events, key=_order))


def _event(register: Register, fact: Fact) -> Event:
    corrections = register.corrections_of(fact.id) if not register.counts(fact) else ()
    return Event(happened=fact.happened, fact=fact, corrected_by=tuple(other.id for other in corrections))


def _dating(days: Days) -> tuple[Dating, ...]:
    """Return when it is in force from; nothing where it may never be."""
    if days.latest is None:
        return ()
    precision = Precision.DAY if days.exact is not None else Precision.INTERVAL
    return (Dating(from_on=days.earliest, until_on=days.latest + ONE_DAY, precision=precision),)


def _order(event: Event) -> tuple[object, ...]:
    fact = event.fact
    if fact is None:
        return (event.happened.from_on, event.happened.until_on, -1, "", "")
    return (event.happened.from_on, event.happened.until_on, _DEEDS[fact.deed], fact.participant, fact.id)
