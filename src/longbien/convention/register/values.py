"""
What is known of treaties, as values: participants, dated facts with their sources, and claims that conflict.

A fact is never overwritten. A correction is another fact that names the one it `supersedes`; both stay, and each says
since when we knew (`known_at`), so that the register answers by legal date and by the day of our knowledge.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from longbien.convention.register.words import (
    ClaimSubject,
    Confidence,
    Deed,
    ParticipantKind,
    Precision,
    Standing,
    Trust,
)


@dataclass(frozen=True, kw_only=True)
class Participant:
    """
    A State or an organisation.

    Args:
        code: ISO 3166-1 alpha-3, `EUE` for the European Union, or a user-assigned code of an imaginary State (XAA).
        name: as the depositary writes it, in English; names in other languages come from CLDR by `territory`.
        group: regional group of the United Nations: AFR, APG, EEG, LAC, WEO, or REIO for organisations, or empty.
        territory: ISO 3166-1 alpha-2 for CLDR (`EU` for the Union); empty where there is none.
        members: codes of the members of an organisation.
        tile: column and row on the tile map of the world, from the upper left; None for organisations.
    """

    code: str
    name: str
    kind: ParticipantKind
    group: str
    territory: str
    other_names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    tile: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True, order=True)
class Dating:
    """When something happened, as well as it is known: on a day in `from_on ≤ day < until_on`."""

    from_on: date
    until_on: date
    precision: Precision


@dataclass(frozen=True, kw_only=True)
class Attestation:
    """One source that says so. `quotation` is short and in the source's own language (BCP 47 code in `language`)."""

    document: str
    publisher: str
    published: Dating | None
    language: str
    quotation: str
    trust: Trust
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Effect:
    """
    What a reservation, declaration or denunciation does to the rules, as far as it is known.

    Args:
        article: of the instrument, such as 42(5).
        option: id of the option it uses (`dual_criminality_for_preservation`, `limits_realtime_offences`, ...), or
            `unknown` where the text was not seen: then whatever rests on the article is unknown for this participant.
    """

    article: str
    option: str


@dataclass(frozen=True, kw_only=True)
class Fact:
    """
    Something a participant did to an instrument on a date.

    Args:
        id: stable, such as `uncc-2024.VNM.signature` or `uncc-2024.QAT.reservation.2`; an address on the public pages.
        instrument: id of the instrument.
        participant: code; empty where the participant is not identified.
        happened: when it was done or deposited.
        effective_on: when it takes effect, where the source names the day; else it is computed by the entry rules.
        at_least, at_most: how many participants a fact about unidentified ones stands for; 1 and 1 otherwise.
        place: where it was done, such as Hanoi.
        text: of a reservation, declaration or notification, as far as seen.
        articles: the provisions concerned.
        concerns: id of the fact that this one withdraws, objects to or replaces in law (not a correction of ours).
        supersedes: id of the fact that this one corrects in the register.
        known_at: when the register learned it; aware, UTC.
    """

    id: str
    instrument: str
    participant: str
    deed: Deed
    happened: Dating
    confidence: Confidence
    attestations: tuple[Attestation, ...]
    known_at: datetime
    effective_on: date | None = None
    at_least: int = 1
    at_most: int = 1
    place: str = ""
    text: str = ""
    articles: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    concerns: str = ""
    supersedes: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """
    Something said about the treaty as a whole that is kept although others say otherwise.

    Args:
        says: the claim in few words, such as "72 Member States".
        figure: the number claimed, where there is one.
        as_of: the day for which it was said.
        standing, reason: how the register takes it, and why.
    """

    id: str
    instrument: str
    subject: ClaimSubject
    says: str
    figure: int | None
    as_of: Dating
    attestations: tuple[Attestation, ...]
    standing: Standing
    reason: str
    known_at: datetime


@dataclass(frozen=True, kw_only=True)
class RegisterFiles:
    """All the register as shipped. The order of every tuple is the order of the files."""

    participants: tuple[Participant, ...]
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
