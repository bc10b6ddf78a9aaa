"""
What the facts show of an element, also where they speak of its parts.

Some lines of the law files sum up two elements (“intentional and without right”). Facts that show both show the sum;
facts that show the sum show both; facts that deny one deny the sum; and if the sum is denied and all but one part are
shown, that one is denied. Nothing else is concluded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from longbien.convention.types import Convention
from longbien.core.dual_criminality.conduct import Conduct, Shown

_DECIDED = (Shown.SHOWN, Shown.NOT_SHOWN)


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Elements that sum up others: pairs of an id and the ids of its parts."""

    sums: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def shown(self, *, conduct: Conduct, element: str) -> Shown:
        """Return what the conduct is known to show of an element; where statements contradict each other, nothing."""
        claims = set(self._claims(conduct, element))
        return claims.pop() if len(claims) == 1 else Shown.NOT_STATED

    def _claims(self, conduct: Conduct, element: str) -> Iterator[Shown]:
        yield from _said(conduct, element)
        for whole, parts in self.sums:
            if whole == element:
                yield from _of_sum(conduct, parts)
            elif element in parts:
                yield from _of_part(conduct, whole, tuple(part for part in parts if part != element))


def vocabulary_of(*, law: Convention) -> Vocabulary:
    """Return the elements of the law files that sum up others."""
    sums = {one.id: one.parts for offence in law.offences for one in offence.elements if one.parts}
    return Vocabulary(sums=tuple(sorted(sums.items())))


def _said(conduct: Conduct, element: str) -> set[Shown]:
    return {one.shown for one in conduct.stated if one.element == element and one.shown in _DECIDED}


def _of_sum(conduct: Conduct, parts: tuple[str, ...]) -> Iterator[Shown]:
    said = [_said(conduct, part) for part in parts]
    if any(Shown.NOT_SHOWN in one for one in said):
        yield Shown.NOT_SHOWN
    if all(Shown.SHOWN in one for one in said):
        yield Shown.SHOWN


def _of_part(conduct: Conduct, whole: str, others: tuple[str, ...]) -> Iterator[Shown]:
    said = _said(conduct, whole)
    if Shown.SHOWN in said:
        yield Shown.SHOWN
    if Shown.NOT_SHOWN in said and all(Shown.SHOWN in _said(conduct, other) for other in others):
        yield Shown.NOT_SHOWN
