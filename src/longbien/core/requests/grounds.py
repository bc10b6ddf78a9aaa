"""
Which grounds are open to an officer who refuses or postpones a request now.

Rules:
1. Where a kind knows a postponement of its own, a ground that only allows to postpone carries no refusal, and the other
   grounds carry no postponement, 40(27).
2. A ground that the law makes depend on a reservation is open only to a State that is recorded as having made it, and
   that has not withdrawn it: 42(5) for preservation, 63(3) for disputes.
3. A ground that is closed for offences of the treaty itself is closed where the request names one of them, 42(5).
4. Where nobody has read the grounds of the legal basis, they are shown for comparison and a person judges: rules 2 and
   3 bind nobody then.

It binds our own officers. A refusal of another State is a fact and is taken as it comes.

Source: UN Convention against Cybercrime, arts. 40(25), 40(27), 42(5), 63(3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.statements import Ground
from longbien.convention.types import Act, Kind
from longbien.convention.words import GroundKind, Widget
from longbien.core.errors import MayNotDoThisNow
from longbien.core.overlays import OF, ground_of, grounds_of
from longbien.core.requests.turns import FieldWrong, act_of

EFFECT, POSTPONED = "effect", "postponed"


class GroundNotOpen(MayNotDoThisNow):
    """The ground cannot be used for this: it asks for a reservation, or serves the other answer; `detail` names it."""

    code = "ground_not_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """
    On what our State stands when it refuses.

    Args:
        reserved: the articles of the legal basis that our State has reserved; None where its grounds were never read.
        own_offence: whether the offence is one that the treaty itself establishes; None where that cannot be told.
    """

    reserved: frozenset[str] | None
    own_offence: bool | None


def open_grounds(*, kind: Kind, act: str, footing: Footing) -> tuple[Ground, ...]:
    """Return the grounds of the kind that can be used for an act, in the order of the law files."""
    rule = act_of(kind=kind, act=act)
    return tuple(one for one in grounds_of(kind) if _fits(one, rule=rule, kind=kind) and _is_ours(one, footing))


def open_effects(*, kind: Kind, choices: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a refusal may say that follows."""
    return tuple(one for one in choices if one != POSTPONED or refusal_can_postpone(kind=kind))


def refusal_can_postpone(*, kind: Kind) -> bool:
    """Say whether a refusal may mean that the request waits: not where an act says so, nor where it can never wait."""
    return not _can_postpone(kind) and not any(one.never_postponed for one in load().journeys if one.id == kind.journey)


def names_ground(*, kind: Kind, act: str, body: Mapping[str, object]) -> bool:
    """Say whether the act gives a ground."""
    return _named(act_of(kind=kind, act=act), body) is not None if act in kind.acts else False


def check_ground(*, kind: Kind, act: str, body: Mapping[str, object], footing: Footing) -> None:
    """
    Require that the ground of an act is open.

    Raises:
        GroundNotOpen; FieldWrong: a refusal that says it is a postponement, where it cannot be one.

    Source: UN Convention against Cybercrime, arts. 40(25), 40(27), 42(5), 63(3).
    """
    rule = act_of(kind=kind, act=act)
    field = _named(rule, body)
    ground = _known(kind, str(body[field])) if field else None
    if ground is not None and not (_fits(ground, rule=rule, kind=kind) and _is_ours(ground, footing)):
        raise GroundNotOpen(f"{field}: {ground.id}")
    if body.get(EFFECT) == POSTPONED and not refusal_can_postpone(kind=kind):
        raise FieldWrong(EFFECT)


def _named(rule: Act, body: Mapping[str, object]) -> str | None:
    """Return the field of an act in which a ground is given, if one is."""
    return next((one.id for one in rule.fields if one.widget is Widget.GROUND and body.get(one.id)), None)


def _known(kind: Kind, ground: str) -> Ground | None:
    try:
        return ground_of(kind, ground_id=ground)
    except UnknownLawItem:
        return None


def _fits(ground: Ground, *, rule: Act, kind: Kind) -> bool:
    """Say whether the ground serves the act, rule 1; a consultation may be about either."""
    if not rule.after_consultation or not _can_postpone(kind):
        return True
    return (ground.kind is GroundKind.POSTPONE) == (rule.to_state == POSTPONED)


def _is_ours(ground: Ground, footing: Footing) -> bool:
    if footing.reserved is None:
        return True
    cited = ground.article.rpartition(OF)[2]  # under another instrument, that instrument's own article
    if ground.needs_reservation and cited not in footing.reserved:
        return False
    return not (ground.not_for_convention_offences and footing.own_offence is True)


def _can_postpone(kind: Kind) -> bool:
    """Say whether the kind knows an act for postponing, and a ground for it."""
    acts = (load().act(act_id=one) for one in kind.acts)
    return any(one.to_state == POSTPONED for one in acts) and any(
        one.kind is GroundKind.POSTPONE for one in grounds_of(kind)
    )
