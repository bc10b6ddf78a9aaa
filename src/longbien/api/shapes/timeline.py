"""What happened on a request: acts of both sides with their receipts, and steps inside the authority."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema

from longbien.convention.loader import load
from longbien.core.requests.moments import doubted_moments
from longbien.data.models import Act, Receipt
from longbien.readers.exchange import message_of
from longbien.readers.timeline import TimelineEntry


class ReceiptOut(Schema):
    """A receipt; its signed bytes are at `…/receipts/{number}`."""

    number: int
    evidence: str
    issuer: str
    series: int
    at: datetime
    reason: str | None


class ActEntry(Schema):
    """
    An act; `sha256` is of its signed bytes, at `…/acts/{id}/statement`. `delivery` is null for an act of theirs.

    `position` is its place in the order in which acts count. `counts` is false for an act that crossed another and was
    overtaken by it, or that the other node refused, with `refused_code`. `doubts` has the fields of `said` whose
    moments can hardly be meant: `ahead` of its report, `over` when it was named, `far` ahead.
    """

    id: str
    act: str
    sha256: str
    position: int
    state_after: str
    counts: bool
    refused_code: str | None
    role: str
    said: dict[str, Any]
    doubts: dict[str, str]
    delivery: str | None
    receipts: list[ReceiptOut]


class EntryOut(Schema):
    """One thing that happened. `side`: ours, theirs, or inside. A step has a note, and null for `act`."""

    at: datetime
    recorded_at: datetime
    side: str
    title: str
    person: str
    authority: str
    note: str
    act: ActEntry | None


def entry_out(entry: TimelineEntry) -> EntryOut:
    """Return an entry as it is shown."""
    return EntryOut(
        at=entry.at,
        recorded_at=entry.recorded_at,
        side=entry.side,
        title=entry.title_code,
        person=entry.person,
        authority=entry.authority,
        note=entry.step.note if entry.step else "",
        act=_act(entry.act, entry.receipts) if entry.act else None,
    )


def receipt_out(receipt: Receipt) -> ReceiptOut:
    """Return a receipt as it is shown."""
    return ReceiptOut(
        number=receipt.pk,
        evidence=receipt.evidence,
        issuer=receipt.issuer,
        series=receipt.series,
        at=receipt.at,
        reason=receipt.reason or None,
    )


def _act(act: Act, receipts: tuple[Receipt, ...]) -> ActEntry:
    message = message_of(act)
    return ActEntry(
        id=act.id,
        act=act.act,
        sha256=act.sha256,
        position=act.position,
        state_after=act.state_after,
        counts=act.counts,
        refused_code=act.refused_code or None,
        role=act.person_role,
        said=act.body,
        doubts=_doubts(act),
        delivery=message.state if message else None,
        receipts=[receipt_out(receipt) for receipt in receipts],
    )


def _doubts(act: Act) -> dict[str, str]:
    fields = next((rule.fields for rule in load().acts if rule.id == act.act), ())
    doubts = doubted_moments(fields=fields, body=act.body, at=act.recorded_at)
    return {field: doubt.value for field, doubt in doubts.items()}
