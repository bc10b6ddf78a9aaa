"""How long the register takes to say what binds everybody on a day, and how that grows with the facts.

make bench-treaty

Bars: the status of all participants on a day in 10 ms, for the facts as shipped with nothing computed before, and for a
treaty that everybody has signed, ratified, and made a reservation to, with earlier answers kept; with ten times the
facts, at most twice the time. Processor time, so that neighbours on the machine do not count. The figures of the
resolver come from `bench/treaty_resolver.py`.
"""

from __future__ import annotations

import gc
import importlib.util
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bench.results import report
from longbien.convention.loader import load
from longbien.convention.register.loader import load_register
from longbien.convention.register.values import Dating, Fact
from longbien.convention.register.words import Confidence, Deed, Precision
from longbien.convention.statements import Instrument
from longbien.core.treaties.counting import summary
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import statuses

TREATY = "uncc-2024"
MOMENT = datetime(2099, 1, 1, tzinfo=UTC)
FIRST_ON = date(2025, 10, 1)
DAYS = tuple(FIRST_ON + timedelta(days=20 * number) for number in range(60))
TIMES = 10
BAR_MS = 10.0
BAR_GROWTH = 2.0
PARTICIPANTS = load_register().participants
SHIPPED = load_register().facts
INSTRUMENTS = load().instruments


def register_of(facts: Iterable[Fact], instruments: Iterable[Instrument] = INSTRUMENTS) -> Register:
    """Return a register of those facts."""
    return Register.of(facts=facts, claims=(), participants=PARTICIPANTS, instruments=instruments)


def copies(facts: tuple[Fact, ...]) -> tuple[list[Fact], list[Instrument]]:
    """Return the facts, and the same of nine more instruments."""
    found, instruments = list(facts), list(INSTRUMENTS)
    law = next(one for one in INSTRUMENTS if one.id == TREATY)
    for number in range(1, TIMES):
        instruments.append(replace(law, id=f"{TREATY}-{number}"))
        for fact in facts:
            found.append(
                replace(
                    fact,
                    id=f"{fact.id}.{number}",
                    instrument=f"{fact.instrument}-{number}",
                    concerns=f"{fact.concerns}.{number}" if fact.concerns else "",
                    supersedes=f"{fact.supersedes}.{number}" if fact.supersedes else "",
                )
            )
    return found, instruments


def corrected(facts: tuple[Fact, ...]) -> list[Fact]:
    """Return every fact with nine corrections, each of the one before it."""
    found = []
    for fact in facts:
        found.append(fact)
        for number in range(1, TIMES):
            before = fact.id if number == 1 else f"{fact.id}.{number - 1}"
            at = fact.known_at + timedelta(days=number)
            found.append(replace(fact, id=f"{fact.id}.{number}", supersedes=before, known_at=at))
    return found


def crowded() -> tuple[Fact, ...]:
    """Return a treaty that everybody signed and ratified, with a reservation, an objection and uncertain days."""
    return tuple(_careers())


def _careers() -> Iterator[Fact]:
    model = SHIPPED[0]
    for number, participant in enumerate(PARTICIPANTS):
        day = FIRST_ON + timedelta(days=3 * number)
        wide = number % 3 == 0
        dating = Dating(
            from_on=day,
            until_on=day + timedelta(days=30 if wide else 1),
            precision=Precision.INTERVAL if wide else Precision.DAY,
        )
        for deed in (Deed.SIGNATURE, Deed.RATIFICATION, Deed.RESERVATION, Deed.AUTHORITY_NOTIFICATION, Deed.OBJECTION):
            yield replace(
                model,
                instrument=TREATY,
                id=f"{TREATY}.{participant.code}.{deed}",
                participant=participant.code,
                deed=deed,
                happened=dating,
                confidence=Confidence.HIGH,
                at_least=1,
                at_most=1,
                supersedes="",
                concerns=f"{TREATY}.{PARTICIPANTS[number - 1].code}.reservation" if deed is Deed.OBJECTION else "",
            )


