"""Conditions under which help is given, read from the acts of a request.

Rules:
1. Each line of what an act proposes or sets is one condition; bullets and numbers before it are not part of it.
2. Proposed conditions are agreed to or declined together, by the act that answers them. A new proposal takes the place
   of one that was not answered.
3. A condition set with a grant binds when the requesting State accepts the help; it is agreed from then on. A line that
   is agreed already binds as it did; a later grant that says it again adds none.
4. When a request is refused or withdrawn, or nothing is found, and nothing was given before, no help is left that could
   be subject to conditions: they fall. What was agreed binds again when a refused request is accepted after all. A
   request that is only postponed leaves them as they are.
5. Only acts that count have an effect, in their order.

Source: UN Convention against Cybercrime, art. 40(28): assistance accepted subject to conditions is bound by them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

PROPOSED, AGREED, DECLINED, FALLEN = "proposed", "agreed", "declined", "fallen"
PROPOSING, AGREEING, DECLINING = "propose_conditions", "agree_conditions", "decline_conditions"
SETTING = frozenset({"decide_grant", "grant_extradition"})
SPEAKING = frozenset({PROPOSING, AGREEING, DECLINING, *SETTING})  # acts that say something of conditions
ENDING = frozenset({"refuse", "refuse_extradition", "withdraw", "nothing_found"})
TAKING_UP = "accept"
GIVING = frozenset({"release", "release_part", "partial_result", "result", "report_measure", "report_surrender"})
CONCERNED = SPEAKING | ENDING | {TAKING_UP}  # acts that can change anything here
READ = CONCERNED | GIVING  # acts that have to be known to say what binds
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
    given = False
    for act in acts:
        given = given or act.act in GIVING
        if act.act in SPEAKING:
            found = _said(act, before=found)
        elif act.act == TAKING_UP:
            found = [_again(one) for one in found]
        elif _ends(act) and not given:
            found = [_fallen(one) for one in found]
    return tuple(found)


def _said(act: Spoken, *, before: list[ConditionRead]) -> list[ConditionRead]:
    """Return the conditions as they are after an act that speaks of them."""
    if act.act == PROPOSING:
        return [_settled(one, DECLINED) for one in before] + _of(act, standing=PROPOSED)
    if act.act == AGREEING:
        return [_settled(one, AGREED, at=act.made_at) for one in before]
    if act.act == DECLINING:
        return [_settled(one, DECLINED) for one in before]
    bound = {one.text for one in before if one.standing == AGREED}
    new = [one for one in _of(act, standing=AGREED) if one.text not in bound]
    return before + [replace(one, agreed_at=act.made_at) for one in new]


def _ends(act: Spoken) -> bool:
    """Say whether a request comes to nothing by the act; a refusal of earlier messages may say that it is postponed."""
    return act.act in ENDING and act.body.get("effect") != "postponed"


def _fallen(one: ConditionRead) -> ConditionRead:
    return replace(one, standing=FALLEN) if one.standing in {PROPOSED, AGREED} else one


def _again(one: ConditionRead) -> ConditionRead:
    return replace(one, standing=AGREED) if one.standing == FALLEN and one.agreed_at else one


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
