"""A participant as one JSON object: what binds it, under every instrument, and every fact that says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from longbien.convention.register.values import Participant
from longbien.core.canonical import Json
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.lookup import staleness
from longbien.core.treaties.in_effect import InEffect
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import Status, status_of
from longbien.core.treaties.written.facts import fact_object
from longbien.core.treaties.written.values import plain, plain_object


def participant_object(
    participant: Participant, *, register: Register, directory: Iterable[DirectoryEntry], on: date
) -> dict[str, Json]:
    """
    Return a participant on a day.

    `statuses` has one for every instrument with participants; `facts` all that is known, corrected ones included and
    marked; `authorities` the entries of the directory, with their age.
    """
    statuses = statuses_of(register=register, participant=participant.code, on=on)
    facts = (
        fact
        for one in register.instruments
        for fact in register.ever_known_of(instrument=one.id, participant=participant.code)
    )
    return {
        **{name: value for name, value in plain_object(participant).items() if name != "tile"},
        "on": plain(on),
        "known_at": plain(register.known_at),
        "statuses": [status_object(one) for one in statuses],
        "facts": [fact_object(one, register=register) for one in facts],
        "authorities": [entry_object(one, on=on) for one in directory if one.state == participant.code],
    }


def statuses_of(*, register: Register, participant: str, on: date) -> tuple[Status, ...]:
    """Return what binds a participant under every instrument that has participants, in the order of their ids."""
    return tuple(
        status_of(register=register, instrument=one.id, participant=participant, on=on)
        for one in register.instruments
        if one.entry is not None or one.adopted_on is not None or (one.id, participant) in register.indexes.by_key
    )


def status_object(status: Status) -> dict[str, Json]:
    """Return a status; a reservation or declaration is named by the id of its fact."""
    written = plain_object(status)
    return {
        **written,
        "is_party": plain(status.is_party),
        "reservations": [_said(one) for one in status.reservations],
        "declarations": [_said(one) for one in status.declarations],
    }


def entry_object(entry: DirectoryEntry, *, on: date) -> dict[str, Json]:
    """Return an entry of the directory with the age of its last confirmation on a day."""
    return {**plain_object(entry), "age": plain(staleness(entry, on=on))}


def _said(one: InEffect) -> Json:
    return {
        "fact": one.fact.id,
        "certainty": plain(one.certainty),
        "articles": plain(one.articles),
        "effects": plain(one.effects),
        "objections": [
            {"participant": other.participant, "fact": other.fact.id, "certainty": plain(other.certainty)}
            for other in one.objections
        ],
    }
