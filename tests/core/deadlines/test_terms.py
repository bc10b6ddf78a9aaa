"""Terms counted from acts: the same acts give the same terms, and nothing that is not known is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longbien.convention.loader import load
from longbien.convention.terms import Unit
from longbien.core.deadlines.calendars import Calendar
from longbien.core.deadlines.followers import Follower
from longbien.core.deadlines.moments import moment_in
from longbien.core.deadlines.public_holidays import public_days
from longbien.core.deadlines.terms import (
    Counted,
    Done,
    Doubt,
    Facts,
    Known,
    Standing,
    count_terms,
    pressing,
    warning_moments,
)
from longbien.core.requests.moments import BEHIND

NOW = datetime(2026, 11, 20, 16, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LAW = load()


def done(act: str, *, at: datetime = NOW, state: str = "", **body: object) -> Done:
    return Done(id=act, act=act, made_at=at, received_at=at, state_after=state or act, body=body)


def known(side: str) -> Known:
    return Known(state="XBB", calendar=Calendar(time_zone="Europe/Warsaw"), doubts=(Doubt.HOLIDAYS,))


def facts(*acts: Done, **changes: object) -> Facts:
    made = Facts(
        kind="preserve.request",
        legal_basis="uncc-2024",
        priority="routine",
        elements={},
        side="requested",
        is_over=False,
        acts=acts,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def terms(found: Facts) -> dict[str, Counted]:
    counted = count_terms(facts=found, terms=LAW.terms, rules=LAW.counting_rules, calendars=known)
    return {one.term: one for one in counted}


OPENED = done("request", state="sent")
PRESERVED = done("preserved", at=NOW + HOUR, from_at="2026-11-20T16:00:00Z", until_at="2027-01-19T16:00:00Z")


def test_nothing_begins_before_its_act() -> None:
    assert terms(facts()) == {}
    assert list(terms(facts(OPENED))) == ["preservation_first_decision"]


def test_the_requesting_state_does_not_count_the_order_at_home() -> None:
    order = done("order_to_holder", ordered_at="2026-11-20T16:00:00Z")

    assert "domestic_order_maximum" in terms(facts(OPENED, order))
    assert "domestic_order_maximum" not in terms(facts(OPENED, order, side="requesting"))


def test_the_term_of_a_protocol_is_for_requests_that_rest_on_it() -> None:
    asked = facts(OPENED, done("accept"), kind="mla.stored_data", elements={"data_category": "subscriber"})

    under = terms(replace(asked, legal_basis="budapest-protocol-2022"))

    assert "protocol_subscriber_returned" not in terms(asked)
    assert sorted(under) == ["protocol_served", "protocol_subscriber_returned", "subscriber_target"]
    assert under["protocol_served"].due_at == datetime(2027, 1, 4, 23, tzinfo=UTC)  # midnight in Warsaw


def test_safe_conduct_ends_fifteen_days_after_the_person_was_told_and_not_after_the_report_of_it() -> None:
    reported = done("end_presence", told_at="2026-11-17T09:00:00Z")

    found = terms(facts(OPENED, reported, kind="mla.witness_safe_conduct"))["safe_conduct_ends"]

    assert found.begins_at == datetime(2026, 11, 17, 9, tzinfo=UTC)
    assert found.due_at == datetime(2026, 12, 2, 23, tzinfo=UTC)  # 17 November and fifteen days, midnight in Warsaw


@pytest.mark.parametrize(
    ("agreed", "days", "is_doubted"),
    [
        *((length, length, False) for length in (1, 15, 30, 36_525)),
        *((nothing, 15, False) for nothing in (None, "")),
        *((odd, 15, True) for odd in (0, -3, "30", True, 2.5, [9], 36_526, 10**8, 10**15)),
    ],
)
def test_safe_conduct_lasts_as_long_as_the_request_says_was_agreed(agreed: object, days: int, is_doubted: bool) -> None:
    reported = done("end_presence", told_at="2026-11-17T09:00:00Z")
    asked = facts(OPENED, reported, kind="mla.witness_safe_conduct", elements={"agreed_days": agreed})

    found = terms(asked)["safe_conduct_ends"]

    assert (found.count, found.due_at) == (days, datetime(2026, 11, 17, 23, tzinfo=UTC) + timedelta(days=days))
    assert (Doubt.LENGTH in found.doubts) is is_doubted


def test_safe_conduct_protects_after_the_request_is_closed() -> None:
    reported, closed = done("end_presence", told_at="2026-11-17T09:00:00Z"), done("close", state="closed")
    asked = facts(OPENED, reported, closed, kind="mla.witness_safe_conduct")

    assert terms(replace(asked, is_over=True))["safe_conduct_ends"].standing is Standing.RUNNING


def test_a_term_counts_from_the_moment_that_its_act_names_where_it_names_one() -> None:
    reported = [
        (term.id, version.moment, {one.id for one in LAW.act(act_id=version.counts_from).fields} & BEHIND)
        for term in LAW.terms
        for version in term.versions
    ]

    assert [one for one in reported if one[2] and one[1] not in one[2]] == []
    assert {one[0] for one in reported if one[2]} == {
        "minimum_preservation",
        "domestic_order_maximum",
        "safe_conduct_ends",
    }


def test_a_later_version_holds_for_what_is_set_off_later() -> None:
    term = LAW.term(term_id="preservation_first_decision")
    old = replace(term.versions[0], until_on=date(2026, 11, 20))
    new = replace(term.versions[0], number=2, from_on=date(2026, 11, 20), count=12)
    changed = replace(term, versions=(old, new))

    def version(at: datetime) -> tuple[int, datetime]:
        found = count_terms(
            facts=facts(done("request", at=at, state="sent")),
            terms=(changed,),
            rules=LAW.counting_rules,
            calendars=known,
        )
        return found[0].version, found[0].due_at

    assert version(NOW - DAY) == (1, NOW)
    assert version(NOW) == (2, NOW + 12 * HOUR)


def test_time_that_stands_still_is_added_and_days_keep_their_meaning() -> None:
    asked = done("ask", at=NOW + DAY, state="information_requested")
    answered = done("answer", at=NOW + 4 * DAY, state="accepted")
    story = facts(OPENED, asked, answered, kind="mla.stored_data", elements={"data_category": "subscriber"})

    found = terms(story)["subscriber_target"]

    assert found.stood_still == 3 * DAY
    assert found.due_at == datetime(2026, 12, 23, 23, tzinfo=UTC)  # 23 November and thirty days, midnight in Warsaw
    assert found.begins_at == NOW


def test_a_period_is_held_only_by_what_was_sent_and_is_undecided() -> None:
    def standing(state: str) -> Standing:
        follower = Follower(kind="mla.stored_data", state=state)
        return terms(facts(OPENED, PRESERVED, followers=(follower,)))["minimum_preservation"].standing

    held = {state.id for state in LAW.states if standing(state.id) is Standing.HELD}

    assert held == {state.id for state in LAW.states} - {
        "draft",
        "awaiting_approval",
        "released",
        "executed",
        "nothing_found",
        "refused",
        "withdrawn",
        "closed",
    }


def test_word_of_a_request_that_went_another_way_holds_the_period_wherever_that_word_stands() -> None:
    def standing(state: str) -> Standing:
        word = Follower(kind="preserve.mla_filed", state=state)
        return terms(facts(OPENED, PRESERVED, followers=(word,)))["minimum_preservation"].standing

    assert {standing(state) for state in ("sent", "information_requested", "closed")} == {Standing.HELD}
    assert standing("draft") is Standing.RUNNING


def test_what_grants_more_time_lengthens_the_period() -> None:
    longer = Follower(kind="preserve.extension", state="preserved", until_at=NOW + 100 * DAY)

    assert terms(facts(OPENED, PRESERVED, followers=(longer,)))["minimum_preservation"].due_at == NOW + 100 * DAY


def test_the_arrival_counts_and_the_sending_until_it_is_known() -> None:
    sent = replace(OPENED, received_at=None)
    arrived = replace(OPENED, received_at=NOW + 2 * HOUR)

    before = terms(facts(sent, side="requesting"))["preservation_first_decision"]
    after = terms(facts(arrived, side="requesting"))["preservation_first_decision"]

    assert (before.due_at, before.is_provisional) == (NOW + DAY, True)
    assert (after.due_at, after.is_provisional) == (NOW + DAY + 2 * HOUR, False)


def test_a_doubt_is_told_only_where_it_touches_the_result() -> None:
    working = replace(LAW.term(term_id="subscriber_target").versions[0], unit=Unit.WORKING_DAYS)
    term = replace(LAW.term(term_id="subscriber_target"), versions=(working,))
    story = facts(OPENED, kind="mla.stored_data", elements={"data_category": "subscriber"})

    touched = count_terms(facts=story, terms=(term,), rules=LAW.counting_rules, calendars=known)

    assert touched[0].doubts == (Doubt.HOLIDAYS,)
    assert terms(story)["subscriber_target"].doubts == ()


def test_warnings_outside_the_term_are_left_out() -> None:
    warnings = LAW.term(term_id="minimum_preservation").versions[0].warnings

    found = warning_moments(begins_at=NOW, due_at=NOW + 10 * DAY, warnings=warnings)

    assert found == (("5 days before", NOW + 5 * DAY), ("1 days before", NOW + 9 * DAY))


@pytest.mark.parametrize("value", [None, 7, "", "soon", "0001-01-01T00:00:00+14:00", "9" * 5000])
def test_a_moment_that_cannot_be_read_is_none(value: object) -> None:
    assert moment_in({"at": value}, "at") is None


@pytest.mark.parametrize("written", ["2026-11-22T00:00:00", "2026-11-22", "2026-11-22T01:00:00+01:00"])
def test_a_moment_without_a_zone_counts_as_utc(written: str) -> None:
    told = done("end_presence", told_at=written)

    found = terms(facts(OPENED, told, kind="mla.witness_safe_conduct"))["safe_conduct_ends"]

    assert found.begins_at == datetime(2026, 11, 22, tzinfo=UTC)


def test_the_first_that_runs_presses() -> None:
    assert pressing([("a", NOW, "met"), ("b", NOW + DAY, "running"), ("c", NOW + HOUR, "running")]) == (
        "c",
        NOW + HOUR,
    )
    assert pressing([("a", NOW, "held")]) is None


@pytest.mark.parametrize(
    ("state", "day", "weekend"),
    [
        ("POL", date(2026, 11, 11), {6, 7}),
        ("EGY", date(2026, 1, 7), {5, 6}),
        ("VNM", date(2026, 9, 2), {6, 7}),
    ],
)
def test_public_holidays_of_states_are_known(state: str, day: date, weekend: set[int]) -> None:
    found = public_days(state=state, year=2026)

    assert found is not None
    assert (day in found.holidays, found.weekend) == (True, weekend)


@pytest.mark.parametrize(
    ("state", "days"),
    [
        ("HUN", {date(2026, 1, 10), date(2026, 8, 8)}),
        ("VNM", {date(2026, 8, 22)}),
        ("POL", set()),
    ],
)
def test_the_days_of_the_weekend_that_a_state_works_are_known(state: str, days: set[date]) -> None:
    found = public_days(state=state, year=2026)

    assert found is not None
    assert found.made_up == days


def test_an_imaginary_state_and_a_far_year_have_no_known_holidays() -> None:
    assert public_days(state="XAA", year=2026) is None
    assert public_days(state="POL", year=9999) is None


ACTS = ("accept", "ask", "answer", "order_to_holder", "preserved", "end_preservation", "refuse", "nothing_found")
STATES = {"ask": "information_requested", "answer": "accepted"}
BODIES = {
    "preserved": {"from_at": "2026-11-20T16:00:00Z", "until_at": "2027-01-19T16:00:00Z"},
    "order_to_holder": {"ordered_at": "2026-11-20T16:00:00Z"},
}
stories = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 5000)), max_size=8).map(
    lambda told: (
        OPENED,
        *(
            Done(
                id=f"{number}",
                act=act,
                made_at=NOW + timedelta(minutes=minutes),
                received_at=NOW,
                state_after=STATES.get(act, act),
                body=BODIES.get(act, {}),
            )
            for number, (act, minutes) in enumerate(told)
        ),
    )
)


@given(acts=stories, is_over=st.booleans(), more=st.integers(1, 3))
def test_properties_of_every_story(acts: tuple[Done, ...], is_over: bool, more: int) -> None:
    """Terms are a function of the acts; more acts never unset a term; nothing runs in what has ended."""
    before, after = terms(facts(*acts[:more])), terms(facts(*acts, is_over=is_over))

    assert terms(facts(*acts, is_over=is_over)) == after
    assert set(before) <= set(after)
    for one in after.values():
        assert one.begins_at < one.due_at
        assert all(one.begins_at < at < one.due_at for _, at in one.warnings)
        assert (one.settled_at is not None) == (one.standing in {Standing.MET, Standing.LAPSED})
        assert not (is_over and one.standing in {Standing.RUNNING, Standing.SUSPENDED, Standing.HELD})
        assert one.stood_still >= timedelta(0)
        if one.term in before:
            assert one.begins_at == before[one.term].begins_at
            assert one.due_at >= before[one.term].due_at or before[one.term].standing is Standing.SUSPENDED
