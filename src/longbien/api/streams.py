"""Long bodies, in and out, in pieces: memory stays the same whatever their size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from django.http import HttpRequest, StreamingHttpResponse
from django.http.request import UnreadablePostError
from django.utils.http import content_disposition_header

from longbien.core.errors import TheirMessageIsWrong

PIECE_BYTES = 1024 * 1024
MOST_DIGITS = 15  # of a length


class LengthNeeded(TheirMessageIsWrong):
    """The body comes without its length: whether it is whole could not be told."""

    code = "length_needed"


class UploadCutShort(TheirMessageIsWrong):
    """Fewer bytes came than were announced; nothing of them is kept."""

    code = "upload_cut_short"


def body_pieces(request: HttpRequest) -> Iterator[bytes]:
    """
    Return the raw body in pieces, which end in an error unless they are as many bytes as were announced.

    Raises:
        LengthNeeded; from the iterator UploadCutShort.
    """
    announced = request.META.get("CONTENT_LENGTH", "")
    if not announced.isascii() or not announced.isdigit() or len(announced) > MOST_DIGITS:
        raise LengthNeeded("send Content-Length, not a chunked body")
    return _pieces(request, int(announced))


def _pieces(request: HttpRequest, announced: int) -> Iterator[bytes]:
    read = 0
    while read < announced:
        try:
            piece = request.read(PIECE_BYTES)
        except UnreadablePostError as error:
            raise UploadCutShort(f"{read} of {announced} bytes") from error
        if not piece:
            raise UploadCutShort(f"{read} of {announced} bytes")
        read += len(piece)
        yield piece


def download(
    pieces: Iterator[bytes],
    *,
    name: str,
    media_type: str,
    size: int | None = None,
    headers: dict[str, str] | None = None,
) -> StreamingHttpResponse:
    """
    Return a file as an answer; its first piece is made now, so that a fault at the beginning is an answer with a code.

    A later fault ends the body before its `size`, which the caller sees.
    """
    first = next(pieces, b"")
    answer = StreamingHttpResponse(chain((first,), pieces), content_type=media_type, headers=headers)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    answer["Cache-Control"] = "no-store"
    if size is not None:
        answer["Content-Length"] = str(size)
    return answer
