"""Terms through the JSON door."""

from __future__ import annotations

from api.case_system import CaseSystem
from their_acts import opening

OWN = {"title": "Call the prosecutor", "note": "She leaves at noon.", "due_at": "2027-01-01T12:00:00Z"}


def test_a_case_system_reads_what_presses_with_its_mark(calling: CaseSystem) -> None:
    assert opening().arrive() is None
    request_id = opening().act.id

    listed = calling.get("/deadlines").json["deadlines"]
    of_request = calling.get(f"/requests/{request_id}/deadlines").json["deadlines"]

    assert [(one["request"], one["term"], one["state"], one["verification"]) for one in listed] == [
        (request_id, "preservation_first_decision", "running", "practice")
    ]
    assert [one["due_at"] for one in of_request] == ["2026-11-23T03:22:10Z"]
    assert calling.get(f"/requests/{request_id}").json["due_at"] == "2026-11-23T03:22:10Z"


def test_a_case_system_adds_a_term_and_says_that_it_is_done(calling: CaseSystem) -> None:
    assert opening().arrive() is None
    address = f"/requests/{opening().act.id}/deadlines"

    added = calling.post(address, OWN).json
    done = calling.post(f"{address}/{added['id']}/done", {}).json

    assert (added["term"], added["state"], added["title"]) == ("own:1", "running", OWN["title"])
    assert (done["state"], done["id"]) == ("met", added["id"])
    history = calling.get(f"{address}?history=true").json["deadlines"]
    assert [one["term"] for one in history] == ["own:1", "preservation_first_decision"]


def test_a_term_that_cannot_be_kept_is_told_by_its_code(calling: CaseSystem) -> None:
    assert opening().arrive() is None
    address = f"/requests/{opening().act.id}/deadlines"

    past = calling.post(address, {**OWN, "due_at": "2001-01-01T12:00:00Z"})
    renewed = calling.post(f"{address}/999999/renew", {"until_at": "2027-03-01T12:00:00Z", "note": "x"})

    assert (past.status, past.json["code"]) == (409, "term_wrong")
    assert (renewed.status, renewed.json["code"]) == (409, "no_such_term")
    assert calling.post(address, {**OWN, "unit": "moons"}).status == 422
