"""A treaty, or reciprocity, of our own register carries a request: generic on the wire, with its name beside."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest

from longbien.actions.requests import ask_approval, draft_request, save_draft
from longbien.actions.requests.chaining import draft_next
from longbien.actions.requests.errors import ChannelOnly, WrongInstrument
from longbien.actions.treaties import confirm, propose_agreement, propose_instrument
from longbien.convention.loader import load
from longbien.convention.words import InstrumentKind
from longbien.core.requests.named import KEY
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.data.models import Person, Request, Seat
from longbien.readers.bases import bases_between, basis_id_of
from longbien.readers.requests import prefilled
from offices import Office
from people import CORVANIA, NOW
from records import fact
from their_acts import ELEMENTS, opening

NAMED = {
    "id": "xaa-xbb-2001",
    "title": "Treaty on Legal Assistance",
    "on": "2001-02-03",
    "articles": ["5(2)"],
    "language": "en",
}


@pytest.fixture(autouse=True)
def second_person(office: Office) -> None:
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_central"] = person


def treaty(office: Office) -> None:
    """Let the register know a treaty of Ardenia and Bellora."""
    generic = load().instrument(instrument_id="bilateral")
    budapest = load().instrument(instrument_id="budapest-2001")
    own = replace(
        generic,
        id="xaa-xbb-2001",
        title="Treaty on Legal Assistance",
        kind=InstrumentKind.BILATERAL,
        in_force=True,
        covers=(replace(budapest.covers[0], articles=("5(2)",)),),
    )
    deeds = [fact(instrument=own.id, participant=code) for code in ("XAA", "XBB")]
    proposal = propose_instrument(
        officer=office.officer("central_authority"), instrument=own, facts=deeds, reason="It is in force.", now=NOW
    )
    later = NOW + timedelta(minutes=1)
    confirm(officer=office.officer("second_central"), proposal_id=proposal.id, note="", now=later)


def reciprocity(office: Office) -> None:
    """Let the register know that the two help each other."""
    agreed = Agreement(
        id="XAA-XBB.reciprocity",
        kind=AgreementKind.RECIPROCITY,
        states=("XAA", "XBB"),
        from_on=NOW.date(),
        until_on=None,
        source="Exchange of notes of 1 January 2026",
        known_at=NOW,
        measures=("mla.*",),
    )
    proposal = propose_agreement(
        officer=office.officer("central_authority"), agreement=agreed, reason="The notes are here.", now=NOW
    )
    later = NOW + timedelta(minutes=1)
    confirm(officer=office.officer("second_central"), proposal_id=proposal.id, note="", now=later)


def drafted(office: Office, *, legal_basis: str) -> Request:
    return draft_request(
        officer=office.officer("duty_officer"),
        kind_id="preserve.request",
        their_authority_id=office.bellora.pk,
        legal_basis=legal_basis,
        priority="urgent",
        elements=ELEMENTS,
        now=NOW,
    )


def test_a_treaty_of_our_own_is_generic_on_the_wire_with_its_name_beside(office: Office) -> None:
    treaty(office)
    request = drafted(office, legal_basis="xaa-xbb-2001")

    assert (request.legal_basis, request.basis_named) == (
        "bilateral",
        {**NAMED, "on": "", "language": request.basis_named["language"]},
    )
    assert basis_id_of(request) == "xaa-xbb-2001"


def test_what_follows_rests_on_the_same_treaty_and_claims_no_emergency_by_itself(office: Office) -> None:
    treaty(office)
    first = drafted(office, legal_basis="xaa-xbb-2001")
    Request.objects.filter(id=first.id).update(state="preserved", priority="emergency")

    central = office.officer("central_authority")
    after = draft_next(officer=central, request_id=first.id, link_id="stored_data_asked", now=NOW)

    assert (basis_id_of(after), after.basis_named["title"]) == ("xaa-xbb-2001", "Treaty on Legal Assistance")
    assert after.priority == "urgent"


def test_what_one_case_says_of_offence_and_facts_is_not_typed_again(office: Office) -> None:
    first = drafted(office, legal_basis="uncc-2024")
    kind = load().kind(kind_id="le.inquiry")

    known = prefilled(kind=kind, officer=office.officer("duty_officer"), follows=first)

    assert known["offence"] == ELEMENTS["offence"]


def test_another_basis_takes_the_name_away(office: Office) -> None:
    treaty(office)
    request = drafted(office, legal_basis="xaa-xbb-2001")
    saved = save_draft(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=1,
        their_authority_id=office.bellora.pk,
        legal_basis="budapest-2001",
        priority="urgent",
        elements=ELEMENTS,
        now=NOW,
    )

    assert (saved.legal_basis, saved.basis_named) == ("budapest-2001", {})


def test_only_what_joins_the_two_states_is_offered(office: Office) -> None:
    treaty(office)
    reciprocity(office)

    def own(theirs: str | None, kind_id: str) -> list[str]:
        return [one.id for one in bases_between(ours="XAA", theirs=theirs, kind_id=kind_id) if one.is_own]

    assert own("XBB", "mla.stored_data") == ["xaa-xbb-2001", "XAA-XBB.reciprocity"]
    assert own("XBB", "preserve.request") == ["xaa-xbb-2001"]
    assert own(CORVANIA.node, "mla.stored_data") == own(None, "mla.stored_data") == []


def test_a_treaty_that_only_carries_others_is_no_basis_of_a_draft(office: Office) -> None:
    with pytest.raises(ChannelOnly):
        drafted(office, legal_basis="medellin-2019")

    assert "medellin-2019" not in [one.id for one in bases_between(ours="XAA", theirs="XBB", kind_id="mla.service")]


def test_a_draft_of_an_older_release_that_rests_on_one_does_not_go_on(office: Office) -> None:
    request = drafted(office, legal_basis="uncc-2024")
    Request.objects.filter(id=request.id).update(legal_basis="medellin-2019")

    with pytest.raises(ChannelOnly):
        ask_approval(officer=office.officer("duty_officer"), request_id=request.id, version=1, now=NOW)


def test_what_nobody_knows_is_no_basis(office: Office) -> None:
    with pytest.raises(WrongInstrument):
        drafted(office, legal_basis="xaa-xbb-2001")


def body(legal_basis: str, **more: object) -> dict[str, object]:
    return {"elements": ELEMENTS, "legal_basis": legal_basis, "follows": None, **more}


@pytest.mark.parametrize(("basis", "rests"), [("uncc-2024", True), ("budapest-2001", False), ("bilateral", False)])
def test_what_the_depositary_is_told_rests_on_the_convention_alone(office: Office, basis: str, rests: bool) -> None:
    offered = bases_between(ours="XAA", theirs=None, kind_id="sg.languages")

    with nullcontext() if rests else pytest.raises(WrongInstrument):
        draft_request(
            officer=office.officer("central_authority"),
            kind_id="sg.languages",
            their_authority_id=None,
            legal_basis=basis,
            priority="routine",
            elements={"languages": "English"},
            now=NOW,
        )

    assert [one.id for one in offered] == ["uncc-2024"]


def test_what_the_sender_says_of_its_treaty_is_kept_and_enters_no_register(office: Office) -> None:
    assert opening(body=body("bilateral", **{KEY: NAMED})).arrive() is None

    request = Request.objects.get()
    assert (request.legal_basis, request.basis_named) == ("bilateral", NAMED)
    assert [one.id for one in bases_between(ours="XAA", theirs="XBB", kind_id="mla.service") if one.is_own] == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (body("medellin-2019"), "channel_only"),
        (body("bilateral", **{KEY: "a treaty"}), "malformed_act"),
        (body("bilateral", **{KEY: {**NAMED, "title": "x" * 501}}), "malformed_act"),
        (body("bilateral", **{KEY: {**NAMED, "more": "lines"}}), "malformed_act"),
        (body("budapest-2001", **{KEY: NAMED}), "malformed_act"),
    ],
)
def test_another_basis_of_theirs_is_answered_with_a_code(office: Office, said: dict, code: str) -> None:
    assert opening(body=said).arrive() == code
    assert Request.objects.count() == 0
