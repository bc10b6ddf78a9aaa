"""The words of case files: why something cannot be done in one, and what its lists are called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from longbien.readers.cases import ROLES
from longbien.web.refusal_words import Words

CASE_REFUSALS = {
    "case_wrong": Words(
        _("Something in the case cannot be kept as it stands"),
        _("Nothing was changed. Correct the field that is named, and save again."),
    ),
    "case_closed": Words(
        _("The case is closed"),
        _("Nothing was changed. Reopen the case first, if it goes on."),
    ),
    "not_eligible": Words(
        _("This person cannot be given work in this case"),
        _("Nothing was changed. Choose somebody who has a seat here, and is on the team if the case is protected."),
    ),
    "last_member": Words(
        _("The last member of a team does not leave"),
        _("Nothing was changed. Take another person onto the team first."),
    ),
    "leading_member": Words(
        _("The leading member does not leave before another one leads"),
        _("Nothing was changed. Name another leading member first."),
    ),
    "own_lifting": Words(
        _("Nobody decides what they proposed themselves"),
        _("Nothing was changed. Another person of the central authority on the team decides."),
    ),
    "nothing_proposed": Words(
        _("Nothing is proposed here, or it was decided"),
        _("Nothing was changed. Look at the team of the case."),
    ),
    "other_case": Words(
        _("The request stays in its case: it is protected, or somebody is excluded from it"),
        _("Nothing was changed. First two persons open the case to the authority again."),
    ),
    "team_can_open_it": Words(
        _("Somebody of the team can open this case"),
        _("Nothing was changed. Turn to a member of the team."),
    ),
}

CASE_STATUSES = {"open": _("Open"), "closed": _("Closed")}
PERSON_KINDS = {"natural": _("A person"), "legal": _("A company or another legal person")}
PERSON_ROLES = ROLES
CASE_EVENTS = {
    "opened": _("Case opened"),
    "imported": _("Taken over from an imported register"),
    "import_changed": _("Changed by an imported register"),
    "changed": _("Case changed"),
    "closed": _("Case closed"),
    "reopened": _("Case reopened"),
    "person_added": _("Person added"),
    "person_changed": _("Person changed"),
    "person_removed": _("Person removed"),
    "name_read": _("Protected name read"),
    "task_added": _("Task added"),
    "task_done": _("Task done"),
    "task_assigned": _("Task given to somebody else"),
    "note_added": _("Note written"),
    "request_in": _("Request put into the case"),
    "request_out": _("Request taken out of the case"),
    "request_assigned": _("Request given to somebody"),
    "member_joined": _("Joined the team"),
    "member_left": _("Left the team"),
    "leader_named": _("Leads the case"),
    "protected": _("Case closed to all but its team"),
    "lifting_proposed": _("Opening to the authority proposed"),
    "protection_lifted": _("Case opened to the authority again"),
    "lifting_refused": _("Opening to the authority refused"),
    "excluded": _("Excluded from the case"),
    "readmitted": _("Readmitted to the case"),
    "rescued": _("Case taken over, because nobody of its team could open it"),
}
OTHER_OFFENCE = _("Another serious crime")
CASE_COLUMNS = {
    "reference": _("Our reference"),
    "foreign_references": _("Their references"),
    "title": _("Title"),
    "persons": _("Persons"),
    "protected_persons": _("Protected persons"),
    "states": _("States"),
    "opened_on": _("Opened on"),
    "status": _("Status"),
    "offence": _("Offence"),
    "facts": _("Facts"),
    "notes": _("Notes"),
    "protected": _("Protected"),
}
CASE_FATES = {"new": _("New"), "changed": _("Changed"), "same": _("As it is here already")}
