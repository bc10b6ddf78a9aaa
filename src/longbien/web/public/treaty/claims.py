"""What others have said of a treaty as a whole, side by side, and which of it the register follows."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from longbien.convention.register.values import Claim
from longbien.convention.register.words import ClaimSubject
from longbien.core.treaties.counting import ClaimBeside, claims_beside
from longbien.core.treaties.days import Truth
from longbien.web.public.treaty.days import spoken_dating, spoken_range
from longbien.web.public.treaty.facts import SourceShown, source_shown
from longbien.web.public.treaty.setting import Setting
from longbien.web.register_words import CLAIM_SUBJECTS, STANDINGS


@dataclass(frozen=True, kw_only=True)
class ClaimShown:
    """A claim as the page shows it. `computed` is what the register counts for its day; empty for nothing."""

    claim: Claim
    standing: str | Promise
    as_of: str
    computed: str
    differs: bool
    sources: tuple[SourceShown, ...]


@dataclass(frozen=True, kw_only=True)
class ClaimsOnSubject:
    """Claims on one subject, by day."""

    subject: str
    words: str | Promise
    claims: tuple[ClaimShown, ...]


def claims_shown(*, setting: Setting, instrument: str) -> tuple[ClaimsOnSubject, ...]:
    """Return the claims made for the day of the page or an earlier one, by subject."""
    found = claims_beside(register=setting.register, instrument=instrument, on=setting.on)
    grouped = (
        (subject, tuple(_shown(one) for one in found if one.claim.subject is subject)) for subject in ClaimSubject
    )
    return tuple(
        ClaimsOnSubject(subject=subject.value, words=CLAIM_SUBJECTS[subject.value], claims=claims)
        for subject, claims in grouped
        if claims
    )


def _shown(beside: ClaimBeside) -> ClaimShown:
    claim = beside.claim
    return ClaimShown(
        claim=claim,
        standing=STANDINGS[claim.standing.value],
        as_of=spoken_dating(claim.as_of),
        computed="" if beside.computed is None else spoken_range(beside.computed),
        differs=beside.agrees is Truth.NO,
        sources=tuple(source_shown(one) for one in claim.attestations),
    )
