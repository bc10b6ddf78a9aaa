"""The pages of the law show the words of the law, and only these."""

from __future__ import annotations

from web.visitors import Visitors


def test_the_page_of_offences_says_what_must_be_there_and_what_a_state_may_add(visitors: Visitors) -> None:
    page = visitors.get("/law/offences/").source

    access = page.partition('id="art7"')[2].partition("</section>")[0]
    assert [part.partition("</li>")[0] for part in access.split("<li>")[1:]] == [
        "intentional",
        "entering all or part of an information and communications technology system",
        "without right",
        "a security measure was breached",
        "the aim was to obtain data, or another dishonest or criminal aim",
        "the system is connected to another system",
    ]


def test_a_kind_is_shown_as_it_is_under_another_instrument(visitors: Visitors) -> None:
    page = visitors.get("/law/kinds/preserve.request/?under=budapest-2001").text

    assert "Article 29(2)(c), Budapest Convention" in page
    assert "compare Article 42(3)(g) of the UN Convention" in page
    assert "The requested State sees the offence as political" in page


def test_an_instrument_nobody_knows_leaves_the_kind_as_the_convention_has_it(visitors: Visitors) -> None:
    page = visitors.get("/law/kinds/preserve.request/?under=%3Cscript%3E").text

    assert "Article 42(3)(g)" in page
    assert "script%3E" not in page
    assert "compare Article" not in page
