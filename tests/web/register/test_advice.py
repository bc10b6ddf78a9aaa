"""Beside the legal basis stands what the register answers for the two States; the person chooses."""

from __future__ import annotations

from django.urls import reverse

from longbien.data.models import Proposal
from web.register.test_proposals import AGREEMENT, TREATY, decide
from web.visitors import Page, Visitors


def form_of_a_draft(visitors: Visitors) -> Page:
    return visitors.get(reverse("edit_draft", args=[visitors.draft().id]), who="central_authority")


def test_a_draft_shows_what_the_register_says_of_the_two_states(visitors: Visitors) -> None:
    page = form_of_a_draft(visitors)

    assert "What the register says between us and Bellora" in page.text


def test_a_treaty_of_our_own_is_named_and_can_be_chosen(visitors: Visitors) -> None:
    visitors.post(reverse("propose_treaty"), TREATY, who="central_authority")
    decide(visitors, Proposal.objects.get(), "confirm")

    page = form_of_a_draft(visitors)

    assert TREATY["title"] in page.text
    assert "Can carry the request" in page.text
    assert 'value="xaa-xbb-2001"' in page.source


def test_recorded_reciprocity_is_said_to_carry_the_request(visitors: Visitors) -> None:
    visitors.post(reverse("propose_agreement"), {**AGREEMENT, "measures": []}, who="central_authority")
    decide(visitors, Proposal.objects.get(), "confirm")

    page = form_of_a_draft(visitors)

    assert page.text.index("Can carry the request") > page.text.index("Reciprocity or comity")


def test_without_an_addressee_nothing_is_said(visitors: Visitors) -> None:
    page = visitors.get(reverse("new_draft", args=["preserve.request"]))

    assert (page.status, "What the register says" in page.text) == (200, False)
