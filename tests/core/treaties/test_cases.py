"""The worked cases: every row of `cases/*.csv` was written by hand, with the article that says so.

Columns of a table
    id                  unique over all tables
    requesting, requested, on, offence, max_penalty_years, measure, mode (real or exercise)
    electronic          yes, no or empty: whether the evidence sought is in electronic form
    territory           a part of the requested State
    facts               a set of `cases/facts.yaml`
    instrument          of which the row speaks
    applies             yes, no or unknown
    reasons             the codes of the reasons that decide, without order: all of them where the answer is yes; where
                        it is no, those that say no; where it is unknown, those that say unknown
    governed_by, dual_criminality, authority, channel, languages, channels, first
                        only where the row speaks of it; `-` says that there is none. `authority` is the first one,
                        `first` the instrument that is ranked before all others
    article             of the instrument, or of the Convention where none is named
"""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from functools import cache
from typing import TypeAlias

import pytest

from core.treaties.facts import CASES, sets, world
from longbien.convention.types import Convention
from longbien.core.treaties.questions import Answer, Basis, Question
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver import Code, resolve

Row: TypeAlias = dict[str, str]
FEWEST = 200
ASKED = {"yes": True, "no": False, "": None}
NONE = "-"


def rows() -> list[Row]:
    found: list[Row] = []
    for path in sorted(CASES.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            found += csv.DictReader(table)
    return found


@cache
def treaties(facts: str) -> tuple[Convention, Register]:
    return world(facts).law(), world(facts).register()


def question(row: Row) -> Question:
    return Question(
        requesting=row["requesting"],
        requested=row["requested"],
        on=date.fromisoformat(row["on"]),
        offence=row["offence"],
        max_penalty_years=int(row["max_penalty_years"]) if row["max_penalty_years"] else None,
        measure=row["measure"],
        exercise={"real": False, "exercise": True}[row["mode"]],
        electronic_evidence=ASKED[row.get("electronic", "")],
        territory=row.get("territory", ""),
    )


def answer(row: Row) -> Answer:
    law, register = treaties(row["facts"])
    there = world(row["facts"])
    return resolve(question(row), register=register, law=law, directory=there.directory, agreements=there.agreements)


def told(basis: Basis, *, first: str) -> Row:
    """Return what the resolver says of an instrument, in the words of the table."""
    return {
        "applies": basis.applies.value,
        "reasons": " ".join(sorted({one.code for one in basis.reasons if one.weighs is basis.applies})),
        "governed_by": basis.governed_by,
        "dual_criminality": basis.dual_criminality.value,
        "authority": basis.authorities[0].id if basis.authorities else NONE,
        "channel": basis.channel,
        "languages": " ".join(basis.languages) or NONE,
        "channels": " ".join(basis.channel_treaties) or NONE,
        "first": first,
    }


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_the_resolver_answers_as_a_lawyer_did(row: Row) -> None:
    found = answer(row)

    basis = next(one for one in found.bases if one.instrument == row["instrument"])

    expected = {name: row[name] for name in told(basis, first="") if row.get(name)}
    expected["reasons"] = " ".join(sorted(row["reasons"].split()))
    told_of = told(basis, first=found.bases[0].instrument)
    assert {name: told_of[name] for name in expected} == expected, basis.reasons


def test_there_are_enough_cases() -> None:
    assert len(rows()) >= FEWEST


def test_no_id_stands_for_two_cases() -> None:
    assert [one for one, times in Counter(row["id"] for row in rows()).items() if times > 1] == []


def test_no_two_cases_ask_the_same() -> None:
    asked = Counter((question(row), row["facts"], row["instrument"]) for row in rows())

    assert [one for one, times in asked.items() if times > 1] == []


def test_every_case_names_its_article_and_says_what_it_shows() -> None:
    assert [row["id"] for row in rows() if not row["article"] or not row["remark"]] == []


def test_every_set_of_facts_is_used() -> None:
    used = {row["facts"] for row in rows()}
    extended = {part["extends"] for part in sets().values() if "extends" in part}

    assert set(sets()) - used - extended == set()


def test_every_reason_decides_some_case() -> None:
    shown = {code for row in rows() for code in row["reasons"].split()}

    assert {code.value for code in Code} - shown == set()
