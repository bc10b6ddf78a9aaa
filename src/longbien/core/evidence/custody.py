"""The chain of custody as values. `case.py` writes it in the words of the field, `record_of` in the journal's.

Every act on an evidence item is an event; every event is a record of the journal. In a package the two are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from longbien.core.canonical import moment
from longbien.core.journal.records import JournalRecord

EVENTS = ("added", "released", "sent", "received", "opened", "downloaded", "packed", "erased")


@dataclass(frozen=True, slots=True, order=True)
class CustodyItem:
    """The file an event is about. `exhibit` is its number in the case; `size` and `sha256` are of the open file."""

    exhibit: str
    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CustodyEvent:
    """
    Who did what with an item, when, for whom, with which instrument.

    `what` is one of `EVENTS`, `at` an aware moment (UTC, whole seconds), `node` and `authority` for whom the person
    acted; `person` is None and `authority` may be None where the node itself acted. `result` is one plain line, or
    empty.
    """

    what: str
    at: datetime
    node: str
    authority: str | None
    person: str | None
    item: CustodyItem
    software: str
    software_version: str
    result: str = ""


def journal_what(event: str) -> str:
    """Return the word the journal uses for a custody event, such as `evidence.released`."""
    return f"evidence.{event}"


def record_of(event: CustodyEvent, *, case: str | None) -> JournalRecord:
    """
    Return the journal record of an event: what the node writes when it happens, and what a package is compared with.

    Raises:
        Malformed: a name or the result is no line.
    """
    return JournalRecord(
        node=event.node,
        what=journal_what(event.what),
        at=event.at,
        authority=event.authority,
        person=event.person,
        case=case,
        sha256=event.item.sha256,
        note=event.result or None,
    )


def record_key(record: JournalRecord) -> tuple[str, str, str, str, str, str]:
    """Return what event and record must share: what, when, for whom, by whom, on which item."""
    return (
        record.what,
        moment(record.at),
        record.node,
        record.authority or "",
        record.person or "",
        record.sha256 or "",
    )
