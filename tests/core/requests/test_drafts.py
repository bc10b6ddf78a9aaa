"""The pre-send check: what the law asks stops a request, what practice warns of does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from longbien.convention.loader import load
from longbien.convention.types import Condition, Element
from longbien.convention.words import Required, Verification, Widget
from longbien.core.deadlines.moments import read_moment
from longbien.core.requests.drafts import check_elements, is_ready
from people import NOW

KIND = load().kind(kind_id="preserve.request")

COMPLETE: dict[str, object] = {
    "offence": "art7",
    "facts": "On 3 May an unknown person entered the mail server of a hospital and copied patient records.",
    "data_description": "Mailbox and access log of the account named below.",
    "data_category": "content",
    "identifiers": "anna@mail.example\n203.0.114.7:44321, 2026-11-03T14:02Z",
    "period_from": "2026-11-01T00:00:00Z",
    "period_until": "2026-11-20T00:00:00Z",
    "link": "The account received the copied records ten minutes after the intrusion.",
    "holder": "Mail Example Ltd., Bellora",
    "necessity": "The provider deletes access logs after thirty days.",
    "mla_intended": True,
    "secrecy": True,
    "secrecy_until": "2027-01-31T00:00:00Z",
}


def found(**changes: object) -> list[tuple[str, str, bool]]:
    elements = {**COMPLETE, **changes}
    return [(f.element, f.code, f.stops) for f in check_elements(kind=KIND, elements=elements, now=NOW)]


def test_a_complete_preservation_has_nothing_to_cure() -> None:
    assert found() == []


def test_an_empty_draft_names_every_element_the_law_requires() -> None:
    findings = check_elements(kind=KIND, elements={}, now=NOW)

    required = [e.id for e in KIND.elements if e.required == "true" and e.widget != "authority"]
    assert [f.element for f in findings if f.stops] == required
    assert not is_ready(findings)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"link": ""}, [("link", "missing", True)]),
        ({"link": "It fits."}, [("link", "too_short_to_judge", False)]),
        ({"identifiers": ""}, [("identifiers", "missing", True)]),
        ({"identifiers": "the usual one"}, [("identifiers", "no_identifier", False)]),
        ({"identifiers": "anna@mail.example\n???"}, [("identifiers", "unclear_identifier", False)]),
        ({"identifiers": "GB83 WEST 1234 5698 7654 32"}, [("identifiers", "identifier_wrong_check_digits", False)]),
        ({"identifiers": "anna@раypal.example"}, [("identifiers", "identifier_mixed_scripts", False)]),
        ({"holder": "Not known"}, [("holder", "holder_unknown", False)]),
        ({"offence": "art99"}, [("offence", "not_a_choice", True)]),
        ({"offence": "other_serious_crime"}, [("max_penalty_years", "missing", True)]),
        (
            {"offence": "other_serious_crime", "max_penalty_years": 3},
            [("max_penalty_years", "below_serious_crime", True)],
        ),
        ({"offence": "other_serious_crime", "max_penalty_years": True}, [("max_penalty_years", "not_a_number", True)]),
        ({"mla_intended": False}, [("mla_intended", "must_be", True)]),
        ({"mla_intended": "yes"}, [("mla_intended", "must_be", True)]),
        ({"period_until": "2026-10-01T00:00:00Z"}, [("period_until", "period_reversed", True)]),
        (
            {"period_from": "2026-12-01T00:00:00Z", "period_until": ""},
            [
                ("period_from", "period_not_begun", True),
                ("period_until", "missing_where_possible", False),
            ],
        ),
        (
            {"data_category": "traffic", "period_from": "2026-01-01", "period_until": "2026-02-01"},
            [("period_until", "period_long_over", False)],
        ),
        ({"period_from": "last week"}, [("period_from", "not_a_moment", True)]),
        ({"secrecy_until": "2026-11-22T03:22:10Z"}, [("secrecy_until", "period_over", True)]),
        ({"facts": "x" * 8001}, [("facts", "too_long", True)]),
        ({"facts": 7}, [("facts", "not_text", True)]),
    ],
)
def test_each_weakness_is_named_once(change: dict[str, object], expected: list[tuple[str, str, bool]]) -> None:
    assert found(**change) == expected


def test_a_period_that_ends_now_is_over() -> None:
    just_after = (NOW + timedelta(seconds=1)).isoformat()

    assert found(secrecy_until=just_after) == []


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "0001-01-01T00:00+23:59"])
def test_a_moment_that_its_zone_leads_out_of_all_years_is_none(text: str) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize(
    ("kind_id", "said", "expected"),
    [
        ("mla.video_hearing", {"hearing_at": "2026-11-21T09:00:00Z"}, [("hearing_at", "period_over")]),
        ("mla.video_hearing", {"hearing_at": "2026-12-21T09:00:00Z"}, []),
        ("mla.documents", {"deadline_on": "2026-11-21"}, [("deadline_on", "period_over")]),
        ("mla.documents", {"deadline_on": "2026-11-22"}, []),
        ("preserve.extension", {"extend_until": "2026-11-01T00:00:00Z"}, [("extend_until", "period_over")]),
        (
            "mla.content_intercept",
            {"collect_from": "2026-12-02T00:00:00Z", "collect_until": "2026-12-01T00:00:00Z"},
            [("collect_until", "period_reversed")],
        ),
    ],
)
def test_what_is_to_come_lies_ahead(kind_id: str, said: dict[str, object], expected: list[tuple[str, str]]) -> None:
    kind = load().kind(kind_id=kind_id)

    checked = check_elements(kind=kind, elements=said, now=NOW)

    assert [(one.element, one.code) for one in checked if one.element in said and one.stops] == expected


def test_every_finding_cites_the_paragraph_of_its_element() -> None:
    articles = {element.id: element.article for element in KIND.elements}

    findings = check_elements(kind=KIND, elements={}, now=NOW)

    assert [f.article for f in findings] == [articles[f.element] for f in findings]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("203.0.114.7:443", "identifier_no_time"),
        ("203.0.114.7, 2026-11-03T14:02Z", "identifier_no_port"),
        ("203.0.114.7:443, 2026-11-03T14:02", "identifier_no_zone"),
        ("10.0.0.1:443, 2026-11-03T14:02Z", "identifier_not_public"),
        ("+84 24 3936 56780000", "identifier_not_a_number_in_use"),
    ],
)
def test_an_identifier_that_leads_to_nobody_is_named_with_its_line(line: str, code: str) -> None:
    assert found(identifiers=f"anna@mail.example\n{line}") == [("identifiers", code, False)]


def test_a_row_in_the_hour_of_a_clock_change_is_named() -> None:
    table = "value;from;zone\n203.0.114.7:443;2026-10-25 02:50;Europe/Warsaw"

    assert ("identifiers", "identifier_clock_change", False) in found(identifiers=table)


def test_a_line_that_names_several_says_a_doubt_of_each() -> None:
    assert [one[1] for one in found(identifiers="10.0.0.1:80 10.0.0.2:80, 2026-11-03T14:02Z")] == [
        "identifier_no_time",
        "identifier_not_public",
        "identifier_not_public",
    ]


@pytest.mark.parametrize(("sort", "expected"), [("traffic", ["period_long_over"]), ("subscriber", []), ("content", [])])
def test_how_long_holders_keep_data_depends_on_their_sort(sort: str, expected: list[str]) -> None:
    changes = {"data_category": sort, "period_from": "2026-03-01", "period_until": "2026-04-01"}

    assert [code for _element, code, _stops in found(**changes)] == expected


def test_an_element_that_the_kind_does_not_know_is_not_looked_at() -> None:
    kind = load().kind(kind_id="preserve.location_query")

    findings = check_elements(kind=kind, elements={"period_until": "2020-01-01", "period_from": "2030-01-01"}, now=NOW)

    assert {f.element for f in findings} <= {element.id for element in kind.elements}


BOUND = Element(
    id="agreed",
    label="Did both States agree?",
    help="Without that agreement only a written request counts.",
    law_term="where agreed by the States Parties",
    article="40(13)",
    widget=Widget.BOOLEAN,
    required=Required.NO,
    must_be=True,
    needed_if=Condition(element="form", value="spoken"),
    verification=Verification.MEMORY,
    source="recalled",
)


@pytest.mark.parametrize(
    ("form", "agreed", "expected"),
    [
        ("written", None, []),
        ("written", False, []),
        ("written", "perhaps", [("agreed", "not_yes_or_no", True)]),
        ("spoken", None, [("agreed", "missing", True)]),
        ("spoken", False, [("agreed", "must_be", True)]),
        ("spoken", True, []),
    ],
)
def test_one_lawful_answer_is_asked_for_only_where_the_element_is_called_for(
    form: str, agreed: object, expected: list[tuple[str, str, bool]]
) -> None:
    assert found_of(BOUND, form=form, agreed=agreed) == expected


@pytest.mark.parametrize(("answer", "expected"), [(True, [("agreed", "must_not_be", True)]), (False, [])])
def test_the_one_lawful_answer_can_be_no(answer: bool, expected: list[tuple[str, str, bool]]) -> None:
    assert found_of(replace(BOUND, must_be=False, needed_if=None), agreed=answer) == expected


def found_of(element: Element, **elements: object) -> list[tuple[str, str, bool]]:
    kind = replace(KIND, elements=(element,))
    return [(f.element, f.code, f.stops) for f in check_elements(kind=kind, elements=elements, now=NOW)]
