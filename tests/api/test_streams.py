"""Long bodies in pieces: whole, or nothing is kept."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory

from api.case_system import CaseSystem
from api.test_acts import FILE, GRANT, granted
from fakes.stores import MemoryBlobs, MemorySpool
from longbien.api.streams import PIECE_BYTES, LengthNeeded, UploadCutShort, body_pieces
from longbien.data.models import EvidenceItem
from longbien.ports.instruments import Instruments


def upload_of(*, announced: str, body: bytes) -> WSGIRequest:
    """Return a request as the server hands it over, whatever its headers claim."""
    environ = RequestFactory()._base_environ(REQUEST_METHOD="POST", PATH_INFO="/", CONTENT_LENGTH=announced)
    return WSGIRequest({**environ, "wsgi.input": BytesIO(body)})


def test_a_body_comes_in_pieces_and_is_whole() -> None:
    body = b"x" * (2 * PIECE_BYTES + 7)

    pieces = list(body_pieces(upload_of(announced=str(len(body)), body=body)))

    assert [len(piece) for piece in pieces] == [PIECE_BYTES, PIECE_BYTES, 7]


def test_a_body_of_unknown_length_is_refused() -> None:
    with pytest.raises(LengthNeeded):
        body_pieces(upload_of(announced="", body=b"x"))


def test_a_body_that_ends_early_is_refused() -> None:
    with pytest.raises(UploadCutShort, match="3 of 4 bytes"):
        list(body_pieces(upload_of(announced="4", body=b"abc")))


def test_of_an_upload_cut_short_nothing_is_kept(calling: CaseSystem, instruments: Instruments) -> None:
    made = granted()
    calling.act(made, "accept")
    calling.act(made, "decide_grant", **GRANT)

    answer = calling.call(
        "POST",
        f"/requests/{made}/evidence?name=x",
        body=FILE,
        who="central_authority",
        announced=len(FILE) + 1,
    )

    assert isinstance(instruments.blobs, MemoryBlobs) and isinstance(instruments.spool, MemorySpool)
    assert (answer.status, answer.json["code"]) == (422, "upload_cut_short")
    assert (EvidenceItem.objects.count(), instruments.blobs.held, instruments.spool.waiting) == (0, {}, {})


def test_evidence_whose_blob_is_gone_is_an_answer_with_a_code(calling: CaseSystem, instruments: Instruments) -> None:
    made = granted()
    calling.act(made, "accept")
    calling.act(made, "decide_grant", **GRANT)
    item = calling.call("POST", f"/requests/{made}/evidence?name=x", body=FILE, who="central_authority").json
    instruments.blobs.erase(name=item["sealed_sha256"])

    answer = calling.get(f"/evidence/{item['id']}/content", who="central_authority")

    assert (answer.status, answer.json["code"]) == (500, "blob_missing")
