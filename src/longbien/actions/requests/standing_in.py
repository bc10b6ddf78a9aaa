"""A duty officer stands in for the central authority on one emergency, where the State lets one do so.

Rules:
1. Only where `policy.emergency_stand_in` is set; it is not, unless a State sets it. No treaty gives a duty officer this
   power, and none forbids a State to give it.
2. Only on a request of another State that it calls an emergency, art. 2(o), and that is open.
3. The officer writes why nobody of the central authority could decide. From then on the officer does on this request
   what the central authority does; every gate stays shut as before: rights screen, further approval, holds.
4. A second person reviews it, as whatever was done alone, and with that it ends. The overseer sees it.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.proposals import ReasonMissing
from longbien.actions.requests.rows import changed, locked_request, write_step
from longbien.convention.loader import load
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.acts import Priority
from longbien.core.officers import Officer
from longbien.core.permissions import CENTRAL_AUTHORITY, EXECUTE_PRESERVATION
from longbien.core.requests.words import clean
from longbien.data.models import Request
from longbien.ports.instruments import Policy
from longbien.readers.standing_in import STOOD_IN, stands_in

LEAST_REASON, LONGEST_REASON = 20, 4000


class NoStandIn(MayNotDoThisNow):
    """Nobody stands in here: the State has not allowed it, it is no open emergency of another State, or one does."""

    code = "no_stand_in"


@transaction.atomic
def stand_in(*, officer: Officer, request_id: str, reason: str, policy: Policy, now: datetime) -> Request:
    """
    Stand in for the central authority on an emergency that cannot wait.

    Args:
        reason: why nobody of the central authority could decide, at least `LEAST_REASON` characters.

    Raises:
        NotFound, NotPermitted, NoStandIn, ReasonMissing.

    Source: UN Convention against Cybercrime, arts. 2(o) and 41(3) for emergencies; the stand-in itself is practice.
    """
    request = locked_request(officer=officer, request_id=request_id)
    officer.require(EXECUTE_PRESERVATION)
    if not may_stand_in(officer=officer, request=request, policy=policy):
        raise NoStandIn(request.reference)
    text = clean(reason)[:LONGEST_REASON].strip()
    if len(text) < LEAST_REASON:
        raise ReasonMissing("reason")
    request.review_due = True
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step=STOOD_IN, now=now, note=text)
    return request


def may_stand_in(*, officer: Officer, request: Request, policy: Policy) -> bool:
    """Say whether this officer could stand in on the request now."""
    return (
        policy.emergency_stand_in
        and officer.may(EXECUTE_PRESERVATION)
        and CENTRAL_AUTHORITY not in officer.roles
        and request.direction == Request.Direction.INCOMING
        and request.priority == Priority.EMERGENCY
        and not load().state(state_id=request.state).final
        and not stands_in(request=request, person_id=officer.person_id)
    )
