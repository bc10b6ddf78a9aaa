"""Cases, as they go in and out. No protected name is among them: it is read by a call of its own."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.requests import NoteIn, RequestRow, Strict, VersionIn, request_row
from longbien.data.models import Case, CasePerson, CaseTask
from longbien.readers.cases import CaseFile


class CasesIn(Schema):
    """Which cases to list; all of them are optional."""

    q: str = Field(default="", max_length=100)
    status: str = Field(default="", pattern="^(open|closed)?$")
    mine: bool = False
    page: int = Field(default=1, ge=1, le=10_000)


class ForeignReferenceIn(Strict):
    """What another State calls the case; `state` may be empty."""

    state: str = Field(default="", max_length=16)
    reference: str


class CaseIn(Strict):
    """What a case says of itself."""

    title: str
    opened_on: date
    offence: str = ""
    facts: str = ""
    states: list[str] = Field(default_factory=list, max_length=200)
    references: list[ForeignReferenceIn] = Field(default_factory=list, max_length=50)


class SavedCaseIn(CaseIn, VersionIn):
    """A case saved anew, whole, written on `version`."""


class CaseStatusIn(VersionIn):
    """Close a case, or open it again."""

    status: str = Field(pattern="^(open|closed)$")


class CasePersonIn(Strict):
    """
    Somebody of a case. Of a protected identity, `label` is what is shown; empty for the next designation.

    `also_known_as`: nicknames and other ways of writing the name, a line each; what leaves is compared with them too.
    """

    kind: str
    name: str = ""
    role: str
    details: str = ""
    is_protected: bool = False
    label: str = ""
    also_known_as: str = ""


class CaseTaskIn(Strict):
    """What is to be done; `person` is a username."""

    text: str
    due_on: date | None = None
    person: str | None = None


class TaskChangeIn(Strict):
    """Give a task to somebody, by username, or to nobody; or say that it is done."""

    done: bool = False
    person: str | None = None


class PersonIn(Strict):
    """A person of the authority by username; none for nobody."""

    person: str | None = None


class BecauseIn(Strict):
    """A reason that stays inside."""

    because: str = ""


class CaseChoiceIn(Strict):
    """The case into which a request is put; none to open a new one with it."""

    case: str | None = None
    title: str = ""


class DecisionIn(Strict):
    """A second person's decision."""

    confirmed: bool


class CaseNoteIn(NoteIn):
    """An internal note, which never leaves."""

    note: str = Field(max_length=20_000)


class CaseRow(Schema):
    """A case in a list."""

    id: str
    reference: str
    title: str
    status: str
    states: list[str]
    opened_on: date
    leader: str | None
    protected: bool
    changed_at: datetime
    version: int


class CasesPageOut(Schema):
    """Cases, the last changed first."""

    cases: list[CaseRow]
    page: int
    more: bool


class ForeignReferenceOut(Schema):
    """What another State calls the case."""

    state: str
    reference: str


class CasePersonOut(Schema):
    """Somebody of a case; of a protected identity, the label is a designation and there are no details."""

    id: int
    kind: str
    label: str
    role: str
    details: str
    is_protected: bool


class ProtectedNameOut(Schema):
    """Who a protected person is; that it was read is recorded."""

    name: str
    details: str
    also_known_as: str


class CaseTaskOut(Schema):
    """A task."""

    id: int
    text: str
    due_on: date | None
    person: str | None
    done_at: datetime | None


class CaseNoteOut(Schema):
    """An internal note."""

    text: str
    person: str
    at: datetime


class CaseEventOut(Schema):
    """One thing of the history."""

    what: str
    person: str
    about: str | None
    note: str
    at: datetime


class CaseOut(CaseRow):
    """A case with everything in it."""

    offence: str
    facts: str
    protected_because: str
    lifting_proposed_by: str | None
    references: list[ForeignReferenceOut]
    persons: list[CasePersonOut]
    requests: list[RequestRow]
    tasks: list[CaseTaskOut]
    notes: list[CaseNoteOut]
    history: list[CaseEventOut]
    team: list[str]
    excluded: list[str]


def case_row(case: Case) -> CaseRow:
    """Return a case as a line."""
    return CaseRow.model_validate(_row_fields(case))


def person_out(person: CasePerson) -> CasePersonOut:
    """Return a person of a case."""
    return CasePersonOut(
        id=person.pk,
        kind=person.kind,
        label=person.label,
        role=person.role,
        details=person.details,
        is_protected=person.is_protected,
    )


def task_out(task: CaseTask) -> CaseTaskOut:
    """Return a task."""
    return CaseTaskOut(
        id=task.pk,
        text=task.text,
        due_on=task.due_on,
        person=task.assigned_to.username if task.assigned_to else None,
        done_at=task.done_at,
    )


def case_out(file: CaseFile) -> CaseOut:
    """Return a case with everything in it."""
    case = file.case
    return CaseOut.model_validate(
        {
            **_row_fields(case),
            "offence": case.offence,
            "facts": case.facts,
            "protected_because": case.protected_because,
            "lifting_proposed_by": case.lift_by.username if case.lift_by else None,
            "references": [ForeignReferenceOut(state=one.state, reference=one.reference) for one in file.references],
            "persons": [person_out(one) for one in file.persons],
            "requests": [request_row(one) for one in file.requests],
            "tasks": [task_out(one) for one in file.tasks],
            "notes": [CaseNoteOut(text=one.text, person=one.person.username, at=one.at) for one in file.notes],
            "history": [
                CaseEventOut(
                    what=one.what,
                    person=one.person.username,
                    about=one.about.username if one.about else None,
                    note=one.note,
                    at=one.at,
                )
                for one in file.events
            ],
            "team": [one.person.username for one in file.members],
            "excluded": [one.person.username for one in file.exclusions],
        }
    )


def _row_fields(case: Case) -> dict[str, object]:
    return {
        "id": case.id,
        "reference": case.reference,
        "title": case.title,
        "status": case.status,
        "states": case.states,
        "opened_on": case.opened_on,
        "leader": case.leader.username if case.leader else None,
        "protected": case.protected,
        "changed_at": case.changed_at,
        "version": case.version,
    }
