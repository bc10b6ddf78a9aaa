"""What has been done lies behind us, what is promised or asked for ahead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from longbien.convention.loader import load
from longbien.convention.words import Widget
from longbien.core.requests.moments import (
    AHEAD,
    BEHIND,
    MomentAhead,
    MomentDoubt,
    MomentOver,
    check_moments,
    doubted_moments,
)
from longbien.core.requests.turns import FieldWrong, act_of

PRESERVATION, STORED_DATA = load().kind(kind_id="preserve.request"), load().kind(kind_id="mla.stored_data")
NOW = datetime(2026, 11, 22, 3, 22, tzinfo=UTC)


def preserve(from_at: str, until_at: str) -> None:
    check_moments(kind=PRESERVATION, act="preserved", body={"from_at": from_at, "until_at": until_at}, now=NOW)


def test_nobody_reports_data_as_kept_from_a_day_to_come() -> None:
    with pytest.raises(MomentAhead, match="from_at"):
        preserve("2026-11-23T00:00:00Z", "2027-02-01T00:00:00Z")


def test_nobody_reports_data_as_kept_that_are_not_any_more() -> None:
    with pytest.raises(MomentOver, match="until_at"):
        preserve("2026-08-01T00:00:00Z", "2026-11-22T03:22:00Z")


@pytest.mark.parametrize("from_at", ["2026-11-20T00:00:00", "2026-11-20"])
def test_a_moment_of_ours_names_its_zone(from_at: str) -> None:
    with pytest.raises(FieldWrong, match="from_at"):
        preserve(from_at, "2027-02-01T00:00:00Z")


def test_data_can_have_been_kept_before_and_the_clock_of_the_holder_go_a_little_fast() -> None:
    preserve("2026-08-01T00:00:00Z", "2026-11-22T03:22:01Z")
    preserve("2026-11-22T03:37:00Z", "2027-02-01T00:00:00Z")


def test_a_day_for_their_view_is_today_or_later() -> None:
    body = {"ground": "40.21.b", "obstacle": "Too broad.", "views_by_on": "2026-11-22"}

    check_moments(kind=STORED_DATA, act="consult", body=body, now=NOW)
    with pytest.raises(MomentOver, match="views_by_on"):
        check_moments(kind=STORED_DATA, act="consult", body={**body, "views_by_on": "2026-11-21"}, now=NOW)


def test_what_another_state_can_hardly_mean_is_doubted() -> None:
    def doubts(act: str, **body: object) -> dict[str, MomentDoubt]:
        return doubted_moments(fields=act_of(kind=STORED_DATA, act=act).fields, body=body, at=NOW)

    preserved = act_of(kind=PRESERVATION, act="preserved").fields
    odd = {"from_at": "2026-11-23T00:00:00Z", "until_at": "2099-01-01T00:00:00Z", "note": "2099-01-01"}
    assert doubted_moments(fields=preserved, body=odd, at=NOW) == {
        "from_at": MomentDoubt.AHEAD,
        "until_at": MomentDoubt.FAR,
    }
    plain = {"from_at": "2026-11-22T03:30:00Z", "until_at": "2031-11-20T00:00:00Z"}
    assert doubted_moments(fields=preserved, body=plain, at=NOW) == {}
    assert doubted_moments(fields=preserved, body={"from_at": 7, "until_at": "9999-99-99"}, at=NOW) == {}
    assert doubts("consult", views_by_on="2026-11-21") == {"views_by_on": MomentDoubt.OVER}
    assert doubts("release", retain_until="2066-01-01", confidential_until="9999-12-31") == {
        "confidential_until": MomentDoubt.FAR
    }


def test_every_moment_of_an_act_is_said_to_lie_behind_or_ahead() -> None:
    """But for the end of a preservation, and those of a document on paper, whose recording looks at them itself."""
    elsewhere = {"ended_at", "dispatched_at", "received_at"}
    fields = (field for act in load().acts for field in act.fields if field.widget in {Widget.DATE, Widget.DATETIME})

    assert {field.id for field in fields} == BEHIND | AHEAD | elsewhere
    assert not BEHIND & AHEAD
