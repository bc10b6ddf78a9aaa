"""No screen waits for nobody: over every kind, every act and every state, whoever must answer can, and no sooner."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.safeguards.words import Moment
from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.permissions import APPROVE_EXTRA, DECIDE_SCREEN, HELD
from longbien.core.requests.competence import is_competent
from longbien.core.requests.turns import Standing, possible_acts, turn
from longbien.core.safeguards.reaching import acts_that_carry_out, may_answer, may_still_carry_out
from longbien.core.safeguards.screening import may_decide

SCREENED = [kind for kind in load().kinds if load_safeguards().screen_for(kind_id=kind.id)]
SIDES = ("requesting", "requested")


def officer(role: str, *, number: int = 1) -> Officer:
    return Officer(
        person_id=number,
        name=role,
        node="XAA",
        authority_id=1,
        authority_code="nca",
        authority_name="National Cybercrime Authority",
        roles=frozenset({role}),
    )


OFFICERS = [officer(role) for role in HELD]


def standings(kind: Kind) -> Iterator[Standing]:
    """Yield every standing that the request of a kind can come to once it has been sent."""
    seen, open_ = {Standing("sent")}, [Standing("sent")]
    while open_:
        at = open_.pop()
        yield at
        for side in SIDES:
            for act in possible_acts(kind=kind, side=side, standing=at):
                after = turn(kind=kind, act=act, side=side, standing=at)
                if after not in seen:
                    seen.add(after)
                    open_.append(after)


def test_whatever_can_reach_a_person_is_screened_before_it_leaves() -> None:
    talk = {"dispute.arbitration", "contact.technical_advice", "ta.request", "ta.exchange"}
    talk |= {"le.exchange_channel", "le.methods", "le.liaison", "jurisdiction.consult"}
    about_another = {f"mla.{one}" for one in ("additional_info", "status_enquiry", "withdrawal", "costs")}
    about_another |= {f"mla.{one}" for one in ("refusal_notice", "postponement_notice", "exculpatory_notice")}
    about_another |= {"mla.consult_before_refusal", "mla.confidentiality_impossible", "asset.costs", "data.conditions"}
    about_another |= {"ext.consult_before_refusal", "ext.decision", "preserve.risk_notice", "preserve.mla_filed"}
    about_another |= {"data.disposal_notice"}  # it tells that data are gone or kept, and asks nothing of anybody
    gives_back = {"asset.return", "asset.share", "asset.before_lifting"}
    shelters = {"witness.relocation", "mla.witness_safe_conduct"}

    unscreened = {one.id for one in load().kinds if one.is_sent_by_nodes} - {one.id for one in SCREENED}

    assert unscreened == talk | about_another | gives_back | shelters


@pytest.mark.parametrize("kind", SCREENED, ids=lambda kind: kind.id)
def test_whoever_does_an_act_that_a_screen_stops_can_answer_it(kind: Kind) -> None:
    competent = {
        act: [one for one in OFFICERS if is_competent(officer=one, kind=kind, act=act)]
        for act in acts_that_carry_out(kind)
    }
    drafting = [one for one in OFFICERS if may_answer(officer=one, kind=kind, moment=Moment.SENDING)]

    assert drafting
    assert [act for act, found in competent.items() if not found] == []
    assert [
        (act, one.name)
        for act, found in competent.items()
        for one in found
        if not may_answer(officer=one, kind=kind, moment=Moment.EXECUTING)
    ] == []


@pytest.mark.parametrize("kind", SCREENED, ids=lambda kind: kind.id)
def test_it_is_asked_for_in_exactly_those_states_from_which_the_request_can_still_be_carried_out(kind: Kind) -> None:
    reached = list(standings(kind))
    stopped = {
        at
        for at in reached
        if set(possible_acts(kind=kind, side="requested", standing=at)) & set(acts_that_carry_out(kind))
    }

    asked = {at for at in reached if may_still_carry_out(kind=kind, standing=at)}
    leads_on = {
        at
        for at, side in product(reached, SIDES)
        for act in possible_acts(kind=kind, side=side, standing=at)
        if turn(kind=kind, act=act, side=side, standing=at) in asked
    }

    assert asked == {at for at in stopped | leads_on if at.state != "refused"}, "who has refused is asked no more"
    assert "refused" not in {at.state for at in stopped}
    assert (Standing("sent") in asked) == bool(acts_that_carry_out(kind))


def test_only_what_is_merely_taken_note_of_asks_nothing_of_the_other_state() -> None:
    noted = ["asset.spontaneous", "info.spontaneous", "traffic.disclose_preserved"]
    assert sorted(kind.id for kind in SCREENED if not acts_that_carry_out(kind)) == noted


def test_what_anybody_escalates_somebody_decides_and_a_third_person_can_approve() -> None:
    deciders = [one for one in OFFICERS if one.may(DECIDE_SCREEN)]
    answering = [
        one
        for one in OFFICERS
        if any(may_answer(officer=one, kind=kind, moment=moment) for kind in SCREENED for moment in Moment)
    ]

    alone = [
        one.name
        for one in answering
        if not any(may_decide(decider=each.roles, screener=one.roles, same_person=False) for each in deciders)
    ]

    assert sorted(one.name for one in answering) == ["central_authority", "duty_officer"]
    assert alone == []
    assert sorted(one.name for one in OFFICERS if one.may(APPROVE_EXTRA)) == ["central_authority", "supervisor"]
