"""Drafting, and the second pair of eyes."""

from __future__ import annotations

import pytest

from longbien.actions.requests import (
    approve,
    ask_approval,
    draft_request,
    return_draft,
    review_lone_sending,
    save_draft,
    send_request,
)
from longbien.actions.requests.errors import (
    ExerciseOnly,
    ModesMixed,
    NeedsApproval,
    NotADraft,
    NotFound,
    NotReady,
    OwnApproval,
    StaleView,
    TextTooLarge,
    UnknownAddressee,
)
from longbien.actions.requests.keeping import set_aside
from longbien.core.officers import NotPermitted
from longbien.data.models import JournalRow, KeptWords, OutgoingMessage, Request
from longbien.ports.instruments import current
from offices import Office, with_policy
from people import NOW
from screens import screened
from their_acts import ELEMENTS, STORED_DATA


def drafted(office: Office, *, who: str = "duty_officer", **changes) -> Request:
    values = {
        "kind_id": "preserve.request",
        "their_authority_id": office.bellora.pk,
        "legal_basis": "uncc-2024",
        "priority": "urgent",
        "elements": ELEMENTS,
        "now": NOW,
    }
    return draft_request(officer=office.officer(who), **{**values, **changes})


def looked_at(office: Office, request: Request) -> Request:
    return screened(request, officer=office.officer("central_authority"))


def approved(office: Office) -> Request:
    request = looked_at(office, drafted(office))
    ask_approval(officer=office.officer("duty_officer"), request_id=request.id, version=1, now=NOW)
    return approve(officer=office.officer("central_authority"), request_id=request.id, version=2, now=NOW)


def test_references_count_up_without_gap(office: Office) -> None:
    assert [drafted(office).reference for _ in range(3)] == [f"XAA-NCA-2026-000{n}" for n in (1, 2, 3)]


def test_a_draft_keeps_what_was_typed_cleaned(office: Office) -> None:
    request = drafted(office, elements={"facts": " invoice\u202e.exe \x00", "nonsense": "gone", "mla_intended": False})

    assert request.elements == {"facts": "invoice.exe", "mla_intended": False}


def test_a_draft_waits_for_nothing_and_is_seen_by_nobody_outside(office: Office) -> None:
    drafted(office)

    assert OutgoingMessage.objects.count() == 0


@pytest.mark.parametrize("value", [["a"], 1.5, {"a": 1}, "x" * 100_001])
def test_an_element_of_no_known_shape_is_refused(office: Office, value: object) -> None:
    with pytest.raises(TextTooLarge):
        drafted(office, elements={"facts": value})


def test_a_duty_officer_cannot_draft_what_only_a_central_authority_may_ask(office: Office) -> None:
    with pytest.raises(NotPermitted):
        drafted(office, kind_id="mla.stored_data")


def test_an_overseer_drafts_nothing(office: Office) -> None:
    with pytest.raises(NotPermitted):
        drafted(office, who="overseer")


def test_one_cannot_ask_ones_own_authority(office: Office) -> None:
    with pytest.raises(UnknownAddressee):
        drafted(office, their_authority_id=office.other.pk)


def test_an_outsider_cannot_save_or_approve_a_draft(office: Office) -> None:
    request = drafted(office)

    with pytest.raises(NotFound):
        approve(officer=office.officer("outsider"), request_id=request.id, version=1, now=NOW)
    with pytest.raises(NotFound):
        draft_request(
            officer=office.officer("outsider"),
            kind_id="mla.stored_data",
            their_authority_id=office.bellora.pk,
            legal_basis="uncc-2024",
            priority="routine",
            elements={},
            now=NOW,
            follows_id=request.id,
        )


def test_an_exercise_does_not_follow_a_real_request(office: Office) -> None:
    """The consent of an exercise would open real data to others."""
    real = drafted(office, mode="real")

    with pytest.raises(ModesMixed):
        drafted(office, follows_id=real.id)


def test_nobody_approves_their_own_draft(office: Office) -> None:
    request = drafted(office)

    with pytest.raises(OwnApproval):
        approve(officer=office.officer("duty_officer"), request_id=request.id, version=1, now=NOW)


def saved(office: Office, request: Request, *, who: str) -> Request:
    return save_draft(
        officer=office.officer(who),
        request_id=request.id,
        version=request.version,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="urgent",
        elements=request.elements,
        now=NOW,
    )


