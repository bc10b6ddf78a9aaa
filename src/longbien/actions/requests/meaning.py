"""The record that an officer meant a protected name to leave: where it stood, and never the name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longbien.actions.requests.rows import write_step
from longbien.core.officers import Officer
from longbien.data.models import Request

MEANT = "name_meant"


def note_names_meant(*, request: Request, officer: Officer, places: Sequence[str], now: datetime) -> None:
    """Record that names leave and that an officer meant it; nothing where there are none."""
    if places:
        write_step(request=request, officer=officer, step=MEANT, now=now, body={"places": list(places)})


def were_meant(*, request: Request, places: Sequence[str], since: datetime) -> bool:
    """Say whether an officer has meant names in all of these places since then."""
    steps = request.steps.filter(step=MEANT, at__gte=since)
    meant = {place for step in steps for place in step.body.get("places", ())}
    return meant.issuperset(places)
