"""
What is recorded of the criminal law of a State, as values.

Nothing here is law of ours: each statement is the State's own, with the source and the mark of whoever recorded it.
What was written from memory counts for nothing until somebody has compared it: `is_sourced` is then false.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from longbien.convention.national.words import Known, PenaltyKind, Recorded
from longbien.convention.statements import Source, Sourced
from longbien.convention.words import Form, Verification

_COMPARED: Final = frozenset({Verification.TEXT_SEEN, Verification.SECONDARY})
_MONTHS_OF_A_YEAR: Final = 12


@dataclass(frozen=True, kw_only=True)
class NationalStatement(Sourced):
    """A statement on national law, true on the days `from_on ≤ day < until_on`; None leaves the end open."""

    from_on: date | None = None
    until_on: date | None = None

    @property
    def is_sourced(self) -> bool:
        """Say whether somebody compared it with a source; what was not counts as unknown."""
        return bool(self.source) and self.verification in _COMPARED

    def holds(self, *, on: date) -> bool:
        """Say whether it is true on a day."""
        return (self.from_on is None or self.from_on <= on) and (self.until_on is None or on < self.until_on)


@dataclass(frozen=True, kw_only=True)
class Penalty:
    """The highest penalty; `months` of deprivation of liberty count for the kind `liberty` only."""

    kind: PenaltyKind
    months: int = 0

    def reaches(self, *, years: int) -> Known:
        """
        Say whether it is a deprivation of liberty of at least so many years, or a heavier penalty.

        Source: UN Convention against Cybercrime, art. 2(h).
        """
        if self.kind is PenaltyKind.UNKNOWN:
            return Known.UNKNOWN
        long_enough = self.kind is PenaltyKind.LIBERTY and self.months >= years * _MONTHS_OF_A_YEAR
        return Known.YES if long_enough or self.kind is PenaltyKind.HEAVIER else Known.NO


@dataclass(frozen=True, kw_only=True)
class NationalOffence(NationalStatement):
    """
    An offence as a State's law has it.

    Args:
        id: code of the State, a dot, a name: `XBB.unlawful_access`.
        citation: as the State cites it. Nothing is ever concluded from it.
        requires: what the conduct must show. Each is a choice of ids of elements or optional conditions, of which one
            is enough; most have one id only.
        excludes: ids of what makes the conduct no offence, such as permitted testing.
        requirements: whether `requires` and `excludes` are all there is.
        participation, attempt, preparation: whether these are punishable too, art. 19.
        needs_predicate: whether it launders the proceeds of another offence, art. 17.
        predicates: ids of the offences that can be that other one; empty for all of them.
    """

    id: str
    citation: str
    title: str
    requires: tuple[tuple[str, ...], ...]
    excludes: tuple[str, ...]
    requirements: Recorded
    participation: Known
    attempt: Known
    preparation: Known
    max_penalty: Penalty
    needs_predicate: bool = False
    predicates: tuple[str, ...] = ()

    def punishes(self, *, form: Form) -> Known:
        """
        Say whether somebody answers for the offence in that form.

        Source: UN Convention against Cybercrime, art. 19.
        """
        forms = {
            Form.PARTICIPATION: self.participation,
            Form.ATTEMPT: self.attempt,
            Form.PREPARATION: self.preparation,
        }
        return forms.get(form, Known.YES)


@dataclass(frozen=True, kw_only=True)
class OwnElement:
    """What a State's law turns on and no article of the Convention names; its id begins with the code of the State."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Completeness(NationalStatement):
    """
    A lawyer's word that the recorded offences are all that can reach conduct of one field.

    Args:
        field: an offence of the Convention, such as `art7`, or a field of other crimes, such as `other.kidnapping`.
    """

    field: str


@dataclass(frozen=True, kw_only=True)
class Setting(NationalStatement):
    """Whether a State asks for dual criminality where a treaty leaves it free, art. 40(8)."""

    asked: Known


@dataclass(frozen=True, kw_only=True)
class NationalLaw:
    """What a node has recorded of the criminal law of one State; `language` is that of its words (BCP 47)."""

    state: str
    language: str
    sources: tuple[Source, ...]
    offences: tuple[NationalOffence, ...]
    own_elements: tuple[OwnElement, ...] = ()
    complete_for: tuple[Completeness, ...] = ()
    setting: Setting | None = None

    def is_complete_for(self, *, field: str, on: date) -> bool:
        """Say whether it is recorded, with a source, that the offences of a field are all here."""
        return any(one.field == field and one.is_sourced and one.holds(on=on) for one in self.complete_for)

    def asks_dual_criminality(self, *, on: date) -> Known:
        """Say whether the State asks for it where it is free to; what is not sourced is not known."""
        setting = self.setting
        known = setting is not None and setting.is_sourced and setting.holds(on=on)
        return setting.asked if setting is not None and known else Known.UNKNOWN
