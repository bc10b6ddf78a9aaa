"""Where requests name the same identifier: inside an authority both are shown, across authorities who is concerned.

1. Of its own authority an officer sees the other requests, as far as they are this officer's to see.
2. Of another authority of the State an officer sees its name and whom to call, never a request.
3. Exercises and real requests are never shown to each other, nor what names the same on purpose: requests of one chain,
   or of one case.
4. A request in a protected case is pointed out to nobody outside its authority; its own people see whom to call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.words import Widget
from longbien.core.directory.entries import ChannelKind
from longbien.core.identifiers.comparing import Comparable, comparable
from longbien.core.officers import Officer
from longbien.data.models import Authority, Concerned, Request, RequestIdentifier
from longbien.readers.chains import kin_of
from longbien.readers.directory import entries
from longbien.readers.parts import Part, may_have
from longbien.readers.requests import requests_of
from longbien.readers.visibility import can_see

MOST_SHOWN = 50
CALLS = (ChannelKind.PHONE, ChannelKind.EMAIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAuthority:
    """Another authority of this State that is concerned, and how to reach it, as the directory has it."""

    name: str
    calls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedIdentifier:
    """An identifier of a request that other requests of this node name too."""

    concerned: Concerned
    kind: str
    text: str
    requests: tuple[Request, ...]
    others: tuple[OtherAuthority, ...]
    since: datetime


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
    concerned = Concerned.objects.filter(request=request).select_related("deconfliction", "settled_by")
    return tuple(
        found
        for one in concerned.order_by("at", "id")[:MOST_SHOWN]
        if one.deconfliction.digest in named
        and ((found := _shared(one, named=named, officer=officer, request=request)).requests or found.others)
    )


def open_deconflictions(*, officer: Officer) -> list[Concerned]:
    """Return the consultations of the authority that nobody has looked into, as far as the officer may see them."""
    mine = requests_of(officer=officer)
    rows = Concerned.objects.filter(authority_id=officer.authority_id, settled_at__isnull=True, request__in=mine)
    return list(rows.select_related("request", "deconfliction").order_by("-at", "-id")[:MOST_SHOWN])


def duplicates(*, officer: Officer, draft: Request) -> tuple[tuple[str, Request], ...]:
    """Return the requests of the officer's own authority that name what a draft names, with the line of the draft.

    Other authorities are not asked: a draft must not be a way to find out what they look for.
    """
    named = {one.digest: one.text for one in identifiers_of(draft)}
    kin = {draft.id, draft.follows_id, draft.arises_from_id}
    rows = RequestIdentifier.objects.filter(digest__in=list(named), request__in=requests_of(officer=officer))
    others = rows.exclude(request_id__in=[one for one in kin if one]).select_related("request")
    return tuple((named[row.digest], row.request) for row in others.order_by("-request__opened_at")[:MOST_SHOWN])


def _shared(one: Concerned, *, named: Mapping[str, Comparable], officer: Officer, request: Request) -> SharedIdentifier:
    same = Concerned.objects.filter(deconfliction=one.deconfliction, request__mode=request.mode)
    rest = same.exclude(request_id__in=kin_of(officer=officer, request=request))
    if request.case_id is not None:
        rest = rest.exclude(request__case=request.case_id)
    mine = requests_of(officer=officer).filter(id__in=rest.values("request_id"))
    open_ones = rest.filter(Q(request__case__isnull=True) | Q(request__case__protected=False))
    others = open_ones.exclude(authority_id=officer.authority_id).values_list("authority_id", flat=True)
    return SharedIdentifier(
        concerned=one,
        kind=named[one.deconfliction.digest].kind,
        text=named[one.deconfliction.digest].text,
        requests=tuple(mine.order_by("-opened_at")[:MOST_SHOWN]),
        others=_reached(set(others)),
        since=one.at,
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