def milliseconds(ask: Callable[[Register, date], object], register: Register, *, warm: bool) -> list[float]:
    """Return how long each day took: with all answers forgotten, or with earlier answers kept; the best of three."""
    view = register.as_known_at(MOMENT)
    gc.collect()
    return [min(_taken(ask, view if warm else register.as_known_at(MOMENT), day) for _ in range(3)) for day in DAYS]


def _taken(ask: Callable[[Register, date], object], register: Register, day: date) -> float:
    began = time.process_time()
    ask(register, day)
    return (time.process_time() - began) * 1000


def everybody(register: Register, day: date) -> object:
    """Ask for the status of everybody in one treaty."""
    return statuses(register=register, instrument=TREATY, on=day)


def everywhere(register: Register, day: date) -> object:
    """Ask for the status of everybody in every instrument."""
    return [statuses(register=register, instrument=one.id, on=day) for one in INSTRUMENTS]


def counts(register: Register, day: date) -> object:
    """Ask for the summary of one treaty."""
    return summary(register=register, instrument=TREATY, on=day)


def measured(name: str, register: Register) -> dict[str, dict[str, float]]:
    """Return median and worst of every question to one register."""
    figures: dict[str, dict[str, float]] = {}
    for question, ask in (("everybody", everybody), ("summary", counts), ("everywhere", everywhere)):
        for state in ("cold", "warm"):
            taken = milliseconds(ask, register, warm=state == "warm")
            figures[f"{question}, {state}"] = {"median_ms": statistics.median(taken), "worst_ms": max(taken)}
    print(f"measured: {name}")
    return figures


def resolver() -> Mapping[str, object]:
    """Return the figures of the resolver, where they can be taken."""
    if importlib.util.find_spec("bench.treaty_resolver") is None:
        return {}
    return dict(importlib.import_module("bench.treaty_resolver").resolver_figures())


def main() -> None:
    """Measure the facts as shipped and a crowded treaty, each also with ten times the facts."""
    full = crowded()
    many, more_instruments = copies(SHIPPED)
    many_full, more_full = copies(full)
    registers = {
        "shipped": register_of(SHIPPED),
        "shipped, ten instruments": register_of(many, more_instruments),
        "shipped, nine corrections of each": register_of(corrected(SHIPPED)),
        "crowded": register_of(full),
        "crowded, ten instruments": register_of(many_full, more_full),
        "crowded, nine corrections of each": register_of(corrected(full)),
    }
    figures = {name: measured(name, register) for name, register in registers.items()}
    growth = {
        name: figures[name]["everybody, cold"]["median_ms"]
        / figures[name.partition(",")[0]]["everybody, cold"]["median_ms"]
        for name in figures
        if "," in name
    }
    rows = [
        (
            f"{name}: {question}",
            f"{taken['median_ms']:8.2f} ms, worst {taken['worst_ms']:8.2f} ms",
        )
        for name, questions in figures.items()
        for question, taken in questions.items()
    ]
    rows += [(f"growth: {name}", f"{factor:8.2f} x") for name, factor in growth.items()]
    rows += [
        ("bar: everybody on a day in 10 ms", _held(_in_time(figures))),
        ("bar: ten times the facts, twice the time", _held(all(factor <= BAR_GROWTH for factor in growth.values()))),
    ]
    facts = {name: len(register.indexes.facts) for name, register in registers.items()}
    report("treaty", figures={"facts": facts, "register": figures, "growth": growth, "resolver": resolver()}, rows=rows)


def _in_time(figures: Mapping[str, Mapping[str, Mapping[str, float]]]) -> bool:
    shipped, full = figures["shipped"]["everybody, cold"], figures["crowded"]["everybody, warm"]
    return max(shipped["median_ms"], full["median_ms"]) <= BAR_MS


def _held(held: bool) -> str:
    return "held" if held else "BROKEN"


if __name__ == "__main__":
    main()
