"""The rights screen at work: nothing leaves and nothing is carried out before it, and a higher person decides."""

from __future__ import annotations

import pytest

from longbien.actions.errors import NotFound
from longbien.actions.requests import act_on_request, approve, ask_approval, draft_request, save_draft, send_request
from longbien.actions.requests.errors import OwnApproval
from longbien.actions.requests.gates import Passing
from longbien.actions.safeguards.approving import approve_further
from longbien.actions.safeguards.passing import require_extra_approval
from longbien.actions.safeguards.screening import answer_screen, decide_screen
from longbien.convention.loader import load
from longbien.core.officers import NotPermitted
from longbien.core.safeguards.passing import (
    ExtraApprovalMissing,
    NoExtraApproval,
    NoScreen,
    OwnScreen,
    ScreenForbids,
    ScreenMissing,
    ScreenStands,
    ScreenUndecided,
)
from longbien.core.safeguards.screening import AnswersIncomplete, ScreenReasonMissing
from longbien.data.models import JournalRow, LocalStep, OutgoingMessage, Request, RightsScreen
from longbien.ports.instruments import Instruments
from offices import Office, with_policy
from people import NOW
from screens import REASONS, screened
from their_acts import ELEMENTS, STORED_DATA, opening

ORDER = {"holder": "Mail Example Ltd.", "legal_basis": "Section 12", "ordered_at": "2026-11-22T03:00:00Z"}
GRANT = {"legal_basis": "Section 12", "extent": "whole"}


def drafted(office: Office, *, kind: str = "preserve.request", who: str = "duty_officer") -> Request:
    return draft_request(
        officer=office.officer(who),
        kind_id=kind,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements=ELEMENTS if kind == "preserve.request" else STORED_DATA,
        now=NOW,
    )


def approved(office: Office, request: Request, *, who: str = "central_authority") -> Request:
    author = next(name for name, person in office.people.items() if person.pk == request.drafted_by_id)
    asked = ask_approval(officer=office.officer(author), request_id=request.id, version=request.version, now=NOW)
    return approve(officer=office.officer(who), request_id=request.id, version=asked.version, now=NOW)


def send(office: Office, instruments: Instruments, request: Request, *, who: str = "duty_officer") -> Request:
    version = Request.objects.get(id=request.id).version
    return send_request(
        officer=office.officer(who), request_id=request.id, version=version, now=NOW, instruments=instruments
    )


def answered(office: Office, request: Request, *, who: str = "duty_officer", reasons: str = REASONS, **said: str):
    answers = {"suppression": "no", "discrimination": "no", "proportionality": "no", "child": "no", **said}
    return answer_screen(officer=office.officer(who), request_id=request.id, answers=answers, reasons=reasons, now=NOW)


def act(office: Office, instruments: Instruments, request: Request, name: str, body: dict, *, who: str) -> Request:
    return act_on_request(
        officer=office.officer(who),
        request_id=request.id,
        version=Request.objects.get(id=request.id).version,
        act=name,
        body=body,
        now=NOW,
        instruments=instruments,
    )


def arrived(kind: str = "preserve.request") -> Request:
    body = {"elements": ELEMENTS if kind == "preserve.request" else STORED_DATA, "legal_basis": "uncc-2024"}
    theirs = opening(kind=kind, body={**body, "follows": None})
    assert theirs.arrive() is None
    return Request.objects.get(id=theirs.act.id)


def test_nothing_leaves_before_the_screen_is_answered(office: Office, instruments: Instruments) -> None:
    request = approved(office, drafted(office))

    with pytest.raises(ScreenMissing):
        send(office, instruments, request)
    assert OutgoingMessage.objects.count() == 0

    answer_screen(officer=office.officer("duty_officer"), request_id=request.id, answers=None, now=NOW)
    assert send(office, instruments, request).state == "sent"


def test_even_a_lone_officer_at_night_answers_it(office: Office, instruments: Instruments) -> None:
    request = drafted(office)

    with pytest.raises(ScreenMissing):
        send_request(
            officer=office.officer("duty_officer"),
            request_id=request.id,
            version=1,
            now=NOW,
            instruments=instruments,
            alone=True,
        )


def test_nobody_is_ordered_before_the_screen_is_answered(office: Office, instruments: Instruments) -> None:
    request = arrived()
    act(office, instruments, request, "accept", {}, who="duty_officer")

    with pytest.raises(ScreenMissing):
        act(office, instruments, request, "order_to_holder", ORDER, who="duty_officer")

    answer_screen(officer=office.officer("duty_officer"), request_id=request.id, answers=None, now=NOW)
    assert act(office, instruments, request, "order_to_holder", ORDER, who="duty_officer").state == "in_execution"


