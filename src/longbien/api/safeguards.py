"""Safeguards: the rights screen of a request, its decision, and the approval of a further person."""

from __future__ import annotations

from django.http import HttpRequest

from longbien.actions.safeguards.approving import approve_further
from longbien.actions.safeguards.erasing import ask_erasure, confirm_erasure
from longbien.actions.safeguards.reviewing import review_secrecy
from longbien.actions.safeguards.screening import answer_screen, decide_screen
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.limits import ErasureIn, LimitOut, ReportedOut, SecrecyIn, SecrecyOut, limit_out, reported_out
from longbien.api.shapes.safeguards import AnswersIn, ReasonsIn, ScreenDecisionIn, ScreenOut, screen_out
from longbien.api.tokens import Caller, caller
from longbien.core.safeguards.screening import AnswersIncomplete
from longbien.readers.limits import limits_on, reported_limits
from longbien.readers.safeguards import extra_standing, screen_standing


@router.get("/requests/{request_id}/screen", tags=["safeguards"], response=ScreenOut)
def read_screen(request: HttpRequest, request_id: str) -> ScreenOut:
    """What is to be answered about a request as it stands, before it leaves or is carried out, and what was."""
    return _shown(who=caller(request), request_id=request_id)


@router.post("/requests/{request_id}/screen", tags=["safeguards"], response=ScreenOut)
def answer(request: HttpRequest, request_id: str, said: AnswersIn) -> ScreenOut:
    """Record the answers of the officer for whom the token speaks; a change of the text afterwards voids them."""
    who = caller(request)
    standing = screen_standing(request=the_request(who=who, request_id=request_id))
    if said.nothing_speaks_against_it and standing is not None and not standing.screen.together:
        raise AnswersIncomplete("answers: this screen is answered question by question")
    answer_screen(
        officer=who.officer,
        request_id=request_id,
        answers=None if said.nothing_speaks_against_it else dict(said.answers),
        reasons=said.reasons,
        at_least=said.conclusion,
        now=who.now,
    )
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/screen/decision", tags=["safeguards"], response=ScreenOut)
def decide(request: HttpRequest, request_id: str, said: ScreenDecisionIn) -> ScreenOut:
    """Decide, as a person of a higher rank, what another one escalated."""
    who = caller(request)
    decide_screen(officer=who.officer, request_id=request_id, decision=said.decision, reasons=said.reasons, now=who.now)
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/further-approval", tags=["safeguards"], response=ScreenOut)
def approve(request: HttpRequest, request_id: str, said: ReasonsIn) -> ScreenOut:
    """Approve a request as it stands, as a further person."""
    who = caller(request)
    more = who.instruments.policy.extra_approval
    approve_further(officer=who.officer, request_id=request_id, reasons=said.reasons, now=who.now, more_kinds=more)
    return _shown(who=who, request_id=request_id)


def _shown(*, who: Caller, request_id: str) -> ScreenOut:
    found = the_request(who=who, request_id=request_id)
    more = who.instruments.policy.extra_approval
    return screen_out(screen_standing(request=found), extra=extra_standing(request=found, more_kinds=more))


@router.get("/requests/{request_id}/limits/reported", tags=["safeguards"], response=list[ReportedOut])
def read_reported_limits(request: HttpRequest, request_id: str) -> list[ReportedOut]:
    """The limits that bind what the other State reported in the words of its acts."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    return [reported_out(one) for one in reported_limits(officer=who.officer, request=found)]


@router.get("/requests/{request_id}/limits", tags=["safeguards"], response=list[LimitOut])
def read_limits(request: HttpRequest, request_id: str) -> list[LimitOut]:
    """The limits that bind the data received with a request: what this node does not let anybody do with them."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    return [limit_out(one) for one in limits_on(officer=who.officer, request_id=found.id, now=who.now)]


@router.post("/evidence/{item_id}/erasure", tags=["safeguards"], response=list[LimitOut])
def erase(request: HttpRequest, item_id: str, said: ErasureIn) -> list[LimitOut]:
    """Ask that an item whose last day has come be erased; `confirm`, as the second person: it is gone."""
    who = caller(request)
    if said.confirm:
        limit = confirm_erasure(officer=who.officer, item_id=item_id, now=who.now, instruments=who.instruments)
    else:
        limit = ask_erasure(officer=who.officer, item_id=item_id, now=who.now)
    found = the_request(who=who, request_id=limit.item.request_id)
    return [limit_out(one) for one in limits_on(officer=who.officer, request_id=found.id, now=who.now)]


@router.post("/requests/{request_id}/secrecy-review", tags=["safeguards"], response=SecrecyOut)
def review(request: HttpRequest, request_id: str, said: SecrecyIn) -> SecrecyOut:
    """Record whether the secrecy of a request is still needed, and when that is looked at again."""
    who = caller(request)
    done = review_secrecy(
        officer=who.officer,
        request_id=request_id,
        needed=said.needed,
        next_on=said.next_on,
        reasons=said.reasons,
        now=who.now,
    )
    return SecrecyOut(needed=done.needed, next_on=done.next_on)
