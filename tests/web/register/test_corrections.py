"""A treaty or agreement of our own is corrected by four eyes; what it says before stays on record."""

from __future__ import annotations

from django.urls import reverse

from longbien.data.models import Proposal, RegisterRow
from longbien.readers.bases import bases_between, own_instruments
from longbien.readers.treaties import agreements, register
from web.register.test_proposals import AGREEMENT, TREATY, decide
from web.visitors import Visitors


def test_a_treaty_of_our_own_is_corrected_with_its_deeds(visitors: Visitors) -> None:
    visitors.post(reverse("propose_treaty"), TREATY, who="central_authority")
    decide(visitors, Proposal.objects.get(), "confirm")
    form = visitors.get(reverse("correct_treaty", args=["xaa-xbb-2001"]), who="central_authority")
    said = {**TREATY, "title": "Treaty of Ardenia and Bellora, as corrected", "reason": "The title was wrong."}
    visitors.post(reverse("correct_treaty", args=["xaa-xbb-2001"]), said, who="central_authority")
    decide(visitors, Proposal.objects.exclude(decision__isnull=False).get(), "confirm")

    assert (form.status, TREATY["title"] in form.source) == (200, True)
    assert [(one.id, one.title) for one in own_instruments()] == [("xaa-xbb-2001.2", said["title"])]
    assert [one.participant for one in register().facts_in(instrument="xaa-xbb-2001.2")] == ["XAA", "XBB"]
    assert [one.id for one in bases_between(ours="XAA", theirs="XBB", kind_id="mla.service") if one.is_own] == [
        "xaa-xbb-2001.2"
    ]
    assert RegisterRow.objects.filter(item_id="xaa-xbb-2001").count() == 1


def test_other_states_are_another_treaty(visitors: Visitors) -> None:
    visitors.post(reverse("propose_treaty"), TREATY, who="central_authority")
    decide(visitors, Proposal.objects.get(), "confirm")
    said = {**TREATY, "second": "XCC"}

    page = visitors.post(reverse("correct_treaty", args=["xaa-xbb-2001"]), said, who="central_authority")

    assert (page.status, Proposal.objects.count()) == (409, 1)


def test_reciprocity_is_corrected(visitors: Visitors) -> None:
    visitors.post(reverse("propose_agreement"), AGREEMENT, who="central_authority")
    decide(visitors, Proposal.objects.get(), "confirm")
    before = agreements()[0].id
    said = {**AGREEMENT, "until_on": "2026-06-01", "reason": "It has ended."}
    visitors.post(reverse("correct_agreement", args=[before]), said, who="central_authority")
    decide(visitors, Proposal.objects.exclude(decision__isnull=False).get(), "confirm")

    assert [(one.id == before, str(one.until_on)) for one in agreements()] == [(False, "2026-06-01")]


def test_what_is_shipped_is_not_corrected_here(visitors: Visitors) -> None:
    pages = [
        visitors.get(reverse(name, args=["budapest-2001"]), who="central_authority").status
        for name in ("correct_treaty", "correct_agreement")
    ]

    assert pages == [404, 404]
