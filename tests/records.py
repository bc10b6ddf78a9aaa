"""Facts and entries for the tests of the node's own records: Ardenia and Bellora, an imaginary ratification."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from longbien.convention.register.values import Attestation, Claim, Dating, Fact
from longbien.convention.register.words import ClaimSubject, Confidence, Deed, Precision, Standing, Trust
from longbien.core.directory.entries import Channel, ChannelKind, DirectoryEntry, Function, OfficeHours, Origin

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
NOTICE = Attestation(
    document="C.N.1.2026.TREATIES-XVIII.16",
    publisher="United Nations",
    published=None,
    language="en",
    quotation="Bellora deposited its instrument of ratification",
    trust=Trust.DEPOSITARY,
)


def on(day: date) -> Dating:
    """Return a date known to the day."""
    return Dating(from_on=day, until_on=day + timedelta(days=1), precision=Precision.DAY)


def fact(**changes: Any) -> Fact:
    """Return Bellora's ratification of the Convention, without an id."""
    made = Fact(
        id="",
        instrument="uncc-2024",
        participant="XBB",
        deed=Deed.RATIFICATION,
        happened=on(date(2026, 3, 4)),
        confidence=Confidence.HIGH,
        attestations=(NOTICE,),
        known_at=LONG_AGO,
    )
    return replace(made, **changes)


def claim(**changes: Any) -> Claim:
    """Return a claim about the Convention as a whole."""
    made = Claim(
        id="uncc-2024.claim.ardenia-1",
        instrument="uncc-2024",
        subject=ClaimSubject.SIGNATURES,
        says="72 Member States",
        figure=72,
        as_of=on(date(2025, 10, 26)),
        attestations=(NOTICE,),
        standing=Standing.CONSISTENT,
        reason="The depositary counts as many.",
        known_at=LONG_AGO,
    )
    return replace(made, **changes)


def entry(**changes: Any) -> DirectoryEntry:
    """Return the central authority of Ardenia, without an id."""
    made = DirectoryEntry(
        id="",
        state="XAA",
        function=Function.MUTUAL_LEGAL_ASSISTANCE,
        name="Ministry of Justice of Ardenia",
        authority="nca",
        territory="",
        instruments=("uncc-2024",),
        from_on=date(2026, 1, 1),
        until_on=None,
        languages=("en", "fr"),
        time_zone="Asia/Bangkok",
        hours=(OfficeHours(weekday=1, opens=time(8), closes=time(17)),),
        channels=(Channel(kind=ChannelKind.EMAIL, value="mla@justice.ardenia.example"),),
        keys=(),
        source="Notification to the depositary",
        origin=Origin.OWN,
        confirmed_on=None,
        known_at=LONG_AGO,
    )
    return replace(made, **changes)
