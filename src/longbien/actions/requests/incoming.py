"""What acts of another State do here. Runs inside the transaction that keeps their messages.

A rule that does not let it happen is an answer with a code, `not_delivered`, never an exception: their node learns why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from longbien.actions.evidence.receiving import keep_parts
from longbien.actions.requests.applied import Applied
from longbien.actions.requests.handing import TO, knows_authority
from longbien.actions.requests.opening import CannotBeLaidBefore, Opening, code_of, kind_of, used_ids
from longbien.actions.requests.placing import Place, place_of
from longbien.actions.requests.recording import record_acts
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.acts import Act
from longbien.core.exchange.journey.values import MessageKey, Waiting
from longbien.core.overlays import kind_accepted
from longbien.core.requests.turns import act_of, check_body, handing_over
from longbien.core.requests.words import clean
from longbien.data.models import Request


class Arrivals:
    """
    Acts of partners within one transaction.

        lay_before = Arrivals()
        codes = lay_before(messages=messages, now=now)
    """

    def __init__(self) -> None:
        self._open = Opening()

    def __call__(self, *, messages: Sequence[Waiting], now: datetime) -> dict[MessageKey, str | None]:
        """
        Apply acts of partners whose signatures have been verified: the opening ones together, then the others in order.

        Args:
            messages: none is the antecedent of another; every antecedent has been applied.

        Returns: for each None when it is laid before the authority addressed, else the code for the receipt. Left out
            is what does not fit before an earlier one has come.
        """
        opening = [message for message in messages if message.act.act == "request"]
        codes = self._open(messages=opening, now=now) if opening else {}
        for message in messages:
            if message.key not in codes:
                codes |= _code(message, now=now)
        return codes


def _code(message: Waiting, *, now: datetime) -> dict[MessageKey, str | None]:
    try:
        return {message.key: None} if _continue_request(message, now=now) else {}
    except MayNotDoThisNow as error:
        return {message.key: code_of(error)}


def _continue_request(message: Waiting, *, now: datetime) -> bool:
    """Say whether the act is laid before the authority, and not to wait."""
    act = message.act
    request = (
        Request.objects.select_for_update(of=("self",))
        .select_related("authority", "their_authority")
        .filter(id=act.request)
        .first()
    )
    if request is None or not _between_the_nodes(request=request, act=act):
        raise CannotBeLaidBefore("unknown_request")
    place = _judge(request=request, message=message, now=now)
    if place is None:
        return False
    if act.case and not request.their_reference:
        request.their_reference = clean(act.case)[:64]
    applied = Applied(
        request=request,
        act=act,
        statement=message.content,
        sha256=message.facts.content_sha256,
        position=place.position,
        after=place.after,
        behind=place.behind,
    )
    row = record_acts(applied=[applied], node=request.authority.node, now=now)[0]
    if act.parts:
        keep_parts(request=request, act=act, row=row, now=now)
    return True


def _judge(*, request: Request, message: Waiting, now: datetime) -> Place | None:
    """Return where the act stands in the story of the request; None if it must wait. Raises: MayNotDoThisNow."""
    act = message.act
    kind = kind_of(act)
    if kind.id != request.kind or act.mode != request.mode or used_ids([act.id]):
        raise CannotBeLaidBefore("malformed_act")
    place = place_of(request=request, act=act, kind=kind, sequence=message.facts.sequence, now=now)
    check_body(kind=kind_accepted(kind=kind, instrument=request.legal_basis), act=act.act, body=act.body)
    if act.act in handing_over() and not knows_authority(node=act.sender.node, code=act.body.get(TO)):
        raise CannotBeLaidBefore("unknown_authority")
    carries = act_of(kind=kind, act=act.act).carries_evidence
    if carries != bool(act.parts):
        raise CannotBeLaidBefore("evidence_missing" if carries else "malformed_act")
    return place


def _between_the_nodes(*, request: Request, act: Act) -> bool:
    """Say whether the act is between the two nodes of the request; between which authorities, `place_of` says."""
    sender = request.their_authority
    return sender is not None and (sender.node, request.authority.node) == (act.sender.node, act.recipient.node)
