"""The way of a request through its journey, for those who may see it."""

from __future__ import annotations

from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.core.requests.turns import INTERNAL, REQUESTED, REQUESTING
from longbien.core.requests.way import Walked, Way, way
from longbien.data.models import Request
from longbien.readers.parts import acts_of
from longbien.readers.requests import side, standing
from longbien.readers.visibility import can_see


def way_of(*, officer: Officer, request: Request) -> Way | None:
    """Return where a request has been and can go; None before it was sent, and of one that is not the officer's."""
    if request.state in INTERNAL or not can_see(officer=officer, request=request):
        return None
    ours = side(request)
    theirs = REQUESTED if ours == REQUESTING else REQUESTING
    walked = [
        Walked(act=one.act, side=ours if one.is_ours else theirs, state=one.state_after, at=one.made_at)
        for one in acts_of(request)
        if one.counts
    ]
    kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    return way(kind=kind, standing=standing(request), walked=walked)
