"""Conditions are read from the acts that count, in their order."""

from __future__ import annotations

import pytest

from longbien.core.requests.conditions import ConditionRead, Spoken, lines_of, read_conditions
from people import NOW


def spoken(number: int, act: str, **body: object) -> Spoken:
    return Spoken(id=f"act {number}", act=act, body=body, made_at=NOW)


PROPOSED = spoken(1, "propose_conditions", conditions="1. Only for this case.\n\n- No death penalty.")


def test_each_line_is_a_condition_without_its_bullet() -> None:
    assert lines_of(" (1) Only here.\n• Not there.\n2026 is the year.") == (
        "Only here.",
        "Not there.",
        "2026 is the year.",
    )


def test_proposed_conditions_wait_for_an_answer() -> None:
    assert read_conditions([PROPOSED]) == (
        ConditionRead(act_id="act 1", number=1, text="Only for this case.", standing="proposed"),
        ConditionRead(act_id="act 1", number=2, text="No death penalty.", standing="proposed"),
    )


def test_they_are_agreed_together() -> None:
    read = read_conditions([PROPOSED, spoken(2, "agree_conditions")])

    assert [(one.standing, one.agreed_at) for one in read] == [("agreed", NOW), ("agreed", NOW)]


def test_or_declined_together_and_what_was_agreed_stays() -> None:
    agreed = [PROPOSED, spoken(2, "agree_conditions")]

    read = read_conditions(
        [*agreed, spoken(3, "propose_conditions", conditions="A third."), spoken(4, "decline_conditions")]
    )

    assert [one.standing for one in read] == ["agreed", "agreed", "declined"]


def test_a_condition_of_the_grant_binds_from_the_grant() -> None:
    read = read_conditions([spoken(1, "decide_grant", conditions="Only for this case.", extent="whole")])

    assert read == (
        ConditionRead(act_id="act 1", number=1, text="Only for this case.", standing="agreed", agreed_at=NOW),
    )


def test_a_grant_without_conditions_sets_none() -> None:
    assert read_conditions([spoken(1, "decide_grant", extent="whole")]) == ()


GRANTED = spoken(1, "decide_grant", conditions="Only for this case.\nBack within a year.")


def standings(*acts: Spoken) -> list[str]:
    return [one.standing for one in read_conditions(acts)]


@pytest.mark.parametrize("ending", ["refuse", "refuse_extradition", "withdraw", "nothing_found"])
def test_conditions_fall_when_nothing_is_given(ending: str) -> None:
    assert standings(GRANTED, spoken(2, ending)) == ["fallen", "fallen"]


@pytest.mark.parametrize(
    "giving", ["release", "release_part", "partial_result", "result", "report_measure", "report_surrender"]
)
def test_conditions_of_what_was_given_bind_beyond_the_end(giving: str) -> None:
    assert standings(GRANTED, spoken(2, giving), spoken(3, "withdraw")) == ["agreed", "agreed"]


def test_what_was_only_proposed_falls_too_and_what_was_declined_stays_declined() -> None:
    assert standings(PROPOSED, spoken(2, "refuse")) == ["fallen", "fallen"]
    assert standings(PROPOSED, spoken(2, "decline_conditions"), spoken(3, "refuse")) == ["declined", "declined"]


def test_a_request_that_is_only_postponed_leaves_them_as_they_are() -> None:
    assert standings(GRANTED, spoken(2, "postpone")) == ["agreed", "agreed"]
    assert standings(GRANTED, spoken(2, "refuse", effect="postponed")) == ["agreed", "agreed"]


def test_what_was_agreed_binds_again_when_a_refused_request_is_accepted_after_all() -> None:
    unanswered = spoken(2, "propose_conditions", conditions="A third.")

    assert standings(GRANTED, unanswered, spoken(3, "refuse"), spoken(4, "accept")) == ["agreed", "agreed", "fallen"]


def test_a_later_grant_adds_only_the_lines_that_are_new() -> None:
    again = spoken(3, "decide_grant", conditions="- Only for this case.\n- Not in the press.")

    read = read_conditions([GRANTED, spoken(2, "partial_result"), again])

    assert [(one.act_id, one.number, one.text) for one in read] == [
        ("act 1", 1, "Only for this case."),
        ("act 1", 2, "Back within a year."),
        ("act 3", 2, "Not in the press."),
    ]
