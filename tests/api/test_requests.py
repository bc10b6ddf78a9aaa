"""A case system reads: the list of changes, one request, the opening by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import quote

import pytest

from api.case_system import CaseSystem
from longbien.data.models import Request
from longbien.ports.instruments import Instruments, install
from longbien.readers.changes import Place
from people import NOW
from their_acts import opening


def arrive(number: int = 1) -> str:
    """Let a request of Bellora arrive; return its id."""
    theirs = opening(number=number)
    assert theirs.arrive() is None
    return theirs.act.id


def test_pages_name_every_request_once(calling: CaseSystem, instruments: Instruments) -> None:
    made = {arrive(number) for number in range(1, 8)}
    install(replace(instruments, now=lambda: NOW + timedelta(days=1)))
    seen: list[str] = []
    after, more = "", True

    while more:
        page = calling.get(f"/requests?limit=3&after={after}").json
        seen += [one["id"] for one in page["requests"]]
        after, more = page["next"], page["more"]

    assert (len(seen), set(seen)) == (7, made)


def test_what_changes_later_comes_after_the_last_place(calling: CaseSystem, instruments: Instruments) -> None:
    first, second = arrive(1), arrive(2)
    install(replace(instruments, now=lambda: NOW + timedelta(days=1)))
    place = calling.get("/requests").json["next"]

    calling.act(first, "accept")
    changed = calling.get(f"/requests?after={place}").json

    assert [one["id"] for one in changed["requests"]] == [first]
    assert second not in str(changed)


def test_a_request_that_changed_just_now_comes_again_rather_than_never(calling: CaseSystem) -> None:
    made = arrive()
    place = calling.get("/requests").json["next"]

    again = calling.get(f"/requests?after={place}").json

    assert [one["id"] for one in again["requests"]] == [made]


def test_the_list_is_filtered_by_direction_state_and_change(calling: CaseSystem) -> None:
    theirs, ours = arrive(), calling.draft()["id"]
    later = (NOW + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")

    def listed(query: str) -> list[str]:
        return [one["id"] for one in calling.get(f"/requests?{query}").json["requests"]]

    assert listed("direction=incoming") == [theirs]
    assert listed("direction=outgoing") == [ours]
    assert listed("state=draft&state=closed") == [ours]
    assert listed(f"changed_since={later}") == []


def test_a_moment_without_zone_and_a_place_of_another_are_refused(calling: CaseSystem) -> None:
    naive = calling.get("/requests?changed_since=2026-11-22T03:22:10")
    wrong = calling.get("/requests?after=elsewhere")

    assert (naive.status, naive.json["field"]) == (422, "changed_since")
    assert (wrong.status, wrong.json["code"], wrong.json["field"]) == (422, "unknown_place", "after")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_that_a_zone_leads_out_of_the_calendar_is_refused_by_its_field(
    calling: CaseSystem, moment: str
) -> None:
    place, terms = str(Place(at=datetime.fromisoformat(moment), id="x")), f"/requests/{arrive()}/deadlines"
    receipt = f"/requests/{'a' * 32}/document/receipt?version=1&name=scan.pdf&received_at={quote(moment)}"

    answers = [
        calling.get(f"/requests?changed_since={quote(moment)}"),
        calling.get(f"/requests?after={place}"),
        calling.post(terms, {"title": "Call", "note": "x", "due_at": moment}),
        calling.post(f"{terms}/1/renew", {"until_at": moment, "note": "x"}),
        calling.call("POST", receipt, body=b"%PDF", media_type="application/pdf"),
    ]

    fields = ["changed_since", "after", "due_at", "until_at", "received_at"]
    assert [(one.status, one.json["field"]) for one in answers] == [(422, field) for field in fields]


def test_reading_is_not_opening(calling: CaseSystem) -> None:
    made = arrive()

    calling.get(f"/requests/{made}")

    assert [entry["title"] for entry in calling.get(f"/requests/{made}/timeline").json] == ["request"]


def test_a_request_says_what_this_officer_may_do_now(calling: CaseSystem) -> None:
    made = arrive()

    read = calling.get(f"/requests/{made}").json

    assert [act["id"] for act in read["open_acts"]] == ["acknowledge", "accept", "ask", "refuse", "hand_over"]
    assert (read["turn"], read["their_reference"]) == ("requested", "XBB-NCA-2026-0001")


def test_there_is_one_answer_for_what_is_not_there(calling: CaseSystem) -> None:
    answer = calling.get("/requests/" + "0" * 32)

    assert (answer.status, answer.json) == (404, {"code": "not_found", "detail": "there is no such request"})
    assert Request.objects.count() == 0


def test_an_address_that_is_none_is_answered_in_the_one_shape(calling: CaseSystem) -> None:
    answers = [calling.get("/nowhere"), calling.post("/nowhere"), calling.call("PUT", "/requests/of/nowhere")]

    assert [(one.status, one.json) for one in answers] == [
        (404, {"code": "not_found", "detail": "there is no such address"})
    ] * 3


def test_a_method_an_address_does_not_know_is_answered_in_the_one_shape(calling: CaseSystem) -> None:
    answer = calling.call("DELETE", "/requests")

    allowed = sorted(answer.headers["Allow"].split(", "))
    assert (answer.status, answer.json["code"], allowed) == (405, "method_not_allowed", ["GET", "POST"])
