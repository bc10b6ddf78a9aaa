"""A protected name leaves in open words only where an officer means it."""

from __future__ import annotations

import pytest

from case_files import CaseRoom
from longbien.actions.cases.persons import PersonText, add_person_to_case
from longbien.actions.requests import act_on_request, approve, ask_approval, draft_request, send_request
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import JournalRow, OutgoingMessage, Request
from longbien.ports.instruments import Instruments
from longbien.readers.drafting import checked_request
from offices import Office
from people import ARDENIA, NOW
from screens import screened
from their_acts import ELEMENTS, opening

NAME = "Clara Quillfeather"


def ready(office: Office, *, facts: str, case_id: str | None = None) -> Request:
    """Return an approved draft of the duty officer that says this of the facts."""
    request = draft_request(
        officer=office.officer("duty_officer"),
        kind_id="preserve.request",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={**ELEMENTS, "facts": facts},
        case_id=case_id,
        now=NOW,
    )
    screened(request, officer=office.officer("duty_officer"))
    asked = ask_approval(officer=office.officer("duty_officer"), request_id=request.id, version=1, now=NOW)
    officer = office.officer("central_authority")
    return approve(officer=officer, request_id=request.id, version=asked.version, now=NOW)


def send(office: Office, instruments: Instruments, request: Request, *, meant: bool = False) -> Request:
    return send_request(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=request.version,
        now=NOW,
        instruments=instruments,
        names_meant=meant,
    )


def with_protected(office: Office) -> str:
    """Return the id of an open case that protects one person."""
    room = CaseRoom(office)
    case = room.opened()
    text = PersonText(kind="natural", name=NAME, role="witness", is_protected=True)
    recipient = ARDENIA.identity.recipient
    add_person_to_case(
        officer=room.officer("central_authority"), case_id=case.id, text=text, recipient=recipient, now=NOW
    )
    return case.id


def findings(office: Office, request: Request) -> list[tuple[str, str]]:
    officer = office.officer("duty_officer")
    checked = checked_request(officer=officer, request=request, now=NOW, identity=ARDENIA.identity)
    return [(one.element, one.code) for one in checked.findings if one.code.startswith("protected_")]


def test_the_name_that_a_case_protects_leaves_only_if_it_is_meant(office: Office, instruments: Instruments) -> None:
    case_id = with_protected(office)
    facts = "Records were copied, as ms QUÍLLFEATHER (Clara) of the front desk saw."
    request = ready(office, facts=facts, case_id=case_id)

    assert findings(office, request) == [("facts", "protected_name")]
    with pytest.raises(NameSaid, match=r"^facts$"):
        send(office, instruments, request)
    assert OutgoingMessage.objects.count() == 0

    sent = send(office, instruments, request, meant=True)
    assert sent.state == "sent"
    assert sent.steps.filter(step="name_meant").count() == 1
    assert JournalRow.objects.filter(request_id=sent.id, what="request.name_meant").count() == 1


def test_a_designation_and_a_part_of_the_name_leave(office: Office, instruments: Instruments) -> None:
    case_id = with_protected(office)
    request = ready(office, facts="P-1 saw somebody called Clara copy the records at night.", case_id=case_id)

    assert findings(office, request) == [("facts", "protected_name_part")]
    sent = send(office, instruments, request, meant=True)  # there was nothing to mean
    assert (sent.state, sent.steps.filter(step="name_meant").count()) == ("sent", 0)


def test_a_question_does_not_say_who_stands_behind_the_mask(office: Office, instruments: Instruments) -> None:
    hearing = {"authority": "NCA", "agreement": "Signed in May.", "pseudonym": "Rose Hill", "needs": "A doctor."}
    body = {"elements": hearing, "legal_basis": "uncc-2024", "follows": None}
    theirs = opening(kind="witness.relocation", body=body)
    assert theirs.arrive() is None

    def ask(question: str, *, meant: bool = False) -> Request:
        return act_on_request(
            officer=office.officer("central_authority"),
            request_id=theirs.act.id,
            version=Request.objects.get(id=theirs.act.id).version,
            act="ask",
            body={"question": question},
            now=NOW,
            instruments=instruments,
            names_meant=meant,
        )

    with pytest.raises(NameSaid, match=r"^question$"):
        ask("Does Rose Hill speak our language?")
    ask("Is rose.hill@mail.example hers?", meant=True)

    found = Request.objects.get(id=theirs.act.id)
    assert found.acts.get(act="ask").body["question"] == "Is rose.hill@mail.example hers?"
