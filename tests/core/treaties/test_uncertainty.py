"""
What may have happened covers what did happen.

For a register with uncertain days, take any course of events that fits it: every act on one of its days, every report
of low confidence true or false. What the register then says for sure must be among what it held possible before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from core.treaties.records import INSTRUMENT, TREATY, TWO_NEEDED, UNION, a_fact, a_register, between, on, state, union
from longbien.convention.register.values import Fact
from longbien.convention.register.words import Confidence, Deed
from longbien.core.treaties.counting import Range, Summary, summary
from longbien.core.treaties.register import Register
from longbien.core.treaties.status import statuses

CODES = ("XA", "XB", "XC", UNION)
PARTICIPANTS = (*(state(code) for code in CODES[:3]), union("XA", "XB"))
TWO = replace(INSTRUMENT, entry=TWO_NEEDED)
FIRST_ON = date(2026, 1, 1)
CAREER = (
    (Deed.SIGNATURE, "signature", ""),
    (Deed.WITHDRAWAL, "unsigning", "signature"),
    (Deed.RATIFICATION, "consent", ""),
    (Deed.WITHDRAWAL, "taking-back", "consent"),
    (Deed.DENUNCIATION, "denunciation", ""),
    (Deed.WITHDRAWAL, "staying", "denunciation"),
    (Deed.RESERVATION, "reservation", ""),
    (Deed.WITHDRAWAL, "lifting", "reservation"),
)
AFTER = {
    "unsigning": "signature",
    "taking-back": "consent",
    "denunciation": "consent",
    "staying": "denunciation",
    "lifting": "reservation",
}


@dataclass(frozen=True)
class Course:
    """Reports, and a course of events that fits them."""

    reported: tuple[Fact, ...]
    happened: tuple[Fact, ...]


@st.composite
def courses(draw: st.DrawFn) -> Course:
    reported, happened = [], []
    for code in CODES:
        days: dict[str, date] = {}
        for deed, name, concerns in CAREER:
            earlier = AFTER.get(name)
            if not draw(st.booleans()) or (earlier is not None and earlier not in days):
                continue
            low = draw(st.sampled_from((False, False, False, True)))
            first = FIRST_ON + timedelta(days=draw(st.integers(0, 800)))
            last = first + timedelta(days=draw(st.sampled_from((0, 0, 30, 90))))
            possible_from = max(first, days[earlier]) if earlier is not None else first
            if last < possible_from:
                continue
            fact = a_fact(
                deed,
                code,
                between(first, last),
                id=f"{code}.{name}",
                concerns=f"{code}.{concerns}" if concerns else "",
                confidence=Confidence.LOW if low else Confidence.HIGH,
            )
            reported.append(fact)
            if low and deed is not Deed.SIGNATURE and draw(st.booleans()):
                continue
            days[name] = possible_from + timedelta(days=draw(st.integers(0, (last - possible_from).days)))
            happened.append(replace(fact, happened=on(days[name]), confidence=Confidence.HIGH))
    return Course(reported=tuple(reported), happened=tuple(happened))


def of(facts: tuple[Fact, ...]) -> Register:
    return a_register(facts, instrument=TWO, participants=PARTICIPANTS)


@settings(max_examples=200, deadline=None)
@given(courses(), st.integers(0, 1500))
def test_the_bond_of_any_course_of_events_was_possible(course: Course, number: int) -> None:
    day = FIRST_ON + timedelta(days=number)

    held_possible = statuses(register=of(course.reported), instrument=TREATY, on=day)
    came_about = statuses(register=of(course.happened), instrument=TREATY, on=day)

    for possible, actual in zip(held_possible, came_about, strict=True):
        assert set(actual.possible) <= set(possible.possible)
        assert {value.fact.id for value in actual.reservations} <= {value.fact.id for value in possible.reservations}


@settings(max_examples=200, deadline=None)
@given(courses(), st.integers(0, 1500))
def test_the_numbers_of_any_course_of_events_were_possible(course: Course, number: int) -> None:
    day = FIRST_ON + timedelta(days=number)

    possible = summary(register=of(course.reported), instrument=TREATY, on=day)
    actual = summary(register=of(course.happened), instrument=TREATY, on=day)

    assert [_within(inner, outer) for inner, outer in zip(_ranges(actual), _ranges(possible), strict=True)] == [
        True
    ] * 4


def _ranges(of_day: Summary) -> tuple[Range, Range, Range, Range]:
    assert of_day.missing_possible is not None
    return of_day.signatures_possible, of_day.instruments_possible, of_day.parties_possible, of_day.missing_possible


def _within(inner: Range, outer: Range) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high
