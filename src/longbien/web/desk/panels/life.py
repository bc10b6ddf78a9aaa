"""Panels of the life of a request: what was agreed, other authorities, the chain, shared identifiers, whom to wake."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from longbien.actions.readings import note_listed
from longbien.actions.requests.standing_in import may_stand_in
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.permissions import DECIDE_REQUEST
from longbien.core.requests.competence import permission_to_handle
from longbien.core.requests.waiting import Place
from longbien.data.models import Request
from longbien.readers.authorities import our_authorities
from longbien.readers.chains import chain_of, open_links
from longbien.readers.deconfliction import duplicates, more_shared, shared_identifiers
from longbien.readers.life import life_of
from longbien.readers.notified import is_in_force, notified_of
from longbien.readers.on_call import whom_to_wake
from longbien.readers.requests import side
from longbien.readers.standing_in import stands_in
from longbien.readers.wording import listed
from longbien.web.boxes import shown
from longbien.web.chairs import Chair
from longbien.web.desk.panels import Panel

PATH = "longbien/desk/panels/"


def agreed(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return what was agreed and answered beside the state: part, conditions, costs, partial results, status."""
    life = life_of(officer=chair.officer, request=request)
    said = (life.conditions, life.costs, life.in_part, life.partial_results, life.enquiries, life.unconsulted)
    if not any(said):
        return None
    status_field = next(one for one in load().act(act_id="status_answer").fields if one.id == "status")
    enquiries = [
        (one, shown(field=status_field, value=one.answer.body.get("status")) if one.answer else "")
        for one in life.enquiries
    ]
    content = {
        "request_": request,
        "life": life,
        "enquiries": enquiries,
        "today": chair.now.date(),
        "may_settle": chair.officer.may(permission_to_handle(kind=kind, side=side(request))),
    }
    title = _("Agreed and answered")
    return Panel(id="agreed", title=title, template=f"{PATH}agreed.html", content=content, calls=True)


def other_authorities(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return which authorities of this State were told of a request of another State, and their holds."""
    del kind
    may_decide = chair.officer.may(DECIDE_REQUEST)
    told = notified_of(officer=chair.officer, request=request)
    if request.direction != Request.Direction.INCOMING or not (told or may_decide):
        return None
    known = {one.authority_id for one in told}
    others = [one for one in our_authorities() if one.pk != request.authority_id and one.pk not in known]
    if not told and not others:
        return None
    on = chair.now.date()
    rows = [(one, [(hold, is_in_force(hold, on=on)) for hold in one.holds.all()]) for one in told]
    content = {
        "request_": request,
        "rows": rows,
        "others": others,
        "may_decide": may_decide,
        "person_id": chair.officer.person_id,
    }
    title = _("Other authorities of this State")
    held = any(binds for _told, holds in rows for _hold, binds in holds)
    return Panel(
        id="other-authorities",
        title=title,
        template=f"{PATH}other_authorities.html",
        content=content,
        calls=held,
        gist=listed(one.authority.name for one in told) or _("none was told"),
    )


def chain(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return the chain the request stands in, and what can follow it as a draft."""
    del kind
    found = chain_of(officer=chair.officer, request=request)
    links = open_links(officer=chair.officer, request=request)
    if found is None and not links:
        return None
    content = {"request_": request, "chain": found, "links": links}
    gist = (
        ngettext("%(n)d request can follow", "%(n)d requests can follow", len(links)) % {"n": len(links)}
        if links
        else ""
    )
    return Panel(id="chain", title=_("The chain"), template=f"{PATH}chain.html", content=content, gist=gist)


def shared(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return identifiers that other requests of this node name too."""
    del kind
    found = shared_identifiers(officer=chair.officer, request=request)
    if not found:
        return None
    note_listed(officer=chair.officer, requests=(other for one in found for other in one.requests), now=chair.now)
    content = {"request_": request, "shared": found, "more": more_shared(officer=chair.officer, request=request)}
    title, unsettled = _("Others look for the same"), any(one.concerned.settled_at is None for one in found)
    return Panel(id="shared", title=title, template=f"{PATH}shared.html", content=content, calls=unsettled)


def wake(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return whom a duty officer wakes, where the next step is the central authority's."""
    del kind
    on_call = whom_to_wake(officer=chair.officer, now=chair.now) if request.waits_on == Place.CENTRAL else None
    if on_call is None:
        return None
    content = {
        "request_": request,
        "on_call": on_call,
        "may_stand_in": may_stand_in(officer=chair.officer, request=request, policy=chair.instruments.policy),
        "stands_in": stands_in(request=request, person_id=chair.officer.person_id),
    }
    return Panel(id="wake", title=_("Whom to wake"), template=f"{PATH}wake.html", content=content, calls=True)


def is_open_twin(one: Request, *, draft: Request) -> bool:
    """Say whether a request asks the same authority for the same kind of thing as a draft, and is still open."""
    same = (one.kind, one.direction, one.their_authority_id) == (draft.kind, draft.direction, draft.their_authority_id)
    state = load().state(state_id=one.state)
    return same and not (state.final or state.internal)


def duplicate(chair: Chair, request: Request, kind: Kind) -> Panel | None:
    """Return requests of this authority that name what the draft names: those asked for the same, still open, first."""
    del kind
    found: dict[str, tuple[Request, list[str]]] = {}
    for text, one in duplicates(officer=chair.officer, draft=request):
        found.setdefault(one.id, (one, []))[1].append(text)
    if not found:
        return None
    note_listed(officer=chair.officer, requests=(one for one, _named in found.values()), now=chair.now)
    rows = [(one, named, is_open_twin(one, draft=request)) for one, named in found.values()]
    content = {"request_": request, "found": sorted(rows, key=lambda row: not row[2])}
    return Panel(
        id="duplicates", title=_("Asked before"), template=f"{PATH}duplicates.html", content=content, calls=True
    )
