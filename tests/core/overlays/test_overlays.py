"""A kind is shown under the instrument a request rests on; nothing is said to be that instrument's in error."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from longbien.convention import load
from longbien.convention.words import Required
from longbien.core.overlays import (
    CONVENTION,
    cited_under,
    ground_of,
    grounds_of,
    is_for_comparison,
    kind_accepted,
    kind_under,
    never_grounds_under,
)
from longbien.core.requests.drafts import check_elements
from longbien.core.requests.turns import least_days

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
PRESERVATION = load().kind(kind_id="preserve.request")
STORED_DATA = load().kind(kind_id="mla.stored_data")


def test_under_the_convention_a_kind_is_what_its_file_says() -> None:
    for kind in load().kinds:
        assert kind_under(kind=kind, instrument=CONVENTION) is kind


def test_a_preservation_under_budapest_cites_its_article_29() -> None:
    under = kind_under(kind=PRESERVATION, instrument="budapest-2001")

    assert under.article_paragraphs == ("budapest-2001:29(1)", "budapest-2001:29(2)", "budapest-2001:29(3)")
    assert under.element(element_id="data_description").article == "budapest-2001:29(2)(c)"
    assert under.element(element_id="secrecy").article == "cf. 42(3)(g)"
    assert under.time_rule(rule_id="minimum_preservation").article == "budapest-2001:29(7)"


def test_a_preservation_under_budapest_is_refused_on_its_three_grounds_alone() -> None:
    grounds = grounds_of(kind_under(kind=PRESERVATION, instrument="budapest-2001"))

    assert [(one.id, one.article) for one in grounds] == [
        ("budapest-2001.political", "budapest-2001:29(5)(a)"),
        ("40.21.b", "budapest-2001:29(5)(b)"),
        ("42.5", "budapest-2001:29(4)"),
    ]


def test_one_ground_is_cited_by_the_article_that_has_it_for_the_measure() -> None:
    ground = ground_of(kind_under(kind=STORED_DATA, instrument="budapest-2001"), ground_id="budapest-2001.political")

    assert (ground.article, ground.verification) == ("budapest-2001:27(4)(a)", "memory")


def test_the_ids_of_elements_and_acts_never_change() -> None:
    for kind in load().kinds:
        for instrument in load().instruments:
            under = kind_under(kind=kind, instrument=instrument.id)
            own = tuple(one.id for one in under.elements)[: len(kind.elements)]
            assert (under.id, under.acts, own) == (kind.id, kind.acts, tuple(one.id for one in kind.elements))


@pytest.mark.parametrize("instrument", ["bilateral", "reciprocity", "a-treaty-of-tomorrow"])
def test_where_no_article_is_known_everything_of_the_convention_is_for_comparison(instrument: str) -> None:
    for kind in load().kinds:
        under = kind_under(kind=kind, instrument=instrument)
        parts = (*under.elements, *under.time_rules, *under.follow_up_duties)
        cited = [*under.article_paragraphs, *(one.article for one in parts if one.article)]
        cited += [one.article for one in grounds_of(kind_under(kind=kind, instrument=instrument))]
        assert [one for one in cited if not is_for_comparison(one)] == []
        assert under.refusal_grounds == kind.refusal_grounds


def test_a_time_rule_for_comparison_binds_nobody() -> None:
    days = {one: least_days(kind_under(kind=PRESERVATION, instrument=one)) for one in (CONVENTION, "budapest-2001")}

    assert days == {CONVENTION: 60, "budapest-2001": 60}
    assert least_days(kind_under(kind=PRESERVATION, instrument="untoc-2000")) == 0
    assert least_days(kind_under(kind=PRESERVATION, instrument="bilateral")) == 0


def test_the_second_protocol_asks_for_more_and_applies_over_the_budapest_convention() -> None:
    under = kind_under(kind=STORED_DATA, instrument="budapest-protocol-2022")

    more = [one.id for one in under.elements][len(STORED_DATA.elements) :]
    assert more == ["order_grounds", "offence_law", "why_this_provider", "relevance", "sought_elsewhere"]
    assert under.element(element_id="holder").article == "budapest-protocol-2022:8(3)(a)(iii)"
    assert under.element(element_id="secrecy").article == "budapest-2001:27(8)"
    assert under.refusal_grounds == ("budapest-2001.own_law", "budapest-2001.political", "40.21.b", "40.27")


def test_what_an_instrument_requires_beside_is_missing_until_it_is_said() -> None:
    kind = load().kind(kind_id="contact.emergency_data")
    under = kind_under(kind=kind, instrument="budapest-protocol-2022")

    missing = {one.element for one in check_elements(kind=under, elements={}, now=NOW) if one.stops}
    missing -= {one.element for one in check_elements(kind=kind, elements={}, now=NOW) if one.stops}

    assert missing == {"under_the_protocol", "relation_to_emergency"}


def test_what_an_instrument_does_not_require_stops_nobody() -> None:
    under = kind_under(kind=STORED_DATA, instrument="european-mla-1959")

    element = under.element(element_id="conducting_authority")
    assert (STORED_DATA.element(element_id="conducting_authority").required, element.required) == (
        Required.ALWAYS,
        Required.WHERE_POSSIBLE,
    )


def test_another_node_may_give_a_ground_of_the_kind_that_the_instrument_does_not_have() -> None:
    accepted = kind_accepted(kind=PRESERVATION, instrument="budapest-2001")

    assert set(accepted.refusal_grounds) == {
        *PRESERVATION.refusal_grounds,
        *kind_under(kind=PRESERVATION, instrument="budapest-2001").refusal_grounds,
    }


def test_organized_crime_numbers_its_grounds_itself() -> None:
    grounds = {one.id: one.article for one in grounds_of(kind_under(kind=STORED_DATA, instrument="untoc-2000"))}
    never = {one.id: one.article for one in never_grounds_under(kind=STORED_DATA, instrument="untoc-2000")}

    assert grounds == {
        "40.8.dual_criminality": "untoc-2000:18(9)",
        "40.21.a": "untoc-2000:18(21)(a)",
        "40.21.b": "untoc-2000:18(21)(b)",
        "40.21.c": "untoc-2000:18(21)(c)",
        "40.21.d": "untoc-2000:18(21)(d)",
        "40.27": "untoc-2000:18(25)",
    }
    assert never == {"40.23": "untoc-2000:18(22)", "40.24": "untoc-2000:18(8)"}


def test_the_convention_of_1959_refuses_what_is_political_or_fiscal_and_its_protocol_only_what_is_political() -> None:
    kind = load().kind(kind_id="mla.search_seizure")

    under = {one: kind_under(kind=kind, instrument=one) for one in ("european-mla-1959", "european-mla-protocol-1978")}
    assert under["european-mla-1959"].refusal_grounds[0] == "european-mla-1959.political_or_fiscal"
    assert under["european-mla-protocol-1978"].refusal_grounds[0] == "european-mla-protocol-1978.political"


def test_what_an_act_cites_is_cited_under_the_instrument_too() -> None:
    said = [
        cited_under(article="40(25)", kind=STORED_DATA, instrument=one)
        for one in (CONVENTION, "budapest-2001", "untoc-2000", "reciprocity")
    ]

    assert said == ["40(25)", "budapest-2001:27(7)", "untoc-2000:18(23)", "cf. 40(25)"]


def test_every_own_word_of_an_instrument_bears_its_mark() -> None:
    for one in load().overlays:
        assert {overlay.verification for overlay in one.overlays} == {"memory"}
