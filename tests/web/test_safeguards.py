"""The pages of the safeguards, as officers meet them."""

from __future__ import annotations

from django.urls import reverse

from case_files import CaseRoom
from longbien.actions.cases import put_into_case
from longbien.actions.safeguards.screening import answer_screen
from longbien.convention.safeguards import load_safeguards
from longbien.data.models import CasePerson, Request, RightsScreen
from people import NOW
from screens import REASONS
from their_acts import opening
from web.visitors import Visitors

ORDER = {"holder": "Mail Example Ltd.", "legal_basis": "Section 12", "ordered_at": "2026-11-22 03:00"}


def accepted(visitors: Visitors, *, kind: str = "preserve.request") -> Request:
    request = visitors.arrived(kind=kind)
    who = "duty_officer" if kind == "preserve.request" else "central_authority"
    visitors.post(reverse("act", args=[request.id, "accept"]), {"version": request.version}, who=who)
    request.refresh_from_db()
    return request


def doubted(visitors: Visitors, request: Request, question: str, *, who: str = "duty_officer") -> None:
    asked = load_safeguards().questions_for(kind_id=request.kind, moment="executing")
    answers = {one.id: "yes" if one.id == question else "no" for one in asked}
    answer_screen(
        officer=visitors.office.officer(who), request_id=request.id, answers=answers, reasons="It is a paper.", now=NOW
    )


def test_one_press_answers_the_short_screen_and_leads_on_to_the_act(visitors: Visitors) -> None:
    request = accepted(visitors)
    asked = visitors.get(reverse("act", args=[request.id, "order_to_holder"]))
    assert asked.address == f"{reverse('screen', args=[request.id])}?then=order_to_holder"
    assert "Nothing speaks against it" in asked.text

    page = visitors.post(reverse("screen", args=[request.id]), {"short": "nothing", "then": "order_to_holder"})

    assert page.address == reverse("act", args=[request.id, "order_to_holder"])
    assert "Who was ordered?" in page.text
    assert RightsScreen.objects.get().answers == {"suppression": "no", "discrimination": "no", "proportionality": "no"}


def test_an_act_without_its_screen_says_what_to_do(visitors: Visitors) -> None:
    request = accepted(visitors)

    said = {**ORDER, "version": request.version}
    page = visitors.post(reverse("act", args=[request.id, "order_to_holder"]), said)

    assert page.status == 409
    assert "The rights screen has not been answered for this text" in page.text


def test_a_question_left_out_is_asked_again_and_nothing_typed_is_lost(visitors: Visitors) -> None:
    request = accepted(visitors)

    said = {"q_suppression": "no", "q_discrimination": "yes", "reasons": "They fled."}
    page = visitors.post(reverse("screen", args=[request.id]), said)

    assert page.status == 409
    assert "A question has no answer" in page.text
    assert "They fled." in page.source
    assert 'value="yes" checked' in page.source
    assert not RightsScreen.objects.exists()


def test_the_short_answer_is_none_where_questions_are_answered_one_by_one(visitors: Visitors) -> None:
    request = visitors.arrived(kind="mla.stored_data")

    page = visitors.post(reverse("screen", args=[request.id]), {"short": "nothing"}, who="central_authority")

    assert page.status == 409
    assert not RightsScreen.objects.exists()


def test_a_ground_of_article_40_22_leads_straight_to_the_refusal(visitors: Visitors) -> None:
    request = accepted(visitors)
    doubted(visitors, request, "discrimination")

    page = visitors.get(reverse("request", args=[request.id]))
    assert "Something speaks against it; a higher person decides." in page.text
    address = f"{reverse('act', args=[request.id, 'refuse'])}?ground=40.22"
    assert f'href="{address}"' in page.source
    form = visitors.get(address)

    assert 'value="40.22" checked' in form.source or 'value="40.22" selected' in form.source


def test_a_ground_of_article_40_21_leads_to_the_consultation_first(visitors: Visitors) -> None:
    request = accepted(visitors, kind="mla.stored_data")
    doubted(visitors, request, "suppression", who="central_authority")

    page = visitors.get(reverse("request", args=[request.id]), who="central_authority")

    assert f'href="{reverse("act", args=[request.id, "consult"])}?ground=40.21.b"' in page.source
    assert "Consult first, with this ground" in page.text


