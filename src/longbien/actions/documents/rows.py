"""What every step on a document needs: its request, a record of the step, and a paper sealed to this node."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

from longbien.actions.documents.errors import NotADocument
from longbien.actions.journal import write_row
from longbien.actions.requests.errors import NotADraft
from longbien.actions.requests.rows import locked_request
from longbien.convention.types import Kind
from longbien.core.canonical import Json
from longbien.core.evidence.sealing import SealedFacts
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.data.models import LocalStep, Paper, Request


def locked_document(*, officer: Officer, request_id: str, version: int, states: Iterable[str]) -> tuple[Request, Kind]:
    """
    Return a request that becomes a document, locked, and its kind.

    Raises:
        NotFound, StaleView, NotADocument.
        NotADraft: it stands in none of these states.
    """
    request = locked_request(officer=officer, request_id=request_id, version=version)
    kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    if kind.is_sent_by_nodes:
        raise NotADocument(request.kind)
    if request.state not in states:
        raise NotADraft(request.reference)
    return request, kind


def keep_paper(
    *,
    request: Request,
    officer: Officer,
    what: Paper.What,
    name: str,
    media_type: str,
    facts: SealedFacts,
    now: datetime,
    language: str = "",
    of_sha256: str = "",
) -> Paper:
    """Write the row of a paper whose sealed bytes are kept."""
    return Paper.objects.create(
        id=secrets.token_hex(16),
        request=request,
        what=what,
        language=language,
        name=name,
        media_type=media_type,
        size=facts.size,
        sha256=facts.sha256,
        sealed_size=facts.sealed_size,
        sealed_sha256=facts.sealed_sha256,
        of_sha256=of_sha256,
        made_by_id=officer.person_id,
        made_at=now,
    )


def write_document_step(
    *,
    request: Request,
    officer: Officer,
    step: str,
    body: Mapping[str, Json],
    sha256: str | None,
    now: datetime,
    note: str = "",
) -> LocalStep:
    """Write a step with what it says, and its record in the journal with the digest of the paper it is about."""
    write_row(
        record=JournalRecord(
            node=officer.node,
            what=f"document.{step}",
            at=now,
            authority=officer.authority_code,
            person=officer.name,
            case=request.reference,
            sha256=sha256,
            note=request.kind,
        ),
        request_id=request.id,
    )
    return LocalStep.objects.create(
        request=request,
        authority_id=officer.authority_id,
        step=step,
        person_id=officer.person_id,
        at=now,
        note=note,
        body=dict(body),
    )
