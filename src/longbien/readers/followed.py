"""
What follows a preservation and keeps its data: a request for them, word of one, and preservations that lengthen it.

A preservation and those that lengthen it keep the same data. Whatever follows one of them therefore counts for all: the
request for the data may be tied to the newest, or to the first.

Source: UN Convention against Cybercrime, art. 42(8).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from functools import lru_cache

from longbien.convention.loader import load
from longbien.core.deadlines.followers import NOT_SENT, Follower, holds
from longbien.data.models import Act, Request

LONGEST_WAY_UP = 20
# That lengthen one preservation: each is counted anew with each request that follows one of them, and another State can
# send any number. In four years there are as many; the periods of older ones are over.
MOST_TOGETHER = 20
MOST_LOOKED_AT = 5_000
REFUSE, REFUSED, POSTPONED = "refuse", "refused", "postponed"


@lru_cache(maxsize=1)
def lengthening() -> frozenset[str]:
    """Return the kinds that lengthen a period of the request that they follow."""
    return frozenset(kind for term in load().terms for version in term.versions for kind in version.extended_by)


@lru_cache(maxsize=1)
def asking() -> frozenset[str]:
    """Return the kinds that ask for data which another request keeps, or tell that they have been asked for."""
    versions = [version for term in load().terms for version in term.versions]
    return frozenset(kind for one in versions for kind in (*one.held_by, *one.announced_by))


def lengthened(request: Request) -> tuple[Request, ...]:
    """Return the requests that this one lengthens, the nearest first."""
    found: list[Request] = []
    while request.kind in lengthening() and request.follows is not None and len(found) < LONGEST_WAY_UP:
        request = request.follows
        found.append(request)
    return tuple(found)


def kept_together(request: Request) -> tuple[Request, ...]:
    """
    Return the preservation with what lengthens it, the last ones first and the first one last.

    Of more than `MOST_TOGETHER` the newest; the given one is always among them, and those that it lengthens.
    """
    way = _way_to(request)
    together = _together(way)
    newest = sorted(together, key=lambda pk: (together[pk], pk), reverse=True)[:MOST_TOGETHER]
    found = Request.objects.defer("elements").in_bulk([*way, *newest])
    return tuple(found[pk] for pk in reversed(together) if pk in found)


def followers_of(*, request: Request, kinds: Collection[str]) -> tuple[tuple[Request, Follower], ...]:
    """Return the requests of these kinds that follow a request or what is kept together with it, as terms take them."""
    together = list(_together(_way_to(request))) if request.kind in _kept() else [request.pk]
    behind = Request.objects.filter(follows__in=together, kind__in=kinds).exclude(pk=request.pk)
    found = list(behind.defer("elements").order_by("opened_at", "id"))
    postponed = _postponed(one for one in found if one.state == REFUSED)
    return tuple(
        (
            one,
            Follower(
                kind=one.kind,
                state=POSTPONED if one.id in postponed else one.state,
                until_at=one.preserved_until_at,
            ),
        )
        for one in found
    )


def asked_for(*, request: Request) -> tuple[tuple[Request, bool], ...]:
    """Return the requests for the data of a preservation, and word of such, and whether each still holds the data."""
    versions = [term.versions[-1] for term in load().terms if term.versions[-1].is_for(kind_id=request.kind)]
    kinds = {kind for one in versions for kind in (*one.held_by, *one.announced_by)}
    if not kinds:
        return ()
    return tuple(
        (one, any(holds(version=version, follower=follower) for version in versions))
        for one, follower in followers_of(request=request, kinds=kinds)
        if one.state not in NOT_SENT
    )


def is_kept_for_a_decision(*, request: Request) -> tuple[Request, ...]:
    """
    Return the undecided requests for the data, and word of such, for which a preservation is held.

    Source: UN Convention against Cybercrime, art. 42(8).
    """
    return tuple(one for one, keeps in asked_for(request=request) if keeps)


def _way_to(request: Request) -> dict[str, datetime]:
    """Return the ids from a preservation to a request that lengthens it, both included, with when each began."""
    return {one.pk: one.opened_at for one in (*reversed(lengthened(request)), request)}


def _together(way: dict[str, datetime]) -> dict[str, datetime]:
    """Return the ids of a preservation and of all that lengthen it, generation by generation, with when each began."""
    newest = list(way)[:1]
    found = {pk: way[pk] for pk in newest}
    for _ in range(LONGEST_WAY_UP):
        behind = Request.objects.filter(follows__in=newest, kind__in=lengthening()).exclude(state__in=NOT_SENT)
        rows = dict(behind.order_by("-id").values_list("pk", "opened_at")[:MOST_LOOKED_AT])
        if not rows:
            break
        found |= rows
        newest = list(rows)
    return found | way


@lru_cache(maxsize=1)
def _kept() -> frozenset[str]:
    """Return the kinds whose periods are lengthened by another request, and those that lengthen them."""
    versions = [version for term in load().terms for version in term.versions if version.extended_by]
    return frozenset(kind.id for kind in load().kinds if any(one.is_for(kind_id=kind.id) for one in versions))


def _postponed(refused: Iterable[Request]) -> set[str]:
    """Return the ids of those whose newest refusal says that it is for the time being only."""
    ids = [one.id for one in refused]
    if not ids:
        return set()
    said = Act.objects.filter(request__in=ids, act=REFUSE, counts=True).order_by("position")
    newest = dict(said.values_list("request_id", "body"))
    return {request for request, body in newest.items() if body.get("effect") == POSTPONED}
