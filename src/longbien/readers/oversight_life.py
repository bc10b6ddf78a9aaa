"""What an overseer counts in the life of requests: consultations, conditions, holds, handings over. No content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_OVERSIGHT
from longbien.core.requests.conditions import AGREED
from longbien.core.requests.consulting import asks_for_consultation, was_consulted
from longbien.data.models import Act, Concerned, Condition, HandedOver, Hold, LeftBehind
from longbien.readers.deconfliction import meeting
from longbien.readers.life import said_in
from longbien.readers.visibility import requests_overseen

MOST_DECISIONS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeFigures:
    """
    Figures of a period, half-open, of the overseer's authority.

    `consulted` and `unconsulted`: refusals and postponements of ours or theirs whose ground asks for a consultation.
    `open_conditions`, `broken_conditions` and `open_shared` are as they stand now.
    """

    consulted: int
    unconsulted: int
    open_conditions: int
    broken_conditions: int
    holds: int
    overruled_holds: int
    handed_over: int
    shared: int
    open_shared: int


def life_figures(*, officer: Officer, since: datetime, until: datetime) -> LifeFigures | None:
    """Return the figures of the officer's own authority, or None without the permission."""
    if not officer.may(SEE_OVERSIGHT):
        return None
    seen, of_authority = requests_overseen(officer=officer, through="request__"), officer.authority_id
    consulted, unconsulted = _consultations(officer=officer, since=since, until=until)
    agreed = Condition.objects.filter(seen, standing=AGREED)
    holds = Hold.objects.filter(requests_overseen(officer=officer, through="notified__request__"))
    shared = Concerned.objects.filter(seen, meeting(own=seen, authority_id=of_authority))
    return LifeFigures(
        consulted=consulted,
        unconsulted=unconsulted,
        open_conditions=agreed.filter(kept__isnull=True).count(),
        broken_conditions=agreed.filter(kept=False).count(),
        holds=holds.filter(at__gte=since, at__lt=until).count(),
        overruled_holds=holds.filter(overruled_at__gte=since, overruled_at__lt=until).count(),
        handed_over=_handed_over(officer).filter(at__gte=since, at__lt=until).count(),
        shared=shared.filter(at__gte=since, at__lt=until).count(),
        open_shared=shared.filter(settled_at__isnull=True).count(),
    )


def _handed_over(officer: Officer) -> QuerySet[HandedOver]:
    """Return what the authority handed over, but out of a case from which the overseer is excluded."""
    excluded = Q(case__exclusions__person=officer.person_id)
    left = LeftBehind.objects.filter(excluded, request=OuterRef("request"), authority_id=officer.authority_id)
    return HandedOver.objects.filter(~Q(Exists(left)), authority_id=officer.authority_id)


def _consultations(*, officer: Officer, since: datetime, until: datetime) -> tuple[int, int]:
    """Return how many decisions came after the consultation that their ground asks for, and how many without it."""
    deciding = [act.id for act in load().acts if act.after_consultation]
    seen = requests_overseen(officer=officer, through="request__")
    decisions = Act.objects.filter(seen, act__in=deciding, counts=True, recorded_at__gte=since, recorded_at__lt=until)
    asked = []
    for act in decisions.select_related("request").defer("statement", "request__elements")[:MOST_DECISIONS]:
        ground = asks_for_consultation(kind=load().kind(kind_id=act.request.kind), act=act.act, body=act.body)
        if ground is not None:
            asked.append((act, ground))
    before: dict[str, list[Act]] = {}
    acts = Act.objects.filter(request__in=[act.request_id for act, _ in asked], counts=True)
    for act in acts.defer("statement").order_by("request_id", "position"):
        before.setdefault(act.request_id, []).append(act)
    consulted = sum(
        was_consulted(
            ground=ground,
            before=[said_in(one) for one in before[act.request_id] if one.position < act.position],
            on=act.made_at.date(),
        )
        for act, ground in asked
    )
    return consulted, len(asked) - consulted
