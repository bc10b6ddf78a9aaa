"""
Which facts count at a moment of knowledge: what was known then, and not yet corrected.

1. A fact counts from the moment the register learned it until the register learns a correction of it: half-open.
2. A correction that is corrected itself does not bring the first fact back.
3. A correction of something that is not there counts as any fact, and is reported.
4. Facts that correct each other in a circle are all doubtful: each may be true, none is relied on. A correction from
   outside the circle settles it.
5. A correction that stands for nobody (`at_least` and `at_most` 0) takes a fact back without putting another in its
   place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from longbien.convention.register.values import Fact
from longbien.core.treaties.doubts import Doubt, DoubtCode


@dataclass(frozen=True, kw_only=True)
class Supersession:
    """Who corrects whom, and the circles among them."""

    facts: Mapping[str, Fact]
    corrections: Mapping[str, tuple[Fact, ...]]
    corrected_at: Mapping[str, datetime]
    circles: Mapping[str, frozenset[str]]
    roots: Mapping[str, str]

    @classmethod
    def of(cls, facts: Mapping[str, Fact]) -> Supersession:
        """Index the corrections of facts, given by id."""
        corrections: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in facts.values():
            if fact.supersedes:
                corrections[fact.supersedes].append(fact)
        ordered = {
            target: tuple(sorted(found, key=lambda fact: (fact.known_at, fact.id)))
            for target, found in corrections.items()
        }
        corrected_at = {target: found[0].known_at for target, found in ordered.items()}
        circles = _circles(facts)
        roots = _roots(facts, circles)
        return cls(facts=facts, corrections=ordered, corrected_at=corrected_at, circles=circles, roots=roots)

    def counts(self, fact: Fact, *, known_at: datetime | None) -> bool:
        """Say whether the fact is known and not corrected at a moment; None is after everything."""
        if known_at is not None and fact.known_at > known_at:
            return False
        if fact.id in self.circles:
            return self._counts_in_circle(fact, known_at=known_at)
        corrected_at = self.corrected_at.get(fact.id)
        return corrected_at is None or (known_at is not None and known_at < corrected_at)

    def counting(self, facts: Iterable[Fact], *, known_at: datetime | None) -> tuple[Fact, ...]:
        """Return the facts that count at a moment, in order. Asked of every fact of a treaty, so it calls nothing."""
        if self.circles:
            return tuple(fact for fact in facts if self.counts(fact, known_at=known_at))
        corrected_at = self.corrected_at
        if known_at is None:
            return tuple(fact for fact in facts if fact.id not in corrected_at)
        return tuple(
            fact
            for fact in facts
            if fact.known_at <= known_at and (fact.id not in corrected_at or known_at < corrected_at[fact.id])
        )

    def is_doubtful(self, fact: Fact, *, known_at: datetime | None) -> bool:
        """Say whether the fact stands in a circle that is closed at that moment."""
        circle = self.circles.get(fact.id)
        return circle is not None and self._is_closed(circle, known_at=known_at)

    def known_corrections(self, fact_id: str, *, known_at: datetime | None) -> tuple[Fact, ...]:
        """Return the facts that correct this one, the first known first."""
        found = self.corrections.get(fact_id, ())
        return tuple(fact for fact in found if known_at is None or fact.known_at <= known_at)

    def root_of(self, fact_id: str) -> str:
        """Return the id at which a chain of corrections begins, whenever they were known; of a circle, its first id."""
        return self.roots.get(fact_id, fact_id)

    def family(self, fact: Fact, *, known_at: datetime | None) -> tuple[str, ...]:
        """Return the ids of all that this fact stands in the place of, itself first."""
        found = [fact.id]
        target = fact.supersedes
        while target and target not in found:
            found.append(target)
            corrected = self.facts.get(target)
            target = corrected.supersedes if corrected is not None and _known(corrected, known_at) else ""
        return tuple(found)

    def doubts(self, *, known_at: datetime | None) -> tuple[Doubt, ...]:
        """Return circles, and corrections whose target is not known at that moment."""
        found = {
            Doubt(code=DoubtCode.CORRECTION_CIRCLE, facts=tuple(sorted(circle)))
            for circle in self.circles.values()
            if self._is_closed(circle, known_at=known_at)
        }
        for fact in self.facts.values():
            target = self.facts.get(fact.supersedes)
            if fact.supersedes and _known(fact, known_at) and (target is None or not _known(target, known_at)):
                found.add(Doubt(code=DoubtCode.CORRECTS_NOTHING, facts=(fact.id,), detail=fact.supersedes))
        return tuple(sorted(found))

    def _is_closed(self, circle: frozenset[str], *, known_at: datetime | None) -> bool:
        return all(_known(self.facts[member], known_at) for member in circle)

    def _counts_in_circle(self, fact: Fact, *, known_at: datetime | None) -> bool:
        circle = self.circles[fact.id]
        if not self._is_closed(circle, known_at=known_at):
            return not self.known_corrections(fact.id, known_at=known_at)
        return not any(
            correction.id not in circle
            for member in circle
            for correction in self.known_corrections(member, known_at=known_at)
        )


def _known(fact: Fact, known_at: datetime | None) -> bool:
    return known_at is None or fact.known_at <= known_at


def _circles(facts: Mapping[str, Fact]) -> dict[str, frozenset[str]]:
    """Return the circle of every fact that stands in one. A fact corrects one other, so paths do not branch."""
    circles: dict[str, frozenset[str]] = {}
    seen: set[str] = set()
    for start in _ids(facts.values()):
        path: dict[str, None] = {}
        place = start
        while place in facts and place not in seen:
            seen.add(place)
            path[place] = None
            place = facts[place].supersedes
        if place in path:
            walked = list(path)
            circle = frozenset(walked[walked.index(place) :])
            circles.update(dict.fromkeys(circle, circle))
    return circles


def _roots(facts: Mapping[str, Fact], circles: Mapping[str, frozenset[str]]) -> dict[str, str]:
    roots = {member: min(circle) for member, circle in circles.items()}
    for fact_id in _ids(facts.values()):
        path = []
        place = fact_id
        while place not in roots and place in facts and facts[place].supersedes:
            path.append(place)
            place = facts[place].supersedes
        roots.update(dict.fromkeys(path, roots.get(place, place)))
    return roots


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts if fact.supersedes)
