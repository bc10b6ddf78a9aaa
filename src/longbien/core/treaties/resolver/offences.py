"""
The offence of a question, as the Convention sees it.

`art7` to `art17` are offences of the Convention; `art19:art13` is participation in one or an attempt at it; `other` is
every other offence, whatever its name; `not_said` is none: a message that names no offence, for it rests on a request
that does, or a form in which none is chosen yet.

Source: UN Convention against Cybercrime, arts. 2(h), 7-17, 19.
"""

from __future__ import annotations

from typing import Final

from longbien.convention.statements import LawTerm, Offence
from longbien.convention.types import Convention
from longbien.convention.words import OffenceGate

OTHER: Final = "other"
NOT_SAID: Final = "not_said"
NOT_OF_THE_CONVENTION: Final = frozenset({OTHER, NOT_SAID})
PARTICIPATION: Final = "art19:"
SERIOUS_CRIME: Final = "serious_crime"

#: Gates that open for the offences of the Convention; an instrument with one of them is the Convention, or reads as it.
CONVENTION_GATES: Final = frozenset(
    {
        OffenceGate.CONVENTION_OFFENCES,
        OffenceGate.CONVENTION_OFFENCES_AND_SERIOUS_CRIMES,
        OffenceGate.CONVENTION_OFFENCES_AND_ELECTRONIC_EVIDENCE,
    }
)


def convention_offence(*, offence: str, law: Convention) -> Offence | None:
    """
    Return the Convention offence behind the code, or None for `other` and `not_said`.

    Raises:
        UnknownLawItem: the code is neither `other` nor an offence of the law files.
    """
    return None if offence in NOT_OF_THE_CONVENTION else law.offence(offence_id=offence.removeprefix(PARTICIPATION))


def article_of(*, offence: str, found: Offence) -> str:
    """Return the articles that make it an offence, such as `19, 13`."""
    return f"19, {found.article}" if offence.startswith(PARTICIPATION) else found.article


def serious_crime(*, law: Convention) -> LawTerm:
    """Return the term that says from which penalty a crime is serious; its figure is in years."""
    return next(term for term in law.law_terms if term.id == SERIOUS_CRIME)
