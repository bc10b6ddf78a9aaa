"""Dual criminality on the desk of the State that was asked: stated, computed, decided, confirmed, and never sent."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from longbien.actions.criminality import (
    AssessmentMoved,
    NotAskedHere,
    NothingToConfirm,
    OwnDecision,
    confirm_criminality,
    decide_criminality,
    state_conduct,
)
from longbien.actions.errors import NotFound
from longbien.adapters.national.folder import FolderNationalLaws
from longbien.core.dual_criminality import DecisionWithoutReason, Verdict
from longbien.core.dual_criminality.written import ConductWrong
from longbien.core.officers import NotPermitted
from longbien.data.models import CriminalityAssessment, JournalRow, OutgoingMessage, Person, Request, Seat
from longbien.ports.national import Recorded
from longbien.readers.criminality import standing_of
from offices import Office
from people import NOW
from their_acts import ELEMENTS, STORED_DATA, opening

LAWS = FolderNationalLaws(Path(__file__).parents[1] / "convention" / "national" / "laws").read()
LATER = NOW + timedelta(minutes=5)
INTRUSION = {
    "fields": ["art7"],
    "stated": [
        {"element": one, "shown": "shown", "remark": "The facts, line 2."}
        for one in ("intentional", "without_right", "access_to_system")
    ],
}
NO_INTRUSION = {
    "fields": ["art7"],
    "stated": [
        *INTRUSION["stated"][:1],
        {"element": "without_right", "shown": "not_shown", "remark": "The owner had allowed it."},
    ],
}


@pytest.fixture
def stored_data(office: Office) -> Request:
    """Return a request for stored data that Bellora sent to Ardenia."""
    body = {"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None}
    assert opening(kind="mla.stored_data", body=body).arrive() is None
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    office.people["second_central"] = person
    return Request.objects.get()


def stated(office: Office, request: Request, *, who: str = "central_authority", **changes) -> CriminalityAssessment:
    values = {"conduct": INTRUSION, "on": NOW.date(), "recorded": LAWS, "now": NOW}
    return state_conduct(officer=office.officer(who), request_id=request.id, **{**values, **changes})


def decided(office: Office, request: Request, row: CriminalityAssessment, **changes):
    values = {
        "assessment_id": row.pk,
        "verdict": "met",
        "reason": "Section 1 covers it.",
        "four_eyes": True,
        "recorded": LAWS,
        "now": LATER,
    }
    officer = office.officer("central_authority")
    return decide_criminality(officer=officer, request_id=request.id, **{**values, **changes})


def standing(office: Office, request: Request, *, recorded: Recorded = LAWS):
    officer = office.officer("central_authority")
    return standing_of(officer=officer, request=request, recorded=recorded, on=NOW.date())


def test_conduct_is_compared_with_the_recorded_law_of_our_state(office: Office, stored_data: Request) -> None:
    row = stated(office, stored_data)

    assert row.found == {
        "verdict": "met",
        "because": {
            "by": [
                {
                    "offence": "XAA.misuse",
                    "citation": "Machines Misuse Act, section 1",
                    "verification": "text-seen",
                    "source": "misuse-act",
                }
            ]
        },
    }


def test_without_recorded_law_everything_is_unknown(office: Office, stored_data: Request) -> None:
    row = stated(office, stored_data, recorded=Recorded())

    assert row.found == {"verdict": "unknown", "because": {"gaps": [{"what": "law_not_recorded"}]}}


def test_a_decision_counts_once_a_second_person_has_confirmed_it(office: Office, stored_data: Request) -> None:
    decision = decided(office, stored_data, stated(office, stored_data), verdict="not_met")
    before = standing(office, stored_data).verdict
    confirm_criminality(
        officer=office.officer("second_central"),
        request_id=stored_data.id,
        decision_id=decision.pk,
        recorded=LAWS,
        now=LATER,
    )
    after = standing(office, stored_data)

    assert (before, after.verdict, after.found.verdict) == (None, Verdict.NOT_MET, Verdict.MET)


def test_nobody_confirms_their_own_decision_and_none_is_confirmed_twice(office: Office, stored_data: Request) -> None:
    decision = decided(office, stored_data, stated(office, stored_data))
    confirm = {"request_id": stored_data.id, "decision_id": decision.pk, "recorded": LAWS, "now": LATER}

    with pytest.raises(OwnDecision):
        confirm_criminality(officer=office.officer("central_authority"), **confirm)
    confirm_criminality(officer=office.officer("second_central"), **confirm)
    with pytest.raises(NothingToConfirm):
        confirm_criminality(officer=office.officer("second_central"), **confirm)


def test_a_decision_needs_a_reason_and_is_made_on_the_newest_answer(office: Office, stored_data: Request) -> None:
    first = stated(office, stored_data)

    with pytest.raises(DecisionWithoutReason):
        decided(office, stored_data, first, reason=" \u200e ")
    stated(office, stored_data, conduct=NO_INTRUSION, now=LATER)
    with pytest.raises(AssessmentMoved):
        decided(office, stored_data, first)


def test_what_was_stated_and_decided_stays_and_stands_in_the_journal(office: Office, stored_data: Request) -> None:
    decided(office, stored_data, stated(office, stored_data), four_eyes=False)
    stated(office, stored_data, conduct=NO_INTRUSION, now=LATER)

    assert [one.found["verdict"] for one in stored_data.criminality.order_by("id")] == ["met", "unknown"]
    steps = [bytes(one.record).decode() for one in JournalRow.objects.filter(request_id=stored_data.id)]
    assert [sum(step in one for one in steps) for step in ("conduct_stated", "criminality_decided")] == [2, 1]


def test_nothing_of_it_leaves_this_node(office: Office, stored_data: Request) -> None:
    before = OutgoingMessage.objects.count()
    decided(office, stored_data, stated(office, stored_data))

    assert OutgoingMessage.objects.count() == before


def test_preservation_never_waits_for_it(office: Office, stored_data: Request) -> None:
    assert opening(number=2).arrive() is None
    preservation = Request.objects.get(kind="preserve.request")

    assert standing(office, preservation) is None
    with pytest.raises(NotAskedHere):
        stated(office, preservation)


def test_under_another_treaty_its_own_rule_counts(office: Office, stored_data: Request) -> None:
    body = {"elements": ELEMENTS, "legal_basis": "untoc-2000", "follows": None}
    assert opening(number=3, body=body).arrive() is None
    preservation = Request.objects.get(kind="preserve.request")

    assert (standing(office, preservation).asked.answer, standing(office, preservation).asked.article) == (
        "optional",
        "18",
    )


def test_a_request_of_our_own_is_for_the_other_state_to_judge(office: Office, stored_data: Request) -> None:
    Request.objects.filter(id=stored_data.id).update(direction="outgoing")
    stored_data.refresh_from_db()

    assert standing(office, stored_data) is None


def test_another_authority_sees_and_states_nothing(office: Office, stored_data: Request) -> None:
    with pytest.raises((NotFound, NotPermitted)):
        stated(office, stored_data, who="outsider")
    with pytest.raises(NotPermitted):
        stated(office, stored_data, who="duty_officer")
    with pytest.raises(NotPermitted):
        stated(office, stored_data, who="overseer")

    assert CriminalityAssessment.objects.count() == 0


@pytest.mark.parametrize(
    "conduct",
    [
        None,
        [],
        {},
        {"fields": [], "stated": []},
        {"fields": ["art99"], "stated": []},
        {"fields": ["other.<script>"], "stated": []},
        {"fields": ["art7"], "stated": [{"element": "a b", "shown": "shown"}]},
        {"fields": ["art7"], "stated": [{"element": "a", "shown": "perhaps"}]},
        {"fields": ["art7"], "stated": [{"element": "a", "shown": "shown", "remark": "x" * 2001}]},
        {"fields": ["art7"], "stated": [{"element": f"a{n}", "shown": "shown"} for n in range(301)]},
        {"fields": ["art17"], "stated": [], "predicate": {"conduct": INTRUSION, "place": "Ardenia"}},
        {"fields": ["art7"], "stated": [], "form": "dreamt"},
    ],
)
def test_conduct_of_another_shape_is_refused(office: Office, stored_data: Request, conduct: object) -> None:
    with pytest.raises(ConductWrong):
        stated(office, stored_data, conduct=conduct)


def test_recorded_law_that_does_not_hold_together_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "xaa.yaml").write_text("state: XAA\n", encoding="utf-8")

    recorded = FolderNationalLaws(tmp_path).read()

    assert (recorded.laws, bool(recorded.faults)) == ((), True)
    assert FolderNationalLaws(tmp_path / "nowhere").read() == Recorded()
