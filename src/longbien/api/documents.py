"""Requests that no node sends: their documents, dispatched on another way; and the letter of any request."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from ninja import Query

from longbien.actions.documents import (
    Scan,
    approve_document,
    make_document,
    offer_to_register,
    open_paper,
    print_letter,
    record_on_document,
    take_back_approval,
)
from longbien.actions.documents.recording import RECEIPT
from longbien.actions.documents.rows import numbers_in
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.documents import (
    ApproveDocumentIn,
    DocumentIn,
    LetterIn,
    OfferIn,
    OfferOut,
    PaperOut,
    ReceiptIn,
    TakeBackIn,
    paper_out,
)
from longbien.api.shapes.requests import RequestOut, request_out
from longbien.api.streams import body_pieces, download
from longbien.api.tokens import Caller, caller
from longbien.readers.papers import papers_of

RAW_BODY = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {}}}}}
REQUEST = "/requests/{request_id}"


@router.get(REQUEST + "/papers", tags=["documents"], response=list[PaperOut])
def list_papers(request: HttpRequest, request_id: str) -> list[PaperOut]:
    """The papers of a request, oldest first."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    return [paper_out(paper) for paper in papers_of(officer=who.officer, request=found)]


@router.post(REQUEST + "/document", tags=["documents"], response={201: PaperOut})
def make(request: HttpRequest, request_id: str, said: DocumentIn) -> PaperOut:
    """Make a document (PDF) of a draft that no node sends, and lay it before a second person."""
    who = caller(request)
    paper = make_document(
        officer=who.officer,
        request_id=request_id,
        version=said.version,
        language=said.language,
        now=who.now,
        instruments=who.instruments,
        names_meant=said.names_meant,
    )
    the_request(who=who, request_id=request_id)  # what is answered is a reading
    return paper_out(paper)


@router.post(REQUEST + "/document/approve", tags=["documents"], response=RequestOut)
def approve(request: HttpRequest, request_id: str, said: ApproveDocumentIn) -> RequestOut:
    """Approve exactly these bytes; whoever wrote the draft or made the document cannot."""
    who = caller(request)
    approve_document(
        officer=who.officer,
        request_id=request_id,
        version=said.version,
        sha256=said.sha256,
        note=said.note,
        now=who.now,
        instruments=who.instruments,
        names_meant=said.names_meant,
    )
    return _shown(who, request_id)


@router.post(REQUEST + "/document/take-back", tags=["documents"], response=RequestOut)
def take_back(request: HttpRequest, request_id: str, said: TakeBackIn) -> RequestOut:
    """Take an approved document back into draft, before it is dispatched."""
    who = caller(request)
    take_back_approval(officer=who.officer, request_id=request_id, version=said.version, note=said.note, now=who.now)
    return _shown(who, request_id)


@router.post(REQUEST + "/document/receipt", tags=["documents"], response=RequestOut, openapi_extra=RAW_BODY)
def record_receipt(request: HttpRequest, request_id: str, asked: Query[ReceiptIn]) -> RequestOut:
    """Record that the document arrived; the body is a scan of the proof. Without one it is the act `record_receipt`."""
    who = caller(request)
    record_on_document(
        officer=who.officer,
        request_id=request_id,
        version=asked.version,
        act=RECEIPT,
        body={"received_at": asked.received_at.isoformat(), "reference": asked.reference},
        scan=Scan(name=asked.name, media_type=request.content_type or "", pieces=body_pieces(request)),
        now=who.now,
        instruments=who.instruments,
    )
    return _shown(who, request_id)


@router.post(REQUEST + "/document/offer", tags=["documents"], response={201: OfferOut})
def offer(request: HttpRequest, request_id: str, said: OfferIn) -> OfferOut:
    """Propose a received notice of our own State for the register; another person confirms or refuses it."""
    who = caller(request)
    proposal = offer_to_register(
        officer=who.officer,
        request_id=request_id,
        version=said.version,
        now=who.now,
        instruments=who.instruments,
        names_meant=said.names_meant,
    )
    return OfferOut(proposal=proposal.id)


@router.get("/papers/{paper_id}/content", tags=["documents"])
def read_paper(request: HttpRequest, paper_id: str) -> HttpResponseBase:
    """The bytes of a paper, checked before they leave."""
    who = caller(request)
    paper, content = open_paper(officer=who.officer, paper_id=paper_id, now=who.now, instruments=who.instruments)
    return download(
        iter((content,)),
        name=paper.name,
        media_type="application/octet-stream",
        size=paper.size,
        headers={"X-SHA256": paper.sha256},
    )


@router.post(REQUEST + "/letter", tags=["documents"])
def letter(request: HttpRequest, request_id: str, said: LetterIn) -> HttpResponseBase:
    """The request as a letter (PDF), as the other State reads it, with its receipts; that it was printed is noted.

    `X-By-Number` names the characters that no typeface of this node has: the pages give their numbers, and the file
    `words.txt` in the PDF has them as they were written.
    """
    who = caller(request)
    found, printed = print_letter(
        officer=who.officer,
        request_id=request_id,
        language=said.language,
        now=who.now,
        instruments=who.instruments,
        with_protected=said.protected,
        names_meant=said.names_meant,
    )
    return download(
        iter((printed.pdf,)),
        name=f"{found.reference}.pdf",
        media_type="application/pdf",
        size=len(printed.pdf),
        headers={"X-By-Number": " ".join(numbers_in(printed))},
    )


def _shown(who: Caller, request_id: str) -> RequestOut:
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)
