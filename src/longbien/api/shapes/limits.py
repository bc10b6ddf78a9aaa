"""Limits of data received, their erasure, and the secrecy of a request, as they go in and out."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema
from pydantic import Field

from longbien.api.shapes.requests import Strict
from longbien.core.safeguards.screening import LONGEST_REASONS
from longbien.readers.limits import LimitShown, Reported


class LimitOut(Schema):
    """The limits of one item. `over`: it may be kept no longer, and is neither opened nor packed any more."""

    item: str
    name: str
    purpose: str
    onward: str
    other_use: str
    retain_until_at: datetime | None
    retention: str
    confidential_until_at: datetime | None
    handling: str
    words: str
    over: bool
    erasure_asked_at: datetime | None
    erased_at: datetime | None


class ReportedOut(Schema):
    """The limits of what an act reports in words."""

    act: str
    done: str
    purpose: str
    onward: str
    other_use: str
    confidential_until_at: datetime | None
    handling: str
    words: str


class ErasureIn(Strict):
    """`confirm` is for the second person; it cannot be undone."""

    confirm: bool = False


class SecrecyIn(Strict):
    """Whether secrecy is still needed, and the day of the next look; without a day, the latest that is allowed."""

    needed: bool
    next_on: date | None = None
    reasons: str = Field(max_length=LONGEST_REASONS)


class SecrecyOut(Schema):
    """What a look at secrecy found."""

    needed: bool
    next_on: date | None


def limit_out(shown: LimitShown) -> LimitOut:
    """Return the limits of an item as they are shown."""
    limit = shown.limit
    return LimitOut(
        item=limit.item_id,
        name=limit.item.name,
        purpose=limit.purpose,
        onward=limit.onward,
        other_use=limit.other_use,
        retain_until_at=limit.retain_until_at,
        retention=limit.retention,
        confidential_until_at=limit.confidential_until_at,
        handling=limit.handling,
        words=limit.words,
        over=shown.over,
        erasure_asked_at=limit.erasure_asked_at,
        erased_at=limit.erased_at,
    )


def reported_out(reported: Reported) -> ReportedOut:
    """Return the limits of what was reported as they are shown."""
    limits = reported.limits
    return ReportedOut(
        act=reported.act.id,
        done=reported.act.act,
        purpose=limits.purpose,
        onward=limits.onward.value,
        other_use=limits.other_use.value,
        confidential_until_at=limits.confidential_until_at,
        handling=limits.handling,
        words=limits.words,
    )
