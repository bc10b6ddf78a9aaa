"""Data that another State supplied to Ardenia with limits, and its consent to go beyond them."""

from __future__ import annotations

from collections.abc import Mapping

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
    return received_all(office, instruments, {"mail.mbox": DATA}, **limits)["mail.mbox"]


def received_all(
    office: Office, instruments: Instruments, files: Mapping[str, bytes], **limits: str
) -> dict[str, EvidenceItem]:
    """Return the items that Bellora released to us in one act with these limits, by their names."""
    request = asked_of_bellora(office)
    assert following(request_id=request.id, act="accept", body={}).arrive() is None
    assert following(request_id=request.id, act="decide_grant", body=GRANT).arrive() is None
    parts = tuple(_part(name, data, instruments) for name, data in files.items())
    refusal = following(request_id=request.id, act="release", body=limits, parts=parts).arrive()
    assert refusal is None, refusal
    return {item.name: item for item in EvidenceItem.objects.filter(request=request)}


def _part(name: str, data: bytes, instruments: Instruments) -> Part:
    facts = seal_into_blobs(pieces=[data], instruments=instruments)
    return Part(name, "application/mbox", facts.size, facts.sha256, facts.sealed_size, facts.sealed_sha256)


def consented(office: Office, item: EvidenceItem, *, kind: str, number: int = 78, **elements: str) -> None:
    """Let Bellora agree to a request for consent that follows the one with which the item came; it names the item."""
    said = {"material": f"2026-11-22 · {item.name} · SHA-256 {item.sha256}"} | elements
    asked = asked_of_bellora(office, kind=kind, number=number, elements=said, follows=item.request)
    assert following(request_id=asked.id, act="agree", body={"agreement": "We agree."}).arrive() is None
