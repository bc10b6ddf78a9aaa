"""A case system drafts, has approved, and sends."""

from __future__ import annotations

from api.case_system import BELLORA_NCA, CaseSystem
from longbien.ports.instruments import Instruments
from offices import with_policy
from their_acts import ELEMENTS, STORED_DATA


def test_a_draft_is_kept_as_given(calling: CaseSystem) -> None:
    made = calling.draft()

    read = calling.get(f"/requests/{made['id']}").json

    assert read == made
    assert read["elements"] == ELEMENTS
    assert (read["state"], read["direction"], read["version"]) == ("draft", "outgoing", 1)


def test_what_is_missing_is_said_before_anything_is_kept(calling: CaseSystem) -> None:
    incomplete = {key: value for key, value in ELEMENTS.items() if key != "link"}

    answer = calling.post("/check", {"kind": "preserve.request", "elements": incomplete})

    assert answer.json["ready"] is False
    assert [one for one in answer.json["findings"] if one["element"] == "link"] == [
        {
            "element": "link",
            "code": "missing",
            "stops": True,
            "article": "42(3)(c)",
            "detail": "",
            "line": None,
            "points": 10,
            "verification": "memory",
            "source": "recalled",
            "text": "This is missing. The request cannot leave without it.",
            "remedy": "Answer this question.",
        }
    ]
    assert calling.get("/requests").json["requests"] == []


def test_a_draft_that_lacks_something_cannot_be_sent(calling: CaseSystem) -> None:
    made = calling.draft(elements={key: value for key, value in ELEMENTS.items() if key != "link"})

    findings = calling.get(f"/requests/{made['id']}/findings").json
    answer = calling.post(f"/requests/{made['id']}/send", {"version": made["version"]})

    assert [one["element"] for one in findings["findings"] if one["stops"]] == ["link"]
    assert (answer.status, answer.json) == (409, {"code": "not_ready", "detail": "link: missing"})


def test_the_check_gives_a_score_and_what_to_cure_first(calling: CaseSystem) -> None:
    said = {"kind": "preserve.request", "their_authority": BELLORA_NCA, "elements": {**ELEMENTS, "link": ""}}

    answer = calling.post("/check", said).json

    assert answer["score"] == 100 - sum(fix["gain"] for fix in answer["fixes"])
    assert (answer["fixes"][0]["element"], answer["fixes"][0]["stops"]) == ("link", True)
    assert answer["fixes"][-1]["score_after"] == 100


def test_an_emergency_is_explained_and_the_reason_is_kept(calling: CaseSystem) -> None:
    reason = "A child was taken an hour ago, and the account shows where."
    bare = calling.draft(priority="emergency")
    made = calling.draft(priority="emergency", emergency_reason=reason)

    refused = calling.post(f"/requests/{bare['id']}/ask-approval", {"version": 1})

    assert (refused.status, refused.json["detail"]) == (409, "emergency_reason: emergency_reason_missing")
    assert (made["emergency_reason"], made["basis_reason"]) == (reason, "")
    assert calling.post(f"/requests/{made['id']}/ask-approval", {"version": 1}).status == 200


def test_another_basis_than_the_one_proposed_is_explained(calling: CaseSystem) -> None:
    bare = calling.draft(legal_basis="reciprocity")
    made = calling.draft(legal_basis="reciprocity", basis_reason="Agreed by both central authorities on 3 May.")

    refused = calling.post(f"/requests/{bare['id']}/ask-approval", {"version": 1})

    assert (refused.status, refused.json["detail"]) == (409, "basis_reason: basis_reason_missing")
    assert calling.post(f"/requests/{made['id']}/ask-approval", {"version": 1}).status == 200


def test_a_second_request_for_the_same_names_the_first(calling: CaseSystem) -> None:
    first = calling.sent()
    said = {"kind": "preserve.request", "their_authority": BELLORA_NCA, "elements": ELEMENTS}

    own = calling.post("/check", said).json["findings"]
    outsider = calling.post("/check", said, who="outsider").json["findings"]

    assert [one["detail"] for one in own if one["code"] == "open_twin"] == [first["reference"]]
    assert [one for one in outsider if one["code"] == "open_twin"] == []


def test_a_draft_needs_a_second_person(calling: CaseSystem) -> None:
    made = calling.draft()
    calling.looked_at(made["id"])
    own = calling.post(f"/requests/{made['id']}/approve", {"version": made["version"]})
    unapproved = calling.post(f"/requests/{made['id']}/send", {"version": made["version"]})

    assert (own.status, own.json["code"]) == (409, "own_approval")
    assert (unapproved.status, unapproved.json["code"]) == (409, "needs_approval")


