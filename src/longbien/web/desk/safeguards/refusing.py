"""From the rights screen to the acts: where a screen is due first, and what it fills in for a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from longbien.actions.safeguards.passing import is_guarded
from longbien.convention.statements import Ground
from longbien.convention.types import Act, Kind
from longbien.convention.words import Widget
from longbien.core.officers import Officer
from longbien.core.overlays import ground_of
from longbien.data.models import Request
from longbien.readers.requests import open_acts
from longbien.readers.safeguards import ScreenStanding, screen_standing
from longbien.web.answers import Answers

CONSULT = ("consult", "consult_extradition")
REFUSE = ("refuse", "refuse_extradition")


@dataclass(frozen=True, slots=True)
class WayToRefuse:
    """A ground that the answers point to, and the act that comes next: a consultation where the law asks for one."""

    ground: Ground
    consults: bool
    address: str


def screen_is_due(*, request: Request, act: str) -> bool:
    """Say whether the rights screen has to be answered before this act."""
    if not is_guarded(act):
        return False
    standing = screen_standing(request=request)
    return standing is not None and standing.state == "due"


def prefilled_refusal(*, rule: Act, kind: Kind, given: Mapping[str, str]) -> Answers:
    """Return what a link from the screen fills in: a ground that the kind leaves open."""
    ground = given.get("ground", "")
    fields = [field.id for field in rule.fields if field.widget is Widget.GROUND]
    return {field: ground for field in fields if ground in kind.refusal_grounds}


def ways_to_refuse(
    *, standing: ScreenStanding, request: Request, kind: Kind, officer: Officer
) -> tuple[WayToRefuse, ...]:
    """
    Return the refusals to which the answers lead, each with the ground of its question, for this officer now.

    Source: UN Convention against Cybercrime, art. 40(28): a consultation comes before a refusal on 40(21), not on
    40(22); the grounds say which need one.
    """
    if standing.row is None:
        return ()
    open_now = {act.id for act in open_acts(request=request, officer=officer)}
    consulted = request.acts.filter(act__in=CONSULT, counts=True).exists()
    ways: dict[str, WayToRefuse] = {}
    for question in standing.questions:
        pointed = standing.row.answers.get(question.id) != "no" and question.ground in kind.refusal_grounds
        if not pointed or question.ground in ways:
            continue
        ground = ground_of(kind, ground_id=question.ground)
        first = CONSULT if ground.consultation_required and not consulted else REFUSE
        act = next((one for one in (*first, *REFUSE) if one in open_now), None)
        if act is not None:
            address = f"{reverse('act', args=[request.id, act])}?{urlencode({'ground': ground.id})}"
            ways[ground.id] = WayToRefuse(ground=ground, consults=act in CONSULT, address=address)
    return tuple(ways.values())
