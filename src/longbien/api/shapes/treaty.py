"""The treaty register and the directory, as the JSON door tells them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from longbien.core.treaties.questions import WrongQuestion

Day = Annotated[str, Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Certainty = Literal["yes", "no", "unknown"]


class StatusIn(Schema):
    """`on` is the day for which is asked, today if left out; `known` shows the register as known at its end."""

    instrument: str = "uncc-2024"
    on: Day | None = None
    known: Day | None = None


class DayIn(Schema):
    """`on` is the day for which is asked, today if left out; `known` shows the register as known at its end."""

    on: Day | None = None
    known: Day | None = None


class QuestionIn(DayIn):
    """Codes of both States; the offence is art7 to art17, art19:art13, or other; the measure is the id of a kind."""

    requesting: str
    requested: str
    offence: str
    measure: str
    max_penalty_years: int | None = Field(default=None, ge=0, le=200)
    exercise: bool = False
    electronic_evidence: bool | None = None
    territory: str = Field(default="", max_length=100)


class DirectoryIn(Schema):
    """Which entries to list; all of them are optional. `on` is the day on which their age is counted."""

    state: str = ""
    function: Literal["mutual_legal_assistance", "extradition", "network_24_7", "prevention"] | None = None
    on: Day | None = None


class RangeOut(Schema):
    """A number from `low` to `high`."""

    low: int
    high: int


class DaysOut(Schema):
    """A day from `earliest` to `latest`; null is open: it may never have come."""

    earliest: str
    latest: str | None


class SourceOut(Schema):
    """Where it is known from; the quotation is in the language of the source."""

    document: str
    publisher: str
    published: str | None
    language: str
    quotation: str
    trust: str
    place: str


class ClaimOut(Schema):
    """Something said of the treaty as a whole, how the register takes it, and what it computes for the same day."""

    id: str
    instrument: str
    subject: str
    says: str
    figure: int | None
    as_of: str
    standing: str
    reason: str
    known_at: str
    followed: bool
    computed: RangeOut | None
    agrees: Certainty
    sources: list[SourceOut]


class ConflictOut(Schema):
    """Facts or claims that contradict one another."""

    code: str
    instrument: str
    participant: str
    facts: list[str]
    claims: list[str]
    detail: str


class StatusOut(Schema):
    """An instrument on a day. `parties` is 0 until entry into force."""

    instrument: str
    title: str
    on: str
    known_at: str | None
    adopted_on: str | None
    signatures: int
    signatures_possible: RangeOut
    parties: int
    parties_possible: RangeOut
    instruments_counted: int
    instruments_possible: RangeOut
    instruments_needed: int | None
    instruments_missing: int | None
    missing_possible: RangeOut | None
    in_force: bool
    in_force_is: Certainty
    in_force_on: str | None
    in_force_between: DaysOut | None
    claims: list[ClaimOut]
    conflicts: list[ConflictOut]


class EffectOut(Schema):
    """What a reservation or declaration does to an article."""

    article: str
    option: str


class FactOut(Schema):
    """A dated fact. `happened` is a day, a month, a year, or a span; `counts` says that it stands uncorrected."""

    id: str
    instrument: str
    participant: str
    deed: str
    happened: str
    effective_on: str | None
    confidence: str
    at_least: int
    at_most: int
    place: str
    text: str
    articles: list[str]
    effects: list[EffectOut]
    concerns: str
    supersedes: str
    note: str
    known_at: str
    counts: bool
    corrected_by: list[str]
    concerned_by: list[str]
    sources: list[SourceOut]


class DoubtOut(Schema):
    """What is uncertain."""

    code: str
    facts: list[str]
    detail: str


class ObjectionOut(Schema):
    """Who objects, and the fact that says so."""

    participant: str
    fact: str
    certainty: Certainty


class SaidOut(Schema):
    """A reservation, declaration or notification in effect; `fact` is its id."""

    fact: str
    certainty: Certainty
    articles: list[str]
    effects: list[EffectOut]
    objections: list[ObjectionOut]


class BondOut(Schema):
    """What binds a participant to an instrument; `possible` says what it may be where `bond` is unknown."""

    instrument: str
    participant: str
    on: str
    bond: str
    possible: list[str]
    is_party: Certainty
    facts: list[str]
    signed_on: DaysOut | None
    deposited_on: DaysOut | None
    party_from: DaysOut | None
    party_until: DaysOut | None
    reservations: list[SaidOut]
    declarations: list[SaidOut]
    doubts: list[DoubtOut]


class ChannelOut(Schema):
    """One way to reach an authority."""

    kind: str
    value: str


class HoursOut(Schema):
    """Open on a weekday, 1 Monday to 7 Sunday, local time; 00:00 to 00:00 is all day."""

    weekday: int
    opens: str
    closes: str


class AgeOut(Schema):
    """Days since the last confirmation, null where there was none; `stale` after a year."""

    days: int | None
    stale: bool


class EntryOfDirectoryOut(Schema):
    """An authority in one function."""

    id: str
    state: str
    function: str
    name: str
    authority: str
    territory: str
    instruments: list[str]
    from_on: str | None
    until_on: str | None
    languages: list[str]
    time_zone: str
    hours: list[HoursOut]
    channels: list[ChannelOut]
    keys: list[str]
    source: str
    origin: str
    confirmed_on: str | None
    known_at: str
    age: AgeOut


class ParticipantOut(Schema):
    """A State or organisation with all that is known of it; corrected facts are there and marked."""

    code: str
    name: str
    kind: str
    group: str
    territory: str
    other_names: list[str]
    members: list[str]
    on: str
    known_at: str | None
    statuses: list[BondOut]
    facts: list[FactOut]
    authorities: list[EntryOfDirectoryOut]


def day_of(text: str | None, *, name: str, today: date) -> date:
    """Return the day of an input that has the form of one; None is today. Raises: WrongQuestion."""
    if text is None:
        return today
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongQuestion(f"{name}: there is no day {text}") from error
