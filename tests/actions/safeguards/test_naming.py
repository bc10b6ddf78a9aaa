"""A protected name leaves in open words only where an officer means it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from case_files import CaseRoom
from longbien.actions.cases.persons import PersonText, add_person_to_case
from longbien.actions.requests import act_on_request, approve, ask_approval, draft_request, send_request
from longbien.actions.requests.notifying import notify_authority
from longbien.core.safeguards.passing import NameSaid
from longbien.data.models import Act, JournalRow, LocalStep, Notified, OutgoingMessage, Request
from longbien.ports.instruments import Instruments
from longbien.readers.drafting import checked_request
from longbien.readers.safeguards_overseen import safeguards_overseen
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


def held_back(office: Office, who: str = "overseer") -> int | None:
    """Return how often words were held back, as an overseer reads it; None for whoever is none."""
    day = timedelta(days=1)
    found = safeguards_overseen(officer=office.officer(who), since=NOW - day, until=NOW + day, now=NOW)
    return found and found.named


def refusals(request: Request) -> list[tuple[str, str, str, object]]:
    """Return who was refused, with the note, the step and what it holds."""
    steps = LocalStep.objects.filter(request=request, step="name_refused").order_by("id")
    return [(one.person.username, one.note, one.step, one.body) for one in steps]


def test_nobody_tries_a_name_out_unseen(office: Office, instruments: Instruments) -> None:
    request = send(office, instruments, ready(office, facts="Nobody is named.", case_id=with_protected(office)))
    acts, version = Act.objects.filter(request=request).count(), request.version

    def withdraw(reasons: str) -> None:
        act_on_request(
            officer=office.officer("duty_officer"),
            request_id=request.id,
            version=version,
            act="withdraw",
            body={"reasons": reasons},
            now=NOW,
            instruments=instruments,
        )

    for guess in (NAME, f"We ask no more about {NAME}."):
        with pytest.raises(NameSaid, match=r"^reasons$"):
            withdraw(guess)

    who = office.people["duty_officer"].username
    assert refusals(request) == [(who, "", "name_refused", {"places": ["reasons"]})] * 2
    noted = JournalRow.objects.filter(request_id=request.id, what="request.name_refused")
    assert (noted.count(), "Quillfeather" in str(list(noted.values()))) == (2, False)
    assert [held_back(office, who) for who in ("overseer", "duty_officer", "outsider")] == [2, None, None]
    assert (Act.objects.filter(request=request).count(), Request.objects.get(id=request.id).version) == (acts, version)

    withdraw("We ask no more.")  # the refusals kept nobody from it
    assert held_back(office) == 2


def test_nor_in_a_word_to_another_authority(office: Office) -> None:
    hearing = {"authority": "NCA", "agreement": "Signed in May.", "pseudonym": "Rose Hill", "needs": "A doctor."}
    theirs = opening(kind="witness.relocation", body={"elements": hearing, "legal_basis": "uncc-2024", "follows": None})
    assert theirs.arrive() is None
    officer, request = office.officer("central_authority"), Request.objects.get(id=theirs.act.id)
    telling = {"officer": officer, "request_id": request.id, "authority_code": "ffu", "identity": ARDENIA.identity}

    with pytest.raises(NameSaid, match=r"^word$"):
        notify_authority(**telling, word="It is Rose Hill.", now=NOW)

    who = office.people["central_authority"].username
    assert refusals(request) == [(who, "", "name_refused", {"places": ["word"]})]
    assert (held_back(office), Notified.objects.count()) == (1, 0)
