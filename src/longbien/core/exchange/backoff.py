"""When to try again to hand a message over (`spec/exchange.md` 8)."""

from __future__ import annotations

from datetime import datetime, timedelta

LONGEST_WAIT_SECONDS = 3600
JITTER_SHARE = 0.2


def next_attempt_at(
    *, made_at: datetime, attempts: int, now: datetime, jitter: float, give_up_after: timedelta
) -> datetime | None:
    """
    Return when to try next, or None if it is time to give up.

    The last attempt is made when the time allowed ends; after it there is no next one.

    Args:
        made_at: when the act was made.
        attempts: how many were made so far, the one that just failed included; at least 1.
        now: when that one failed.
        jitter: a random number from -1 to 1, which becomes ±20 % of the wait.
        give_up_after: the time allowed, counted from `made_at`.
    """
    if attempts < 1 or not -1 <= jitter <= 1:
        raise ValueError("at least one attempt was made, and jitter lies between -1 and 1")
    until = made_at + give_up_after
    if now >= until:
        return None
    # 2^12 seconds are already more than an hour: a long row of failures must not compute a long power.
    wait = min(2 ** min(attempts, 12), LONGEST_WAIT_SECONDS) * (1 + JITTER_SHARE * jitter)
    return min(now + timedelta(seconds=wait), until)
