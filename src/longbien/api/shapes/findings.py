"""The check before sending, as it goes in and out."""

from __future__ import annotations

from typing import Literal

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.requests import DraftIn
from longbien.convention.loader import load
from longbien.core.requests.check.scoring import Checked, best_score
from longbien.core.requests.check.values import Finding
from longbien.readers.wording import finding_said, words


class CheckIn(DraftIn):
    """A draft to check, or only its elements; nothing is kept. `follows` is the id of the request it would follow."""

    kind: str
    follows: str | None = None
    mode: Literal["exercise", "real"] = "exercise"


class FindingOut(Schema):
    """
    Something to cure; `stops` says that the request cannot leave with it.

    `element` is an element of the kind, or `their_authority`, `legal_basis`, `basis_reason`, `priority`,
    `emergency_reason`. `line` is that of a list of identifiers, from 1, where it is about one. `points` is what it
    takes from the score, once for each element and code. `verification` and `source` say how far the rule may be
    trusted. `text` and `remedy` are in the language asked for.
    """

    element: str
    code: str
    stops: bool
    article: str
    detail: str
    line: int | None
    points: int
    verification: str
    source: str
    text: str
    remedy: str


class FixOut(Schema):
    """One thing to do: what it gives, how many findings it cures, and the score once all up to here are done."""

    element: str
    code: str
    stops: bool
    count: int
    gain: int
    score_after: int


class FindingsOut(Schema):
    """What a draft lacks; `ready` when nothing stops it. `score` is 100 less the gains of `fixes`, never below 0."""

    ready: bool
    score: int
    findings: list[FindingOut]
    fixes: list[FixOut] = Field(description="the most effective first")


def findings_out(checked: Checked) -> FindingsOut:
    """Return what was found, as it is shown."""
    return FindingsOut(
        ready=checked.ready,
        score=checked.score,
        findings=[_finding(one) for one in checked.findings],
        fixes=[
            FixOut(
                element=fix.finding.element,
                code=fix.finding.code,
                stops=fix.finding.stops,
                count=fix.count,
                gain=fix.gain,
                score_after=best_score(checked=checked, first=place),
            )
            for place, fix in enumerate(checked.fixes, start=1)
        ],
    )


def _finding(one: Finding) -> FindingOut:
    rule = load().check_rule(rule_id=one.code)
    return FindingOut(
        element=one.element,
        code=one.code,
        stops=one.stops,
        article=one.article,
        detail=one.detail,
        line=one.line or None,
        points=one.points,
        verification=one.mark,
        source=one.source,
        text=finding_said(one),
        remedy=words(rule.remedy),
    )
