"""Dual criminality of a request that has come, for the lawyers of the State that was asked."""

from __future__ import annotations

from django.http import HttpRequest

from longbien.actions.criminality import NotAskedHere, confirm_criminality, decide_criminality, state_conduct
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.criminality import (
    ConductIn,
    CriminalityConfirmationIn,
    CriminalityDecisionIn,
    CriminalityOut,
    criminality_out,
)
from longbien.api.tokens import Caller, caller
from longbien.readers.criminality import standing_of

PATH = "/requests/{request_id}/dual-criminality"


@router.get(PATH, tags=["dual criminality"], response=CriminalityOut)
def read_criminality(request: HttpRequest, request_id: str) -> CriminalityOut:
    """Whether dual criminality is asked about, what was found and decided. 409 `not_asked_here` where it never is."""
    return _shown(who=caller(request), request_id=request_id)


@router.post(PATH, tags=["dual criminality"], response=CriminalityOut)
def state(request: HttpRequest, request_id: str, said: ConductIn) -> CriminalityOut:
    """State the conduct; what the recorded law says of it is computed and kept. Nothing of it leaves the node."""
    who = caller(request)
    conduct = said.model_dump(exclude={"on"}, exclude_none=True)
    state_conduct(
        officer=who.officer,
        request_id=the_request(who=who, request_id=request_id).id,
        conduct=conduct,
        on=said.on or who.now.date(),
        recorded=who.instruments.national.read(),
        now=who.now,
    )
    return _shown(who=who, request_id=request_id)


@router.post(f"{PATH}/decision", tags=["dual criminality"], response=CriminalityOut)
def decide_on(request: HttpRequest, request_id: str, said: CriminalityDecisionIn) -> CriminalityOut:
    """Decide on the newest assessment, with a reason; it may differ from what was computed."""
    who = caller(request)
    decide_criminality(
        officer=who.officer,
        request_id=the_request(who=who, request_id=request_id).id,
        assessment_id=said.assessment,
        verdict=said.verdict,
        reason=said.reason,
        four_eyes=who.instruments.policy.approval,
        recorded=who.instruments.national.read(),
        now=who.now,
    )
    return _shown(who=who, request_id=request_id)


@router.post(f"{PATH}/confirmation", tags=["dual criminality"], response=CriminalityOut)
def confirm(request: HttpRequest, request_id: str, said: CriminalityConfirmationIn) -> CriminalityOut:
    """Confirm the newest decision as the second person."""
    who = caller(request)
    confirm_criminality(
        officer=who.officer,
        request_id=the_request(who=who, request_id=request_id).id,
        decision_id=said.decision,
        recorded=who.instruments.national.read(),
        now=who.now,
    )
    return _shown(who=who, request_id=request_id)


def _shown(*, who: Caller, request_id: str) -> CriminalityOut:
    found = the_request(who=who, request_id=request_id)
    recorded = who.instruments.national.read()
    standing = standing_of(officer=who.officer, request=found, recorded=recorded, on=who.now.date())
    if standing is None:
        raise NotAskedHere(found.reference)
    return criminality_out(standing)
