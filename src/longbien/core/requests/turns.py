"""Whose turn it is: the life of a request as a fold over its acts, the same on both nodes.

Rules:
1. A kind lists the acts it permits; any other act on it is `act_not_permitted`. Nothing is released on a preservation.
2. An act belongs to one side, requesting or requested, and is done from certain states only; else `out_of_turn`.
3. After a question, or a consultation on costs, the request returns to the state in which it was asked.
4. Both nodes apply the acts in the order their antecedents give; where two acts crossed, the one that no longer fits is
   answered as not delivered, with its code, so that both sides know.

    after = turn(kind=kind, act="accept", side="requested", standing=Standing(state="sent", before_question=""))
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from longbien.convention.loader import load
from longbien.convention.types import Act, Field, Kind
from longbien.convention.words import PREVIOUS, SAME, Required, Side, Widget
from longbien.core.deadlines.moments import read_moment
from longbien.core.errors import MayNotDoThisNow
from longbien.core.overlays import is_for_comparison
from longbien.core.periods import PeriodTooShort, earliest_release_at, whole_days

REQUESTING, REQUESTED = Side.REQUESTING, Side.REQUESTED
INTERNAL = ("draft", "awaiting_approval")
WAITS_FOR_ASKER = frozenset(
    {"information_requested", "consultation", "conditions_proposed", "costs_proposed"}
    | {"released", "preserved", "refused"}  # a refusal can be reconsidered, but it is theirs to read and to answer
)
_AUTHORITY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")  # as acts and cards write it, spec/exchange.md 1.1
MOST = 999_999_999  # of a number in an act: as long as a form takes it
MINIMUM = "minimum_preservation"  # id of the time rule in convention/kinds/


class ActNotPermitted(MayNotDoThisNow):
    """The kind of request does not know this act."""

    code = "act_not_permitted"


class OutOfTurn(MayNotDoThisNow):
    """The act is the other side's, or the request does not stand where the act begins."""

    code = "out_of_turn"


class FieldMissing(MayNotDoThisNow):
    """The act lacks what it must say; `detail` names the fields, with commas between them."""

    code = "field_missing"


