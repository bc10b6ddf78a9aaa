"""What is done in case files. Every act locks the case, writes its history, and leaves a record of the journal."""

from longbien.actions.cases.excluding import exclude_person, readmit_person
from longbien.actions.cases.importing import import_register, look_at_register
from longbien.actions.cases.keeping import CaseText, ForeignReference, change_case, close_case, open_case, reopen_case
from longbien.actions.cases.persons import (
    PersonText,
    add_person_to_case,
    change_person_of_case,
    read_protected_name,
    remove_person_from_case,
)
from longbien.actions.cases.placing import assign_request, open_case_for, put_into_case, take_out_of_case
from longbien.actions.cases.rescuing import rescue_case
from longbien.actions.cases.team import (
    decide_lifting,
    join_team,
    lead_case,
    leave_team,
    propose_lifting,
    protect_case,
)
from longbien.actions.cases.work import add_note, add_task, assign_task, finish_task
from longbien.actions.readings import note_case_read, note_cases_listed, note_listed, note_request_read, noting

__all__ = [
    "CaseText",
    "ForeignReference",
    "PersonText",
    "add_note",
    "add_person_to_case",
    "add_task",
    "assign_request",
    "assign_task",
    "change_case",
    "change_person_of_case",
    "close_case",
    "decide_lifting",
    "exclude_person",
    "finish_task",
    "import_register",
    "join_team",
    "lead_case",
    "leave_team",
    "look_at_register",
    "note_case_read",
    "note_cases_listed",
    "note_listed",
    "note_request_read",
    "noting",
    "open_case",
    "open_case_for",
    "propose_lifting",
    "protect_case",
    "put_into_case",
    "read_protected_name",
    "readmit_person",
    "remove_person_from_case",
    "reopen_case",
    "rescue_case",
    "take_out_of_case",
]
