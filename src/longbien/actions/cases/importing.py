"""
Taking over an existing register of cases: all of a file or nothing, and the same file twice changes nothing.

What the register does not say stays as it is here; foreign references, States, persons and notes are added, never
removed.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from longbien.actions.cases.rows import case_changed
from longbien.actions.cases.team import take_work_from_outsiders
from longbien.actions.journal import write_row
from longbien.actions.proposals import ItemsWrong, NothingNew, RecordsMoved
from longbien.actions.readings import note_cases_listed
from longbien.core.age.recipients import Identity
from longbien.core.cases.register import RegisterCase
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.core.safeguards.names import TrueName, seal_name
from longbien.data.models import (
    Authority,
    Case,
    CaseEvent,
    CaseMember,
    CaseNote,
    CasePerson,
    CaseReference,
    ProtectedName,
)
from longbien.readers.case_imports import CaseFate, PlannedCase, RegisterPreview, register_preview

FROM_THE_REGISTER = "The register says so."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taking:
    officer: Officer
    identity: Identity
    now: datetime


def look_at_register(*, officer: Officer, data: bytes, identity: Identity, now: datetime) -> RegisterPreview:
    """
    Return what a file would add and change. That it is compared with protected cases is recorded, as a list of them is.

    Args:
        identity: of the node itself, to which protected names are sealed.

    Raises:
        NotPermitted.
    """
    preview = register_preview(officer=officer, data=data, identity=identity, now=now)
    found = (one.present for one in preview.planned)
    closed = [case.id for case in found if case is not None and case.protected]
    note_cases_listed(officer=officer, case_ids=closed, now=now)
    return preview


@transaction.atomic
def import_register(*, officer: Officer, data: bytes, identity: Identity, now: datetime) -> RegisterPreview:
    """
    Take over all that a file adds or changes; `look_at_register` shows it before. Returns what was taken.

    Cases that the register calls protected are closed to all but the officer, who chooses the team.

    Args:
        identity: of the node itself: protected names are sealed to it; those kept are compared for the team alone.

    Raises:
        NotPermitted.
        ItemsWrong: the file has faults; all are named, and nothing is kept.
        NothingNew: all of it is here already.
        RecordsMoved: somebody changed one of the cases meanwhile.
    """
    Authority.objects.select_for_update(no_key=True).get(pk=officer.authority_id)  # one import at a time
    preview = look_at_register(officer=officer, data=data, identity=identity, now=now)
    if preview.is_stopped:
        raise ItemsWrong(tuple(one for one in preview.findings if one.stops))
    if not preview.to_take:
        raise NothingNew("register")
    taking = _Taking(officer=officer, identity=identity, now=now)
    _add([one for one in preview.to_take if one.fate is CaseFate.NEW], taking)
    for one in preview.to_take:
        if one.fate is CaseFate.CHANGED:
            _change(one, taking)
    write_row(
        record=JournalRecord(
            node=officer.node,
            what="case.imported",
            at=now,
            authority=officer.authority_code,
            person=officer.name,
            sha256=preview.sha256,
            note=f"{len(preview.to_take)} cases",
        )
    )
    return preview


def _add(planned: Sequence[PlannedCase], taking: _Taking) -> None:
    cases = [_new_case(one.row, taking) for one in planned]
    Case.objects.bulk_create(cases, batch_size=500)
    pairs = [(case, one.row) for case, one in zip(cases, planned, strict=True)]
    CaseReference.objects.bulk_create(
        [
            CaseReference(case=case, state=state, reference=reference)
            for case, row in pairs
            for state, reference in row.references
        ],
        batch_size=500,
    )
    _add_persons([(case, row, list(range(len(row.persons)))) for case, row in pairs], taking)
    CaseNote.objects.bulk_create([_note(case, row, taking) for case, row in pairs if row.notes], batch_size=500)
    CaseMember.objects.bulk_create([_member(case, taking) for case in cases if case.protected], batch_size=500)
    CaseEvent.objects.bulk_create([_event(case, "imported", taking) for case in cases], batch_size=500)


def _new_case(row: RegisterCase, taking: _Taking) -> Case:
    return Case(
        id=secrets.token_hex(16),
        authority_id=taking.officer.authority_id,
        reference=row.reference,
        title=row.title or row.reference,
        status=Case.Status.CLOSED if row.is_closed else Case.Status.OPEN,
        offence=row.offence,
        facts=row.facts,
        states=sorted(row.states),
        opened_on=row.opened_on,
        leader_id=taking.officer.person_id if row.is_protected else None,
        protected=row.is_protected,
        protected_because=FROM_THE_REGISTER if row.is_protected else "",
        made_at=taking.now,
        changed_at=taking.now,
        version=1,
    )


def _change(planned: PlannedCase, taking: _Taking) -> None:
    case, row = planned.present, planned.row
    assert case is not None  # noqa: S101 - what is changed is there
    if Case.objects.select_for_update(of=("self",)).get(pk=case.pk).version != case.version:
        raise RecordsMoved(case.reference)
    case.title, case.opened_on = row.title or case.title, row.opened_on
    case.offence, case.facts = row.offence or case.offence, row.facts or case.facts
    if row.is_closed is not None:
        case.status = Case.Status.CLOSED if row.is_closed else Case.Status.OPEN
    case.states = sorted({*case.states, *row.states})
    present = {(one.state, one.reference) for one in case.references.all()}
    CaseReference.objects.bulk_create(
        [CaseReference(case=case, state=one[0], reference=one[1]) for one in row.references if one not in present]
    )
    _add_persons([(case, row, list(planned.new_persons))], taking)
    if row.notes and row.notes not in {note.text for note in case.notes.all()}:
        _note(case, row, taking).save()
    if row.is_protected and not case.protected:
        _protect(case, taking)
    case_changed(case=case, now=taking.now)
    _event(case, "import_changed", taking, note=", ".join(planned.changes)).save()


def _protect(case: Case, taking: _Taking) -> None:
    case.protected, case.protected_because = True, FROM_THE_REGISTER
    case.leader_id = case.leader_id or taking.officer.person_id
    if not case.members.filter(person_id=taking.officer.person_id).exists():
        _member(case, taking).save()
    take_work_from_outsiders(case)


def _add_persons(wanted: Sequence[tuple[Case, RegisterCase, list[int]]], taking: _Taking) -> None:
    """Add the persons of the rows at those places; protected ones by the next free designation."""
    persons: list[CasePerson] = []
    names: list[tuple[CasePerson, str]] = []
    for case, row, places in wanted:
        needs_label = any(row.persons[at].is_protected for at in places)
        taken = case.persons.filter(is_protected=True).count() if needs_label else 0
        for place in places:
            one = row.persons[place]
            taken += one.is_protected
            person = CasePerson(
                case=case,
                kind=one.kind,
                role=one.role.value,
                label=f"P-{taken}" if one.is_protected else one.name,
                is_protected=one.is_protected,
            )
            persons.append(person)
            if one.is_protected:
                names.append((person, one.name))
    CasePerson.objects.bulk_create(persons, batch_size=500)
    ProtectedName.objects.bulk_create((_sealed(person, name, taking) for person, name in names), batch_size=500)


def _sealed(person: CasePerson, name: str, taking: _Taking) -> ProtectedName:
    sealed = seal_name(row=person.pk, name=TrueName(name), recipient=taking.identity.recipient)
    return ProtectedName(person=person, sealed=sealed)


def _note(case: Case, row: RegisterCase, taking: _Taking) -> CaseNote:
    return CaseNote(case=case, text=row.notes, person_id=taking.officer.person_id, at=taking.now)


def _member(case: Case, taking: _Taking) -> CaseMember:
    number = taking.officer.person_id
    return CaseMember(case=case, person_id=number, joined_at=taking.now, added_by_id=number)


def _event(case: Case, what: str, taking: _Taking, *, note: str = "") -> CaseEvent:
    return CaseEvent(case=case, what=what, person_id=taking.officer.person_id, at=taking.now, note=note)
