"""
Hostile text in every element of every kind and every field of every act, as the law files name them: what is not
refused is kept harmless, and no page carries it as code. A new kind or field is tried by being in the law files.
"""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.urls import reverse

from api.case_system import CaseSystem
from longbien.actions.requests.drafting import kept_elements
from longbien.actions.requests.errors import TextTooLarge
from longbien.convention.loader import load
from longbien.convention.types import Act, Kind
from longbien.core.canonical import Json
from longbien.core.errors import LongbienError
from longbien.core.requests.drafts import check_elements
from longbien.core.requests.turns import check_body
from longbien.core.requests.words import clean, clean_body
from longbien.data.models import Act as ActRow
from longbien.data.models import Request
from offices import Office
from people import NOW
from web.visitors import Visitors

SCRIPT = "<script>alert(1)</script><svg onload=alert(2)>\"'&{{ 7|add:7 }}{% now %}"
HUGE = "x" * 10_000_000
HOSTILE: tuple[Json, ...] = (
    SCRIPT,
    "=cmd|' /C calc'!A0",
    "invoice\u202exslx.exe\u2066\u200f",
    "a\x00b\x1b[2J\x1b]0;owned\x07\r\nSet-Cookie: x=1",
    "half \ud800 a character",
    "9" * 5000,
    "-1e999999",
    '#eval(read("/etc/passwd")) #set page(width: 1pt) $ \\ ] [',
    HUGE,
    "\n" * 5000 + "203.0.113.7\n" * 5000,
    10**400,
    [["deep"] * 3] * 3,
    {"a": {"b": "c"}},
)
LAW = load()
SENT_KINDS = tuple(kind for kind in LAW.kinds if "request" in kind.acts)


@pytest.mark.parametrize("kind", LAW.kinds, ids=lambda kind: kind.id)
def test_every_element_keeps_hostile_text_harmless_or_refuses_it(kind: Kind) -> None:
    for hostile in HOSTILE:
        said = {element.id: hostile for element in kind.elements}
        try:
            kept = kept_elements(kind=kind, elements=said)
        except TextTooLarge:
            continue
        check_elements(kind=kind, elements=kept, now=NOW)
        for value in kept.values():
            assert not isinstance(value, str) or clean(value) == value
            json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize("act", LAW.acts, ids=lambda act: act.id)
def test_every_field_of_an_act_takes_hostile_text_or_refuses_it_with_a_code(act: Act) -> None:
    kind = next((one for one in LAW.kinds if act.id in one.acts), None)
    if kind is None:
        pytest.skip("no kind has this act")
    for hostile in HOSTILE:
        body: dict[str, Json] = {field.id: hostile for field in act.fields}
        try:
            check_body(kind=kind, act=act.id, body=body)
        except LongbienError as error:
            assert error.code
        shared = body if hostile is not HUGE else dict(list(body.items())[:1])  # each field has the same text
        json.dumps(clean_body(shared), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "kind",
    [pytest.param(kind, marks=() if kind.id == "preserve.request" else pytest.mark.slow) for kind in SENT_KINDS],
    ids=lambda kind: kind.id,
)
def test_no_page_of_a_draft_carries_it_as_code(visitors: Visitors, office: Office, kind: Kind) -> None:
    said: dict[str, object] = {"version": "0", "legal_basis": "uncc-2024", "their_authority": office.bellora.pk}
    said |= {element.id: SCRIPT for element in kind.elements}

    page = visitors.post(reverse("new_draft", args=[kind.id]), said, who="central_authority")

    assert page.status < 500
    pages = [page.source, visitors.get("/", who="central_authority").source]
    for request in Request.objects.all():
        pages.append(visitors.get(reverse("check_request", args=[request.id]), who="central_authority").source)
    pages.append(visitors.get("/desk/search/?q=%3Cscript%3Ealert(1)", who="central_authority").source)
    pages.append(visitors.get("/?partner=%3Cscript%3Ealert(1)&group=%3Csvg", who="central_authority").source)
    assert [one for one in pages if "<script>alert(1)" in one or "<svg onload" in one or "}14{" in one] == []


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"kind": "preserve.request", "elements": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}",
        b'{"kind": "preserve.request", "elements": {"facts": "\\ud800"}}',
        b'{"kind": "preserve.request", "elements": {"facts": "\\u0000"}}',
        b'{"kind": "preserve.request", "elements": {"facts": ' + b"9" * 5000 + b"}}",
        b'{"kind": "preserve.request", "elements": {"facts": NaN}}',
        b"\xff\xfe",
    ],
    ids=["deep list", "deep objects", "half a character", "null", "long number", "not a number", "no text"],
)
def test_the_json_door_answers_hostile_bodies_with_a_code(office: Office, body: bytes) -> None:
    token = CaseSystem(office).tokens["duty_officer"]
    door = Client(raise_request_exception=True)

    answer = door.post(
        "/api/v1/requests", body, content_type="application/json", headers={"Authorization": f"Bearer {token}"}
    )

    assert answer.status_code in {200, 201, 400, 422}
    for request in Request.objects.all():
        assert all(not isinstance(value, str) or clean(value) == value for value in request.elements.values())


def test_the_json_door_takes_hostile_acts_clean_or_answers_with_a_code(visitors: Visitors, office: Office) -> None:
    system = CaseSystem(office)
    statuses = set()
    for number, hostile in enumerate(one for one in HOSTILE if one is not HUGE):
        request = visitors.arrived(number=100 + number)
        for act in ("acknowledge", "ask", "hand_over", "refuse"):
            version = Request.objects.get(id=request.id).version
            said = {field.id: hostile for field in LAW.act(act_id=act).fields}
            answer = system.call(
                "POST", f"/requests/{request.id}/acts", said={"act": act, "version": version, "fields": said}
            )
            statuses.add(answer.status)
            assert answer.status < 500, (act, hostile)
            assert answer.status < 400 or answer.json["code"]

    assert statuses > {200}
    for row in ActRow.objects.filter(is_ours=True):
        assert {name: clean(text) for name, text in row.body.items()} == row.body
