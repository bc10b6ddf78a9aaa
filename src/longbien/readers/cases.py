"""Cases as an officer may see them; no protected name is ever among what is returned here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from longbien.core.canonical import is_act_id
from longbien.core.cases.prefill import CaseFacts
from longbien.core.officers import Officer
from longbien.core.permissions import (
    CHILD_PROTECTION,
    EXCLUDE_PERSON,
    KEEP_CASE,
    PROTECT_CASE,
    SEE_OVERSIGHT,
    SEE_REQUESTS,
    STAFF_CASE,
)
from longbien.core.permissions import may as role_may
from longbien.data.models import (
    Case,
    CaseEvent,
    CaseExclusion,
    CaseMember,
    CaseNote,
    CasePerson,
    CaseReading,
    CaseReference,
    CaseTask,
    Person,
    Request,
    Seat,
)
from longbien.readers.people import seated_for_children
from longbien.readers.visibility import cases_seen, requests_seen

MOST_ROWS = 50
MOST_OFFERED = 30
MOST_SHOWN = 500
LONGEST_SEARCH = 100
ROLES = {
    "suspect": _("Suspect"),
    "accused": _("Accused"),
    "convicted": _("Convicted"),
    "victim": _("Victim"),
    "witness": _("Witness"),
    "expert": _("Expert"),
    "counsel": _("Counsel"),
    "holder": _("Holder of an account, of data or of property"),
    "other": _("Another role"),
}
TASK_ORDER = (F("done_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "id")


@dataclass(frozen=True, slots=True)
class CasesPage:
    """Cases, the last changed first; `more` says that there are further ones."""

    cases: tuple[Case, ...]
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Everything of a case but protected names. `may_*` is what this officer may do in it now."""

    case: Case
    references: tuple[CaseReference, ...]
    persons: tuple[CasePerson, ...]
    requests: tuple[Request, ...]
    tasks: tuple[CaseTask, ...]
    notes: tuple[CaseNote, ...]
    events: tuple[CaseEvent, ...]
    members: tuple[CaseMember, ...]
    exclusions: tuple[CaseExclusion, ...]
    readings: tuple[CaseReading, ...]
    is_member: bool
    may_keep: bool
    may_staff: bool
    may_protect: bool
    may_exclude: bool
    may_decide_lifting: bool


def cases(
    *, officer: Officer, text: str = "", status: str = "", mine: bool = False, page: int = 1, most: int = MOST_ROWS
) -> CasesPage:
    """
    Return a page of the cases of the officer's authority, the last changed first.

    Args:
        text: in our or a foreign reference, in the title, or in what is shown of a person.
        status: `open`, `closed`, or empty for both.
        mine: only those that this officer leads or is on the team of.
    """
    rows = cases_seen(officer=officer).select_related("leader").annotate(request_count=Count("requests"))
    if status:
        rows = rows.filter(status=status)
    if mine:
        rows = rows.filter(Exists(CaseMember.objects.filter(case_id=OuterRef("pk"), person_id=officer.person_id)))
    if wanted := text.strip()[:LONGEST_SEARCH]:
        rows = rows.filter(
            Q(reference__icontains=wanted)
            | Q(title__icontains=wanted)
            | Q(Exists(CaseReference.objects.filter(case_id=OuterRef("pk"), reference__icontains=wanted)))
            | Q(Exists(CasePerson.objects.filter(case_id=OuterRef("pk"), label__icontains=wanted, is_protected=False)))
        )
    start = (page - 1) * most
    found = list(rows.order_by("-changed_at", "id")[start : start + most + 1])
    return CasesPage(cases=tuple(found[:most]), page=page, more=len(found) > most)


def one_case(*, officer: Officer, case_id: str) -> Case | None:
    """Return a case, or None: there is none, or it is not this officer's to see."""
    if not is_act_id(case_id):
        return None
    return cases_seen(officer=officer).select_related("authority", "leader", "lift_by").filter(id=case_id).first()


