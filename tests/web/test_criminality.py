"""Dual criminality as a lawyer of the requested State meets it: the panel, the form, the answer, the decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.urls import reverse

from longbien.adapters.national.folder import FolderNationalLaws
from longbien.data.models import CriminalityAssessment, Person, Request, Seat
from longbien.ports.instruments import current, install
from people import NOW
from web.visitors import Page, Visitors

LAWS = FolderNationalLaws(Path(__file__).parents[1] / "convention" / "national" / "laws")
INTRUSION = {
    "do": "state",
    "field": "art7",
    "s.intentional": "shown",
    "s.without_right": "shown",
    "s.access_to_system": "shown",
    "r.access_to_system": "He entered the <b>server</b>.",
}


@pytest.fixture
def asked(visitors: Visitors) -> Request:
    """Return Bellora's request for stored data; the law of Ardenia is recorded."""
    install(replace(current(), national=LAWS))
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=visitors.office.ours, role="central_authority", from_at=NOW)
    visitors.office.people["second_central"] = person
    return visitors.arrived(kind="mla.stored_data", number=4)


def page(visitors: Visitors, asked: Request, said: dict | None = None, *, who: str = "central_authority") -> Page:
    address = reverse("criminality", args=[asked.id])
    return visitors.post(address, said, who=who) if said else visitors.get(address, who=who)


def test_the_page_of_the_request_leads_there_and_that_of_a_preservation_does_not(
    visitors: Visitors, asked: Request
) -> None:
    stored = visitors.get(reverse("request", args=[asked.id]), who="central_authority").text
    preservation = visitors.arrived(number=5)
    kept = visitors.get(reverse("request", args=[preservation.id]), who="central_authority").text

    assert ("Nobody has stated the conduct yet" in stored, "Look at dual criminality" in kept) == (True, False)
    assert page(visitors, preservation).status == 404


def test_the_elements_of_the_field_and_of_our_own_law_are_asked_about(visitors: Visitors, asked: Request) -> None:
    form = visitors.get(f"{reverse('criminality', args=[asked.id])}?field=art7", who="central_authority")

    assert "entering all or part of an information and communications technology system" in form.text
    assert "a person was held of our own law" in form.text
    assert 'name="s.without_right"' in form.source


def test_conduct_is_stated_answered_decided_and_confirmed(visitors: Visitors, asked: Request) -> None:
    answered = page(visitors, asked, INTRUSION)
    assessment = CriminalityAssessment.objects.get()
    decided = page(
        visitors,
        asked,
        {"do": "decide", "assessment": str(assessment.pk), "verdict": "not_met", "reason": "It was a test <i>x</i>."},
    )
    decision = assessment.decisions.get()
    confirmed = page(visitors, asked, {"do": "confirm", "decision": str(decision.pk)}, who="second_central")
    visitors.get(reverse("request", args=[asked.id]), who="central_authority")
    panel = visitors.get(reverse("request", args=[asked.id]), who="central_authority")

    assert "Machines Misuse Act, section 1" in answered.text
    assert "Compared with the text of the law" in answered.text  # it is no treaty
    assert "waits for a second person" in decided.text
    assert "otherwise than the program found" in confirmed.text
    assert "&lt;i&gt;x&lt;/i&gt;" in panel.source
    assert "ground=40.8.dual_criminality" in panel.source


def test_a_decision_without_a_reason_is_shown_again_with_what_is_wrong(visitors: Visitors, asked: Request) -> None:
    page(visitors, asked, INTRUSION)
    assessment = CriminalityAssessment.objects.get()

    again = page(visitors, asked, {"do": "decide", "assessment": str(assessment.pk), "verdict": "met", "reason": " "})

    assert (again.status, "A decision needs a reason" in again.text) == (409, True)


def test_conduct_without_a_field_is_refused(visitors: Visitors, asked: Request) -> None:
    again = page(visitors, asked, {"do": "state", "s.intentional": "shown"})

    assert (again.status, CriminalityAssessment.objects.count()) == (409, 0)


def test_where_no_law_is_recorded_the_page_says_so(visitors: Visitors, asked: Request) -> None:
    install(replace(current(), national=FolderNationalLaws(Path("/nonexistent"))))

    assert "Nothing is recorded of the law of Ardenia" in page(visitors, asked).text


def test_laundering_asks_for_the_offence_that_brought_the_proceeds(visitors: Visitors, asked: Request) -> None:
    form = visitors.get(f"{reverse('criminality', args=[asked.id])}?field=art17&p.field=art13", who="central_authority")
    said = {"do": "state", "field": "art17", "p.field": "art13", "p.place": "xbb", "p.s.intentional": "shown"}
    page(visitors, asked, said)

    assert "The offence that brought the proceeds" in form.text
    assert CriminalityAssessment.objects.get().conduct["predicate"]["place"] == "XBB"


def test_another_authority_and_an_overseer_find_nothing(visitors: Visitors, asked: Request) -> None:
    page(visitors, asked, INTRUSION)

    assert [page(visitors, asked, who=who).status for who in ("outsider", "overseer")] == [404, 404]