def test_only_a_higher_person_is_shown_the_decision(visitors: Visitors) -> None:
    request = accepted(visitors)
    doubted(visitors, request, "proportionality")
    page, decide = reverse("request", args=[request.id]), reverse("decide_screen", args=[request.id])

    assert decide not in visitors.get(page).source
    assert decide in visitors.get(page, who="central_authority").source
    visitors.post(decide, {"decision": "proceed", "reasons": REASONS}, who="central_authority")

    assert "a higher person decided that it goes on" in visitors.get(page).text


def test_an_overseer_sees_that_screens_were_answered_and_not_what(visitors: Visitors) -> None:
    request = accepted(visitors)
    doubted(visitors, request, "proportionality")

    page = visitors.get(reverse("oversight"), who="overseer")

    assert "before carrying out A higher person should decide 1" in page.text
    assert "Waiting for a higher person now 1" in page.text
    assert "It is a paper." not in page.source
    assert "milder" not in page.source


def test_a_protected_name_leaves_by_a_tick_of_its_own_and_nothing_is_typed_again(visitors: Visitors) -> None:
    sheltered = {"authority": "NCA", "agreement": "Signed in May.", "pseudonym": "Rose Hill", "needs": "A doctor."}
    theirs = opening(
        kind="witness.relocation", body={"elements": sheltered, "legal_basis": "uncc-2024", "follows": None}
    )
    assert theirs.arrive() is None
    address, who = reverse("act", args=[theirs.act.id, "ask"]), "central_authority"
    said = {"question": "\nDoes ROSE HILL\nspeak our language?", "version": Request.objects.get().version}

    card = visitors.post(address, said, who=who)
    again = visitors.post(address, {**said, "names_asked": "yes"}, who=who)
    done = visitors.post(address, {**said, "names_asked": "yes", "names_meant": "yes"}, who=who)

    assert (card.status, again.status, done.status) == (409, 409, 200)
    assert "You are about to name a protected person" in card.text
    assert "What do you need to know?" in card.text
    assert '<textarea hidden name="question">\n\nDoes ROSE HILL' in card.source.replace("\r", "")
    assert "Tick the box to go on" in again.text
    assert "A protected person is named in what left, and this was meant" in done.text


def test_a_file_and_a_paper_are_stopped_by_the_same_card_and_a_file_gets_another_name(visitors: Visitors) -> None:
    request, item = visitors.with_evidence()
    room, who = CaseRoom(visitors.office), "central_authority"
    case, officer = room.opened(), room.officer(who)
    put_into_case(officer=officer, request_id=request.id, case_id=case.id, now=NOW)
    new = reverse("new_case_person", args=[case.id])
    said = {"kind": "natural", "name": "Rose Hill", "role": "witness", "is_protected": "yes", "also_known_as": "Mail"}
    visitors.post(new, said, who=who)
    assert (item.name, CasePerson.objects.get().label) == ("mail.mbox", "P-1")

    release = {"version": Request.objects.get(id=request.id).version, "item": item.id, "understood": "yes"}
    card = visitors.post(reverse("act", args=[request.id, "release"]), release, who=who)
    page = visitors.post(reverse("rename_evidence", args=[item.id]), {"name": "P-1.mbox"}, who=who)
    letter = visitors.post(reverse("letter", args=[request.id]), {"language": "en"}, who=who)
    package = visitors.post(reverse("package", args=[request.id]), {"how": "sealed"}, who=who)

    assert (card.status, "the name of the file mail.mbox" in card.text) == (409, True)
    assert "can be given another name on the page of the request" in card.text
    assert ("P-1.mbox" in page.text, "File of evidence given another name" in page.text) == (True, True)
    for paper, button in ((letter, "Download the letter (PDF)"), (package, "Download package, evidence sealed")):
        assert (paper.status, "Whoever reads this will know who it is" in paper.text) == (409, True)
        assert button in paper.text
