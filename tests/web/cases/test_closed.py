"""What lies in a protected case is not there for who is not on its team, on whatever way; and notes never leave."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from api.case_system import CaseSystem
from case_files import CaseRoom
from longbien.actions.cases import (
    PersonText,
    add_note,
    add_person_to_case,
    add_task,
    exclude_person,
    open_case_for,
    protect_case,
)
from longbien.actions.deadlines.officers import add_term
from longbien.actions.deconfliction import compare_identifiers
from longbien.actions.documents.rows import keep_paper
from longbien.actions.evidence.opening import open_evidence
from longbien.actions.evidence.packaging import make_package
from longbien.actions.evidence.spooling import seal_into_blobs
from longbien.actions.journal.sequencing import sequence_journal
from longbien.actions.requests import act_on_request, mark_opened
from longbien.actions.requests.errors import NotFound
from longbien.actions.search import read_words
from longbien.convention.loader import load
from longbien.data.models import CaseReading, EvidenceItem, JournalRow, OutgoingMessage, Paper, ReceiptBatch, Request
from longbien.ports.instruments import current
from longbien.readers.changes import changes
from longbien.readers.deadlines import pressing_now
from longbien.readers.exchange import evidence_of
from longbien.readers.oversight import overview
from longbien.readers.printed import letter
from longbien.readers.requests import one_request, requests_of
from longbien.readers.timeline import timeline
from longbien.web import urls
from offices import with_policy
from people import ARDENIA, NOW
from their_acts import opening
from web.visitors import Visitors

NOTE = "Quillfeather-note"
TASK = "Quillfeather-task"
NAME = "Quillfeather-name"
REASON = "Quillfeather-reason"


@pytest.fixture
def closed(visitors: Visitors, room: CaseRoom) -> tuple[Request, EvidenceItem]:
    """A granted request of Bellora with evidence, in a protected case of the central authority's officer."""
    with_policy(current(), witnesses_needed=0)
    request, item = visitors.with_evidence()
    central = room.officer("central_authority")
    case = open_case_for(officer=central, request_id=request.id, title="", now=NOW)
    add_note(officer=central, case_id=case.id, text=NOTE, now=NOW)
    add_task(officer=central, case_id=case.id, text=TASK, due_on=NOW.date(), person_id=None, now=NOW)
    protect_case(officer=central, case_id=case.id, because=REASON, now=NOW)
    witness = PersonText(kind="natural", name=NAME, role="witness", details=NAME, is_protected=True)
    add_person_to_case(officer=central, case_id=case.id, text=witness, recipient=ARDENIA.identity.recipient, now=NOW)
    request.refresh_from_db()
    return request, item


OUTSIDE = ("duty_officer", "second_central", "outsider", "overseer")


@pytest.mark.parametrize("who", OUTSIDE)
def test_no_reader_and_no_act_finds_it(closed: tuple[Request, EvidenceItem], room: CaseRoom, who: str) -> None:
    request, item = closed
    officer, tools = room.officer(who), current()

    assert one_request(officer=officer, request_id=request.id) is None
    assert list(requests_of(officer=officer)) == []
    assert timeline(officer=officer, request=request) == []
    assert evidence_of(officer=officer, request_id=request.id) == []
    if who != "overseer":
        assert changes(officer=officer, now=NOW, most=9).requests == ()
        with pytest.raises(NotFound):
            mark_opened(officer=officer, request_id=request.id, now=NOW, instruments=tools)
        with pytest.raises(NotFound):
            act_on_request(
                officer=officer, request_id=request.id, version=request.version, act="ask", body={}, now=NOW,
                instruments=tools,
            )  # fmt: skip
    if who == "second_central":
        with pytest.raises(NotFound):
            open_evidence(officer=officer, item_id=item.id, now=NOW, instruments=tools)
        with pytest.raises(NotFound):
            make_package(officer=officer, request_id=request.id, sealed=False, now=NOW, instruments=tools)


