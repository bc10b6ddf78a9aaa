"""
The directory of authorities: our own entries, imported ones, and those that introduced nodes state in their cards.

    entries()                      # DirectoryEntry values, the newest version of each
    listed(on=day)                 # the same with their age in days
    history(entry_id="XAA.mla")    # all versions of one entry, and when each was confirmed

What a node signs of its own State stands beside what was imported about it; each entry says which it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Max, OuterRef, Subquery

from longbien.core.bodies import from_body
from longbien.core.directory.entries import Channel, ChannelKind, DirectoryEntry, Function, Origin
from longbien.core.directory.lookup import Staleness, staleness
from longbien.data.models import Authority, DirectoryConfirmation, DirectoryRow, Peer
from longbien.readers.peers import card_of

FUNCTIONS = frozenset(one.value for one in Function)


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry, and how old its last confirmation is."""

    entry: DirectoryEntry
    age: Staleness


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an entry, with what was confirmed of it, the newest first."""

    number: int
    entry: DirectoryEntry
    confirmations: tuple[DirectoryConfirmation, ...]


def entries() -> tuple[DirectoryEntry, ...]:
    """Return the newest version of every entry, by State, function and id."""
    return tuple(sorted((*_kept(), *_from_cards()), key=lambda one: (one.state, one.function, one.id)))


def listed(*, on: date) -> tuple[Listed, ...]:
    """Return every entry with its age on a day."""
    return tuple(Listed(entry=one, age=staleness(one, on=on)) for one in entries())


def one_entry(*, entry_id: str) -> DirectoryEntry | None:
    """Return the newest version of an entry, or None: nobody has that id."""
    return next((one for one in entries() if one.id == entry_id), None)


def history(*, entry_id: str) -> tuple[Version, ...]:
    """Return all versions of an entry that is kept here, the newest first; none for those that come from cards."""
    rows = DirectoryRow.objects.filter(entry_id=entry_id).order_by("-version").prefetch_related("confirmations__person")
    found = []
    for row in rows:
        confirmations = sorted(row.confirmations.all(), key=lambda one: (one.at, one.pk), reverse=True)
        entry = _entry(row, confirmed_on=max((one.confirmed_on for one in confirmations), default=None))
        found.append(Version(number=row.version, entry=entry, confirmations=tuple(confirmations)))
    return tuple(found)


def newest_rows() -> dict[str, DirectoryRow]:
    """Return the row of the newest version of each entry, by id of the entry."""
    newest = DirectoryRow.objects.filter(entry_id=OuterRef("entry_id")).order_by("-version").values("pk")[:1]
    return {row.entry_id: row for row in DirectoryRow.objects.filter(pk=Subquery(newest))}


def _kept() -> list[DirectoryEntry]:
    rows = newest_rows()
    confirmed = dict(
        DirectoryConfirmation.objects.filter(row__in=[row.pk for row in rows.values()])
        .values_list("row_id")
        .annotate(last=Max("confirmed_on"))
        .order_by()
    )
    return [_entry(row, confirmed_on=confirmed.get(row.pk)) for row in rows.values()]


def _entry(row: DirectoryRow, *, confirmed_on: date | None) -> DirectoryEntry:
    entry = from_body(DirectoryEntry, row.body)
    last = max((day for day in (entry.confirmed_on, confirmed_on) if day is not None), default=None)
    return replace(entry, confirmed_on=last)


def _from_cards() -> list[DirectoryEntry]:
    """Return the authorities of introduced nodes; of a suspended one, nothing is taken."""
    peers = {peer.node: peer for peer in Peer.objects.filter(suspended_at__isnull=True)}
    return [
        _stated(authority, peer=peers[authority.node], function=Function(function))
        for authority in Authority.objects.filter(is_ours=False, node__in=peers)
        for function in authority.functions
        if function in FUNCTIONS
    ]


def _stated(authority: Authority, *, peer: Peer, function: Function) -> DirectoryEntry:
    made_at = card_of(peer).made_at
    return DirectoryEntry(
        id=f"card.{peer.node}.{authority.code}.{function.value}",
        state=peer.node,
        function=function,
        name=authority.name,
        authority=authority.code,
        territory="",
        instruments=(),
        from_on=None,
        until_on=None,
        languages=(),
        time_zone="",
        hours=(),
        channels=(Channel(kind=ChannelKind.NODE, value=peer.endpoint),),
        keys=(peer.fingerprint,),
        source=f"card of {peer.node}",
        origin=Origin.SIGNED_BY_NODE,
        confirmed_on=made_at.date(),
        known_at=made_at,
    )
