"""
Whom is asked, on which basis, in which language, and whether it was asked before.

Rules:
1. Somebody is asked, and is named for such requests: by its node's card, and by the directory where that knows one.
2. The basis is the first that the register proposes, or that of the request followed; another needs a written reason.
   What the register answers for the basis chosen is told: no, or unknown.
3. The language is one that the State asked takes. It is that which the draft names; else the script of its text says
   what it cannot be.
4. The holder is in the State asked, as far as its own words tell.
5. The same was not asked in a request that is still open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from longbien.convention.types import Element
from longbien.convention.words import Route
from longbien.core.requests.check.languages import not_accepted
from longbien.core.requests.check.values import ADDRESSEE, BASIS_REASON, LEGAL_BASIS, Addressee, Around, Draft, Finding
from longbien.core.requests.check.values import finding as ruled
from longbien.core.requests.words import how_much
from longbien.core.treaties.questions import Applies, Basis
from longbien.core.treaties.resolver.addressing import function_for

WRITTEN: Final = ("facts", "data_description", "assistance", "necessity", "reasons", "question", "information")
REASON = 10  # characters: fewer give no reason


def check_around(*, draft: Draft, around: Around) -> Iterator[Finding]:
    """Yield what speaks against addressee, basis, language and holder, and own open requests for the same."""
    kind = draft.kind
    if not kind.is_sent_by_nodes:
        return
    if around.addressee is None:
        yield from ruled(kind=kind, code="no_addressee", element=ADDRESSEE)
        return
    basis = around.basis(instrument=draft.legal_basis)
    yield from _check_addressee(draft, around.addressee, basis)
    yield from _check_basis(draft, around, basis)
    yield from _check_language(draft, basis)
    yield from _check_holder(draft, around.addressee, around)
    if around.twins:
        yield from ruled(kind=kind, code="open_twin", element=ADDRESSEE, detail=around.twins)


def proposed_basis(*, draft: Draft, around: Around) -> str:
    """Return the basis that needs no reason: that of the request followed, else the register's first; or empty."""
    if draft.follows_basis:
        return draft.follows_basis
    bases = around.answer.bases if around.answer is not None else ()
    usable = [one for one in bases if one.instrument in around.usable]
    return next((one.instrument for one in usable if one.applies is Applies.YES), "")


def needs_basis_reason(*, draft: Draft, around: Around) -> bool:
    """Say whether the basis chosen is another than the one proposed."""
    proposed = proposed_basis(draft=draft, around=around)
    return bool(proposed) and draft.legal_basis != proposed


def _check_addressee(draft: Draft, asked: Addressee, basis: Basis | None) -> Iterator[Finding]:
    route = Route(basis.channel) if basis is not None else Route.AS_AGREED
    wanted = function_for(measure=draft.kind.id, route=route)
    own = function_for(measure=draft.kind.id, route=Route.AS_AGREED)
    fitting = {one.value for one in (wanted, own) if one is not None}
    if fitting and asked.functions and not fitting & set(asked.functions):
        detail = tuple(asked.functions)
        yield from ruled(kind=draft.kind, code="wrong_addressee", element=ADDRESSEE, detail=detail)
    named = [one for one in (basis.authorities if basis is not None else ()) if one.authority]
    if named and asked.code not in {one.authority for one in named}:
        yield from ruled(kind=draft.kind, code="other_authority_named", element=ADDRESSEE, detail=named[0].name)


def _check_basis(draft: Draft, around: Around, basis: Basis | None) -> Iterator[Finding]:
    if not draft.legal_basis:
        yield from ruled(kind=draft.kind, code="no_basis_named", element=LEGAL_BASIS)
        return
    if needs_basis_reason(draft=draft, around=around) and how_much(draft.basis_reason) < REASON:
        detail = proposed_basis(draft=draft, around=around)
        yield from ruled(kind=draft.kind, code="basis_reason_missing", element=BASIS_REASON, detail=detail)
    if basis is None or around.answer is None:
        return
    if all(one.applies is Applies.NO for one in around.answer.bases):
        yield from ruled(kind=draft.kind, code="no_basis_known", element=LEGAL_BASIS)
    elif basis.applies is Applies.NO:
        yield from ruled(kind=draft.kind, code="basis_does_not_apply", element=LEGAL_BASIS)
    elif basis.applies is Applies.UNKNOWN:
        yield from ruled(kind=draft.kind, code="basis_not_known", element=LEGAL_BASIS)


def _check_language(draft: Draft, basis: Basis | None) -> Iterator[Finding]:
    if basis is None or not basis.languages:
        return
    by_id = {one.id: one for one in draft.kind.elements}
    said = draft.elements.get("language") if "language" in by_id else None
    texts = [
        (by_id[name], text) for name in WRITTEN if name in by_id and isinstance(text := draft.elements.get(name), str)
    ]
    where: Element | None = by_id["language"] if said else (texts[0][0] if texts else None)
    written = " ".join(text for _, text in texts)
    if where is not None and not_accepted(text=written, said=str(said or ""), accepted=basis.languages):
        detail = tuple(basis.languages)
        yield from ruled(kind=draft.kind, code="language_not_accepted", element=where, detail=detail)


def _check_holder(draft: Draft, asked: Addressee, around: Around) -> Iterator[Finding]:
    holder = draft.elements.get("holder")
    element = next((one for one in draft.kind.elements if one.id == "holder"), None)
    if element is None or not isinstance(holder, str):
        return
    said = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in holder.casefold()).split())} "
    named = {code: name for name, code in around.states.items() if f" {name} " in said}
    if named and asked.node not in named:
        detail = holder[:60]
        yield from ruled(kind=draft.kind, code="holder_in_third_state", element=element, detail=detail)
