"""The terms that run in the requests of a case, and the tasks that are due: shown together."""

from __future__ import annotations

from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Case, Deadline
from longbien.readers.visibility import requests_seen

MOST = 100
RUNS = (Deadline.State.RUNNING, Deadline.State.SUSPENDED, Deadline.State.HELD)


def deadlines_of_case(*, officer: Officer, case: Case) -> tuple[Deadline, ...]:
    """Return what runs in the requests of a case that the officer may see, the earliest first."""
    if not officer.may(SEE_REQUESTS):
        return ()
    seen = requests_seen(officer=officer, through="request__")
    found = Deadline.objects.filter(seen, request__case=case, state__in=RUNS, superseded_at__isnull=True)
    return tuple(found.select_related("request").order_by("due_at", "id")[:MOST])
