"""One request through both nodes by the public actions alone. What gates ask for before an act is given here, once."""

from __future__ import annotations

from datetime import timedelta

from longbien.actions.evidence import add_evidence
from longbien.actions.requests import act_on_request, approve, ask_approval, draft_request, mark_opened, send_request
from longbien.actions.safeguards.approving import approve_further
from longbien.actions.safeguards.passing import is_guarded
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import Side
from longbien.core.requests.turns import least_days
from longbien.data.models import EvidenceItem, Request
from longbien.readers.safeguards import extra_standing
from screens import REASONS, screened, supervisor

from .nodes import Node, Pair
from .saying import body_of, complete

BASIS = "uncc-2024"
FILE = b"Received: from mail.example by mx.example; Fri, 20 Nov 2026 10:14:31 +0000\r\n" * 40


def drafted(pair: Pair, kind: Kind, *, elements: dict[str, object] | None = None, legal_basis: str = BASIS) -> Request:
    """Return a draft of Ardenia's; call it there."""
    node, now = pair.ardenia, pair.clock.tick()
    asked = node.partner_authority(pair.bellora.identity) if kind.is_sent_by_nodes else None
    return draft_request(
        officer=node.officer("lawyer"),
        kind_id=kind.id,
        their_authority_id=asked.pk if asked else None,
        legal_basis=legal_basis,
        basis_reason="" if legal_basis == BASIS else "It is what the two States use.",
        priority="routine",
        elements=complete(kind=kind, now=now) if elements is None else elements,
        now=now,
    )


def sent(pair: Pair, request: Request) -> Request:
    """Let a second person approve the draft, give what gates ask for, and send it; call it at Ardenia's."""
    node, clock = pair.ardenia, pair.clock
    lawyer, second = node.officer("lawyer"), node.officer("second_lawyer")
    request = ask_approval(officer=lawyer, request_id=request.id, version=fresh(request.id).version, now=clock.tick())
    request = approve(officer=second, request_id=request.id, version=request.version, now=clock.tick())
    _pass_gates(request.id, node=node, act="request")
    return send_request(
        officer=lawyer,
        request_id=request.id,
        version=fresh(request.id).version,
        now=clock.tick(),
        instruments=node.instruments,
    )


def opened(pair: Pair, request_id: str) -> Request:
    """Let a person of Bellora open what has come."""
    node = pair.bellora
    with node.here():
        officer, now = node.officer("lawyer"), pair.clock.tick()
        return mark_opened(officer=officer, request_id=request_id, now=now, instruments=node.instruments)


def done(pair: Pair, request_id: str, *, kind: Kind, act: str) -> dict[str, object]:
    """Let the side whose act it is do it, and let the workers carry it over; return what was said."""
    rule = load().act(act_id=act)
    node = pair.ardenia if rule.by is Side.REQUESTING else pair.bellora
    with node.here():
        lawyer = node.officer(node.holder(request_id))
        if act == "end_preservation":
            pair.clock.at += timedelta(days=least_days(kind) + 1)
        _pass_gates(request_id, node=node, act=act)
        items = [_evidence(node, request_id).id] if rule.carries_evidence else []
        now = pair.clock.tick()
        said = body_of(act=rule, kind=kind, now=now)
        act_on_request(
            officer=lawyer,
            request_id=request_id,
            version=fresh(request_id).version,
            act=act,
            body=said,
            item_ids=items,
            now=now,
            instruments=node.instruments,
        )
    pair.carry()
    return said


def fresh(request_id: str) -> Request:
    """Return the request as it is recorded now."""
    return Request.objects.get(id=request_id)


def _pass_gates(request_id: str, *, node: Node, act: str) -> None:
    """Answer the rights screen, and let a further person approve, where the act asks for it and it is still due."""
    if not is_guarded(act):
        return
    request = screened(request_id, officer=node.officer(node.holder(request_id)), now=node.clock.tick())
    standing = extra_standing(request=request)
    if standing.needed and not standing.given:
        third = supervisor(request.authority, now=node.clock.now())
        approve_further(officer=third, request_id=request.id, reasons=REASONS, now=node.clock.tick())


def _evidence(node: Node, request_id: str) -> EvidenceItem:
    return add_evidence(
        officer=node.officer(node.holder(request_id)),
        request_id=request_id,
        name="headers.txt",
        media_type="text/plain",
        pieces=[FILE],
        now=node.clock.tick(),
        instruments=node.instruments,
    )