def test_a_colleague_who_saves_a_draft_does_not_make_it_approvable_by_its_author(office: Office) -> None:
    request = saved(office, drafted(office), who="second_officer")

    for author in ("duty_officer", "second_officer"):
        with pytest.raises(OwnApproval):
            approve(officer=office.officer(author), request_id=request.id, version=2, now=NOW)
    third = approve(officer=office.officer("central_authority"), request_id=request.id, version=2, now=NOW)
    assert third.approved_by_id == office.people["central_authority"].pk


def test_saving_again_and_again_is_one_step_per_person(office: Office) -> None:
    request = drafted(office)
    for who in ("duty_officer", "second_officer", "second_officer", "duty_officer"):
        request = saved(office, request, who=who)

    assert list(request.steps.values_list("step", flat=True)) == ["drafted", "edited"]


def test_an_author_whose_text_a_colleague_sent_alone_does_not_review_it(office: Office, instruments) -> None:
    request = looked_at(office, saved(office, drafted(office, who="central_authority"), who="duty_officer"))
    send_request(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=2,
        now=NOW,
        instruments=instruments,
        alone=True,
    )

    with pytest.raises(OwnApproval):
        review_lone_sending(officer=office.officer("central_authority"), request_id=request.id, note="", now=NOW)


def test_an_incomplete_draft_is_not_laid_before_anyone(office: Office) -> None:
    request = drafted(office, elements={})

    with pytest.raises(NotReady, match="facts: missing"):
        ask_approval(officer=office.officer("duty_officer"), request_id=request.id, version=1, now=NOW)


def test_a_change_after_approval_voids_it(office: Office, instruments) -> None:
    request = approved(office)
    save_draft(
        officer=office.officer("central_authority"),
        request_id=request.id,
        version=request.version,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="routine",
        elements={**ELEMENTS, "facts": "Something else happened, told at the length of a sentence."},
        now=NOW,
    )
    looked_at(office, request)

    with pytest.raises(NeedsApproval):
        send_request(
            officer=office.officer("duty_officer"),
            request_id=request.id,
            version=request.version + 1,
            now=NOW,
            instruments=instruments,
        )


def test_a_returned_draft_is_a_draft_again(office: Office) -> None:
    request = approved(office)

    back = return_draft(
        officer=office.officer("central_authority"), request_id=request.id, version=3, note="Name the log.", now=NOW
    )

    assert (back.state, back.approved_by_id) == ("draft", None)


def test_an_approved_request_leaves_signed_queued_and_journalled(office: Office, instruments) -> None:
    request = approved(office)

    sent = send_request(
        officer=office.officer("duty_officer"), request_id=request.id, version=3, now=NOW, instruments=instruments
    )

    assert sent.state == "sent"
    assert list(OutgoingMessage.objects.values_list("id", "state")) == [(request.id, "queued")]
    assert list(JournalRow.objects.order_by("id").values_list("what", flat=True)) == [
        "request.drafted",
        "request.screened",
        "request.approval_asked",
        "request.approved",
        "act.sent",
    ]


def test_what_was_sent_is_not_sent_again(office: Office, instruments) -> None:
    request = approved(office)
    officer = office.officer("duty_officer")
    send_request(officer=officer, request_id=request.id, version=3, now=NOW, instruments=instruments)

    with pytest.raises(StaleView):
        send_request(officer=officer, request_id=request.id, version=3, now=NOW, instruments=instruments)
    with pytest.raises(NotADraft):
        send_request(officer=officer, request_id=request.id, version=4, now=NOW, instruments=instruments)
    assert OutgoingMessage.objects.count() == 1


def test_a_lone_officer_may_send_a_preservation_and_it_is_reviewed_afterwards(office: Office, instruments) -> None:
    request = looked_at(office, drafted(office))

    sent = send_request(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=1,
        now=NOW,
        instruments=instruments,
        alone=True,
    )

    assert (sent.state, sent.review_due) == ("sent", True)


def test_a_lone_officer_sends_nothing_where_policy_forbids_it(office: Office, instruments) -> None:
    request = looked_at(office, drafted(office))

    with pytest.raises(NeedsApproval):
        send_request(
            officer=office.officer("duty_officer"),
            request_id=request.id,
            version=1,
            now=NOW,
            instruments=with_policy(instruments, lone_night_officer=False),
            alone=True,
        )


