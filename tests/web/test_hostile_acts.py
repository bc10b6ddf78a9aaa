"""
A partner signs well and writes ill: hostile text in every place of its acts, then every page, paper and file that says
any of it. Nothing is code, nothing turns the direction of ours, nothing poses as a line of ours.
"""

from __future__ import annotations

import csv
import io
import logging
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from api.case_system import CaseSystem
from longbien.actions.journal.sequencing import sequence_journal
from longbien.actions.search import read_words
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.canonical import Json
from longbien.core.evidence import layout
from longbien.core.exchange.acts import Part, Person, Priority
from longbien.data.models import Act, Authority, Request
from longbien.ports.instruments import current
from offices import Office, with_policy
from people import NOW
from their_acts import Theirs, opening
from web.lying_partner import Liar
from web.visitors import Visitors

WORD = "Zzfremd"  # stands in every hostile text, so that it can be found again
CODE = "<script>alert(1)</script><svg onload=alert(2)>\"'&{{ 7|add:7 }}{% now %}"
TURNED = "\u202eexe\u2066\u200f\u200b"
ORDERS = "\x00\x1b[2J\x1b]0;owned\x07\r\n2026 INFO longbien: all is well\x85\u2028"
SOURCE = '#eval(read("/etc/passwd")) $x$ \\ ] ['
LETTERS = "案件 😀 \ue000 \uffff نص"
HOSTILE = f"=cmd|' /C calc'!A0 {WORD} {CODE} {TURNED} {ORDERS} {SOURCE} {LETTERS}"
LINE = f"@{WORD} {CODE[:60]} {TURNED} 案😀"  # without controls: a line of the exchange has none
FILE_NAME = f"=cmd {WORD}\u202exslx.<svg onload=alert(2)>"
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
ISOLATED = re.compile("\u2066([0-9: -]+(?:UTC)?)\u2069")  # days and moments of ours, on a page from right to left
DIRECTION = {"en": "ltr", "ar": "rtl"}
ON_PAPER = {"approve_document", "dispatch", "record_receipt"}
REFUSED_WITH = {"field_wrong"}
PART = Part(FILE_NAME, "text/html", 5, "1" * 64, 500, "2" * 64)


def hostile_opening(kind: Kind, *, number: int, basis: str = "uncc-2024") -> Theirs:
    """Return an opening act with hostile text in every place, of the kinds of values that a node would take."""
    elements: dict[str, Json] = {element.id: HOSTILE for element in kind.elements}
    named = {"id": "x", "title": LINE, "on": "", "articles": [LINE[:40]], "language": ""}
    body: dict[str, Json] = {
        "elements": elements | {"offence": "art7"},
        "legal_basis": basis,
        "follows": None,
        "emergency_reason": HOSTILE,
        HOSTILE.encode("ascii", "ignore").decode()[:60]: HOSTILE,
    }
    if basis == "bilateral":
        body["legal_basis_named"] = named
    return opening(
        kind=kind.id, number=number, body=body, case=LINE, person=Person(LINE, LINE), priority=Priority.EMERGENCY
    )


class Reading(HTMLParser):
    """Reads a page as a browser does, and notes what would be code, and foreign text that nothing isolates."""

    VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.wrong: list[str] = []
        self.met = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if any(name.startswith("on") for name in names) or (tag == "script" and "src" not in names):
            self.wrong.append(f"code: {self.get_starttag_text()}")
        for name, value in attrs:
            if name in {"href", "src", "action"} and re.match(r"\s*(javascript|data|vbscript):", value or "", re.I):
                self.wrong.append(f"code: {value}")
        if tag not in self.VOID:
            self.open.append((tag, tag in {"bdi", "title"} or "dir" in names))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if WORD in data:
            self.met += 1
            if not any(isolates for tag, isolates in self.open if tag != "html"):
                self.wrong.append(f"not isolated: {data.strip()[:80]!r} in {[tag for tag, _ in self.open[-4:]]}")


def wrong_in(source: str) -> list[str]:
    """Return what is wrong in a page."""
    reading = Reading()
    reading.feed(source)
    source = ISOLATED.sub(r"\1", source)
    marks = {f"U+{ord(one):04X}" for one in UNSEEN.findall(source.replace("\r\n", "\n"))}
    return [*reading.wrong, *(f"unseen: {one}" for one in sorted(marks))]


@pytest.fixture
def hostile_names(office: Office) -> Office:
    """Bellora's authority and person names as a card could bear them, before a card is cleaned."""
    Authority.objects.filter(node="XBB", code="nca").update(name=f"{WORD} National Cybercrime Authority <b>")
    return office


def taken(story: Theirs) -> Request:
    assert story.arrive() is None, story.act.act
    return Request.objects.get(id=story.act.request)


