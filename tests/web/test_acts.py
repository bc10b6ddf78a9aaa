"""Acts on a request, from the fields of the law; grave ones pass an interruption."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from longbien.actions.requests.following import note_followed
from longbien.data.models import Act, Authority, IncomingMessage, LocalStep, Peer, Request
from offices import Office
from people import NOW
from their_acts import STORED_DATA, following, opening
from web.visitors import Page, Visitors


def do(visitors: Visitors, request: Request, act: str, *, who: str = "duty_officer", **said: object) -> Page:
    """Send the form of an act as it is seen now."""
    request.refresh_from_db()
    return visitors.post(reverse("act", args=[request.id, act]), {"version": request.version, **said}, who=who)


def test_a_preservation_from_acceptance_to_preserved(visitors: Visitors) -> None:
    theirs = visitors.arrived()

    do(visitors, theirs, "accept")
    do(visitors, theirs, "order_to_holder", holder="Mail Ltd.", legal_basis="Section 12", ordered_at="2026-11-22 03:00")
    page = do(visitors, theirs, "preserved", from_at="2026-11-22 03:10", until_at="2027-01-21 03:10")

    assert "Data preserved" in page.text
    assert "from 22 November 2026, 03:10 UTC until 21 January 2027, 03:10 UTC" in page.text
    assert "The shortest period is 60 days. Article 42(8)" in page.text


def test_sixty_days_are_filled_in_from_now(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    do(visitors, theirs, "accept")

    page = visitors.get(reverse("act", args=[theirs.id, "preserved"]))

    assert 'value="2026-11-22 03:22"' in page.source
    assert 'value="2027-01-21 03:22"' in page.source


def test_a_shorter_period_is_named_at_its_field_and_nothing_typed_is_lost(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    do(visitors, theirs, "accept")

    page = do(visitors, theirs, "preserved", from_at="2026-11-22 03:10", until_at="2027-01-20 03:10", note="All of it.")

    assert page.status == 409
    assert "The period is shorter than the Convention allows" in page.text
    assert 'id="error-until_at"' in page.source
    assert "All of it." in page.source


@pytest.mark.parametrize(("act", "field"), [("ask", "question"), ("refuse", "ground")])
def test_what_an_act_must_say_is_named(visitors: Visitors, act: str, field: str) -> None:
    page = do(visitors, visitors.arrived(), act)

    assert page.status == 409
    assert f'id="error-{field}"' in page.source


def test_all_that_is_missing_is_named_at_once(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    do(visitors, theirs, "accept")

    page = do(visitors, theirs, "order_to_holder", ordered_at="2026-11-22 03:00")

    assert [name for name in ("holder", "legal_basis", "ordered_at") if f'id="error-{name}"' in page.source] == [
        "holder",
        "legal_basis",
    ]


def test_an_act_on_an_old_view_is_refused_in_words(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    old = theirs.version
    do(visitors, theirs, "accept")

    page = visitors.post(reverse("act", args=[theirs.id, "ask"]), {"version": old, "question": "Which zone?"})

    assert page.status == 409
    assert "Someone changed this request while you were looking at it" in page.text
    assert not Act.objects.filter(act="ask").exists()


def test_a_refusal_offers_only_the_grounds_left_open_and_asks_once_more(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    form = visitors.get(reverse("act", args=[theirs.id, "refuse"])).text
    assert "Article 40(22)" in form
    assert "Article 40(8)" not in form
    assert "Article 42(5)" not in form  # this State has reserved nothing, and the offence is the Convention's
    said = {"ground": "40.21.b", "reasons": "It would disclose a protected source.", "effect": "refused"}

    card = do(visitors, theirs, "refuse", **said)
    assert "You are about to refuse or postpone" in card.text
    assert "consult Bellora" in card.text
    assert '<dd class="pre" dir="auto">It would disclose a protected source.</dd>' in card.source
    assert '<dd class="pre" dir="auto">The request is refused</dd>' in card.source
    assert Request.objects.get().state == "sent"
    page = do(visitors, theirs, "refuse", **said, understood="yes")

    assert Request.objects.get().state == "refused"
    assert "It would disclose a protected source." in page.text


def test_a_refusal_that_needs_a_consultation_keeps_its_reasons_while_one_is_opened(visitors: Visitors) -> None:
    body = {"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None}
    assert opening(kind="mla.stored_data", body=body).arrive() is None
    theirs = Request.objects.get()
    do(visitors, theirs, "ask", who="central_authority", question="For which offence?")
    form = visitors.get(reverse("act", args=[theirs.id, "refuse"]), who="central_authority")
    assert ("Article 40(21)(a)" in form.text, "Article 40(27)" in form.text) == (True, False)
    assert "The request is postponed" not in form.text

    said = {"ground": "40.21.a", "reasons": "No offence is named.", "effect": "refused", "understood": "yes"}
    page = do(visitors, theirs, "refuse", who="central_authority", **said)
    assert (page.status, Request.objects.get().state) == (409, "information_requested")
    assert 'id="error-ground"' in page.source
    assert "No offence is named." in page.source
    assert "Consult the other State on this ground" in page.text
    do(visitors, theirs, "consult", who="central_authority", ground="40.21.a", obstacle="No offence is named.")
    assert Request.objects.get().state == "consultation"
    views = {"views": "It is that of Article 7."}
    assert following(request_id=theirs.id, act="give_views", body=views).arrive() is None
    do(visitors, theirs, "refuse", who="central_authority", **said)

    assert Request.objects.get().state == "refused"


def test_question_and_answer_make_a_thread(visitors: Visitors) -> None:
    sent = visitors.sent()
    question = {"question": "In which time zone are the sign-in times?"}
    assert following(request_id=sent.id, act="ask", body=question).arrive() is None

    page = visitors.get(reverse("request", args=[sent.id]))
    assert "Your turn" in page.text
    form = visitors.get(reverse("act", args=[sent.id, "answer"]))
    assert "Bellora asked: In which time zone are the sign-in times?" in form.text
    page = do(visitors, sent, "answer", answer="All times are UTC.")

    thread = page.text[page.text.index("Questions and answers") : page.text.index("Timeline")]
    assert thread.index("In which time zone") < thread.index("All times are UTC.")


def test_nothing_is_released_on_a_preservation(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    do(visitors, theirs, "accept")

    form = visitors.get(reverse("act", args=[theirs.id, "release"]), who="central_authority")
    evidence = visitors.get(reverse("add_evidence", args=[theirs.id]), who="central_authority")

    assert form.status == 404
    assert evidence.address == reverse("request", args=[theirs.id])
    assert "Release the data" not in evidence.text


def test_an_act_that_is_not_possible_now_leads_back(visitors: Visitors) -> None:
    theirs = visitors.arrived()

    page = visitors.get(reverse("act", args=[theirs.id, "preserved"]))

    assert page.address == reverse("request", args=[theirs.id])


def test_opening_a_request_is_noted_once(visitors: Visitors) -> None:
    theirs = visitors.arrived()
    IncomingMessage.objects.filter(message_id=theirs.id).update(retrieved_at=None)

    visitors.get(reverse("request", args=[theirs.id]))
    visitors.get(reverse("request", args=[theirs.id]))

    assert LocalStep.objects.filter(request=theirs, step="opened").count() <= 1


def test_the_stored_data_are_asked_for_from_what_is_known(visitors: Visitors) -> None:
    sent = visitors.sent()
    body = {"from_at": "2026-11-22T03:00:00Z", "until_at": "2099-01-21T03:00:00Z"}
    assert following(request_id=sent.id, act="accept", body={}).arrive() is None
    assert following(request_id=sent.id, act="preserved", body=body).arrive() is None

    duty = visitors.get(reverse("request", args=[sent.id])).text
    central = visitors.get(reverse("request", args=[sent.id]), who="central_authority").text
    address = f"{reverse('new_draft', args=['mla.stored_data'])}?follows={sent.id}"
    form = visitors.get(address, who="central_authority")

    assert "A colleague of the central authority asks for the data." in duty
    assert "Ask for the stored data" in central
    assert "anna@mail.example" in form.source
    assert f"Filled in from {sent.reference}." in form.text
    doubt = "This lies very far ahead. Ask whether it is meant, and do not rely on it before."
    assert central.count(doubt) == 2  # in short, and in the timeline


def test_after_the_path_is_noted_the_next_step_is_to_ask_the_state_of_the_other_provider(visitors: Visitors) -> None:
    sent = visitors.sent()
    said = {"preservation": "x", "provider": "Relay Ltd., Corvania", "path": "From 203.0.113.7 by relay."}
    body = {"elements": said, "legal_basis": "uncc-2024", "follows": sent.id}
    notice = opening(kind="traffic.disclose_preserved", number=5, body=body)
    assert notice.arrive() is None
    address, still = reverse("request", args=[notice.act.id]), "Ask the State of the other provider to keep the data"
    assert still not in visitors.get(address).text

    assert still in do(visitors, Request.objects.get(id=notice.act.id), "take_note").text

    visitors.post(reverse("draft_link", args=[notice.act.id, "next_provider"]))
    assert "Nothing more to do" in visitors.get(address).text


def test_data_that_were_asked_for_need_nobody_until_that_comes_to_nothing(visitors: Visitors, office: Office) -> None:
    sent = visitors.sent()
    body = {"from_at": "2026-11-22T03:00:00Z", "until_at": "2027-01-21T03:00:00Z"}
    assert following(request_id=sent.id, act="accept", body={}).arrive() is None
    assert following(request_id=sent.id, act="preserved", body=body).arrive() is None
    assert "Needs you now (1)" in visitors.get("/", who="central_authority").text

    asked = Request.objects.create(
        id="ab" * 16,
        reference="XAA-NCA-2026-0099",
        authority=office.ours,
        their_authority=office.bellora,
        direction=Request.Direction.OUTGOING,
        kind="mla.stored_data",
        state="sent",
        follows=sent,
        opened_at=NOW,
        changed_at=NOW,
    )
    note_followed(requests=[asked])
    while_asked = visitors.get("/", who="central_authority").text
    asked.state = "refused"
    asked.save()
    note_followed(requests=[asked])
    afterwards = visitors.get("/", who="central_authority").text

    assert "The data have been asked for" in while_asked
    assert "Needs you now (0)" in while_asked
    assert "Ask for the data before the period ends" in afterwards


@pytest.mark.parametrize("still_asked", [True, False])
def test_a_following_request_is_never_addressed_to_another_authority_by_guess(
    visitors: Visitors, office: Office, still_asked: bool
) -> None:
    sent = visitors.sent()
    Authority.objects.create(node="XBB", code="ffu", name="Financial Fraud Unit", functions=[], is_ours=False)
    if not still_asked:
        Peer.objects.filter(node="XBB").update(suspended_at=NOW)
    address = f"{reverse('new_draft', args=['mla.stored_data'])}?follows={sent.id}"

    form = visitors.get(address, who="central_authority")

    chosen = re.findall(r'<option[^>]* value="(\d+)" selected', form.source)
    assert chosen == ([str(office.bellora.pk)] if still_asked else [])
