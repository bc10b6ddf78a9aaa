"""
The authorities of States as values: who answers for which function, where, when, in which languages, by which channel.

Source: UN Convention against Cybercrime, arts. 37(19), 40(12), 41(1)-(2), 53(7).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Function(StrEnum):
    """What an authority is named for."""

    MUTUAL_LEGAL_ASSISTANCE = "mutual_legal_assistance"
    EXTRADITION = "extradition"
    NETWORK_24_7 = "network_24_7"
    PREVENTION = "prevention"


class Origin(StrEnum):
    """How an entry came to this node."""

    OWN = "own"
    IMPORTED = "imported"
    SIGNED_BY_NODE = "signed_by_node"


class ChannelKind(StrEnum):
    """How an authority is reached."""

    NODE = "node"
    EMAIL = "email"
    PHONE = "phone"
    POST = "post"
    WEB = "web"
    DIPLOMATIC = "diplomatic"
    INTERPOL = "interpol"


@dataclass(frozen=True, kw_only=True)
class Channel:
    """One way to reach an authority; `value` is the address, number or code."""

    kind: ChannelKind
    value: str


@dataclass(frozen=True, kw_only=True)
class OfficeHours:
    """Open on a weekday (1 Monday to 7 Sunday) from `opens` until `closes`, local time; 00:00 to 00:00 is all day."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, kw_only=True)
class DirectoryEntry:
    """
    One authority in one function.

    Args:
        id: stable, unique in this node.
        state: code of the participant.
        authority: its code inside its node, where it has one; else empty.
        territory: the part of the State it is competent for; empty for all of it.
        instruments: ids of the instruments it was named under; empty for any.
        from_on, until_on: half-open period of validity; None is open.
        languages: BCP 47 codes in which it takes requests.
        time_zone: IANA name.
        keys: fingerprints, as cards show them.
        source: where we know it from.
        confirmed_on: when someone last confirmed it with the authority.
        holidays: days without work beyond the public holidays of its State.
        weekend: weekdays that are never worked there, 1 Monday to 7 Sunday; empty: those usual in its State.
    """

    id: str
    state: str
    function: Function
    name: str
    authority: str
    territory: str
    instruments: tuple[str, ...]
    from_on: date | None
    until_on: date | None
    languages: tuple[str, ...]
    time_zone: str
    hours: tuple[OfficeHours, ...]
    channels: tuple[Channel, ...]
    keys: tuple[str, ...]
    source: str
    origin: Origin
    confirmed_on: date | None
    known_at: datetime
    holidays: tuple[date, ...] = ()
    weekend: tuple[int, ...] = ()
