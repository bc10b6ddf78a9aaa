"""Who acts on a request: an officer, or one who stands in for the central authority in an emergency.

The stand-in counts for one request, from the written reason until a second person has looked at what was done. Acts
still name the role that the officer really holds.
"""

from __future__ import annotations

from dataclasses import replace

from longbien.core.officers import Officer
from longbien.core.permissions import CENTRAL_AUTHORITY
from longbien.data.models import LocalStep, Request

STOOD_IN, REVIEWED = "stood_in", "reviewed"


def acting_as(*, officer: Officer, request: Request) -> Officer:
    """Return the officer with what the central authority may do on this request, if the officer stands in for it."""
    if CENTRAL_AUTHORITY in officer.roles or not stands_in(request=request, person_id=officer.person_id):
        return officer
    return replace(officer, roles=officer.roles | {CENTRAL_AUTHORITY})


def stands_in(*, request: Request, person_id: int) -> bool:
    """Say whether a person stands in on a request and nobody has reviewed it yet."""
    if not request.review_due or request.direction != Request.Direction.INCOMING:
        return False
    steps = LocalStep.objects.filter(request_id=request.pk, authority_id=request.authority_id)
    reviewed = steps.filter(step=REVIEWED).order_by("-id").values_list("id", flat=True).first()
    return steps.filter(step=STOOD_IN, person_id=person_id, id__gt=reviewed or 0).exists()
