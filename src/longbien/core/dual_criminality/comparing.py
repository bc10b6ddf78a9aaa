"""
The conduct against the whole recorded law of a State.

1. Every offence in force on the day is weighed, whatever it is called: one that is met is enough.
2. It is not met only if the law is recorded, with a source, as complete for every field of the conduct, at least one
   offence is recorded, and every one of them fails.
3. Laundering: an offence that needs a predicate asks for the offence that brought the proceeds. That one must be
   criminal in the State whose law is asked, among the predicates its law admits, and also where it was done.

Source: UN Convention against Cybercrime, arts. 17, 35(3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from longbien.convention.national.values import NationalLaw, NationalOffence
from longbien.core.dual_criminality.conduct import Conduct
from longbien.core.dual_criminality.results import (
    Comparison,
    Gap,
    Lack,
    Match,
    Met,
    NotKnown,
    NotMet,
    Obstacle,
    Unknown,
)
from longbien.core.dual_criminality.vocabulary import Vocabulary
from longbien.core.dual_criminality.weighing import Weighed, gap, lack, weigh, weighed


def compare(
    *,
    conduct: Conduct,
    law: NationalLaw | None,
    on: date,
    vocabulary: Vocabulary,
    elsewhere: tuple[NationalLaw, ...] = (),
    least_years: int | None = None,
) -> Comparison:
    """
    Say whether conduct is an offence under the law of a State, as far as both are known.

    Args:
        conduct: what the facts show.
        law: what is recorded of that State's law; None if nothing is.
        on: the day whose law is asked for.
        vocabulary: the elements that sum up others, of the law files.
        elsewhere: recorded laws of States in which a predicate offence may have been done.
        least_years: the highest penalty that a treaty asks for in both States; None where it asks for none.

    Source: UN Convention against Cybercrime, arts. 17, 19, 35(3).
    """
    if law is None:
        return Unknown(gaps=(Gap(what=NotKnown.LAW_NOT_RECORDED),))
    setting = _Setting(on=on, vocabulary=vocabulary, elsewhere=elsewhere, least_years=least_years)
    return setting.compare(conduct, law, law.offences)


@dataclass(frozen=True, kw_only=True)
class _Setting:
    """What stays the same while a conduct, and the predicates inside it, are compared."""

    on: date
    vocabulary: Vocabulary
    elsewhere: tuple[NationalLaw, ...]
    least_years: int | None

    def compare(self, conduct: Conduct, law: NationalLaw, offences: tuple[NationalOffence, ...]) -> Comparison:
        """Compare with some offences of a law; they are in force on the day, or left out."""
        in_force = sorted((one for one in offences if one.holds(on=self.on)), key=lambda one: one.id)
        all_weighed = tuple(self._weigh(one, conduct, law) for one in in_force)
        if met := tuple(_match(one.offence) for one in all_weighed if one.is_met):
            return Met(by=met)
        lacks = tuple(found for one in all_weighed for found in one.lacks)
        gaps = (
            *(found for one in all_weighed if not one.lacks for found in one.gaps),
            *self._gaps_of_law(conduct, law, bool(in_force)),
        )
        return Unknown(gaps=gaps, lacks=lacks) if gaps else NotMet(lacks=lacks)

    def _gaps_of_law(self, conduct: Conduct, law: NationalLaw, has_offences: bool) -> Iterator[Gap]:
        if not has_offences:
            yield Gap(what=NotKnown.NO_OFFENCE_RECORDED, state=law.state)
        if not conduct.fields:
            yield Gap(what=NotKnown.FIELD_NOT_STATED, state=law.state)
        fields = {one for one in conduct.fields if not law.is_complete_for(field=one, on=self.on)}
        if fields:
            yield Gap(what=NotKnown.LAW_NOT_COMPLETE, elements=tuple(sorted(fields)), state=law.state)

    def _weigh(self, offence: NationalOffence, conduct: Conduct, law: NationalLaw) -> Weighed:
        found = weigh(offence=offence, conduct=conduct, vocabulary=self.vocabulary, least_years=self.least_years)
        if not offence.needs_predicate or not offence.is_sourced:
            return found
        return weighed(offence, [*found.lacks, *found.gaps, *self._predicate(offence, conduct, law)])

    def _predicate(self, offence: NationalOffence, conduct: Conduct, law: NationalLaw) -> Iterator[Lack | Gap]:
        """Yield what stands against the predicate being criminal here, and where it was done."""
        predicate = conduct.predicate
        if predicate is None:
            yield gap(offence, NotKnown.PREDICATE_NOT_STATED)
            return
        # A penalty that a treaty asks of the laundering is not asked of what came before it.
        inside = replace(self, least_years=None)
        admitted = tuple(one for one in law.offences if not offence.predicates or one.id in offence.predicates)
        others = tuple(one for one in admitted if one.id != offence.id)
        yield from _of_predicate(offence, inside.compare(predicate.conduct, law, others), law.state)
        if predicate.place == law.state:
            return
        there = next((one for one in self.elsewhere if one.state == predicate.place), None)
        if not predicate.place:
            yield gap(offence, NotKnown.PLACE_OF_PREDICATE_NOT_STATED)
        elif there is None:
            yield gap(offence, NotKnown.LAW_NOT_RECORDED, state=predicate.place)
        else:
            yield from _of_predicate(offence, inside.compare(predicate.conduct, there, there.offences), there.state)


def _of_predicate(offence: NationalOffence, answer: Comparison, state: str) -> Iterator[Lack | Gap]:
    if isinstance(answer, NotMet):
        yield lack(offence, Obstacle.PREDICATE_NOT_CRIMINAL, answer.elements, state=state)
    elif isinstance(answer, Unknown):
        elements = tuple(element for one in answer.gaps for element in one.elements)
        yield gap(offence, NotKnown.PREDICATE_NOT_ANSWERED, elements, state=state)


def _match(offence: NationalOffence) -> Match:
    return Match(
        offence=offence.id, citation=offence.citation, verification=offence.verification, source=offence.source
    )
