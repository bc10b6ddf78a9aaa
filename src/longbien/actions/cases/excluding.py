"""
Conflicts of interest: a person for whom there is no such case, whatever role the person holds.

The person sees nothing of the case and of what is in it, not even in figures; is given no work in it; approves nothing;
and an approval of a draft that has not left yet is void. What the person answered or decided on a rights screen counts
as not given.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from longbien.actions.cases.errors import NotEligible
from longbien.actions.cases.rows import case_changed, locked_case, reason, write_event
from longbien.actions.cases.team import drop_member, require_can_leave, take_work_from
from longbien.actions.requests.rows import changed
from longbien.actions.safeguards.reminding import remind
from longbien.core.officers import Officer
from longbien.core.permissions import EXCLUDE_PERSON
from longbien.data.models import Case, CaseExclusion, Request, RightsScreen, Seat

UNSENT = ("draft", "awaiting_approval", "approved")  # the last of a document that has not been dispatched


@transaction.atomic
def exclude_person(*, officer: Officer, case_id: str, person_id: int, because: str, now: datetime) -> CaseExclusion:
    """
    Exclude a person from a case; oneself too. One who is excluded stays so.

    Raises:
        NotPermitted, NotFound, LeadingMember, LastMember, CaseWrong: no reason.
        NotEligible: the person never had a seat in the authority.
    """
    officer.require(EXCLUDE_PERSON)
    case = locked_case(officer=officer, case_id=case_id)
    why = reason(because)
    if not Seat.objects.filter(authority_id=case.authority_id, person_id=person_id).exists():
        raise NotEligible(f"person: {person_id}")
    if case.members.filter(person_id=person_id).exists():
        require_can_leave(case=case, person_id=person_id)
    row, is_new = CaseExclusion.objects.get_or_create(
        case=case,
        person_id=person_id,
        defaults={"because": why, "excluded_by_id": officer.person_id, "at": now},
    )
    if is_new:
        drop_member(case=case, person_id=person_id)
        take_work_from(case=case, person_id=person_id)
        void_approvals(case=case, now=now)
        count_screens_anew(case=case, of={person_id}, now=now, person=officer.name)
        case_changed(case=case, now=now)
        write_event(
            case=case, officer=officer, what="excluded", now=now, about=person_id, note=why, journalled=str(row.person)
        )
    return row


@transaction.atomic
def readmit_person(*, officer: Officer, case_id: str, person_id: int, because: str, now: datetime) -> None:
    """
    Let a person see the case again, as others of the authority do.

    Raises:
        NotPermitted, NotFound, CaseWrong: no reason.
        NotEligible: the person is not excluded.
    """
    officer.require(EXCLUDE_PERSON)
    case = locked_case(officer=officer, case_id=case_id)
    why = reason(because)
    row = CaseExclusion.objects.filter(case=case, person_id=person_id).select_related("person").first()
    if row is None:
        raise NotEligible(f"person: {person_id} is not excluded")
    name = str(row.person)
    row.delete()
    count_screens_anew(case=case, of={person_id}, now=now, person=officer.name)
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="readmitted", now=now, about=person_id, note=why, journalled=name)


def void_approvals(*, case: Case, now: datetime) -> None:
    """Let approvals of whoever is excluded from a case be void, on all in it that has not left yet."""
    excluded = CaseExclusion.objects.filter(case=case).values("person_id")
    approved = Request.objects.select_for_update(of=("self",)).filter(
        case=case, approved_by_id__in=excluded, state__in=UNSENT
    )
    for request in approved.order_by("id"):
        request.state, request.approved_by, request.approved_at = "draft", None, None
        changed(request=request, now=now)


def count_screens_anew(*, case: Case, of: Collection[int], now: datetime, person: str) -> None:
    """
    Bring the terms up to how rights screens stand that these people answered or decided, in all of a case.

    Args:
        of: who is excluded from the case, or no longer is.
        person: whose word changed it.
    """
    screens = RightsScreen.objects.filter(Q(person__in=of) | Q(decisions__person__in=of), request__case=case)
    touched = Request.objects.select_for_update(of=("self",)).filter(pk__in=screens.values("request"))
    for request in touched.order_by("id"):
        remind(request=request, now=now, person=person)
