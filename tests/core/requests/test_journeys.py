"""
Every journey, walked everywhere it leads: no lawful act is lost, nobody acts out of turn, every state has a way out.

A place is a whole standing: a state, and the state to which an answer returns. All places of every kind are tried, with
every act of the law files, by both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from longbien.convention.loader import load
from longbien.convention.types import Act, Kind
from longbien.convention.words import PREVIOUS, SAME
from longbien.core.requests.consulting import ConsultFirst, Said, check_consulted
from longbien.core.requests.turns import (
    REQUESTED,
    REQUESTING,
    ActNotPermitted,
    OutOfTurn,
    Standing,
    possible_acts,
    turn,
    whose_turn,
)

BEGINNING = Standing(state="draft")
SIDES = (REQUESTING, REQUESTED)
TODAY = date(2026, 11, 22)
every_kind = pytest.mark.parametrize("kind", load().kinds, ids=lambda kind: kind.id)

# By hand: where the Convention asks for a consultation before help is refused or postponed, and where it does not.
CONSULT_FIRST = {
    "40.21.a": "40(28)",
    "40.21.b": "40(28)",
    "40.21.c": "40(28)",
    "40.21.d": "40(28)",
    "40.27": "40(28)",
    "37.1.dual_criminality": "37(17)",
    "37.8": "37(17)",
    "37.11": "37(17)",
    "37.15": "37(17)",
}
# 42(6) names the grounds of a preservation and no consultation; a provisional arrest is not yet the decision of 37(17).
CANNOT_CONSULT = ["ext.provisional_arrest", "preserve.request", "preserve.extension"]
NEVER_FIRST = ("40.22", "40.8.dual_criminality", "40.8.de_minimis", "40.8.other_provision", "42.5")


@cache
def steps(kind: Kind) -> dict[Standing, dict[tuple[str, str], Standing]]:
    """Return every place that a request of this kind can reach, and where each lawful act leads from there."""
    found: dict[Standing, dict[tuple[str, str], Standing]] = {}
    new = [BEGINNING]
    while new:
        place = new.pop()
        if place not in found:
            found[place] = dict(_lawful(kind, place))
            new.extend(found[place].values())
    return found


def _lawful(kind: Kind, place: Standing) -> Iterator[tuple[tuple[str, str], Standing]]:
    for act in load().acts:
        if act.id in kind.acts and place.state in act.from_states:
            yield (act.by, act.id), _after(act, place)


def _after(act: Act, place: Standing) -> Standing:
    """Say again, in other words than the core, where an act leads."""
    if act.to_state == SAME:
        return place
    if act.to_state == PREVIOUS:
        return Standing(state=place.before_question)
    returns = {state for one in load().acts if one.to_state == PREVIOUS for state in one.from_states}
    return Standing(state=act.to_state, before_question=place.state if act.to_state in returns else "")


def test_there_are_journeys_to_walk() -> None:
    assert len(load().kinds) >= 83
    assert sum(len(steps(kind)) for kind in load().kinds) > 500


@every_kind
def test_no_lawful_act_is_lost_and_no_other_is_done(kind: Kind) -> None:
    for place, lawful in steps(kind).items():
        for act in load().acts:
            for side in SIDES:
                if (side, act.id) in lawful:
                    assert turn(kind=kind, act=act.id, side=side, standing=place) == lawful[side, act.id]
                else:
                    with pytest.raises((ActNotPermitted, OutOfTurn)):
                        turn(kind=kind, act=act.id, side=side, standing=place)


@every_kind
def test_every_lawful_act_is_offered_to_its_side(kind: Kind) -> None:
    for place, lawful in steps(kind).items():
        for side in SIDES:
            offered = set(possible_acts(kind=kind, side=side, standing=place))
            assert offered == {act for by, act in lawful if by == side} - {"request"}


@every_kind
def test_from_everywhere_there_is_a_way_to_an_end(kind: Kind) -> None:
    law, places = load(), steps(kind)
    ending = {place for place in places if law.state(state_id=place.state).final}
    while more := {p for p, lawful in places.items() if p not in ending and ending.intersection(lawful.values())}:
        ending |= more

    assert set(places) - ending == set()


@every_kind
def test_what_has_ended_stays_ended_and_nobody_waits(kind: Kind) -> None:
    law = load()
    for place, lawful in steps(kind).items():
        final = law.state(state_id=place.state).final
        assert final == (not lawful)
        assert (whose_turn(kind=kind, standing=place) == "nobody") == final


@every_kind
def test_no_act_of_the_kind_is_dead(kind: Kind) -> None:
    done = {act for lawful in steps(kind).values() for _side, act in lawful}

    assert done == set(kind.acts)


@every_kind
def test_a_question_is_answered_to_where_it_was_asked(kind: Kind) -> None:
    places = steps(kind)
    for place, lawful in places.items():
        if ("requested", "ask") in lawful:
            asked = lawful["requested", "ask"]
            assert places[asked]["requesting", "answer"] == Standing(state=place.state)


@every_kind
def test_one_of_both_can_always_lead_on(kind: Kind) -> None:
    for place, lawful in steps(kind).items():
        leads_on = {after for after in lawful.values() if after != place}
        assert bool(leads_on) != load().state(state_id=place.state).final


def test_the_law_files_ask_for_consultation_where_the_convention_does() -> None:
    asking = {one.id for one in load().grounds if one.consultation_required}

    assert asking == set(CONSULT_FIRST)
    assert asking.isdisjoint(NEVER_FIRST)


@every_kind
def test_a_refusal_waits_for_the_consultation_that_its_ground_asks_for(kind: Kind) -> None:
    consulting = [act for act in kind.acts if load().act(act_id=act).consults and act != "propose_conditions"]
    deciding = [act for act in kind.acts if load().act(act_id=act).after_consultation]
    for act in deciding:
        for ground in kind.refusal_grounds:
            body = {"ground": ground, "reasons": "Reasons."}
            if ground in CONSULT_FIRST and consulting:
                with pytest.raises(ConsultFirst):
                    check_consulted(kind=kind, act=act, body=body, before=(), on=TODAY)
                views = Said(act="give_views", body={"views": "Ours."})
                before = (Said(act=consulting[0], body={"ground": ground}), views)
                check_consulted(kind=kind, act=act, body=body, before=before, on=TODAY)
            else:
                check_consulted(kind=kind, act=act, body=body, before=(), on=TODAY)


def test_every_kind_refused_under_40_21_can_consult_first() -> None:
    """Where the ground is open and the journey knows no consultation, the ground could not be used lawfully."""
    cannot = [
        kind.id
        for kind in load().kinds
        if CONSULT_FIRST.keys() & set(kind.refusal_grounds)
        and any(load().act(act_id=act).after_consultation for act in kind.acts)
        and not any(load().act(act_id=act).consults for act in kind.acts)
    ]

    assert cannot == CANNOT_CONSULT


def test_wherever_help_can_be_refused_on_such_a_ground_it_can_be_consulted_on_before() -> None:
    """Who waits for an answer that never comes, or has begun to work, still finds the lawful way to a refusal."""
    law = load()
    shut = [
        (kind.id, place.state)
        for kind in law.kinds
        if CONSULT_FIRST.keys() & set(kind.refusal_grounds) and kind.id not in CANNOT_CONSULT
        for place in steps(kind)
        if any(
            law.act(act_id=act).after_consultation for act in possible_acts(kind=kind, side=REQUESTED, standing=place)
        )
        and not any(_consults_or_says_why(act) for act in possible_acts(kind=kind, side=REQUESTED, standing=place))
        and place.state not in {"consultation", "conditions_proposed"}
    ]

    assert {state for _, state in shut} <= {"postponed"}  # taken up again by `accept`, and then consulted on


def _consults_or_says_why(act: str) -> bool:
    rule = load().act(act_id=act)
    return rule.consults or any(field.id == "not_consulted" for field in rule.fields)
