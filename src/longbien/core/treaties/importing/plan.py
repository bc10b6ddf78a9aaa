"""
What becomes of the facts of a file: which are proposed, under which ids, and which are left aside.

1. What the register says already, or said once and has corrected, is not proposed again; nor what waits for a decision.
   Therefore a file that is imported twice proposes nothing the second time.
2. A fact that says it better than one of the register corrects that one.
3. A fact that contradicts one of the register is proposed beside it: the register keeps both and shows the conflict.
4. A fact without an id gets the next free one: instrument, participant, deed, and a number from the second on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from longbien.convention.register.values import Fact
from longbien.core.imports.findings import Fault, Findings
from longbien.core.treaties.differences import Change, content_of, differences
from longbien.core.treaties.importing.known import ReadFact
from longbien.core.treaties.register import Register


class Fate(StrEnum):
    """What becomes of a fact of a file."""

    NEW = "new"
    CORRECTS = "corrects"
    CONTRADICTS = "contradicts"
    SAME = "same"
    CORRECTED_BEFORE = "corrected_before"
    WAITING = "waiting"


#: What is laid before a second person.
PROPOSED = frozenset({Fate.NEW, Fate.CORRECTS, Fate.CONTRADICTS})


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One fact of a file. `present` are the facts of the register that it meets; `fact` has its id where proposed."""

    line: int
    fate: Fate
    fact: Fact
    present: tuple[Fact, ...]


def plan(
    *, read: Iterable[ReadFact], register: Register, waiting: Iterable[Fact], findings: Findings
) -> tuple[Planned, ...]:
    """
    Return what becomes of each fact, in the order of the file.

    Args:
        waiting: facts that are proposed and not decided.
        findings: gets the ids that stand in the file and belong to something else.
    """
    lines = tuple(read)
    open_facts = tuple(waiting)
    asked = {content_of(fact) for fact in open_facts}
    ids = Ids((*register.indexes.facts, *(fact.id for fact in open_facts), *(one.fact.id for one in lines)))
    planned = []
    for one, difference in zip(
        lines, differences(register=register, incoming=(one.fact for one in lines)), strict=True
    ):
        fate, fact = Fate(difference.change.value), one.fact
        if fate in PROPOSED and content_of(fact) in asked:
            fate = Fate.WAITING
        if fate in PROPOSED:
            fact = _prepared(one, change=difference.change, present=difference.present, ids=ids)
            if one.fact.id and one.fact.id in register.indexes.facts:
                findings.add(Fault.TAKEN, line=one.line, field="id", value=one.fact.id)
        planned.append(Planned(line=one.line, fate=fate, fact=fact, present=difference.present))
    return tuple(planned)


class Ids:
    """Ids that are taken, and the next free one for a fact."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def next_for(self, fact: Fact) -> str:
        """Return the next free id for a fact, and take it."""
        first = ".".join((fact.instrument, fact.participant or "unidentified", fact.deed.value))
        number = self._last.get(first, 0) + 1
        while (found := first if number == 1 else f"{first}.{number}") in self._taken:
            number += 1
        self._last[first] = number
        self._taken.add(found)
        return found


def _prepared(one: ReadFact, *, change: Change, present: tuple[Fact, ...], ids: Ids) -> Fact:
    fact = one.fact
    if change is Change.CORRECTS and not fact.supersedes:
        fact = replace(fact, supersedes=present[0].id)
    return fact if fact.id else replace(fact, id=ids.next_for(fact))
