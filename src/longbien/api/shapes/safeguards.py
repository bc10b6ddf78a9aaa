"""Rights screens and further approvals, as they go in and out."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.requests import Strict
from longbien.convention.safeguards.values import Question
from longbien.core.safeguards.screening import LONGEST_REASONS
from longbien.readers.safeguards import ExtraStanding, ScreenStanding

Said = Literal["no", "yes", "unknown"]


class AnswersIn(Strict):
    """
    The answers of an officer. `nothing_speaks_against_it` is the one short answer, where the screen takes it;
    `conclusion` may be more cautious than the answers.
    """

    nothing_speaks_against_it: bool = False
    answers: dict[str, Said] = Field(default_factory=dict, max_length=50)
    reasons: str = Field(default="", max_length=LONGEST_REASONS)
    conclusion: Literal["proceed", "escalate", "refuse"] = "proceed"


class ScreenDecisionIn(Strict):
    """The decision of a higher person on a screen that was escalated."""

    decision: Literal["proceed", "refuse"]
    reasons: str = Field(max_length=LONGEST_REASONS)


class ReasonsIn(Strict):
    """Why a further person approves."""

    reasons: str = Field(max_length=LONGEST_REASONS)


class ScreenQuestionOut(Schema):
    """A question, worded so that yes gives pause; `on_yes`: stop, escalate, extra_approval, route_children."""

    id: str
    text: str
    help: str
    article: str
    on_yes: str
    ground: str
    verification: str


class ApprovalOut(Schema):
    """An approval or decision: who, when, why."""

    person: str
    at: datetime
    reasons: str


class ScreenOut(Schema):
    """
    The screen of a request on our side. `state`: none (its kind demands none), due, passed, undecided, refused.
    """

    state: str
    moment: str
    together: bool
    reason_needed: bool
    questions: list[ScreenQuestionOut]
    answers: dict[str, str]
    conclusion: str
    answered: ApprovalOut | None
    decision: str
    decided: ApprovalOut | None
    further_approval_needed: bool
    further_approvals: list[ApprovalOut]


def screen_out(standing: ScreenStanding | None, *, extra: ExtraStanding) -> ScreenOut:
    """Return where the safeguards of a request stand."""
    row = standing.row if standing else None
    decision = standing.decision if standing else None
    return ScreenOut(
        state=standing.state if standing else "none",
        moment=extra.moment,
        together=standing.screen.together if standing else False,
        reason_needed=standing.screen.reason if standing else False,
        questions=[_question(one) for one in standing.questions] if standing else [],
        answers=row.answers if row else {},
        conclusion=row.conclusion if row else "",
        answered=ApprovalOut(person=row.person_name, at=row.at, reasons=row.reasons) if row else None,
        decision=decision.decision if decision else "",
        decided=(
            ApprovalOut(person=decision.person_name, at=decision.at, reasons=decision.reasons) if decision else None
        ),
        further_approval_needed=extra.needed,
        further_approvals=[ApprovalOut(person=one.person_name, at=one.at, reasons=one.reasons) for one in extra.given],
    )


def _question(one: Question) -> ScreenQuestionOut:
    return ScreenQuestionOut(
        id=one.id,
        text=one.text,
        help=one.help,
        article=one.article,
        on_yes=one.on_yes,
        ground=one.ground,
        verification=one.verification,
    )
