"""Where requests name the same identifier: inside an authority both are shown, across authorities who is concerned.

1. Of its own authority an officer sees the other requests, as far as they are this officer's to see.
2. Of another authority of the State an officer sees its name and whom to call, never a request.
3. Exercises and real requests are never shown to each other, nor what names the same on purpose: requests of one chain,
   whoever may see the rest of it, or of one case.
4. Where many name the same, the newest are shown and the others counted; of other authorities none is left out.
5. A request in a protected case is pointed out to nobody outside its authority; its own people see whom to call.
6. What meets nothing that an officer may be told of is not listed for the officer and not counted: a number would tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.words import Widget
from longbien.core.directory.entries import ChannelKind
from longbien.core.identifiers.comparing import Comparable, comparable
from longbien.core.officers import Officer
from longbien.data.models import Authority, Concerned, Request, RequestIdentifier
from longbien.readers.directory import entries
from longbien.readers.parts import Part, may_have
from longbien.readers.requests import requests_of
from longbien.readers.visibility import can_see, requests_seen

MOST_SHOWN = 50
CALLS = (ChannelKind.PHONE, ChannelKind.EMAIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAuthority:
    """Another authority of this State that is concerned, and how to reach it, as the directory has it."""

    name: str
    calls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedIdentifier:
    """
    An identifier of a request that other requests of this node name too.

    Args:
        requests: the newest of the officer's own authority; `more`: how many of them besides.
        is_being_compared: the worker has not been through all that name it.
    """

    concerned: Concerned
    kind: str
    text: str
    requests: tuple[Request, ...]
    others: tuple[OtherAuthority, ...]
    since: datetime
    more: int = 0
    is_being_compared: bool = False


def identifiers_of(request: Request) -> tuple[Comparable, ...]:
    """Return what a request names, as it is compared; of a kind that is not known, nothing."""
    try:
        kind = load().kind(kind_id=request.kind)
    except UnknownLawItem:
        return ()
    lists = (request.elements.get(one.id) for one in kind.elements if one.widget is Widget.IDENTIFIERS)
    return comparable("\n".join(text for text in lists if isinstance(text, str)))


def shared_identifiers(*, officer: Officer, request: Request) -> tuple[SharedIdentifier, ...]:
    """Return the consultations a request is in; nothing of one that is not this officer's to see."""
    if not may_have(request, Part.SHARED) or not can_see(officer=officer, request=request):
        return ()
    named = {one.digest: one for one in identifiers_of(request)}
    concerned = _of_request(officer, request).select_related("deconfliction", "settled_by")
    first = F("settled_at").asc(nulls_first=True)  # what nobody has looked into
    return tuple(
        _shared(one, named=named, officer=officer, request=request)
        for one in concerned.order_by(first, "at", "id")[:MOST_SHOWN]
        if one.deconfliction.digest in named
    )


def more_shared(*, officer: Officer, request: Request) -> int:
    """Return how many consultations a request is in beyond those that `shared_identifiers` returns."""
    if not may_have(request, Part.SHARED) or not can_see(officer=officer, request=request):
        return 0
    return max(0, _of_request(officer, request).count() - MOST_SHOWN)


def open_deconflictions(*, officer: Officer) -> list[Concerned]:
    """Return the newest consultations of the authority that nobody has looked into, as far as the officer may see."""
    return list(_open(officer).select_related("request", "deconfliction").order_by("-at", "-id")[:MOST_SHOWN])


def more_deconflictions(*, officer: Officer) -> int:
    """Return how many consultations nobody has looked into beyond those that `open_deconflictions` returns."""
    return max(0, _open(officer).count() - MOST_SHOWN)


def meeting(*, own: Q, authority_id: int) -> Exists:
    """
    Return the condition that a `Concerned` meets another request that may be told of, rules 1 to 3 and 5.

    Args:
        own: the condition for requests of the same authority that may be told of, through `request__`.
    """
    same = Concerned.objects.filter(deconfliction=OuterRef("deconfliction"), request__mode=OuterRef("request__mode"))
    same = same.exclude(root=OuterRef("root"))
    same = same.exclude(request__case_id=Coalesce(OuterRef("request__case_id"), Value("")))
    return Exists(same.filter(own | _told_across(authority_id)))


def duplicates(*, officer: Officer, draft: Request) -> tuple[tuple[str, Request], ...]:
    """Return the requests of the officer's own authority that name what a draft names, with the line of the draft.

    Other authorities are not asked: a draft must not be a way to find out what they look for.
    """
    named = {one.digest: one.text for one in identifiers_of(draft)}
    kin = {draft.id, draft.follows_id, draft.arises_from_id}
    rows = RequestIdentifier.objects.filter(digest__in=list(named), request__in=requests_of(officer=officer))
    others = rows.exclude(request_id__in=[one for one in kin if one]).select_related("request")
    return tuple((named[row.digest], row.request) for row in others.order_by("-request__opened_at")[:MOST_SHOWN])


def _open(officer: Officer) -> QuerySet[Concerned]:
    """Return what nobody has looked into."""
    mine = requests_of(officer=officer)
    unsettled = Concerned.objects.filter(authority_id=officer.authority_id, settled_at__isnull=True, request__in=mine)
    return unsettled.filter(_meeting(officer))


def _of_request(officer: Officer, request: Request) -> QuerySet[Concerned]:
    return Concerned.objects.filter(_meeting(officer), request=request)


def _meeting(officer: Officer) -> Exists:
    return meeting(own=requests_seen(officer=officer, through="request__"), authority_id=officer.authority_id)


def _told_across(authority_id: int) -> Q:
    """Return the condition for requests of other authorities that this one may be told of."""
    is_open = Q(request__case__isnull=True) | Q(request__case__protected=False)
    return ~Q(request__authority_id=authority_id) & is_open


def _shared(one: Concerned, *, named: Mapping[str, Comparable], officer: Officer, request: Request) -> SharedIdentifier:
    same = Concerned.objects.filter(deconfliction=one.deconfliction, request__mode=request.mode)
    rest = same.exclude(root=one.root)
    if request.case_id is not None:
        rest = rest.exclude(request__case=request.case_id)
    mine = requests_of(officer=officer).filter(id__in=rest.values("request_id"))
    newest = tuple(mine.order_by("-opened_at")[:MOST_SHOWN])
    digest = one.deconfliction.digest
    others = rest.filter(_told_across(officer.authority_id)).values_list("authority_id", flat=True).distinct()
    return SharedIdentifier(
        concerned=one,
        kind=named[digest].kind,
        text=named[digest].text,
        requests=newest,
        others=_reached(set(others)),
        since=one.at,
        more=mine.count() - MOST_SHOWN if len(newest) == MOST_SHOWN else 0,
        is_being_compared=RequestIdentifier.objects.filter(digest=digest, due=True).exists(),
    )


def _reached(ids: Iterable[int]) -> tuple[OtherAuthority, ...]:
    authorities = list(Authority.objects.filter(pk__in=list(ids)).order_by("name"))
    if not authorities:
        return ()
    known = entries()
    return tuple(
        OtherAuthority(
            name=one.name,
            calls=tuple(
                dict.fromkeys(
                    channel.value
                    for entry in known
                    if (entry.state, entry.authority) == (one.node, one.code)
                    for channel in entry.channels
                    if channel.kind in CALLS
                )
            ),
        )
        for one in authorities
    )
