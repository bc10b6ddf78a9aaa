"""Evidence: handing in, listing, downloading, and the package of a request."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest, HttpResponseBase
from ninja import Query

from longbien.actions.evidence import add_evidence, open_evidence, rename_evidence
from longbien.actions.evidence.packaging import make_package
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.evidence import EvidenceOut, NameIn, NewNameIn, evidence_out
from longbien.api.streams import body_pieces, download
from longbien.api.tokens import caller
from longbien.readers.exchange import evidence_of

RAW_BODY = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {}}}}}


@router.get("/requests/{request_id}/evidence", tags=["evidence"], response=list[EvidenceOut])
def list_evidence(request: HttpRequest, request_id: str) -> list[EvidenceOut]:
    """The items of a request, each with its chain of custody."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    return [evidence_out(item) for item in evidence_of(officer=who.officer, request_id=found.id)]


@router.post("/requests/{request_id}/evidence", tags=["evidence"], response={201: EvidenceOut}, openapi_extra=RAW_BODY)
def upload(request: HttpRequest, request_id: str, asked: Query[NameIn]) -> EvidenceOut:
    """
    Hand in one file: its bytes are the body, its media type the Content-Type.

    They are sealed as they come and never touch the disk open. Compare `sha256` of the answer with your own.
    """
    who = caller(request)
    item = add_evidence(
        officer=who.officer,
        request_id=request_id,
        name=asked.name,
        media_type=request.content_type or "",
        pieces=body_pieces(request),
        now=who.now,
        instruments=who.instruments,
    )
    return evidence_out(item)


@router.post("/evidence/{item_id}/name", tags=["evidence"], response=EvidenceOut)
def rename(request: HttpRequest, item_id: str, said: NewNameIn) -> EvidenceOut:
    """Give an item that has not been released another name; its bytes and its digest stay."""
    who = caller(request)
    item = rename_evidence(officer=who.officer, item_id=item_id, name=said.name, now=who.now)
    return evidence_out(item)


@router.get("/evidence/{item_id}/content", tags=["evidence"])
def read_content(request: HttpRequest, item_id: str, other_use: bool = False) -> HttpResponseBase:
    """
    The open bytes of an item, checked as they leave. Each download is a link of the chain of custody.

    `other_use`: for another case than that of the request, to which the State that supplied it must have consented.
    """
    who = caller(request)
    item, pieces = open_evidence(
        officer=who.officer, item_id=item_id, now=who.now, instruments=who.instruments, for_request=not other_use
    )
    return download(
        pieces, name=item.name, media_type="application/octet-stream", size=item.size, headers={"X-SHA256": item.sha256}
    )


@router.get("/requests/{request_id}/package", tags=["evidence"])
def read_package(
    request: HttpRequest, request_id: str, form: Literal["open", "sealed"] = "open", names_meant: bool = False
) -> HttpResponseBase:
    """
    The evidence package as a zip file (spec/evidence.md 2), its evidence open, or sealed to this node.

    `names_meant`: protected persons are named in it, as its acts name them, and this is meant; it is recorded.
    """
    who = caller(request)
    name, pieces = make_package(
        officer=who.officer,
        request_id=request_id,
        sealed=form == "sealed",
        now=who.now,
        instruments=who.instruments,
        names_meant=names_meant,
    )
    return download(pieces, name=name, media_type="application/zip")
