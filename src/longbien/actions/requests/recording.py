"""Recording an act, ours or theirs: its row, the request's new standing, its leaf. In the caller's transaction."""

from __future__ import annotations

from datetime import datetime

from longbien.actions.journal import write_row
from longbien.actions.requests.rows import changed
from longbien.core.exchange.acts import Act
from longbien.core.journal.records import JournalRecord
from longbien.core.requests.drafts import read_moment
from longbien.core.requests.turns import Standing
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
        person_id: who acted, when it is ours.
        position: the next of this request; a twin breaks the unique key and with it the transaction.
    """
    row = ActRow.objects.create(
        id=act.id,
        request=request,
        act=act.act,
        is_ours=act.sender.node == node,
        node=act.sender.node,
        authority_code=act.sender.authority,
        person_id=person_id,
        person_name=clean_name(act.person.name, most=200),
        person_role=clean_name(act.person.role, most=32),
        made_at=act.made_at,
        recorded_at=now,
        position=position,
        state_after=after.state,
        body=clean_body(act.body),
        statement=statement,
        sha256=sha256,
    )
    request.state, request.state_before_question = after.state, after.before_question
    if act.act == "preserved":
        request.preserved_from_at = read_moment(act.body.get("from_at"))
        request.preserved_until_at = read_moment(act.body.get("until_at"))
    changed(request=request, now=now)
    write_row(
        record=JournalRecord(
            node=node,
            what="act.sent" if row.is_ours else "act.received",
            at=now,
            authority=request.authority.code,
            person=act.person.name if row.is_ours else None,  # what arrives, the node takes in, not their officer
            case=request.reference,
            sha256=sha256,
            note=f"{act.kind} {act.act}",
        ),
        request_id=request.id,
    )
    return row
