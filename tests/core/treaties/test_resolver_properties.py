"""What is true of every answer, whatever the facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.treaties.facts import KNOWN_AT, World, world
from longbien.convention.loader import load
from longbien.convention.register.values import Dating, Effect, Fact
from longbien.convention.register.words import CONSENT, Confidence, Deed, ParticipantsKnown, Precision
from longbien.core.directory.entries import DirectoryEntry, Function, Origin
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.core.treaties.questions import Answer, Applies, Question
from longbien.core.treaties.resolver import explain, resolve

STATES = ("VNM", "POL", "FRA", "USA", "EUE")
INSTRUMENTS = (
    "uncc-2024",
    "budapest-2001",
    "budapest-protocol-2022",
    "untoc-2000",
    "european-mla-1959",
    "medellin-2019",
)
OFFENCES = ("art7", "art11", "art19:art13", "other")
MEASURES = ("preserve.request", "mla.stored_data", "mla.traffic_realtime", "mla.service", "ext.request", "asset.return")
EFFECTS = (
    Effect(article="42(5)", option="dual_criminality_for_preservation"),
    Effect(article="23(3)(a)", option="limits_realtime_offences"),
    Effect(article="11(3)", option="limits_misuse_of_devices"),
    Effect(article="40", option="unknown"),
)
DEEDS = (*CONSENT, Deed.SIGNATURE, Deed.DENUNCIATION, Deed.RESERVATION, Deed.DECLARATION, Deed.LANGUAGE_NOTIFICATION)

EARLY = st.dates(date(2025, 1, 1), date(2030, 12, 31))
QUIET = st.dates(date(2033, 1, 1), date(2049, 12, 31))  # every period that began early has ended
LATE = st.dates(date(2050, 1, 1), date(2055, 12, 31))
ANY_DAY = st.dates(date(2025, 1, 1), date(2056, 12, 31))
pairs = st.permutations(STATES).map(lambda states: (states[0], states[1]))

questions = st.builds(
    lambda pair, **rest: Question(requesting=pair[0], requested=pair[1], **rest),
    pair=pairs,
    on=ANY_DAY,
    offence=st.sampled_from(OFFENCES),
    max_penalty_years=st.sampled_from((None, 3, 4)),
    measure=st.sampled_from(MEASURES),
    exercise=st.booleans(),
    electronic_evidence=st.sampled_from((None, True, False)),
)


def dating(day: date, days: int) -> Dating:
    precision = Precision.DAY if days == 1 else Precision.INTERVAL
    return Dating(from_on=day, until_on=day + timedelta(days=days), precision=precision)


def facts_in(days: st.SearchStrategy[date], *, deeds: tuple[Deed, ...] = DEEDS) -> st.SearchStrategy[Fact]:
    return st.builds(
        lambda **parts: replace(MODEL, **parts),
        instrument=st.sampled_from(INSTRUMENTS),
        participant=st.sampled_from(STATES),
        deed=st.sampled_from(sorted(deeds)),
        happened=st.builds(dating, days, st.sampled_from((1, 1, 1, 20))),
        confidence=st.sampled_from((Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)),
        effects=st.lists(st.sampled_from(EFFECTS), max_size=1).map(tuple),
    )


def entries_in(days: st.SearchStrategy[date]) -> st.SearchStrategy[DirectoryEntry]:
    return st.builds(
        lambda **parts: DirectoryEntry(
            id="",
            name="",
            authority="",
            time_zone="",
            hours=(),
            channels=(),
            keys=(),
            source="",
            known_at=KNOWN_AT,
            **parts,
        ),
        state=st.sampled_from(STATES),
        function=st.sampled_from(Function),
        territory=st.sampled_from(("", "Islands")),
        instruments=st.sampled_from(((), ("uncc-2024",))),
        from_on=st.none() | days,
        until_on=st.none() | days,
        languages=st.sampled_from((("en",), ("fr", "vi"))),
        origin=st.sampled_from(Origin),
        confirmed_on=st.none() | days,
    )


def agreements_in(days: st.SearchStrategy[date]) -> st.SearchStrategy[Agreement]:
    return st.builds(
        lambda **parts: Agreement(id="", source="", known_at=KNOWN_AT, **parts),
        kind=st.sampled_from(AgreementKind),
        states=pairs,
        from_on=st.none() | days,
        until_on=st.none() | days,
        measures=st.sampled_from(((), ("mla.*",), ("mla.service",))),
    )


MODEL = world("signatures").facts[0]
BASES = ("nothing", "forty_deposits", "budapest_and_1959")


def worlds(days: st.SearchStrategy[date] = ANY_DAY) -> st.SearchStrategy[World]:
    return st.builds(
        assembled,
        base=st.sampled_from(BASES),
        lists=st.fixed_dictionaries({one: st.sampled_from(ParticipantsKnown) for one in INSTRUMENTS}),
        facts=st.lists(facts_in(days), max_size=12),
        directory=st.lists(entries_in(days), max_size=6),
        agreements=st.lists(agreements_in(days), max_size=4),
    )


def assembled(
    *,
    base: str,
    lists: dict[str, ParticipantsKnown],
    facts: list[Fact],
    directory: list[DirectoryEntry],
    agreements: list[Agreement],
) -> World:
    given_facts = tuple(replace(one, id=f"drawn.{number}") for number, one in enumerate(facts))
    return World(
        instruments=tuple(
            replace(one, participants_known=lists.get(one.id, ParticipantsKnown.COMPLETE)) for one in load().instruments
        ),
        facts=world(base).facts + given_facts,
        directory=tuple(replace(one, id=f"entry-{number}") for number, one in enumerate(directory)),
        agreements=tuple(replace(one, id=f"agreement-{number}") for number, one in enumerate(agreements)),
    )


def answer(question: Question, there: World) -> Answer:
    return resolve(
        question,
        register=there.register(),
        law=there.law(),
        directory=there.directory,
        agreements=there.agreements,
    )


def applying(question: Question, there: World) -> dict[str, Applies]:
    return {basis.instrument: basis.applies for basis in answer(question, there).bases}


ORDER = {Applies.NO: 0, Applies.UNKNOWN: 1, Applies.YES: 2}
thorough = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Shuffled:
    """A world and the same one with everything in another order."""

    one: World
    other: World


@st.composite
def shuffled(draw: st.DrawFn) -> Shuffled:
    one = draw(worlds())
    other = World(
        instruments=tuple(draw(st.permutations(one.instruments))),
        facts=tuple(draw(st.permutations(one.facts))),
        directory=tuple(draw(st.permutations(one.directory))),
        agreements=tuple(draw(st.permutations(one.agreements))),
    )
    return Shuffled(one=one, other=other)


@thorough
@given(question=questions, pair=shuffled())
def test_an_answer_is_whole_puts_the_best_first_and_never_depends_on_an_order(
    question: Question, pair: Shuffled
) -> None:
    found = answer(question, pair.one)

    assert found == answer(question, pair.other)
    assert_every_instrument_is_answered_once_with_reasons_in_words(found, pair.one)
    ranks = [ORDER[one.applies] for one in found.bases]
    assert ranks == sorted(ranks, reverse=True)


def assert_every_instrument_is_answered_once_with_reasons_in_words(found: Answer, there: World) -> None:
    bases = found.bases
    assert sorted(one.instrument for one in bases) == sorted(one.id for one in there.instruments)
    assert [one.instrument for one in bases if not one.reasons] == []
    assert [one.applies for one in bases] == [
        min((reason.weighs for reason in one.reasons), key=ORDER.__getitem__) for one in bases
    ]
    assert [reason for one in bases for reason in one.reasons if "%(" in filled(*explain(reason))] == []


@pytest.mark.slow
@thorough
@given(question=questions, there=worlds(), added=facts_in(ANY_DAY, deeds=tuple(CONSENT)))
def test_a_ratification_takes_no_basis_away(question: Question, there: World, added: Fact) -> None:
    key = (added.instrument, added.participant)
    alone = replace(
        there,
        facts=tuple(one for one in there.facts if (one.instrument, one.participant) != key or one.deed not in CONSENT),
    )
    before = applying(question, alone)

    after = applying(question, replace(alone, facts=(*alone.facts, replace(added, id="added"))))

    assert [one for one in before if before[one] is Applies.YES and after[one] is not Applies.YES] == []


@pytest.mark.slow
@thorough
@given(
    question=questions,
    first=worlds(EARLY),
    then=st.lists(facts_in(LATE), max_size=6),
    day=QUIET,
    other_day=QUIET,
)
def test_another_day_on_which_nothing_has_changed_has_the_same_answer(
    question: Question, first: World, then: list[Fact], day: date, other_day: date
) -> None:
    late = tuple(replace(one, id=f"late.{number}") for number, one in enumerate(then))
    there = replace(first, facts=first.facts + late)

    answers = [answer(replace(question, on=one), there).bases for one in (day, other_day)]

    assert answers[0] == answers[1]


@pytest.mark.slow
@thorough
@given(question=questions, there=worlds())
def test_an_exercise_never_asks_for_more_than_a_real_request(question: Question, there: World) -> None:
    real = applying(replace(question, exercise=False), there)

    exercise = applying(replace(question, exercise=True), there)

    assert [one for one in real if ORDER[exercise[one]] < ORDER[real[one]]] == []


def filled(template: str, values: dict[str, str]) -> str:
    return template % values
