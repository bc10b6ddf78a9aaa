"""Conditions under which help is given, read from the acts of a request.

Rules:
1. Each line of what an act proposes or sets is one condition; bullets and numbers before it are not part of it.
2. Proposed conditions are agreed to or declined together, by the act that answers them. A new proposal takes the place
   of one that was not answered.
3. A condition set with a grant binds when the requesting State accepts the help; it is agreed from then on.
4. Only acts that count have an effect, in their order.

Source: UN Convention against Cybercrime, art. 40(28): assistance accepted subject to conditions is bound by them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

PROPOSED, AGREED, DECLINED = "proposed", "agreed", "declined"
PROPOSING, AGREEING, DECLINING = "propose_conditions", "agree_conditions", "decline_conditions"
SETTING = frozenset({"decide_grant", "grant_extradition"})
CONCERNED = frozenset({PROPOSING, AGREEING, DECLINING, *SETTING})  # acts that can change anything here
MOST_CONDITIONS = 100

_BULLET = re.compile(r"^(?:[-–—•*]|\(?\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """An act that counts, with what it says and when it was made."""

    id: str
    act: str
    body: Mapping[str, object]
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRead:
    """One condition, where it stands, and since when it is agreed."""

    act_id: str
    number: int
    text: str
    standing: str
    agreed_at: datetime | None = None


def read_conditions(acts: Sequence[Spoken]) -> tuple[ConditionRead, ...]:
    """Return every condition, in the order in which they were proposed or set; `acts` count, in order."""
    found: list[ConditionRead] = []
    for act in acts:
        if act.act == PROPOSING:
            found = [_settled(one, DECLINED) for one in found] + _of(act, standing=PROPOSED)
        elif act.act == AGREEING:
            found = [_settled(one, AGREED, at=act.made_at) for one in found]
        elif act.act == DECLINING:
            found = [_settled(one, DECLINED) for one in found]
        elif act.act in SETTING:
            found += [replace(one, agreed_at=act.made_at) for one in _of(act, standing=AGREED)]
    return tuple(found)


def lines_of(text: object) -> tuple[str, ...]:
    """Return the conditions that a text names, one for each line that says something."""
    if not isinstance(text, str):
        return ()
    lines = (_BULLET.sub("", line.strip()).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)[:MOST_CONDITIONS]


def _of(act: Spoken, *, standing: str) -> list[ConditionRead]:
    lines = lines_of(act.body.get("conditions"))
    return [
        ConditionRead(act_id=act.id, number=number, text=line, standing=standing)
        for number, line in enumerate(lines, start=1)
    ]


def _settled(one: ConditionRead, standing: str, *, at: datetime | None = None) -> ConditionRead:
    return replace(one, standing=standing, agreed_at=at) if one.standing == PROPOSED else one