def of_requests(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield every address of the screens that names a request, with its path."""
    for one in patterns:
        path = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from of_requests(one.url_patterns, path)
        elif "request_id" in path:
            yield str(one.name), path


@pytest.mark.slow
@pytest.mark.parametrize("who", ["duty_officer", "second_central"])
def test_every_page_that_names_a_request_says_that_there_is_none(
    closed: tuple[Request, EvidenceItem], visitors: Visitors, room: CaseRoom, who: str
) -> None:
    request, _item = closed
    room.officer(who)
    assert get_resolver().url_patterns
    found = {}

    for name, path in of_requests(urls.urlpatterns):
        filled = "/" + path.replace("<str:request_id>", request.id).replace("<str:", "<").replace("<int:", "<")
        parts = ["ask" if "<act_id" in one else "1" if one.startswith("<") else one for one in filled.split("/")]
        pages = {
            "get": visitors.get("/".join(parts), who=who, follow=False),
            "post": visitors.post("/".join(parts), {"language": "en", "version": "1"}, who=who, follow=False),
        }
        for how, page in pages.items():
            found[(name, how)] = (page.status in {403, 404, 405}, request.reference in page.source)

    assert len(found) > 20
    assert {key: value for key, value in found.items() if value != (True, False)} == {}


@pytest.mark.parametrize("who", ["duty_officer", "second_central"])
def test_lists_searches_and_figures_do_not_count_it(
    closed: tuple[Request, EvidenceItem], visitors: Visitors, room: CaseRoom, who: str
) -> None:
    request, _item = closed
    room.officer(who)
    case = request.case
    assert case is not None
    addresses = [
        reverse("desk"),
        reverse("desk_rows"),
        f"{reverse('desk_search')}?q={request.reference}",
        f"{reverse('desk_search')}?q=anna",
        reverse("desk_csv"),
        f"{reverse('cases')}?q={case.reference}",
    ]

    pages = [visitors.get(address, who=who) for address in addresses]

    shown = [
        (page.source.count(f'href="/requests/{request.id}'), f">{case.reference}<" in page.source) for page in pages
    ]
    assert shown == [(0, False)] * len(addresses)
    assert [page.status for page in pages] == [200] * len(addresses)
    for page in (pages[0], pages[4]):
        assert request.reference not in page.source


@pytest.mark.parametrize("who", ["duty_officer", "second_central"])
def test_the_json_door_finds_nothing(closed: tuple[Request, EvidenceItem], room: CaseRoom, who: str) -> None:
    request, item = closed
    room.officer(who)
    calling = CaseSystem(room.office)
    addresses = [
        *(f"/requests/{request.id}{part}" for part in ("", "/timeline", "/receipts", "/evidence", "/package")),
        f"/requests/{request.id}/evidence/{item.id}",
        f"/cases/{request.case_id}",
    ]

    answers = [calling.call("GET", address, who=who) for address in addresses]

    assert {answer.status for answer in answers} <= {403, 404}
    assert answers[0].status == answers[-1].status == 404
    assert calling.call("GET", "/requests", who=who).json["requests"] == []
    assert calling.call("GET", "/cases", who=who).json["cases"] == []


def test_an_overseer_sees_that_it_was_read_unless_excluded(
    closed: tuple[Request, EvidenceItem], visitors: Visitors, room: CaseRoom
) -> None:
    request, _item = closed
    central, overseer = room.officer("central_authority"), room.officer("overseer")
    visitors.get(reverse("request", args=[request.id]), who="central_authority")
    day = {"since": NOW.replace(hour=0), "until": NOW.replace(hour=23)}

    before = overview(officer=overseer, **day)
    page = visitors.get(reverse("oversight"), who="overseer")
    exclude_person(
        officer=central, case_id=request.case_id or "", person_id=overseer.person_id, because=REASON, now=NOW
    )
    after = overview(officer=overseer, **day)

    assert before is not None
    assert after is not None
    assert [(one.person_id, one.request_id) for one in before.readings] == [(central.person_id, request.id)]
    assert "Readings of protected cases" in page.text
    assert [word for word in (NOTE, TASK, NAME, REASON) if word in page.source] == []
    assert (len(before.figures), len(before.acts) > 0) == (1, True)
    assert (after.figures, after.acts, after.readings, after.awaiting_review) == ((), (), (), 0)


def test_every_door_to_a_protected_request_records_the_reading(
    closed: tuple[Request, EvidenceItem], visitors: Visitors, room: CaseRoom
) -> None:
    request, item = closed
    paper = a_scan(request, room)
    calling, drafting = CaseSystem(room.office), reverse("new_draft", args=["preserve.request"])
    doors = {
        "page": lambda: visitors.get(reverse("request", args=[request.id]), who="central_authority"),
        "act": lambda: visitors.get(reverse("act", args=[request.id, "ask"]), who="central_authority"),
        "evidence": lambda: visitors.post(reverse("download", args=[item.id]), who="central_authority"),
        "paper": lambda: visitors.get(reverse("paper", args=[paper.id]), who="central_authority"),
        "json": lambda: calling.call("GET", f"/requests/{request.id}", who="central_authority"),
        "json paper": lambda: calling.call("GET", f"/papers/{paper.id}/content", who="central_authority"),
        "timeline": lambda: calling.call("GET", f"/requests/{request.id}/timeline", who="central_authority"),
        "case": lambda: visitors.get(reverse("case", args=[request.case_id]), who="central_authority"),
        "kinds": lambda: visitors.get(f"{reverse('choose_kind')}?case={request.case_id}", who="central_authority"),
        "draft in it": lambda: visitors.get(f"{drafting}?case={request.case_id}", who="central_authority"),
        "draft on it": lambda: visitors.get(f"{drafting}?follows={request.id}", who="central_authority"),
        "json case": lambda: calling.call("GET", f"/cases/{request.case_id}", who="central_authority"),
    }
    recorded = {}

    for name, enter in doors.items():
        CaseReading.objects.all()._raw_delete(CaseReading.objects.db)
        enter()
        recorded[name] = CaseReading.objects.count()

    assert recorded == dict.fromkeys(doors, 1)


def a_scan(request: Request, room: CaseRoom) -> Paper:
    """Return a paper of the request."""
    return keep_paper(
        request=request,
        officer=room.officer("central_authority"),
        what=Paper.What.SCAN,
        name="scan.pdf",
        media_type="application/pdf",
        facts=seal_into_blobs(pieces=[b"%PDF-1.7 scan"], instruments=current()),
        now=NOW,
    )


def test_every_list_that_shows_it_and_all_that_takes_it_out_is_recorded(
    closed: tuple[Request, EvidenceItem], visitors: Visitors, room: CaseRoom
) -> None:
    request, _item = closed
    tools, calling, who = current(), CaseSystem(room.office), "central_authority"
    sequence_journal(keys=tools.log_keys, tiles=tools.tiles, now=NOW)
    doors = {
        "desk": (lambda: visitors.get(reverse("desk"), who=who), {"listed"}),
        "rows": (lambda: visitors.get(reverse("desk_rows"), who=who), {"listed"}),
        "news": (lambda: visitors.get(reverse("desk_news"), who=who), {"listed"}),
        "search": (lambda: visitors.get(f"{reverse('desk_search')}?q={request.reference}", who=who), {"listed"}),
        "table": (lambda: visitors.get(reverse("desk_csv"), who=who).source, {"taken"}),
        "cases": (lambda: visitors.get(reverse("cases"), who=who), {"listed"}),
        "json requests": (lambda: calling.call("GET", "/requests", who=who), {"listed"}),
        "json cases": (lambda: calling.call("GET", "/cases", who=who), {"listed"}),
        "package": (
            lambda: make_package(
                officer=room.officer(who), request_id=request.id, sealed=True, now=NOW, instruments=tools
            ),
            {"taken"},
        ),
        "letter": (
            lambda: visitors.post(reverse("letter", args=[request.id]), {"language": "en"}, who=who),
            {"taken"},
        ),
    }
    recorded = {}

    for name, (enter, _expected) in doors.items():
        CaseReading.objects.all()._raw_delete(CaseReading.objects.db)
        enter()
        recorded[name] = set(CaseReading.objects.values_list("how", flat=True))

    assert recorded == {name: expected for name, (_enter, expected) in doors.items()}


def test_for_who_is_excluded_there_is_no_trace_of_it_behind_any_door(visitors: Visitors, room: CaseRoom) -> None:
    """An open case: whatever the role, no list, search, table, figure, panel of another request, or answer has it."""
    request, _item = visitors.with_evidence()
    central, excluded = room.officer("central_authority"), room.officer("second_central")
    case = open_case_for(officer=central, request_id=request.id, title=NAME, now=NOW)
    same = opening(number=44)
    assert same.arrive() is None
    compare_identifiers(now=NOW)
    add_term(officer=central, request_id=request.id, title=NAME, note=NOTE, due_at=NOW + timedelta(days=9), now=NOW)
    read_words()
    calling, ago = CaseSystem(room.office), {"since": NOW.replace(hour=0), "until": NOW.replace(hour=23)}
    doors = {
        "desk": lambda who: visitors.get(reverse("desk"), who=who).source,
        "ended": lambda who: visitors.get(f"{reverse('desk')}?group=theirs_to_do", who=who).source,
        "rows": lambda who: visitors.get(reverse("desk_rows"), who=who).source,
        "news": lambda who: visitors.get(reverse("desk_news"), who=who).source,
        "search": lambda who: visitors.get(f"{reverse('desk_search')}?q=anna", who=who).source,
        "table": lambda who: visitors.get(reverse("desk_csv"), who=who).source,
        "terms": lambda who: visitors.get(reverse("desk_deadlines"), who=who).source,
        "others": lambda who: visitors.get(reverse("others"), who=who).source,
        "cases": lambda who: visitors.get(reverse("cases"), who=who).source,
        "beside it": lambda who: visitors.get(reverse("request", args=[same.act.id]), who=who).source,
        **{
            f"json {path}": lambda who, path=path: calling.call("GET", path, who=who).data.decode()
            for path in ("/requests", "/cases", "/deadlines", "/other-authorities", f"/requests/{same.act.id}/life")
        },
    }
    marks = (request.id, request.reference, case.reference, NAME)
    shown = {name for name, enter in doors.items() if any(mark in enter("central_authority") for mark in marks)}
    pressing = [pressing_now(officer=one, now=NOW + timedelta(days=90)).over for one in (central, excluded)]

    for one in (excluded, room.officer("overseer")):
        exclude_person(officer=central, case_id=case.id, person_id=one.person_id, because=REASON, now=NOW)

    found = {name for name, enter in doors.items() if any(mark in enter("second_central") for mark in marks)}
    figures = overview(officer=room.officer("overseer"), **ago)
    assert shown == set(doors) - {"ended"}  # else a door that shows nothing to anybody would prove nothing
    assert found == set()
    assert pressing[0] == pressing[1]
    assert pressing_now(officer=excluded, now=NOW + timedelta(days=90)).over == pressing[0] - 1
    assert figures is not None
    assert [one.count for one in figures.figures] == [1]


def test_what_is_internal_is_in_nothing_that_leaves(
    closed: tuple[Request, EvidenceItem],
    visitors: Visitors,
    room: CaseRoom,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Acts and messages, receipts, packages, records that a witness could see, letters, tables, the JSON door, logs."""
    caplog.set_level("DEBUG")
    request, item = closed
    central, tools = room.officer("central_authority"), current()
    act_on_request(
        officer=central,
        request_id=request.id,
        version=request.version,
        act="release",
        body={"description": "The mailbox.", "limits": "none"},
        now=NOW,
        instruments=tools,
        item_ids=[item.id],
    )
    sequence_journal(keys=tools.log_keys, tiles=tools.tiles, now=NOW)
    leaves: dict[str, bytes] = {}
    for message in OutgoingMessage.objects.all():
        leaves[f"message {message.id}"] = repr(message.__dict__).encode()
    for act in request.acts.all():
        leaves[f"act {act.id}"] = bytes(act.statement) + repr(act.body).encode()
    for sealed in (False, True):
        _name, pieces = make_package(officer=central, request_id=request.id, sealed=sealed, now=NOW, instruments=tools)
        leaves[f"package {sealed}"] = opened(b"".join(pieces))
    for row in JournalRow.objects.all():
        leaves[f"record {row.pk}"] = bytes(row.record)
    for language in ("en", "ar"):
        printed = letter(
            request=Request.objects.get(id=request.id),
            kind=load().kind(kind_id=request.kind),
            states={},
            language=language,
            now=NOW,
            with_protected=True,
        )
        leaves[f"letter {language}"] = repr(printed.data).encode()
    leaves["table"] = visitors.get(reverse("desk_csv"), who="central_authority").source.encode()
    calling = CaseSystem(room.office)
    for part in ("", "/timeline", "/receipts", "/evidence", "/life", "/deadlines", "/limits", "/screen"):
        answer = calling.call("GET", f"/requests/{request.id}{part}", who="central_authority")
        assert answer.status == 200, part
        leaves[f"json {part}"] = answer.data
    for batch in ReceiptBatch.objects.all():
        leaves[f"receipts {batch.pk}"] = repr(batch.__dict__).encode()
    visitors.get(reverse("case", args=[request.case_id]), who="central_authority")
    calling.call("GET", f"/cases/{request.case_id}", who="central_authority")
    leaves["logs"] = caplog.text.encode()
    stranger = Client()
    for address in ("/exchange/v1/card", "/witness/v1/last-checkpoint", "/treaty/", "/law/"):
        leaves[address] = stranger.get(address).content

    assert len(leaves) > 24
    assert request.reference.encode() in leaves["table"]
    internal = [word.encode() for word in (NOTE, TASK, NAME, REASON)]
    assert [name for name, data in leaves.items() if any(word in data for word in internal)] == []
    case = request.case
    assert case is not None
    assert [
        name for name, data in leaves.items() if name.startswith("package") and case.reference.encode() in data
    ] == []


def opened(package: bytes) -> bytes:
    """Return all that is in a zip file, opened."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return b"".join(archive.read(name) + name.encode() for name in archive.namelist())
