"""
What importing a register of cases would add and change, before anything is kept.

    preview = register_preview(officer=officer, data=data, identity=identity, now=now)
    preview.findings      # all that is wrong with the file; while one of them stops, nothing can be taken
    preview.planned       # row by row: new, changed (and what), same
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from longbien.convention.loader import load
from longbien.core.age.recipients import Identity
from longbien.core.cases.headings import Heading, plain
from longbien.core.cases.references import looks_counted
from longbien.core.cases.register import RegisterCase, read_register
from longbien.core.imports.findings import Fault, Finding, Findings, stops
from longbien.core.officers import Officer
from longbien.core.permissions import IMPORT_CASES
from longbien.core.safeguards.names import open_name
from longbien.data.models import Case, CaseMember, CasePerson, Peer
from longbien.readers.treaties import treaties
from longbien.readers.visibility import cases_seen

AT_ONCE = 400


class CaseFate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCase:
    """A row, the case of that reference that is kept here, and what would change it."""

    row: RegisterCase
    fate: CaseFate
    present: Case | None
    changes: tuple[Heading, ...] = ()
    new_persons: tuple[int, ...] = ()  # whom the case does not have, by their place in the row


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPreview:
    """What a register would add and change."""

    sha256: str
    findings: tuple[Finding, ...]
    planned: tuple[PlannedCase, ...]

    @property
    def is_stopped(self) -> bool:
        """Say whether something keeps the file out."""
        return stops(self.findings)

    @property
    def to_take(self) -> tuple[PlannedCase, ...]:
        """Return what would be written; nothing while something stops."""
        return () if self.is_stopped else tuple(one for one in self.planned if one.fate is not CaseFate.SAME)


def register_preview(*, officer: Officer, data: bytes, identity: Identity, now: datetime) -> RegisterPreview:
    """
    Read a register and compare it with the cases of the officer's authority.

    Args:
        identity: of the node itself: protected names are compared too where the officer is on the team. Else nobody
            is told whether a name is kept, and where there are some, none is added.

    Raises:
        NotPermitted.
    """
    officer.require(IMPORT_CASES)
    offences = frozenset(one.id for one in load().offences)
    read = read_register(data, states=state_names(), offences=offences, today=now.date())
    findings = Findings(found=list(read.findings))
    planned: list[PlannedCase] = []
    for start in range(0, len(read.cases), AT_ONCE):
        planned += _plan(read.cases[start : start + AT_ONCE], officer=officer, identity=identity, findings=findings)
    return RegisterPreview(sha256=hashlib.sha256(data).hexdigest(), findings=findings.all, planned=tuple(planned))


def state_names() -> Mapping[str, str]:
    """Return the names and codes by which a State can be called in a register → its code."""
    names: dict[str, str] = {}
    for peer in Peer.objects.all():
        names |= {plain(peer.state): peer.node, plain(peer.node): peer.node}
    for one in treaties().register.participants:
        names |= {plain(one.name): one.code, plain(one.code): one.code}
    return names


def _plan(
    rows: Sequence[RegisterCase], *, officer: Officer, identity: Identity, findings: Findings
) -> Iterator[PlannedCase]:
    wanted = [row.reference for row in rows]
    ours = Case.objects.filter(authority_id=officer.authority_id, reference__in=wanted)
    taken = set(ours.values_list("reference", flat=True))
    seen = cases_seen(officer=officer).filter(reference__in=wanted)
    present = {
        case.reference: case
        for case in seen.prefetch_related("references", "notes", "persons", "persons__protected_name")
    }
    mine = CaseMember.objects.filter(person_id=officer.person_id, case__in=present.values())
    opened = set(mine.values_list("case_id", flat=True))
    for row in rows:
        case = present.get(row.reference)
        if case is None and (row.reference in taken or looks_counted(row.reference)):
            findings.add(Fault.TAKEN, line=row.line, field=Heading.REFERENCE, value=row.reference)
        elif case is None:
            yield PlannedCase(row=row, fate=CaseFate.NEW, present=None)
        else:
            compared = case.pk in opened or not any(one.is_protected for one in case.persons.all())
            if not compared and any(one.is_protected for one in row.persons):
                findings.add(Fault.NAMES_CLOSED, line=row.line, field=Heading.PROTECTED_PERSONS, stops=False)
            persons = tuple(_new_persons(row, case, identity=identity if compared else None))
            changes = tuple(_changes(row, case, persons))
            fate = CaseFate.CHANGED if changes else CaseFate.SAME
            yield PlannedCase(row=row, fate=fate, present=case, changes=changes, new_persons=persons)


def _changes(row: RegisterCase, case: Case, persons: tuple[int, ...]) -> Iterator[Heading]:
    """Yield the columns of a row that say something else, or more, than the case."""
    said: dict[Heading, bool] = {
        Heading.TITLE: row.title not in ("", case.title),
        Heading.OPENED_ON: row.opened_on != case.opened_on,
        Heading.STATUS: row.is_closed not in (None, case.status == Case.Status.CLOSED),
        Heading.OFFENCE: row.offence not in ("", case.offence),
        Heading.FACTS: row.facts not in ("", case.facts),
        Heading.STATES: not set(row.states) <= set(case.states),
        Heading.FOREIGN: not set(row.references) <= {(one.state, one.reference) for one in case.references.all()},
        Heading.PERSONS: bool(persons),
        Heading.NOTES: row.notes not in {"", *(note.text for note in case.notes.all())},
        Heading.PROTECTED: row.is_protected and not case.protected,
    }
    return (heading for heading, differs in said.items() if differs)


def _new_persons(row: RegisterCase, case: Case, *, identity: Identity | None) -> Iterator[int]:
    """Yield which persons of a row the case does not have; without an identity none whose own is protected."""
    wanted = [(place, one) for place, one in enumerate(row.persons) if identity is not None or not one.is_protected]
    compares = {one.is_protected for _place, one in wanted}  # what is sealed is opened only where it is compared
    known = {
        (one.is_protected, _name_of(one, identity).casefold())
        for one in case.persons.all()
        if one.is_protected in compares
    }
    return (place for place, one in wanted if (one.is_protected, one.name.casefold()) not in known)


def _name_of(person: CasePerson, identity: Identity | None) -> str:
    if not person.is_protected or identity is None:
        return person.label
    return open_name(row=person.pk, sealed=person.protected_name.sealed, identity=identity).name
