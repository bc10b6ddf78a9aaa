"""
From lines to values: what is known of one instrument.

A file names its instrument, the moment at which the register learned what it brings, its documents, then

    lists    many participants that did the same, known from the same documents
    facts    what one participant did, with all that is known of it
    claims   what is said of the treaty as a whole

An item of a list is a code, or a code and a date, or also the day on which it takes effect:

    participants: [ALB, HRV 2002-10-17, EST 2003-05-12 effective 2004-07-01]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from longbien.convention.entries import Entry
from longbien.convention.register.dates import NO_DATE, NotADate, dating, dating_of, day_of, moment, optional_day
from longbien.convention.register.documents import Documents, attestations, documents
from longbien.convention.register.values import Claim, Dating, Effect, Fact
from longbien.convention.register.words import ClaimSubject, Confidence, Deed, Standing

_MEMBER = re.compile(r"(?P<code>[A-Z]{3})(?: (?P<when>[\d/-]+))?(?: effective (?P<effective>[\d-]+))?")
_NUMBERED = re.compile(r"[2-9]|[1-9]\d")


@dataclass(frozen=True, kw_only=True)
class _Setting:
    """What every item of a file takes from the head of the file."""

    instrument: str
    known_at: datetime
    documents: Documents


@dataclass(frozen=True, kw_only=True)
class FactFile:
    """One file as read; `name` is that of the file."""

    name: str
    instrument: str
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]


def fact_file(file: Entry) -> FactFile:
    """Read a file about one instrument."""
    setting = _Setting(instrument=file.text("instrument"), known_at=moment(file, "known_at"), documents=documents(file))
    lists = tuple(fact for one in file.optional_entries("lists") for fact in _facts_of_list(one, setting))
    facts = tuple(_fact(one, setting) for one in file.optional_entries("facts"))
    claims = tuple(_claim(one, setting) for one in file.optional_entries("claims"))
    file.finish()
    return FactFile(name=file.file, instrument=setting.instrument, facts=lists + facts, claims=claims)


def _facts_of_list(entry: Entry, setting: _Setting) -> tuple[Fact, ...]:
    entry.text("id")
    deed = entry.word("deed", Deed)
    all_on = dating(entry, "when") if entry.has("when") else None
    shared = Fact(
        id="",
        instrument=setting.instrument,
        participant="",
        deed=deed,
        happened=all_on or NO_DATE,
        confidence=entry.word("confidence", Confidence),
        attestations=attestations(entry, known=setting.documents),
        known_at=moment(entry, "known_at") if entry.has("known_at") else setting.known_at,
        place=entry.optional_text("place"),
        note=entry.optional_text("note"),
    )
    facts = tuple(_fact_of_list(entry, shared, all_on, written) for written in entry.texts("participants"))
    entry.finish()
    return tuple(fact for fact in facts if fact is not None)


def _fact_of_list(entry: Entry, shared: Fact, all_on: Dating | None, written: str) -> Fact | None:
    found = _MEMBER.fullmatch(written)
    if found is None:
        _wrong_member(entry, f"“{written}” is not a participant with its date.", "Write it like ALB or ALB 2002-06-20.")
        return None
    try:
        happened = dating_of(written=found["when"]) if found["when"] else all_on
        effective_on = day_of(written=found["effective"]) if found["effective"] else None
    except NotADate as fault:
        _wrong_member(entry, f"{found['code']}: {fault.problem}", fault.remedy)
        return None
    if happened is None:
        _wrong_member(entry, f"{found['code']} has no date.", "Write one behind the code, or a line “when” for all.")
        return None
    return _of_participant(shared, found["code"], happened, effective_on)


def _of_participant(shared: Fact, code: str, happened: Dating, effective_on: date | None) -> Fact:
    # The constructor rather than `replace`: there are thousands, and they are read at every start.
    return Fact(
        id=f"{shared.instrument}.{code}.{shared.deed}",
        instrument=shared.instrument,
        participant=code,
        deed=shared.deed,
        happened=happened,
        confidence=shared.confidence,
        attestations=shared.attestations,
        known_at=shared.known_at,
        effective_on=effective_on,
        place=shared.place,
        note=shared.note,
    )


def _wrong_member(entry: Entry, problem: str, remedy: str) -> None:
    entry.report(code="wrong_value", line="participants", problem=problem, remedy=remedy)


def _fact(entry: Entry, setting: _Setting) -> Fact:
    value = Fact(
        id=entry.text("id"),
        instrument=setting.instrument,
        participant=entry.optional_text("participant"),
        deed=entry.word("deed", Deed),
        happened=dating(entry, "when"),
        confidence=entry.word("confidence", Confidence),
        attestations=attestations(entry, known=setting.documents),
        known_at=moment(entry, "known_at") if entry.has("known_at") else setting.known_at,
        effective_on=optional_day(entry, "effective_on"),
        at_least=entry.whole_number("at_least") if entry.has("at_least") else 1,
        at_most=entry.whole_number("at_most") if entry.has("at_most") else 1,
        place=entry.optional_text("place"),
        text=entry.optional_text("text"),
        articles=entry.texts("articles") if entry.has("articles") else (),
        effects=tuple(_effect(one) for one in entry.optional_entries("effects", named="article")),
        concerns=entry.optional_text("concerns"),
        supersedes=entry.optional_text("supersedes"),
        note=entry.optional_text("note"),
    )
    _check_id(entry, value)
    _check_number(entry, value)
    entry.finish()
    return value


def _effect(entry: Entry) -> Effect:
    value = Effect(article=entry.text("article"), option=entry.text("option"))
    entry.finish()
    return value


def _check_id(entry: Entry, fact: Fact) -> None:
    """The id is an address on the public pages: it must say what it names."""
    stem = f"{fact.instrument}.{fact.participant or 'unidentified'}.{fact.deed}"
    rest = fact.id.removeprefix(stem)
    if fact.id and fact.id != stem and not (rest != fact.id and rest[:1] == "." and _NUMBERED.fullmatch(rest[1:])):
        entry.report(
            code="wrong_value",
            line="id",
            problem=f"“{fact.id}” does not say what it names.",
            remedy=f"Write {stem}, with .2, .3 and so on behind it for further ones.",
        )


def _check_number(entry: Entry, fact: Fact) -> None:
    several = fact.at_most > 1 or fact.at_least > 1
    if not 1 <= fact.at_least <= fact.at_most:
        problem = f"At least {fact.at_least} and at most {fact.at_most} is no number of participants."
        remedy = "Write whole numbers from 1, the smaller one under at_least."
    elif several and fact.participant:
        problem = "A participant that is named is one."
        remedy = "Remove at_least and at_most, or the participant."
    else:
        return
    entry.report(code="wrong_value", line="at_least", problem=problem, remedy=remedy)


def _claim(entry: Entry, setting: _Setting) -> Claim:
    value = Claim(
        id=entry.text("id"),
        instrument=setting.instrument,
        subject=entry.word("subject", ClaimSubject),
        says=entry.text("says"),
        figure=entry.optional_number("figure"),
        as_of=dating(entry, "as_of"),
        attestations=attestations(entry, known=setting.documents),
        standing=entry.word("standing", Standing),
        reason=entry.text("reason"),
        known_at=moment(entry, "known_at") if entry.has("known_at") else setting.known_at,
    )
    if value.id and not value.id.startswith(f"{setting.instrument}.claim."):
        entry.report(
            code="wrong_value",
            line="id",
            problem=f"“{value.id}” does not say what it names.",
            remedy=f"Begin it with {setting.instrument}.claim.",
        )
    entry.finish()
    return value
