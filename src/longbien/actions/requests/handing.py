"""A request passes from one authority of a State to another: theirs or ours. Rules in `core/requests/parties.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from longbien.actions.requests.applied import Applied
from longbien.actions.requests.left_behind import find_again, leave_behind
from longbien.convention.loader import load
from longbien.core.exchange.acts import Act
from longbien.core.requests.parties import Passed, holders
from longbien.core.requests.turns import REQUESTED, REQUESTING, FieldWrong, handing_over
from longbien.data.models import Act as ActRow
from longbien.data.models import Authority, Concerned, HandedOver, Request, SearchText
from longbien.readers.requests import side

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

TO = "authority"  # the field that names who goes on with it


def passed(rows: Iterable[ActRow], *, request: Request) -> list[Passed]:
    """Return the handings over among the acts of a request, in order."""
    ours, theirs = (REQUESTING, REQUESTED) if side(request) == REQUESTING else (REQUESTED, REQUESTING)
    return [
        Passed(
            side=ours if row.is_ours else theirs,
            by=row.authority_code,
            to=str(row.body.get(TO, "")),
            counts=row.counts,
        )
        for row in rows
        if row.act in handing_over()
    ]


def is_from_its_holder(*, request: Request, act: Act, before: Sequence[Passed], ever: Sequence[Passed]) -> bool:
    """
    Say whether an act of theirs comes from the authority that has the request where the act stands.

    Args:
        before: the handings over that stand before the act.
        ever: all that are known.
    """
    assert request.their_authority is not None  # noqa: S101 - it has been sent or has come
    theirs = REQUESTED if side(request) == REQUESTING else REQUESTING
    first = next((one.by for one in ever if one.side == theirs), request.their_authority.code)
    return act.sender.authority == holders(side=theirs, now=first, passed=before)[-1]


def is_for_a_holder(*, request: Request, act: Act, ever: Sequence[Passed]) -> bool:
    """Say whether an act of theirs is for the authority of ours that has the request, or had it before."""
    return act.recipient.authority in holders(side=side(request), now=request.authority.code, passed=ever)


def pass_on(*, request: Request, act: Act, is_ours: bool, now: datetime) -> None:
    """
    Let the request be the authority's that an act names.

    Of ours, its case, who looked after it, and what was written for ourselves alone stay behind.
    """
    _give(request=request, is_ours=is_ours, code=str(act.body.get(TO, "")), now=now)


def give_back(*, request: Request, rows: Sequence[ActRow], now: datetime) -> None:
    """Let the request be whose it is by the handings over that count, after some have fallen or count again."""
    known = passed(rows, request=request)
    if not known:
        return
    ours = side(request)
    for of_side, is_ours in ((ours, True), (REQUESTED if ours == REQUESTING else REQUESTING, False)):
        has_it = request.authority if is_ours else request.their_authority
        assert has_it is not None  # noqa: S101 - it has been sent or has come
        code = holders(side=of_side, now=has_it.code, passed=known)[-1]
        if code != has_it.code:
            _give(request=request, is_ours=is_ours, code=code, now=now)


def knows_authority(*, node: str, code: object) -> bool:
    """Say whether an authority of another node is one that its card names."""
    return isinstance(code, str) and Authority.objects.filter(node=node, code=code, is_ours=False).exists()


def require_other_authority(passing: Passing) -> None:
    """Gate: what is handed over goes to another authority of this node. Raises: FieldWrong."""
    if not load().act(act_id=passing.act).hands_over:
        return
    others = Authority.objects.filter(is_ours=True).exclude(pk=passing.request.authority_id)
    if not others.filter(code=passing.body.get(TO, "")).exists():
        raise FieldWrong(f"{TO}: another authority of this node")


def keep_handing_over(applied: Sequence[Applied], rows: Sequence[ActRow], now: datetime) -> None:
    """Consequence: an authority of ours keeps that it handed a request over, and none of its content."""
    for one, row in zip(applied, rows, strict=True):
        if row.act in handing_over() and row.is_ours:
            before = Authority.objects.get(node=row.node, code=row.authority_code)
            HandedOver.objects.create(
                request=one.request,
                authority=before,
                to=one.request.authority,
                act=row,
                reference=one.request.reference,
                kind=one.request.kind,
                at=now,
            )


def _give(*, request: Request, is_ours: bool, code: str, now: datetime) -> None:
    if is_ours:
        leave_behind(request=request, now=now)
        request.authority = Authority.objects.get(is_ours=True, code=code)
        Concerned.objects.filter(request_id=request.id).update(authority=request.authority)
        find_again(request=request, now=now)
        SearchText.objects.filter(request_id=request.id).delete()  # the worker reads its words anew
        return
    assert request.their_authority is not None  # noqa: S101 - it has been sent or has come
    request.their_authority = Authority.objects.get(node=request.their_authority.node, code=code)
