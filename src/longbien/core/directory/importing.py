"""
Entries of the directory from a CSV file, one line per authority and function. The columns are in
docs/reference/imports.md.

    read = read_entries(data, known=known, own_state="XAA", now=now)
    read.findings      # every fault with its line and column; nothing is to be used while one of them stops
    read.entries       # all of them marked as imported

Entries of our own State are not imported, and keys are not: those come signed, from the node that holds them.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, time

from longbien.core.directory.entries import Channel, ChannelKind, DirectoryEntry, Function, OfficeHours, Origin
from longbien.core.directory.rules import KnownNames, check_entry
from longbien.core.imports.dates import day
from longbien.core.imports.findings import Fault, Finding, Findings
from longbien.core.imports.tables import Column, Row, read_table

COLUMNS = (
    Column(name="id", longest=120),
    Column(name="state", required=True, longest=3),
    Column(name="function", required=True),
    Column(name="name", required=True, longest=200),
    Column(name="authority", longest=64),
    Column(name="territory", longest=100),
    Column(name="instruments"),
    Column(name="from_on"),
    Column(name="until_on"),
    Column(name="languages"),
    Column(name="time_zone", longest=64),
    Column(name="hours"),
    Column(name="channels", longest=2_000),
    Column(name="source", required=True, longest=500),
    Column(name="confirmed_on"),
)

_HOURS = re.compile(r"([1-7])(?:-([1-7]))? ([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})")
_NOT_OF_AN_ID = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, kw_only=True)
class ReadEntry:
    """An entry as it stands in a file."""

    line: int
    entry: DirectoryEntry


@dataclass(frozen=True, kw_only=True)
class ReadEntries:
    """What a file holds; the entries are not to be used when a finding stops."""

    entries: tuple[ReadEntry, ...]
    findings: tuple[Finding, ...]


def read_entries(data: bytes, *, known: KnownNames, own_state: str, now: datetime) -> ReadEntries:
    """
    Read foreign entries from CSV.

    Args:
        data: the file, from whatever hand.
        known: the names that an entry can use.
        own_state: code of the State whose node this is.
        now: becomes `known_at` of what is read; aware, UTC.
    """
    findings = Findings()
    read, first_lines = [], dict[str, int]()
    for row in read_table(data, columns=COLUMNS, findings=findings):
        entry = _Line(row, findings=findings).entry(now=now)
        if entry is None:
            continue
        if entry.state == own_state:
            findings.add(Fault.OWN_STATE, line=row.line, field="state", value=entry.state)
        check_entry(entry, known=known, findings=findings, line=row.line)
        if first_lines.setdefault(entry.id, row.line) != row.line:
            findings.add(Fault.TWICE, line=row.line, field="id", value=entry.id, detail=str(first_lines[entry.id]))
        read.append(ReadEntry(line=row.line, entry=entry))
    return ReadEntries(entries=tuple(read), findings=findings.all)


def usual_id(*, state: str, function: Function, territory: str) -> str:
    """
    Return the id of an entry to which its file gives none: one authority per function and territory.

    A territory whose name does not fit into an id is told apart by its digest: two of them must never be one.
    """
    part = _NOT_OF_AN_ID.sub("-", territory).strip("-").lower()
    if part != territory.lower().replace(" ", "-"):
        part = f"{part}-{hashlib.sha256(territory.encode()).hexdigest()[:8]}".strip("-")
    return ".".join(filter(None, (state, function.value, part)))


class _Line:
    """One row being read; every fault is noted."""

    def __init__(self, row: Row, *, findings: Findings) -> None:
        self.row, self.cells, self.findings = row, row.cells, findings

    def entry(self, *, now: datetime) -> DirectoryEntry | None:
        """Return the entry, or None when even its State or function cannot be told."""
        cells, function = self.cells, self._function()
        from_on, until_on, confirmed_on = (self._day(name) for name in ("from_on", "until_on", "confirmed_on"))
        hours, channels = self._hours(), self._channels()
        if function is None or not cells["state"]:
            return None
        return DirectoryEntry(
            id=cells["id"] or usual_id(state=cells["state"], function=function, territory=cells["territory"]),
            state=cells["state"],
            function=function,
            name=cells["name"],
            authority=cells["authority"],
            territory=cells["territory"],
            instruments=self._list("instruments"),
            from_on=from_on,
            until_on=until_on,
            languages=self._list("languages"),
            time_zone=cells["time_zone"],
            hours=hours,
            channels=channels,
            keys=(),
            source=cells["source"],
            origin=Origin.IMPORTED,
            confirmed_on=confirmed_on,
            known_at=now,
        )

    def _function(self) -> Function | None:
        cell, words = self.cells["function"], [one.value for one in Function]
        if cell in words:
            return Function(cell)
        if cell:
            self._fault(Fault.NOT_A_WORD, "function", ", ".join(words))
        return None

    def _day(self, name: str) -> date | None:
        cell = self.cells[name]
        found = day(cell) if cell else None
        if cell and found is None:
            self._fault(Fault.NOT_A_DATE, name, "2025-10-25")
        return found

    def _list(self, name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.cells[name].split(";") if part.strip())

    def _hours(self) -> tuple[OfficeHours, ...]:
        found: list[OfficeHours] = []
        for part in self._list("hours"):
            match = _HOURS.fullmatch(part)
            try:
                opens, closes = (time.fromisoformat(match[place]) if match else None for place in (3, 4))
            except ValueError:
                opens = closes = None
            if match is None or opens is None or closes is None or int(match[2] or match[1]) < int(match[1]):
                self._fault(Fault.NOT_HOURS, "hours")
                continue
            weekdays = range(int(match[1]), int(match[2] or match[1]) + 1)
            found += [OfficeHours(weekday=weekday, opens=opens, closes=closes) for weekday in weekdays]
        return tuple(found)

    def _channels(self) -> tuple[Channel, ...]:
        found, kinds = [], [one.value for one in ChannelKind]
        for part in self._list("channels"):
            kind, _, value = (piece.strip() for piece in part.partition(":"))
            if kind not in kinds or not value:
                self._fault(Fault.NOT_A_CHANNEL, "channels", ", ".join(kinds))
                continue
            found.append(Channel(kind=ChannelKind(kind), value=value))
        return tuple(found)

    def _fault(self, fault: Fault, name: str, detail: str = "") -> None:
        self.findings.add(fault, line=self.row.line, field=name, value=self.cells[name], detail=detail)
