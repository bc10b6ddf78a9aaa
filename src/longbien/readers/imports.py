"""
What importing a file would change, before anything is proposed.

    preview = facts_preview(officer=officer, data=data, form=ImportForm.UNTC_XML, instrument="untoc-2000", now=now)
    preview.findings      # all that is wrong with the file; while one of them stops, nothing can be proposed
    preview.planned       # fact by fact: new, corrects, contradicts, same, corrected_before, waiting
    preview.to_propose
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from longbien.convention.register.values import Fact
from longbien.core.bodies import from_body, to_body
from longbien.core.canonical import Json
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.importing import read_entries
from longbien.core.directory.rules import KnownNames
from longbien.core.imports.findings import Finding, Findings, stops
from longbien.core.officers import Officer
from longbien.core.permissions import PROPOSE_ENTRY, PROPOSE_FACT
from longbien.core.treaties.importing.csv_file import read_csv
from longbien.core.treaties.importing.known import ReadFacts
from longbien.core.treaties.importing.plan import PROPOSED, Planned, plan
from longbien.core.treaties.importing.untc_xml import read_untc
from longbien.data.models import Proposal
from longbien.readers.directory import newest_rows
from longbien.readers.proposals import all_waiting_items, waiting_items
from longbien.readers.treaties import Treaties, treaties


class ImportForm(StrEnum):
    """The forms of files in which facts come."""

    CSV = "csv"
    UNTC_XML = "untc_xml"


class EntryFate(StrEnum):
    """What becomes of an entry of a file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WAITING = "waiting"


@dataclass(frozen=True, kw_only=True)
class FactsPreview:
    """What a file of facts would change. `title` is what the file calls the treaty, for a person to compare."""

    sha256: str
    title: str
    findings: tuple[Finding, ...]
    planned: tuple[Planned, ...]

    @property
    def is_stopped(self) -> bool:
        """Say whether something keeps the file out."""
        return stops(self.findings)

    @property
    def to_propose(self) -> tuple[Fact, ...]:
        """Return what would be proposed; nothing while something stops."""
        return () if self.is_stopped else tuple(one.fact for one in self.planned if one.fate in PROPOSED)


@dataclass(frozen=True, kw_only=True)
class PlannedEntry:
    """One entry of a file, and the newest version of it that is kept here."""

    line: int
    fate: EntryFate
    entry: DirectoryEntry
    present: DirectoryEntry | None


@dataclass(frozen=True, kw_only=True)
class EntriesPreview:
    """What a file of entries would change."""

    sha256: str
    findings: tuple[Finding, ...]
    planned: tuple[PlannedEntry, ...]

    @property
    def is_stopped(self) -> bool:
        """Say whether something keeps the file out."""
        return stops(self.findings)

    @property
    def to_propose(self) -> tuple[DirectoryEntry, ...]:
        """Return what would be proposed; nothing while something stops."""
        proposed = {EntryFate.NEW, EntryFate.CHANGED}
        return () if self.is_stopped else tuple(one.entry for one in self.planned if one.fate in proposed)


def facts_preview(
    *, officer: Officer, data: bytes, form: ImportForm, now: datetime, instrument: str = ""
) -> FactsPreview:
    """
    Read a file of facts and compare it with the register.

    Args:
        instrument: id of the instrument that an XML file is about; CSV names it in each line.

    Raises:
        NotPermitted.
    """
    officer.require(PROPOSE_FACT)
    waiting = waiting_items(officer=officer, subject=Proposal.Subject.REGISTER)
    return _facts_preview(data, form=form, instrument=instrument, waiting=waiting, now=now)


def operator_facts_preview(*, data: bytes, form: ImportForm, now: datetime, instrument: str = "") -> FactsPreview:
    """Return the same for the operator, from whom nothing is hidden: what waits in any authority is waiting."""
    waiting = all_waiting_items(subject=Proposal.Subject.REGISTER)
    return _facts_preview(data, form=form, instrument=instrument, waiting=waiting, now=now)


def _facts_preview(
    data: bytes, *, form: ImportForm, instrument: str, waiting: tuple[dict[str, Json], ...], now: datetime
) -> FactsPreview:
    known = treaties()
    read = _read(data, form=form, instrument=instrument, known=known, now=now)
    findings = Findings(found=list(read.findings))
    planned: tuple[Planned, ...] = ()
    if not stops(read.findings):
        planned = plan(
            read=read.facts,
            register=known.register,
            waiting=[from_body(Fact, item["body"]) for item in waiting if item["what"] == "fact"],
            findings=findings,
        )
    return FactsPreview(sha256=_digest(data), title=read.title, findings=findings.all, planned=planned)


def entries_preview(*, officer: Officer, data: bytes, now: datetime) -> EntriesPreview:
    """Read a file of foreign entries and compare it with the directory. Raises: NotPermitted."""
    officer.require(PROPOSE_ENTRY)
    waiting = waiting_items(officer=officer, subject=Proposal.Subject.DIRECTORY)
    return _entries_preview(data, own_state=officer.node, waiting=waiting, now=now)


def operator_entries_preview(*, data: bytes, own_state: str, now: datetime) -> EntriesPreview:
    """Return the same for the operator: what waits in any authority is waiting."""
    waiting = all_waiting_items(subject=Proposal.Subject.DIRECTORY)
    return _entries_preview(data, own_state=own_state, waiting=waiting, now=now)


def _entries_preview(
    data: bytes, *, own_state: str, waiting: tuple[dict[str, Json], ...], now: datetime
) -> EntriesPreview:
    read = read_entries(data, known=known_names(), own_state=own_state, now=now)
    kept = {one: from_body(DirectoryEntry, row.body) for one, row in newest_rows().items()}
    asked = [_timeless(from_body(DirectoryEntry, item["body"])) for item in waiting]
    planned = []
    for one in read.entries:
        present = kept.get(one.entry.id)
        if present is not None and _timeless(present) == _timeless(one.entry):
            fate = EntryFate.SAME
        elif _timeless(one.entry) in asked:
            fate = EntryFate.WAITING
        else:
            fate = EntryFate.NEW if present is None else EntryFate.CHANGED
        planned.append(PlannedEntry(line=one.line, fate=fate, entry=one.entry, present=present))
    return EntriesPreview(sha256=_digest(data), findings=read.findings, planned=tuple(planned))


def known_names() -> KnownNames:
    """Return the names that an entry of the directory can use."""
    register = treaties().register
    return KnownNames(
        participants=frozenset(one.code for one in register.participants),
        instruments=frozenset(one.id for one in register.instruments),
    )


def _read(data: bytes, *, form: ImportForm, instrument: str, known: Treaties, now: datetime) -> ReadFacts:
    if form is ImportForm.UNTC_XML:
        return read_untc(data, instrument=instrument, known=known.known, now=now)
    return read_csv(data, known=known.known, now=now)


def _timeless(entry: DirectoryEntry) -> str:
    """Return what an entry says, without when it was learned."""
    body = to_body(entry)
    return repr({name: value for name, value in sorted(body.items()) if name != "known_at"})


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
