"""Which of several that apply comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.treaties.records import INSTRUMENT
from longbien.convention.statements import Cover, Instrument
from longbien.convention.words import (
    DualCriminalityRule,
    InstrumentKind,
    LanguageRule,
    OffenceGate,
    Route,
    Verification,
)
from longbien.core.treaties.questions import Applies, Basis
from longbien.core.treaties.resolver.ranking import Rank, rank_of

MEASURE = "mla.service"
GROUP = Cover(
    kinds=("mla.*",),
    articles=(),
    offences=OffenceGate.ANY_OFFENCE,
    route=Route.AS_AGREED,
    languages=LanguageRule.NOT_STATED,
    dual_criminality=DualCriminalityRule.NOT_STATED,
    verification=Verification.MEMORY,
    source="recalled",
)
NAMED = replace(GROUP, kinds=(MEASURE,))
BASIS = Basis(
    instrument=INSTRUMENT.id,
    applies=Applies.YES,
    reasons=(),
    articles=(),
    governed_by=INSTRUMENT.id,
    authorities=(),
    channel="",
    languages=(),
    elements=(),
    dual_criminality=DualCriminalityRule.NOT_STATED,
    time_rules=(),
    exercise_only=False,
)


def rank(*, basis: Basis = BASIS, instrument: Instrument = INSTRUMENT, cover: Cover | None = GROUP) -> Rank:
    return rank_of(basis=basis, instrument=instrument, cover=cover, measure=MEASURE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (rank(), rank(basis=replace(BASIS, applies=Applies.UNKNOWN))),
        (rank(basis=replace(BASIS, applies=Applies.UNKNOWN)), rank(basis=replace(BASIS, applies=Applies.NO))),
        (rank(), rank(basis=replace(BASIS, exercise_only=True))),
        (rank(instrument=replace(INSTRUMENT, rank=1)), rank(instrument=replace(INSTRUMENT, rank=2))),
        (rank(instrument=replace(INSTRUMENT, kind=InstrumentKind.BILATERAL)), rank()),
        (rank(instrument=replace(INSTRUMENT, kind=InstrumentKind.PROTOCOL)), rank()),
        (rank(), rank(instrument=replace(INSTRUMENT, kind=InstrumentKind.RECIPROCITY))),
        (rank(cover=NAMED), rank(cover=GROUP)),
        (rank(cover=NAMED), rank(cover=None)),
        (rank(instrument=replace(INSTRUMENT, id="a")), rank(instrument=replace(INSTRUMENT, id="b"))),
        (rank(instrument=replace(INSTRUMENT, id="b", rank=1)), rank(instrument=replace(INSTRUMENT, id="a", rank=2))),
    ],
)
def test_the_more_fitting_comes_first(first: Rank, second: Rank) -> None:
    assert sorted((second, first)) == [first, second]
