"""Drafting and sending: nothing typed is lost, what is missing is said, and a second person looks."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from longbien.convention.loader import load
from longbien.data.models import LocalStep, Request
from offices import Office
from their_acts import ELEMENTS
from web.visitors import Visitors

FORM = "/requests/new/preserve.request/"


def typed(office: Office, **changes: str) -> dict[str, str]:
    """Return the form as a whole request fills it."""
    said = {key: {True: "yes", False: "no"}.get(value, value) for key, value in ELEMENTS.items()}  # type: ignore[call-overload]
    other = {
        "their_authority": str(office.bellora.pk),
        "legal_basis": "uncc-2024",
        "priority": "urgent",
        "version": "0",
    }
    return {**{key: str(value) for key, value in said.items()}, **other, "then": "check", **changes}


def test_every_field_cites_its_paragraph_and_says_how_far_it_was_checked(visitors: Visitors) -> None:
    page = visitors.get(FORM).text

    assert "Which data must be kept?" in page
    assert "electronic data to be preserved Article 42(3)(c) Not yet compared with the text of the treaty" in page


def test_at_most_nine_answers_are_typed_where_all_are_required(visitors: Visitors) -> None:
    source = visitors.get(FORM).source
    questions = source.split('class="q"')[1:]
    required = [one for one in questions if 'class="optional"' not in one]
    typed_in = [one for one in required if "<textarea" in one or 'type="text"' in one]

    assert len(typed_in) <= 9


def test_a_whole_request_goes_from_the_form_to_the_check_page(visitors: Visitors, office: Office) -> None:
    page = visitors.post(FORM, typed(office))

    assert page.address.endswith("/check/")
    assert "Must be cured (0)" in page.text
    assert "The request as Bellora will read it" in page.text
    assert "Draft. Not sent. Nobody in Bellora can see it." in page.text


def test_what_cannot_be_read_is_kept_and_named(visitors: Visitors, office: Office) -> None:
    page = visitors.post(FORM, typed(office, period_from="yesterday", facts=""))

    saved = Request.objects.get()
    assert saved.elements["period_from"] == "yesterday"
    assert "Must be cured (2)" in page.text
    assert "Send request" not in page.text
    assert 'value="yesterday"' in visitors.get(reverse("edit_draft", args=[saved.id])).source


@pytest.mark.parametrize(
    ("element", "text", "said"),
    [
        ("identifiers", "anna@mail.example\n203.0.113.7:443", "203.0.113.7:443 IP address with port"),
        ("identifiers", "??", "No line can be read as an identifier."),
        ("period_from", "2026-10-20 14:05", "Read as 20 October 2026, 14:05 UTC"),
        ("period_from", "2026-10-20T16:05+02:00", "Read as 20 October 2026, 14:05 UTC"),
        ("period_from", "20/10/2026", "Give day and time as in 2026-11-22 14:05, in UTC."),
        ("mla_intended", "no", "This has to be yes."),
    ],
)
def test_a_field_answers_when_it_is_left(visitors: Visitors, element: str, text: str, said: str) -> None:
    page = visitors.post(reverse("check_field", args=["preserve.request", element]), {element: text})

    assert said in page.text
    assert not Request.objects.exists()


def test_hostile_text_is_shown_as_text(visitors: Visitors, office: Office) -> None:
    page = visitors.post(FORM, typed(office, facts="<script>alert(1)</script> \u202etxt.exe and more words"))

    assert "<script>alert" not in page.source
    assert "\u202e" not in page.source


def test_who_saves_over_a_colleagues_change_is_told_and_keeps_the_text(visitors: Visitors, office: Office) -> None:
    draft = visitors.draft()
    address = reverse("edit_draft", args=[draft.id])
    visitors.post(address, typed(office, version=str(draft.version)), who="second_officer")

    page = visitors.post(address, typed(office, version=str(draft.version), holder="Another Mail Ltd."))

    assert page.status == 409
    assert "Someone changed this request while you were looking at it" in page.text
    assert 'value="Another Mail Ltd."' in page.source
    assert Request.objects.get().elements["holder"] == ELEMENTS["holder"]


def test_two_persons_then_it_is_sent(visitors: Visitors) -> None:
    draft = visitors.draft()
    check = reverse("check_request", args=[draft.id])
    assert "Send request to Bellora" not in visitors.get(check).text

    visitors.post(reverse("ask_approval", args=[draft.id]), {"version": draft.version})
    assert "You cannot approve what you wrote" in visitors.get(check).text
    visitors.post(reverse("approve", args=[draft.id]), {"version": draft.version + 1}, who="central_authority")
    page = visitors.post(reverse("screen", args=[draft.id]), {"short": "nothing"})
    assert page.address == check
    assert "Approved. Not sent." in page.text
    sent = visitors.post(reverse("send", args=[draft.id]), {"version": draft.version + 2})

    assert sent.address == reverse("sent", args=[draft.id])
    assert "Request sent to Bellora" in sent.text
    assert Request.objects.get().state == "sent"


def test_nobody_approves_their_own_draft(visitors: Visitors) -> None:
    draft = visitors.draft()

    page = visitors.post(reverse("approve", args=[draft.id]), {"version": draft.version})

    assert page.status == 409
    assert "You cannot approve or review your own work" in page.text
    assert Request.objects.get().state == "draft"


def test_a_draft_is_given_back_with_a_note(visitors: Visitors) -> None:
    draft = visitors.draft()
    visitors.post(reverse("ask_approval", args=[draft.id]), {"version": draft.version})

    visitors.post(
        reverse("give_back", args=[draft.id]),
        {"version": draft.version + 1, "note": "Name the account."},
        who="central_authority",
    )

    assert "Given back by Central Authority" in visitors.get(reverse("check_request", args=[draft.id])).text
    assert "Name the account." in visitors.get(reverse("check_request", args=[draft.id])).text


def test_a_lone_officer_is_stopped_once_and_the_sending_is_reviewed(visitors: Visitors) -> None:
    draft = visitors.looked_at(visitors.draft())
    send, said = reverse("send", args=[draft.id]), {"version": draft.version, "alone": "yes"}

    card = visitors.post(send, said)
    again = visitors.post(send, {**said, "asked_before": "yes"})
    assert "You are about to send this alone" in card.text
    assert "Tick the box to go on" in again.text
    assert Request.objects.get().state == "draft"
    sent = visitors.post(send, {**said, "understood": "yes"})

    assert "Request sent to Bellora" in sent.text
    assert Request.objects.get().review_due
    own = visitors.get(reverse("request", args=[draft.id])).text
    assert "A colleague of the central authority reviews it." in own
    assert "Needs you now (1)" in visitors.get("/", who="central_authority").text
    assert "Review what was sent by one person alone" in visitors.get("/", who="central_authority").text
    assert "Needs you now (0)" in visitors.get("/").text
    visitors.post(reverse("review", args=[draft.id]), {"note": "In order."}, who="central_authority")
    assert not Request.objects.get().review_due
    assert LocalStep.objects.get(step="reviewed").note == "In order."
    assert "Needs you now (0)" in visitors.get("/", who="central_authority").text


def test_an_emergency_is_claimed_on_purpose(visitors: Visitors) -> None:
    reason = "A child was taken an hour ago, and the account shows where."
    draft = visitors.draft(priority="emergency", emergency_reason=reason)
    visitors.post(reverse("approve", args=[draft.id]), {"version": draft.version}, who="central_authority")

    card = visitors.post(reverse("send", args=[draft.id]), {"version": draft.version + 1})

    assert "You are about to claim an emergency" in card.text
    assert Request.objects.get().state == "awaiting_approval"


def test_kinds_for_another_role_are_named_apart(visitors: Visitors) -> None:
    duty, central = visitors.get("/requests/new/"), visitors.get("/requests/new/", who="central_authority")

    assert (
        duty.text.index("Keep data") < duty.text.index("Not for your role") < duty.text.index("Get data that are kept")
    )
    assert "Not for your role" not in central.text


def test_every_kind_is_offered_once_and_keeping_data_first(visitors: Visitors) -> None:
    page = visitors.get("/requests/new/", who="central_authority")

    offered = re.findall(r'href="/requests/new/([\w.]+)/"', page.source)

    assert offered[0] == "preserve.request"
    assert sorted(offered) == sorted(kind.id for kind in load().kinds)


def test_the_page_speaks_arabic_from_right_to_left(visitors: Visitors) -> None:
    visitors.post("/language/setlang/", {"language": "ar", "next": FORM})

    page = visitors.get(FORM)

    assert '<html lang="ar" dir="rtl">' in page.source
    assert "bootstrap.rtl.min.css" in page.source
    assert "المادة 42(3)(ج)" in page.text