def test_an_approved_draft_leaves(calling: CaseSystem) -> None:
    sent = calling.sent()

    assert (sent["state"], sent["approved_by"], sent["turn"]) == ("sent", "Second Officer", "requested")


def test_asking_for_approval_and_giving_back(calling: CaseSystem) -> None:
    made = calling.draft()
    asked = calling.post(f"/requests/{made['id']}/ask-approval", {"version": 1}).json
    returned = calling.post(
        f"/requests/{made['id']}/return", {"version": asked["version"], "note": "Name the log."}, who="second_officer"
    ).json

    assert (asked["state"], returned["state"]) == ("awaiting_approval", "draft")


def test_saving_anew_voids_the_approval(calling: CaseSystem) -> None:
    made = calling.draft()
    approved = calling.post(f"/requests/{made['id']}/approve", {"version": 1}, who="second_officer").json
    saved = calling.call(
        "PUT",
        f"/requests/{made['id']}",
        said={"version": approved["version"], "their_authority": BELLORA_NCA, "elements": ELEMENTS},
    ).json

    assert (approved["approved_by"], saved["approved_by"], saved["state"]) == ("Second Officer", None, "draft")


def test_an_act_on_an_old_view_is_refused(calling: CaseSystem) -> None:
    made = calling.draft()
    calling.post(f"/requests/{made['id']}/ask-approval", {"version": 1})

    answer = calling.post(f"/requests/{made['id']}/ask-approval", {"version": 1})

    assert (answer.status, answer.json["code"]) == (409, "stale_view")


def test_a_lone_night_officer_may_send_and_is_reviewed(calling: CaseSystem, instruments: Instruments) -> None:
    with_policy(instruments, lone_night_officer=True)
    made = calling.draft()
    calling.looked_at(made["id"])
    alone = calling.post(f"/requests/{made['id']}/send", {"version": 1, "alone": True}).json
    reviewed = calling.post(f"/requests/{made['id']}/review", {"note": "Right."}, who="central_authority").json

    assert (alone["state"], alone["review_due"], reviewed["review_due"]) == ("sent", True, False)


def test_the_request_for_the_data_is_prefilled_from_the_preservation(calling: CaseSystem) -> None:
    kept = calling.sent()

    made = calling.draft(
        who="central_authority",
        kind="mla.stored_data",
        follows=kept["id"],
        elements={"subject": STORED_DATA["subject"]},
    )

    assert made["follows"] == kept["id"]
    assert made["elements"] == {
        "authority": "National Cybercrime Authority",
        "subject": STORED_DATA["subject"],
        "preservation": kept["reference"],
        **{key: ELEMENTS[key] for key in ("offence", "facts", "data_description", "identifiers", "holder", "secrecy")},
    }


def test_a_legal_basis_that_is_none_is_named(calling: CaseSystem) -> None:
    answer = calling.post("/requests", {"kind": "preserve.request", "legal_basis": "custom"})

    assert (answer.status, answer.json) == (
        422,
        {"code": "wrong_instrument", "detail": "custom", "field": "legal_basis"},
    )


def test_an_authority_nobody_introduced_is_named(calling: CaseSystem) -> None:
    answer = calling.post("/requests", {"kind": "preserve.request", "their_authority": {"node": "XZZ", "code": "nca"}})

    assert (answer.status, answer.json["code"], answer.json["field"]) == (422, "unknown_addressee", "their_authority")


def test_a_name_that_is_not_known_is_named(calling: CaseSystem) -> None:
    answer = calling.post("/requests", {"kind": "preserve.request", "elemnts": {}})

    assert (answer.status, answer.json) == (
        422,
        {"code": "input_wrong", "detail": "Extra inputs are not permitted", "field": "elemnts"},
    )


def test_what_is_not_json_is_refused_in_the_one_shape(calling: CaseSystem) -> None:
    answer = calling.call("POST", "/requests", body=b"{")

    assert (answer.status, answer.json["code"]) == (400, "input_wrong")


def test_a_kind_that_is_none_is_not_found(calling: CaseSystem) -> None:
    answer = calling.post("/requests", {"kind": "preserve.everything"})

    assert (answer.status, answer.json["code"]) == (404, "not_found")
