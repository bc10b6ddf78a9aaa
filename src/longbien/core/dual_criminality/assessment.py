"""
The computed answer, and what a lawyer made of it.

The answer of the program is advice. Nothing is decided until a person decides, with a reason and a name. The decision
may differ; the computed answer stays beside it, and so does every decision that a later one replaces.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from longbien.core.dual_criminality.results import Comparison, Verdict
from longbien.core.errors import MayNotDoThisNow


class DecisionWithoutReason(MayNotDoThisNow):
    """A decision on dual criminality needs a reason, and the person whose decision it is."""

    code = "decision_without_reason"


class DecisionBeforeAssessment(MayNotDoThisNow):
    """A decision on dual criminality cannot be older than the answer, or the decision, that it judges."""

    code = "decision_before_assessment"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a lawyer decided. `by` is the person's id; `decided_at` is aware, UTC."""

    verdict: Verdict
    reason: str
    by: str
    decided_at: datetime


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """
    An answer and the decisions on it, the earliest first; the last one counts.

    Args:
        computed: what the program found.
        computed_at: when; aware, UTC.
    """

    computed: Comparison
    computed_at: datetime
    decisions: tuple[Decision, ...] = ()

    @property
    def decision(self) -> Decision | None:
        """Return the decision that counts, or None as long as nobody has decided."""
        return self.decisions[-1] if self.decisions else None

    @property
    def differs(self) -> bool:
        """Say whether the decision is another one than the program's answer."""
        return self.decision is not None and self.decision.verdict is not self.computed.verdict


def decide(*, assessment: Assessment, verdict: Verdict, reason: str, by: str, now: datetime) -> Assessment:
    """
    Return the assessment with a lawyer's decision added.

    Args:
        assessment: the computed answer with the decisions so far.
        verdict: what the lawyer decides; it may be *unknown* too.
        reason: why, in the lawyer's words.
        by: id of the person.
        now: when; aware, UTC.

    Raises:
        DecisionWithoutReason: the reason or the person is missing.
        DecisionBeforeAssessment: the answer, or the decision before, is from a later moment.
    """
    if not reason.strip() or not by.strip():
        raise DecisionWithoutReason("a decision needs a reason and a person")
    if now < max((assessment.computed_at, *(one.decided_at for one in assessment.decisions))):
        raise DecisionBeforeAssessment(f"decided at {now:%Y-%m-%dT%H:%M:%SZ}, before what it judges")
    decision = Decision(verdict=verdict, reason=reason, by=by, decided_at=now)
    return replace(assessment, decisions=(*assessment.decisions, decision))
