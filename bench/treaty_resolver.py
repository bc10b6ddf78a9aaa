"""How long one question to the resolver takes, and how that grows with the facts.

    resolver_figures()     # called by bench/treaty.py; by itself: python -m bench.treaty_resolver

Asked are pairs of States, on many days, for several offences and measures, on two registers: as shipped, and crowded
(everybody is a Party to every treaty, with a reservation and a notification). Requests to the European Union are asked
apart: its status hangs on those of its twenty-seven members. `cold` begins each question with
every answer forgotten, `warm` keeps what other questions of the same register have computed, as a running node does.

Bars: 99 of 100 warm questions in 5 ms; with ten times the facts at most twice the time.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice, permutations, product

from longbien.convention.loader import load
from longbien.convention.register.loader import load_register
from longbien.convention.register.values import Dating, Effect, Fact
from longbien.convention.register.words import Confidence, Deed, Precision
from longbien.core.directory.entries import DirectoryEntry, Function, Origin
from longbien.core.treaties.questions import Question
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver import resolve

LAW = load()
SHIPPED = load_register()
KNOWN_AT = datetime(2026, 1, 1, tzinfo=UTC)
MOMENT = datetime(2099, 1, 1, tzinfo=UTC)
STATES = ("VNM", "POL", "FRA", "USA", "JPN", "QAT", "MAR")
UNION = "EUE"
OFFENCES = (("art13", 5), ("other", 4), ("other", None))
MEASURES = ("preserve.request", "mla.stored_data", "mla.service", "ext.request", "asset.trace_freeze")
DAYS = tuple(date(2024, 1, 1) + timedelta(days=97 * number) for number in range(20))
QUESTIONS = 1200
TIMES = 10
BAR_MS = 5.0
BAR_GROWTH = 2.0
DEEDS = (Deed.SIGNATURE, Deed.RATIFICATION, Deed.RESERVATION, Deed.LANGUAGE_NOTIFICATION)


def questions(*, to_union: bool = False) -> tuple[Question, ...]:
    """Return as many questions as are asked, spread over pairs, days, offences and measures."""
    pairs = ((one, UNION) if to_union else (one, other) for one, other in permutations(STATES, 2))
    asked = product(DAYS, tuple(pairs), OFFENCES, MEASURES)
    step = len(DAYS) * len(STATES) * (len(STATES) - 1) * len(OFFENCES) * len(MEASURES) // QUESTIONS
    return tuple(
        Question(requesting=one, requested=other, on=day, offence=offence, max_penalty_years=years, measure=measure)
        for day, (one, other), (offence, years), measure in islice(asked, 0, None, step)
    )


def crowded() -> Iterator[Fact]:
    """Yield what everybody did to every treaty with a rule of entry."""
    for instrument, (number, participant), deed in product(LAW.instruments, enumerate(SHIPPED.participants), DEEDS):
        if instrument.entry is None:
            continue
        day = date(2001, 1, 1) + timedelta(days=29 * number)
        wide = number % 3 == 0
        yield Fact(
            id=f"{instrument.id}.{participant.code}.{deed}",
            instrument=instrument.id,
            participant=participant.code,
            deed=deed,
            happened=Dating(
                from_on=day,
                until_on=day + timedelta(days=30 if wide else 1),
                precision=Precision.INTERVAL if wide else Precision.DAY,
            ),
            confidence=Confidence.HIGH,
            attestations=(),
            known_at=KNOWN_AT,
            effects=(Effect(article="40(13)", option="language:en"),) if deed is Deed.LANGUAGE_NOTIFICATION else (),
        )


def corrected(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield every fact with nine corrections, each of the one before it."""
    for fact in facts:
        yield fact
        for number in range(1, TIMES):
            before = fact.id if number == 1 else f"{fact.id}.{number - 1}"
            at = fact.known_at + timedelta(days=number)
            yield replace(fact, id=f"{fact.id}.{number}", supersedes=before, known_at=at)


def directory() -> tuple[DirectoryEntry, ...]:
    """Return two entries for every participant and function."""
    return tuple(
        DirectoryEntry(
            id=f"{participant.code}-{function}-{number}",
            state=participant.code,
            function=function,
            name="",
            authority="",
            territory="",
            instruments=(),
            from_on=None,
            until_on=None,
            languages=("en",),
            time_zone="UTC",
            hours=(),
            channels=(),
            keys=(),
            source="",
            origin=Origin.OWN,
            confirmed_on=None,
            known_at=KNOWN_AT,
        )
        for participant, function, number in product(SHIPPED.participants, Function, range(2))
    )


def register_of(facts: tuple[Fact, ...]) -> Register:
    """Return a register of those facts and the shipped law."""
    return Register.of(facts=facts, claims=(), participants=SHIPPED.participants, instruments=LAW.instruments)


def milliseconds(register: Register, *, state: str) -> list[float]:
    """Return how long each question took."""
    entries, view, warm = directory(), register.as_known_at(MOMENT), state != "cold"
    asked = questions(to_union=state == "warm, to the Union")[:: 1 if state == "warm" else TIMES]
    taken = []
    gc.collect()
    for question in asked:
        there = view if warm else register.as_known_at(MOMENT)
        began = time.process_time()  # the machine may be busy with something else
        resolve(question, register=there, law=LAW, directory=entries)
        taken.append((time.process_time() - began) * 1000)
    return taken


def figures_of(taken: list[float]) -> dict[str, float]:
    """Return median and 99th percentile."""
    return {"p50_ms": statistics.median(taken), "p99_ms": statistics.quantiles(taken, n=100)[98]}


def resolver_figures() -> Mapping[str, object]:
    """Return the figures of every register, the growth, and whether the bars are held."""
    full = tuple(crowded())
    registers = {
        "shipped": SHIPPED.facts,
        "shipped, nine corrections of each": tuple(corrected(SHIPPED.facts)),
        "crowded": full,
        "crowded, nine corrections of each": tuple(corrected(full)),
    }
    figures: dict[str, dict[str, float]] = {}
    for name, facts in registers.items():
        register = register_of(facts)
        for state in ("cold", "warm", "warm, to the Union"):
            figures[f"{name}: {state}"] = figures_of(milliseconds(register, state=state))
    growth = {
        name: figures[f"{name}: warm"]["p50_ms"] / figures[f"{name.partition(',')[0]}: warm"]["p50_ms"]
        for name in registers
        if "," in name
    }
    held = all(one["p99_ms"] <= BAR_MS for name, one in figures.items() if name.endswith("warm"))
    return {
        "facts": {name: len(facts) for name, facts in registers.items()},
        "questions": len(questions()),
        "milliseconds": figures,
        "growth": growth,
        "bars_held": {"warm_p99": held, "growth": all(factor <= BAR_GROWTH for factor in growth.values())},
    }


def main() -> None:
    """Print the figures."""
    for name, value in resolver_figures().items():
        print(f"{name}: {value}")


if __name__ == "__main__":
    main()
