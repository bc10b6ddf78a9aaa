"""A register of cases that an authority kept before, from CSV: looked at first, then all of it or nothing."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest
from ninja import Status

from longbien.actions.cases import import_register, look_at_register
from longbien.actions.proposals import ItemsWrong
from longbien.api.routes import router
from longbien.api.shapes.case_register import RegisterOut, RegisterWrongOut, register_out, register_wrong
from longbien.api.streams import body_pieces
from longbien.api.tokens import caller
from longbien.core.imports.tables import MOST_BYTES
from longbien.core.permissions import IMPORT_CASES

CSV_BODY = {
    "requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}}}
}


@router.post(
    "/cases/import",
    tags=["cases"],
    response={200: RegisterOut, 201: RegisterOut, 422: RegisterWrongOut},
    openapi_extra=CSV_BODY,
)
def take_register(request: HttpRequest, dry_run: bool = False) -> Status[RegisterOut | RegisterWrongOut]:
    """
    Take over a register of cases: the body is the CSV file. All of it is kept, or nothing.

    `dry_run`: say what it would add and change, and keep nothing. A file with faults is answered with all of them, row
    by row, in either way.
    """
    who = caller(request)
    who.officer.require(IMPORT_CASES)
    data, identity = _body(request), who.instruments.identity
    preview = look_at_register(officer=who.officer, data=data, identity=identity, now=who.now)
    if preview.is_stopped:
        return Status(HTTPStatus.UNPROCESSABLE_ENTITY, register_wrong(preview, code=ItemsWrong.code))
    if dry_run:
        return Status(HTTPStatus.OK, register_out(preview, kept=False))
    taken = import_register(officer=who.officer, data=data, identity=identity, now=who.now)
    return Status(HTTPStatus.CREATED, register_out(taken, kept=True))


def _body(request: HttpRequest) -> bytes:
    """Return the body; of one that is too long as much as shows it."""
    data = bytearray()
    for piece in body_pieces(request):
        data += piece
        if len(data) > MOST_BYTES:
            break
    return bytes(data)