def all_of_them(visitors: Visitors) -> tuple[list[Request], list[Request]]:
    """Let every act arrive that a node can send; return requests to be looked at all round, and the others."""
    law = load()
    first = [
        taken(hostile_opening(law.kind(kind_id="preserve.request"), number=1)),
        taken(hostile_opening(law.kind(kind_id="mla.stored_data"), number=2, basis="bilateral")),
    ]
    liar = Liar(office=visitors.office, text=HOSTILE, line=LINE, part=PART)
    stories = list(liar.stories(opened_by_them=lambda kind, number: taken(hostile_opening(kind, number=number))))

    sent = {one.id for one in law.acts if one.id not in ON_PAPER}
    assert set(Act.objects.filter(is_ours=False).values_list("act", flat=True)) == sent
    assert len(liar.refused) > 30
    assert [one for one in liar.refused if one[2] not in REFUSED_WITH] == []
    rich = max(stories, key=lambda one: one.acts.filter(is_ours=False).count())
    return [*first, rich], [one for one in stories if one is not rich]


def pages(requests: list[Request]) -> Iterator[str]:
    """Yield the address of every page on which something of these requests stands."""
    yield from ("/", "/?group=ours_to_do", "/desk/rows/", f"/desk/search/?q={WORD}", "/cases/", "/desk/deadlines/")
    yield from (
        f"/?{urlencode({'partner': CODE})}",
        f"/desk/search/?{urlencode({'q': HOSTILE[20:190]})}",
        "/oversight/",
    )
    for request in requests:
        for name in ("request", "criminality", "screen", "sent", "request_deadlines"):
            yield reverse(name, args=[request.id])
        for act in load().kind(kind_id=request.kind).acts[1:5]:
            yield reverse("act", args=[request.id, act])
    yield f"{reverse('new_draft', args=['mla.stored_data'])}?follows={requests[0].id}"


@pytest.mark.slow
def test_no_place_says_foreign_text_as_code_or_as_ours(
    visitors: Visitors, hostile_names: Office, caplog: pytest.LogCaptureFixture
) -> None:
    with_policy(current(), witnesses_needed=0)
    requests, others = all_of_them(visitors)
    read_words()
    met = 0

    found: dict[str, str] = {}
    arabic = [reverse("request", args=[one.id]) for one in others]
    for address in (*pages(requests), *arabic):
        who, language = "overseer" if address == reverse("oversight") else "central_authority", "en"
        if address in arabic:
            language = "ar"
        page = visitors.get(address, who=who, accept_language=language)
        assert "<html" not in page.source or f'<html lang="{language}" dir="{DIRECTION[language]}">' in page.source
        assert page.status < 500, address
        met += page.source.count(WORD)
        found |= dict.fromkeys(wrong_in(page.source), address)
    assert list(found.items())[:5] == []
    assert met > 100

    _papers_are_made(visitors, requests)
    _tables_run_nothing(visitors)
    _the_json_door_says_text(hostile_names, [*requests, *others])
    _packages_say_it_plainly(visitors, requests)
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


def _papers_are_made(visitors: Visitors, requests: list[Request]) -> None:
    for request in requests:
        for language in ("en", "ar"):
            answer = visitors.browser("central_authority").post(
                reverse("letter", args=[request.id]), {"language": language}
            )
            assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
            assert answer.getvalue().startswith(b"%PDF-1.7")
            assert b"root:" not in answer.getvalue()
            assert answer.headers["Content-Disposition"].startswith("attachment")


def _tables_run_nothing(visitors: Visitors) -> None:
    table = visitors.get("/desk/requests.csv", who="central_authority").source.removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row]
    assert sum(WORD in cell for cell in cells) > 4
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "|", "%"))] == []
    assert UNSEEN.findall(table.replace("\r\n", "")) == []


def _the_json_door_says_text(office: Office, requests: list[Request]) -> None:
    system = CaseSystem(office)
    for request in requests:
        for path in ("", "/timeline", "/evidence", "/receipts", "/life"):
            answer = system.get(f"/requests/{request.id}{path}", who="central_authority")
            assert answer.headers["Content-Type"].startswith("application/json")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert UNSEEN.findall("".join(texts(answer.json)).replace("\n", "")) == []


def texts(value: object) -> Iterator[str]:
    """Yield every text of a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(key)
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def _packages_say_it_plainly(visitors: Visitors, requests: list[Request]) -> None:
    sequence_journal(keys=current().log_keys, tiles=current().tiles, now=NOW)
    answer = visitors.browser("central_authority").post(reverse("package", args=[requests[0].id]), {"how": "sealed"})
    packed = zipfile.ZipFile(io.BytesIO(answer.getvalue()))
    assert [name for name in packed.namelist() if not re.fullmatch(r"[A-Za-z0-9._/-]+", name) or ".." in name] == []
    story = next(packed.read(name).decode() for name in packed.namelist() if name == layout.STORY)
    lines = [line for line in story.split("\n") if WORD in line]
    assert lines
    assert [line for line in lines if not re.match(r"2026-11-22T\d\d:\d\d:\d\dZ  ", line)] == []
    assert re.findall("[\u202a-\u202e\x00-\x09\x0b-\x1f]", story) == []
