"""Anyone reads the register: what stands on its pages, in which words, and what does not."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.test import Client
from django.urls import reverse

from longbien.convention.loader import load
from longbien.convention.register.loader import load_register
from longbien.readers.treaties import register
from web.visitors import Page, Visitors

LISTED = re.compile(r'<th scope="row"><a href="[^"]*/states/\w+/[^"]*">([^<]+)</a>')
RUSSIAN, CHINESE, ARABIC = "Вьетнам", "越南", "فيتنام"


def look(visitors: Visitors, address: str, *, language: str = "en") -> Page:
    return visitors.get(address, who="nobody", **{"Accept-Language": language})


def names_found(page: Page) -> list[str]:
    listed = page.source[page.source.index('id="list"') :]
    return [html.unescape(name) for name in LISTED.findall(listed)]


def test_the_first_page_counts_towards_forty(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/")

    assert page.status == 200
    assert "3 of the 40 instruments needed are known to be deposited. 37 are missing." in page.text
    assert (page.source.count("panel-counted"), page.source.count("panel-missing")) == (3, 37)


def test_of_a_treaty_in_force_nothing_is_said_to_be_missing(visitors: Visitors) -> None:
    """Its list of participants is not complete here: what the list lacks, the treaty does not."""
    page = look(visitors, "/treaty/instruments/uncac-2003/?on=2026-11-22")

    assert "In force Yes from: 14 December 2005" in page.text
    assert "missing." not in page.text
    assert "bridge" not in page.source.partition("</head>")[2].replace("bridge.svg", "")


def test_nobody_is_a_party_before_entry_into_force(visitors: Visitors) -> None:
    assert "Parties 0 nobody is a Party before entry into force" in look(visitors, "/treaty/").text


def test_on_the_day_before_the_ceremony_nobody_had_signed(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/?on=2025-10-24")

    assert "Signatures 0 " in page.text
    assert "You look at 24 October 2025." in page.text


def test_what_was_not_known_yet_is_not_shown(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/?on=2026-11-22&known=2026-11-01")

    assert "as it was known on 1 November 2026" in page.text
    assert "Signatures 0 " in page.text


@pytest.mark.parametrize("query", ["on=yesterday", "on=2026-13-01", "known=x", "on=%00", "on=2026-11-22T00:00"])
def test_a_day_that_cannot_be_read_is_said_and_not_guessed(visitors: Visitors, query: str) -> None:
    page = look(visitors, f"/treaty/?{query}")

    assert page.status == 200
    assert "A day could not be read." in page.text


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_every_day_of_the_calendar_can_be_looked_at(visitors: Visitors, day: str) -> None:
    addresses = [f"/treaty/?on={day}&known={day}", f"/treaty/states/VNM/?on={day}", f"/treaty/status.json?on={day}"]

    assert [look(visitors, address).status for address in addresses] == [200, 200, 200]


@pytest.mark.parametrize("query", ["viet nam", "Vietnam", "VIÊT NAM", "Việt Nam", RUSSIAN, CHINESE, ARABIC, "vnm"])
def test_a_state_is_found_in_any_script(visitors: Visitors, query: str) -> None:
    assert names_found(look(visitors, f"/treaty/?q={query}")) == ["Viet Nam"]


@pytest.mark.parametrize("query", ["cote d'ivoire", "Côte d’Ivoire", "COTE DIVOIRE", "ivory coast"])
def test_accents_and_apostrophes_do_not_matter(visitors: Visitors, query: str) -> None:
    assert names_found(look(visitors, f"/treaty/?q={query}")) == ["Côte d'Ivoire"]


def test_nothing_found_is_said(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/?q=%3Cscript%3Eatlantis")

    assert names_found(page) == []
    assert "0 are found for “<script>atlantis”." in page.text
    assert "<script>atlantis" not in page.source


def test_the_list_and_the_map_hold_everybody(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/")
    shipped = load_register().participants

    assert len(names_found(page)) == len(register().participants)
    tiles = set(re.findall(r'<text aria-hidden="true" class="tile-code[^"]*"[^>]*>(\w+)</text>', page.source))
    assert tiles == {one.code for one in shipped if one.tile}


def test_contradicting_claims_stand_side_by_side(visitors: Visitors) -> None:
    text = look(visitors, "/treaty/").text

    for claim in (one for one in load_register().claims if one.instrument == "uncc-2024"):
        assert claim.says in text
        assert claim.reason in text
    assert "The register follows it" in text
    assert "The register does not follow it" in text


def test_a_state_is_shown_with_all_its_facts_and_every_source(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/states/AZE/")
    facts = [one for one in load_register().facts if one.participant == "AZE"]

    assert len(facts) > 5
    for fact in facts:
        assert f'href="{reverse("treaty_fact", args=[fact.id])}"' in page.source
        for source in fact.attestations:
            assert source.document in page.text


def test_a_quotation_bears_its_language(visitors: Visitors) -> None:
    fact = next(one for one in load_register().facts if any(source.quotation for source in one.attestations))
    source = next(one for one in fact.attestations if one.quotation)

    page = look(visitors, reverse("treaty_fact", args=[fact.id]))

    assert f'<blockquote lang="{source.language}" dir="ltr">{source.quotation}</blockquote>' in page.source


@pytest.mark.parametrize("fact", load_register().facts[::7], ids=lambda fact: fact.id)
def test_a_fact_has_a_stable_address_and_is_data_too(visitors: Visitors, fact: object) -> None:
    page = look(visitors, f"/treaty/facts/{fact.id}/")  # type: ignore[attr-defined]
    data = look(visitors, f"/treaty/facts/{fact.id}.json")  # type: ignore[attr-defined]

    assert page.status == 200
    assert json.loads(data.source)["fact"]["id"] == fact.id  # type: ignore[attr-defined]
    assert json.loads(data.source)["counts"] is True


@pytest.mark.parametrize("instrument", load().instruments, ids=lambda one: one.id)
def test_every_instrument_has_a_page_and_says_how_complete_it_is(visitors: Visitors, instrument: object) -> None:
    page = look(visitors, f"/treaty/instruments/{instrument.id}/")  # type: ignore[attr-defined]

    assert page.status == 200
    assert re.search(r"The list of participants is|The participants are not known here", page.text)


@pytest.mark.parametrize(
    "address",
    [
        "/treaty/states/ZZZ/",
        "/treaty/facts/none/",
        "/treaty/facts/none.json",
        "/treaty/instruments/x/",
        "/treaty/status.exe",
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(visitors: Visitors, address: str) -> None:
    assert look(visitors, address).status == 404


def test_the_pages_are_read_only(visitors: Visitors) -> None:
    client = Client()
    addresses = ["/treaty/", "/treaty/states/VNM/", "/treaty/resolve/", "/treaty/authorities/", "/treaty/status.csv"]

    assert [client.post(address).status_code for address in addresses] == [405] * 5


def test_in_arabic_names_are_arabic_and_the_page_turns(visitors: Visitors) -> None:
    page = look(visitors, "/treaty/states/VNM/", language="ar")

    assert '<html lang="ar" dir="rtl">' in page.source
    assert f"<h1>{ARABIC}</h1>" in page.source


def test_no_page_carries_style_or_script_of_its_own(visitors: Visitors) -> None:
    for address in ("/treaty/", "/treaty/states/VNM/", "/treaty/instruments/uncc-2024/", "/treaty/resolve/"):
        source = look(visitors, address).source

        assert re.findall(r"\sstyle=|<style|\son\w+=|<script(?! src=)", source) == []


def test_a_stranger_may_keep_a_page_and_an_officer_may_not(visitors: Visitors) -> None:
    stranger, officer = look(visitors, "/treaty/"), visitors.get("/treaty/")

    assert stranger.response["Cache-Control"] == "private, max-age=300"
    assert officer.response["Cache-Control"] == "private, no-cache"
    assert "Cookie" in stranger.response["Vary"]


def test_every_mark_is_shown_beside_its_kind(visitors: Visitors) -> None:
    page = look(visitors, reverse("law_kinds"))
    marked = re.findall(r'href="/law/kinds/([\w.]+)/".*?class="trust trust-([\w-]+)"', page.source)

    assert dict(marked) == {kind.id: kind.verification.value for kind in load().kinds}


def test_a_stranger_does_not_learn_who_is_introduced_to_this_node(visitors: Visitors) -> None:
    stranger, officer = (visitors.get("/treaty/authorities/", who=who).text for who in ("nobody", "duty_officer"))

    assert "Bellora" not in stranger
    assert "Bellora" in officer