def case_by_reference(*, officer: Officer, reference: str) -> Case | None:
    """Return the case of our reference, or None."""
    return cases_seen(officer=officer).filter(reference=reference).first()


def case_file(*, officer: Officer, case_id: str) -> CaseFile | None:
    """Return a case with everything in it, or None: there is none, or it is not this officer's to see."""
    case = one_case(officer=officer, case_id=case_id)
    if case is None:
        return None
    members = tuple(case.members.select_related("person"))
    is_member = any(one.person_id == officer.person_id for one in members)
    leads = case.leader_id == officer.person_id
    may_protect = officer.may(PROTECT_CASE)
    proposed = case.lift_by_id is not None
    return CaseFile(
        case=case,
        references=tuple(case.references.all()),
        persons=tuple(case.persons.all()[:MOST_SHOWN]),
        requests=requests_of_case(officer=officer, case=case),
        tasks=tuple(case.tasks.select_related("assigned_to", "done_by").order_by(*TASK_ORDER)[:MOST_SHOWN]),
        notes=tuple(reversed(case.notes.select_related("person").order_by("-at", "-id")[:MOST_SHOWN])),
        events=tuple(case.events.select_related("person", "about").order_by("-at", "-id")[:MOST_SHOWN]),
        members=members,
        exclusions=tuple(case.exclusions.select_related("person", "excluded_by")),
        readings=tuple(case.readings.select_related("person").order_by("-at", "-id")[:MOST_SHOWN]),
        is_member=is_member,
        may_keep=officer.may(KEEP_CASE),
        may_staff=leads or officer.may(STAFF_CASE),
        may_protect=may_protect,
        may_exclude=officer.may(EXCLUDE_PERSON),
        may_decide_lifting=proposed and may_protect and case.lift_by_id != officer.person_id,
    )


def requests_of_case(*, officer: Officer, case: Case) -> tuple[Request, ...]:
    """Return the requests in a case that the officer may see, the last changed first."""
    if not officer.may(SEE_REQUESTS):
        return ()
    seen = Request.objects.filter(requests_seen(officer=officer), case=case).select_related(
        "their_authority", "assigned_to"
    )
    return tuple(seen.order_by("-changed_at")[:MOST_SHOWN])


def cases_to_choose(*, officer: Officer) -> tuple[Case, ...]:
    """Return the open cases into which a request is likely to be put: the last changed ones."""
    rows = cases_seen(officer=officer).filter(status=Case.Status.OPEN).order_by("-changed_at", "id")
    return tuple(rows.only("id", "reference", "title", "protected")[:MOST_OFFERED])


def facts_of_case(*, case: Case) -> CaseFacts:
    """Return what a draft may take over from a case; of protected persons their designation."""
    return CaseFacts(
        reference=case.reference,
        title=case.title,
        offence=case.offence,
        facts=case.facts,
        persons=tuple(_line(one) for one in case.persons.all()[:MOST_SHOWN]),
    )


def may_hold(*, authority_id: int, person_id: int, now: datetime) -> bool:
    """Say whether a person sits in the authority now in a role that sees its requests."""
    return holders(authority_id=authority_id, now=now).filter(pk=person_id).exists()


def may_be_given(*, case: Case, person_id: int, now: datetime) -> bool:
    """Say whether work in the case can be given to a person: a seat, and the case is open to this person."""
    return _for_case(case=case, now=now).filter(pk=person_id).exists()


def may_look_after(*, request: Request, person_id: int, now: datetime) -> bool:
    """Say whether a request can be given to a person: a seat, and the request is open to this person."""
    return _for_request(request=request, now=now).filter(pk=person_id).exists()


def holders(*, authority_id: int, now: datetime) -> QuerySet[Person]:
    """Return the people who sit in the authority now in a role that sees its requests, by name."""
    roles = [role for role in Seat.Role.values if role_may(roles=(role,), permission=SEE_REQUESTS)]
    return _seated(authority_id=authority_id, roles=roles, now=now)


