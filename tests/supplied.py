"""Data that another State supplied to Ardenia with limits, and its consent to go beyond them."""

from __future__ import annotations

from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.requests.recording import record_act
from longbien.core.exchange.acts import Part, Party
from longbien.core.requests.turns import Standing
from longbien.data.models import EvidenceItem, Request
from longbien.ports.instruments import Instruments
from offices import Office
from people import ARDENIA, NOW
from their_acts import STORED_DATA, following, opening

DATA = b"From: anna@mail.example\n\nThe list is ready.\n"
GRANT = {"legal_basis": "Section 12", "extent": "whole"}


def asked_of_bellora(office: Office, *, kind: str = "mla.stored_data", number: int = 77, **said: object) -> Request:
    """Return a request of ours that Bellora has."""
    opened = opening(kind=kind, node=ARDENIA, number=number, recipient=Party("XBB", "nca"))
    request = Request(
        id=opened.act.id,
        direction="outgoing",
        reference=f"XAA-NCA-2026-{number:04d}",
        kind=kind,
        mode="exercise",
        legal_basis="uncc-2024",
        authority=office.ours,
        their_authority=office.bellora,
        opened_at=NOW,
        **{"elements": STORED_DATA, **said},
    )
    record_act(
        request=request,
        act=opened.act,
        statement=opened.statement,
        sha256=opened.sha256,
        position=1,
        after=Standing("sent"),
        node="XAA",
        person_id=None,
        now=NOW,
    )
    return request


def received(office: Office, instruments: Instruments, **limits: str) -> EvidenceItem:
    """Return an item that Bellora released to us with these limits."""
    request = asked_of_bellora(office)
    facts = seal_into_blobs(pieces=[DATA], instruments=instruments)
    part = Part("mail.mbox", "application/mbox", facts.size, facts.sha256, facts.sealed_size, facts.sealed_sha256)
    assert following(request_id=request.id, act="accept", body={}).arrive() is None
    assert following(request_id=request.id, act="decide_grant", body=GRANT).arrive() is None
    refusal = following(request_id=request.id, act="release", body=limits, parts=(part,)).arrive()
    assert refusal is None, refusal
    return EvidenceItem.objects.get(request=request)


def consented(office: Office, item: EvidenceItem, *, kind: str, **elements: str) -> None:
    """Let Bellora agree to a request for consent that follows the one with which the item came."""
    asked = asked_of_bellora(office, kind=kind, number=78, elements=elements, follows=item.request)
    assert following(request_id=asked.id, act="agree", body={"agreement": "We agree."}).arrive() is None
