"""What happened, and the bytes that prove it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from longbien.actions.requests.errors import NotFound
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.timeline import EntryOut, ReceiptOut, entry_out, receipt_out
from longbien.api.tokens import caller
from longbien.readers.receipts import stored_bytes
from longbien.readers.timeline import receipts_by_message, statement_of, timeline

JSON = "application/json"


@router.get("/requests/{request_id}/timeline", tags=["timeline"], response=list[EntryOut])
def read_timeline(request: HttpRequest, request_id: str) -> list[EntryOut]:
    """Every act of both sides, every step inside the authority, every receipt; oldest first."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    return [entry_out(entry) for entry in timeline(officer=who.officer, request=found)]


@router.get("/requests/{request_id}/acts/{act_id}/statement", tags=["timeline"])
def read_statement(request: HttpRequest, request_id: str, act_id: str) -> HttpResponse:
    """The signed bytes of an act, as exchanged (spec/exchange.md 3)."""
    who = caller(request)
    found = the_request(who=who, request_id=request_id)
    statement = statement_of(officer=who.officer, request=found, act_id=act_id)
    if statement is None:
        raise NotFound("there is no such act")
    return HttpResponse(statement, content_type=JSON)


@router.get("/requests/{request_id}/receipts", tags=["timeline"], response=list[ReceiptOut])
def list_receipts(request: HttpRequest, request_id: str) -> list[ReceiptOut]:
    """Every receipt about the acts of a request, act by act."""
    found = the_request(who=caller(request), request_id=request_id)
    by_message = receipts_by_message(request=found)
    acts = found.acts.order_by("position").values_list("id", flat=True)
    return [receipt_out(receipt) for act in acts for receipt in by_message.get(act, ())]


@router.get("/requests/{request_id}/receipts/{number}", tags=["timeline"])
def read_receipt(request: HttpRequest, request_id: str, number: int) -> HttpResponse:
    """The signed bytes of a receipt, as kept (spec/exchange.md 6)."""
    found = the_request(who=caller(request), request_id=request_id)
    for receipts in receipts_by_message(request=found).values():
        for receipt in receipts:
            if receipt.pk == number:
                return HttpResponse(stored_bytes(receipt), content_type=JSON)
    raise NotFound("there is no such receipt")
