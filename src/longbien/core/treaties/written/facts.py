"""Facts and claims as JSON objects, each with all its sources and with what became of it since."""

from __future__ import annotations

from longbien.convention.register.values import Claim, Fact
from longbien.core.canonical import Json
from longbien.core.treaties.counting import ClaimBeside
from longbien.core.treaties.register import Register
from longbien.core.treaties.written.values import plain, plain_object


def fact_object(fact: Fact, *, register: Register) -> dict[str, Json]:
    """
    Return a fact with its sources.

    `counts` says whether it stands uncorrected; `corrected_by` names what corrects it, and `concerned_by` what
    withdraws, objects to or replaces it in law.
    """
    written = plain_object(fact)
    sources = written.pop("attestations")
    corrected_by = [other.id for other in register.corrections_of(fact.id)]
    return {
        **written,
        "counts": register.counts(fact),
        "corrected_by": list[Json](corrected_by),
        "concerned_by": [other.id for other in register.concerning(fact)],
        "sources": sources,
    }


def claim_object(beside: ClaimBeside) -> dict[str, Json]:
    """Return a claim with its sources, how the register takes it and why, and what it computes for the same day."""
    written = plain_object(beside.claim)
    sources = written.pop("attestations")
    return {
        **written,
        "followed": beside.followed,
        "computed": plain(beside.computed),
        "agrees": plain(beside.agrees),
        "sources": sources,
    }


def claim_of(*, register: Register, claim_id: str) -> Claim | None:
    """Return a claim known at this moment, or None."""
    for claims in register.indexes.claims.values():
        for claim in claims:
            if claim.id == claim_id and register.knows(claim):
                return claim
    return None
