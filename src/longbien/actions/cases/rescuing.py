"""A protected case that nobody of its team can open any more: everyone has lost the seat or the account."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.cases.errors import NotEligible, TeamCanOpenIt
from longbien.actions.cases.rows import case_changed, reason, write_event
from longbien.actions.errors import NotFound
from longbien.core.officers import Officer
from longbien.core.permissions import PROTECT_CASE
from longbien.data.models import Case, CaseMember
from longbien.readers.cases import holders


@transaction.atomic
def rescue_case(*, officer: Officer, reference: str, because: str, now: datetime) -> Case:
    """
    Put an officer at the head of a protected case that its team cannot open any more. It stays protected.

    Raises:
        NotPermitted, CaseWrong: no reason.
        NotFound: no protected case of the officer's authority has that reference.
        TeamCanOpenIt: somebody of its team sits in the authority.
        NotEligible: the officer is excluded from the case.
    """
    officer.require(PROTECT_CASE)
    why = reason(because)
    case = (
        Case.objects.select_for_update(of=("self",))
        .filter(authority_id=officer.authority_id, reference=reference, protected=True)
        .first()
    )
    if case is None:
        raise NotFound(reference[:64])
    if case.exclusions.filter(person_id=officer.person_id).exists():
        raise NotEligible(reference)
    seated = holders(authority_id=case.authority_id, now=now)
    if case.members.filter(person_id__in=seated.values("pk")).exists():
        raise TeamCanOpenIt(reference)
    CaseMember.objects.create(case=case, person_id=officer.person_id, joined_at=now, added_by_id=officer.person_id)
    case.leader_id = officer.person_id
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="rescued", now=now, note=why)
    return case
