"""The schema of every kind, judged by an independent reader: it takes what this node takes, and stops what it stops."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from jsonschema import Draft202012Validator

from kinds.saying import body_of, complete
from longbien.convention.loader import load
from longbien.convention.statements import Instrument
from longbien.convention.types import Kind
from longbien.convention.words import Required, Widget
from longbien.core.overlays import kind_under
from longbien.core.requests.drafts import check_elements, is_ready
from longbien.core.requests.schema import DIALECT, kind_schema

NOW = datetime(2026, 11, 22, 3, 22, 10, tzinfo=UTC)
OF_FORM = {
    "missing",
    "must_be",
    "must_not_be",
    "not_text",
    "too_long",
    "not_a_choice",
    "not_a_number",
    "below_least",
    "not_yes_or_no",
}
ODD: tuple[object, ...] = (True, False, 7, -1, "text", "x" * 200_000, "2026-11-22", "2026-11-22T03:22:10Z", [], None)
every_kind = pytest.mark.parametrize("kind", load().kinds, ids=lambda kind: kind.id)


def judge(kind: Kind) -> Draft202012Validator:
    return Draft202012Validator(kind_schema(kind=kind))


@every_kind
def test_it_is_a_schema_of_the_dialect_it_names(kind: Kind) -> None:
    schema = kind_schema(kind=kind)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert list(schema["properties"]) == [one.id for one in kind.elements if one.widget is not Widget.AUTHORITY]


@every_kind
def test_a_complete_request_is_taken_and_an_empty_one_as_this_node_takes_it(kind: Kind) -> None:
    assert judge(kind).is_valid(complete(kind=kind, now=NOW))
    assert judge(kind).is_valid({}) == is_ready(check_elements(kind=kind, elements={}, now=NOW))
    assert not judge(kind).is_valid({**complete(kind=kind, now=NOW), "nobody_asked": "this"})


@every_kind
def test_whatever_this_node_stops_for_its_form_the_schema_stops(kind: Kind) -> None:
    chance = random.Random(kind.id)
    for _draft in range(25):
        elements = complete(kind=kind, now=NOW)
        for name in list(elements):
            fate = chance.random()
            if fate < 0.1:
                del elements[name]
            elif fate < 0.3:
                elements[name] = chance.choice(ODD)
        elements = {name: value for name, value in elements.items() if value not in (None, "", [])}
        stops = {one.code for one in check_elements(kind=kind, elements=elements, now=NOW) if one.stops}

        if "not_a_moment" not in stops:  # `format` is a remark in JSON Schema: readers need not check it
            assert judge(kind).is_valid(elements) == (not stops & OF_FORM), (elements, stops)


@every_kind
def test_what_an_act_says_is_described_as_well(kind: Kind) -> None:
    described = kind_schema(kind=kind)["$defs"]

    assert set(described) == set(kind.acts) - {"request"}
    for act in described:
        if kind.refusal_grounds or not _names_a_ground(act):
            said = body_of(act=load().act(act_id=act), kind=kind, now=NOW)
            Draft202012Validator(described[act]).validate(said)


@pytest.mark.parametrize("instrument", load().instruments, ids=lambda one: one.id)
@pytest.mark.parametrize("kind_id", ["preserve.request", "mla.stored_data", "ext.request"])
def test_a_kind_has_its_schema_under_every_instrument(kind_id: str, instrument: Instrument) -> None:
    under = kind_under(kind=load().kind(kind_id=kind_id), instrument=instrument.id)
    schema = kind_schema(kind=under, instrument=instrument.id)

    Draft202012Validator.check_schema(schema)
    assert schema["required"] == [
        one.id for one in under.elements if one.required is Required.ALWAYS and one.widget is not Widget.AUTHORITY
    ]


def _names_a_ground(act: str) -> bool:
    return any(one.widget is Widget.GROUND for one in load().act(act_id=act).fields)
