"""Papers of requests, as an officer may see them: those of the officer's authority, and no others."""

from __future__ import annotations

import hashlib

from longbien.convention.loader import load
from longbien.core.canonical import encode, is_act_id
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Paper, Request
from longbien.readers.requests import requests_of


def papers_of(*, officer: Officer, request: Request) -> list[Paper]:
    """Return the papers of a request, oldest first; none for an outsider."""
    if not officer.may(SEE_REQUESTS) or not requests_of(officer=officer).filter(id=request.id).exists():
        return []
    return list(request.papers.select_related("made_by"))


def one_paper(*, officer: Officer, paper_id: str) -> Paper | None:
    """Return a paper, or None: there is none, or it is not this officer's to see."""
    if not is_act_id(paper_id):
        return None
    seen = requests_of(officer=officer).values("id")
    return Paper.objects.select_related("request__case", "made_by").filter(id=paper_id, request_id__in=seen).first()


def document_of(*, request: Request) -> Paper | None:
    """Return the document that says what the request says now; None if there is none, or it says another thing."""
    last = request.papers.filter(what=Paper.What.DOCUMENT).order_by("-made_at", "-id").first()
    return last if last is not None and last.of_sha256 == says_sha256(request) else None


def says_sha256(request: Request) -> str:
    """Return the digest of what a document made of the request would say."""
    said = {
        "kind": request.kind,
        "elements": request.elements,
        "legal_basis": request.legal_basis,
        "mode": request.mode,
        "reference": request.reference,
    }
    return hashlib.sha256(encode(said)).hexdigest()


def becomes_a_document(request: Request) -> bool:
    """Say whether no node sends the request: it ends as a document, and its dispatch is recorded."""
    return not load().kind(kind_id=request.kind).is_sent_by_nodes
