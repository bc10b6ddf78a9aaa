"""What the law asks of an act beyond its fields, where the acts before it matter: consultation, and which part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longbien.core.requests.consulting import Said, asks_for_consultation, check_consulted
from longbien.core.requests.turns import FieldMissing
from longbien.data.models import Act as ActRow

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing


def require_consultation(passing: Passing) -> None:
    """Gate: a ground that asks for a consultation is used after one. Raises: ConsultFirst."""
    if asks_for_consultation(kind=passing.kind, act=passing.act, body=passing.body) is None:
        return
    rows = ActRow.objects.filter(request=passing.request, counts=True).only("act", "body", "position")
    before = [Said(act=row.act, body=row.body) for row in rows.order_by("position")]
    check_consulted(kind=passing.kind, act=passing.act, body=passing.body, before=before, on=passing.now.date())


def require_part(passing: Passing) -> None:
    """Gate: who accepts or grants a part says which. Raises: FieldMissing."""
    if (
        passing.body.get("extent") == "part"
        and not passing.body.get("part")
        and passing.act in {"accept", "decide_grant"}
    ):
        raise FieldMissing("part")
