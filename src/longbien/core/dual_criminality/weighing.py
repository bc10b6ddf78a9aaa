"""
One offence of the other State against the conduct.

1. An offence without a source says nothing, for or against.
2. It fails if the conduct is known not to show something it requires, or known to show something that excludes it; if
   the form of art. 19 is not punishable; if the highest penalty is below the one a treaty asks for.
3. It is met if everything it requires is shown, nothing excludes it, and all its requirements are recorded.
4. Otherwise it is open. Silence of the facts never decides, in either direction.

Source: UN Convention against Cybercrime, arts. 2(h), 19, 35(3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from longbien.convention.national.values import NationalOffence
from longbien.convention.national.words import Known, Recorded
from longbien.convention.words import Form
from longbien.core.dual_criminality.conduct import Conduct, Shown
from longbien.core.dual_criminality.results import Gap, Lack, NotKnown, Obstacle
from longbien.core.dual_criminality.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """An offence that was weighed: it fails with any lack, is open with gaps only, and is met with neither."""

    offence: NationalOffence
    lacks: tuple[Lack, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def is_met(self) -> bool:
        """Say whether the conduct meets the offence."""
        return not self.lacks and not self.gaps


def weigh(*, offence: NationalOffence, conduct: Conduct, vocabulary: Vocabulary, least_years: int | None) -> Weighed:
    """
    Weigh an offence, but for its predicate.

    Args:
        offence: of the other State.
        conduct: what the facts show.
        vocabulary: the elements that sum up others.
        least_years: the highest penalty that a treaty asks for in both States; None where it asks for none.
    """
    if not offence.is_sourced:
        return Weighed(offence=offence, gaps=(gap(offence, NotKnown.OFFENCE_WITHOUT_SOURCE),))
    found = [
        *_requirements(offence, conduct, vocabulary),
        *_exclusions(offence, conduct, vocabulary),
        *_form(offence, conduct),
        *_penalty(offence, least_years),
    ]
    return weighed(offence, found)


def weighed(offence: NationalOffence, found: list[Lack | Gap]) -> Weighed:
    """Return what was found, in an order that does not depend on how it was written down."""
    return Weighed(
        offence=offence,
        lacks=tuple(sorted({one for one in found if isinstance(one, Lack)})),
        gaps=tuple(sorted({one for one in found if isinstance(one, Gap)})),
    )


def lack(offence: NationalOffence, why: Obstacle, elements: tuple[str, ...] = (), *, state: str = "") -> Lack:
    """Return why the offence is not met."""
    return Lack(
        offence=offence.id, citation=offence.citation, why=why, elements=tuple(sorted(set(elements))), state=state
    )


def gap(offence: NationalOffence, what: NotKnown, elements: tuple[str, ...] = (), *, state: str = "") -> Gap:
    """Return what is not known about the offence."""
    return Gap(
        what=what,
        offence=offence.id,
        citation=offence.citation,
        elements=tuple(sorted(set(elements))),
        state=state,
    )


def _requirements(offence: NationalOffence, conduct: Conduct, vocabulary: Vocabulary) -> Iterator[Lack | Gap]:
    for choice in offence.requires:
        shown = {vocabulary.shown(conduct=conduct, element=element) for element in choice}
        if Shown.SHOWN in shown:
            continue
        if shown == {Shown.NOT_SHOWN}:
            yield lack(offence, Obstacle.ELEMENT_NOT_SHOWN, choice)
        else:
            yield gap(offence, NotKnown.ELEMENT_NOT_STATED, choice)
    if offence.requirements is Recorded.PARTIAL or not offence.requires:
        yield gap(offence, NotKnown.REQUIREMENTS_NOT_COMPLETE)


def _exclusions(offence: NationalOffence, conduct: Conduct, vocabulary: Vocabulary) -> Iterator[Lack | Gap]:
    for element in offence.excludes:
        match vocabulary.shown(conduct=conduct, element=element):
            case Shown.SHOWN:
                yield lack(offence, Obstacle.EXCLUDED, (element,))
            case Shown.NOT_STATED:
                yield gap(offence, NotKnown.EXCLUSION_NOT_STATED, (element,))


def _form(offence: NationalOffence, conduct: Conduct) -> Iterator[Lack | Gap]:
    if conduct.form is Form.COMMITTED:
        return
    punished = offence.punishes(form=conduct.form)
    if punished is Known.NO:
        yield lack(offence, Obstacle.FORM_NOT_PUNISHABLE, (conduct.form.value,))
    elif punished is Known.UNKNOWN:
        yield gap(offence, NotKnown.FORM_NOT_RECORDED, (conduct.form.value,))


def _penalty(offence: NationalOffence, least_years: int | None) -> Iterator[Lack | Gap]:
    if least_years is None:
        return
    reaches = offence.max_penalty.reaches(years=least_years)
    if reaches is Known.NO:
        yield lack(offence, Obstacle.PENALTY_TOO_LOW)
    elif reaches is Known.UNKNOWN:
        yield gap(offence, NotKnown.PENALTY_NOT_RECORDED)
