"""Waits double up to an hour, and end when the time allowed ends."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.samples import NOW
from longbien.core.exchange.backoff import next_attempt_at

MONTH = timedelta(days=30)


def after(attempts: int, *, jitter: float = 0.0, now: datetime = NOW) -> datetime | None:
    return next_attempt_at(made_at=NOW, attempts=attempts, now=now, jitter=jitter, give_up_after=MONTH)


def test_waits_double_up_to_an_hour() -> None:
    waits = [at - NOW for at in map(after, [1, 2, 3, 4, 10, 11, 12, 13, 10_000_000]) if at]

    assert [wait.total_seconds() for wait in waits] == [2, 4, 8, 16, 1024, 2048, 3600, 3600, 3600]


def test_jitter_moves_a_wait_by_a_fifth() -> None:
    assert after(3, jitter=1) == NOW + timedelta(seconds=9.6)
    assert after(3, jitter=-1) == NOW + timedelta(seconds=6.4)


def test_the_last_attempt_is_made_when_the_time_ends() -> None:
    end = NOW + MONTH

    assert after(99, now=end - timedelta(seconds=1)) == end
    assert after(99, now=end) is None
    assert after(99, now=end + timedelta(days=1)) is None


@given(st.integers(1, 10**9), st.floats(-1, 1), st.timedeltas(timedelta(), timedelta(days=40)))
def test_the_next_attempt_is_later_than_now_and_within_the_time(attempts: int, jitter: float, age: timedelta) -> None:
    at = after(attempts, jitter=jitter, now=NOW + age)

    assert (at is None) == (age >= MONTH)
    assert at is None or NOW + age < at <= NOW + MONTH


@pytest.mark.parametrize(("attempts", "jitter"), [(0, 0.0), (-1, 0.0), (1, 1.01), (1, -1.01)])
def test_nonsense_is_our_own_mistake(attempts: int, jitter: float) -> None:
    with pytest.raises(ValueError, match="attempt"):
        after(attempts, jitter=jitter)