class FieldWrong(MayNotDoThisNow):
    """A field of the act says what it cannot say; `detail` names it."""

    code = "field_wrong"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a request stands; `before_question` is the state to which an answer returns, or empty."""

    state: str
    before_question: str = ""


def turn(*, kind: Kind, act: str, side: str, standing: Standing) -> Standing:
    """
    Return where the request stands after the act.

    Args:
        kind: of the request.
        act: id of the act.
        side: `requesting` or `requested`, of who acts.
        standing: where it stands before; a request not yet sent stands in `draft`.

    Raises:
        ActNotPermitted, OutOfTurn.
    """
    rule = act_of(kind=kind, act=act)
    if rule.by != side:
        raise OutOfTurn(f"{act} is for the {rule.by} State")
    if standing.state not in rule.from_states:
        raise OutOfTurn(f"{act} is not possible when the request is {standing.state}")
    if rule.to_state == SAME:
        return standing
    if rule.to_state == PREVIOUS:
        return Standing(state=standing.before_question)
    if rule.to_state in question_states():
        return Standing(state=rule.to_state, before_question=standing.state)
    return Standing(state=rule.to_state)


@cache
def question_states() -> frozenset[str]:
    """Return the states in which the asker is asked; an act of the asker leads back to where the request stood."""
    return frozenset(state for act in load().acts if act.to_state == PREVIOUS for state in act.from_states)


@cache
def handing_over() -> frozenset[str]:
    """Return the ids of the acts by which a request passes to another authority of the same State."""
    return frozenset(act.id for act in load().acts if act.hands_over)


def act_of(*, kind: Kind, act: str) -> Act:
    """Return the rule of an act. Raises: ActNotPermitted if the kind does not permit it."""
    if act not in kind.acts:
        raise ActNotPermitted(f"{kind.id} does not permit {act}")
    return load().act(act_id=act)


def possible_acts(*, kind: Kind, side: str, standing: Standing) -> tuple[str, ...]:
    """Return the ids of the acts this side may do now, in the order of the kind."""
    return _possible(acts=kind.acts, side=side, state=standing.state)


@lru_cache(maxsize=4096)  # every row of a list asks it several times
def _possible(*, acts: tuple[str, ...], side: str, state: str) -> tuple[str, ...]:
    rules = ((act, load().act(act_id=act)) for act in acts if act != "request")
    return tuple(act for act, rule in rules if rule.by == side and state in rule.from_states)


def whose_turn(*, kind: Kind, standing: Standing) -> str:
    """Return the side that must go on: `requesting`, `requested`, or `nobody` when the request has ended."""
    if standing.state in INTERNAL or standing.state in WAITS_FOR_ASKER:
        return REQUESTING
    if acts_leading_on(kind=kind, side=REQUESTED, standing=standing):
        return REQUESTED
    return REQUESTING if acts_leading_on(kind=kind, side=REQUESTING, standing=standing) else "nobody"


def acts_leading_on(*, kind: Kind, side: str, standing: Standing) -> tuple[str, ...]:
    """Return the acts by which this side can carry the request on; to hand it over leaves it where it stands."""
    acts = possible_acts(kind=kind, side=side, standing=standing)
    return tuple(act for act in acts if load().act(act_id=act).to_state != SAME)


def takes_evidence(*, kind: Kind, state: str) -> bool:
    """Say whether evidence can be handed in: an act that carries it can be done as the request stands."""
    rules = (load().act(act_id=act) for act in kind.acts)
    return any(rule.carries_evidence and state in rule.from_states for rule in rules)


def check_body(*, kind: Kind, act: str, body: Mapping[str, object]) -> None:
    """
    Require that an act says what it must.

    Raises:
        FieldMissing, FieldWrong, PeriodTooShort (a preservation below the least of the kind).

    Source: UN Convention against Cybercrime, art. 42(8) for the least period; art. 40(25) for reasons.
    """
    said = {field: body.get(field.id) for field in act_of(kind=kind, act=act).fields}
    unsaid = [field for field, value in said.items() if value in (None, "", [])]
    missing = [one.id for one in unsaid if one.required is Required.ALWAYS and one.widget is not Widget.EVIDENCE]
    if missing:
        raise FieldMissing(", ".join(missing))
    for field, value in said.items():
        if field not in unsaid:
            _check_field(kind=kind, field=field, value=value)
    if act == "preserved":
        check_preserved(kind=kind, body=body)


def _check_field(*, kind: Kind, field: Field, value: object) -> None:
    if field.widget in {Widget.DATETIME, Widget.DATE} and read_moment(value) is None:
        raise FieldWrong(f"{field.id}: not a moment such as 2026-11-22T03:22:10Z")
    if field.widget is Widget.CHOICE:
        _check_among(field=field, value=value, allowed=tuple(choice.value for choice in field.choices))
    if field.widget is Widget.GROUND:
        _check_among(field=field, value=value, allowed=kind.refusal_grounds)
    if field.widget in {Widget.TEXT, Widget.TEXTAREA, Widget.IDENTIFIERS}:
        _check_text(field=field, value=value)
    if field.widget is Widget.NUMBER:
        _check_number(field=field, value=value)
    if field.widget is Widget.BOOLEAN and not isinstance(value, bool):
        raise FieldWrong(f"{field.id}: yes or no")
    if field.widget is Widget.AUTHORITY and (not isinstance(value, str) or _AUTHORITY.fullmatch(value) is None):
        raise FieldWrong(f"{field.id}: the id of an authority")


def _check_among(*, field: Field, value: object, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise FieldWrong(f"{field.id}: one of {', '.join(allowed)}")


def _check_text(*, field: Field, value: object) -> None:
    if not isinstance(value, str):
        raise FieldWrong(f"{field.id}: a text")
    if field.max_chars is not None and len(value) > field.max_chars:
        raise FieldWrong(f"{field.id}: at most {field.max_chars} characters")


def _check_number(*, field: Field, value: object) -> None:
    least = 0 if field.min_value is None else field.min_value
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= MOST:
        raise FieldWrong(f"{field.id}: a whole number from {least} to {MOST}")


def check_preserved(*, kind: Kind, body: Mapping[str, object]) -> None:
    """Require a preservation of at least the days of the kind. Source: art. 42(8)."""
    from_at, until_at = read_moment(body.get("from_at")), read_moment(body.get("until_at"))
    if from_at is None or until_at is None:
        raise FieldMissing("from_at, until_at")
    minimum = least_days(kind)
    days = whole_days(from_at=from_at, until_at=until_at)
    if days < minimum:
        raise PeriodTooShort(f"until_at: at least {minimum} days after from_at")
    earliest_release_at(preserved_at=from_at, granted_days=days, minimum_days=minimum)


def least_days(kind: Kind) -> int:
    """Return the least days of preservation the kind asks for; 0 when it names none, or for comparison only."""
    rules = (one for one in kind.time_rules if one.id == MINIMUM and not is_for_comparison(one.article))
    return next((rule.days for rule in rules if rule.days), 0)
