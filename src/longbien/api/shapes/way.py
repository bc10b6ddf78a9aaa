"""The way of a request through its journey, as it goes out."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from longbien.core.requests.way import Way


class WalkedOut(Schema):
    """A state the request came into, by which act, of which side; `side`: requesting, requested."""

    state: str
    act: str
    side: str
    at: datetime


class OnwardOut(Schema):
    """An act that leads on from where the request stands, whose it is, and the state it leads to."""

    act: str
    side: str
    state: str


class WayOut(Schema):
    """Where a request has been, in order, and what can follow; `onward` is empty when it has ended."""

    been: list[WalkedOut]
    onward: list[OnwardOut]


def way_out(found: Way | None) -> WayOut | None:
    """Return a way as it goes out; None stays None."""
    if found is None:
        return None
    return WayOut(
        been=[WalkedOut(state=one.state, act=one.act, side=one.side, at=one.at) for one in found.been],
        onward=[OnwardOut(act=one.act, side=one.side, state=one.state) for one in found.onward],
    )
