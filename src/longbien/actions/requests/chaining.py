"""The next link of a chain as a draft, filled in from the request before it. It is a draft like any other."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.errors import NotFound
from longbien.actions.requests.drafting import draft_request
from longbien.convention.chains import Filled, Link, fits
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import KnownOfRequest
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Request
from longbien.readers.bases import basis_id_of
from longbien.readers.chains import before, links_from
from longbien.readers.received import received_with
from longbien.readers.requests import one_request, prefilled, requests_of


@transaction.atomic
def draft_next(*, officer: Officer, request_id: str, link_id: str, now: datetime) -> Request:
    """
    Draft what follows a request by a link of the law files, with everything that is known.

    Args:
        request_id: of the request before.
        link_id: of `convention/chains.yaml`.

    Raises:
        NotFound: there is no such request for this officer, or the link is not open from it now.
        NotPermitted: drafting the next kind is for another role, or the officer sees no requests.
    """
    officer.require(SEE_REQUESTS)
    earlier = one_request(officer=officer, request_id=request_id)
    if earlier is None:
        raise NotFound(request_id[:32])
    link = next((one for one in links_from(request=earlier) if one.id == link_id), None)
    if link is None:
        raise NotFound(link_id[:64])
    draft = draft_request(
        officer=officer,
        kind_id=link.next,
        their_authority_id=None if link.elsewhere else earlier.their_authority_id,
        legal_basis=earlier.legal_basis if link.elsewhere else basis_id_of(earlier),
        priority="urgent" if earlier.priority == "emergency" else earlier.priority,  # never claimed by itself
        elements=known_elements(officer=officer, earlier=earlier, link=link),
        follows_id=None if link.elsewhere else earlier.id,
        mode=earlier.mode,
        now=now,
    )
    if link.elsewhere:
        draft.arises_from, draft.case = earlier, earlier.case
        draft.route = earlier.route or draft.route  # what is copied concerns the same child
        draft.save(update_fields=["arises_from", "case", "route"])
    return draft


def known_elements(*, officer: Officer, earlier: Request, link: Link) -> dict[str, object]:
    """Return what the draft can say already: from the register, the request before, and the one before that."""
    kind = load().kind(kind_id=link.next)
    known: dict[str, object] = {}
    if link.copies:
        first = before(earlier)
        above = one_request(officer=officer, request_id=first.id) if first is not None else None
        for one in (above, earlier):
            known |= {} if one is None else {e.id: one.elements[e.id] for e in kind.elements if e.id in one.elements}
    known |= prefilled(kind=kind, officer=officer, follows=earlier)
    for filled in link.fill:
        value = _filled(filled, kind=kind, officer=officer, earlier=earlier)
        if value not in (None, ""):
            known[filled.element] = value
    return known


def _filled(filled: Filled, *, kind: Kind, officer: Officer, earlier: Request) -> object:
    if filled.known is KnownOfRequest.RECEIVED:
        most = kind.element(element_id=filled.element).max_chars
        return received_with(officer=officer, request=earlier, max_chars=most)
    if "." not in filled.origin:
        return earlier.elements.get(filled.origin)
    beside = requests_of(officer=officer).filter(follows=earlier).order_by("-opened_at")
    found = next((one for one in beside if fits(kind_id=one.kind, group=filled.origin)), None)
    return None if found is None else " / ".join(filter(None, (found.reference, found.their_reference)))
