"""
What an operator records of a pair of States besides treaties: that they apply the Convention's rules on mutual legal
assistance although a treaty of their own binds them, or that they help each other by reciprocity.

A bilateral treaty is no agreement here: it is an instrument of the operator's own, with the deeds of both as facts.

Source: UN Convention against Cybercrime, arts. 35(1), 40(7).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class AgreementKind(StrEnum):
    """What the two States agreed."""

    CONVENTION_RULES = "convention_rules"
    RECIPROCITY = "reciprocity"


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """
    Something two States agreed, or practise, on the record of the operator.

    Args:
        id: stable, unique in this node.
        states: codes of the two participants, in any order.
        from_on, until_on: half-open period; None is open.
        measures: ids of kinds, or groups such as `mla.*`; empty for all.
        instrument: id of the treaty whose rules are set aside (`convention_rules`); empty for every one.
        source: where the operator knows it from.
        known_at: when it was recorded; aware, UTC.
    """

    id: str
    kind: AgreementKind
    states: tuple[str, str]
    from_on: date | None
    until_on: date | None
    source: str
    known_at: datetime
    measures: tuple[str, ...] = ()
    instrument: str = ""
    note: str = ""

    def is_between(self, one: str, other: str, *, on: date) -> bool:
        """Say whether it joins the two participants on the day."""
        valid = (self.from_on is None or self.from_on <= on) and (self.until_on is None or on < self.until_on)
        return valid and {one, other} == set(self.states)
