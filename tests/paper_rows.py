"""A notice on paper with a document made of it: something to leak for those who test with outsiders."""

from __future__ import annotations

from longbien.actions.documents.rows import keep_paper
from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.requests import draft_request
from longbien.data.models import Paper, Request
from longbien.ports.instruments import current
from longbien.readers.papers import says_sha256
from offices import Office
from people import NOW


def notice_draft(office: Office, *, languages: str = "English and French") -> Request:
    """Return a draft on the languages in which requests may be written."""
    return draft_request(
        officer=office.officer("central_authority"),
        kind_id="sg.languages",
        their_authority_id=None,
        legal_basis="uncc-2024",
        priority="routine",
        elements={"languages": languages},
        now=NOW,
    )


def paper_rows(office: Office, *, secret: str) -> dict[str, str]:
    """Return the ids of a draft on paper and of its document."""
    officer, request = office.officer("central_authority"), notice_draft(office, languages=secret)
    paper = keep_paper(
        request=request,
        officer=officer,
        what=Paper.What.DOCUMENT,
        name=f"{request.reference}.pdf",
        media_type="application/pdf",
        facts=seal_into_blobs(pieces=[b"%PDF-1.7 " + secret.encode()], instruments=current()),
        now=NOW,
        language="en",
        of_sha256=says_sha256(request),
    )
    return {"on_paper": request.id, "paper": paper.id, "paper_sha256": paper.sha256}
