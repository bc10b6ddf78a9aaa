"""
The team of a case, and its protection.

1. By default a case is open to the authority; the team says who works on it.
2. A protected case is open to its team alone. One person protects; two open it again: who proposes does not decide.
3. The leading member does not leave before another leads; the last member does not leave at all.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.cases.errors import LastMember, LeadingMember, NotEligible, NothingProposed, OwnLifting
from longbien.actions.cases.rows import case_changed, locked_case, reason, write_event
from longbien.core.officers import NotPermitted, Officer
from longbien.core.permissions import KEEP_CASE, PROTECT_CASE, STAFF_CASE
from longbien.data.models import Case, CaseExclusion, CaseMember, CaseTask, Request
from longbien.readers.cases import may_hold


@transaction.atomic
def join_team(*, officer: Officer, case_id: str, person_id: int, now: datetime) -> CaseMember:
    """
    Take a person onto the team; whoever keeps cases may join one that is open to them.

    Raises:
        NotPermitted, NotFound.
        NotEligible: no seat in the authority, or excluded.
    """
    case = locked_case(officer=officer, case_id=case_id)
    if person_id != officer.person_id or case.protected:
        require_staffing(case=case, officer=officer)
    officer.require(KEEP_CASE)
    return _join(case=case, officer=officer, person_id=person_id, now=now)


@transaction.atomic
def leave_team(*, officer: Officer, case_id: str, person_id: int, now: datetime) -> None:
    """
    Let a person leave the team: oneself, or another if one chooses the team.

    Raises:
        NotPermitted, NotFound, LeadingMember, LastMember.
        NotEligible: the person is not on the team.
    """
    case = locked_case(officer=officer, case_id=case_id)
    if person_id != officer.person_id:
        require_staffing(case=case, officer=officer)
    if not case.members.filter(person_id=person_id).exists():
        raise NotEligible(f"person: {person_id} is not on the team")
    require_can_leave(case=case, person_id=person_id)
    drop_member(case=case, person_id=person_id)
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="member_left", now=now, about=person_id)


@transaction.atomic
def lead_case(*, officer: Officer, case_id: str, person_id: int, now: datetime) -> Case:
    """
    Let a person lead the case, on the team if not there yet; anybody may take a case that nobody leads.

    Raises:
        NotPermitted, NotFound, NotEligible.
    """
    case = locked_case(officer=officer, case_id=case_id)
    takes_it = person_id == officer.person_id and case.leader_id is None
    if not takes_it:
        require_staffing(case=case, officer=officer)
    officer.require(KEEP_CASE)
    if not case.members.filter(person_id=person_id).exists():
        _join(case=case, officer=officer, person_id=person_id, now=now)
    elif not may_hold(authority_id=case.authority_id, person_id=person_id, now=now):
        raise NotEligible(f"person: {person_id}")
    case.leader_id = person_id
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="leader_named", now=now, about=person_id)
    return case


@transaction.atomic
def protect_case(*, officer: Officer, case_id: str, because: str, now: datetime) -> Case:
    """
    Close the case to everybody but its team, which the officer joins. One that is protected stays so.

    Raises:
        NotPermitted, NotFound, CaseWrong: no reason.
    """
    officer.require(PROTECT_CASE)
    case = locked_case(officer=officer, case_id=case_id)
    if case.protected:
        return case
    case.protected, case.protected_because = True, reason(because)
    if not case.members.filter(person_id=officer.person_id).exists():
        _join(case=case, officer=officer, person_id=officer.person_id, now=now)
    if case.leader_id is None:
        case.leader_id = officer.person_id
    take_work_from_outsiders(case)
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="protected", now=now, note=case.protected_because)
    return case


@transaction.atomic
def propose_lifting(*, officer: Officer, case_id: str, because: str, now: datetime) -> Case:
    """Propose to open a protected case to the authority again. Raises: NotPermitted, NotFound, CaseWrong."""
    officer.require(PROTECT_CASE)
    case = locked_case(officer=officer, case_id=case_id)
    if not case.protected:
        raise NothingProposed(case.reference)
    case.lift_because, case.lift_by_id, case.lift_at = reason(because), officer.person_id, now
    case_changed(case=case, now=now)
    write_event(case=case, officer=officer, what="lifting_proposed", now=now, note=case.lift_because)
    return case


@transaction.atomic
def decide_lifting(*, officer: Officer, case_id: str, confirmed: bool, now: datetime) -> Case:
    """
    Decide, as a second person of the team, whether the case is opened to the authority again.

    Raises:
        NotPermitted, NotFound, NothingProposed, OwnLifting.
    """
    officer.require(PROTECT_CASE)
    case = locked_case(officer=officer, case_id=case_id)
    if not case.protected or case.lift_by_id is None:
        raise NothingProposed(case.reference)
    if case.lift_by_id == officer.person_id:
        raise OwnLifting(case.reference)
    why = case.lift_because
    case.lift_because, case.lift_by, case.lift_at = "", None, None
    if confirmed:
        case.protected, case.protected_because = False, ""
    case_changed(case=case, now=now)
    write_event(
        case=case, officer=officer, what="protection_lifted" if confirmed else "lifting_refused", now=now, note=why
    )
    return case


def require_staffing(*, case: Case, officer: Officer) -> None:
    """Require that the officer leads the case, or chooses teams. Raises: NotPermitted."""
    if case.leader_id != officer.person_id and not officer.may(STAFF_CASE):
        raise NotPermitted(STAFF_CASE)


def require_can_leave(*, case: Case, person_id: int) -> None:
    """Require that the team can be without a person. Raises: LastMember, LeadingMember."""
    others = case.members.exclude(person_id=person_id).exists()
    if not others:
        raise LastMember(case.reference)
    if case.leader_id == person_id:
        raise LeadingMember(case.reference)


def drop_member(*, case: Case, person_id: int) -> None:
    """Take a person off the team, and the work that only the team of a protected case may have."""
    CaseMember.objects.filter(case=case, person_id=person_id).delete()
    if case.lift_by_id == person_id:
        case.lift_because, case.lift_by, case.lift_at = "", None, None
    if case.protected:
        take_work_from(case=case, person_id=person_id)


def take_work_from(*, case: Case, person_id: int) -> None:
    """Let open tasks and requests of a person be nobody's."""
    CaseTask.objects.filter(case=case, assigned_to_id=person_id, done_at__isnull=True).update(assigned_to=None)
    Request.objects.filter(case=case, assigned_to_id=person_id).update(assigned_to=None)


def take_work_from_outsiders(case: Case) -> None:
    """Let open tasks and requests of people who are not on the team be nobody's."""
    team = CaseMember.objects.filter(case=case).values("person_id")
    open_tasks = CaseTask.objects.filter(case=case, assigned_to__isnull=False, done_at__isnull=True)
    open_tasks.exclude(assigned_to__in=team).update(assigned_to=None)
    given = Request.objects.filter(case=case, assigned_to__isnull=False)
    given.exclude(assigned_to__in=team).update(assigned_to=None)


def _join(*, case: Case, officer: Officer, person_id: int, now: datetime) -> CaseMember:
    excluded = CaseExclusion.objects.filter(case=case, person_id=person_id).exists()
    if excluded or not may_hold(authority_id=case.authority_id, person_id=person_id, now=now):
        raise NotEligible(f"person: {person_id}")
    member, is_new = CaseMember.objects.get_or_create(
        case=case, person_id=person_id, defaults={"joined_at": now, "added_by_id": officer.person_id}
    )
    if is_new:
        if case.leader_id is None:
            case.leader_id = person_id
        case_changed(case=case, now=now)
        write_event(case=case, officer=officer, what="member_joined", now=now, about=person_id)
    return member
