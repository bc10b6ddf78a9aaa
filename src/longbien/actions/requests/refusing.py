"""What a refusal of an act of ours by the other node does here. Runs inside the transaction that keeps its receipt."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from longbien.actions.deadlines.conditions import keep_condition_terms
from longbien.actions.deadlines.counting import recount
from longbien.actions.requests.conditions import rewrite_conditions
from longbien.actions.requests.handing import give_back
from longbien.actions.requests.rereading import Reread, standing_after, told, write_anew
from longbien.actions.requests.rows import changed
from longbien.convention.loader import load
from longbien.core.deadlines.moments import read_moment
from longbien.core.exchange.receipts import Evidence
from longbien.core.requests.story import read_story
from longbien.core.requests.turns import Standing
from longbien.data.models import Act as ActRow
from longbien.data.models import Receipt, Request

REFUSALS = (Evidence.NOT_DELIVERED, Evidence.RELAY_REJECTED)


def refuse_acts(*, ids: Collection[str], node: str, now: datetime) -> None:
    """
    Let acts of ours that the other node has refused by a receipt count no more, and read their requests anew.

    An opening act stays: its request came to nobody, and our withdrawal of it ends it here, whatever their node says.

    Args:
        ids: of messages of ours; acts known as refused are passed over.
        node: our own.
        now: the moment of it.
    """
    new = ActRow.objects.filter(id__in=ids, is_ours=True, refused_code="")
    refused = dict(new.order_by("request_id", "position").values_list("id", "request_id"))
    if not refused:
        return
    codes = _codes(refused.keys(), node=node)
    for request_id in dict.fromkeys(refused.values()):
        acts = {act: codes.get(act, "refused") for act, of in refused.items() if of == request_id}
        _refuse(request_id, codes=acts, node=node, now=now)


def _codes(ids: Collection[str], *, node: str) -> dict[str, str]:
    """Return the reason that their receipts give, by act."""
    about = Receipt.objects.filter(message_sender=node, message_id__in=ids, evidence__in=REFUSALS).exclude(issuer=node)
    return dict(about.order_by("id").values_list("message_id", "reason"))


def _refuse(request_id: str, *, codes: dict[str, str], node: str, now: datetime) -> None:
    request = (
        Request.objects.select_for_update(of=("self",))
        .select_related("authority", "their_authority")
        .get(id=request_id)
    )
    rows = list(ActRow.objects.filter(request=request).defer("statement").order_by("position"))
    first = min(row.position for row in rows if row.id in codes)
    for row in rows:
        row.refused_code = codes.get(row.id, row.refused_code)
    if rows[0].refused_code:  # the other node knows nothing of the request
        ActRow.objects.bulk_update(rows, ["refused_code"])
    else:
        _read_anew(request, rows=rows, first=first, node=node, now=now)
    changed(request=request, now=now)
    recount(request=request, reason="reread", now=now)


def _read_anew(request: Request, *, rows: list[ActRow], first: int, node: str, now: datetime) -> None:
    before, behind = rows[: first - 1], rows[first - 1 :]
    beginning = standing_after(before)
    story = [told(row, request=request) for row in behind]
    read = read_story(kind=load().kind(kind_id=request.kind), story=story, beginning=beginning)
    reread = [Reread(row=row, read=one) for row, one in zip(behind, read.acts, strict=True)]
    write_anew(reread=reread, request=request, node=node, now=now)
    _move(request, rows=rows, after=read.standing)
    give_back(request=request, rows=rows, now=now)
    rewrite_conditions(request=request)
    keep_condition_terms(request=request, now=now)


def _move(request: Request, *, rows: list[ActRow], after: Standing) -> None:
    request.state, request.state_before_question = after.state, after.before_question
    preserved = [row.body for row in rows if row.counts and row.act == "preserved"]
    last = preserved[-1] if preserved else {}
    request.preserved_from_at = read_moment(last.get("from_at"))
    request.preserved_until_at = read_moment(last.get("until_at"))
