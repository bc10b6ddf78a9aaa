"""The form of the resolver, asked and answered in words."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.html import escape

from longbien.convention.loader import load
from longbien.convention.words import Required
from longbien.core.overlays import kind_on
from longbien.web.law import citation
from web.visitors import Page, Visitors

ASKED = "requesting=VNM&requested=QAT&offence=art7&measure=preserve.request&on=2026-11-22"


def ask(visitors: Visitors, query: str) -> Page:
    return visitors.get(f"{reverse('treaty_resolve')}?{query}", who="nobody")


def test_before_entry_into_force_the_convention_serves_for_exercises_only(visitors: Visitors) -> None:
    real, practised = ask(visitors, ASKED), ask(visitors, f"{ASKED}&exercise=yes")

    assert "It was not in force on that day." in real.text
    assert "for exercises only" in practised.text


def test_every_reason_bears_its_mark(visitors: Visitors) -> None:
    source = ask(visitors, ASKED).source
    reasons = source.split('<li class="reason ')[1:]

    assert reasons
    assert [one for one in reasons if 'class="trust trust-' not in one.partition("</li>")[0]] == []


@pytest.mark.parametrize(
    ("kind_id", "instrument"),
    [
        ("mla.stored_data", "budapest-2001"),
        ("mla.search_seizure", "european-mla-1959"),
        ("mla.video_hearing", "european-mla-protocol-2001"),
        ("preserve.request", "untoc-2000"),
    ],
)
def test_the_page_asks_for_what_the_draft_asks_for(visitors: Visitors, kind_id: str, instrument: str) -> None:
    title = load().instrument(instrument_id=instrument).title
    source = ask(visitors, f"requesting=FRA&requested=EST&measure={kind_id}&on=2026-11-22").source

    basis = next(one for one in source.split('<li class="basis ')[1:] if f">{escape(title)}</a>" in one)
    listed = basis.partition('<ul class="needed">')[2].partition("</ul>")[0].split("<li>")[1:]
    draft = kind_on(kind_id=kind_id, legal_basis=instrument)
    needed = [one for one in draft.elements if one.required is Required.ALWAYS or one.needed_if]

    assert len(listed) == len(needed) > 0
    for line, element in zip(listed, needed, strict=True):
        assert line.startswith(escape(element.label))
        assert (escape(citation(element.article)) in line) is bool(element.article)
        assert ("where another answer calls for it" in line) is (element.needed_if is not None)


def test_the_form_alone_asks_nothing(visitors: Visitors) -> None:
    page = ask(visitors, "")

    assert page.status == 200
    assert "There is a problem" not in page.text


def test_what_is_missing_is_named_at_its_field(visitors: Visitors) -> None:
    page = ask(visitors, "requesting=VNM&requested=VNM&offence=art99&measure=x&penalty=many")

    assert "Choose another State than the requesting one." in page.text
    assert "Choose an offence from the list." in page.text
    assert "Choose a measure from the list." in page.text
    assert "Give the years as a whole number, in digits, or leave it empty." in page.text
    assert 'value="many"' in page.source


@pytest.mark.parametrize("said", ["requesting=VNM", "requested=VNM", "measure=preserve.request", "offence=art7"])
def test_a_form_that_is_filled_in_only_in_part_is_told_what_is_missing(visitors: Visitors, said: str) -> None:
    page = ask(visitors, said)

    missing = 2 - said.count("=VNM")
    assert page.status == 200
    assert page.source.count('<p class="stop" id="request') == missing


def test_odd_input_is_a_mistake_like_any_other(visitors: Visitors) -> None:
    for query in (
        "requesting=%00&requested=%00&measure=%00",
        f"requesting={'9' * 3000}",
        f"{ASKED}&penalty={'9' * 999}",
    ):
        page = ask(visitors, query)

        assert page.status == 200
        assert "There is a problem" in page.text
