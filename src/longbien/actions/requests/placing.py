"""Where an act of the other State stands in the story of a request (`spec/exchange.md` 4.3).

The requested State's node decides the order, so it takes acts as they come. The requesting State's node puts what
arrives directly behind its antecedent and reads the acts behind it anew: those are ours that crossed it on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longbien.actions.requests.rereading import Reread, standing_after, told
from longbien.convention.types import Kind
from longbien.core.exchange.acts import Act
from longbien.core.requests.story import NoSuchAntecedent, read_story
from longbien.core.requests.turns import REQUESTED, REQUESTING, OutOfTurn, Standing, turn
from longbien.data.models import Act as ActRow
from longbien.data.models import IncomingMessage, Request
from longbien.readers.requests import side, standing


@dataclass(frozen=True, slots=True)
class Place:
    """The place of an arriving act: position, where the request stands after it, and the acts it comes before."""

    position: int
    after: Standing
    behind: tuple[Reread, ...] = ()


def place_of(*, request: Request, act: Act, kind: Kind) -> Place:
    """
    Return the place of an act of theirs.

    Raises:
        ActNotPermitted, OutOfTurn: it does not fit there, or an act of theirs that counts would not fit any more.
        NoSuchAntecedent: it names none of this request.
    """
    rows = list(ActRow.objects.filter(request=request).defer("statement", "body").order_by("position"))
    if side(request) == REQUESTED:
        after = turn(kind=kind, act=act.act, side=REQUESTING, standing=standing(request))
        return Place(position=len(rows) + 1, after=after)
    known = _antecedent_among(rows, act=act)
    before, behind = rows[:known], rows[known:]
    here = standing_after(before)
    after = turn(kind=kind, act=act.act, side=REQUESTED, standing=here)
    read = read_story(kind=kind, story=[told(row, request=request) for row in behind], beginning=after)
    reread = tuple(Reread(row=row, read=one) for row, one in zip(behind, read.acts, strict=True))
    if any(one.falls and not one.row.is_ours for one in reread):
        raise OutOfTurn(f"{act.act} does not fit before what the same State has done since")
    return Place(position=known + 1, after=after, behind=reread)


def _antecedent_among(rows: Sequence[ActRow], *, act: Act) -> int:
    """
    Return the position of the antecedent; if we refused that act, of the nearest before it that is in the record.

    They may have written this act before our refusal reached them.
    """
    positions = {row.id: row.position for row in rows}
    wanted, seen = act.antecedent.id if act.antecedent else "", set[str]()
    while wanted and wanted not in seen:
        if wanted in positions:
            return positions[wanted]
        seen.add(wanted)
        refused = IncomingMessage.objects.filter(peer=act.sender.node, message_id=wanted)
        wanted = refused.values_list("antecedent_id", flat=True).first() or ""
    raise NoSuchAntecedent(act.id)