def test_another_text_is_screened_anew(office: Office, instruments: Instruments) -> None:
    request = screened(drafted(office), officer=office.officer("duty_officer"))
    save_draft(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=request.version,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={**ELEMENTS, "identifiers": "other@mail.example"},
        now=NOW,
    )
    request = approved(office, Request.objects.get(id=request.id))

    with pytest.raises(ScreenMissing):
        send(office, instruments, request)


def test_what_speaks_against_it_waits_for_a_higher_person(office: Office, instruments: Instruments) -> None:
    request = approved(office, drafted(office))
    answered(office, request, suppression="yes", reasons="The account is a newspaper's.")

    with pytest.raises(ScreenUndecided):
        send(office, instruments, request)

    decide_screen(
        officer=office.officer("central_authority"),
        request_id=request.id,
        decision="proceed",
        reasons="The paper itself asks for it.",
        now=NOW,
    )
    assert send(office, instruments, request).state == "sent"


def test_what_a_higher_person_refuses_does_not_leave(office: Office, instruments: Instruments) -> None:
    request = approved(office, drafted(office))
    answered(office, request, suppression="yes")
    decide_screen(
        officer=office.officer("central_authority"),
        request_id=request.id,
        decision="refuse",
        reasons="It is a newspaper.",
        now=NOW,
    )

    with pytest.raises(ScreenForbids):
        send(office, instruments, request)
    with pytest.raises(ScreenStands):
        answered(office, request)


def test_an_escalated_screen_is_not_answered_again_until_it_pleases(office: Office) -> None:
    request = drafted(office)
    answered(office, request, proportionality="unknown")

    with pytest.raises(ScreenStands):
        answered(office, request, who="second_officer")


def test_nobody_decides_on_what_they_wrote_themselves(office: Office) -> None:
    request = drafted(office, who="central_authority")
    answered(office, request, who="duty_officer", discrimination="unknown")

    with pytest.raises(OwnScreen):
        decide_screen(
            officer=office.officer("central_authority"),
            request_id=request.id,
            decision="proceed",
            reasons="I know what I wrote.",
            now=NOW,
        )


@pytest.mark.parametrize("who", ["central_authority", "second_central"])
def test_what_the_central_authority_escalates_a_supervisor_decides(staff: Office, who: str) -> None:
    request = drafted(staff)
    answered(staff, request, who="central_authority", discrimination="unknown")
    said = {"request_id": request.id, "decision": "proceed", "reasons": "Looked into it.", "now": NOW}

    with pytest.raises(OwnScreen):
        decide_screen(officer=staff.officer(who), **said)

    assert decide_screen(officer=staff.officer("supervisor"), **said).decision == "proceed"
    with pytest.raises(NoScreen):
        decide_screen(officer=staff.officer("supervisor"), **said)


def test_a_decision_has_reasons(office: Office) -> None:
    request = drafted(office)
    answered(office, request, discrimination="unknown")

    with pytest.raises(ScreenReasonMissing):
        decide_screen(
            officer=office.officer("central_authority"),
            request_id=request.id,
            decision="proceed",
            reasons=" ",
            now=NOW,
        )


def test_the_record_says_who_answered_what_and_which_questions_were_asked(office: Office) -> None:
    request = drafted(office)
    answered(office, request, proportionality="yes", reasons="A whole year is asked.")

    row = RightsScreen.objects.get()
    assert (row.moment, row.screen, row.conclusion, row.reasons, row.person_name, row.roles, row.at) == (
        "sending",
        "keep",
        "escalate",
        "A whole year is asked.",
        "Duty Officer",
        ["duty_officer"],
        NOW,
    )
    assert row.answers == {"suppression": "no", "discrimination": "no", "proportionality": "yes", "child": "no"}
    assert [*JournalRow.objects.order_by("id").values_list("what", flat=True)] == [
        "request.drafted",
        "request.screen_escalated",
        "deadline.added",
    ]


def test_an_unanswered_question_is_named(office: Office) -> None:
    with pytest.raises(AnswersIncomplete, match="child"):
        answered(office, drafted(office), child="")


@pytest.mark.parametrize(("who", "error"), [("outsider", NotFound), ("overseer", NotPermitted)])
def test_who_has_nothing_to_do_with_it_neither_answers_nor_decides(office: Office, who: str, error: type) -> None:
    request = drafted(office)

    with pytest.raises(error):
        answered(office, request, who=who)
    answered(office, request, discrimination="unknown")
    with pytest.raises(error):
        decide_screen(officer=office.officer(who), request_id=request.id, decision="proceed", reasons="x", now=NOW)


def test_a_duty_officer_does_not_answer_for_what_only_the_central_authority_does(office: Office) -> None:
    request = arrived("mla.stored_data")

    with pytest.raises(NotPermitted):
        screened(request, officer=office.officer("duty_officer"))


