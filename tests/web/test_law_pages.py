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
