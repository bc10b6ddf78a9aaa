"""Acts of another State: laid before the authority addressed, or answered with the code of the rule that forbids it."""

from __future__ import annotations

import pytest

from case_files import CaseRoom
from longbien.actions.requests.recording import record_act
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Mode, Part, Party, Person, Priority
from longbien.core.requests.turns import Standing
from longbien.data.models import Act, EvidenceItem, JournalRow, Request
from longbien.readers.requests import one_request
from offices import Office
from people import BELLORA, CORVANIA, NOW
from their_acts import ELEMENTS, STORED_DATA, arrive_together, following, opening

PART = Part(
    name="mailbox.mbox",
    media_type="application/mbox",
    size=7,
    sha256="a" * 64,
    sealed_size=900,
    sealed_sha256="b" * 64,
)
PRESERVED = {"from_at": "2026-11-22T03:00:00Z", "until_at": "2027-02-22T03:00:00Z"}


def test_a_request_is_laid_before_the_authority_addressed(office: Office) -> None:
    theirs = opening()

    assert theirs.arrive() is None

    request = Request.objects.get(id=theirs.act.id)
    assert (request.direction, request.state, request.reference, request.their_reference, request.authority) == (
        "incoming",
        "sent",
        "XAA-NCA-2026-0001",
        "XBB-NCA-2026-0001",
        office.ours,
    )
    assert request.elements == ELEMENTS
    assert list(JournalRow.objects.values_list("what", flat=True)) == ["act.received"]


def test_what_a_hostile_partner_writes_is_kept_clean_while_its_signed_bytes_stay(office: Office) -> None:
    theirs = opening(person=Person("Nadia \u202eleroS", "\u2066" + "r" * 100))
    assert theirs.arrive() is None
    withdrawal = following(
        request_id=theirs.act.id,
        act="withdraw",
        body={"reasons": "no \u0000need", "x\u0000": ["a\u202eb", {"c": "\u0000d"}]},
    )

    assert withdrawal.arrive() is None

    opened, withdrawn = Act.objects.order_by("position")
    assert (opened.person_name, opened.person_role) == ("Nadia leroS", "r" * 32)
    assert withdrawn.body == {"reasons": "no need", "x": ["ab", {"c": "d"}]}
    assert bytes(withdrawn.statement) == withdrawal.statement


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-01:00"],
)
def test_a_moment_outside_all_years_is_answered_and_does_not_wait_for_ever(office: Office, moment: str) -> None:
    theirs = opening(
        body={
            "elements": {**ELEMENTS, "secrecy": True, "secrecy_until": moment},
            "legal_basis": "uncc-2024",
            "follows": None,
        }
    )

    assert theirs.arrive() is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"recipient": Party("XAA", "nobody")}, "unknown_authority"),
        ({"sender": Party("XBB", "nobody")}, "unknown_authority"),
        ({"kind": "unknown.kind"}, "unknown_kind"),
        ({"mode": Mode.REAL}, "exercise_only"),
        ({"parts": (PART,)}, "malformed_act"),
        ({"body": {}}, "malformed_act"),
        ({"body": {"elements": [], "legal_basis": "uncc-2024", "follows": None}}, "malformed_act"),
        ({"body": {"elements": {"facts": ["a"]}, "legal_basis": "uncc-2024", "follows": None}}, "malformed_act"),
        ({"body": {"elements": {"facts": "x" * 100_001}, "legal_basis": "u", "follows": None}}, "malformed_act"),
        ({"body": {"elements": {}, "legal_basis": 7, "follows": None}}, "malformed_act"),
        ({"body": {"elements": {}, "legal_basis": "of our own making", "follows": None}}, "wrong_instrument"),
    ],
)
def test_what_cannot_be_laid_before_it_is_answered_with_a_code(office: Office, changes: dict, code: str) -> None:
    assert opening(**changes).arrive() == code
    assert Request.objects.count() == 0


