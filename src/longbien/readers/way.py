"""The way of a request through its journey, for those who may see it."""

from __future__ import annotations

from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.core.requests.turns import INTERNAL, REQUESTED, REQUESTING
from longbien.core.requests.way import Walked, Way, way
from longbien.data.models import Act, Request
from longbien.readers.requests import side, standing
from longbien.readers.visibility import can_see


def way_of(*, officer: Officer, request: Request) -> Way | None:
    """Return where a request has been and can go; None before it was sent, and of one that is not the officer's."""
    if request.state in INTERNAL or not can_see(officer=officer, request=request):
        return None
    ours = side(request)
    theirs = REQUESTED if ours == REQUESTING else REQUESTING
    rows = Act.objects.filter(request=request, counts=True).order_by("position")
    walked = [
        Walked(act=act, side=ours if is_ours else theirs, state=state, at=at)
        for act, is_ours, state, at in rows.values_list("act", "is_ours", "state_after", "made_at")
    ]
    kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    return way(kind=kind, standing=standing(request), walked=walked)
