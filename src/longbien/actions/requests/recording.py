"""Recording acts, ours or theirs: rows, the new standing of requests, leaves. Inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longbien.actions.deadlines.counting import press
from longbien.actions.journal import write_rows
from longbien.actions.requests.applied import Applied
from longbien.actions.requests.consequences import follow
from longbien.actions.requests.handing import give_back, pass_on
from longbien.actions.requests.rereading import write_anew
from longbien.actions.requests.rows import all_changed
from longbien.core.deadlines.moments import read_moment
from longbien.core.exchange.acts import Act
from longbien.core.journal.records import JournalRecord
from longbien.core.requests.turns import Standing, handing_over
from longbien.core.requests.words import clean_body, clean_name
from longbien.data.models import Act as ActRow
from longbien.data.models import Request


def record_act(
    *,
    request: Request,
    act: Act,
    statement: bytes,
    sha256: str,
    position: int,
    after: Standing,
    node: str,
    person_id: int | None,
    now: datetime,
) -> ActRow:
    """
    Write an act as applied and move the request to `after`.

    Args:
        node: our own; the act is ours when it is the sender.
    """
    one = Applied(
        request=request,
        act=act,
        statement=statement,
        sha256=sha256,
        position=position,
        after=after,
        person_id=person_id,
    )
    return record_acts(applied=[one], node=node, now=now)[0]


def record_acts(*, applied: Sequence[Applied], node: str, now: datetime) -> list[ActRow]:
    """
    Write acts as applied, each on another request, and move the requests to where they stand then.

    Returns: the rows of the acts, in order.
    """
    for one in applied:
        write_anew(reread=one.behind, request=one.request, node=node, now=now, by=1)
        _move(one, node=node, now=now)
    applied = press(applied=applied, node=node, now=now)
    all_changed(requests=[one.request for one in applied], now=now)
    rows = ActRow.objects.bulk_create([_act_row(one, node=node, now=now) for one in applied])
    write_rows(records=[(_record(one, node=node, now=now), one.request.id) for one in applied])
    follow(applied=applied, rows=rows, now=now)
    return rows


def _move(one: Applied, *, node: str, now: datetime) -> None:
    request = one.request
    request.state, request.state_before_question = one.now.state, one.now.before_question
    if any(each.row.act in handing_over() for each in one.behind):  # the last of all says who has it, not this one
        rows = (*request.acts.defer("statement"), _act_row(one, node=node, now=now))
        give_back(request=request, rows=sorted(rows, key=lambda row: row.position), now=now)
    elif one.act.act in handing_over():
        pass_on(request=request, act=one.act, is_ours=one.is_ours, now=now)
    if one.act.act == "preserved":
        request.preserved_from_at = read_moment(one.act.body.get("from_at"))
        request.preserved_until_at = read_moment(one.act.body.get("until_at"))


def _act_row(one: Applied, *, node: str, now: datetime) -> ActRow:
    act = one.act
    return ActRow(
        id=act.id,
        request=one.request,
        act=act.act,
        is_ours=act.sender.node == node,
        node=act.sender.node,
        authority_code=act.sender.authority,
        person_id=one.person_id,
        person_name=clean_name(act.person.name, most=200),
        person_role=clean_name(act.person.role, most=32),
        made_at=act.made_at,
        recorded_at=now,
        position=one.position,
        state_after=one.after.state,
        body=clean_body(act.body),
        statement=one.statement,
        sha256=one.sha256,
    )


def _record(one: Applied, *, node: str, now: datetime) -> JournalRecord:
    act, is_ours = one.act, one.act.sender.node == node
    return JournalRecord(
        node=node,
        what="act.sent" if is_ours else "act.received",
        at=now,
        authority=act.sender.authority if is_ours else one.request.authority.code,
        person=act.person.name if is_ours else None,  # what arrives, the node takes in, not their officer
        case=one.request.reference,
        sha256=one.sha256,
        note=f"{act.kind} {act.act}",
    )
