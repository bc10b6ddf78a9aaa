"""A posted file, read as it arrives: the open bytes are never on the disk and never whole in memory.

Django's own upload handlers are pushed the bytes; sealing pulls them. So the parts are pulled here, with Django's
parser of parts. The token against forged requests must be the first field: it is checked before a byte is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, cast

from django.http import HttpRequest
from django.http.multipartparser import FIELD, FILE, ChunkIter, LazyStream, MultiPartParserError, Parser
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.http import parse_header_parameters

from longbien.core.errors import MayNotDoThisNow

PIECE_BYTES = 1 << 20
LONGEST_FIELD = 1024
MOST_FIELDS = 100
MOST_FIELD_BYTES = 2_000_000  # of all fields of a form together, without its file
LONGEST_BOUNDARY = 200  # RFC 2046 has 70
MOST_DIGITS = 15  # of a length
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of the field
HEADER = "HTTP_X_CSRFTOKEN"


class UploadCut(MayNotDoThisNow):
    """The upload ended before its announced end, or has no announced end."""

    code = "upload_cut"


class NoFile(MayNotDoThisNow):
    """The form came without a file."""

    code = "no_file"


class Forged(MayNotDoThisNow):
    """The form was not one of ours: its token is missing or wrong."""

    code = "forged_form"


class Stream(Protocol):
    """Something that can be read in pieces."""

    def read(self, size: int) -> bytes: ...


@dataclass(slots=True)
class Counted:
    """A stream that counts what was read."""

    stream: Stream
    count: int = 0

    def read(self, size: int) -> bytes:
        """Read at most `size` bytes. Raises: UploadCut: whoever sends it has gone."""
        try:
            piece = self.stream.read(size)
        except OSError as error:
            raise UploadCut(f"it ended after {self.count} bytes") from error
        self.count += len(piece)
        return piece


@dataclass(frozen=True, slots=True)
class PostedFile:
    """A file on its way. `pieces` can be read once; it raises UploadCut at the end if the upload was cut."""

    name: str
    media_type: str
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class PostedForm:
    """A form with one small file, whole in memory. `name` is empty and `data` too where no file was chosen."""

    fields: Mapping[str, str]
    name: str
    data: bytes


def posted_form(*, request: HttpRequest, field: str, most_bytes: int) -> PostedForm:
    """
    Return a form whose last field is a small file.

    Args:
        most_bytes: no field and no file is read further than one byte beyond this; then what follows is not read.

    Raises:
        UploadCut, Forged.
    """
    counted, parts, length = _parts(request)
    fields: dict[str, str] = {}
    room = MOST_FIELD_BYTES
    for kind, meta, content in parts:
        if kind not in {FIELD, FILE}:
            continue
        name, data = _name(meta), content.read(most_bytes + 1)
        if not fields:
            if name != TOKEN:
                raise Forged("the token has to come first")
            _require_token(request, data[:LONGEST_FIELD].decode("ascii", "replace"))
        if len(data) > most_bytes or (kind == FILE and name == field):
            file = _file(meta=meta, content=iter((data,)), parts=parts, counted=counted, length=length)
            return PostedForm(fields=fields, name=file.name, data=_whole(file, data=data, most_bytes=most_bytes))
        fields[name[:LONGEST_FIELD]] = data.decode("utf-8", "replace")
        room -= len(data)
        if room < 0 or len(fields) > MOST_FIELDS:
            raise UploadCut("more fields, or longer ones, than a form of ours has")
    if counted.count != length or not fields:
        raise UploadCut(f"{counted.count} of {length} bytes came")
    return PostedForm(fields=fields, name="", data=b"")


def _whole(file: PostedFile, *, data: bytes, most_bytes: int) -> bytes:
    """Return the bytes of a file once the form has ended; of one that is too long, what was read."""
    return data if len(data) > most_bytes else b"".join(file.pieces)


def posted_file(*, request: HttpRequest, field: str) -> PostedFile:
    """
    Return the file of the form, unread.

    Raises:
        UploadCut, Forged, NoFile.
    """
    counted, parts, length = _parts(request)
    trusted = False
    for kind, meta, content in parts:
        name = _name(meta)
        if kind == FIELD and name == TOKEN:
            _require_token(request, content.read(LONGEST_FIELD).decode("ascii", "replace"))
            trusted = True
        elif kind == FILE and name == field:
            if not trusted:
                raise Forged("the token has to come first")
            return _file(meta=meta, content=content, parts=parts, counted=counted, length=length)
    raise NoFile(field)


def _parts(request: HttpRequest) -> tuple[Counted, Iterator[Any], int]:
    """Return the parts of a form, unread, and how long it says it is. Raises: UploadCut."""
    length = str(request.META.get("CONTENT_LENGTH", ""))
    media_type, options = parse_header_parameters(request.META.get("CONTENT_TYPE", ""))
    boundary = options.get("boundary", "").encode("ascii", "replace")
    plain = length.isascii() and length.isdigit() and len(length) <= MOST_DIGITS
    if media_type != "multipart/form-data" or not 0 < len(boundary) <= LONGEST_BOUNDARY or not plain:
        raise UploadCut("no length, or not a form with a file")
    counted = Counted(stream=request)
    parser = Parser(LazyStream(ChunkIter(cast(Any, counted), PIECE_BYTES)), boundary)
    return counted, _unbroken(iter(parser)), int(length)


def _unbroken(parts: Iterator[Any]) -> Iterator[Any]:
    """Yield the parts; what the parser cannot go on with is a form that did not arrive whole. Raises: UploadCut."""
    try:
        yield from parts
    except MultiPartParserError as error:
        raise UploadCut("the form is not written as browsers write one") from error


def _file(*, meta: dict[str, Any], content: Any, parts: Iterator[Any], counted: Counted, length: int) -> PostedFile:
    def pieces() -> Iterator[bytes]:
        yield from content
        for _kind, _meta, rest in parts:
            for _piece in rest:
                pass
        if counted.count != length:
            raise UploadCut(f"{counted.count} of {length} bytes came")

    _value, options = meta["content-disposition"]
    return PostedFile(
        name=options.get("filename", b"").decode("utf-8", "replace"),
        media_type=str(meta.get("content-type", ("application/octet-stream", {}))[0]).strip(),
        pieces=pieces(),
    )


def _name(meta: dict[str, Any]) -> str:
    disposition = meta.get("content-disposition")
    name: bytes = disposition[1].get("name", b"") if disposition else b""
    return name.decode("utf-8", "replace")


class _TokenCheck(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def _require_token(request: HttpRequest, token: str) -> None:
    """Check the token as Django checks one in a header: the body has been begun and cannot be parsed again."""
    request.META[HEADER] = token.strip()
    reason = _TokenCheck(lambda _request: None).process_view(request, None, (), {})  # type: ignore[arg-type]
    if reason is not None:
        raise Forged(str(reason))
