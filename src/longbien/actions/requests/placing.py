"""Where an act of the other State stands in the story of a request (`spec/exchange.md` 4.3).

The requested State's node decides the order, so it takes acts as they come. The requesting State's node puts what
arrives directly behind its antecedent and reads the acts behind it anew: those are ours that crossed it on the way.

An act whose antecedent is ours can be here before an earlier one of its State, and then fit only when that has come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from longbien.actions.requests.handing import is_for_a_holder, is_from_its_holder, passed
from longbien.actions.requests.rereading import Reread, standing_after, told
from longbien.convention.types import Kind
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.acts import Act
from longbien.core.requests.story import NoSuchAntecedent, read_story
from longbien.core.requests.turns import REQUESTED, REQUESTING, OutOfTurn, Standing, handing_over, turn
from longbien.data.models import Act as ActRow
from longbien.data.models import IncomingMessage, Request
from longbien.readers.requests import side, standing

MOST_REFUSED = 200  # acts of theirs in a row that were refused here before their node could know of the first
LONGEST_WAIT = timedelta(days=30)  # after which a partner gives up what it could not hand over


class NotBetweenThese(MayNotDoThisNow):
    """The act is not between the authorities that have the request; nobody else learns that there is one."""

    code = "unknown_request"


@dataclass(frozen=True, slots=True)
class Place:
    """The place of an arriving act: position, where the request stands after it, and the acts it comes before."""

    position: int
    after: Standing
    behind: tuple[Reread, ...] = ()


def place_of(*, request: Request, act: Act, kind: Kind, sequence: int, now: datetime) -> Place | None:
    """
    Return the place of an act of theirs; None if it does not fit before something else of theirs has come.

    Args:
        sequence: of the message that brings it.

    Raises:
        ActNotPermitted, OutOfTurn: it does not fit there, or an earlier act of theirs would not fit any more.
        NoSuchAntecedent: it names none of this request.
        NotBetweenThese: it is not from the authority that has the request there, or for none that had it here.
    """
    rows = _story(request)
    ever = passed(rows, request=request)
    if not is_for_a_holder(request=request, act=act, ever=ever):
        raise NotBetweenThese(act.id)
    if side(request) == REQUESTED:
        if not is_from_its_holder(request=request, act=act, before=ever, ever=ever):
            raise NotBetweenThese(act.id)
        after = turn(kind=kind, act=act.act, side=REQUESTING, standing=standing(request))
        return Place(position=len(rows) + 1, after=after)
    known = _antecedent_among(rows, act=act)
    before, behind = rows[:known], rows[known:]
    if not is_from_its_holder(request=request, act=act, before=passed(before, request=request), ever=ever):
        if _may_wait(act=act, sequence=sequence, now=now):
            return None
        raise NotBetweenThese(act.id)
    try:
        after = turn(kind=kind, act=act.act, side=REQUESTED, standing=standing_after(before))
    except OutOfTurn:
        if _may_wait(act=act, sequence=sequence, now=now):
            return None
        raise
    read = read_story(kind=kind, story=[told(row, request=request) for row in behind], beginning=after)
    reread = tuple(Reread(row=row, read=one) for row, one in zip(behind, read.acts, strict=True))
    if _sent_before(sequence, [one.row for one in reread if one.falls and not one.row.is_ours]):
        raise OutOfTurn(f"{act.act} does not fit before what the same State has done since")
    return Place(position=known + 1, after=after, behind=reread)


def _story(request: Request) -> list[ActRow]:
    """Return the acts of a request in order; of their bodies, which can be long, those alone that hand it over."""
    acts = ActRow.objects.filter(request=request)
    rows = list(acts.defer("statement", "body").order_by("position"))
    handed = [row for row in rows if row.act in handing_over()]
    bodies = dict(acts.filter(act__in=handing_over()).values_list("pk", "body")) if handed else {}
    for row in handed:
        row.body = bodies[row.pk]
    return rows


def _may_wait(*, act: Act, sequence: int, now: datetime) -> bool:
    """Say whether a message that their node sent before this one is not here yet, or waits, and may still come."""
    theirs = IncomingMessage.objects.filter(peer=act.sender.node)
    settled = theirs.filter(sequence__lt=sequence).exclude(state=IncomingMessage.State.WAITING)
    if settled.count() == sequence - 1:
        return False
    return theirs.filter(message_id=act.id, received_at__gt=now - LONGEST_WAIT).exists()


def _sent_before(sequence: int, theirs: Sequence[ActRow]) -> bool:
    """Say whether any of these acts of theirs was sent before; a later one waits for what is still on its way."""
    ids = [row.id for row in theirs]
    return IncomingMessage.objects.filter(message_id__in=ids, sequence__lt=sequence).exists()


def _antecedent_among(rows: Sequence[ActRow], *, act: Act) -> int:
    """
    Return the position of the antecedent; if we refused that act, of the nearest before it that is in the record.

    They may have written this act before our refusal reached them.
    """
    positions = {row.id: row.position for row in rows}
    wanted, seen = act.antecedent.id if act.antecedent else "", set[str]()
    while wanted and wanted not in seen and len(seen) < MOST_REFUSED:
        if wanted in positions:
            return positions[wanted]
        seen.add(wanted)
        refused = IncomingMessage.objects.filter(peer=act.sender.node, message_id=wanted)
        wanted = refused.values_list("antecedent_id", flat=True).first() or ""
    raise NoSuchAntecedent(act.id)
