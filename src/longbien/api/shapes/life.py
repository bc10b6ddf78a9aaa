"""The life of a request beside its acts, as it goes in and out."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema
from pydantic import Field

from longbien.actions.readings import note_listed
from longbien.api.shapes.requests import Strict
from longbien.api.shapes.way import WayOut, way_out
from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.requests.waiting import Place
from longbien.data.models import Condition, Hold, Request
from longbien.readers.chains import ChainLink, chain_of, open_links
from longbien.readers.deconfliction import SharedIdentifier, more_shared, shared_identifiers
from longbien.readers.life import CostEstimate, life_of
from longbien.readers.notified import is_in_force, notified_of
from longbien.readers.on_call import whom_to_wake
from longbien.readers.way import way_of


class ConditionIn(Strict):
    """`kept` null: not known yet."""

    kept: bool | None = None
    note: str = Field(default="", max_length=4000)
    due_on: date | None = None


class LinkIn(Strict):
    """The id of one of the `links` of a request."""

    link: str


class NotifyIn(Strict):
    """
    An authority of this node, and what it should know.

    `names_meant`: a protected name in the word is meant; it is recorded.
    """

    authority: str
    word: str = Field(default="", max_length=4000)
    names_meant: bool = False


class ReasonIn(Strict):
    """A reason."""

    reason: str = Field(max_length=4000)


class WordIn(Strict):
    """A note that stays inside the authority."""

    note: str = Field(default="", max_length=2000)


class HoldIn(ReasonIn):
    """A hold: why, and its last day in UTC."""

    until_on: date


class AgreedConditionOut(Schema):
    """
    A condition; `kept` is null as long as nobody has said. `standing`: `proposed`, `agreed`, `declined`, or `fallen`
    where the request came to nothing before anything was given.
    """

    id: int
    text: str
    standing: str
    proposed_by: str
    agreed_at: datetime | None
    due_on: date | None
    kept: bool | None
    note: str


class CostOut(Schema):
    """An estimate of extraordinary costs; `agreed` is null while it is open."""

    estimate: str
    proposal: str
    agreed: bool | None


class StatusAnswerOut(Schema):
    """A question how far the request has come, and its answer, or null."""

    request: str
    reference: str
    status: str | None
    explanation: str | None


class HoldOut(Schema):
    """A hold; `asked_at`: a person asks that it be overruled."""

    id: int
    reason: str
    until_on: date
    at: datetime
    in_force: bool
    lifted_at: datetime | None
    asked_at: datetime | None
    overruled_at: datetime | None


class ToldOut(Schema):
    """An authority that was told of the request, with its holds."""

    authority: str
    name: str
    word: str
    at: datetime
    holds: list[HoldOut]


class ChainOut(Schema):
    """A request of the chain, with what came of it."""

    id: str
    reference: str
    kind: str
    state: str
    partner: str
    elsewhere: bool
    next: list[ChainOut]


class LinkOut(Schema):
    """What can follow as a draft; `done`: the newest request that already did."""

    link: str
    kind: str
    elsewhere: bool
    article: str
    done: str | None


class SharedOut(Schema):
    """
    An identifier that other requests of this node name too; of other authorities, who and how to reach them.

    `more`: how many requests of this authority name it besides those listed; `compared`: all that name it have been.
    """

    id: int
    kind: str
    text: str
    requests: list[str]
    authorities: list[str]
    calls: list[str]
    more: int
    compared: bool
    settled_at: datetime | None


class OnCallOut(Schema):
    """Whom a duty officer wakes."""

    people: list[str]
    phones: list[str]


class LifeOut(Schema):
    """What stands beside the acts of a request."""

    in_part: str | None
    partial_results: int
    unconsulted: str | None
    conditions: list[AgreedConditionOut]
    costs: list[CostOut]
    status: list[StatusAnswerOut]
    told: list[ToldOut]
    chain: ChainOut | None
    links: list[LinkOut]
    shared: list[SharedOut]
    more_shared: int
    wake: OnCallOut | None
    way: WayOut | None


def life_out(request: Request, *, officer: Officer, now: datetime) -> LifeOut:
    """Return the life of a request for this officer."""
    life, on = life_of(officer=officer, request=request), now.date()
    part = life.in_part
    chain = chain_of(officer=officer, request=request)
    shared = shared_identifiers(officer=officer, request=request)
    note_listed(officer=officer, requests=(other for one in shared for other in one.requests), now=now)
    wake = whom_to_wake(officer=officer, now=now) if request.waits_on == Place.CENTRAL else None
    return LifeOut(
        in_part=str(part.body.get("part", "")) if part else None,
        partial_results=life.partial_results,
        unconsulted=life.unconsulted.id if life.unconsulted else None,
        conditions=[_condition(one) for one in life.conditions],
        costs=[_cost(one) for one in life.costs],
        status=[
            StatusAnswerOut(
                request=one.request.id,
                reference=one.request.reference,
                status=str(one.answer.body.get("status", "")) if one.answer else None,
                explanation=str(one.answer.body.get("explanation", "")) if one.answer else None,
            )
            for one in life.enquiries
        ],
        told=[
            ToldOut(
                authority=one.authority.code,
                name=one.authority.name,
                word=one.word,
                at=one.at,
                holds=[hold_out(hold, on=on) for hold in one.holds.all()],
            )
            for one in notified_of(officer=officer, request=request)
        ],
        chain=_chain(chain) if chain else None,
        links=[
            LinkOut(
                link=one.link.id,
                kind=load().kind(kind_id=one.link.next).id,
                elsewhere=one.link.elsewhere,
                article=one.link.article,
                done=one.done.id if one.done else None,
            )
            for one in open_links(officer=officer, request=request)
        ],
        shared=[_shared(one) for one in shared],
        more_shared=more_shared(officer=officer, request=request),
        wake=OnCallOut(people=list(wake.people), phones=list(wake.phones)) if wake else None,
        way=way_out(way_of(officer=officer, request=request)),
    )


def _condition(one: Condition) -> AgreedConditionOut:
    return AgreedConditionOut(
        id=one.pk,
        text=one.text,
        standing=one.standing,
        proposed_by=one.act.node,
        agreed_at=one.agreed_at,
        due_on=one.due_on,
        kept=one.kept,
        note=one.note,
    )


def _cost(one: CostEstimate) -> CostOut:
    body = one.estimate.body
    return CostOut(
        estimate=str(body.get("estimate", "")),
        proposal=str(body.get("proposal", "")),
        agreed=None if one.answer is None else one.is_agreed,
    )


def hold_out(one: Hold, *, on: date) -> HoldOut:
    """Return a hold of a told authority."""
    return HoldOut(
        id=one.pk,
        reason=one.reason,
        until_on=one.until_on,
        at=one.at,
        in_force=is_in_force(one, on=on),
        lifted_at=one.lifted_at,
        asked_at=one.asked_at,
        overruled_at=one.overruled_at,
    )


def _chain(one: ChainLink) -> ChainOut:
    request = one.request
    return ChainOut(
        id=request.id,
        reference=request.reference,
        kind=request.kind,
        state=request.state,
        partner=request.partner,
        elsewhere=one.elsewhere,
        next=[_chain(each) for each in one.next],
    )


def _shared(one: SharedIdentifier) -> SharedOut:
    return SharedOut(
        id=one.concerned.pk,
        kind=one.kind,
        text=one.text,
        requests=[each.id for each in one.requests],
        authorities=[each.name for each in one.others],
        calls=[call for each in one.others for call in each.calls],
        more=one.more,
        compared=not one.is_being_compared,
        settled_at=one.concerned.settled_at,
    )
