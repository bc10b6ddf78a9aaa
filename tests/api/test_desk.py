"""A case system sees the desk and searches it as the page does: the same requests, the same filters, the same order."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import pytest

from api.case_system import CaseSystem
from longbien.actions.desk import place_all_anew
from longbien.actions.search import read_all_words_anew, read_words
from longbien.core.officers import Officer
from longbien.data.models import Case, CaseExclusion, CaseMember, CaseReading, Request
from longbien.readers.desk import desk_groups
from longbien.readers.desk_filter import DeskFilter
from longbien.readers.search import search_requests
from offices import Office
from people import CORVANIA, NOW
from their_acts import ELEMENTS, following, opening
from web.visitors import Visitors

FACTS = "Zebra crossing, الأدلّة الرقمية, 银行账户"
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"direction": "incoming"},
    {"direction": "outgoing", "state": "draft"},
    {"kind": "mla.stored_data"},
    {"partner": "XCC"},
    {"priority": "emergency"},
    {"presses": "week"},
    {"mine": "yes"},
    {"mode": "real"},
    {"partner": "XBB", "direction": "incoming", "kind": "preserve.request", "mode": "exercise"},
)


@pytest.fixture
def stocked(calling: CaseSystem) -> CaseSystem:
    """Requests of two partners, one that has ended, a draft of ours that is assigned; their words are read."""
    for number in range(1, 4):
        opening(number=number).arrive()
    opening(number=4, kind="mla.stored_data", body=_body(FACTS)).arrive()
    opening(number=5, node=CORVANIA).arrive()
    ended = opening(number=6)
    ended.arrive()
    following(request_id=ended.act.id, act="withdraw", body={}).arrive()
    draft = calling.draft(elements={**ELEMENTS, "facts": FACTS, "identifiers": "2001:0DB8::0001"})
    Request.objects.filter(id=draft["id"]).update(assigned_to=calling.office.people["duty_officer"])
    read_words()
    return calling


def _body(facts: str) -> dict[str, Any]:
    return {"elements": {**ELEMENTS, "facts": facts}, "legal_basis": "uncc-2024", "follows": None}


def case_of(office: Office, *, protected: bool = False) -> Case:
    """Return a case of our authority."""
    return Case.objects.create(
        id="c" * 32,
        authority=office.ours,
        reference="C-1",
        opened_on=NOW.date(),
        made_at=NOW,
        changed_at=NOW,
        protected=protected,
    )


def ids(rows: list[dict[str, Any]]) -> list[str]:
    return [row["id"] for row in rows]


def on_page(visitors: Visitors, address: str, *, who: str) -> list[str]:
    """Return the ids of the requests a page links to in its tables, in order."""
    source = visitors.get(address, who=who).source.partition("<main")[2]
    return re.findall(r'<th scope="row">\s*<a href="/requests/([0-9a-f]{32})/"', source)


@pytest.mark.slow
def test_the_desk_is_that_of_the_reader_and_of_the_page(stocked: CaseSystem, office: Office) -> None:
    officer: Officer = stocked.office.officer("duty_officer")
    for said in FILTERS:
        groups = stocked.get(f"/desk?{urlencode(said)}").json["groups"]

        known = desk_groups(officer=officer, now=NOW, wanted=DeskFilter(**said))
        assert [(one["id"], one["count"], one["is_countless"], one["next"]) for one in groups] == [
            (one.id, one.count, one.is_countless, one.next_place) for one in known
        ]
        assert [ids(one["requests"]) for one in groups] == [[row.request.id for row in one.rows] for one in known]
        listed = [one for group in groups for one in ids(group["requests"])]
        assert on_page(Visitors(office), f"/?{urlencode(said)}", who="duty_officer") == listed
    assert len({one["id"] for group in stocked.get("/desk").json["groups"] for one in group["requests"]}) == 7


@pytest.mark.slow
def test_the_list_of_changes_takes_the_filters_of_the_desk(stocked: CaseSystem) -> None:
    for said in FILTERS:
        groups = stocked.get(f"/desk?{urlencode(said)}").json["groups"]
        listed = stocked.get(f"/requests?limit=200&{urlencode(said)}").json["requests"]

        assert sorted(ids(listed)) == sorted(one for group in groups for one in ids(group["requests"]))
    assert stocked.get("/requests?partner=%00").json["field"] == "partner"


def test_a_group_is_read_page_by_page(stocked: CaseSystem) -> None:
    whole = stocked.get("/desk/ours_to_do?limit=200").json
    seen: list[str] = []
    after = ""
    while True:
        page = stocked.get(f"/desk/ours_to_do?limit=2&after={after}").json
        seen += ids(page["requests"])
        after = page["next"]
        if not after:
            break

    assert seen == ids(whole["requests"])
    assert len(seen) == 4
    assert {one["our_turn"] for one in whole["requests"]} == {True}


@pytest.mark.parametrize(
    ("address", "status", "field"),
    [
        ("/desk?presses=year", 422, "presses"),
        ("/desk?mine=no", 422, "mine"),
        ("/desk?partner=%00", 422, "partner"),
        ("/desk?partner=" + "x" * 65, 422, "partner"),
        ("/desk?state=%E2%80%AE", 422, "state"),
        ("/desk/everything", 422, "group"),
        ("/desk/ended?after=elsewhere", 422, "after"),
        ("/desk/ended?limit=201", 422, "limit"),
        ("/search", 422, "q"),
        ("/search?q=" + "x" * 201, 422, "q"),
        ("/search?q=x&before=" + "9" * 30, 422, "before"),
        ("/search?q=x&limit=51", 422, "limit"),
        ("/search?q=%00", 200, None),
        ("/search?q=%ED%A0%80", 200, None),
        ("/search?q=%27%20OR%201%3D1%20--", 200, None),
    ],
)
def test_what_cannot_be_asked_is_told(calling: CaseSystem, address: str, status: int, field: str | None) -> None:
    answer = calling.get(address)

    assert (answer.status, answer.json.get("field")) == (status, field)


@pytest.mark.slow
def test_the_search_finds_what_the_page_finds(stocked: CaseSystem, office: Office) -> None:
    for asked in ("zebra", "الادلة", "银行", "2001:db8::1", "XAA-NCA-20", "zeb", "nothing at all", "hospital"):
        found = stocked.get(f"/search?{urlencode({'q': asked})}").json

        known = search_requests(officer=stocked.office.officer("duty_officer"), text=asked)
        assert ids(found["requests"]) == [one.id for one in known.requests]
        assert found["by_beginning"] is known.by_beginning
        page = on_page(Visitors(office), f"/desk/search/?{urlencode({'q': asked})}", who="duty_officer")
        assert page == ids(found["requests"])


def test_the_search_says_where_the_words_stand_and_goes_on(stocked: CaseSystem) -> None:
    first = stocked.get("/search?q=zebra&limit=1").json
    second = stocked.get(f"/search?q=zebra&limit=1&before={first['next']}").json

    assert first["requests"][0]["excerpt"] == {
        "where": "facts",
        "field": "",
        "before": "",
        "found": "Zebra",
        "behind": FACTS.removeprefix("Zebra"),
    }
    assert len({*ids(first["requests"]), *ids(second["requests"])}) == 2
    assert (first["next"] != 0, second["next"]) == (True, 0)
    assert stocked.get("/search?q=XBB-NCA-2026-0001").json["requests"][0]["excerpt"] is None


def test_who_is_excluded_from_a_case_or_of_no_team_finds_nothing_of_it(stocked: CaseSystem) -> None:
    office: Office = stocked.office
    drafted = next(one for one in Request.objects.all() if one.state == "draft")
    case = case_of(office)
    Request.objects.filter(id=drafted.id).update(case=case)
    excluder = office.people["central_authority"]
    CaseExclusion.objects.create(
        case=case, person=office.people["second_officer"], because="kin", excluded_by=excluder, at=NOW
    )
    asked = ("/desk", "/desk/drafts", "/search?q=zebra", f"/search?q={drafted.reference}", "/requests?limit=200")

    seen = {
        who: [drafted.id in stocked.get(address, who=who).data.decode() for address in asked]
        for who in ("duty_officer", "second_officer", "outsider")
    }

    assert seen == {"duty_officer": [True] * 5, "second_officer": [False] * 5, "outsider": [False] * 5}
    assert {stocked.get(address, who="overseer").status for address in asked} == {403}


def test_a_protected_case_that_is_listed_or_found_leaves_its_trace(stocked: CaseSystem) -> None:
    office = stocked.office
    case = case_of(office, protected=True)
    CaseMember.objects.create(case=case, person=office.people["duty_officer"], joined_at=NOW)
    Request.objects.filter(state="draft").update(case=case)

    stocked.get("/search?q=zebra")
    seen_by_team = CaseReading.objects.count()
    stocked.get("/search?q=zebra", who="second_officer")

    assert seen_by_team > 0
    assert CaseReading.objects.count() == seen_by_team


def test_the_desk_is_worked_out_anew_after_a_release(stocked: CaseSystem) -> None:
    before = stocked.get("/desk").json
    Request.objects.update(waits_on="them")

    moved = place_all_anew()

    assert moved > 0
    assert place_all_anew() == 0
    assert stocked.get("/desk").json == before
    read_all_words_anew()
    assert Request.objects.filter(search_due=True).count() == Request.objects.count()
    read_words()
    assert stocked.get("/search?q=zebra").json["requests"] != []
