"""Some grounds ask for a consultation first: 40(21) and 40(27), not 40(22) or 40(8); extradition, 37(17)."""

from __future__ import annotations

from datetime import date

import pytest

from longbien.convention.loader import load
from longbien.core.requests.consulting import ConsultFirst, Said, check_consulted

STORED_DATA = load().kind(kind_id="mla.stored_data")
EXTRADITION = load().kind(kind_id="ext.request")
PRESERVATION = load().kind(kind_id="preserve.request")
TODAY = date(2026, 11, 22)
CONSULTED = Said(act="consult", body={"ground": "40.21.b", "obstacle": "Security."})
VIEWS = Said(act="give_views", body={"views": "We could do without the mailbox."})
PROPOSED = Said(act="propose_conditions", body={"conditions": "Only for this case."})
DECLINED = Said(act="decline_conditions", body={"views": "We cannot."})
AGREED = Said(act="agree_conditions", body={})


def refuse(ground: str, *before: Said, act: str = "refuse") -> None:
    check_consulted(kind=STORED_DATA, act=act, body={"ground": ground, "reasons": "x"}, before=before, on=TODAY)


@pytest.mark.parametrize("ground", ["40.21.a", "40.21.b", "40.21.c", "40.21.d"])
def test_a_refusal_under_40_21_comes_after_a_consultation(ground: str) -> None:
    with pytest.raises(ConsultFirst, match=ground):
        refuse(ground)


def test_a_postponement_under_40_27_comes_after_a_consultation() -> None:
    with pytest.raises(ConsultFirst, match=r"40\.27"):
        refuse("40.27", act="postpone")


@pytest.mark.parametrize("ground", ["40.22", "40.8.dual_criminality", "40.8.de_minimis"])
def test_none_is_asked_for_under_40_22_and_40_8(ground: str) -> None:
    refuse(ground)


def test_it_is_over_when_the_other_state_has_given_its_views() -> None:
    refuse("40.21.b", CONSULTED, VIEWS)


def test_it_is_not_over_before() -> None:
    with pytest.raises(ConsultFirst):
        refuse("40.21.b", CONSULTED)


def test_a_consultation_on_another_ground_is_none() -> None:
    with pytest.raises(ConsultFirst):
        refuse("40.21.a", CONSULTED, VIEWS)


def test_conditions_that_were_proposed_and_not_accepted_are_a_consultation() -> None:
    refuse("40.21.d", PROPOSED, DECLINED)


def test_conditions_that_were_accepted_are_no_consultation_on_a_ground_that_nobody_named() -> None:
    for before in ((PROPOSED, AGREED), (PROPOSED, DECLINED, PROPOSED, AGREED)):
        with pytest.raises(ConsultFirst):
            refuse("40.21.b", *before)
    refuse("40.21.b", PROPOSED, AGREED, CONSULTED, VIEWS)
    refuse("40.21.d", PROPOSED, AGREED, PROPOSED, DECLINED)


def test_an_answer_to_conditions_proposed_in_a_consultation_answers_it_on_its_ground_alone() -> None:
    refuse("40.21.b", CONSULTED, PROPOSED, AGREED)

    with pytest.raises(ConsultFirst):
        refuse("40.21.a", CONSULTED, PROPOSED, AGREED)
    with pytest.raises(ConsultFirst):
        refuse("40.21.b", CONSULTED, PROPOSED)


@pytest.mark.parametrize(("views_by", "passes"), [("2026-11-21", True), ("2026-11-22", False), ("As agreed.", False)])
def test_it_is_over_after_the_day_that_was_set_for_the_view(views_by: str, passes: bool) -> None:
    consulted = Said(act="consult", body={**CONSULTED.body, "views_by_on": views_by})

    if passes:
        refuse("40.21.b", consulted)
    else:
        with pytest.raises(ConsultFirst):
            refuse("40.21.b", consulted)


def test_a_day_that_had_passed_when_it_was_set_ends_no_consultation() -> None:
    consulted = Said(act="consult", body={**CONSULTED.body, "views_by_on": "2026-11-20"}, on=date(2026, 11, 21))

    with pytest.raises(ConsultFirst):
        refuse("40.21.b", consulted)


def test_handing_over_is_no_view() -> None:
    with pytest.raises(ConsultFirst):
        refuse("40.21.b", CONSULTED, Said(act="hand_over_asking", body={"authority": "ffu"}))


def test_extradition_is_refused_under_37_17_after_a_consultation_or_with_a_reason_for_none() -> None:
    body = {"ground": "37.11", "reasons": "A national."}

    with pytest.raises(ConsultFirst):
        check_consulted(kind=EXTRADITION, act="refuse_extradition", body=body, before=(), on=TODAY)

    excused = {**body, "not_consulted": "The person has died."}
    check_consulted(kind=EXTRADITION, act="refuse_extradition", body=excused, before=(), on=TODAY)


def test_a_kind_that_knows_no_consultation_asks_for_none() -> None:
    ground = PRESERVATION.refusal_grounds[0]

    check_consulted(kind=PRESERVATION, act="refuse", body={"ground": ground}, before=(), on=TODAY)


def test_every_kind_of_assistance_knows_a_consultation() -> None:
    consulting = {act.id for act in load().acts if act.consults}
    asking = [
        kind.id
        for kind in load().kinds
        if kind.journey in {"assistance", "asset", "extradition"} and not consulting & set(kind.acts)
    ]

    assert asking == []
