"""Evidence through the browser: streamed both ways, whole or not at all, and only with the form's token."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from longbien.actions.journal.sequencing import sequence_journal
from longbien.data.models import CustodyEvent, EvidenceItem, Request
from longbien.ports.instruments import current
from offices import with_policy
from people import NOW
from web.visitors import FILE, Visitors

BOUNDARY = "----tests-boundary"


def form(*, content: bytes = FILE, token: str = "", before: bool = True) -> bytes:
    """Return a posted form with one file, byte by byte."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n'.encode()
    file = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="mail.mbox"\r\n'
        "Content-Type: application/mbox\r\n\r\n"
    ).encode() + content
    end = f"\r\n--{BOUNDARY}--\r\n".encode()
    return head + file + end if before else file + b"\r\n" + head + end


def send(visitors: Visitors, request: Request, body: bytes, *, length: int | None = None, checked: bool = False) -> int:
    client = Client(enforce_csrf_checks=checked, HTTP_ACCEPT_LANGUAGE="en")
    client.force_login(visitors.office.people["central_authority"], "django.contrib.auth.backends.ModelBackend")
    client.cookies["longbien_xaa_csrf"] = "t" * 32
    answer = client.generic(
        "POST",
        reverse("add_evidence", args=[request.id]),
        body,
        content_type=f"multipart/form-data; boundary={BOUNDARY}",
        **({"CONTENT_LENGTH": str(length), "wsgi.input": io.BytesIO(body)} if length is not None else {}),
    )
    return answer.status_code


@pytest.mark.parametrize("content", [b"", b"x", FILE, b"\r\n--" + b"y" * 3_000_000 + b"\r\n"], ids=len)
def test_a_file_arrives_byte_for_byte(visitors: Visitors, content: bytes) -> None:
    request = visitors.granted()

    assert send(visitors, request, form(content=content)) == 302

    item = EvidenceItem.objects.get()
    page = visitors.post(reverse("download", args=[item.id]), who="central_authority")
    assert (item.name, item.media_type, item.size) == ("mail.mbox", "application/mbox", len(content))
    assert item.sha256 == hashlib.sha256(content).hexdigest()
    assert page.source == content.decode()
    assert page.response.headers["Content-Disposition"] == 'attachment; filename="mail.mbox"'
    assert page.response.headers["Content-Type"] == "application/octet-stream"
    assert [event.what for event in CustodyEvent.objects.all()] == ["added", "opened"]


def test_a_file_that_is_cut_is_not_kept(visitors: Visitors) -> None:
    request, whole = visitors.granted(), form()

    assert send(visitors, request, whole[: len(whole) // 2], length=len(whole)) == 409
    assert not EvidenceItem.objects.exists()


@pytest.mark.parametrize(
    ("token", "before", "status"),
    [("t" * 32, True, 302), ("f" * 32, True, 409), ("", True, 409), ("t" * 32, False, 409)],
    ids=["right", "wrong", "none", "behind the file"],
)
def test_the_token_is_asked_for_before_the_file(visitors: Visitors, token: str, before: bool, status: int) -> None:
    request = visitors.granted()

    assert send(visitors, request, form(token=token, before=before), checked=True) == status
    assert EvidenceItem.objects.count() == (1 if status == 302 else 0)


def test_a_form_without_a_file_says_so(visitors: Visitors) -> None:
    request = visitors.granted()

    page = visitors.post(
        reverse("add_evidence", args=[request.id]), {"csrfmiddlewaretoken": "x"}, who="central_authority"
    )

    assert page.status in {409}
    assert "The file did not arrive whole" in page.text or "No file was chosen" in page.text


def test_a_release_is_asked_twice_and_then_in_the_timeline(visitors: Visitors) -> None:
    request, item = visitors.with_evidence()
    address = reverse("act", args=[request.id, "release"])
    said = {"version": request.version, "item": item.id}

    nothing = visitors.post(address, {"version": request.version}, who="central_authority")
    card = visitors.post(address, said, who="central_authority")
    assert "No item of evidence was chosen" in nothing.text
    assert "What Bellora has received cannot be called back." in card.text
    assert Request.objects.get().state == "granted"
    page = visitors.post(address, {**said, "understood": "yes"}, who="central_authority")

    assert Request.objects.get().state == "released"
    assert "Data released" in page.text
    assert "Released to the other State" in page.text


def test_a_part_is_released_past_the_same_card_and_the_rest_can_be_added(visitors: Visitors) -> None:
    request, item = visitors.with_evidence()
    address, page = reverse("act", args=[request.id, "release_part"]), reverse("request", args=[request.id])
    said = {"version": request.version, "item": item.id, "outstanding": "The access log."}

    card = visitors.post(address, said, who="central_authority")
    assert "What Bellora has received cannot be called back." in card.text
    visitors.post(address, {**said, "understood": "yes"}, who="central_authority")

    shown = visitors.get(page, who="central_authority").text
    assert [
        one for one in ("Released in part", "The access log.", "Add the rest of the evidence") if one not in shown
    ] == []
    assert visitors.get(reverse("add_evidence", args=[request.id]), who="central_authority").status == 200
    assert visitors.get(page, who="outsider").status == 404


def test_a_forgotten_file_can_follow_and_meanwhile_the_other_state_is_waited_for(visitors: Visitors) -> None:
    request, item = visitors.with_evidence()
    said = {"version": request.version, "item": item.id, "understood": "yes"}
    visitors.post(reverse("act", args=[request.id, "release"]), said, who="central_authority")
    page = reverse("request", args=[request.id])
    release = reverse("act", args=[request.id, "release"])

    for who in ("central_authority", "duty_officer"):
        assert "Waiting for: Bellora" in visitors.get(page, who=who).text
    assert release not in visitors.get(page, who="central_authority").source
    visitors.upload(request, content=b"forgotten")
    assert release in visitors.get(page, who="central_authority").source


@pytest.mark.parametrize("how", ["open", "sealed"])
def test_the_package_is_one_zip(visitors: Visitors, how: str) -> None:
    with_policy(current(), witnesses_needed=0)
    request, _item = visitors.with_evidence()
    sequence_journal(keys=current().log_keys, tiles=current().tiles, now=NOW)
    client = visitors.browser("central_authority")

    answer = client.post(reverse("package", args=[request.id]), {"how": how})
    content = b"".join(answer.streaming_content)  # type: ignore[arg-type]

    assert answer.headers["Content-Type"] == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None


def test_a_package_that_nobody_could_check_is_refused_in_words(visitors: Visitors) -> None:
    request, _item = visitors.with_evidence()

    page = visitors.post(reverse("package", args=[request.id]), {"how": "open"}, who="central_authority")

    assert page.status == 409
    assert "The records are not yet witnessed by other nodes" in page.text
