"""The life of a request: who may act when, on both nodes alike."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longbien.convention.loader import load
from longbien.core.periods import PeriodTooShort
from longbien.core.requests.turns import (
    INTERNAL,
    REQUESTED,
    REQUESTING,
    ActNotPermitted,
    FieldMissing,
    FieldWrong,
    OutOfTurn,
    Standing,
    check_body,
    possible_acts,
    takes_evidence,
    turn,
    whose_turn,
)

PRESERVATION = load().kind(kind_id="preserve.request")
STORED_DATA = load().kind(kind_id="mla.stored_data")
EXTRADITION = load().kind(kind_id="ext.request")
# One kind for each way through the acts; those with the same acts behave alike.
KINDS = tuple({kind.acts: kind for kind in load().kinds if kind.is_sent_by_nodes}.values())


def states(kind_acts: list[tuple[str, str]], kind=PRESERVATION) -> list[str]:
    standing = Standing(state="draft")
    seen = []
    for side, act in kind_acts:
        standing = turn(kind=kind, act=act, side=side, standing=standing)
        seen.append(standing.state)
    return seen


def test_a_preservation_runs_from_request_to_preserved() -> None:
    story = [
        (REQUESTING, "request"),
        (REQUESTED, "accept"),
        (REQUESTED, "ask"),
        (REQUESTING, "answer"),
        (REQUESTED, "order_to_holder"),
        (REQUESTED, "preserved"),
    ]

    assert states(story) == ["sent", "accepted", "information_requested", "accepted", "in_execution", "preserved"]


def test_stored_data_run_from_request_to_release() -> None:
    story = [(REQUESTING, "request"), (REQUESTED, "accept"), (REQUESTED, "decide_grant"), (REQUESTED, "release")]

    assert states(story, STORED_DATA) == ["sent", "accepted", "granted", "released"]


@pytest.mark.parametrize("state", [s.id for s in load().states])
@pytest.mark.parametrize("act", ["release", "release_part", "decide_grant"])
def test_nothing_is_released_on_a_preservation_in_any_state(state: str, act: str) -> None:
    with pytest.raises(ActNotPermitted):
        turn(kind=PRESERVATION, act=act, side=REQUESTED, standing=Standing(state=state))


def test_an_act_of_the_other_side_is_out_of_turn() -> None:
    with pytest.raises(OutOfTurn):
        turn(kind=PRESERVATION, act="accept", side=REQUESTING, standing=Standing(state="sent"))


@pytest.mark.parametrize("act", ["release", "release_part"])
@pytest.mark.parametrize("state", ["accepted", "in_execution", "part_executed", "executed"])
def test_nothing_is_released_where_no_grant_stands(act: str, state: str) -> None:
    with pytest.raises(OutOfTurn):
        turn(kind=STORED_DATA, act=act, side=REQUESTED, standing=Standing(state=state))


def test_data_are_released_part_by_part_and_what_was_forgotten_follows() -> None:
    grant = [(REQUESTING, "request"), (REQUESTED, "accept"), (REQUESTED, "decide_grant")]
    releases = [(REQUESTED, act) for act in ("release_part", "release_part", "release", "release")]

    assert states([*grant, *releases], STORED_DATA)[3:] == ["part_released", "part_released", "released", "released"]


def test_a_question_after_a_part_leads_back_to_it_and_the_grant_still_stands() -> None:
    asked = turn(kind=STORED_DATA, act="ask", side=REQUESTED, standing=Standing(state="part_released"))
    answered = turn(kind=STORED_DATA, act="answer", side=REQUESTING, standing=asked)

    assert turn(kind=STORED_DATA, act="release", side=REQUESTED, standing=answered).state == "released"


def test_evidence_is_taken_where_it_can_be_released() -> None:
    taking = {
        kind.id: [one.id for one in load().states if takes_evidence(kind=kind, state=one.id)]
        for kind in (STORED_DATA, PRESERVATION, EXTRADITION)
    }

    assert taking == {
        "mla.stored_data": ["granted", "part_released", "released"],
        "preserve.request": [],
        "ext.request": [],
    }


@pytest.mark.parametrize(("kind", "state"), list(itertools.product(KINDS, load().states)), ids=lambda v: v.id)
def test_every_state_a_kind_can_reach_has_a_way_out_or_is_final(kind, state) -> None:
    if state.id not in reachable(kind) or state.final or state.id in INTERNAL:
        return

    standing = Standing(state=state.id, before_question="accepted")

    assert possible_acts(kind=kind, side=REQUESTING, standing=standing) + possible_acts(
        kind=kind, side=REQUESTED, standing=standing
    )


def reachable(kind) -> set[str]:
    found, new = set(), {"sent"}
    while new:
        found |= new
        new = {
            turn(kind=kind, act=act, side=side, standing=Standing(state=state, before_question="accepted")).state
            for state in found
            for side in (REQUESTING, REQUESTED)
            for act in possible_acts(kind=kind, side=side, standing=Standing(state=state, before_question="accepted"))
        } - found
    return found


@given(st.data())
def test_no_walk_leaves_the_states_of_the_law_files_or_lets_both_wait(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    known = {state.id: state for state in load().states}
    standing = Standing(state="sent")
    for _ in range(12):
        options = [
            (side, act)
            for side in (REQUESTING, REQUESTED)
            for act in possible_acts(kind=kind, side=side, standing=standing)
        ]
        assert standing.state in known
        assert bool(options) != known[standing.state].final
        assert (whose_turn(kind=kind, standing=standing) == "nobody") == (not options)
        if not options:
            break
        side, act = data.draw(st.sampled_from(options))
        standing = turn(kind=kind, act=act, side=side, standing=standing)


def preserved(until: str) -> dict[str, object]:
    return {"from_at": "2026-11-22T03:00:00Z", "until_at": until}


def test_preservation_cannot_end_before_the_minimum() -> None:
    with pytest.raises(PeriodTooShort):
        check_body(kind=PRESERVATION, act="preserved", body=preserved("2027-01-21T02:59:59Z"))


def test_preservation_may_end_at_the_minimum() -> None:
    check_body(kind=PRESERVATION, act="preserved", body=preserved("2027-01-21T03:00:00Z"))


@pytest.mark.parametrize(
    ("act", "body", "error"),
    [
        ("ask", {}, FieldMissing),
        ("ask", {"question": "x" * 4001}, FieldWrong),
        ("ask", {"question": ["?"]}, FieldWrong),
        ("preserved", {"from_at": "soon", "until_at": "later"}, FieldWrong),
        ("refuse", {"ground": "40.21.b", "reasons": "…"}, FieldMissing),
        ("refuse", {"ground": "because", "reasons": "…", "effect": "refused"}, FieldWrong),
        ("refuse", {"ground": "40.21.b", "reasons": "…", "effect": "perhaps"}, FieldWrong),
    ],
)
def test_an_act_must_say_what_it_must(act: str, body: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        check_body(kind=PRESERVATION, act=act, body=body)


@pytest.mark.parametrize(
    ("days", "passes"),
    [
        (0, True),
        (41, True),
        (999_999_999, True),
        (-1, False),
        (10**400, False),
        ("41", False),
        (True, False),
        ([], True),
    ],
)
def test_a_number_in_an_act_is_one_or_is_not_said(days: object, passes: bool) -> None:
    body = {"surrendered_at": "2026-11-22T03:00:00Z", "place": "The bridge at Ardenia.", "custody_days": days}

    if passes:
        check_body(kind=EXTRADITION, act="report_surrender", body=body)
    else:
        with pytest.raises(FieldWrong, match="custody_days"):
            check_body(kind=EXTRADITION, act="report_surrender", body=body)


def test_dual_criminality_is_no_ground_to_refuse_a_preservation_of_a_convention_offence() -> None:
    with pytest.raises(FieldWrong):
        check_body(kind=PRESERVATION, act="refuse", body={"ground": "40.8", "reasons": "…", "effect": "refused"})
