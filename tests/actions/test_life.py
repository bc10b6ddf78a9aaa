"""Conditions, costs, holds, consultation: what stands beside the state of a request."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from longbien.actions.errors import NotFound
from longbien.actions.proposals import ReasonMissing
from longbien.actions.requests.conditions import ConditionsOpen, settle_condition
from longbien.actions.requests.errors import OwnApproval
from longbien.actions.requests.notifying import (
    AlreadyDone,
    Held,
    HoldWrong,
    RequestEnded,
    ask_to_overrule,
    lift_hold,
    notify_authority,
    overrule_hold,
    place_hold,
)
from longbien.core.officers import NotPermitted
from longbien.core.requests.consulting import ConsultFirst
from longbien.core.requests.moments import MomentOver
from longbien.core.requests.turns import FieldMissing
from longbien.data.models import Condition, Deadline, Hold, LocalStep, Notified, Person, Seat
from longbien.readers.life import life_of
from longbien.readers.notified import notified_of, notified_rows
from longbien.readers.people import officer_in
from offices import Office
from people import ARDENIA, NOW
from their_acts import following

from .test_acting import GRANT, Desk
from .test_crossing import Asked

TODAY = NOW.date()
UNTIL = TODAY + timedelta(days=10)
FIRST, LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)


@pytest.fixture
def came(office: Office, instruments) -> Desk:
    """A request of Bellora for stored data."""
    return Desk(office, instruments, kind="mla.stored_data")


@pytest.fixture
def second(office: Office) -> object:
    """A second person of the central authority."""
    person = Person.objects.create(username="second_central", display_name="Second Central")
    Seat.objects.create(person=person, authority=office.ours, role="central_authority", from_at=NOW)
    return officer_in(person=person, authority_code="nca", now=NOW)


def arrive(came: Desk, act: str, **body: object) -> None:
    assert following(request_id=came.id, act=act, body=body).arrive() is None


def told(came: Desk, office: Office) -> Notified:
    return notify_authority(
        officer=office.officer("central_authority"),
        request_id=came.id,
        authority_code="ffu",
        word="A bank of yours is named.",
        now=NOW,
        identity=ARDENIA.identity,
    )


def held(came: Desk, office: Office, until_on: date = UNTIL) -> Hold:
    return place_hold(
        officer=office.officer("outsider"),
        notified_id=told(came, office).pk,
        reason="We arrest him on Friday.",
        until_on=until_on,
        now=NOW,
    )


# Conditions


def agreed(came: Desk) -> Condition:
    came.act("propose_conditions", conditions="- Only for this case.\n- Back within a year.")
    arrive(came, "agree_conditions")
    return Condition.objects.filter(request_id=came.id)[0]


def test_proposed_conditions_become_rows_and_are_agreed_together(came: Desk) -> None:
    came.act("propose_conditions", conditions="- Only for this case.\n- Back within a year.")
    assert [one.standing for one in Condition.objects.all()] == ["proposed", "proposed"]

    arrive(came, "agree_conditions")

    rows = Condition.objects.values_list("text", "standing", "agreed_at")
    assert list(rows) == [("Only for this case.", "agreed", NOW), ("Back within a year.", "agreed", NOW)]


def test_an_officer_says_whether_a_condition_is_kept(came: Desk, office: Office) -> None:
    settle_condition(
        officer=office.officer("central_authority"),
        request_id=came.id,
        condition_id=agreed(came).pk,
        kept=True,
        note="Confirmed by letter.",
        due_on=UNTIL,
        now=NOW,
    )

    found = Condition.objects.all()[0]
    assert (found.kept, found.due_on, found.note) == (True, UNTIL, "Confirmed by letter.")
    assert LocalStep.objects.filter(request_id=came.id, step="condition_kept").count() == 1
    life = life_of(officer=office.officer("central_authority"), request=came.request)
    assert len(life.open_conditions) == 1


@pytest.mark.parametrize(
    ("who", "error"), [("outsider", NotFound), ("overseer", NotPermitted), ("duty_officer", NotPermitted)]
)
def test_nobody_else_says_it(came: Desk, office: Office, who: str, error: type[Exception]) -> None:
    condition = agreed(came)

    with pytest.raises(error):
        settle_condition(
            officer=office.officer(who),
            request_id=came.id,
            condition_id=condition.pk,
            kept=True,
            note="",
            due_on=None,
            now=NOW,
        )


def test_no_condition_was_due_before_anybody_was_bound_by_it(came: Desk, office: Office) -> None:
    said = {"officer": office.officer("central_authority"), "request_id": came.id, "condition_id": agreed(came).pk}
    with pytest.raises(MomentOver, match="due_on"):
        settle_condition(**said, kept=None, note="", due_on=NOW.date() - timedelta(days=2), now=NOW)

    settle_condition(**said, kept=None, note="", due_on=NOW.date() - timedelta(days=1), now=NOW)
    assert Condition.objects.get(pk=said["condition_id"]).due_on == NOW.date() - timedelta(days=1)


@pytest.mark.parametrize(("made_at", "bound_at"), [(FIRST, FIRST), (LAST, NOW)])
def test_no_date_on_a_foreign_act_keeps_an_officer_from_a_condition(
    came: Desk, office: Office, made_at: datetime, bound_at: datetime
) -> None:
    came.act("propose_conditions", conditions="- Only for this case.")
    assert following(request_id=came.id, act="agree_conditions", body={}, made_at=made_at).arrive() is None
    condition = Condition.objects.get(request_id=came.id)
    assert condition.agreed_at == bound_at

    settled = settle_condition(
        officer=office.officer("central_authority"),
        request_id=came.id,
        condition_id=condition.pk,
        kept=None,
        note="",
        due_on=UNTIL,
        now=NOW,
    )

    assert settled.due_on == UNTIL


def test_one_that_was_broken_needs_a_word(came: Desk, office: Office) -> None:
    with pytest.raises(ReasonMissing):
        settle_condition(
            officer=office.officer("central_authority"),
            request_id=came.id,
            condition_id=agreed(came).pk,
            kept=False,
            note=" ",
            due_on=None,
            now=NOW,
        )


def test_a_request_of_ours_is_not_closed_over_open_conditions_in_silence(office: Office, instruments) -> None:
    asked = Asked(office, instruments, kind="mla.stored_data")
    conditions = {"conditions": "Only for this case."}
    assert asked.theirs("propose_conditions", conditions, after="request").arrive() is None
    asked.ours("agree_conditions")
    assert asked.theirs("result", {"result": "Done."}, after="agree_conditions").arrive() is None

    with pytest.raises(ConditionsOpen):
        asked.ours("close")
    asked.ours("close", note="Reported to their authority each year.")

    assert asked.request.state == "closed"


def test_conditions_of_a_refused_request_bind_nobody_and_are_shown_as_fallen(came: Desk, office: Office) -> None:
    due(came, office, UNTIL)
    assert running() == 1

    came.act("refuse", ground="40.22", reasons="Persecution.", effect="refused")

    assert [one.standing for one in Condition.objects.all()] == ["fallen", "fallen"]
    assert running() == 0
    assert life_of(officer=office.officer("central_authority"), request=came.request).open_conditions == ()

    came.act("accept")

    assert [one.standing for one in Condition.objects.all()] == ["agreed", "agreed"]
    assert running() == 1


def test_a_withdrawal_that_their_node_refuses_leaves_the_conditions_binding(office: Office, instruments) -> None:
    asked = Asked(office, instruments, kind="mla.stored_data")
    assert asked.theirs("accept", after="request").arrive() is None
    grant = {**GRANT, "conditions": "Only for this case."}
    assert asked.theirs("decide_grant", grant, after="accept").arrive() is None
    due(asked, office, UNTIL)
    withdrawal = asked.ours("withdraw")
    assert (Condition.objects.get().standing, running()) == ("fallen", 0)

    asked.hear(withdrawal)

    assert (Condition.objects.get().standing, running()) == ("agreed", 1)


def test_a_refused_request_of_ours_is_closed_without_a_word_on_its_conditions(office: Office, instruments) -> None:
    asked = Asked(office, instruments, kind="mla.stored_data")
    assert asked.theirs("propose_conditions", {"conditions": "Only here."}, after="request").arrive() is None
    asked.ours("agree_conditions")
    refusal = {"ground": "40.22", "reasons": "Persecution.", "effect": "refused"}
    assert asked.theirs("refuse", refusal, after="agree_conditions").arrive() is None

    asked.ours("close")

    assert asked.request.state == "closed"


def due(desk: Desk | Asked, office: Office, day: date) -> None:
    """Say by when the first condition is due."""
    found = agreed(desk) if isinstance(desk, Desk) else Condition.objects.get(request_id=desk.id)
    settle_condition(
        officer=office.officer("central_authority"),
        request_id=desk.id,
        condition_id=found.pk,
        kept=None,
        note="",
        due_on=day,
        now=NOW,
    )


def running() -> int:
    """Return how many terms of conditions run."""
    return Deadline.objects.filter(term__startswith="condition:", state="running", superseded_at=None).count()


# Parts and costs


def test_who_accepts_a_part_says_which(came: Desk, office: Office) -> None:
    with pytest.raises(FieldMissing, match="part"):
        came.act("accept", extent="part")

    came.act("accept", extent="part", part="The mailbox, not the log.")

    life = life_of(officer=office.officer("central_authority"), request=came.request)
    assert life.in_part is not None
    assert life.in_part.body["part"] == "The mailbox, not the log."


def test_extraordinary_costs_are_consulted_on_under_40_30_and_execution_waits(came: Desk, office: Office) -> None:
    came.act("accept")
    came.act("estimate_costs", estimate="40,000 EUR", cost_items="Decryption.", proposal="Half each.")
    assert came.request.state == "costs_proposed"

    arrive(came, "agree_costs", agreement="Half each, at most 20,000 EUR.")

    life = life_of(officer=office.officer("central_authority"), request=came.request)
    assert came.request.state == "accepted"
    assert [(one.estimate.body["estimate"], one.is_agreed) for one in life.costs] == [("40,000 EUR", True)]


def test_parts_of_the_result_are_counted(came: Desk, office: Office) -> None:
    came.act("accept")
    came.act("partial_result", result="The mailbox.", outstanding="The log.")
    came.act("partial_result", result="A first log.", outstanding="The second.")

    assert life_of(officer=office.officer("central_authority"), request=came.request).partial_results == 2


def test_an_outsider_sees_nothing_of_it(came: Desk, office: Office) -> None:
    agreed(came)

    for who in ("outsider", "overseer"):
        life = life_of(officer=office.officer(who), request=came.request)
        assert (life.conditions, life.costs, life.partial_results, life.enquiries) == ((), (), 0, ())


# Consultation


def test_a_refusal_under_40_21_waits_for_the_consultation(came: Desk) -> None:
    reasons = {"ground": "40.21.b", "reasons": "Security.", "effect": "refused"}
    with pytest.raises(ConsultFirst):
        came.act("refuse", **reasons)

    came.act("consult", ground="40.21.b", obstacle="Security of the State.")
    with pytest.raises(ConsultFirst):
        came.act("refuse", **reasons)
    arrive(came, "give_views", views="We could do without the log.")
    came.act("refuse", **reasons)

    assert came.request.state == "refused"


def test_a_refusal_under_40_22_does_not(came: Desk) -> None:
    came.act("refuse", ground="40.22", reasons="Persecution.", effect="refused")

    assert came.request.state == "refused"


# Another authority


def test_a_told_authority_sees_who_asks_for_what_and_no_content(came: Desk, office: Office) -> None:
    told(came, office)

    (row,) = notified_rows(officer=office.officer("outsider"), on=TODAY)

    shown = {name: getattr(row, name) for name in row.__slots__}
    assert shown == {
        "id": row.id,
        "reference": came.request.reference,
        "kind": "mla.stored_data",
        "state_code": "XBB",
        "mode": "exercise",
        "priority": "urgent",
        "opened_at": NOW,
        "has_ended": False,
        "authority_name": "National Cybercrime Authority",
        "word": "A bank of yours is named.",
        "told_at": NOW,
        "told_by": "Central Authority",
        "holds": (),
        "in_force": None,
    }
    assert notified_of(officer=office.officer("outsider"), request=came.request) == []


@pytest.mark.parametrize("who", ["central_authority", "overseer"])
def test_others_are_not_told(came: Desk, office: Office, who: str) -> None:
    told(came, office)

    assert notified_rows(officer=office.officer(who), on=TODAY) == []


@pytest.mark.parametrize(
    ("who", "error"), [("duty_officer", NotPermitted), ("overseer", NotPermitted), ("outsider", NotFound)]
)
def test_who_may_not_decide_tells_nobody(came: Desk, office: Office, who: str, error: type[Exception]) -> None:
    with pytest.raises((error, NotFound)):
        notify_authority(
            officer=office.officer(who),
            request_id=came.id,
            authority_code="ffu",
            word="",
            now=NOW,
            identity=ARDENIA.identity,
        )
    assert not Notified.objects.exists()


def test_an_authority_is_told_once_and_only_of_this_node(came: Desk, office: Office) -> None:
    told(came, office)

    with pytest.raises(AlreadyDone):
        told(came, office)
    with pytest.raises(NotFound):
        notify_authority(
            officer=office.officer("central_authority"),
            request_id=came.id,
            authority_code="XBB",
            word="",
            now=NOW,
            identity=ARDENIA.identity,
        )


def test_a_hold_stops_what_carries_the_request_out_and_nothing_else(came: Desk, office: Office) -> None:
    held(came, office)

    came.act("accept")
    with pytest.raises(Held, match="Financial Fraud Unit"):
        came.act("decide_grant", **GRANT)
    with pytest.raises(Held):
        came.act("partial_result", result="The mailbox.", outstanding="The log.")
    came.act("ask", question="Until when can you wait?")


def test_data_are_kept_from_being_lost_in_spite_of_a_hold(office: Office, instruments) -> None:
    came = Desk(office, instruments, kind="preserve.request")
    held(came, office)

    came.act("accept")
    came.act("order_to_holder", holder="Mail Ltd.", legal_basis="s. 7", ordered_at="2026-11-22T03:00Z")
    came.act("preserved", from_at="2026-11-22T03:00Z", until_at="2027-02-20T04:00Z")

    assert came.request.state == "preserved"


def test_a_hold_ends_with_its_day(came: Desk, office: Office) -> None:
    hold = held(came, office, until_on=TODAY)
    came.act("accept")
    with pytest.raises(Held):
        came.act("decide_grant", **GRANT)

    Hold.objects.filter(pk=hold.pk).update(until_on=TODAY - timedelta(days=1))

    assert came.act("decide_grant", **GRANT).state == "granted"


def test_the_authority_lifts_its_hold(came: Desk, office: Office) -> None:
    hold = held(came, office)
    with pytest.raises(NotFound):
        lift_hold(officer=office.officer("central_authority"), hold_id=hold.pk, now=NOW)

    lift_hold(officer=office.officer("outsider"), hold_id=hold.pk, now=NOW)

    came.act("accept")
    assert came.act("decide_grant", **GRANT).state == "granted"
    with pytest.raises(AlreadyDone):
        lift_hold(officer=office.officer("outsider"), hold_id=hold.pk, now=NOW)


def test_two_persons_overrule_a_hold(came: Desk, office: Office, second) -> None:
    hold, central = held(came, office), office.officer("central_authority")
    with pytest.raises(HoldWrong):
        overrule_hold(officer=second, request_id=came.id, hold_id=hold.pk, now=NOW)
    with pytest.raises(HoldWrong):
        ask_to_overrule(officer=central, request_id=came.id, hold_id=hold.pk, reason=" ", now=NOW)
    ask_to_overrule(officer=central, request_id=came.id, hold_id=hold.pk, reason="A life is at stake.", now=NOW)
    with pytest.raises(OwnApproval):
        overrule_hold(officer=central, request_id=came.id, hold_id=hold.pk, now=NOW)
    with pytest.raises(NotFound):
        overrule_hold(officer=office.officer("outsider"), request_id=came.id, hold_id=hold.pk, now=NOW)

    overrule_hold(officer=second, request_id=came.id, hold_id=hold.pk, now=NOW)

    came.act("accept")
    assert came.act("decide_grant", **GRANT).state == "granted"
    steps = LocalStep.objects.filter(request_id=came.id).values_list("step", flat=True)
    assert set(steps) >= {"authority_notified", "hold_placed", "overruling_asked", "hold_overruled"}


@pytest.mark.parametrize(
    ("reason", "until_on"),
    [("", UNTIL), ("Why.", None), ("Why.", TODAY - timedelta(days=1)), ("Why.", TODAY + timedelta(days=367))],
)
def test_a_hold_has_a_reason_and_a_day(came: Desk, office: Office, reason: str, until_on: date | None) -> None:
    notified = told(came, office)

    with pytest.raises(HoldWrong):
        place_hold(
            officer=office.officer("outsider"), notified_id=notified.pk, reason=reason, until_on=until_on, now=NOW
        )


def test_no_hold_is_placed_on_a_request_that_has_ended_and_the_told_authority_sees_that(
    came: Desk, office: Office
) -> None:
    notified = told(came, office)
    arrive(came, "withdraw")

    with pytest.raises(RequestEnded):
        place_hold(officer=office.officer("outsider"), notified_id=notified.pk, reason="Why.", until_on=UNTIL, now=NOW)

    assert not Hold.objects.exists()
    assert [row.has_ended for row in notified_rows(officer=office.officer("outsider"), on=TODAY)] == [True]
    assert notified_rows(officer=office.officer("central_authority"), on=TODAY) == []


def test_nobody_else_holds(came: Desk, office: Office) -> None:
    notified = told(came, office)

    for who in ("central_authority", "duty_officer", "overseer"):
        with pytest.raises((NotFound, NotPermitted)):
            place_hold(officer=office.officer(who), notified_id=notified.pk, reason="Why.", until_on=UNTIL, now=NOW)


def test_an_agreement_that_is_overtaken_agrees_to_nothing(office: Office, instruments) -> None:
    asked = Asked(office, instruments, kind="mla.stored_data")
    conditions = {"conditions": "Only for this case."}
    assert asked.theirs("propose_conditions", conditions, after="request").arrive() is None
    asked.ours("agree_conditions")
    refusal = {"ground": "40.22", "reasons": "Persecution.", "effect": "refused"}

    assert asked.theirs("refuse", refusal, after="propose_conditions").arrive() is None

    assert [one.standing for one in Condition.objects.all()] == ["fallen"]  # never agreed
