"""Conditions are read from the acts that count, in their order."""

from __future__ import annotations

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
