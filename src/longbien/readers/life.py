"""What has been agreed, answered and counted in the life of a request: conditions, costs, partial results, status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.core.requests.conditions import AGREED
from longbien.core.requests.consulting import Said, asks_for_consultation, was_consulted
from longbien.core.requests.turns import REQUESTED
from longbien.data.models import Act, Condition, Request
from longbien.readers.parts import Part, acts_of, may_have
from longbien.readers.requests import requests_of
from longbien.readers.visibility import can_see

ESTIMATE, AGREED_COSTS, DECLINED_COSTS = "estimate_costs", "agree_costs", "decline_costs"
PARTIAL, ACCEPTED = "partial_result", frozenset({"accept", "decide_grant"})
STATUS_JOURNEY, STATUS_ANSWER = "status", "status_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostEstimate:
    """An estimate of extraordinary costs, and the act that answered it; None while it is open."""

    estimate: Act
    answer: Act | None

    @property
    def is_agreed(self) -> bool:
        """Whether the requesting State agreed."""
        return self.answer is not None and self.answer.act == AGREED_COSTS


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEnquiry:
    """A question how far a request has come, and what was answered; None while it is open."""

    request: Request
    answer: Act | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """
    What stands beside the state of a request.

    Args:
        in_part: the act by which a part only was accepted or granted, if that is how it stands.
        partial_results: how many parts of the result were reported.
        unconsulted: a refusal or postponement that asked for a consultation and came without.
    """

    conditions: tuple[Condition, ...]
    costs: tuple[CostEstimate, ...]
    in_part: Act | None
    partial_results: int
    enquiries: tuple[StatusEnquiry, ...]
    unconsulted: Act | None

    @property
    def open_conditions(self) -> tuple[Condition, ...]:
        """Agreed conditions of which nobody has said whether they are kept."""
        return tuple(one for one in self.conditions if one.standing == AGREED and one.kept is None)


def life_of(*, officer: Officer, request: Request) -> Life:
    """Return the life of a request; nothing of one that is not this officer's to see."""
    if not can_see(officer=officer, request=request):
        return Life(conditions=(), costs=(), in_part=None, partial_results=0, enquiries=(), unconsulted=None)
    acts = [act for act in acts_of(request) if act.counts]
    agreed = may_have(request, Part.CONDITIONS)
    conditions = Condition.objects.filter(request=request).select_related("act", "settled_by")
    return Life(
        conditions=tuple(conditions.defer("act__statement", "act__body")) if agreed else (),
        costs=_costs(acts),
        in_part=_in_part(acts),
        partial_results=sum(act.act == PARTIAL for act in acts),
        enquiries=_enquiries(officer=officer, request=request),
        unconsulted=_unconsulted(acts, request=request),
    )


def said_in(act: Act) -> Said:
    """Return an act as the rules on consultations take it."""
    return Said(act=act.act, body=act.body, on=act.made_at.date())


def open_conditions(*, request: Request) -> int:
    """Return how many agreed conditions nobody has spoken about."""
    return Condition.objects.filter(request=request, standing=AGREED, kept__isnull=True).count()


def _costs(acts: Sequence[Act]) -> tuple[CostEstimate, ...]:
    found: list[CostEstimate] = []
    for act in acts:
        if act.act == ESTIMATE:
            found.append(CostEstimate(estimate=act, answer=None))
        elif act.act in {AGREED_COSTS, DECLINED_COSTS} and found:
            found[-1] = CostEstimate(estimate=found[-1].estimate, answer=act)
    return tuple(found)


def _in_part(acts: Sequence[Act]) -> Act | None:
    """Return the last act that says how much is accepted or granted, if it says a part."""
    last = next((act for act in reversed(acts) if act.act in ACCEPTED and act.body.get("extent")), None)
    return last if last is not None and last.body["extent"] == "part" else None


def _enquiries(*, officer: Officer, request: Request) -> tuple[StatusEnquiry, ...]:
    if not may_have(request, Part.BEHIND):
        return ()
    kinds = [kind.id for kind in load().kinds if kind.journey == STATUS_JOURNEY]
    asked = list(requests_of(officer=officer).filter(follows=request, kind__in=kinds).order_by("opened_at", "id"))
    answers = Act.objects.filter(request__in=asked, act=STATUS_ANSWER, counts=True).defer("statement")
    by_request = {act.request_id: act for act in answers}
    return tuple(StatusEnquiry(request=one, answer=by_request.get(one.id)) for one in asked)


def _unconsulted(acts: Sequence[Act], *, request: Request) -> Act | None:
    kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    for place, act in enumerate(acts):
        if load().act(act_id=act.act).by != REQUESTED:
            continue
        ground = asks_for_consultation(kind=kind, act=act.act, body=act.body)
        before = [said_in(one) for one in acts[:place]]
        on: date = act.made_at.date()
        if ground is not None and not was_consulted(ground=ground, before=before, on=on):
            return act
    return None
