"""
Which acts a participant does once, so that two reports of it are reports of the same act.

A reservation or a declaration can be made many times; there are as many as texts. A signature or a denunciation is one
act; all ways to consent to be bound (ratification, acceptance, approval, accession, succession) are one act as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from longbien.convention.register.values import Dating, Fact
from longbien.convention.register.words import CONSENT, Deed

ONCE = frozenset({Deed.SIGNATURE, Deed.DENUNCIATION}) | CONSENT


def slot_of(fact: Fact) -> tuple[str, str, str] | None:
    """Return instrument, participant and act of something done once; None for all else, and for the unnamed."""
    if fact.deed not in ONCE or not fact.participant or fact.at_most < 1:
        return None
    return fact.instrument, fact.participant, "consent" if fact.deed in CONSENT else fact.deed.value


def undone_between(one: Fact, other: Fact, known: Iterable[Fact]) -> bool:
    """Say whether the earlier of two acts was undone before the later one, so that both can be true."""
    first, second = sorted((one, other), key=lambda fact: (fact.happened, fact.id))
    return any(
        _undoes(fact, first) and first.happened.from_on <= fact.happened.from_on < second.happened.until_on
        for fact in known
        if (fact.instrument, fact.participant) == (one.instrument, one.participant)
    )


def _undoes(fact: Fact, act: Fact) -> bool:
    if fact.deed is Deed.WITHDRAWAL:
        return fact.concerns == act.id
    if act.deed is Deed.DENUNCIATION:
        return fact.deed in CONSENT
    return act.deed in CONSENT and fact.deed is Deed.DENUNCIATION


def overlap(one: Dating, other: Dating) -> bool:
    """Say whether both can be the same day."""
    return one.from_on < other.until_on and other.from_on < one.until_on


def within(inner: Dating, outer: Dating) -> bool:
    """Say whether every day of one is a day of the other."""
    return outer.from_on <= inner.from_on and inner.until_on <= outer.until_on