def people_to_exclude(*, case: Case, now: datetime) -> tuple[Person, ...]:
    """Return the people who sit in the authority now in whatever role, overseers too, and are not excluded."""
    excluded = CaseExclusion.objects.filter(case=case).values("person_id")
    seated = _seated(authority_id=case.authority_id, roles=Seat.Role.values, now=now)
    return tuple(seated.exclude(pk__in=excluded))


def _seated(*, authority_id: int, roles: Sequence[str], now: datetime) -> QuerySet[Person]:
    seats = Seat.objects.filter(
        Q(until_at__isnull=True) | Q(until_at__gt=now),
        authority_id=authority_id,
        role__in=roles,
        from_at__lte=now,
        person_id=OuterRef("pk"),
    )
    return Person.objects.filter(Exists(seats), is_active=True).order_by("display_name", "username")


def people_for_case(*, case: Case, now: datetime) -> tuple[Person, ...]:
    """Return the people to whom work in the case can be given."""
    return tuple(_for_case(case=case, now=now))


def people_for_request(*, request: Request, now: datetime) -> tuple[Person, ...]:
    """Return the people to whom a request can be given."""
    return tuple(_for_request(request=request, now=now))


def _for_case(*, case: Case, now: datetime) -> QuerySet[Person]:
    found = holders(authority_id=case.authority_id, now=now).exclude(
        pk__in=CaseExclusion.objects.filter(case=case).values("person_id")
    )
    team = Q(pk__in=CaseMember.objects.filter(case=case).values("person_id"))
    routed = Request.objects.filter(case=case).exclude(route="")
    if case.protected:
        return found.filter(team)
    if routed.exists() and seated_for_children(authority_id=case.authority_id).exists():
        drafters = Q(pk__in=routed.values("drafted_by_id"))
        return found.filter(team | drafters | _trained(authority_id=case.authority_id, now=now))
    return found


def _for_request(*, request: Request, now: datetime) -> QuerySet[Person]:
    authority = request.authority_id
    found = holders(authority_id=authority, now=now) if request.case is None else _for_case(case=request.case, now=now)
    if request.route and seated_for_children(authority_id=authority).exists():
        found = found.filter(Q(pk=request.drafted_by_id) | _trained(authority_id=authority, now=now))
    return found


def _trained(*, authority_id: int, now: datetime) -> Q:
    """Return the condition that somebody sits in the authority now for cases of children."""
    return Q(pk__in=_seated(authority_id=authority_id, roles=(CHILD_PROTECTION,), now=now).values("pk"))


def people_for_team(*, case: Case, now: datetime) -> tuple[Person, ...]:
    """Return the people who could join the team: seated, not excluded, not on it."""
    return tuple(
        holders(authority_id=case.authority_id, now=now)
        .exclude(pk__in=CaseExclusion.objects.filter(case=case).values("person_id"))
        .exclude(pk__in=CaseMember.objects.filter(case=case).values("person_id"))
    )


def readings_overseen(
    *, officer: Officer, since: datetime, until: datetime, most: int = 200
) -> tuple[CaseReading, ...]:
    """Return who read protected cases of the overseer's authority, and when; nothing of what they read."""
    if not officer.may(SEE_OVERSIGHT):
        return ()
    excluded = CaseExclusion.objects.filter(case_id=OuterRef("case_id"), person_id=officer.person_id)
    found = CaseReading.objects.filter(
        ~Q(Exists(excluded)), case__authority_id=officer.authority_id, at__gte=since, at__lt=until
    )
    shown = found.select_related("case", "person").only(
        "at", "how", "request_id", "case__reference", "person__display_name", "person__username"
    )
    return tuple(shown.order_by("-at", "-id")[:most])


def _line(person: CasePerson) -> str:
    """Return a person as a draft names them: the role in the language of who drafts, for it becomes text of theirs."""
    return f"{person.label} ({ROLES.get(person.role, person.role)})"
