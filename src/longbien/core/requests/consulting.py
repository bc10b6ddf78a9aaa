"""Consulting before a refusal or postponement, where the ground asks for it.

Rules:
1. A ground says whether the requesting State is consulted first (`consultation_required` in `convention/grounds.yaml`):
   before a refusal under 40(21) and a postponement under 40(27), not under 40(22) or 40(8).
2. The consultation names the same ground, or it proposes conditions. It is over when the requesting State has answered,
   also conditions that were proposed in it, or when the day has passed that was set for its view. A day that had passed
   when it was set is none. Conditions name no ground: once they are accepted, what was proposed before is a
   consultation on none, and a refusal that comes after is consulted on anew.
3. Extradition: 37(17) asks for it where it is appropriate; who does not consult says why (`not_consulted`).
4. A kind whose journey knows no consultation cannot ask for one: preservation is refused under 42(6) without.

It binds our own officers. A refusal of another State is a fact and is taken as it comes; the page says what is missing.

Source: UN Convention against Cybercrime, art. 40(28) and 37(17).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.statements import Ground
from longbien.convention.types import Kind
from longbien.convention.words import SAME, Side
from longbien.core.deadlines.moments import read_moment
from longbien.core.errors import MayNotDoThisNow
from longbien.core.overlays import ground_of
from longbien.core.requests.conditions import AGREEING
from longbien.core.requests.turns import act_of

NOT_CONSULTED = "not_consulted"  # the field in which an officer says why consulting was not appropriate
VIEWS_BY = "views_by_on"


class ConsultFirst(MayNotDoThisNow):
    """The ground asks for a consultation, and there was none, or it is not over; `detail` is the ground."""

    code = "consult_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An act of the request that counts, and what it says; `on`: the day on which it was done, where that matters."""

    act: str
    body: Mapping[str, object]
    on: date | None = None


def asks_for_consultation(*, kind: Kind, act: str, body: Mapping[str, object]) -> Ground | None:
    """Return the ground of the act if it asks for a consultation that this kind knows, and none is excused."""
    rule = act_of(kind=kind, act=act)
    if not rule.after_consultation or not any(load().act(act_id=one).consults for one in kind.acts):
        return None
    try:
        ground = ground_of(kind, ground_id=str(body.get("ground", "")))
    except UnknownLawItem:
        return None
    excused = any(field.id == NOT_CONSULTED for field in rule.fields) and body.get(NOT_CONSULTED)
    return ground if ground.consultation_required and not excused else None


def was_consulted(*, ground: Ground, before: Sequence[Said], on: date) -> bool:
    """Say whether a consultation on this ground is over on a day; `before`: the acts that count, in order."""
    return any(
        _is_about(one, ground=ground, behind=before[place + 1 :]) and _is_over(one, behind=before[place + 1 :], on=on)
        for place, one in enumerate(before)
    )


def check_consulted(*, kind: Kind, act: str, body: Mapping[str, object], before: Sequence[Said], on: date) -> None:
    """
    Require the consultation that the ground of a refusal or postponement asks for.

    Args:
        before: the acts of the request that count, in order.
        on: the day of the decision.

    Raises:
        ConsultFirst.

    Source: UN Convention against Cybercrime, art. 40(28), 37(17).
    """
    ground = asks_for_consultation(kind=kind, act=act, body=body)
    if ground is not None and not was_consulted(ground=ground, before=before, on=on):
        raise ConsultFirst(ground.id)


def _is_about(one: Said, *, ground: Ground, behind: Sequence[Said]) -> bool:
    if not load().act(act_id=one.act).consults:
        return False
    if "ground" in one.body:
        return one.body["ground"] == ground.id
    return not any(later.act == AGREEING for later in behind)


def _is_over(consultation: Said, *, behind: Sequence[Said], on: date) -> bool:
    if _is_answered(consultation, behind=behind):
        return True
    views_by = read_moment(consultation.body.get(VIEWS_BY))
    if views_by is None or (consultation.on is not None and views_by.date() < consultation.on):
        return False
    return on > views_by.date()


def _is_answered(consultation: Said, *, behind: Sequence[Said]) -> bool:
    """Say whether the requesting State answered it, or what its consultation went on with, such as conditions."""
    stands = {load().act(act_id=consultation.act).to_state}
    for rule in (load().act(act_id=one.act) for one in behind):
        if rule.by is Side.REQUESTING and stands & set(rule.from_states) and rule.to_state != SAME:
            return True
        if rule.consults and stands & set(rule.from_states):
            stands.add(rule.to_state)
    return False
