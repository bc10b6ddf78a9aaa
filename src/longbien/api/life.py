"""What stands beside the acts of a request: conditions, costs, chain, other authorities, shared identifiers."""

from __future__ import annotations

from django.http import HttpRequest

from longbien.actions.deconfliction import settle_deconfliction
from longbien.actions.requests.chaining import draft_next
from longbien.actions.requests.conditions import settle_condition
from longbien.actions.requests.notifying import (
    ask_to_overrule,
    lift_hold,
    notify_authority,
    overrule_hold,
    place_hold,
)
from longbien.actions.requests.standing_in import stand_in
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.life import (
    ConditionIn,
    HoldIn,
    LifeOut,
    LinkIn,
    NotifyIn,
    ReasonIn,
    WordIn,
    life_out,
)
from longbien.api.shapes.others import NotifiedOut, OthersOut, others_out, told_out
from longbien.api.shapes.requests import RequestOut, request_out
from longbien.api.tokens import Caller, caller
from longbien.core.permissions import SEE_REQUESTS


@router.get("/requests/{request_id}/life", tags=["life"], response=LifeOut)
def read_life(request: HttpRequest, request_id: str) -> LifeOut:
    """Conditions, costs, partial results, status answers, the chain and what can follow, holds, shared identifiers."""
    return _life(caller(request), request_id)


@router.post("/requests/{request_id}/conditions/{condition_id}", tags=["life"], response=LifeOut)
def say_of_condition(request: HttpRequest, request_id: str, condition_id: int, said: ConditionIn) -> LifeOut:
    """Say of an agreed condition by when it is due, and whether it was kept. It stays inside the authority."""
    who = caller(request)
    settle_condition(
        officer=who.officer,
        request_id=request_id,
        condition_id=condition_id,
        kept=said.kept,
        note=said.note,
        due_on=said.due_on,
        now=who.now,
    )
    return _life(who, request_id)


@router.post("/requests/{request_id}/next", tags=["life"], response={201: RequestOut})
def draft_what_follows(request: HttpRequest, request_id: str, said: LinkIn) -> RequestOut:
    """Draft what can follow, one of `links`, filled in from the request."""
    who = caller(request)
    draft = draft_next(officer=who.officer, request_id=request_id, link_id=said.link, now=who.now)
    return request_out(the_request(who=who, request_id=draft.id), officer=who.officer)


@router.post("/requests/{request_id}/stand-in", tags=["life"], response=LifeOut)
def stand_in_for_central_authority(request: HttpRequest, request_id: str, said: ReasonIn) -> LifeOut:
    """Stand in for the central authority on an emergency, where the settings of the node allow it; it is reviewed."""
    who = caller(request)
    stand_in(officer=who.officer, request_id=request_id, reason=said.reason, policy=who.instruments.policy, now=who.now)
    return _life(who, request_id)


@router.post("/requests/{request_id}/notified", tags=["life"], response=LifeOut)
def tell_other_authority(request: HttpRequest, request_id: str, said: NotifyIn) -> LifeOut:
    """Tell another authority of this node of a request of another State."""
    who = caller(request)
    notify_authority(
        officer=who.officer,
        request_id=request_id,
        authority_code=said.authority,
        word=said.word,
        now=who.now,
        identity=who.instruments.identity,
        names_meant=said.names_meant,
    )
    return _life(who, request_id)


@router.post("/requests/{request_id}/holds/{hold_id}/overruling", tags=["life"], response=LifeOut)
def ask_overruling(request: HttpRequest, request_id: str, hold_id: int, said: ReasonIn) -> LifeOut:
    """Ask a second person to overrule a hold."""
    who = caller(request)
    ask_to_overrule(officer=who.officer, request_id=request_id, hold_id=hold_id, reason=said.reason, now=who.now)
    return _life(who, request_id)


@router.post("/requests/{request_id}/holds/{hold_id}/overrule", tags=["life"], response=LifeOut)
def overrule(request: HttpRequest, request_id: str, hold_id: int) -> LifeOut:
    """Overrule a hold as the second person."""
    who = caller(request)
    overrule_hold(officer=who.officer, request_id=request_id, hold_id=hold_id, now=who.now)
    return _life(who, request_id)


@router.post("/requests/{request_id}/shared/{concerned_id}", tags=["life"], response=LifeOut)
def say_of_shared_identifier(request: HttpRequest, request_id: str, concerned_id: int, said: WordIn) -> LifeOut:
    """Say what came of looking into an identifier that others name too. It stays inside the authority."""
    who = caller(request)
    settle_deconfliction(
        officer=who.officer, request_id=request_id, concerned_id=concerned_id, note=said.note, now=who.now
    )
    return _life(who, request_id)


@router.get("/other-authorities", tags=["life"], response=OthersOut)
def read_others(request: HttpRequest) -> OthersOut:
    """What other authorities of this State told this one of, what it handed over, and what several look for."""
    who = caller(request)
    who.officer.require(SEE_REQUESTS)
    return others_out(officer=who.officer, now=who.now)


@router.post("/other-authorities/{notified_id}/hold", tags=["life"], response=list[NotifiedOut])
def hold(request: HttpRequest, notified_id: int, said: HoldIn) -> list[NotifiedOut]:
    """Hold a request of which this authority was told, until a last day."""
    who = caller(request)
    place_hold(officer=who.officer, notified_id=notified_id, reason=said.reason, until_on=said.until_on, now=who.now)
    return told_out(officer=who.officer, on=who.now.date())


@router.post("/other-authorities/holds/{hold_id}/lift", tags=["life"], response=list[NotifiedOut])
def lift(request: HttpRequest, hold_id: int) -> list[NotifiedOut]:
    """Lift a hold of this authority before its day."""
    who = caller(request)
    lift_hold(officer=who.officer, hold_id=hold_id, now=who.now)
    return told_out(officer=who.officer, on=who.now.date())


def _life(who: Caller, request_id: str) -> LifeOut:
    found = the_request(who=who, request_id=request_id)
    return life_out(found, officer=who.officer, now=who.now)
