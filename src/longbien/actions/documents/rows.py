"""What every step on a document needs: its request, a record of the step, and a paper sealed to this node."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

from longbien.actions.documents.errors import NotADocument
from longbien.actions.requests.errors import NotADraft
from longbien.actions.requests.rows import locked_request, write_step
from longbien.convention.types import Kind
from longbien.core.canonical import Json
from longbien.core.evidence.sealing import SealedFacts
from longbien.core.lines import code_point
from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.data.models import LocalStep, Paper, Request
from longbien.ports.documents import Printed

MOST_NUMBERS = 100  # of characters, in the record of a paper


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


def numbers_in(printed: Printed) -> list[str]:
    """Return the numbers of the characters that no typeface of this node has; of very many the first."""
    return [code_point(one) for one in printed.by_number[:MOST_NUMBERS]]


def typefaces_in(printed: Printed) -> dict[str, Json]:
    """Return what the record of a paper says of its typefaces, and of the characters that none of them has."""
    typefaces: list[Json] = list(printed.typefaces)
    by_number: list[Json] = list(numbers_in(printed))
    return {"typefaces": typefaces, "by_number": by_number} if by_number else {"typefaces": typefaces}


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
    return write_step(
        request=request,
        officer=officer,
        step=step,
        now=now,
        note=note,
        body=body,
        subject="document",
        sha256=sha256,
        remark=request.kind,
    )
