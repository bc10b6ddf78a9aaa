"""The chain a request stands in: what it follows, what followed it, what went to another State; and what can follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from longbien.convention.chains import Link, links_in_state
from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.requests.competence import is_competent_to_draft
from longbien.data.models import Request
from longbien.readers.parts import Part, acts_of, may_have
from longbien.readers.requests import requests_of, side
from longbien.readers.visibility import can_see

LONGEST_WAY_UP = 20
MOST_REQUESTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One request of a chain with what came of it. `elsewhere`: it went to another State than the one before."""

    request: Request
    is_here: bool
    elsewhere: bool
    next: tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLink:
    """What the officer can draft next; `done` is the newest request that already followed in this way, if any did."""

    link: Link
    done: Request | None


def chain_of(*, officer: Officer, request: Request) -> ChainLink | None:
    """Return the chain from its beginning, as far as the officer may see it; None if the request stands alone."""
    if not can_see(officer=officer, request=request):
        return None
    if before_id(request) is None and not _may_be_followed(request):
        return None
    first = _first(officer=officer, request=request)
    behind = _behind(officer=officer, first=first)
    if len(behind) == 0:
        return None
    return _link(first, behind=behind, here=request.id, elsewhere=False)


def open_links(*, officer: Officer, request: Request) -> tuple[OpenLink, ...]:
    """Return the drafts that can follow a request now, made by this officer."""
    if not can_see(officer=officer, request=request):
        return ()
    law = load()
    found = [
        one
        for one in links_from(request=request)
        if is_competent_to_draft(officer=officer, kind=law.kind(kind_id=one.next))
    ]
    if not found:
        return ()
    made = _made_after(officer=officer, request=request) if _may_be_followed(request) else []
    return tuple(OpenLink(link=one, done=next((each for each in made if each.kind == one.next), None)) for one in found)


def open_link_to(*, officer: Officer, request: Request, kind_id: str) -> OpenLink | None:
    """Return the first link that is open to this officer and drafts a request of that kind."""
    links = open_links(officer=officer, request=request)
    return next((one for one in links if one.link.next == kind_id), None)


def links_from(*, request: Request) -> tuple[Link, ...]:
    """Return what can follow a request, drafted by our side, as it stands and by what was done with it."""
    links = links_in_state(law=load(), kind_id=request.kind, side=side(request), state=request.state)
    if all(not one.acts for one in links):
        return links
    done = {one.act for one in acts_of(request) if one.counts}
    return tuple(one for one in links if one.is_brought_by(acts=done))


def before(request: Request) -> Request | None:
    """Return the request that one stands behind, here or in another State."""
    return request.follows or request.arises_from


def before_id(request: Request) -> str | None:
    """Return the id of the request that one stands behind; whether the officer may see it is another question."""
    return request.follows_id or request.arises_from_id


def _may_be_followed(request: Request) -> bool:
    return may_have(request, Part.BEHIND) or may_have(request, Part.ELSEWHERE)


def _made_after(*, officer: Officer, request: Request) -> list[Request]:
    after = Q(follows=request) | Q(arises_from=request)
    return list(requests_of(officer=officer).filter(after).order_by("-opened_at", "-id")[:MOST_REQUESTS])


def _first(*, officer: Officer, request: Request) -> Request:
    seen = requests_of(officer=officer)
    for _ in range(LONGEST_WAY_UP):
        if before_id(request) is None:
            break
        above = seen.filter(id__in=[one for one in (request.follows_id, request.arises_from_id) if one]).first()
        if above is None:
            break
        request = above
    return request


def _behind(*, officer: Officer, first: Request) -> dict[str, list[Request]]:
    """Return what stands behind each request of the chain, by its id; one question for each generation."""
    behind: dict[str, list[Request]] = {}
    generation: Sequence[Request] = [first]
    count = 0
    while generation and count < MOST_REQUESTS:
        ids = [one.id for one in generation]
        after = requests_of(officer=officer).filter(Q(follows__in=ids) | Q(arises_from__in=ids))
        generation = list(after.order_by("opened_at", "id")[:MOST_REQUESTS])
        count += len(generation)
        for one in generation:
            behind.setdefault(one.follows_id or one.arises_from_id or "", []).append(one)
    return behind


def _link(request: Request, *, behind: dict[str, list[Request]], here: str, elsewhere: bool) -> ChainLink:
    after = behind.get(request.id, [])
    return ChainLink(
        request=request,
        is_here=request.id == here,
        elsewhere=elsewhere,
        next=tuple(_link(one, behind=behind, here=here, elsewhere=one.arises_from_id is not None) for one in after),
    )
