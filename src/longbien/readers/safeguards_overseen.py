"""What an overseer sees of the safeguards: that they were used, how often, with which outcome; never the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q

from longbien.core.deadlines.terms import Standing
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_OVERSIGHT
from longbien.data.models import (
    CaseExclusion,
    CustodyEvent,
    Deadline,
    EvidenceLimit,
    ExtraApproval,
    LocalStep,
    Request,
    RightsScreen,
    ScreenDecision,
    SecrecyReview,
)
from longbien.readers.reminders import SECRECY
from longbien.readers.visibility import requests_overseen


@dataclass(frozen=True, slots=True)
class ScreenFigure:
    """How many screens ended so at a moment."""

    moment: str
    conclusion: str
    count: int


@dataclass(frozen=True, slots=True)
class SafeguardsOverseen:
    """
    The safeguards of a period in figures; `undecided`, `overdue`, `unreviewed` are as of now.

    `named`: how often words that name a protected person were held back.
    """

    screens: tuple[ScreenFigure, ...]
    released: int
    refused: int
    further: int
    reviews: int
    erased: int
    children: int
    named: int
    undecided: int
    overdue: int
    unreviewed: int


def safeguards_overseen(
    *, officer: Officer, since: datetime, until: datetime, now: datetime
) -> SafeguardsOverseen | None:
    """Return the figures of the officer's own authority for `since ≤ t < until`; None without the permission."""
    if not officer.may(SEE_OVERSIGHT):
        return None
    within = Q(at__gte=since, at__lt=until)
    mine = requests_overseen(officer=officer, through="request__")
    screens = RightsScreen.objects.filter(mine)
    decisions = ScreenDecision.objects.filter(within, requests_overseen(officer=officer, through="screen__request__"))
    items = requests_overseen(officer=officer, through="item__request__")
    counted = screens.filter(within).order_by().values("moment", "conclusion").annotate(count=Count("id"))
    return SafeguardsOverseen(
        screens=tuple(ScreenFigure(**row) for row in counted.order_by("moment", "conclusion")),
        released=decisions.filter(decision="proceed").count(),
        refused=decisions.filter(decision="refuse").count(),
        further=ExtraApproval.objects.filter(mine, within).count(),
        reviews=SecrecyReview.objects.filter(mine, within).count(),
        erased=CustodyEvent.objects.filter(items, within, what="erased").count(),
        children=Request.objects.filter(
            requests_overseen(officer=officer), opened_at__gte=since, opened_at__lt=until, route="children"
        ).count(),
        named=LocalStep.objects.filter(mine, within, step="name_refused").count(),
        undecided=screens.filter(_waits_for_a_decision()).exclude(conclusion="proceed").count(),
        overdue=EvidenceLimit.objects.filter(items, erased_at__isnull=True, retain_until_at__lte=now).count(),
        unreviewed=Deadline.objects.filter(
            mine, term=SECRECY, superseded_at=None, state=Standing.RUNNING.value, due_at__lte=now
        ).count(),
    )


def _waits_for_a_decision() -> Q:
    """Return the condition that nobody has decided on a screen who is not excluded from its case since."""
    excluded = CaseExclusion.objects.filter(person=OuterRef("person"))
    answered = excluded.filter(case=OuterRef("request__case"))
    void = excluded.filter(case=OuterRef("screen__request__case"))
    decided = ScreenDecision.objects.filter(~Exists(void), screen=OuterRef("pk"))
    return Q(~Exists(answered)) & Q(~Exists(decided))
