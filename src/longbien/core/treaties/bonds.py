"""
What can bind a participant by its own acts on a day: every bond that fits what is known of the days.

Source: UN Convention against Cybercrime, arts. 64, 65, 67.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import product

from longbien.core.treaties.days import Days, Truth, before, reached
from longbien.core.treaties.history import Consent, History


class Bond(StrEnum):
    """
    What binds a participant, the weakest first.

    `consented` is a deposit that does not bind yet; `denounced` is a Party that is leaving; `former` was a Party.
    """

    NONE = "none"
    SIGNATORY = "signatory"
    FORMER = "former"
    CONSENTED = "consented"
    DENOUNCED = "denounced"
    PARTY = "party"
    UNKNOWN = "unknown"


RANK = {bond: rank for rank, bond in enumerate(Bond)}
BOUND = frozenset({Bond.DENOUNCED, Bond.PARTY})
ANY = frozenset(Bond) - {Bond.UNKNOWN}
_CHOICES = {Truth.YES: (True,), Truth.NO: (False,), Truth.UNKNOWN: (False, True)}


@dataclass(frozen=True, kw_only=True)
class Term:
    """A consent and the day from which it makes a Party; None where that can not have come to pass."""

    consent: Consent
    party_from: Days | None

    @property
    def withdrawn_on(self) -> Days | None:
        """Return the day on which the instrument was taken back, as far as it did not bind yet."""
        withdrawn = self.consent.withdrawn
        if withdrawn is None or self.party_from is None:
            return withdrawn
        in_time = before(withdrawn, self.party_from)
        if in_time is Truth.UNKNOWN:
            return Days(earliest=withdrawn.earliest, latest=None)
        return withdrawn if in_time is Truth.YES else None


@cache
def by_rank(bonds: frozenset[Bond]) -> tuple[Bond, ...]:
    """Return bonds, the weakest first."""
    return tuple(sorted(bonds, key=RANK.__getitem__))


def own_bonds(*, history: History, terms: Iterable[Term], on: date) -> frozenset[Bond]:
    """Return every bond that its own acts allow; where several consents run, the strongest bond counts."""
    found = _of_signatures(history, on)
    for term in terms:
        found = {max(one, other, key=RANK.__getitem__) for one, other in product(found, _of_term(term, on))}
    return frozenset(found)


def _of_signatures(history: History, on: date) -> set[Bond]:
    found = {Bond.NONE}
    for signed in history.signed:
        begun, ended = reached(signed.from_on, on=on), reached(signed.until_on, on=on)
        stands = {begin and not end for begin, end in product(_CHOICES[begun], _CHOICES[ended])}
        bonds = {Bond.SIGNATORY if one else Bond.NONE for one in stands}
        found = {max(one, other, key=RANK.__getitem__) for one, other in product(found, bonds)}
    return found


def _of_term(term: Term, on: date) -> frozenset[Bond]:
    consent = term.consent
    was_party = Truth.NO if term.party_from is None else before(term.party_from, consent.ends)
    is_party = Truth.NO if was_party is Truth.NO else reached(term.party_from, on=on)
    truths = (
        _deposited(term, on),
        reached(term.withdrawn_on, on=on),
        reached(consent.ends, on=on),
        is_party,
        reached(consent.denounced, on=on),
        reached(consent.denounced_until, on=on),
        was_party,
    )
    return _fitting(truths)


@cache
def _fitting(truths: tuple[Truth, ...]) -> frozenset[Bond]:
    """Return the bonds of all rows that fit."""
    return frozenset(_bond(choice) for choice in product(*(_CHOICES[truth] for truth in truths)))


def _bond(choice: tuple[bool, ...]) -> Bond:
    """Return the bond of one row of the truth table."""
    deposited, withdrawn, ended, is_party, denounced, taken_back, was_party = choice
    if not deposited or withdrawn:
        return Bond.NONE
    if ended:
        return Bond.FORMER if was_party else Bond.NONE
    if not is_party:
        return Bond.CONSENTED
    return Bond.DENOUNCED if denounced and not taken_back else Bond.PARTY


def _deposited(term: Term, on: date) -> Truth:
    """Say whether it has consented; who succeeds is a Party from a day before the deposit."""
    if term.consent.by_succession and reached(term.party_from, on=on) is not Truth.NO:
        return reached(term.party_from, on=on)
    return reached(term.consent.deposited, on=on)
