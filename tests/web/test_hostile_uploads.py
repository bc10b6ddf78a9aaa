"""Forms with files as no browser writes them: taken, or refused with one of three codes, in bounded memory."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.http import content_disposition_header

from longbien.actions.evidence.names import safe_media_type, safe_name
from longbien.core.requests.words import clean
from longbien.data.models import EvidenceItem
from longbien.web.authority.multipart import MOST_FIELDS, Forged, NoFile, UploadCut, posted_file, posted_form
from web.visitors import Visitors

EDGE = "----edge"
UPLOADED = ("../a\x00\r\nSet-Cookie: x=1", "invoice\u202excod.exe", "<script>alert(1)</script>")
NAMES = (
    "../../../etc/passwd",
    "..\\..\\boot.ini",
    "C:\\Users\\x\\a.txt",
    "/",
    "..",
    "",
    "a\x00b.txt",
    "a\r\nSet-Cookie: x=1",
    "invoice\u202excod.exe",
    'quote".txt; filename="other',
    "x" * 10_000,
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "أدلة.pdf",
    "\u2066\u200b\ufeff",
)


def part(name: str, value: bytes, *, more: str = "", head: str = "") -> bytes:
    """Return a part of a form as it stands on the wire."""
    lines = f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n{head}\r\n'
    return lines.encode("utf-8", "surrogateescape") + value + b"\r\n"


END = f"--{EDGE}--\r\n".encode()
TOKEN = part("csrfmiddlewaretoken", b"t")
FILE = part("file", b"content", more='; filename="a.txt"', head="Content-Type: text/plain\r\n")
FORM = TOKEN + part("reason", b"because") + FILE + END


def asked(
    body: bytes, *, length: str | None = None, media_type: str = f"multipart/form-data; boundary={EDGE}"
) -> object:
    """Return a posted request whose token counts as right."""
    request = RequestFactory().generic("POST", "/", b"")
    request.META["CONTENT_TYPE"] = media_type
    request.META["CONTENT_LENGTH"] = str(len(body)) if length is None else length
    request._stream = io.BytesIO(body)  # type: ignore[attr-defined]
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
    return request


def taken(request: object) -> str:
    """Read a form both ways; return what became of it. Any error that is not one of three is a fault of ours."""
    try:
        form = posted_form(request=request, field="file", most_bytes=1000)  # type: ignore[arg-type]
        return f"{form.name} {len(form.data)} {sorted(form.fields)}"
    except (Forged, NoFile, UploadCut) as refusal:
        return refusal.code


def streamed(request: object) -> str:
    try:
        file = posted_file(request=request, field="file")  # type: ignore[arg-type]
        return f"{file.name} {sum(map(len, file.pieces))}"
    except (Forged, NoFile, UploadCut) as refusal:
        return refusal.code


def test_a_form_is_taken() -> None:
    assert taken(asked(FORM)) == "a.txt 7 ['csrfmiddlewaretoken', 'reason']"
    assert streamed(asked(FORM)) == "a.txt 7"


@pytest.mark.parametrize("read", [taken, streamed])
def test_a_form_cut_anywhere_is_refused(read: Callable[[object], str]) -> None:
    found = {read(asked(FORM[:end], length=str(len(FORM)))) for end in range(len(FORM) - 1)}

    assert found <= {"upload_cut", "forged_form", "no_file"}


@pytest.mark.parametrize("length", ["", "-1", "1e3", "²", "٣", "0x10", "9" * 40, "7", "999999"])
def test_a_length_that_is_none_or_wrong_is_refused(length: str) -> None:
    assert {taken(asked(FORM, length=length)), streamed(asked(FORM, length=length))} == {"upload_cut"}


@pytest.mark.parametrize(
    "media_type",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        f"multipart/form-data; boundary={'b' * 10_000}",
        f"multipart/mixed; boundary={EDGE}",
        "application/x-www-form-urlencoded",
        "",
    ],
)
def test_without_an_edge_between_its_parts_a_form_is_refused(media_type: str) -> None:
    assert taken(asked(FORM, media_type=media_type)) in {"upload_cut", "forged_form"}


def bodies() -> Iterator[bytes]:
    """Yield forms that are wrong in one way each, the token in front."""
    yield TOKEN + part("file", b"x", more="; filename*=nonsense''a.txt") + END
    yield TOKEN + part("file", b"x", more="; filename*=utf-8''%FF%00.txt") + END
    yield TOKEN + part("file", b"x", more='; filename="a', head="Content-Type\r\n") + END
    yield TOKEN + part("file", b"x", head="X: " + "y" * 70_000 + "\r\n") + END
    yield TOKEN + part("file", b"eA==", more='; filename="a"', head="Content-Transfer-Encoding: base64\r\n") + END
    yield TOKEN + part("file", b"x", more='; filename="a"', head=f"Content-Type: multipart/mixed; boundary={EDGE}\r\n")
    yield TOKEN + f"--{EDGE}\r\n\r\nno head\r\n".encode() + END
    yield TOKEN + f"--{EDGE}\r\nContent-Disposition\r\n\r\nx\r\n".encode() + END
    yield TOKEN * 2 + FILE + END
    yield FILE + TOKEN + END
    yield END
    yield b""
    yield b"\x00" * 3000
    yield TOKEN + b"\xff\xfe" + FILE


def test_what_no_browser_writes_is_taken_or_refused_with_a_code() -> None:
    for body in bodies():
        assert taken(asked(body))
        assert streamed(asked(body))


def test_very_many_fields_and_very_long_ones_fill_no_memory() -> None:
    many = TOKEN + b"".join(part(f"f{number}", b"x" * 100) for number in range(20_000)) + FILE + END
    long = TOKEN + b"".join(part(f"f{number}", b"x" * 900_000) for number in range(6)) + FILE + END
    tracemalloc.start()

    found = [posted(body) for body in (many, long)]

    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == ["upload_cut", "upload_cut"]
    assert most < 12_000_000
    assert MOST_FIELDS < 20_000


def posted(body: bytes) -> str:
    try:
        posted_form(request=asked(body), field="file", most_bytes=1_000_000)  # type: ignore[arg-type]
    except UploadCut as refusal:
        return refusal.code
    return "taken"


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_one_line_without_a_path_and_heads_no_other_header(name: str) -> None:
    kept = safe_name(name)

    assert 0 < len(kept) <= 200
    assert kept == clean(kept)
    assert {"/", "\\", "\n", "\r", "\x00", "\u202e"}.isdisjoint(kept)
    header = content_disposition_header(as_attachment=True, filename=kept)
    assert header is not None
    assert header.startswith("attachment; filename")
    assert {"\r", "\n"}.isdisjoint(header)


@pytest.mark.parametrize(
    "media_type", ["text/html\r\nX: 1", "text/html; charset=x", "TEXT/HTML", "x" * 9999, "", "\u0639/\u0639", "a/b/c"]
)
def test_a_media_type_is_two_plain_words(media_type: str) -> None:
    assert safe_media_type(media_type) in {"text/html", "application/octet-stream"}


@pytest.mark.slow
def test_a_file_of_a_hostile_name_is_kept_shown_and_downloaded_harmless(visitors: Visitors) -> None:
    request = visitors.granted()
    client: Client = visitors.browser("central_authority")
    for number, name in enumerate(UPLOADED):
        quoted = name.replace('"', "%22").replace("\r\n", "%0D%0A")
        file = part("file", b"%d" % number, more=f'; filename="{quoted}"', head="Content-Type: text/html\r\n")
        answer = client.generic(
            "POST",
            reverse("add_evidence", args=[request.id]),
            TOKEN + file + END,
            content_type=f"multipart/form-data; boundary={EDGE}",
        )
        assert answer.status_code == 302

    page = visitors.get(reverse("request", args=[request.id]), who="central_authority")

    assert page.status == 200
    assert "<script>alert(1)" not in page.source
    assert {"\u202e", "\u2066", "\x00"}.isdisjoint(page.source)
    items = list(EvidenceItem.objects.order_by("added_at"))
    assert len(items) == len(UPLOADED)
    for item in items:
        got = visitors.post(reverse("download", args=[item.id]), who="central_authority")
        headers = got.response.headers
        assert headers["Content-Type"] == "application/octet-stream"
        assert headers["Content-Disposition"].startswith("attachment")
        assert headers["X-Content-Type-Options"] == "nosniff"
