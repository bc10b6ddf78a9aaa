"""The recorded laws of the tests, and short ways to state conduct."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from longbien.convention.loader import load
from longbien.convention.national.loader import read_national_law
from longbien.convention.national.values import NationalLaw
from longbien.convention.words import Form
from longbien.core.dual_criminality import Conduct, Predicate, Shown, Stated, Vocabulary, vocabulary_of

LAWS = Path(__file__).parents[2] / "convention" / "national" / "laws"
ON = date(2026, 11, 22)


@cache
def recorded_laws() -> dict[str, NationalLaw]:
    return {law.state: law for law in read_national_law(folder=LAWS)}


@cache
def vocabulary() -> Vocabulary:
    return vocabulary_of(law=load())


def law_of(state: str, *, recorded: Iterable[str] | None = None) -> NationalLaw:
    """Return the recorded law of a State, or as much of it as is named."""
    law = recorded_laws()[state]
    if recorded is None:
        return law
    wanted = tuple(recorded)
    offences = tuple(one for one in law.offences if one.id in wanted)
    assert len(offences) == len(wanted), f"{state} has no such offence: {wanted}"
    return replace(law, offences=offences)


def conduct(
    *,
    fields: Iterable[str] = (),
    shown: Iterable[str] = (),
    not_shown: Iterable[str] = (),
    form: Form = Form.COMMITTED,
    predicate: Predicate | None = None,
) -> Conduct:
    """Return conduct from the ids of what is shown and what is not."""
    stated = (
        *(Stated(element=one, shown=Shown.SHOWN, remark="The file says so.") for one in shown),
        *(Stated(element=one, shown=Shown.NOT_SHOWN, remark="The file says that it was not so.") for one in not_shown),
    )
    return Conduct(fields=tuple(fields), stated=stated, form=form, predicate=predicate)
