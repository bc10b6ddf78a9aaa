"""The named sets of facts of the worked cases, as values. What may stand in a set is told at the head of its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from longbien.convention.loader import load
from longbien.convention.register.loader import load_register
from longbien.convention.register.values import Attestation, Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, ParticipantsKnown, Precision, Trust
from longbien.convention.statements import Cover, Instrument
from longbien.convention.types import Convention
from longbien.convention.words import (
    DualCriminalityRule,
    InstrumentKind,
    LanguageRule,
    OffenceGate,
    Route,
    Use,
    Verification,
)
from longbien.core.directory.entries import DirectoryEntry, Function, Origin
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.core.treaties.register import Register

CASES = Path(__file__).parent / "cases"
KNOWN_AT = datetime(2026, 11, 22, tzinfo=UTC)
HAND = Attestation(
    document="a worked case", publisher="", published=None, language="en", quotation="", trust=Trust.SECONDARY
)
SHIPPED = "shipped"


@dataclass(frozen=True, kw_only=True)
class World:
    """All that is true in one set of facts, without order."""

    instruments: tuple[Instrument, ...]
    facts: tuple[Fact, ...]
    directory: tuple[DirectoryEntry, ...]
    agreements: tuple[Agreement, ...]

    def law(self) -> Convention:
        """Return the law files with the lists of participants as the set has them."""
        return replace(load(), instruments=tuple(one for one in self.instruments if not _is_own(one)))

    def register(self) -> Register:
        """Return a register of the facts of the set."""
        participants = load_register().participants
        return Register.of(facts=self.facts, claims=(), participants=participants, instruments=self.instruments)


def _is_own(instrument: Instrument) -> bool:
    return instrument.id not in {one.id for one in load().instruments}


@cache
def sets() -> dict[str, dict[str, Any]]:
    """Return the sets as they are written."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((CASES / "facts.yaml").read_text(encoding="utf-8"))
    return found


@cache
def world(name: str) -> World:
    """Return what is true in a set."""
    if name == SHIPPED:
        return World(instruments=load().instruments, facts=load_register().facts, directory=(), agreements=())
    parts = list(lineage(name))
    lists = {key: value for part in parts for key, value in part.get("lists", {}).items()}
    shipped = tuple(
        replace(one, participants_known=ParticipantsKnown(lists.get(one.id, "complete"))) for one in load().instruments
    )
    own = [treaty for part in parts for treaty in part.get("treaties", [])]
    return World(
        instruments=(*shipped, *(_treaty(one) for one in own)),
        facts=(*_numbered(_facts(parts)), *(fact for one in own for fact in _of_treaty(one))),
        directory=tuple(_entry(one) for part in parts for one in part.get("authorities", [])),
        agreements=tuple(_agreement(one) for part in parts for one in part.get("agreements", [])),
    )


def lineage(name: str) -> Iterator[dict[str, Any]]:
    """Yield the sets that a set extends, the outermost first, and itself."""
    written = sets()[name]
    if "extends" in written:
        yield from lineage(written["extends"])
    yield written


def _facts(parts: list[dict[str, Any]]) -> Iterator[Fact]:
    for part in parts:
        for many in part.get("deposits", []):
            for state in many["states"]:
                yield _fact({**many, "state": state, "deed": "ratification"})
        yield from (_fact(one) for one in part.get("facts", []))


def _fact(written: dict[str, Any]) -> Fact:
    return Fact(
        id=written.get("id", ""),
        instrument=written["instrument"],
        participant=written["state"],
        deed=Deed(written["deed"]),
        happened=_dating(written["when"]),
        confidence=Confidence(written.get("confidence", "high")),
        attestations=(HAND,),
        known_at=KNOWN_AT,
        effective_on=written.get("effective_on"),
        text=written.get("text", ""),
        articles=tuple(written.get("articles", ())),
        effects=tuple(Effect(**one) for one in written.get("effects", ())),
        concerns=written.get("concerns", ""),
    )


def _dating(written: date | str) -> Dating:
    first, _, last = str(written).partition("/")
    until_on = date.fromisoformat(last or first) + timedelta(days=1)
    precision = Precision.INTERVAL if last else Precision.DAY
    return Dating(from_on=date.fromisoformat(first), until_on=until_on, precision=precision)


def _numbered(facts: Iterator[Fact]) -> Iterator[Fact]:
    taken: set[str] = set()
    for fact in facts:
        stem = fact.id or f"{fact.instrument}.{fact.participant}.{fact.deed}"
        ids = (stem, *(f"{stem}.{number}" for number in range(2, 10)))
        free = next(one for one in ids if one not in taken)
        taken.add(free)
        yield replace(fact, id=free)


def _treaty(written: dict[str, Any]) -> Instrument:
    named = tuple(written.get("named", ()))
    cover = Cover(
        kinds=("mla.*",),
        articles=("1",),
        offences=OffenceGate.NAMED_OFFENCES if named else OffenceGate.ANY_OFFENCE,
        named=named,
        route=Route.CENTRAL_AUTHORITIES,
        languages=LanguageRule.REQUESTED_STATE,
        dual_criminality=DualCriminalityRule.REQUIRED,
        verification=Verification.PRACTICE,
        source="own-practice",
    )
    return Instrument(
        id=written["id"],
        title=written["id"],
        in_force=True,
        in_force_on=written["when"],
        usable_for=(Use.REAL, Use.EXERCISE),
        articles=(),
        note="",
        kind=InstrumentKind.BILATERAL,
        is_mla_treaty=written["is_mla_treaty"],
        participants_known=ParticipantsKnown.COMPLETE,
        covers=(cover,) if written.get("read", True) else (),
        rank=written.get("rank", 15),
        verification=Verification.PRACTICE,
        source="own-practice",
    )


def _of_treaty(written: dict[str, Any]) -> Iterator[Fact]:
    for state in written["states"]:
        deposit = {"instrument": written["id"], "state": state, "deed": "ratification", "when": written["when"]}
        yield replace(_fact(deposit), id=f"{written['id']}.{state}.ratification")


def _entry(written: dict[str, Any]) -> DirectoryEntry:
    return DirectoryEntry(
        id=written["id"],
        state=written["state"],
        function=Function(written["function"]),
        name=written["id"],
        authority="",
        territory=written.get("territory", ""),
        instruments=tuple(written.get("instruments", ())),
        from_on=written.get("from_on"),
        until_on=written.get("until_on"),
        languages=tuple(written.get("languages", ())),
        time_zone="Europe/Warsaw",
        hours=(),
        channels=(),
        keys=(),
        source="a worked case",
        origin=Origin(written.get("origin", "own")),
        confirmed_on=written.get("confirmed_on"),
        known_at=KNOWN_AT,
    )


def _agreement(written: dict[str, Any]) -> Agreement:
    first, second = written["states"]
    return Agreement(
        id=written["id"],
        kind=AgreementKind(written["kind"]),
        states=(first, second),
        from_on=written.get("from_on"),
        until_on=written.get("until_on"),
        source="a worked case",
        known_at=KNOWN_AT,
        measures=tuple(written.get("measures", ())),
        instrument=written.get("instrument", ""),
    )
