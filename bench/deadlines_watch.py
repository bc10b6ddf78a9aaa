"""Fill a node with running terms and time the worker's step over them; in a process of its own.

LONGBIEN_HOME=… python bench/deadlines_watch.py COUNT TIMES
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

import django

django.setup()

from longbien.actions.deadlines.counting import terms_for
from longbien.actions.deadlines.rows import new_row
from longbien.actions.deadlines.watching import MOST_AT_ONCE, watch_deadlines
from longbien.convention.loader import load
from longbien.core.deadlines.terms import Counted, Done, Facts, count_terms
from longbien.data.models import Authority, Deadline, Request
from longbien.readers.calendars import calendars_of

NODE, NOW = "XAA", datetime(2026, 11, 22, 3, 22, tzinfo=UTC)
BATCH = 2000


def counted(number: int, request: Request) -> tuple[Counted, ...]:
    """Count the terms of a preservation that arrived within the last hours, as an opening act does."""
    law = load()
    arrived = NOW - timedelta(seconds=number % 36_000)
    opening = Done(id="0" * 32, act="request", made_at=arrived, received_at=arrived, state_after="sent")
    facts = Facts(
        kind="preserve.request",
        legal_basis="uncc-2024",
        priority="routine",
        elements={},
        side="requested",
        is_over=False,
        acts=(opening,),
    )
    calendars = calendars_of(request, on=NOW.date())
    return count_terms(facts=facts, terms=terms_for(facts.kind), rules=law.counting_rules, calendars=calendars)


def requests(first: int, many: int, *, authority: Authority) -> list[Request]:
    """Return so many requests of others."""
    return [
        Request(
            id=f"{number:032x}",
            direction="incoming",
            reference=f"XAA-NCA-2026-{number:07d}",
            kind="preserve.request",
            mode="exercise",
            legal_basis="uncc-2024",
            authority=authority,
            state="sent",
            opened_at=NOW,
            changed_at=NOW,
        )
        for number in range(first, first + many)
    ]


def fill(count: int) -> float:
    """Write the terms; return the milliseconds of processor that counting one opening act took."""
    authority = Authority.objects.filter(is_ours=True)[0]
    spent = 0.0
    for first in range(0, count, BATCH):
        made = Request.objects.bulk_create(requests(first, min(BATCH, count - first), authority=authority))
        rows = []
        began = time.process_time()
        for number, request in enumerate(made, start=first):
            rows += [new_row(request=request, counted=one, reason="begun", now=NOW) for one in counted(number, request)]
        spent += time.process_time() - began
        Deadline.objects.bulk_create(rows)
    return 1000 * spent / count


def timed(now: datetime) -> float:
    """Return the milliseconds of one step."""
    began = time.perf_counter()
    watch_deadlines(node=NODE, now=now)
    return 1000 * (time.perf_counter() - began)


def main() -> None:
    count, times = int(sys.argv[1]), int(sys.argv[2])
    opening = fill(count)
    idle = [timed(NOW + timedelta(seconds=number)) for number in range(times)]
    soon = Deadline.objects.order_by("next_at").values_list("next_at", flat=True)[MOST_AT_ONCE]
    print(json.dumps({"opening_ms": opening, "idle_ms": idle, "warning_ms": timed(soon)}))


if __name__ == "__main__":
    main()
