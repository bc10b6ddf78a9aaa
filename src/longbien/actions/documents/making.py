"""Making a document of a draft, and the second pair of eyes on exactly its bytes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.documents.errors import DocumentOutdated, LanguageUnknown
from longbien.actions.documents.opening import require_paper_whole
from longbien.actions.documents.rows import keep_paper, locked_document, typefaces_in, write_document_step
from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.requests.drafting import DRAFTS, require_complete
from longbien.actions.requests.errors import ExerciseOnly, NotADraft, OwnApproval
from longbien.actions.requests.gates import Passing, require_gates
from longbien.actions.requests.meaning import note_names_meant
from longbien.actions.requests.rows import changed
from longbien.actions.safeguards.naming import places_in_document, refuse_names
from longbien.convention.types import Kind
from longbien.core.officers import NotPermitted, Officer
from longbien.core.permissions import APPROVE_REQUEST, DRAFT_REQUEST
from longbien.core.requests.competence import is_competent, is_competent_to_draft
from longbien.core.requests.turns import REQUESTING, turn
from longbien.core.requests.words import clean
from longbien.data.models import Paper, Request
from longbien.ports.instruments import Instruments
from longbien.readers.papers import document_of, says_sha256
from longbien.readers.printed import notice
from longbien.readers.printed.sheets import languages
from longbien.readers.requests import standing, wrote

APPROVE = "approve_document"


def make_document(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    language: str,
    now: datetime,
    instruments: Instruments,
    names_meant: bool = False,
) -> Paper:
    """
    Make a document of a draft and lay it before a second person; it takes the place of one made before.

    Args:
        version: of the draft as the officer saw it.
        language: a code of a language this node writes in.
        names_meant: the officer means what names a protected person in words that every reader sees.

    Raises:
        NotPermitted, NotFound, StaleView, NotADraft, NotADocument, NotReady, ExerciseOnly, LanguageUnknown, NameSaid,
        NoDocumentMade, EvidenceNotKept, BlobStoreFailed.
    """
    officer.require(DRAFT_REQUEST)
    if language not in languages():
        raise LanguageUnknown(language[:16])
    with transaction.atomic():
        request, kind = _complete(
            officer=officer, request_id=request_id, version=version, now=now, mode=instruments.policy.mode
        )
        named = _names_said(request, meant=names_meant, instruments=instruments)
    printed = instruments.documents.printed(
        notice(request=request, kind=kind, state=instruments.name.state, language=language, now=now)
    )
    facts = seal_into_blobs(pieces=[printed.pdf], instruments=instruments)
    with transaction.atomic():
        request, kind = _complete(
            officer=officer, request_id=request_id, version=version, now=now, mode=instruments.policy.mode
        )
        paper = keep_paper(
            request=request,
            officer=officer,
            what=Paper.What.DOCUMENT,
            name=f"{request.reference}.pdf",
            media_type="application/pdf",
            facts=facts,
            now=now,
            language=language,
            of_sha256=says_sha256(request),
        )
        request.state, request.approved_by, request.approved_at = "awaiting_approval", None, None
        changed(request=request, now=now)
        write_document_step(
            request=request,
            officer=officer,
            step="document_made",
            body={"paper": paper.id, "sha256": paper.sha256, "language": language, **typefaces_in(printed)},
            sha256=paper.sha256,
            now=now,
        )
        note_names_meant(request=request, officer=officer, places=named, now=now)
    return paper


def approve_document(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    sha256: str,
    now: datetime,
    instruments: Instruments,
    note: str = "",
    names_meant: bool = False,
) -> Request:
    """
    Approve exactly the bytes of a document; nobody who wrote the text or made the document can.

    Args:
        sha256: of the document as the officer read it.
        note: on whose decision.
        names_meant: this officer too means what names a protected person in words that every reader sees.

    Raises:
        NotPermitted, OwnApproval, NotFound, StaleView, NotADraft, NotADocument, NotReady, BlobMissing, EvidenceDiffers,
        NameSaid.
        DocumentOutdated: the request says another thing now, or the document is another one.
    """
    officer.require(APPROVE_REQUEST)
    with transaction.atomic():
        paper = _to_approve(officer=officer, request_id=request_id, version=version, sha256=sha256)[2]
    require_paper_whole(paper=paper, instruments=instruments)
    said = {"note": clean(note)[:500]} if note.strip() else {}
    with transaction.atomic():
        request, kind, paper = _to_approve(officer=officer, request_id=request_id, version=version, sha256=sha256)
        require_complete(request=request, now=now)
        require_gates(
            Passing(
                request=request,
                kind=kind,
                officer=officer,
                act=APPROVE,
                body=said,
                policy=instruments.policy,
                now=now,
            )
        )
        named = _names_said(request, meant=names_meant, instruments=instruments)
        after = turn(kind=kind, act=APPROVE, side=REQUESTING, standing=standing(request))
        request.state, request.approved_by_id, request.approved_at = after.state, officer.person_id, now
        changed(request=request, now=now)
        write_document_step(
            request=request,
            officer=officer,
            step=APPROVE,
            body={**said, "paper": paper.id, "sha256": paper.sha256},
            sha256=paper.sha256,
            now=now,
        )
        note_names_meant(request=request, officer=officer, places=named, now=now)
    return request


@transaction.atomic
def take_back_approval(*, officer: Officer, request_id: str, version: int, note: str, now: datetime) -> Request:
    """
    Take an approved document back into draft, before it was dispatched; the paper stays on record.

    Raises:
        NotPermitted, NotFound, StaleView, NotADocument, NotADraft.
    """
    officer.require(APPROVE_REQUEST)
    officer.require(DRAFT_REQUEST)
    request, kind = locked_document(officer=officer, request_id=request_id, version=version, states=("approved",))
    if not is_competent(kind=kind, act=APPROVE, officer=officer):
        raise NotPermitted(APPROVE)
    request.state, request.approved_by, request.approved_at = "draft", None, None
    changed(request=request, now=now)
    write_document_step(
        request=request,
        officer=officer,
        step="taken_back",
        body={},
        sha256=None,
        now=now,
        note=clean(note)[:2000],
    )
    return request


def _names_said(request: Request, *, meant: bool, instruments: Instruments) -> tuple[str, ...]:
    """Return where a document names a protected person. Raises: NameSaid, unless it is meant."""
    places = places_in_document(request=request, identity=instruments.identity)
    if not meant:
        refuse_names(places)
    return places


def _complete(*, officer: Officer, request_id: str, version: int, now: datetime, mode: str) -> tuple[Request, Kind]:
    request, kind = locked_document(officer=officer, request_id=request_id, version=version, states=DRAFTS)
    if not is_competent_to_draft(officer=officer, kind=kind):
        raise NotPermitted(request.kind)
    if request.mode == "real" and mode != "real":
        raise ExerciseOnly(request.reference)
    require_complete(request=request, now=now)
    return request, kind


def _to_approve(*, officer: Officer, request_id: str, version: int, sha256: str) -> tuple[Request, Kind, Paper]:
    request, kind = locked_document(officer=officer, request_id=request_id, version=version, states=DRAFTS)
    if not is_competent(kind=kind, act=APPROVE, officer=officer):
        raise NotPermitted(APPROVE)
    if request.state != "awaiting_approval":
        raise NotADraft(request.reference)
    paper = document_of(request=request)
    if paper is None or paper.sha256 != sha256:
        raise DocumentOutdated(request.reference)
    if paper.made_by_id == officer.person_id or wrote(request=request, person_id=officer.person_id):
        raise OwnApproval(request.reference)
    return request, kind, paper
