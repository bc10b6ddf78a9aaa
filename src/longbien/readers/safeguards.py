"""Where the safeguards of a request stand: its rights screen, and the approval of a further person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.safeguards.values import ExtraApproval as ExtraRule
from longbien.convention.safeguards.values import Question, Screen
from longbien.convention.safeguards.words import Moment
from longbien.convention.types import fits
from longbien.core.safeguards.reaching import acts_that_carry_out
from longbien.core.safeguards.screening import Conclusion, subject_sha256
from longbien.data.models import CaseExclusion, ExtraApproval, Request, RightsScreen, ScreenDecision
from longbien.readers.parts import Part, may_have

PROCEED = Conclusion.PROCEED


@dataclass(frozen=True, slots=True)
class ScreenStanding:
    """
    The screen of a request at a moment. `row` holds the last answers about the request as it stands, if any.

    `before` are all earlier answers, about other texts too, oldest first.
    """

    screen: Screen
    questions: tuple[Question, ...]
    moment: str
    subject: str
    row: RightsScreen | None
    decision: ScreenDecision | None
    before: tuple[RightsScreen, ...]

    @property
    def state(self) -> str:
        """`due`, `passed`, `undecided` or `refused`."""
        if self.row is None:
            return "due"
        if self.decision is not None:
            return "passed" if self.decision.decision == PROCEED else "refused"
        if self.row.conclusion == PROCEED:
            return "passed"
        return "undecided"


@dataclass(frozen=True, slots=True)
class ExtraStanding:
    """Whether a further person has to approve. `rules` say why; `by_policy` that the operator asks for it."""

    moment: str
    rules: tuple[ExtraRule, ...]
    questions: tuple[Question, ...]
    by_policy: bool
    given: tuple[ExtraApproval, ...]

    @property
    def needed(self) -> bool:
        """Say whether there is any cause to ask for one."""
        return bool(self.rules or self.questions or self.by_policy)


def moment_of(request: Request) -> str:
    """Return the moment at which this side looks: before sending what is ours, before executing what is theirs."""
    return Moment.SENDING if request.direction == Request.Direction.OUTGOING else Moment.EXECUTING


def subject_of(request: Request) -> str:
    """Return the digest of what a screen of this request looks at."""
    asked = request.their_authority
    elements = request.elements
    if load_safeguards().protected_in(kind_id=request.kind):  # what is at hand may bear masks for who looks at it
        elements = Request.objects.values_list("elements", flat=True).get(pk=request.pk)
    return subject_sha256(
        kind=request.kind,
        legal_basis=request.legal_basis,
        asked=(asked.node, asked.code) if asked else None,
        elements=elements,
    )


def screen_standing(*, request: Request) -> ScreenStanding | None:
    """
    Return where the screen of a request stands on our side; None where its kind demands none.

    What a person answered or decided who is excluded from the case since counts as not given.
    """
    rules, moment = load_safeguards(), moment_of(request)
    screen = rules.screen_for(kind_id=request.kind)
    if screen is None or (moment == Moment.EXECUTING and not acts_that_carry_out(load().kind(kind_id=request.kind))):
        return None
    subject = subject_of(request)
    rows = _answered(request, moment=moment)
    excluded = _excluded(request) if rows else frozenset()
    counted = [one for one in rows if one.subject_sha256 == subject and one.person_id not in excluded]
    decided = {one.pk: _decision(one, excluded=excluded) for one in counted}
    waiting = (one for one in counted if one.conclusion != PROCEED and decided[one.pk] is None)
    row = next(waiting, counted[-1] if counted else None)  # nothing is answered past what waits for its decision
    return ScreenStanding(
        screen=screen,
        questions=rules.questions_for(kind_id=request.kind, moment=moment),
        moment=moment,
        subject=subject,
        row=row,
        decision=decided[row.pk] if row else None,
        before=tuple(one for one in rows if one is not row),
    )


def extra_standing(*, request: Request, more_kinds: Collection[str] = ()) -> ExtraStanding:
    """
    Return whether a further approval is needed on our side, and whether it is given for the request as it stands.

    What any answers about this text called for is needed: a later no takes it back as little as a change of mind does.

    Args:
        more_kinds: kinds, or groups of them, that the operator adds.
    """
    rules, moment, subject = load_safeguards(), moment_of(request), subject_of(request)
    excluded = _excluded(request)
    rows = [one for one in _answered(request, moment=moment) if one.subject_sha256 == subject]
    called_for = {question for row in rows if row.person_id not in excluded for question in row.extra}
    approved = request.extra_approvals.filter(moment=moment, subject_sha256=subject).exclude(person__in=excluded)
    return ExtraStanding(
        moment=moment,
        rules=tuple(
            one
            for one in rules.extra_approvals
            if moment in one.moments and any(fits(kind_id=request.kind, group=group) for group in one.kinds)
        ),
        questions=tuple(one for one in rules.questions if one.id in called_for),
        by_policy=any(fits(kind_id=request.kind, group=group) for group in more_kinds),
        given=tuple(approved) if may_have(request, Part.EXTRA) else (),
    )


def _answered(request: Request, *, moment: str) -> tuple[RightsScreen, ...]:
    if not may_have(request, Part.SCREENS):
        return ()
    return tuple(request.screens.filter(moment=moment).prefetch_related("decisions"))


def _decision(row: RightsScreen, *, excluded: Collection[int]) -> ScreenDecision | None:
    counted = [one for one in row.decisions.all() if one.person_id not in excluded]
    return counted[-1] if counted else None


def _excluded(request: Request) -> frozenset[int]:
    """Return who is excluded from the case of a request."""
    if request.case_id is None:
        return frozenset()
    return frozenset(CaseExclusion.objects.filter(case=request.case_id).values_list("person_id", flat=True))
