"""
What an import would change, before anything is changed.

    differences(register=register, incoming=facts_of_a_file)      # a Difference for each, in the order of the file

1. Two facts have the same content when instrument, participant, deed, dating and text agree, and what they concern; of
   an act that is done once, the text does not matter. Ids, sources and moments of knowledge never do. What has the same
   content as a fact that counts is `same`, unless it is better known: of higher confidence, or from a source more
   trusted. Then it `corrects`.
2. What has the same content as a fact that was corrected since is `corrected_before`: an old file does not bring an
   error back.
3. Of an act that is done once (see `slots.py`), another report is `same` where a fact that counts says it more exactly;
   it `corrects` where it says it more exactly itself; it `contradicts` where the two have no day in common, or say of
   the same days another way to consent; else it is `new`, and stands beside the other.
4. A fact that names what it supersedes `corrects` it, if that is there and counts.
5. Therefore an import that was carried out changes nothing when it is repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from longbien.convention.register.values import Fact
from longbien.convention.register.words import Confidence, Deed, Trust
from longbien.core.treaties.register import Register
from longbien.core.treaties.slots import ONCE, overlap, slot_of, undone_between, within


class Change(StrEnum):
    """What becomes of an incoming fact."""

    NEW = "new"
    SAME = "same"
    CORRECTS = "corrects"
    CONTRADICTS = "contradicts"
    CORRECTED_BEFORE = "corrected_before"


Content = tuple[object, ...]
_CONFIDENCE = tuple(Confidence)
_TRUST = tuple(Trust)


@dataclass(frozen=True, kw_only=True)
class Difference:
    """
    One incoming fact, and the facts of the register that it meets.

    `present` are those with which it is the same, which it would correct or contradicts. A fact that corrects is to be
    recorded with `supersedes` set to the id of each of them, or left out: the person who imports decides.
    """

    change: Change
    incoming: Fact
    present: tuple[Fact, ...] = ()


def content_of(fact: Fact) -> Content:
    """Return what a fact says, without id, sources and moment of knowledge."""
    if slot_of(fact) is not None:
        return (fact.instrument, fact.participant, fact.deed, fact.happened)
    return (fact.instrument, fact.participant, fact.deed, fact.happened, fact.text, fact.concerns, fact.articles)


def differences(*, register: Register, incoming: Iterable[Fact]) -> tuple[Difference, ...]:
    """Compare incoming facts with the register, and with those before them in the same file."""
    met: dict[Content, Fact] = {}
    known: dict[tuple[str, str], _Known] = {}
    found = []
    for fact in incoming:
        earlier = met.setdefault(content_of(fact), fact)
        if earlier is not fact:
            found.append(Difference(change=Change.SAME, incoming=fact, present=(earlier,)))
            continue
        key = (fact.instrument, fact.participant)
        if key not in known:
            known[key] = _Known.of(register, instrument=fact.instrument, participant=fact.participant)
        found.append(_difference(register, fact, known[key]))
    return tuple(found)


@dataclass(frozen=True)
class _Known:
    """What is known of a participant and an instrument, found by content and by slot: looked through once a file."""

    alike: Mapping[Content, tuple[Fact, ...]]
    reports: Mapping[object, tuple[Fact, ...]]
    undoing: tuple[Fact, ...]

    @classmethod
    def of(cls, register: Register, *, instrument: str, participant: str) -> _Known:
        """Return what the register knows."""
        alike: dict[Content, list[Fact]] = {}
        reports: dict[object, list[Fact]] = {}
        undoing = []
        for fact in register.ever_known_of(instrument=instrument, participant=participant):
            alike.setdefault(content_of(fact), []).append(fact)
            if register.counts(fact):
                slot = slot_of(fact)
                if slot is not None:
                    reports.setdefault(slot, []).append(fact)
                if fact.deed in ONCE or fact.deed is Deed.WITHDRAWAL:
                    undoing.append(fact)
        return cls(
            alike={content: tuple(facts) for content, facts in alike.items()},
            reports={slot: tuple(facts) for slot, facts in reports.items()},
            undoing=tuple(undoing),
        )


def _difference(register: Register, fact: Fact, known: _Known) -> Difference:
    alike = known.alike.get(content_of(fact), ())
    counting = tuple(other for other in alike if register.counts(other))
    if counting and not all(_how_known(fact) < _how_known(other) for other in counting):
        return Difference(change=Change.SAME, incoming=fact, present=counting)
    if alike and not counting:
        return Difference(change=Change.CORRECTED_BEFORE, incoming=fact, present=alike)
    target = register.fact(fact.supersedes)
    if target is not None and register.counts(target):  # also beside what it repeats: nobody is to overlook it
        return Difference(change=Change.CORRECTS, incoming=fact, present=(target,))
    if counting:
        return Difference(change=Change.CORRECTS, incoming=fact, present=counting)
    return _of_one_act(fact, known)


def _of_one_act(fact: Fact, known: _Known) -> Difference:
    """Compare with other reports of the same act."""
    slot = slot_of(fact)
    reports = known.reports.get(slot, ()) if slot is not None else ()
    for change, fits in (
        (Change.SAME, _says_it_better),
        (Change.CORRECTS, _says_it_worse),
        (Change.CONTRADICTS, _contradicts),
    ):
        found = tuple(
            other for other in reports if fits(other, fact) and not undone_between(other, fact, known.undoing)
        )
        if found:
            return Difference(change=change, incoming=fact, present=found)
    return Difference(change=Change.NEW, incoming=fact)


def _says_it_better(other: Fact, fact: Fact) -> bool:
    return other.deed is fact.deed and within(other.happened, fact.happened) and other.happened != fact.happened


def _says_it_worse(other: Fact, fact: Fact) -> bool:
    return other.deed is fact.deed and within(fact.happened, other.happened) and other.happened != fact.happened


def _contradicts(other: Fact, fact: Fact) -> bool:
    return other.deed is not fact.deed or not overlap(other.happened, fact.happened)


def _how_known(fact: Fact) -> tuple[int, int]:
    """Return a number for confidence and one for the most trusted source; the smaller the better."""
    trusts = [_TRUST.index(attestation.trust) for attestation in fact.attestations]
    return _CONFIDENCE.index(fact.confidence), min(trusts, default=len(_TRUST))
