"""Limits travel with data and bind the node that receives them: passing on, other use, the last day, erasure."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from longbien.actions.errors import NotFound
from longbien.actions.evidence import add_evidence, open_evidence
from longbien.actions.evidence.packaging import make_package
from longbien.actions.requests import act_on_request
from longbien.actions.safeguards.erasing import ask_erasure, confirm_erasure, erase_due
from longbien.core.officers import NotPermitted
from longbien.core.safeguards.limits import NotToErase, OnwardBlocked, OwnErasure, RetentionOver, UseNotAllowed
from longbien.data.models import CustodyEvent, EvidenceItem, EvidenceLimit, JournalRow, Request
from longbien.ports.instruments import Instruments
from longbien.readers.limits import limits_on, reported_limits
from offices import Office
from people import CORVANIA, NOW
from screens import screened
from supplied import DATA, GRANT, asked_of_bellora, consented, received, received_all
from their_acts import STORED_DATA, following, opening

OTHER = DATA + b"\n"
LAST_DAY = datetime(2026, 11, 22, tzinfo=UTC)


def granted_to_corvania(office: Office, instruments: Instruments) -> Request:
    """Return a request of Corvania for stored data that we have granted."""
    theirs = opening(
        kind="mla.stored_data",
        number=8,
        node=CORVANIA,
        body={"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None},
    )
    assert theirs.arrive() is None
    officer = office.officer("central_authority")
    screened(theirs.act.id, officer=officer)
    for act, body in (("accept", {}), ("decide_grant", GRANT)):
        request = act_on_request(
            officer=officer,
            request_id=theirs.act.id,
            version=Request.objects.get(id=theirs.act.id).version,
            act=act,
            body=body,
            now=NOW,
            instruments=instruments,
        )
    return request


def hand_in(office: Office, instruments: Instruments, request: Request, data: bytes = DATA) -> EvidenceItem:
    return add_evidence(
        officer=office.officer("central_authority"),
        request_id=request.id,
        name="copy.mbox",
        media_type="application/mbox",
        pieces=[data],
        now=NOW,
        instruments=instruments,
    )


def test_limits_are_kept_with_each_item_as_the_release_says_them(office: Office, instruments: Instruments) -> None:
    item = received(
        office,
        instruments,
        onward="no",
        other_use="yes",
        retain_until="2027-01-31",
        retention="automatic",
        confidential_until="2026-12-31",
        handling="lead_only",
        limits="Not before the trial.",
    )

    kept = EvidenceLimit.objects.values().get(item=item)
    assert {key: value for key, value in kept.items() if key not in {"id", "act_id"}} == {
        "item_id": item.id,
        "purpose": STORED_DATA["purpose"],
        "onward": "no",
        "other_use": "yes",
        "retain_until_at": datetime(2027, 1, 31, tzinfo=UTC),
        "retention": "automatic",
        "confidential_until_at": datetime(2026, 12, 31, tzinfo=UTC),
        "handling": "lead_only",
        "words": "Not before the trial.",
        "erasure_asked_by_id": None,
        "erasure_asked_at": None,
        "erased_at": None,
    }


def test_the_same_bytes_are_not_handed_on_to_a_third_state(office: Office, instruments: Instruments) -> None:
    received(office, instruments)
    request = granted_to_corvania(office, instruments)
    before = set(instruments.blobs.names())

    with pytest.raises(OnwardBlocked, match=r"copy\.mbox"):
        hand_in(office, instruments, request)

    assert not EvidenceItem.objects.filter(request=request).exists()
    assert set(instruments.blobs.names()) == before
    assert hand_in(office, instruments, request, DATA + b"\n").size == len(DATA) + 1


def test_what_was_handed_in_before_its_limits_came_is_not_released(office: Office, instruments: Instruments) -> None:
    request = granted_to_corvania(office, instruments)
    item = hand_in(office, instruments, request)
    received(office, instruments)

    with pytest.raises(OnwardBlocked):
        act_on_request(
            officer=office.officer("central_authority"),
            request_id=request.id,
            version=Request.objects.get(id=request.id).version,
            act="release",
            body={},
            now=NOW,
            instruments=instruments,
            item_ids=[item.id],
        )


@pytest.mark.parametrize(
    ("onward", "named", "goes"),
    [
        ("consent", ("XCC", "Financial Fraud Unit of Corvania"), True),
        ("consent", (" XCC ", "Financial Fraud Unit of Corvania"), True),
        ("consent", ("XDD", "National Police, which is not to pass them on to XCC"), False),
        ("consent", ("", "XCC"), False),
        ("consent", ("xcc", "Financial Fraud Unit of Corvania"), False),
        ("consent", ("XCC and others", "Financial Fraud Unit of Corvania"), False),
        ("no", ("XCC", "Financial Fraud Unit of Corvania"), False),
    ],
)
def test_consent_opens_the_way_to_whom_it_names_and_never_past_a_no(
    office: Office, instruments: Instruments, onward: str, named: tuple[str, str], goes: bool
) -> None:
    item = received(office, instruments, onward=onward)
    request = granted_to_corvania(office, instruments)
    state, recipient = named
    consented(office, item, kind="data.onward_authorisation", recipient_state=state, recipient=recipient)

    if goes:
        assert hand_in(office, instruments, request).sha256 == sha256(DATA).hexdigest()
    else:
        with pytest.raises(OnwardBlocked):
            hand_in(office, instruments, request)


def test_consent_to_pass_on_is_for_the_items_that_it_names(office: Office, instruments: Instruments) -> None:
    """Art. 36(3)."""
    items = received_all(office, instruments, {"a.mbox": DATA, "b.mbox": OTHER})
    request = granted_to_corvania(office, instruments)
    consented(office, items["a.mbox"], kind="data.onward_authorisation", recipient_state="XCC")

    assert hand_in(office, instruments, request, DATA).size == len(DATA)
    with pytest.raises(OnwardBlocked):
        hand_in(office, instruments, request, OTHER)


def test_another_use_needs_the_consent_of_the_supplier(office: Office, instruments: Instruments) -> None:
    item = received(office, instruments)
    how = {"item_id": item.id, "now": NOW, "instruments": instruments, "for_request": False}

    with pytest.raises(UseNotAllowed):
        open_evidence(officer=office.officer("central_authority"), **how)
    consented(office, item, kind="mla.use_consent")

    _item, pieces = open_evidence(officer=office.officer("central_authority"), **how)
    assert b"".join(pieces) == DATA
    assert CustodyEvent.objects.get(what="opened").note == "other_use"


def test_consent_to_another_use_is_for_the_items_that_it_names(office: Office, instruments: Instruments) -> None:
    """Art. 40(19): one line of what came stands in the request, one of two items is opened."""
    items = received_all(office, instruments, {"a.mbox": DATA, "b.mbox": OTHER})
    consented(office, items["a.mbox"], kind="mla.use_consent")
    how = {"now": NOW, "instruments": instruments, "for_request": False}

    assert open_evidence(officer=office.officer("central_authority"), item_id=items["a.mbox"].id, **how)
    with pytest.raises(UseNotAllowed, match=r"b\.mbox"):
        open_evidence(officer=office.officer("central_authority"), item_id=items["b.mbox"].id, **how)


def test_a_consent_in_free_words_opens_nothing_by_itself(office: Office, instruments: Instruments) -> None:
    item = received(office, instruments)
    consented(office, item, kind="mla.use_consent", material="The whole mailbox mail.mbox.")
    consented(office, item, kind="mla.use_consent", number=79, material=f"SHA-256 {item.sha256[:-1]}, {item.sha256}0")
    how = {"now": NOW, "instruments": instruments, "for_request": False}

    with pytest.raises(UseNotAllowed):
        open_evidence(officer=office.officer("central_authority"), item_id=item.id, **how)


def test_after_the_last_day_nothing_is_opened_or_packed(office: Office, instruments: Instruments) -> None:
    item = received(office, instruments, retain_until="2026-11-22")
    officer = office.officer("central_authority")

    with pytest.raises(RetentionOver):
        open_evidence(officer=officer, item_id=item.id, now=NOW, instruments=instruments)
    with pytest.raises(RetentionOver):
        make_package(officer=officer, request_id=item.request_id, sealed=True, now=NOW, instruments=instruments)


def test_two_persons_erase_and_digests_custody_and_acts_stay(staff: Office, instruments: Instruments) -> None:
    item = received(staff, instruments, retain_until="2026-11-22")
    first, second = staff.officer("central_authority"), staff.officer("second_central")

    with pytest.raises(NotToErase):  # nobody has asked for it
        confirm_erasure(officer=second, item_id=item.id, now=NOW, instruments=instruments)
    ask_erasure(officer=first, item_id=item.id, now=NOW)
    with pytest.raises(OwnErasure):
        confirm_erasure(officer=first, item_id=item.id, now=NOW, instruments=instruments)
    assert instruments.blobs.facts(name=item.sealed_sha256) is not None
    confirm_erasure(officer=second, item_id=item.id, now=NOW, instruments=instruments)

    assert instruments.blobs.facts(name=item.sealed_sha256) is None
    assert EvidenceItem.objects.get(id=item.id).sha256 == sha256(DATA).hexdigest()
    assert list(CustodyEvent.objects.filter(item=item).values_list("what", "person_name")) == [
        ("received", ""),
        ("erased", "Second Central"),
    ]
    assert JournalRow.objects.filter(what="evidence.erased", request_id=item.request_id).count() == 1
    with pytest.raises(NotToErase):
        ask_erasure(officer=first, item_id=item.id, now=NOW)


@pytest.mark.parametrize(("retention", "erased"), [("automatic", 1), ("confirmed", 0)])
def test_the_clock_erases_what_is_said_to_go_by_the_clock(
    office: Office, instruments: Instruments, retention: str, erased: int
) -> None:
    item = received(office, instruments, retain_until="2026-11-22", retention=retention)

    assert erase_due(now=LAST_DAY.replace(day=21), instruments=instruments) == 0
    assert erase_due(now=NOW, instruments=instruments) == erased
    assert erase_due(now=NOW, instruments=instruments) == 0
    assert (instruments.blobs.facts(name=item.sealed_sha256) is None) == bool(erased)


@pytest.mark.parametrize(("who", "error"), [("outsider", NotFound), ("overseer", NotPermitted)])
def test_outsiders_neither_see_limits_nor_erase(
    office: Office, instruments: Instruments, who: str, error: type
) -> None:
    item = received(office, instruments, retain_until="2026-11-22")

    assert limits_on(officer=office.officer(who), request_id=item.request_id, now=NOW) == ()
    with pytest.raises(error):
        ask_erasure(officer=office.officer(who), item_id=item.id, now=NOW)


def test_a_day_that_is_none_is_not_taken(office: Office, instruments: Instruments) -> None:
    with pytest.raises(AssertionError, match="field_wrong"):
        received(office, instruments, retain_until="for ever")


def test_limits_of_one_node_say_nothing_about_equal_bytes_going_back(office: Office, instruments: Instruments) -> None:
    received(office, instruments, onward="no")
    theirs = opening(
        kind="mla.stored_data",
        number=9,
        body={"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None},
    )
    assert theirs.arrive() is None
    request = Request.objects.get(id=theirs.act.id)
    Request.objects.filter(id=request.id).update(state="granted")

    assert hand_in(office, instruments, request).is_ours


def test_what_is_reported_in_words_is_bound_too_and_nobody_else_reads_it(office: Office) -> None:
    request = asked_of_bellora(office)
    for act, body in (
        ("accept", {}),
        ("decide_grant", GRANT),
        (
            "partial_result",
            {"result": "The holder is A.", "outstanding": "Logs.", "onward": "no", "handling": "lead_only"},
        ),
        ("result", {"result": "No logs.", "limits": "For this case."}),
    ):
        assert following(request_id=request.id, act=act, body=body).arrive() is None

    bound = reported_limits(officer=office.officer("central_authority"), request=request)
    others = [reported_limits(officer=office.officer(who), request=request) for who in ("outsider", "overseer")]

    assert [(one.act.act, one.limits.onward, one.limits.handling, one.limits.words) for one in bound] == [
        ("partial_result", "no", "lead_only", ""),
        ("result", "consent", "", "For this case."),
    ]
    assert {one.limits.purpose for one in bound} == {STORED_DATA["purpose"]}
    assert others == [(), ()]
