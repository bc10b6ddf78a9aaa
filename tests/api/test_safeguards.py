"""A State's own case system answers the rights screen, and learns what limits bind."""

from __future__ import annotations

from api.case_system import CaseSystem
from api.test_acts import GRANT, granted
from longbien.data.models import Request
from their_acts import opening

REASONS = "One mailbox, for three days."


def test_the_questions_are_read_and_answered(calling: CaseSystem) -> None:
    made = calling.draft()

    asked = calling.get(f"/requests/{made['id']}/screen").json
    assert (asked["state"], asked["moment"], asked["together"]) == ("due", "sending", True)
    assert [one["id"] for one in asked["questions"]] == ["suppression", "discrimination", "proportionality", "child"]
    assert asked["questions"][0]["article"] == "6(2)"

    said = calling.post(f"/requests/{made['id']}/screen", {"nothing_speaks_against_it": True}).json
    assert (said["state"], said["conclusion"], said["answered"]["person"]) == ("passed", "proceed", "Duty Officer")


def test_nothing_leaves_and_nothing_is_granted_without_it(calling: CaseSystem) -> None:
    made = calling.draft()
    approved = calling.post(f"/requests/{made['id']}/approve", {"version": 1}, who="second_officer").json
    sent = calling.post(f"/requests/{made['id']}/send", {"version": approved["version"]})
    assert (sent.status, sent.json["code"]) == (409, "screen_missing")

    theirs = granted()
    accepted = calling.act(theirs, "accept").json
    said = {"act": "decide_grant", "version": accepted["version"], "fields": GRANT, "items": []}
    grant = calling.post(f"/requests/{theirs}/acts", said, who="central_authority")
    assert (grant.status, grant.json["code"]) == (409, "screen_missing")


def test_the_short_answer_does_not_open_the_long_screen(calling: CaseSystem) -> None:
    theirs = granted()

    said = {"nothing_speaks_against_it": True}
    answer = calling.post(f"/requests/{theirs}/screen", said, who="central_authority")

    assert (answer.status, answer.json["code"], answer.json["field"]) == (422, "screen_incomplete", "answers")


def test_what_a_duty_officer_escalates_the_central_authority_decides(calling: CaseSystem) -> None:
    number = calling.escalated()
    decision = {"decision": "refuse", "reasons": REASONS}

    own = calling.post(f"/requests/{number}/screen/decision", decision)
    decided = calling.post(f"/requests/{number}/screen/decision", decision, who="central_authority").json

    assert (own.status, own.json["code"]) == (403, "not_permitted")
    assert (decided["state"], decided["decision"], decided["decided"]["reasons"]) == ("refused", "refuse", REASONS)


def test_a_kind_without_a_screen_says_so(calling: CaseSystem) -> None:
    made = calling.draft(who="central_authority", kind="mla.status_enquiry", elements={})

    assert calling.get(f"/requests/{made['id']}/screen").json["state"] == "none"


def test_a_protected_name_leaves_only_if_the_case_system_says_that_it_is_meant(calling: CaseSystem) -> None:
    sheltered = {"authority": "NCA", "agreement": "Signed in May.", "pseudonym": "Rose Hill", "needs": "A doctor."}
    theirs = opening(
        kind="witness.relocation", body={"elements": sheltered, "legal_basis": "uncc-2024", "follows": None}
    )
    assert theirs.arrive() is None
    said = {"act": "ask", "version": Request.objects.get().version, "fields": {"question": "Who is Rose Hill?"}}

    address = f"/requests/{theirs.act.id}/acts"
    stopped = calling.post(address, said, who="central_authority")
    meant = calling.post(address, {**said, "names_meant": True}, who="central_authority")

    assert (stopped.status, stopped.json) == (409, {"code": "protected_name_said", "detail": "question"})
    assert (meant.status, meant.json["state"]) == (200, "information_requested")