def test_nobody_sends_a_request_for_stored_data_alone(office: Office, instruments) -> None:
    draft = drafted(office, who="central_authority", kind_id="mla.stored_data", elements=STORED_DATA)
    request = looked_at(office, draft)

    with pytest.raises(NeedsApproval):
        send_request(
            officer=office.officer("central_authority"),
            request_id=request.id,
            version=1,
            now=NOW,
            instruments=instruments,
            alone=True,
        )


def test_nobody_discloses_traffic_data_alone(office: Office, instruments) -> None:
    said = {
        "preservation": "FFU/2026/17",
        "provider": "Mail Corvania Ltd.",
        "path": "203.0.113.7 to 198.51.100.9, 25/tcp",
    }
    request = looked_at(office, drafted(office, kind_id="traffic.disclose_preserved", elements=said))

    with pytest.raises(NeedsApproval):
        send_request(
            officer=office.officer("duty_officer"),
            request_id=request.id,
            version=1,
            now=NOW,
            instruments=instruments,
            alone=True,
        )


def test_before_entry_into_force_the_convention_carries_exercises_only(office: Office, instruments) -> None:
    request = drafted(office, mode="real")

    with pytest.raises(ExerciseOnly):
        send_request(
            officer=office.officer("duty_officer"),
            request_id=request.id,
            version=1,
            now=NOW,
            instruments=with_policy(instruments, mode="real", approval=False),
        )


def saved_anew(office: Office, request: Request, *, who: str = "duty_officer", **changes) -> Request:
    values = {
        "version": request.version,
        "their_authority_id": office.bellora.pk,
        "legal_basis": "uncc-2024",
        "priority": "urgent",
        "elements": ELEMENTS,
        "now": NOW,
    }
    return save_draft(officer=office.officer(who), request_id=request.id, **{**values, **changes})


def test_words_of_a_colleague_that_are_replaced_are_kept(office: Office) -> None:
    request = drafted(office)

    saved_anew(office, request, who="second_officer", elements={**ELEMENTS, "facts": "Otherwise."})

    kept = KeptWords.objects.get()
    assert (kept.person.username, kept.why, kept.version) == ("duty_officer", "replaced", 1)
    assert kept.said["elements"] == ELEMENTS
    assert Request.objects.get().elements["facts"] == "Otherwise."


def test_ones_own_words_are_replaced_without_keeping_them(office: Office) -> None:
    saved_anew(office, drafted(office), elements={**ELEMENTS, "facts": "Otherwise."})

    assert KeptWords.objects.count() == 0


def test_what_a_page_saves_by_itself_changes_nothing_where_nothing_is_new(office: Office) -> None:
    request = approved(office)

    same = saved_anew(office, request, by_itself=True)
    other = saved_anew(office, request, by_itself=True, elements={**ELEMENTS, "facts": "Otherwise."})

    assert (same.version, same.state) == (request.version, "awaiting_approval")
    assert (other.version, other.state, other.approved_by) == (request.version + 1, "draft", None)


def test_words_written_on_an_old_view_are_set_aside_once_for_each_person_and_version(office: Office) -> None:
    request = drafted(office)
    officer = office.officer("second_officer")
    for facts in ("One.", "One and two\u202e."):
        set_aside(officer=officer, request_id=request.id, version=0, said={"elements": {"facts": facts}}, now=NOW)

    kept = KeptWords.objects.get()
    assert (kept.why, kept.said) == ("set_aside", {"elements": {"facts": "One and two."}})
    assert Request.objects.get().elements == ELEMENTS


def test_an_outsider_sets_nothing_aside(office: Office) -> None:
    request = drafted(office)

    with pytest.raises(NotFound):
        set_aside(officer=office.officer("outsider"), request_id=request.id, version=1, said={}, now=NOW)


def test_an_emergency_travels_with_its_reason(office: Office) -> None:
    reason = "A child was taken an hour ago, and the account shows where."

    sent = sent_as(office, priority="emergency", emergency_reason=reason)

    assert sent.acts.get().body["emergency_reason"] == reason


def test_what_is_only_urgent_travels_without_one(office: Office) -> None:
    sent = sent_as(office, emergency_reason="Written, then taken back.")

    assert "emergency_reason" not in sent.acts.get().body


def sent_as(office: Office, **changes) -> Request:
    request = drafted(office, **changes)
    approver = office.officer("central_authority")
    screened(approve(officer=approver, request_id=request.id, version=1, now=NOW), officer=approver)
    request.refresh_from_db()
    return send_request(
        officer=office.officer("duty_officer"),
        request_id=request.id,
        version=request.version,
        now=NOW,
        instruments=current(),
    )
