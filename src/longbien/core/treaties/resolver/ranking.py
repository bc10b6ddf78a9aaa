"""
Step 8: the best first.

Yes before unknown before no; what can be used for real before what can be practised only; then the rank that the law
files give; then the more specific: a treaty between the two, a protocol, a treaty of many, and no treaty at all; a
cover that names the measure before one that names its group; last the order of ids, so that no two are ever equal.
"""

from __future__ import annotations

from typing import Final

from longbien.convention.statements import Cover, Instrument
from longbien.convention.words import InstrumentKind
from longbien.core.treaties.questions import Basis
from longbien.core.treaties.resolver.weighing import ORDER

_SPECIFIC: Final = {
    InstrumentKind.BILATERAL: 0,
    InstrumentKind.PROTOCOL: 1,
    InstrumentKind.MULTILATERAL: 2,
    InstrumentKind.RECIPROCITY: 3,
}
Rank = tuple[int, bool, int, int, bool, str]


def rank_of(*, basis: Basis, instrument: Instrument, cover: Cover | None, measure: str) -> Rank:
    """Return what the basis is sorted by."""
    return (
        ORDER[basis.applies],
        basis.exercise_only,
        instrument.rank,
        _SPECIFIC[instrument.kind],
        cover is None or measure not in cover.kinds,
        instrument.id,
    )
