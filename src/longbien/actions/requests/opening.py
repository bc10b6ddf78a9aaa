"""Acts of partners that open requests: judged one by one, looked up and recorded together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Q

from longbien.actions.requests.applied import Applied
from longbien.actions.requests.errors import ChannelOnly, WrongInstrument
from longbien.actions.requests.recording import record_acts
from longbien.actions.requests.rows import next_references
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.types import Kind
from longbien.core.canonical import Json, is_act_id
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.acts import Act, Mode, Party
from longbien.core.exchange.journey.values import MessageKey, Waiting
from longbien.core.requests.named import KEY as NAMED
from longbien.core.requests.named import NamedBasisWrong, named_basis
from longbien.core.requests.turns import REQUESTING, Standing, turn
from longbien.core.requests.words import LONGEST_TEXT, clean, clean_body
from longbien.core.safeguards.routes import CHILDREN
from longbien.data.models import Act as ActRow
from longbien.data.models import Authority, Request
from longbien.ports.instruments import current

MOST_ELEMENTS = 100


class CannotBeLaidBefore(MayNotDoThisNow):
    """Below `Arrivals`: the act cannot be laid before the authority; `detail` is the code for the receipt."""

    code = "not_delivered"


class Opening:
    """
    Opening acts within one transaction.

        opening = Opening()
        codes = opening(messages=messages, now=now)     # as `Arrivals`
    """

    def __init__(self) -> None:
        self._met: dict[tuple[Party, Party], tuple[Authority, Authority]] = {}

    def __call__(self, *, messages: Sequence[Waiting], now: datetime) -> dict[MessageKey, str | None]:
        """Open a request by each act, in order; return None, or the code for the receipt, for each."""
        used, followed = used_ids(message.act.id for message in messages), _followed(messages)
        codes: dict[MessageKey, str | None] = {}
        opened: list[Applied] = []
        for message in messages:
            try:
                one = self._open(message, used=used, followed=followed, now=now)
            except MayNotDoThisNow as error:
                codes[message.key] = code_of(error)
            else:
                codes[message.key] = None
                opened.append(one)
                used.add(one.act.id)
                followed[one.request.id] = one.request
        if opened:
            _number(opened, now=now)
            record_acts(applied=opened, node=opened[0].act.recipient.node, now=now)
        return codes

    def _open(self, message: Waiting, *, used: set[str], followed: dict[str, Request], now: datetime) -> Applied:
        """Return the request that the act opens, without its reference. Raises: MayNotDoThisNow."""
        act = message.act
        authority, sender = self._authorities(act)
        kind = kind_of(act)
        if act.id != act.request or act.parts or act.id in used:
            raise CannotBeLaidBefore("malformed_act")
        if act.mode is Mode.REAL and current().policy.mode != "real":
            raise CannotBeLaidBefore("exercise_only")
        elements, legal_basis, follows = _opening_body(act)
        after = turn(kind=kind, act="request", side=REQUESTING, standing=Standing(state="draft"))
        earlier = followed.get(follows) if follows else None
        earlier = earlier if earlier and _between(earlier, sender) and earlier.mode == act.mode else None
        request = Request(
            id=act.request,
            direction=Request.Direction.INCOMING,
            their_reference=clean(act.case)[:64],
            kind=kind.id,
            mode=act.mode,
            priority=act.priority,
            legal_basis=legal_basis,
            basis_named=_basis_named(act, legal_basis=legal_basis),
            authority=authority,
            their_authority=sender,
            elements=elements,
            emergency_reason=_emergency_reason(act),
            route=_route(act, earlier=earlier, elements=elements),
            follows=earlier,
            case_id=_case_of(earlier, authority=authority),
            opened_at=now,
        )
        return Applied(
            request=request,
            act=act,
            statement=message.content,
            sha256=message.facts.content_sha256,
            position=1,
            after=after,
        )

    def _authorities(self, act: Act) -> tuple[Authority, Authority]:
        """Return the authority addressed, ours, and the one that asks, as its node's card lists it."""
        parties = (act.recipient, act.sender)
        if parties not in self._met:
            ours = Q(node=act.recipient.node, code=act.recipient.authority, is_ours=True)
            theirs = Q(node=act.sender.node, code=act.sender.authority, is_ours=False)
            found = {authority.is_ours: authority for authority in Authority.objects.filter(ours | theirs)}
            if len(found) < 2:
                raise CannotBeLaidBefore("unknown_authority")
            self._met[parties] = (found[True], found[False])
        return self._met[parties]