def test_what_follows_a_request_is_hidden_from_nobody_it_is_laid_before(office: Office) -> None:
    """The case of another authority of ours would close it to everybody; an exercise does not stand in a real chain."""
    first = opening()
    assert first.arrive() is None
    CaseRoom(office).protected(request=Request.objects.get(id=first.act.id))
    body = {"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": first.act.id}

    elsewhere = opening(number=2, recipient=Party("XAA", "ffu"), body=body)
    here = opening(number=3, body=body)
    assert arrive_together(elsewhere, here) == [None, None]
    Request.objects.filter(id=first.act.id).update(mode="real")
    mixed = opening(number=4, body=body)
    assert mixed.arrive() is None

    found = {one.id: (one.follows_id, one.case_id is not None) for one in Request.objects.exclude(id=first.act.id)}
    assert found == {
        elsewhere.act.id: (first.act.id, False),
        here.act.id: (first.act.id, True),
        mixed.act.id: (None, False),
    }
    seen = one_request(officer=office.officer("outsider"), request_id=elsewhere.act.id)
    assert seen is not None


def test_an_incomplete_request_of_another_state_is_taken_all_the_same(office: Office) -> None:
    body = {"elements": {}, "legal_basis": "budapest-2001", "follows": None}

    assert opening(body=body).arrive() is None


def test_a_request_cannot_be_opened_twice(office: Office) -> None:
    assert [opening().arrive(), opening().arrive()] == [None, "malformed_act"]


def test_acts_that_come_together_are_taken_each_by_itself(office: Office) -> None:
    good, nowhere, twice, also_good = (
        opening(number=1),
        opening(number=2, recipient=Party("XAA", "nobody")),
        opening(number=1),
        opening(number=3),
    )

    assert arrive_together(good, nowhere, also_good) == [None, "unknown_authority", None]
    assert arrive_together(twice, opening(number=4)) == ["malformed_act", None]

    opened = Request.objects.order_by("reference").values_list("reference", "their_reference")
    assert list(opened) == [
        ("XAA-NCA-2026-0001", "XBB-NCA-2026-0001"),
        ("XAA-NCA-2026-0002", "XBB-NCA-2026-0003"),
        ("XAA-NCA-2026-0003", "XBB-NCA-2026-0004"),
    ]
    assert list(Act.objects.order_by("request__reference").values_list("id", flat=True)) == [
        good.act.id,
        also_good.act.id,
        opening(number=4).act.id,
    ]
    assert JournalRow.objects.filter(what="act.received").count() == 3


def test_one_id_of_two_states_opens_one_request_even_when_both_come_together(office: Office) -> None:
    theirs = opening(node=BELLORA)
    others = opening(node=CORVANIA, id=theirs.act.id, request=theirs.act.id)

    assert arrive_together(theirs, others) == [None, "malformed_act"]
    assert Request.objects.get().their_authority == office.bellora


def test_a_request_may_follow_one_that_came_with_it_but_none_of_a_third_state(office: Office) -> None:
    first = opening(number=1)
    second = opening(number=2, body=following_body(first.act.id))
    of_corvania = opening(number=3, node=CORVANIA, body=following_body(first.act.id))

    assert arrive_together(first, second, of_corvania) == [None, None, None]

    follows = dict(Request.objects.values_list("id", "follows"))
    assert follows == {first.act.id: None, second.act.id: first.act.id, of_corvania.act.id: None}


def following_body(request_id: str) -> dict[str, Json]:
    """Return the body of an opening act that says it follows a request."""
    return {"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": request_id}


def test_a_third_state_cannot_speak_on_a_request_between_two_others(office: Office) -> None:
    request = opening()
    request.arrive()

    theirs = following(request_id=request.act.id, act="withdraw", body={}, node=CORVANIA)

    assert theirs.arrive() == "unknown_request"
    assert Request.objects.get().state == "sent"


def test_another_authority_of_the_same_state_cannot_either(office: Office) -> None:
    request = opening()
    request.arrive()

    theirs = following(request_id=request.act.id, act="withdraw", body={}, sender=Party("XBB", "ffu"))

    assert theirs.arrive() == "unknown_request"


def test_nothing_can_be_released_on_a_preservation_request_by_anyone(office: Office) -> None:
    request = ours_sent(office, kind="preserve.request")

    theirs = following(request_id=request.id, act="release", body={}, parts=(PART,))

    assert theirs.arrive() == "act_not_permitted"
    assert EvidenceItem.objects.count() == 0


