"""The grounds that are open to this node's officers for a request, by what the register knows of their own State."""

from __future__ import annotations

from datetime import date

from longbien.convention.types import Kind
from longbien.core.overlays import knows_grounds
from longbien.core.requests.grounds import Footing
from longbien.core.treaties.status import status_of
from longbien.data.models import Request
from longbien.readers.criminality import is_its_own_offence
from longbien.readers.treaties import register

MOST_STEPS_BACK = 5


def footing_of(*, request: Request, kind: Kind, on: date) -> Footing:
    """
    Return on what our State stands when it refuses a request.

    Args:
        kind: of the request, as it is under its legal basis.

    Source: UN Convention against Cybercrime, arts. 42(5), 63(3).
    """
    if not knows_grounds(kind=kind, instrument=request.legal_basis):
        return Footing(reserved=None, own_offence=None)
    reserved = _reserved(node=request.authority.node, instrument=request.legal_basis, on=on)
    return Footing(reserved=reserved, own_offence=_own_offence(request))


def _reserved(*, node: str, instrument: str, on: date) -> frozenset[str]:
    """Return the articles that our State has reserved under an instrument and not let go of again."""
    known = register()
    if known.participant(node) is None or all(one.id != instrument for one in known.instruments):
        return frozenset()
    status = status_of(register=known, instrument=instrument, participant=node, on=on)
    named = {article for one in status.reservations for article in one.articles}
    return frozenset(named | {effect.article for one in status.reservations for effect in one.effects})


def _own_offence(request: Request) -> bool | None:
    """Return it of the request, or of the one it lengthens, which says what the offence is."""
    for _ in range(MOST_STEPS_BACK):
        found = is_its_own_offence(request)
        if found is not None or request.follows is None or request.follows.legal_basis != request.legal_basis:
            return found
        request = request.follows
    return None
