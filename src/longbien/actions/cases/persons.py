"""
Persons of a case. The name of one whose identity is protected is kept apart from everything that is listed.

Who reads such a name leaves a record; the name itself is in no record, no list, no search and no draft, and it is kept
sealed. The history names nobody who is not protected either: it is written for ever, and who is named today may have to
be protected tomorrow.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from longbien.actions.cases.errors import CaseWrong
from longbien.actions.cases.rows import case_changed, line, locked_case, paragraphs, write_event
from longbien.actions.errors import NotFound
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.cases.words import LONGEST_NAME, LONGEST_NICKNAMES, LONGEST_NOTE, PersonRole
from longbien.core.officers import Officer
from longbien.core.permissions import KEEP_CASE
from longbien.core.safeguards.names import TrueName, open_name, seal_name
from longbien.core.safeguards.naming import Naming, how_named
from longbien.data.models import Case, CaseMember, CasePerson, ProtectedName

MOST_PERSONS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonText:
    """
    Somebody of a case.

    Args:
        kind: `natural` or `legal`.
        name: kept apart, with the details, if the identity is protected.
        label: what is shown of a protected person, such as *Witness 1*; empty for the next number.
        also_known_as: nicknames and other ways of writing the name, a line each; what leaves is compared with them too.
    """

    kind: str
    name: str
    role: str
    details: str = ""
    is_protected: bool = False
    label: str = ""
    also_known_as: str = ""


@transaction.atomic
def add_person_to_case(
    *, officer: Officer, case_id: str, text: PersonText, recipient: Recipient, now: datetime
) -> CasePerson:
    """
    Add somebody to a case.

    Args:
        recipient: of the node itself: a protected name is sealed to it.

    Raises:
        NotPermitted, NotFound, CaseClosed, CaseWrong.
    """
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, needs_open=True)
    if case.persons.count() >= MOST_PERSONS:
        raise CaseWrong(f"name: at most {MOST_PERSONS} persons")
    person = CasePerson(case=case)
    write_person(person=person, text=text, recipient=recipient)
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="person_added", now=now, note=_told(person))
    return person


@transaction.atomic
def change_person_of_case(
    *, officer: Officer, case_id: str, person_id: int, text: PersonText, identity: Identity, now: datetime
) -> CasePerson:
    """
    Change what is kept of somebody. Of a protected identity, what is left empty stays.

    Args:
        identity: of the node itself, to which a protected name is sealed.

    Raises:
        NotPermitted, NotFound, CaseClosed, CaseWrong.
        NotAge, CannotOpen: the protected name that is to stay was altered, or sealed to another key.
        NotFound: the identity is protected, and the officer is not on the team.
    """
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, needs_open=True)
    person = _person(case, person_id)
    if person.is_protected:
        _require_team(case, officer)
        text = _with_what_stays(person=person, text=text, identity=identity)
    write_person(person=person, text=text, recipient=identity.recipient)
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="person_changed", now=now, note=_told(person))
    return person


@transaction.atomic
def remove_person_from_case(*, officer: Officer, case_id: str, person_id: int, now: datetime) -> None:
    """Remove somebody who was written in by mistake. Raises: as `change_person_of_case`."""
    officer.require(KEEP_CASE)
    case = locked_case(officer=officer, case_id=case_id, needs_open=True)
    person = _person(case, person_id)
    if person.is_protected:
        _require_team(case, officer)
    told = _told(person)
    person.delete()
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="person_removed", now=now, note=told)


@transaction.atomic
def read_protected_name(
    *, officer: Officer, case_id: str, person_id: int, identity: Identity, now: datetime
) -> TrueName:
    """
    Return who a protected person is, and record that the officer has read it.

    Raises:
        NotPermitted.
        NotFound: there is no such person, the identity is not protected, or the officer is not on the team.
        NotAge, CannotOpen: what is kept was altered, or sealed to another key.
    """
    case = locked_case(officer=officer, case_id=case_id)
    person = _person(case, person_id)
    _require_team(case, officer)
    kept = ProtectedName.objects.filter(person=person).first()
    if kept is None:
        raise NotFound(str(person_id))
    name = open_name(row=person.pk, sealed=kept.sealed, identity=identity)
    write_event(case=case, officer=officer, what="name_read", now=now, note=person.label)
    return name


def write_person(*, person: CasePerson, text: PersonText, recipient: Recipient) -> None:
    """Save a person as the text says; the name of a protected one goes into its own row. Raises: CaseWrong."""
    was_protected = person.is_protected
    person.kind, person.role = _one_of(text.kind, CasePerson.Kind.values, "kind"), _role(text.role)
    name = line(text.name, field="name", most=LONGEST_NAME, needed=not was_protected)
    details = paragraphs(text.details, field="details", most=LONGEST_NOTE)
    also = paragraphs(text.also_known_as, field="also_known_as", most=LONGEST_NICKNAMES)
    if not text.is_protected and was_protected:
        raise CaseWrong("is_protected: a protected identity is not opened again; remove the person and add it anew")
    person.is_protected = text.is_protected
    if not text.is_protected:
        person.label, person.details = name, "\n".join(filter(None, (also, details)))
        person.save()
        return
    person.label = line(text.label, field="label", most=LONGEST_NAME, needed=False) or _designation(person)
    known = TrueName(name, details, also)
    if how_named(text=person.label, names=known.names) is Naming.WHOLE:
        raise CaseWrong("label: it must not hold the name")
    person.details = ""
    person.save()
    if name:
        sealed = seal_name(row=person.pk, name=known, recipient=recipient)
        ProtectedName.objects.update_or_create(person=person, defaults={"sealed": sealed})


def _with_what_stays(*, person: CasePerson, text: PersonText, identity: Identity) -> PersonText:
    """Return the text with what is kept in place of what was left empty."""
    kept = ProtectedName.objects.filter(person=person).first()
    if kept is None or not text.is_protected:
        return text
    known = open_name(row=person.pk, sealed=kept.sealed, identity=identity)
    return replace(
        text,
        name=text.name.strip() or known.name,
        details=text.details.strip() or known.details,
        also_known_as=text.also_known_as.strip() or known.also_known_as,
    )


def _told(person: CasePerson) -> str:
    """Return what the history says of somebody: a designation, never a name."""
    return person.label if person.is_protected else ""


def _designation(person: CasePerson) -> str:
    """Return the label of a protected person who has none: the next number that is free in the case."""
    if person.is_protected and person.pk and person.label and ProtectedName.objects.filter(person=person).exists():
        return person.label
    taken = set(CasePerson.objects.filter(case=person.case, is_protected=True).values_list("label", flat=True))
    number = 1
    while f"P-{number}" in taken:
        number += 1
    return f"P-{number}"


def _person(case: Case, person_id: int) -> CasePerson:
    person = CasePerson.objects.filter(case=case, pk=person_id).first()
    if person is None:
        raise NotFound(str(person_id))
    return person


def _require_team(case: Case, officer: Officer) -> None:
    if not CaseMember.objects.filter(case=case, person_id=officer.person_id).exists():
        raise NotFound("the identity is protected")


def _role(role: str) -> str:
    return _one_of(role, [one.value for one in PersonRole], "role")


def _one_of(text: str, words: list[str], field: str) -> str:
    if text not in words:
        raise CaseWrong(f"{field}: choose one of {', '.join(words)}")
    return text
