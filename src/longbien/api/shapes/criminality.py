"""Dual criminality, as it goes in and out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.requests import Strict
from longbien.core.dual_criminality.written import to_found
from longbien.data.models import CriminalityDecision
from longbien.readers.criminality import CriminalityStanding


class ConductIn(Strict):
    """
    Conduct, element by element. `fields` are offences of the Convention (`art7`) or fields of other crimes
    (`other.kidnapping`); `stated` are objects with `element`, `shown` (shown, not_shown, not_stated), `remark` and
    `words`. `on` is the day whose law is asked for, today if left out.
    """

    fields: list[str] = Field(max_length=20)
    stated: list[dict[str, str]] = Field(default_factory=list, max_length=300)
    form: Literal["committed", "participation", "attempt", "preparation"] = "committed"
    predicate: dict[str, Any] | None = None
    on: date | None = None


class CriminalityDecisionIn(Strict):
    """What a lawyer decides on the assessment of that id, and why."""

    assessment: int
    verdict: Literal["met", "not_met", "unknown"]
    reason: str = Field(max_length=5000)


class CriminalityConfirmationIn(Strict):
    """The decision that a second person confirms."""

    decision: int


class CriminalityDecisionOut(Schema):
    """A decision; it counts once it is confirmed, where a second person is asked for."""

    id: int
    verdict: str
    reason: str
    decided_by: str
    decided_at: datetime
    needs_confirmation: bool
    confirmed_by: str | None
    confirmed_at: datetime | None


class CriminalityOut(Schema):
    """
    Whether dual criminality is asked about, what was found and what was decided. `because` has `by`, `lacks` and `gaps`
    with ids of elements; `law_changed`: what is recorded has changed since.
    """

    asked: str
    article: str
    law_recorded: bool
    law_faults: list[str]
    assessment: int | None
    conduct: dict[str, Any] | None
    on: date | None
    found: dict[str, Any] | None
    law_changed: bool
    decisions: list[CriminalityDecisionOut]
    verdict: str | None


def criminality_out(standing: CriminalityStanding) -> CriminalityOut:
    """Return where the question stands."""
    row = standing.assessment
    return CriminalityOut(
        asked=standing.asked.answer.value,
        article=standing.asked.article,
        law_recorded=standing.law is not None,
        law_faults=list(standing.faults),
        assessment=row.pk if row else None,
        conduct=row.conduct if row else None,
        on=row.on if row else None,
        found=to_found(standing.found) if standing.found else None,
        law_changed=standing.moved,
        decisions=[_decision(one) for one in row.decisions.select_related("decided_by", "confirmed_by")] if row else [],
        verdict=standing.verdict.value if standing.verdict else None,
    )


def _decision(row: CriminalityDecision) -> CriminalityDecisionOut:
    return CriminalityDecisionOut(
        id=row.pk,
        verdict=row.verdict,
        reason=row.reason,
        decided_by=str(row.decided_by),
        decided_at=row.decided_at,
        needs_confirmation=row.needs_confirmation,
        confirmed_by=str(row.confirmed_by) if row.confirmed_by else None,
        confirmed_at=row.confirmed_at,
    )
