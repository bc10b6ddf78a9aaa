"""The count as a bridge: one panel for each instrument needed, begun where reading begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from longbien.core.treaties.counting import Range, Summary
from longbien.core.treaties.days import Truth
from longbien.web.public.treaty.forty import Bridge, bridge_of, says

SPANS = {1: [1], 5: [5], 10: [10], 15: [7, 8], 30: [10, 10, 10], 40: [10, 10, 10, 10], 41: [8, 8, 8, 8, 9]}


def summary(*, low: int, high: int, needed: int | None) -> Summary:
    return Summary(
        instrument="uncc-2024",
        on=date(2026, 11, 22),
        signatures=0,
        signatures_possible=Range(low=0, high=0),
        parties=0,
        parties_possible=Range(low=0, high=0),
        instruments_counted=low,
        instruments_possible=Range(low=low, high=high),
        instruments_needed=needed,
        instruments_missing=None if needed is None else max(0, needed - low),
        missing_possible=None,
        in_force=False,
        in_force_is=Truth.NO,
        in_force_on=None,
        in_force_between=None,
        claims=(),
    )


def drawn(*, low: int, high: int, needed: int, is_rtl: bool = False) -> Bridge:
    found = bridge_of(summary=summary(low=low, high=high, needed=needed), is_rtl=is_rtl)
    assert found is not None
    return found


@pytest.mark.parametrize(("needed", "spans"), SPANS.items())
def test_there_is_a_panel_for_each_instrument_needed(needed: int, spans: list[int]) -> None:
    bridge = drawn(low=0, high=0, needed=needed)

    assert [len(span) for span in bridge.spans] == spans
    assert [panel.number for span in bridge.spans for panel in span] == list(range(1, needed + 1))


@pytest.mark.parametrize(("low", "high"), [(0, 0), (3, 3), (3, 5), (40, 40), (0, 40), (60, 70)])
def test_what_counts_stands_what_may_count_is_sketched(low: int, high: int) -> None:
    states = [panel.state for span in drawn(low=low, high=high, needed=40).spans for panel in span]
    counted, possible = min(low, 40), min(high, 40)

    expected = ["counted"] * counted + ["possible"] * (possible - counted) + ["missing"] * (40 - possible)
    assert states == expected


def test_it_is_begun_at_the_side_where_reading_begins() -> None:
    first, mirrored = (drawn(low=1, high=1, needed=40, is_rtl=rtl).spans[0][0].chord for rtl in (False, True))

    assert (first, mirrored) == ("M0 74V46L30 32.3V74Z", "M270 74V32.3L300 46V74Z")


def test_of_what_may_be_in_force_nobody_can_say_what_is_missing() -> None:
    counted = summary(low=3, high=3, needed=40)

    said = {truth: says(replace(counted, in_force_is=truth, in_force=truth is Truth.YES)) for truth in Truth}

    known = "3 of the 40 instruments needed are known to be deposited."
    assert said == {Truth.NO: f"{known} 37 are missing.", Truth.UNKNOWN: known, Truth.YES: ""}


def test_where_no_number_is_needed_there_is_no_picture() -> None:
    assert bridge_of(summary=summary(low=3, high=3, needed=None), is_rtl=False) is None
