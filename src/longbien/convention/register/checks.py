"""
Whether the register holds together. Each check yields findings; none stops at the first.

1. Codes of participants are written like ALB, members exist, and no two tiles share a place.
2. A file is called as its instrument, and no instrument has two files.
3. Every participant of a fact is known; codes of imaginary States (XAA to XZZ) belong to nodes, not to this register.
4. No two facts, and no two claims, have the same id.
5. What `supersedes` and `concerns` name exists, is of the same instrument, and leads in no circle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from longbien.convention.errors import Finding
from longbien.convention.register.factfile import FactFile
from longbien.convention.register.values import Fact, Participant, RegisterFiles
from longbien.convention.statements import Instrument

_PEOPLE = "register/participants.yaml"
_CODE = re.compile(r"[A-Z]{3}")
_GROUPS = ("AFR", "APG", "EEG", "LAC", "WEO", "REIO", "")
UNKNOWN = "unknown"


def check(*, participants: tuple[Participant, ...], files: tuple[FactFile, ...]) -> tuple[Finding, ...]:
    """Return every fault of the register as a whole, or nothing."""
    codes = frozenset(one.code for one in participants)
    facts = {fact.id: fact for file in files for fact in file.facts}
    return tuple(
        chain(
            _check_people(participants, codes),
            _check_names(files),
            _check_twins(files),
            chain.from_iterable(_check_fact(file, fact, codes, facts) for file in files for fact in file.facts),
        )
    )


def check_against_law(*, register: RegisterFiles, instruments: tuple[Instrument, ...]) -> tuple[Finding, ...]:
    """Return the faults between the register and the instruments: an instrument or an option that does not exist."""
    options = {one.id: {option.id for option in one.options} | {UNKNOWN} for one in instruments}
    return tuple(chain.from_iterable(_check_law_of(fact, options) for fact in register.facts))


def _check_law_of(fact: Fact, options: Mapping[str, set[str]]) -> Iterator[Finding]:
    file = f"register/{fact.instrument}.yaml"
    if fact.instrument not in options:
        yield _unknown(file, fact.id, "instrument", fact.instrument, "Add it to instruments.yaml, or correct the name.")
        return
    for effect in fact.effects:
        if effect.option not in options[fact.instrument]:
            known = ", ".join(sorted(options[fact.instrument]))
            yield _unknown(file, fact.id, "effects", effect.option, f"Write one of: {known}.")


def _check_people(participants: tuple[Participant, ...], codes: frozenset[str]) -> Iterator[Finding]:
    places: dict[tuple[int, int], str] = {}
    for one in participants:
        if not _CODE.fullmatch(one.code):
            yield _wrong(_PEOPLE, one.code, "code", f"“{one.code}” is not a code.", "Write three capital letters.")
        if one.group not in _GROUPS:
            known = ", ".join(filter(None, _GROUPS))
            yield _wrong(_PEOPLE, one.code, "group", f"There is no group “{one.group}”.", f"Write one of: {known}.")
        for member in one.members:
            if member not in codes:
                yield _unknown(_PEOPLE, one.code, "members", member, "Write codes that stand in this file.")
        if one.tile is not None and one.tile in places:
            problem = f"{places[one.tile]} has this place already."
            yield _wrong(_PEOPLE, one.code, "tile", problem, "Choose a free column and row.")
        elif one.tile is not None:
            places[one.tile] = one.code


def _check_names(files: tuple[FactFile, ...]) -> Iterator[Finding]:
    for file in files:
        if file.name != f"register/{file.instrument}.yaml":
            problem = f"The file of this instrument is called {file.instrument}.yaml."
            yield _wrong(file.name, "", "instrument", problem, "Correct the name of the file, or the instrument.")


def _check_twins(files: tuple[FactFile, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for file in files:
        for name in chain((fact.id for fact in file.facts), (claim.id for claim in file.claims)):
            if name in seen:
                yield Finding(
                    code="duplicate_id",
                    file=file.name,
                    item=name,
                    field="id",
                    problem=f"“{name}” stands here a second time.",
                    remedy="Remove one of the two; for a further one of the sort write it under facts, with .2 behind.",
                )
            seen.add(name)


def _check_fact(file: FactFile, fact: Fact, codes: frozenset[str], facts: Mapping[str, Fact]) -> Iterator[Finding]:
    if fact.participant and fact.participant not in codes:
        remedy = "Correct the code, or add the participant to participants.yaml."
        yield _unknown(file.name, fact.id, "participant", fact.participant, remedy)
    for line, name in (("supersedes", fact.supersedes), ("concerns", fact.concerns)):
        if not name:
            continue
        if name not in facts or facts[name].instrument != fact.instrument:
            yield _unknown(file.name, fact.id, line, name, "Write the id of another fact of this file.")
        elif _in_circle(fact, line, facts):
            yield Finding(
                code="circle",
                file=file.name,
                item=fact.id,
                field=line,
                problem="Following this line from fact to fact leads back here.",
                remedy="A later fact names an earlier one, never the other way round; correct one of them.",
            )


def _in_circle(start: Fact, line: str, facts: Mapping[str, Fact]) -> bool:
    seen: set[str] = set()
    fact: Fact | None = start
    while fact is not None and fact.id not in seen:
        seen.add(fact.id)
        fact = facts.get(fact.supersedes if line == "supersedes" else fact.concerns)
    return fact is not None and fact.id == start.id


def _wrong(file: str, item: str, line: str, problem: str, remedy: str) -> Finding:
    return Finding(code="wrong_value", file=file, item=item, field=line, problem=problem, remedy=remedy)


def _unknown(file: str, item: str, line: str, name: str, remedy: str) -> Finding:
    problem = f"There is nothing called “{name}”."
    return Finding(code="unknown_reference", file=file, item=item, field=line, problem=problem, remedy=remedy)
