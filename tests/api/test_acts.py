"""A case system answers requests of another State: acts, evidence, proofs."""

from __future__ import annotations

from hashlib import sha256

from api.case_system import CaseSystem
from api.test_requests import arrive
from longbien.core.exchange.acts import act_digest, read_act
from longbien.core.exchange.receipts import Evidence as Kind
from longbien.core.exchange.receipts import MessageFacts, Receipt, sign_batch, split_stored
from longbien.data.models import Receipt as ReceiptRow
from longbien.data.models import ReceiptBatch
from people import ARDENIA, NOW
from their_acts import opening

GRANT = {"legal_basis": "Code of Procedure, section 12; order of 20 November", "extent": "whole"}
FILE = b"From: anna@mail.example\n\nhello\n" * 100


def granted() -> str:
    """Return the id of a request for stored data that Ardenia can grant."""
    theirs = opening(kind="mla.stored_data", number=9)
    assert theirs.arrive() is None
    return theirs.act.id


def test_a_preservation_from_acceptance_to_preserved(calling: CaseSystem) -> None:
    made = arrive()
    calling.act(made, "accept", who="duty_officer")
    answer = calling.act(
        made, "preserved", who="duty_officer", from_at="2026-11-22T03:00:00Z", until_at="2099-01-21T04:00:00Z"
    )

    assert (answer.status, answer.json["state"]) == (200, "preserved")
    assert answer.json["preserved_until_at"] == "2099-01-21T04:00:00Z"
    acts = [entry["act"] for entry in calling.get(f"/requests/{made}/timeline").json if entry["act"]]
    assert [one["doubts"] for one in acts] == [{}, {}, {"until_at": "far"}]


def test_less_than_sixty_days_is_refused_and_the_field_named(calling: CaseSystem) -> None:
    made = arrive()
    calling.act(made, "accept")
    answer = calling.act(made, "preserved", from_at="2026-11-22T03:00:00Z", until_at="2027-01-20T04:00:00Z")

    assert (answer.status, answer.json["code"], answer.json["field"]) == (422, "period_too_short", "until_at")


def test_what_an_act_must_say_is_named(calling: CaseSystem) -> None:
    answer = calling.act(arrive(), "ask")

    assert (answer.status, answer.json) == (
        422,
        {"code": "field_missing", "detail": "question", "field": "question"},
    )


def test_all_that_an_act_lacks_is_named_and_the_first_is_the_field(calling: CaseSystem) -> None:
    made = arrive()
    calling.act(made, "accept")

    answer = calling.act(made, "preserved")

    assert answer.json == {"code": "field_missing", "detail": "from_at, until_at", "field": "from_at"}


def test_nothing_is_released_on_a_preservation(calling: CaseSystem) -> None:
    made = arrive()
    calling.act(made, "accept")
    upload = calling.call(
        "POST", f"/requests/{made}/evidence?name=mail.mbox", body=FILE, media_type="text/plain", who="central_authority"
    )
    release = calling.act(made, "release", items=["0" * 32])

    assert (upload.status, upload.json["code"]) == (409, "evidence_not_taken")
    assert (release.status, release.json["code"]) == (409, "act_not_permitted")


def test_evidence_is_handed_in_listed_and_downloaded_as_it_was(calling: CaseSystem) -> None:
    made = granted()
    calling.act(made, "accept")
    calling.act(made, "decide_grant", **GRANT)

    added = calling.call(
        "POST",
        f"/requests/{made}/evidence?name=mail%20of%20anna.mbox",
        body=FILE,
        media_type="application/mbox",
        who="central_authority",
    )
    content = calling.get(f"/evidence/{added.json['id']}/content", who="central_authority")
    listed = calling.get(f"/requests/{made}/evidence").json

    assert added.status == 201
    assert (added.json["name"], added.json["media_type"]) == ("mail of anna.mbox", "application/mbox")
    assert (added.json["size"], added.json["sha256"]) == (len(FILE), sha256(FILE).hexdigest())
    assert content.data == FILE
    assert content.headers["Content-Length"] == str(len(FILE))
    assert content.headers["Content-Disposition"] == 'attachment; filename="mail of anna.mbox"'
    assert [[event["what"] for event in item["custody"]] for item in listed] == [["added", "opened"]]


def test_an_empty_file_is_evidence_too(calling: CaseSystem) -> None:
    made = granted()
    calling.act(made, "accept")
    calling.act(made, "decide_grant", **GRANT)

    added = calling.call(
        "POST", f"/requests/{made}/evidence?name=empty", body=b"", media_type="text/plain", who="central_authority"
    )
    content = calling.get(f"/evidence/{added.json['id']}/content", who="central_authority")

    assert (added.json["size"], content.status, content.data) == (0, 200, b"")


def test_the_story_can_be_read_and_its_bytes_proved(calling: CaseSystem) -> None:
    sent = calling.sent()

    entries = calling.get(f"/requests/{sent['id']}/timeline").json
    act = next(entry["act"] for entry in entries if entry["act"])
    statement = calling.get(f"/requests/{sent['id']}/acts/{act['id']}/statement").data

    assert sorted(entry["title"] for entry in entries) == ["approved", "drafted", "request", "screened"]
    assert act_digest(statement) == act["sha256"]
    assert read_act(statement, key=ARDENIA.signer.public).id == sent["id"]


def test_receipts_are_listed_and_given_as_kept(calling: CaseSystem) -> None:
    sent = calling.sent()
    stored = keep_receipt(sent["id"])

    listed = calling.get(f"/requests/{sent['id']}/receipts").json
    given = calling.get(f"/requests/{sent['id']}/receipts/{listed[0]['number']}").data

    assert [(one["evidence"], one["issuer"]) for one in listed] == [("submission_accepted", "XAA")]
    assert given == stored


def keep_receipt(message_id: str) -> bytes:
    """Write a signed receipt of our own about a message; return it as kept. Other receipts about it make way."""
    ReceiptRow.objects.filter(message_id=message_id).delete()
    facts = MessageFacts(
        id=message_id, sender="XAA", recipient="XBB", sequence=1, sealed_sha256=None, content_sha256="a" * 64
    )
    receipt = Receipt(evidence=Kind.SUBMISSION_ACCEPTED, issuer="XAA", series=901, at=NOW, message=facts)
    batch = sign_batch([receipt], signer=ARDENIA.signer, at=NOW)
    parts = split_stored(batch.stored[0])
    row = ReceiptBatch.objects.create(
        issuer="XAA", statement=batch.statement, sha256=sha256(batch.statement).hexdigest()
    )
    ReceiptRow.objects.create(
        issuer="XAA",
        other="XBB",
        series=901,
        evidence="submission_accepted",
        message_id=message_id,
        message_sender="XAA",
        at=NOW,
        payload=parts.payload,
        batch=row,
        index=parts.index,
        path=[step.hex() for step in parts.path],
    )
    return batch.stored[0]
