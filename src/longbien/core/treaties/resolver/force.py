"""
Step 1: was the instrument in force on the day?

1. The day of entry into force is stated in the law files, or computed from the deposits in the register.
2. Before it, nothing can rest on the instrument.
3. The Convention can be practised before it is in force, and by States that it does not bind: an exercise binds nobody.
   What would be missing for a real request is said (`exercise_only`). Every other instrument is practised by those
   whom it binds.

Source: UN Convention against Cybercrime, art. 65(1)-(2).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from longbien.convention.statements import Instrument
from longbien.convention.words import Use
from longbien.core.treaties.days import Days, Truth, reached
from longbien.core.treaties.entry_into_force import entry_of
from longbien.core.treaties.questions import Applies, Question, Reason
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver.codes import Code

CONVENTION: Final = "uncc-2024"


def force_reasons(*, question: Question, instrument: Instrument, register: Register) -> tuple[Reason, ...]:
    """Return what stands against the instrument being in force; nothing where it is."""
    day = entry_of(register=register, instrument=instrument.id).on
    truth = reached(day, on=question.on)
    if truth is Truth.NO:
        return (_reason(instrument, Code.NOT_IN_FORCE, Applies.NO, detail=written(day)),)
    if truth is Truth.UNKNOWN:
        return (_reason(instrument, Code.FORCE_UNKNOWN, Applies.UNKNOWN, detail=written(day)),)
    if instrument.in_force and Use.REAL not in instrument.usable_for and not question.exercise:
        return (_reason(instrument, Code.EXERCISE_ONLY, Applies.NO),)
    return ()


def practised(reasons: tuple[Reason, ...], *, question: Question, instrument: Instrument) -> tuple[Reason, ...]:
    """Return the reasons as they count in an exercise: what only a real request needs no longer stands against it."""
    if not question.exercise or instrument.id != CONVENTION:
        return reasons
    return tuple(one if one.weighs is Applies.YES or one.code == Code.SAME_STATE else _lifted(one) for one in reasons)


def written(day: Days | None) -> str:
    """Return a day as text, as exactly as it is known; empty where there is none."""
    if day is None:
        return ""
    latest = day.latest.isoformat() if day.latest is not None else ""
    return latest if day.exact else f"{day.earliest.isoformat()}/{latest}"


def _lifted(reason: Reason) -> Reason:
    return replace(reason, code=Code.EXERCISE_ONLY, weighs=Applies.YES, detail=str(reason.code))


def _reason(instrument: Instrument, code: Code, weighs: Applies, *, detail: str = "") -> Reason:
    rule = instrument.entry or instrument
    article = instrument.entry.article if instrument.entry is not None else ""
    return Reason(code=code, weighs=weighs, article=article, detail=detail, verification=rule.verification)