def used_ids(ids: Iterable[str]) -> set[str]:
    """
    Return which of the ids are taken here, by whomever: ids are unique per sender, our rows are for all senders.

    A request bears the id of its opening act, so one question answers for both; the random id of a draft of ours is
    known to nobody.
    """
    return set(ActRow.objects.filter(id__in=list(ids)).values_list("id", flat=True))


def kind_of(act: Act) -> Kind:
    """Return the kind of request the act names. Raises: CannotBeLaidBefore."""
    try:
        return load().kind(kind_id=act.kind)
    except UnknownLawItem as error:
        raise CannotBeLaidBefore("unknown_kind") from error


def code_of(error: MayNotDoThisNow) -> str:
    """Return the code with which the receipt says why an act was not laid before its authority."""
    return error.detail if isinstance(error, CannotBeLaidBefore) else error.code


def _opening_body(act: Act) -> tuple[dict[str, Json], str, str | None]:
    elements, legal_basis, follows = (act.body.get(key) for key in ("elements", "legal_basis", "follows"))
    if not isinstance(elements, dict) or not isinstance(legal_basis, str) or not isinstance(follows, str | None):
        raise CannotBeLaidBefore("malformed_act")
    if len(elements) > MOST_ELEMENTS or not all(_is_answer(value) for value in elements.values()):
        raise CannotBeLaidBefore("malformed_act")
    instrument = next((one for one in load().instruments if one.id == legal_basis), None)
    if instrument is None:
        raise CannotBeLaidBefore(WrongInstrument.code)  # nobody here could read what the request rests on
    if not instrument.carries_requests:
        raise CannotBeLaidBefore(ChannelOnly.code)
    return clean_body(elements), legal_basis, follows


def _emergency_reason(act: Act) -> str:
    """Return why the other State calls it an emergency; none is no fault: a life is not risked for a form."""
    reason = act.body.get("emergency_reason", "")
    if not isinstance(reason, str) or len(reason) > LONGEST_TEXT:
        raise CannotBeLaidBefore("malformed_act")
    return clean(reason)


def _basis_named(act: Act, *, legal_basis: str) -> dict[str, Json]:
    """Return what the sender says a generic basis is; empty if nothing. Raises: CannotBeLaidBefore."""
    try:
        named = named_basis(act.body.get(NAMED), legal_basis=legal_basis)
    except NamedBasisWrong as error:
        raise CannotBeLaidBefore("malformed_act") from error
    return named.body() if named else {}


def _route(act: Act, *, earlier: Request | None, elements: dict[str, Json]) -> str:
    """Return the route of a request: as its node says, as the request it follows, or by its offence."""
    said = act.body.get("route") == CHILDREN or elements.get("offence") in load_safeguards().children.offences
    return CHILDREN if said or (earlier is not None and earlier.route) else ""


def _is_answer(value: Json) -> bool:
    return isinstance(value, bool | int) or (isinstance(value, str) and len(value) <= LONGEST_TEXT)


def _followed(messages: Sequence[Waiting]) -> dict[str, Request]:
    """Return the requests that the acts say they follow, by id."""
    named = [message.act.body.get("follows") for message in messages]
    ids = {follows for follows in named if isinstance(follows, str) and is_act_id(follows)}
    return Request.objects.in_bulk(list(ids)) if ids else {}


def _between(earlier: Request, sender: Authority) -> bool:
    """
    Say whether the earlier request is between the same two States; a claim to follow another is not kept.

    A contact point is asked to preserve and a central authority for the data: 42(8) binds the State, whichever of its
    authorities has which. An authority that does not have the earlier request is not shown it.
    """
    theirs = earlier.partner or (earlier.their_authority.node if earlier.their_authority else "")  # one that is new
    return theirs == sender.node


def _case_of(earlier: Request | None, *, authority: Authority) -> str | None:
    """
    Return the case of a request that follows another: as closed as that one, from its first moment.

    A case of another authority of ours is none of this one's: nobody here could open what lies in it.
    """
    return earlier.case_id if earlier is not None and earlier.authority_id == authority.pk else None


def _number(opened: Sequence[Applied], *, now: datetime) -> None:
    """Give each request its reference; authorities always in one order, because each has its counter locked."""
    by_authority: dict[Authority, list[Request]] = {}
    for one in opened:
        by_authority.setdefault(one.request.authority, []).append(one.request)
    for authority, requests in sorted(by_authority.items(), key=lambda pair: pair[0].pk):
        references = next_references(authority=authority, count=len(requests), now=now)
        for request, reference in zip(requests, references, strict=True):
            request.reference = reference
