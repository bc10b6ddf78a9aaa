"""
The record that a protected name was to leave: where it stood, and never the name.

An officer meant it, or it was stopped in words that nothing keeps. Without a record of the latter, names could be tried
out unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from longbien.actions.requests.rows import locked_request, write_step
from longbien.core.officers import Officer
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Request

MEANT, REFUSED = "name_meant", "name_refused"


def note_names_meant(*, request: Request, officer: Officer, places: Sequence[str], now: datetime) -> None:
    """Record that names leave and that an officer meant it; nothing where there are none."""
    if places:
        write_step(request=request, officer=officer, step=MEANT, now=now, body={"places": list(places)})


def were_meant(*, request: Request, places: Sequence[str], since: datetime) -> bool:
    """Say whether an officer has meant names in all of these places since then."""
    steps = request.steps.filter(step=MEANT, at__gte=since)
    meant = {place for step in steps for place in step.body.get("places", ())}
    return meant.issuperset(places)


@contextmanager
def refusals_noted(*, officer: Officer, request_id: str, now: datetime) -> Iterator[None]:
    """Record that a name stopped words that are kept nowhere, in a transaction after the one that it ended."""
    try:
        yield
    except NameSaid as refusal:
        with transaction.atomic():
            request = locked_request(officer=officer, request_id=request_id)
            places = refusal.detail.split(", ")
            write_step(request=request, officer=officer, step=REFUSED, now=now, body={"places": [*places]})
        raise
