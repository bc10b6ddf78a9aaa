"""What an overseer sees: acts without their content, figures, lone sendings, and the state of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from longbien.core.officers import Officer
from longbien.core.permissions import SEE_OVERSIGHT
from longbien.data.models import Act, CaseReading, Checkpoint, LocalStep, Request, SeenCheckpoint
from longbien.readers.cases import readings_overseen
from longbien.readers.standing_in import STOOD_IN
from longbien.readers.visibility import requests_overseen

MOST_ACTS = 200


@dataclass(frozen=True, slots=True)
class Figure:
    """How many requests share direction, kind, mode and state."""

    direction: str
    kind: str
    mode: str
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A period of the overseer's authority: half-open, `since ≤ t < until`."""

    since: datetime
    until: datetime
    figures: tuple[Figure, ...]
    acts: tuple[Act, ...]
    lone_sendings: tuple[LocalStep, ...]
    readings: tuple[CaseReading, ...]  # of protected cases: who, when; nothing of what was read
    awaiting_review: int
    head: Checkpoint | None
    witnesses: tuple[str, ...]
    witnessed: tuple[SeenCheckpoint, ...]


def overview(*, officer: Officer, since: datetime, until: datetime) -> Overview | None:
    """Return the overview of the officer's own authority, or None without the permission."""
    if not officer.may(SEE_OVERSIGHT):
        return None
    requests = Request.objects.filter(requests_overseen(officer=officer))
    of_requests = requests_overseen(officer=officer, through="request__")
    acts = Act.objects.filter(of_requests, recorded_at__gte=since, recorded_at__lt=until)
    lone = LocalStep.objects.filter(of_requests, step__in=("sent_alone", STOOD_IN), at__gte=since, at__lt=until)
    head = Checkpoint.objects.order_by("-size").first()
    return Overview(
        since=since,
        until=until,
        figures=_figures(officer=officer, since=since, until=until),
        acts=tuple(
            acts.select_related("request")
            .defer("body", "statement", "request__elements")
            .order_by("-recorded_at")[:MOST_ACTS]
        ),
        readings=readings_overseen(officer=officer, since=since, until=until),
        lone_sendings=tuple(lone.select_related("request", "person").defer("request__elements")),
        awaiting_review=requests.filter(review_due=True).count(),
        head=head,
        witnesses=tuple(head.cosignatures.values_list("witness", flat=True)) if head else (),
        witnessed=tuple(SeenCheckpoint.objects.order_by("origin")),
    )


def _figures(*, officer: Officer, since: datetime, until: datetime) -> tuple[Figure, ...]:
    counted = (
        Request.objects.filter(requests_overseen(officer=officer), opened_at__gte=since, opened_at__lt=until)
        .values("direction", "kind", "mode", "state")
        .annotate(count=Count("id"))
        .order_by("direction", "kind", "mode", "state")
    )
    return tuple(Figure(**row) for row in counted)
