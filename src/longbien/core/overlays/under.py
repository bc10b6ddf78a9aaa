"""A kind, its grounds and a citation, as they are under an instrument; worked out once for each kind and instrument."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import Final

from longbien.convention.loader import load
from longbien.convention.statements import Ground, Instrument, NeverGround
from longbien.convention.types import Kind
from longbien.convention.words import InstrumentKind
from longbien.core.overlays.laying import FOR_COMPARISON, Laid

CONVENTION: Final = "uncc-2024"

#: How a request names a treaty, or a practice, that only some nodes know.
BILATERAL: Final = InstrumentKind.BILATERAL.value
RECIPROCITY: Final = InstrumentKind.RECIPROCITY.value

_made: dict[tuple[str, str], tuple[Kind, Kind]] = {}


def is_for_comparison(article: str) -> bool:
    """Say whether a citation is the Convention's, and the request rests on something else."""
    return article.startswith(FOR_COMPARISON)


def legal_basis_of(instrument: Instrument) -> str:
    """Return how a request names its instrument: by its id, or by what it is where only some nodes know it."""
    if any(one.id == instrument.id for one in load().instruments):
        return instrument.id
    return RECIPROCITY if instrument.kind is InstrumentKind.RECIPROCITY else BILATERAL


def kind_under(*, kind: Kind, instrument: str) -> Kind:
    """
    Return the kind as it is under an instrument.

    Args:
        kind: as the law files have it.
        instrument: id of the legal basis; one that the law files do not have leaves everything for comparison.
    """
    if instrument in ("", CONVENTION):
        return kind
    found = _made.get((kind.id, instrument))
    if found is not None and found[1] is kind:
        return kind  # laid over it already
    if found is None or found[0] is not kind:
        found = _made[kind.id, instrument] = (kind, Laid.over(kind, instrument=instrument).kind())
    return found[1]


def kind_on(*, kind_id: str, legal_basis: str) -> Kind:
    """Return the kind of a request as it is under its legal basis. Raises: UnknownLawItem, for the kind."""
    return kind_under(kind=load().kind(kind_id=kind_id), instrument=legal_basis)


def kind_accepted(*, kind: Kind, instrument: str) -> Kind:
    """Return the kind under an instrument as acts of another node are held against it: its release may know less."""
    under = kind_under(kind=kind, instrument=instrument)
    more = tuple(one for one in kind.refusal_grounds if one not in under.refusal_grounds)
    return replace(under, refusal_grounds=(*under.refusal_grounds, *more)) if more else under


def grounds_of(kind: Kind) -> tuple[Ground, ...]:
    """Return the grounds on which help may be refused, as the instrument cites them that is laid over the kind."""
    return tuple(ground_of(kind, ground_id=one) for one in kind.refusal_grounds)


def ground_of(kind: Kind, *, ground_id: str) -> Ground:
    """Return one ground as the instrument cites it that is laid over the kind. Raises: UnknownLawItem."""
    return next((one for one in kind.cited_grounds if one.id == ground_id), None) or load().ground(ground_id=ground_id)


def knows_grounds(*, kind: Kind, instrument: str) -> bool:
    """Say whether the grounds on which help may be refused are known of the instrument, for the kind."""
    return instrument in ("", CONVENTION) or Laid.over(kind, instrument=instrument).knows_grounds


def never_grounds_under(*, kind: Kind, instrument: str) -> tuple[NeverGround, ...]:
    """Return the reasons for which help may never be refused, as far as they are known of the instrument."""
    ours = tuple(one for one in load().never_grounds if one.id in kind.never_grounds)
    if instrument in ("", CONVENTION):
        return ours
    laid = Laid.over(kind, instrument=instrument)
    never = dict(chain.from_iterable(overlay.never_grounds for _owner, overlay in reversed(laid.layers)))
    if not laid.knows_grounds:
        return tuple(replace(one, article=f"{FOR_COMPARISON}{one.article}") for one in ours)
    return tuple(replace(one, article=laid.of(never[one.id]), **laid.mark()) for one in ours if one.id in never)


def cited_under(*, article: str, kind: Kind, instrument: str) -> str:
    """Return an article of the Convention as it is cited in a request of this kind under an instrument."""
    if instrument in ("", CONVENTION) or not article:
        return article
    return Laid.over(kind, instrument=instrument).cite("", article)[0]
