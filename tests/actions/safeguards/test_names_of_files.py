"""A protected name in the name of a file, a nickname, a paper or a package leaves only where an officer means it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from case_files import CaseRoom
from longbien.actions.cases import join_team, put_into_case
from longbien.actions.cases.persons import PersonText, add_person_to_case, change_person_of_case, read_protected_name
from longbien.actions.documents import (
    approve_document,
    make_document,
    offer_to_register,
    print_letter,
    record_on_document,
)
from longbien.actions.errors import NotFound
from longbien.actions.evidence import add_evidence, make_package, rename_evidence
from longbien.actions.evidence.errors import AlreadyReleased
from longbien.actions.evidence.packaging import NotYetWitnessed
from longbien.actions.journal import sequence_journal
from longbien.actions.requests import act_on_request, draft_request
from longbien.actions.requests.notifying import notify_authority
from longbien.core.officers import NotPermitted
from longbien.core.safeguards.names import TrueName
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Act, JournalRow, LocalStep, OutgoingMessage, Request
from longbien.ports.instruments import Instruments
from longbien.readers.drafting import checked_request
from longbien.readers.naming import names_to_withhold
from offices import Office
from paper_rows import notice_draft, paper_rows
from people import ARDENIA, NOW
from screens import screened
from their_acts import STORED_DATA, opening

NAME = "Clara Quillfeather"
WITNESS = PersonText(kind="natural", name=NAME, role="witness", is_protected=True, also_known_as="Night Owl\nEule")
DISPATCH = {"dispatched_at": NOW.isoformat(), "recipient": "Permanent mission", "channel": "diplomatic"}


def protecting(room: CaseRoom, request_id: str) -> int:
    """Put a request into a case that protects one person; return the number of that person."""
    case, officer = room.opened(), room.officer("central_authority")
    put_into_case(officer=officer, request_id=request_id, case_id=case.id, now=NOW)
    recipient = ARDENIA.identity.recipient
    return add_person_to_case(officer=officer, case_id=case.id, text=WITNESS, recipient=recipient, now=NOW).pk


def meant(request_id: str) -> list[object]:
    return [one.body["places"] for one in LocalStep.objects.filter(request_id=request_id, step="name_meant")]


def test_what_goes_with_evidence_names_nobody_and_neither_letter_nor_package_does(
    office: Office, instruments: Instruments
) -> None:
    room = CaseRoom(office)
    central, duty = room.officer("central_authority"), room.officer("duty_officer")
    theirs = opening(
        kind="mla.stored_data", body={"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None}
    )
    assert theirs.arrive() is None
    number = theirs.act.id
    protecting(room, number)
    at_hand = {"officer": central, "request_id": number, "now": NOW, "instruments": instruments}

    def do(act: str, body: dict[str, str], *, items: tuple[str, ...] = (), names_meant: bool = False) -> Request:
        version = screened(number, officer=central).version
        return act_on_request(**at_hand, version=version, act=act, body=body, item_ids=items, names_meant=names_meant)

    told = {"officer": central, "request_id": number, "authority_code": "ffu", "identity": ARDENIA.identity, "now": NOW}
    for word in (
        "Ask the Night Owl.",
        "Ask the Night O\u00adwl.",
    ):  # copied from a document, where the word was divided
        with pytest.raises(NameSaid, match=r"^word$"):
            notify_authority(**told, word=word)
    do("accept", {})
    do("decide_grant", {"legal_basis": "Order 7", "extent": "whole"})
    item = add_evidence(**at_hand, name="quillfeatherCLARA_2.mp4", media_type="video/mp4", pieces=[b"x"])
    file = f"evidence.{item.id}"
    for body, places in (({}, file), ({"limits": "Ask the Eule."}, f"limits, {file}")):
        with pytest.raises(NameSaid, match=rf"^{places}$"):
            do("release", body, items=(item.id,))
    assert OutgoingMessage.objects.count() == 2  # the two acts before it

    for officer, refusal in ((room.officer("outsider"), NotFound), (duty, NotPermitted)):
        with pytest.raises(refusal):
            rename_evidence(officer=officer, item_id=item.id, name="x", now=NOW)
    rename_evidence(officer=central, item_id=item.id, name="P-1, hearing.mp4", now=NOW)
    do("release", {"limits": "Ask the night-owl."}, items=(item.id,), names_meant=True)
    with pytest.raises(AlreadyReleased):
        rename_evidence(officer=central, item_id=item.id, name="x", now=NOW)
    assert meant(number) == [["limits"]]
    assert not any(b"CLARA" in bytes(one.statement) for one in Act.objects.all())
    assert JournalRow.objects.filter(request_id=number, what="request.evidence_renamed").count() == 1

    with pytest.raises(NameSaid, match=r"^release\.limits$"):
        print_letter(**at_hand, language="en")
    with pytest.raises(NameSaid, match=r"^release\.limits$"):
        make_package(**at_hand, sealed=True)
    print_letter(**at_hand, language="en", names_meant=True)
    with pytest.raises(NotYetWitnessed):
        make_package(**at_hand, sealed=True, names_meant=True)
    assert meant(number) == [["limits"], ["release.limits"]]


def test_a_request_about_another_does_not_say_who_is_protected_there_and_a_package_shows_it_only_if_meant(
    office: Office, instruments: Instruments
) -> None:
    heard = {"persons": "Clara Quillfeather, known as Night Owl (nurse)", "facts": "A hearing."}
    theirs = opening(
        kind="mla.evidence_statements", body={"elements": heard, "legal_basis": "uncc-2024", "follows": None}
    )
    assert theirs.arrive() is None
    central = office.officer("central_authority")
    costs = draft_request(
        officer=central,
        kind_id="mla.costs",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={"estimate": "EUR 900 for ms Quillfeather, Clara"},
        follows_id=theirs.act.id,
        now=NOW,
    )

    found = checked_request(officer=central, request=costs, now=NOW, identity=ARDENIA.identity).findings
    assert [(one.element, one.code) for one in found if one.code.startswith("protected_")] == [
        ("estimate", "protected_name")
    ]
    Request.objects.filter(pk=costs.pk).update(authority=office.other)  # another authority learns nothing of it
    costs.refresh_from_db()
    assert names_to_withhold(request=costs, identity=ARDENIA.identity) == ()
    with pytest.raises(NameSaid, match=r"^persons$"):
        make_package(officer=central, request_id=theirs.act.id, sealed=True, now=NOW, instruments=instruments)
    sequence_journal(keys=instruments.log_keys, tiles=instruments.tiles, now=NOW)
    with pytest.raises(NotYetWitnessed):
        make_package(
            officer=central, request_id=theirs.act.id, sealed=True, now=NOW, instruments=instruments, names_meant=True
        )


def test_a_document_is_made_approved_and_dispatched_with_a_name_only_if_each_means_it(
    office: Office, instruments: Instruments
) -> None:
    room = CaseRoom(office)
    central, second = room.officer("central_authority"), room.officer("second_central")
    request = notice_draft(office, languages="English, as Clara Quillfeather asked")
    person = protecting(room, request.id)

    def now_of() -> dict[str, object]:
        version = Request.objects.get(id=request.id).version
        return {"request_id": request.id, "version": version, "now": NOW, "instruments": instruments}

    with pytest.raises(NameSaid, match=r"^languages$"):
        make_document(officer=central, language="en", **now_of())
    paper = make_document(officer=central, language="en", **now_of(), names_meant=True)
    with pytest.raises(NameSaid, match=r"^languages$"):
        approve_document(officer=second, sha256=paper.sha256, **now_of())
    approve_document(officer=second, sha256=paper.sha256, **now_of(), names_meant=True)
    record_on_document(officer=central, act="dispatch", body=DISPATCH, **now_of())

    assert meant(request.id) == [["languages"], ["languages"]]
    case_id = Request.objects.get(id=request.id).case_id
    assert case_id is not None
    known = {"officer": central, "case_id": case_id, "person_id": person, "identity": ARDENIA.identity, "now": NOW}
    join_team(officer=central, case_id=case_id, person_id=central.person_id, now=NOW)
    change_person_of_case(**known, text=replace(WITNESS, name="", also_known_as="Owl"))
    assert read_protected_name(**known) == TrueName(NAME, "", "Owl")


def test_who_is_protected_since_the_approval_stops_the_dispatch(office: Office, instruments: Instruments) -> None:
    room = CaseRoom(office)
    request = notice_draft(office, languages="English, as Clara Quillfeather asked")
    Request.objects.filter(id=request.id).update(state="approved", approved_at=NOW)
    protecting(room, request.id)
    said = {"officer": room.officer("central_authority"), "request_id": request.id, "now": NOW, "body": DISPATCH}
    said |= {"version": Request.objects.get(id=request.id).version, "act": "dispatch", "instruments": instruments}

    with pytest.raises(NameSaid, match=r"^languages$"):
        act_on_request(**said)
    assert act_on_request(**said, names_meant=True).state == "dispatched"


def test_a_notice_that_names_somebody_goes_into_the_register_only_if_it_is_meant(
    office: Office, instruments: Instruments
) -> None:
    received = paper_rows(office, secret="English, as Clara Quillfeather asked")["received_paper"]
    room = CaseRoom(office)
    protecting(room, received)
    said = {"officer": room.officer("central_authority"), "request_id": received, "now": NOW}
    said |= {"version": Request.objects.get(id=received).version, "instruments": instruments}

    with pytest.raises(NameSaid, match=r"^languages$"):
        offer_to_register(**said)
    assert offer_to_register(**said, names_meant=True).items[0]["body"]["deed"] == "language_notification"
    assert meant(received) == [["languages"]]
