"""
What lawyers of the State that was asked do about dual criminality: state the conduct, decide, confirm.

The answer of the program is advice; a lawyer decides, with a reason; a second person confirms where four eyes are
asked. Nothing of it leaves this node: the lawyer who refuses on that ground says so in the refusal.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from longbien.actions.requests.rows import locked_request, write_step
from longbien.convention.loader import load
from longbien.core.bodies import to_body
from longbien.core.canonical import Json
from longbien.core.dual_criminality import Asks, Assessment, Conduct, Decision, Verdict, compare, decide, vocabulary_of
from longbien.core.dual_criminality.assessment import DecisionWithoutReason
from longbien.core.dual_criminality.written import conduct_of, from_found, to_found
from longbien.core.errors import MayNotDoThisNow
from longbien.core.officers import Officer
from longbien.core.permissions import DECIDE_REQUEST
from longbien.core.requests.words import clean
from longbien.data.models import CriminalityAssessment, CriminalityDecision, Request
from longbien.ports.national import Recorded
from longbien.readers.criminality import asked_about

LONGEST_REASON = 5000


class NotAskedHere(MayNotDoThisNow):
    """Dual criminality is none of our questions for this request, or never one for such a request."""

    code = "not_asked_here"


class AssessmentMoved(MayNotDoThisNow):
    """There is a newer assessment than the one decided on."""

    code = "assessment_moved"


class NothingToConfirm(MayNotDoThisNow):
    """The decision needs no confirmation, has one, or is not the newest."""

    code = "nothing_to_confirm"


class OwnDecision(MayNotDoThisNow):
    """Nobody confirms their own decision."""

    code = "own_decision"


@transaction.atomic
def state_conduct(
    *, officer: Officer, request_id: str, conduct: Json, on: date, recorded: Recorded, now: datetime
) -> CriminalityAssessment:
    """
    State what was done, element by element, and keep what the recorded law says of it. An earlier one stays.

    Args:
        conduct: body of a `Conduct`.
        on: the day whose law is asked for.

    Raises:
        NotFound, NotPermitted, NotAskedHere, ConductWrong.

    Source: UN Convention against Cybercrime, arts. 7-17, 19, 35(3).
    """
    request = _asked_request(officer=officer, request_id=request_id, recorded=recorded, now=now)
    law = load()
    stated: Conduct = conduct_of(conduct, law=law)
    own = recorded.of(officer.node)
    found = compare(
        conduct=stated,
        law=own.law if own else None,
        on=on,
        vocabulary=vocabulary_of(law=law),
        elsewhere=tuple(one.law for one in recorded.laws),
    )
    row = CriminalityAssessment.objects.create(
        request=request,
        conduct=to_body(stated),
        found=to_found(found),
        on=on,
        law_sha256=own.sha256 if own else "",
        stated_by_id=officer.person_id,
        computed_at=now,
    )
    write_step(request=request, officer=officer, step="conduct_stated", now=now)
    return row


@transaction.atomic
def decide_criminality(
    *,
    officer: Officer,
    request_id: str,
    assessment_id: int,
    verdict: str,
    reason: str,
    four_eyes: bool,
    recorded: Recorded,
    now: datetime,
) -> CriminalityDecision:
    """
    Decide on the newest assessment; it may be decided otherwise than computed, and decided again.

    Args:
        four_eyes: a second person has to confirm before it counts.

    Raises:
        NotFound, NotPermitted, NotAskedHere, AssessmentMoved, DecisionWithoutReason, DecisionBeforeAssessment.
    """
    request = _asked_request(officer=officer, request_id=request_id, recorded=recorded, now=now)
    newest = request.criminality.first()
    if newest is None or newest.pk != assessment_id:
        raise AssessmentMoved(request.reference)
    if verdict not in set(Verdict):
        raise DecisionWithoutReason("verdict: met, not_met or unknown")
    said = clean(reason)[:LONGEST_REASON]
    decide(assessment=_assessment(newest), verdict=Verdict(verdict), reason=said, by=str(officer.person_id), now=now)
    row = CriminalityDecision.objects.create(
        assessment=newest,
        verdict=verdict,
        reason=said,
        decided_by_id=officer.person_id,
        decided_at=now,
        needs_confirmation=four_eyes,
    )
    write_step(request=request, officer=officer, step="criminality_decided", now=now)
    return row


@transaction.atomic
def confirm_criminality(
    *, officer: Officer, request_id: str, decision_id: int, recorded: Recorded, now: datetime
) -> CriminalityDecision:
    """Confirm a decision as the second person. Raises: NotFound, NotPermitted, NothingToConfirm, OwnDecision."""
    request = _asked_request(officer=officer, request_id=request_id, recorded=recorded, now=now)
    newest = request.criminality.first()
    row = newest.decisions.first() if newest else None
    if row is None or row.pk != decision_id or not row.needs_confirmation or row.confirmed_at is not None:
        raise NothingToConfirm(request.reference)
    if row.decided_by_id == officer.person_id:
        raise OwnDecision(request.reference)
    row.confirmed_by_id, row.confirmed_at = officer.person_id, now
    row.save(update_fields=["confirmed_by", "confirmed_at"])
    write_step(request=request, officer=officer, step="criminality_confirmed", now=now)
    return row


def _asked_request(*, officer: Officer, request_id: str, recorded: Recorded, now: datetime) -> Request:
    officer.require(DECIDE_REQUEST)
    request = locked_request(officer=officer, request_id=request_id)
    question = asked_about(request=request, node=officer.node, law=recorded.of(officer.node), on=now.date())
    if question is None or question.answer is Asks.NO or load().state(state_id=request.state).final:
        raise NotAskedHere(request.reference)
    return request


def _assessment(row: CriminalityAssessment) -> Assessment:
    decisions = tuple(
        Decision(verdict=Verdict(one.verdict), reason=one.reason, by=str(one.decided_by_id), decided_at=one.decided_at)
        for one in row.decisions.order_by("id")
    )
    return Assessment(computed=from_found(row.found), computed_at=row.computed_at, decisions=decisions)