def test_interception_leaves_with_a_further_person_only(staff: Office, instruments: Instruments) -> None:
    request = drafted(staff, kind="mla.traffic_realtime", who="central_authority")
    request = screened(request, officer=staff.officer("central_authority"))
    Request.objects.filter(id=request.id).update(approved_by=staff.people["second_central"], approved_at=NOW)

    for who in ("central_authority", "second_central"):  # who wrote it, and who gave the ordinary approval
        with pytest.raises(OwnApproval):
            approve_further(officer=staff.officer(who), request_id=request.id, reasons="Needed.", now=NOW)
    with pytest.raises(ScreenReasonMissing):
        approve_further(officer=staff.officer("supervisor"), request_id=request.id, reasons="", now=NOW)
    given = approve_further(officer=staff.officer("supervisor"), request_id=request.id, reasons="Needed.", now=NOW)

    assert (given.moment, given.reasons, given.person_name) == ("sending", "Needed.", "Supervisor")
    with pytest.raises(NoExtraApproval):
        approve_further(officer=staff.officer("supervisor"), request_id=request.id, reasons="Again.", now=NOW)


def test_an_order_to_open_a_system_needs_a_further_person_before_it_is_granted(
    staff: Office, instruments: Instruments
) -> None:
    request = arrived("mla.stored_data")
    act(staff, instruments, request, "accept", {}, who="central_authority")
    said = dict.fromkeys(("suppression", "discrimination", "proportionality", "privilege", "data_protection"), "no")
    answer_screen(
        officer=staff.officer("central_authority"),
        request_id=request.id,
        answers={**said, "compelled_help": "yes"},
        reasons="The administrator alone knows how it is protected.",
        now=NOW,
    )

    with pytest.raises(ExtraApprovalMissing):
        act(staff, instruments, request, "decide_grant", GRANT, who="central_authority")
    approve_further(officer=staff.officer("second_central"), request_id=request.id, reasons="No other way.", now=NOW)
    with pytest.raises(ExtraApprovalMissing):  # the one who approved does not carry it out
        act(staff, instruments, request, "decide_grant", GRANT, who="second_central")

    assert act(staff, instruments, request, "decide_grant", GRANT, who="central_authority").state == "granted"


@pytest.mark.parametrize("first", ["yes", "unknown"])
def test_a_later_no_takes_back_no_further_approval(staff: Office, instruments: Instruments, first: str) -> None:
    """Art. 28(4): whoever said yes, or did not know, does not open the way alone by answering again."""
    request = arrived("mla.stored_data")
    act(staff, instruments, request, "accept", {}, who="central_authority")
    said = dict.fromkeys(("privilege", "data_protection"), "no")
    answered(staff, request, who="central_authority", **said, compelled_help=first)
    if first == "unknown":
        with pytest.raises(ScreenUndecided):
            act(staff, instruments, request, "decide_grant", GRANT, who="central_authority")
        supervisor = staff.officer("supervisor")
        decide_screen(officer=supervisor, request_id=request.id, decision="proceed", reasons="Fine.", now=NOW)

    answered(staff, request, who="central_authority", **said, compelled_help="no")

    with pytest.raises(ExtraApprovalMissing):
        act(staff, instruments, request, "decide_grant", GRANT, who="central_authority")


@pytest.mark.parametrize("then", ["nothing", "screens", "writes"])
def test_a_further_person_who_has_another_part_in_it_afterwards_is_none(
    staff: Office, instruments: Instruments, then: str
) -> None:
    author, second = staff.officer("central_authority"), staff.officer("second_central")
    request = drafted(staff, kind="mla.traffic_realtime", who="central_authority")
    approve_further(officer=second, request_id=request.id, reasons="Needed.", now=NOW)

    request = screened(request, officer=second if then == "screens" else author)
    if then == "writes":  # what the digest does not cover, such as the reason for the basis
        step = {"step": "edited", "person_id": second.person_id, "at": NOW}
        LocalStep.objects.create(request=request, authority=staff.ours, **step)

    kind = load().kind(kind_id=request.kind)
    passing = Passing(
        request=request, kind=kind, officer=author, act="request", body={}, policy=instruments.policy, now=NOW
    )
    if then == "nothing":
        require_extra_approval(passing)
    else:
        with pytest.raises(ExtraApprovalMissing):
            require_extra_approval(passing)


def test_the_operator_can_ask_for_a_further_person_more_often(office: Office, instruments: Instruments) -> None:
    request = screened(approved(office, drafted(office)), officer=office.officer("duty_officer"))

    with pytest.raises(ExtraApprovalMissing):
        send(office, with_policy(instruments, extra_approval=("preserve.*",)), request)
    with pytest.raises(NoExtraApproval):
        approve_further(
            officer=office.officer("central_authority"), request_id=request.id, reasons="Not asked.", now=NOW
        )
