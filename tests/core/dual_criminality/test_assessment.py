"""A lawyer decides; what the program found stays to be seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from longbien.core.dual_criminality import (
    Assessment,
    Decision,
    DecisionBeforeAssessment,
    DecisionWithoutReason,
    Gap,
    NotKnown,
    Unknown,
    Verdict,
    decide,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
FOUND = Unknown(gaps=(Gap(what=NotKnown.LAW_NOT_RECORDED),))
ASSESSMENT = Assessment(computed=FOUND, computed_at=NOON)


def test_nothing_is_decided_until_a_person_decides() -> None:
    assert (ASSESSMENT.decision, ASSESSMENT.differs) == (None, False)


def test_a_decision_may_differ_and_the_computed_answer_stays() -> None:
    decided = decide(assessment=ASSESSMENT, verdict=Verdict.MET, reason="Section 9 reaches it.", by="ilse", now=LATER)

    decision = Decision(verdict=Verdict.MET, reason="Section 9 reaches it.", by="ilse", decided_at=LATER)
    assert decided == Assessment(computed=FOUND, computed_at=NOON, decisions=(decision,))
    assert (decided.decision, decided.differs) == (decision, True)


def test_a_later_decision_counts_and_the_earlier_one_stays() -> None:
    first = decide(assessment=ASSESSMENT, verdict=Verdict.MET, reason="It seems so.", by="ilse", now=NOON)

    second = decide(assessment=first, verdict=Verdict.UNKNOWN, reason="It does not.", by="omar", now=LATER)

    assert [one.by for one in second.decisions] == ["ilse", "omar"]
    assert (second.decision, second.differs) == (second.decisions[1], False)


@pytest.mark.parametrize(("reason", "by"), [("", "ilse"), (" \n", "ilse"), ("It is so.", ""), ("It is so.", " ")])
def test_a_decision_needs_a_reason_and_a_person(reason: str, by: str) -> None:
    with pytest.raises(DecisionWithoutReason):
        decide(assessment=ASSESSMENT, verdict=Verdict.MET, reason=reason, by=by, now=LATER)


def test_nobody_decides_before_there_is_an_answer() -> None:
    with pytest.raises(DecisionBeforeAssessment):
        decide(
            assessment=ASSESSMENT, verdict=Verdict.MET, reason="It is so.", by="ilse", now=NOON - timedelta(seconds=1)
        )


def test_nobody_decides_before_the_decision_that_is_replaced() -> None:
    first = decide(assessment=ASSESSMENT, verdict=Verdict.MET, reason="It seems so.", by="ilse", now=LATER)

    with pytest.raises(DecisionBeforeAssessment):
        decide(assessment=first, verdict=Verdict.NOT_MET, reason="It is not.", by="omar", now=NOON)
