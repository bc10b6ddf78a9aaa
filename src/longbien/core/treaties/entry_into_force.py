"""
When an instrument enters into force, and from when a participant is a Party.

    entry_of(register=register, instrument="uncc-2024")      # the day, or the days between which it lies

1. The deposit that completes the number starts the period; what was withdrawn, or denounced with effect, before that
   day does not count. Once in force, the instrument stays in force when Parties leave.
2. Where the rule says that organisations do not count, the instrument of an organisation never counts: read as "not
   additional to those deposited by its members", also when none of them has deposited yet. That is the later day.
3. Who deposits after the completing instrument becomes a Party after the later period, or on the general day if that
   comes later.
4. A day that the law files state as known is followed before any computation.
5. Nothing is projected: as long as the number can not have been reached, there is no day.

Source: UN Convention against Cybercrime, arts. 61, 65.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from longbien.convention.register.words import CONSENT, Deed, ParticipantKind, ParticipantsKnown
from longbien.convention.statements import EntryRule, Instrument
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.days import Days, earlier_of, exactly, later_of, period_after
from longbien.core.treaties.history import Consent, happening, history_of
from longbien.core.treaties.register import Register
from longbien.core.treaties.steps import Steps, Weight, certain, possible


class Foundation(StrEnum):
    """What the day of entry into force rests on."""

    STATED = "stated"
    COMPUTED = "computed"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """
    The entry into force of an instrument.

    Args:
        on: the day; None where the number of instruments can not have been reached.
        computed: the day to which the known deposits lead, be it followed or not.
        completed_on: the day of the deposit that completed the number.
        low, high: how many instruments count for sure, and can count, day by day.
    """

    instrument: str
    foundation: Foundation
    on: Days | None
    computed: Days | None
    completed_on: Days | None
    low: Steps
    high: Steps


def entry_of(*, register: Register, instrument: str) -> Entry:
    """
    Return when an instrument enters into force.

    Raises:
        UnknownInstrument: the register holds no such instrument.

    Source: UN Convention against Cybercrime, art. 65(1).
    """
    return register.remembered(("entry", instrument), lambda: _entry(register, register.instrument(instrument)))


def party_from(*, entry: Entry, instrument: Instrument, consent: Consent) -> Days | None:
    """
    Return from when a consent makes its participant a Party; None where that can not have come to pass.

    Source: UN Convention against Cybercrime, art. 65: the second paragraph, on who deposits later.
    """
    general = entry.on
    if general is None:
        return None
    if consent.stated is not None:
        stated = consent.stated if consent.deposited.latest is not None else _open(consent.stated)
        return stated if entry.foundation is Foundation.NOT_KNOWN else later_of(stated, general)
    if consent.by_succession:
        return Days(earliest=general.earliest, latest=later_of(consent.deposited, general).latest)
    return _by_rule(instrument, deposited=consent.deposited, general=general)


def _by_rule(instrument: Instrument, *, deposited: Days, general: Days) -> Days:
    rule = instrument.entry
    if rule is None:
        both = later_of(deposited, general)
        return both if instrument.kind is InstrumentKind.BILATERAL else _open(both)
    earliest = _day_of_party(rule, deposited_on=deposited.earliest, general_on=general.earliest)
    if deposited.latest is None or general.latest is None:
        return Days(earliest=earliest, latest=None)
    latest = _day_of_party(rule, deposited_on=deposited.latest, general_on=general.latest)
    return Days(earliest=earliest, latest=latest)


def _day_of_party(rule: EntryRule, *, deposited_on: date, general_on: date) -> date:
    """Return the day for a deposit and a general day that are both known."""
    if _general(rule, deposited_on) <= general_on:
        return general_on
    later = period_after(
        deposited_on, days=rule.later_days, months=rule.later_months, first_of_month=rule.first_of_month
    )
    return max(general_on, later)


def _general(rule: EntryRule, completed_on: date) -> date:
    return period_after(completed_on, days=rule.days, months=rule.months, first_of_month=rule.first_of_month)


def _open(days: Days) -> Days:
    return Days(earliest=days.earliest, latest=None)


def _entry(register: Register, instrument: Instrument) -> Entry:
    weights = _weights(register, instrument)
    low, high = certain(weights), possible(weights)
    completed = _completed(instrument.entry, low=low, high=high)
    computed = _computed(instrument.entry, completed)
    foundation, on = _day(instrument, computed)
    return Entry(
        instrument=instrument.id,
        foundation=foundation,
        on=on,
        computed=computed,
        completed_on=completed,
        low=low,
        high=high,
    )


def _completed(rule: EntryRule | None, *, low: Steps, high: Steps) -> Days | None:
    earliest = high.first_reaching(rule.instruments_needed) if rule is not None else None
    if rule is None or earliest is None:
        return None
    return Days(earliest=earliest, latest=low.first_reaching(rule.instruments_needed))


def _computed(rule: EntryRule | None, completed: Days | None) -> Days | None:
    if rule is None or completed is None:
        return None
    latest = _general(rule, completed.latest) if completed.latest is not None else None
    return Days(earliest=_general(rule, completed.earliest), latest=latest)


def _day(instrument: Instrument, computed: Days | None) -> tuple[Foundation, Days | None]:
    if instrument.in_force_on is not None:
        return Foundation.STATED, exactly(instrument.in_force_on)
    opened_on = instrument.adopted_on or date.min
    if instrument.in_force:
        return Foundation.NOT_KNOWN, Days(earliest=opened_on, latest=instrument.participants_as_of)
    if instrument.in_force is None and (
        instrument.entry is None or instrument.participants_known != ParticipantsKnown.COMPLETE
    ):
        return Foundation.NOT_KNOWN, Days(earliest=opened_on, latest=computed.latest if computed else None)
    return Foundation.COMPUTED, computed


def _weights(register: Register, instrument: Instrument) -> tuple[Weight, ...]:
    """Return every instrument that counts towards the number, or may."""
    found = []
    for code in participants_in(register=register, instrument=instrument.id):
        participant = register.participant(code)
        is_organisation = participant is not None and participant.kind is ParticipantKind.ORGANISATION
        if is_organisation and instrument.entry is not None and not instrument.entry.organisations_count:
            continue
        history = history_of(register=register, instrument=instrument.id, participant=code)
        found += _counted(history.consents)
    return (*found, *unidentified(register=register, instrument=instrument.id, deeds=CONSENT))


def _counted(consents: tuple[Consent, ...]) -> list[Weight]:
    """Return what the consents of one participant add; one that comes before the last has ended takes its place."""
    found = []
    for consent, following in zip_longest(consents, consents[1:]):
        until_on = consent.counted_until
        if following is not None:
            until_on = earlier_of(until_on, following.deposited) if until_on is not None else following.deposited
        found.append(Weight(from_on=consent.deposited, until_on=until_on))
    return found


def participants_in(*, register: Register, instrument: str) -> tuple[str, ...]:
    """Return the codes of all participants that facts of an instrument name."""
    return register.indexes.codes.get(instrument, ())


def unidentified(*, register: Register, instrument: str, deeds: frozenset[Deed]) -> tuple[Weight, ...]:
    """Return what participants did whom nobody has named, `at_least` to `at_most` of them."""
    return tuple(
        Weight(from_on=happening(register, fact), until_on=None, low=fact.at_least, high=fact.at_most)
        for fact in register.facts_of(instrument=instrument, participant="")
        if fact.deed in deeds and fact.at_most > 0
    )