def test_a_release_brings_its_items_with_their_custody(office: Office) -> None:
    request = ours_sent(office, kind="mla.stored_data", state="granted")

    assert following(request_id=request.id, act="release", body={}, parts=(PART,)).arrive() is None

    item = EvidenceItem.objects.get()
    assert (item.name, item.sha256, item.sealed_sha256, item.is_ours) == (PART.name, "a" * 64, "b" * 64, False)
    assert list(item.custody.values_list("what", "person_name")) == [
        ("received", "")
    ]  # by the node, not by their officer


def test_a_release_without_evidence_is_no_release(office: Office) -> None:
    request = ours_sent(office, kind="mla.stored_data", state="granted")

    assert following(request_id=request.id, act="release", body={}).arrive() == "evidence_missing"


def test_evidence_on_an_act_that_carries_none_is_refused(office: Office) -> None:
    request = ours_sent(office, kind="mla.stored_data")

    assert following(request_id=request.id, act="accept", body={}, parts=(PART,)).arrive() == "malformed_act"


def test_the_sixty_days_start_with_the_report_of_preservation(office: Office) -> None:
    request = ours_sent(office, kind="preserve.request", state="accepted")

    assert following(request_id=request.id, act="preserved", body=PRESERVED).arrive() is None

    request.refresh_from_db()
    assert (request.state, request.preserved_from_at.isoformat(), request.preserved_until_at.isoformat()) == (
        "preserved",
        "2026-11-22T03:00:00+00:00",
        "2027-02-22T03:00:00+00:00",
    )


def test_a_preservation_too_short_is_answered_with_the_rule(office: Office) -> None:
    request = ours_sent(office, kind="preserve.request", state="accepted")
    short = {**PRESERVED, "until_at": "2027-01-01T00:00:00Z"}

    assert following(request_id=request.id, act="preserved", body=short).arrive() == "period_too_short"


def test_an_act_that_crossed_with_ours_is_answered_out_of_turn(office: Office) -> None:
    request = ours_sent(office, kind="preserve.request", state="withdrawn")

    assert following(request_id=request.id, act="accept", body={}).arrive() == "out_of_turn"


def test_their_reference_is_learned_from_their_first_act(office: Office) -> None:
    request = ours_sent(office, kind="preserve.request")

    following(request_id=request.id, act="accept", body={}).arrive()

    request.refresh_from_db()
    assert request.their_reference == "XBB-NCA-2026-0099"


def ours_sent(office: Office, *, kind: str, state: str = "sent") -> Request:
    """Return a request of ours as if sent and brought to a state."""
    theirs = opening(kind=kind, number=77)
    request = Request.objects.create(
        id=theirs.act.id,
        direction="outgoing",
        reference="XAA-NCA-2026-0077",
        kind=kind,
        mode="exercise",
        legal_basis="uncc-2024",
        authority=office.ours,
        their_authority=office.bellora,
        elements=STORED_DATA,
        opened_at=NOW,
        changed_at=NOW,
    )
    record_act(
        request=request,
        act=theirs.act,
        statement=theirs.statement,
        sha256=theirs.sha256,
        position=1,
        after=Standing(state=state),
        node="XAA",
        person_id=None,
        now=NOW,
    )
    return Request.objects.get(pk=request.pk)


def test_acts_are_kept_as_the_bytes_that_were_signed(office: Office) -> None:
    theirs = opening()
    theirs.arrive()

    assert bytes(Act.objects.get().statement) == theirs.statement


def test_the_reason_of_an_emergency_is_kept_and_one_without_is_taken_all_the_same(office: Office) -> None:
    reason = "A child was taken an hour ago\u202e, and the account shows where."
    said = {"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": None}
    first = opening(number=71, priority=Priority.EMERGENCY, body={**said, "emergency_reason": reason})
    second = opening(number=72, priority=Priority.EMERGENCY, body=said)

    assert arrive_together(first, second) == [None, None]

    kept = Request.objects.in_bulk([first.act.id, second.act.id])
    assert kept[first.act.id].emergency_reason == "A child was taken an hour ago, and the account shows where."
    assert kept[second.act.id].emergency_reason == ""


@pytest.mark.parametrize("reason", [7, ["x"], None, "x" * 100_001])
def test_a_reason_of_no_known_shape_is_refused(office: Office, reason: object) -> None:
    said = {"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": None, "emergency_reason": reason}

    assert opening(number=73, priority=Priority.EMERGENCY, body=said).arrive() == "malformed_act"
