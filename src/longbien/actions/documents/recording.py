"""
What becomes of an approved document outside this network: its dispatch, the word that it arrived, the end.

Rules:
1. Only an approved document is dispatched. It leaves by hand, by post, by note: never by this node.
2. A dispatch is not before its approval, an arrival not before its dispatch, and neither lies ahead.
3. A scan of the receipt may be kept with it, sealed as evidence is.
4. Who became protected since the approval stops the dispatch: the document has not left yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from longbien.actions.documents.rows import keep_paper, locked_document, write_document_step
from longbien.actions.evidence.names import safe_media_type, safe_name
from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.requests.errors import EvidenceMissing
from longbien.actions.requests.gates import Passing, require_gates
from longbien.actions.requests.meaning import note_names_meant, were_meant
from longbien.actions.requests.rows import changed
from longbien.actions.safeguards.naming import places_in_document, refuse_names
from longbien.convention.types import Kind
from longbien.convention.words import Widget
from longbien.core.canonical import Json
from longbien.core.deadlines.moments import read_moment
from longbien.core.evidence.sealing import SealedFacts
from longbien.core.officers import NotPermitted, Officer
from longbien.core.permissions import SEND_REQUEST
from longbien.core.requests.competence import is_competent
from longbien.core.requests.turns import REQUESTING, FieldWrong, act_of, check_body, turn
from longbien.core.requests.words import clean
from longbien.data.models import Paper, Request
from longbien.ports.instruments import Instruments
from longbien.readers.papers import document_of
from longbien.readers.requests import standing

DISPATCH, RECEIPT = "dispatch", "record_receipt"
AFTER_APPROVAL = ("approved", "dispatched")
CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan of what the addressee gave as a receipt. `pieces` can be read once."""

    name: str
    media_type: str
    pieces: Iterable[bytes]


def record_on_document(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    act: str,
    body: Mapping[str, object],
    now: datetime,
    instruments: Instruments,
    scan: Scan | None = None,
    names_meant: bool = False,
) -> Request:
    """
    Record an act on an approved document: `dispatch`, `record_receipt`, or `close`.

    Args:
        body: field of the act → text or ISO 8601 moment.
        scan: kept with a receipt.
        names_meant: the officer means that a document names somebody who is protected since it was approved.

    Raises:
        NotPermitted, NotFound, StaleView, NotADraft, NotADocument.
        ActNotPermitted, OutOfTurn, FieldMissing, FieldWrong, NameSaid.
        EvidenceMissing: a scan with an act that takes none.
        EvidenceNotKept, BlobStoreFailed.
    """
    officer.require(SEND_REQUEST)
    if scan is not None and act != RECEIPT:
        raise EvidenceMissing(f"{act} takes no scan")
    with transaction.atomic():
        _judge(officer=officer, request_id=request_id, version=version, act=act, body=body, now=now)
    facts = None if scan is None else seal_into_blobs(pieces=scan.pieces, instruments=instruments)
    with transaction.atomic():
        request, kind, said = _judge(
            officer=officer, request_id=request_id, version=version, act=act, body=body, now=now
        )
        require_gates(
            Passing(request=request, kind=kind, officer=officer, act=act, body=said, policy=instruments.policy, now=now)
        )
        named = _newly_named(request=request, act=act, instruments=instruments)
        if not names_meant:
            refuse_names(named)
        kept = _kept(request=request, officer=officer, scan=scan, facts=facts, now=now)
        about = kept or document_of(request=request)
        request.state = turn(kind=kind, act=act, side=REQUESTING, standing=standing(request)).state
        if act == RECEIPT and said.get("reference"):
            request.their_reference = str(said["reference"])[:64]
        changed(request=request, now=now)
        write_document_step(
            request=request,
            officer=officer,
            step=act,
            body={**said, **({"paper": about.id, "sha256": about.sha256} if about else {})},
            sha256=about.sha256 if about else None,
            now=now,
        )
        note_names_meant(request=request, officer=officer, places=named, now=now)
    return request


def _newly_named(*, request: Request, act: str, instruments: Instruments) -> tuple[str, ...]:
    """Return where a document that is about to leave names a protected person, and nobody meant it at its approval."""
    if act != DISPATCH or request.approved_at is None:
        return ()
    places = places_in_document(request=request, identity=instruments.identity)
    return () if were_meant(request=request, places=places, since=request.approved_at) else places


def _judge(
    *, officer: Officer, request_id: str, version: int, act: str, body: Mapping[str, object], now: datetime
) -> tuple[Request, Kind, dict[str, Json]]:
    request, kind = locked_document(officer=officer, request_id=request_id, version=version, states=AFTER_APPROVAL)
    turn(kind=kind, act=act, side=REQUESTING, standing=standing(request))
    if not is_competent(kind=kind, act=act, officer=officer):
        raise NotPermitted(act)
    said = _said(kind=kind, act=act, body=body)
    check_body(kind=kind, act=act, body=said)
    _check_moments(request=request, act=act, said=said, now=now)
    return request, kind, said


def _said(*, kind: Kind, act: str, body: Mapping[str, object]) -> dict[str, Json]:
    said: dict[str, Json] = {}
    for field in act_of(kind=kind, act=act).fields:
        value = body.get(field.id)
        if value in (None, "") or field.widget is Widget.EVIDENCE:
            continue
        if not isinstance(value, str):
            raise FieldWrong(f"{field.id}: a text")
        said[field.id] = clean(value)
    return said


def _check_moments(*, request: Request, act: str, said: Mapping[str, Json], now: datetime) -> None:
    name = {DISPATCH: "dispatched_at", RECEIPT: "received_at"}.get(act)
    at = read_moment(said.get(name)) if name else None
    if at is None:
        return
    if at > now + CLOCKS_DIFFER:
        raise FieldWrong(f"{name}: it lies ahead")
    before = request.approved_at if act == DISPATCH else dispatched_at(request)
    if before is not None and at < before.replace(second=0, microsecond=0):
        raise FieldWrong(f"{name}: it is before the {'approval' if act == DISPATCH else 'dispatch'}")


def dispatched_at(request: Request) -> datetime | None:
    """Return when the document left, as it was recorded."""
    step = request.steps.filter(step=DISPATCH).order_by("-at", "-id").first()
    return read_moment(step.body.get("dispatched_at")) if step else None


def _kept(
    *, request: Request, officer: Officer, scan: Scan | None, facts: SealedFacts | None, now: datetime
) -> Paper | None:
    if scan is None or facts is None:
        return None
    return keep_paper(
        request=request,
        officer=officer,
        what=Paper.What.SCAN,
        name=safe_name(scan.name),
        media_type=safe_media_type(scan.media_type),
        facts=facts,
        now=now,
    )
