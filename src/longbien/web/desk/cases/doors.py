"""How a page reaches a case: not there and closed look the same, and reading a protected one is recorded."""

from __future__ import annotations

from datetime import date

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from longbien.actions.cases import note_case_read
from longbien.actions.cases.errors import CaseWrong
from longbien.core.permissions import SEE_CASES
from longbien.data.models import Case
from longbien.readers.cases import CaseFile, case_file, one_case
from longbien.web.chairs import Chair
from longbien.web.moments import read_typed_day
from longbien.web.versions import read_number

NOT_TAKEN = 409
PROBLEMS: dict[str, str | Promise] = {
    "title": _("Write in a line what the case is about, in at most 300 characters."),
    "opened_on": _("Give the day such as 2026-11-22."),
    "offence": _("Choose an offence of the list, or leave it open."),
    "facts": _("Shorten the facts."),
    "states": _("One of these is no State that the register knows. Write names or codes, with commas between them."),
    "references": _("Write one reference in a line, at most 100 characters long, such as Viet Nam: 77/2026."),
    "name": _("Write the name, in at most 200 characters."),
    "label": _("Choose a designation that does not hold the name."),
    "role": _("Choose a role."),
    "kind": _("Choose what it is."),
    "details": _("Shorten the details."),
    "is_protected": _("A protected identity is not opened again. Remove the person, and add it anew."),
    "text": _("Write what it is, not too long."),
    "because": _("Say why, in a sentence."),
}


def seen_case(*, chair: Chair, case_id: str) -> Case:
    """Return a case that this officer may see. Raises: NotPermitted, Http404."""
    chair.officer.require(SEE_CASES)
    found = one_case(officer=chair.officer, case_id=case_id)
    if found is None:
        raise Http404
    note_case_read(officer=chair.officer, case=found, now=chair.now)
    return found


def seen_file(*, chair: Chair, case_id: str) -> CaseFile:
    """Return a case with everything in it but protected names. Raises: NotPermitted, Http404."""
    seen_case(chair=chair, case_id=case_id)
    found = case_file(officer=chair.officer, case_id=case_id)
    if found is None:
        raise Http404
    return found


def problem(refusal: CaseWrong) -> dict[str, str | Promise]:
    """Return the field that a refusal names, and what to do there."""
    field = refusal.detail.partition(":")[0]
    return {field: PROBLEMS.get(field, PROBLEMS["text"])}


def posted_day(text: str) -> date | None:
    """Return a day such as 2026-11-22, or None."""
    found = read_typed_day(text)
    return date.fromisoformat(found) if found else None


def posted_person(text: str) -> int | None:
    """Return the number of a person; None for nobody."""
    return read_number(text, otherwise=None)
