"""Answering the rights screen, and deciding what was escalated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from longbien.actions.requests.rows import locked_request, write_step
from longbien.actions.safeguards.reminding import remind
from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.core.officers import NotPermitted, Officer
from longbien.core.permissions import DECIDE_SCREEN
from longbien.core.requests.words import clean
from longbien.core.safeguards.passing import NoScreen, OwnScreen, ScreenStands
from longbien.core.safeguards.reaching import may_answer
from longbien.core.safeguards.routes import CHILDREN
from longbien.core.safeguards.screening import (
    LONGEST_REASONS,
    Conclusion,
    ScreenReasonMissing,
    conclude,
    may_decide,
    nothing_speaks_against,
)
from longbien.data.models import Request, RightsScreen, ScreenDecision
from longbien.readers.requests import wrote
from longbien.readers.safeguards import ScreenStanding, moment_of, screen_standing
from longbien.readers.standing_in import acting_as

DRAFTS = ("draft", "awaiting_approval")


@transaction.atomic
def answer_screen(
    *,
    officer: Officer,
    request_id: str,
    answers: Mapping[str, object] | None,
    reasons: str = "",
    at_least: str = Conclusion.PROCEED,
    now: datetime,
    version: int | None = None,
) -> RightsScreen:
    """
    Record an officer's answers about a request as it stands: before it leaves, or before it is carried out.

    Args:
        answers: id of the question → no, yes or unknown; None is the one short answer that nothing speaks against it.
        at_least: the officer's own conclusion; the rules may draw a more cautious one.
        version: of the request as the officer saw it; None where that does not matter.

    Raises:
        NotFound, StaleView, NotPermitted, NoScreen, ScreenStands, AnswersIncomplete, ScreenReasonMissing.
    """
    request = locked_request(officer=officer, request_id=request_id, version=version)
    standing = _standing(request)
    _require_competent(request=request, officer=officer)
    if standing.state in {"undecided", "refused"}:
        raise ScreenStands(request.reference)
    said = conclude(
        screen=standing.screen,
        questions=standing.questions,
        answers=nothing_speaks_against(standing.questions) if answers is None else answers,
        reasons=clean(reasons)[:LONGEST_REASONS],
        at_least=at_least,
    )
    row = RightsScreen.objects.create(
        request=request,
        moment=standing.moment,
        screen=standing.screen.id,
        questions_version=load_safeguards().version,
        subject_sha256=standing.subject,
        answers={name: answer.value for name, answer in said.answers},
        conclusion=said.conclusion.value,
        reasons=said.reasons,
        extra=list(said.extra),
        person_id=officer.person_id,
        person_name=officer.name,
        roles=sorted(officer.roles),
        at=now,
    )
    if said.children and not request.route:
        request.route = CHILDREN
        request.save(update_fields=["route"])
    step = "screened" if said.conclusion is Conclusion.PROCEED else "screen_escalated"
    write_step(request=request, officer=officer, step=step, now=now)
    remind(request=request, now=now, person=officer.name)
    return row


@transaction.atomic
def decide_screen(*, officer: Officer, request_id: str, decision: str, reasons: str, now: datetime) -> ScreenDecision:
    """
    Decide what an officer escalated: another person, of a higher rank, who did not write it; with reasons, once.

    Args:
        decision: `proceed` or `refuse`.

    Raises:
        NotFound, NotPermitted, NoScreen (nothing waits for a decision), OwnScreen, ScreenReasonMissing.
    """
    officer.require(DECIDE_SCREEN)
    request = locked_request(officer=officer, request_id=request_id)
    standing = _standing(request)
    row = standing.row
    if row is None or standing.state != "undecided" or decision not in {Conclusion.PROCEED, Conclusion.REFUSE}:
        raise NoScreen(request.reference)
    same = row.person_id == officer.person_id or wrote(request=request, person_id=officer.person_id)
    if not may_decide(decider=officer.roles, screener=frozenset(row.roles), same_person=same):
        raise OwnScreen(request.reference)
    said = clean(reasons).strip()[:LONGEST_REASONS]
    if not said:
        raise ScreenReasonMissing("reasons: say why")
    decided = ScreenDecision.objects.create(
        screen=row,
        decision=str(decision),
        reasons=said,
        person_id=officer.person_id,
        person_name=officer.name,
        at=now,
    )
    step = "screen_released" if decision == Conclusion.PROCEED else "screen_refused"
    write_step(request=request, officer=officer, step=step, now=now)
    remind(request=request, now=now, person=officer.name)
    return decided


def _standing(request: Request) -> ScreenStanding:
    standing = screen_standing(request=request)
    is_draft = request.state in DRAFTS
    if standing is None or is_draft != (request.direction == Request.Direction.OUTGOING):
        raise NoScreen(request.kind)
    return standing


def _require_competent(*, request: Request, officer: Officer) -> None:
    """Let those answer who could draft the request, or carry it out."""
    officer = acting_as(officer=officer, request=request)
    kind = load().kind(kind_id=request.kind)
    if not may_answer(officer=officer, kind=kind, moment=moment_of(request)):
        raise NotPermitted(request.kind)
