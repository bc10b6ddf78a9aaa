"""What the law asks of an act beyond its fields: an open ground, a consultation before it, which part, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longbien.core.requests.consulting import asks_for_consultation, check_consulted
from longbien.core.requests.grounds import check_ground, names_ground
from longbien.core.requests.moments import check_moments
from longbien.core.requests.turns import FieldMissing
from longbien.data.models import Act as ActRow
from longbien.readers.grounds import footing_of
from longbien.readers.life import said_in

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing


def require_consultation(passing: Passing) -> None:
    """
    Gate: the ground of a refusal or postponement is open to us, and if it asks for a consultation, there was one.

    Raises:
        GroundNotOpen, FieldWrong, ConsultFirst.
    """
    if not names_ground(kind=passing.kind, act=passing.act, body=passing.body):
        return
    footing = footing_of(request=passing.request, kind=passing.kind, on=passing.now.date())
    check_ground(kind=passing.kind, act=passing.act, body=passing.body, footing=footing)
    if asks_for_consultation(kind=passing.kind, act=passing.act, body=passing.body) is None:
        return
    rows = ActRow.objects.filter(request=passing.request, counts=True).only("act", "body", "position", "made_at")
    before = [said_in(row) for row in rows.order_by("position")]
    check_consulted(kind=passing.kind, act=passing.act, body=passing.body, before=before, on=passing.now.date())


def require_part(passing: Passing) -> None:
    """Gate: who accepts or grants a part says which. Raises: FieldMissing."""
    if (
        passing.body.get("extent") == "part"
        and not passing.body.get("part")
        and passing.act in {"accept", "decide_grant"}
    ):
        raise FieldMissing("part")


def require_moments(passing: Passing) -> None:
    """
    Gate: what an act reports lies behind us, what it promises or asks for ahead, and a moment names its zone.

    Raises:
        FieldWrong, MomentAhead, MomentOver.
    """
    if passing.act != "request":
        check_moments(kind=passing.kind, act=passing.act, body=passing.body, now=passing.now)
