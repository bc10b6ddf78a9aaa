"""
What a request can rest on: the instruments of the law files, and what this node's people have added for two States.

    bases_between(ours="XAA", theirs="XBB", kind_id="mla.stored_data")     # what the form offers
    basis_of(basis_id="xaa-xbb-2020", kind_id="mla.stored_data")           # Chosen(legal_basis="bilateral", named=...)

An instrument of our own goes out as `bilateral` or `reciprocity`, with its name beside it: core/requests/named.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from longbien.convention.loader import load
from longbien.convention.statements import Instrument
from longbien.convention.types import fits
from longbien.convention.words import Use
from longbien.core.overlays import CONVENTION, RECIPROCITY, legal_basis_of
from longbien.core.requests.named import LONGEST_ARTICLE, LONGEST_ID, LONGEST_TITLE, MOST_ARTICLES, NamedBasis
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.core.treaties.entry_into_force import participants_in
from longbien.data.models import Request
from longbien.readers.treaties import agreements, register


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A basis that can be chosen. `is_own`: added by this node's people; the title of an agreement is its source."""

    id: str
    title: str
    is_own: bool
    is_agreement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A basis as a request keeps it; `carries` is False for a treaty that only carries what rests on another."""

    legal_basis: str
    named: NamedBasis | None
    carries: bool
    usable_for: tuple[Use, ...]


def bases_between(*, ours: str, theirs: str | None, kind_id: str) -> tuple[Offered, ...]:
    """
    Return every basis that can be chosen: those of the law files, then our own that join the two States.

    Args:
        theirs: the State asked; None while it is not known, which leaves out everything of our own.
    """
    shipped = tuple(
        Offered(id=one.id, title=one.title, is_own=False)
        for one in load().instruments
        if one.carries_requests and _can_carry(basis_id=one.id, kind_id=kind_id)
    )
    if theirs is None:
        return shipped
    treaties = tuple(
        Offered(id=one.id, title=one.title, is_own=True)
        for one in own_instruments()
        if {ours, theirs} <= set(participants_in(register=register(), instrument=one.id))
    )
    practised = tuple(
        Offered(id=one.id, title=one.source, is_own=True, is_agreement=True)
        for one in _reciprocities()
        if set(one.states) == {ours, theirs} and _is_for(one, kind_id)
    )
    return (*shipped, *treaties, *practised)


def basis_of(*, basis_id: str, kind_id: str) -> Chosen | None:
    """Return a basis as a request keeps it, or None if nobody knows it, or it is no basis of such a kind."""
    if not _can_carry(basis_id=basis_id, kind_id=kind_id):
        return None
    for one in load().instruments:
        if one.id == basis_id:
            return Chosen(legal_basis=one.id, named=None, carries=one.carries_requests, usable_for=one.usable_for)
    for one in own_instruments():
        if one.id == basis_id:
            return Chosen(
                legal_basis=legal_basis_of(one),
                named=_named(one, kind_id),
                carries=one.carries_requests,
                usable_for=one.usable_for,
            )
    for agreed in _reciprocities():
        if agreed.id == basis_id:
            named = NamedBasis(id=agreed.id[:LONGEST_ID], title=_line(agreed.source), on=agreed.from_on)
            generic = load().instrument(instrument_id=RECIPROCITY)
            return Chosen(legal_basis=RECIPROCITY, named=named, carries=True, usable_for=generic.usable_for)
    return None


def basis_id_of(request: Request) -> str:
    """Return the id by which the basis of a request was chosen: that of our own register, where it was one of ours."""
    named = request.basis_named.get("id") if isinstance(request.basis_named, dict) else None
    ours = request.direction == Request.Direction.OUTGOING
    return str(named) if named and ours else request.legal_basis


def own_instruments() -> tuple[Instrument, ...]:
    """Return the instruments that this node's people have added, as they are after their corrections."""
    shipped = {one.id for one in load().instruments}
    return tuple(one for one in register().instruments if one.id not in shipped)


def _reciprocities() -> tuple[Agreement, ...]:
    return tuple(one for one in agreements() if one.kind is AgreementKind.RECIPROCITY)


def _can_carry(*, basis_id: str, kind_id: str) -> bool:
    """Say whether a kind can rest on it at all: what the Convention's depositary is told rests on the Convention."""
    return basis_id == CONVENTION or load().kind(kind_id=kind_id).is_sent_by_nodes


def _is_for(agreement: Agreement, kind_id: str) -> bool:
    return not agreement.measures or any(fits(kind_id=kind_id, group=group) for group in agreement.measures)


def _named(instrument: Instrument, kind_id: str) -> NamedBasis:
    covers = (one for one in instrument.covers if any(fits(kind_id=kind_id, group=group) for group in one.kinds))
    cover = next(covers, None)
    facts = register().facts_in(instrument=instrument.id)
    languages = {source.language for fact in facts for source in fact.attestations}
    return NamedBasis(
        id=instrument.id[:LONGEST_ID],
        title=_line(instrument.title),
        on=instrument.adopted_on or instrument.in_force_on,
        articles=tuple(one[:LONGEST_ARTICLE] for one in cover.articles[:MOST_ARTICLES]) if cover else (),
        language=languages.pop() if len(languages) == 1 else "",
    )


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TITLE]
