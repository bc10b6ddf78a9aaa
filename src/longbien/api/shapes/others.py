"""What authorities of one State tell each other about requests, as it goes out."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema

from longbien.actions.readings import note_listed
from longbien.api.shapes.life import HoldOut, hold_out
from longbien.core.officers import Officer
from longbien.readers.deconfliction import more_deconflictions, open_deconflictions
from longbien.readers.notified import handed_over, notified_rows


class NotifiedOut(Schema):
    """What a told authority sees: who asks for what kind of help, where it lies, whether it ended, its own holds."""

    id: int
    reference: str
    kind: str
    state: str
    authority: str
    word: str
    opened_at: datetime
    ended: bool
    told_at: datetime
    holds: list[HoldOut]


class HandedOut(Schema):
    """A request that was handed over to another authority of the State."""

    reference: str
    kind: str
    to: str
    at: datetime


class OthersOut(Schema):
    """
    What this authority shares with others of its State.

    `shared` are the ids of its requests that name what others name too, `more_shared` how many stand behind them.
    """

    told: list[NotifiedOut]
    handed_over: list[HandedOut]
    shared: list[str]
    more_shared: int


def others_out(*, officer: Officer, now: datetime) -> OthersOut:
    """Return what this authority shares with others of its State."""
    on, shared = now.date(), open_deconflictions(officer=officer)
    note_listed(officer=officer, requests=(one.request for one in shared), now=now)
    return OthersOut(
        told=told_out(officer=officer, on=on),
        handed_over=[
            HandedOut(reference=one.reference, kind=one.kind, to=one.to.code, at=one.at)
            for one in handed_over(officer=officer)
        ],
        shared=[one.request_id for one in shared],
        more_shared=more_deconflictions(officer=officer),
    )


def told_out(*, officer: Officer, on: date) -> list[NotifiedOut]:
    """Return what this authority was told of."""
    return [
        NotifiedOut(
            id=one.id,
            reference=one.reference,
            kind=one.kind,
            state=one.state_code,
            authority=one.authority_name,
            word=one.word,
            opened_at=one.opened_at,
            ended=one.has_ended,
            told_at=one.told_at,
            holds=[hold_out(hold, on=on) for hold in one.holds],
        )
        for one in notified_rows(officer=officer, on=on)
    ]
