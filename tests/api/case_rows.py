"""Cases for the outsiders of the JSON door: one that the duty officer leads, and two that are protected."""

from __future__ import annotations

from case_files import CaseRoom
from longbien.actions.cases import (
    PersonText,
    add_note,
    add_person_to_case,
    add_task,
    exclude_person,
    join_team,
    lead_case,
    propose_lifting,
)
from longbien.data.models import Person, Seat
from offices import Office
from people import ARDENIA, NOW

SECRET = "A case that nobody else has seen."


def case_rows(office: Office) -> dict[str, str]:
    """Return the numbers of what there is, by name."""
    room, duty, central = CaseRoom(office), office.officer("duty_officer"), office.officer("central_authority")
    case = room.opened(who="duty_officer", title=SECRET, facts=SECRET)
    for officer in (duty, central):
        lead_case(officer=duty, case_id=case.id, person_id=duty.person_id, now=NOW)
        join_team(officer=duty, case_id=case.id, person_id=officer.person_id, now=NOW)
    add_note(officer=duty, case_id=case.id, text=SECRET, now=NOW)
    task = add_task(officer=duty, case_id=case.id, text=SECRET, due_on=NOW.date(), person_id=None, now=NOW)
    person, witness = (
        add_person_to_case(
            officer=duty,
            case_id=case.id,
            text=PersonText(kind="natural", name=SECRET, role="witness", is_protected=is_protected),
            recipient=ARDENIA.identity.recipient,
            now=NOW,
        )
        for is_protected in (False, True)
    )
    excluded = Person.objects.create(username="excluded", display_name="Excluded")
    Seat.objects.create(person=excluded, authority=office.ours, role="duty_officer", from_at=NOW)
    exclude_person(officer=central, case_id=case.id, person_id=excluded.pk, because=SECRET, now=NOW)
    guarded, proposed = room.protected("second_central", title=SECRET), room.protected("second_central", title=SECRET)
    second = room.officer("second_central")
    propose_lifting(officer=second, case_id=proposed.id, because=SECRET, now=NOW)
    case.refresh_from_db()
    return {
        "case": case.id,
        "case_version": str(case.version),
        "task": str(task.pk),
        "person": str(person.pk),
        "witness": str(witness.pk),
        "guarded": guarded.id,
        "proposed": proposed.id,
        "case_secret": SECRET,
    }
