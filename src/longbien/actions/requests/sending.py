"""Sending a request: the moment from which the other State is asked."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.exchange.queue import lock_partner, queue_act
from longbien.actions.requests.composing import compose
from longbien.actions.requests.drafting import DRAFTS, require_ready
from longbien.actions.requests.errors import (
    ChannelOnly,
    ExerciseOnly,
    NeedsApproval,
    NotADraft,
    NothingToReview,
    OwnApproval,
    WrongInstrument,
)
from longbien.actions.requests.gates import Passing, require_gates
from longbien.actions.requests.meaning import note_names_meant
from longbien.actions.requests.recording import record_act
from longbien.actions.requests.rows import changed, locked_request, write_step
from longbien.actions.safeguards.naming import fields_that_name
from longbien.convention.loader import load
from longbien.convention.words import SENT_ALONE, Use
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Priority
from longbien.core.officers import NotPermitted, Officer
from longbien.core.permissions import REVIEW_LONE_SENDING
from longbien.core.requests.competence import is_competent
from longbien.core.requests.named import KEY as NAMED
from longbien.core.requests.turns import REQUESTING, turn
from longbien.core.requests.words import clean
from longbien.data.models import Request
from longbien.ports.instruments import Instruments, Policy
from longbien.readers.bases import basis_id_of, basis_of
from longbien.readers.requests import standing, wrote
from longbien.readers.standing_in import stands_in


def send_request(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    now: datetime,
    instruments: Instruments,
    alone: bool = False,
    names_meant: bool = False,
) -> Request:
    """
    Sign a draft and put it in the outbox.

    Args:
        alone: a lone officer at night sends a preservation without approval; a second person reviews it afterwards.
        names_meant: the officer means what names a protected person in words that every reader sees.

    Raises:
        NotPermitted, NeedsApproval, NotReady, ExerciseOnly, NotADraft, StaleView, NameSaid.
    """
    with transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id, version=version)
        passing = Passing(
            request=request,
            kind=load().kind(kind_id=request.kind),
            officer=officer,
            act="request",
            body=_body(request),
            policy=instruments.policy,
            now=now,
            identity=instruments.identity,
            names_meant=names_meant,
        )
        lone = _may_leave(passing, alone=alone)
        named = fields_that_name(passing) if names_meant else ()
    signed = compose(
        request=request, officer=officer, act="request", body=_body(request), now=now, signer=instruments.signer
    )
    with transaction.atomic():
        lock_partner(node=officer.node, partner=signed.act.recipient.node)
        request = locked_request(officer=officer, request_id=request_id, version=version)
        after = turn(kind=load().kind(kind_id=request.kind), act="request", side=REQUESTING, standing=standing(request))
        request.review_due = lone
        record_act(
            request=request,
            act=signed.act,
            statement=signed.statement,
            sha256=signed.sha256,
            position=signed.position,
            after=after,
            node=officer.node,
            person_id=officer.person_id,
            now=now,
        )
        if lone:
            write_step(request=request, officer=officer, step="sent_alone", now=now)
        note_names_meant(request=request, officer=officer, places=named, now=now)
        queue_act(statement=signed.statement, act=signed.act, now=now)
    return request


@transaction.atomic
def review_lone_sending(*, officer: Officer, request_id: str, note: str, now: datetime) -> Request:
    """
    Review, afterwards, what a lone officer sent, or did standing in for the central authority.

    Raises:
        NotPermitted, OwnApproval, NothingToReview, NotFound.
    """
    officer.require(REVIEW_LONE_SENDING)
    request = locked_request(officer=officer, request_id=request_id)
    if not request.review_due:
        raise NothingToReview(request.reference)
    opening = request.acts.get(act="request")
    alone = opening.person_id == officer.person_id or stands_in(request=request, person_id=officer.person_id)
    if alone or wrote(request=request, person_id=officer.person_id):
        raise OwnApproval(request.reference)
    request.review_due = False  # with this a stand-in ends
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step="reviewed", now=now, note=clean(note)[:2000])
    return request


def _may_leave(passing: Passing, *, alone: bool) -> bool:
    """Return whether it leaves as a lone officer's; raise if it may not leave at all."""
    request, kind, policy = passing.request, passing.kind, passing.policy
    if request.state not in DRAFTS or request.direction != Request.Direction.OUTGOING:
        raise NotADraft(request.reference)
    if not is_competent(kind=kind, act="request", officer=passing.officer):
        raise NotPermitted(request.kind)
    require_ready(request=request, now=passing.now)
    _require_mode(request=request, policy=policy)
    require_gates(passing)
    if not policy.approval or request.approved_by_id is not None:
        return False
    if alone and policy.lone_night_officer and kind.family in SENT_ALONE:
        return True
    raise NeedsApproval(request.reference)


def _require_mode(*, request: Request, policy: Policy) -> None:
    chosen = basis_of(basis_id=basis_id_of(request), kind_id=request.kind)
    if chosen is None:  # corrected in the register since it was drafted
        raise WrongInstrument(request.legal_basis)
    if not chosen.carries:
        raise ChannelOnly(request.legal_basis)
    if request.mode == Use.EXERCISE:
        return
    if policy.mode != Use.REAL or Use.REAL not in chosen.usable_for:
        raise ExerciseOnly(request.legal_basis)


def _body(request: Request) -> dict[str, Json]:
    said: dict[str, Json] = {
        "elements": request.elements,
        "legal_basis": request.legal_basis,
        "follows": request.follows_id,
    }
    if request.priority == Priority.EMERGENCY:
        said["emergency_reason"] = request.emergency_reason
    if request.route:
        said["route"] = request.route
    if request.basis_named:
        said[NAMED] = request.basis_named
    return said
