"""What an act of another State does here. Runs inside the transaction that keeps its message.

A rule that does not let it happen is an answer with a code, `not_delivered`, never an exception: their node learns why.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from longbien.actions.evidence.receiving import keep_parts
from longbien.actions.requests.errors import WrongInstrument
from longbien.actions.requests.recording import record_act
from longbien.actions.requests.rows import next_reference
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.canonical import Json, is_act_id
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.acts import Act, Mode, Party
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, act_of, check_body, turn
from longbien.core.requests.words import LONGEST_TEXT, clean, clean_body
from longbien.data.models import Act as ActRow
from longbien.data.models import Authority, Request
from longbien.ports.instruments import current
from longbien.readers.requests import side, standing

MOST_ELEMENTS = 100


class CannotBeLaidBefore(MayNotDoThisNow):
    """Inside this module: the act cannot be laid before the authority; `detail` is the code for the receipt."""

    code = "not_delivered"


class Arrivals:
    """
    Acts of partners within one transaction. Authorities are looked up once for all of them.

        lay_before = Arrivals()
        code = lay_before(act=act, statement=statement, sha256=sha256, now=now)
    """

    def __init__(self) -> None:
        self._met: dict[tuple[Party, Party], tuple[Authority, Authority]] = {}

    def __call__(self, *, act: Act, statement: bytes, sha256: str, now: datetime) -> str | None:
        """
        Apply an act of a partner whose signatures have been verified.

        Args:
            act: as opened; its antecedent, if any, has been applied.
            statement: its signed bytes.
            sha256: of the statement.

        Returns: None when it is laid before the authority addressed, else the code for the receipt.
        """
        try:
            if act.act == "request":
                parties = self._authorities(act)
                _open_request(act=act, parties=parties, statement=statement, sha256=sha256, now=now)
            else:
                _continue_request(act=act, statement=statement, sha256=sha256, now=now)
        except CannotBeLaidBefore as error:
            return error.detail
        except MayNotDoThisNow as error:
            return error.code
        return None

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


def _open_request(
    *, act: Act, parties: tuple[Authority, Authority], statement: bytes, sha256: str, now: datetime
) -> None:
    kind = _kind(act)
    authority, sender = parties
    if act.id != act.request or act.parts or _is_used(act):
        raise CannotBeLaidBefore("malformed_act")
    if act.mode is Mode.REAL and current().policy.mode != "real":
        raise CannotBeLaidBefore("exercise_only")
    elements, legal_basis, follows = _opening_body(act)
    after = turn(kind=kind, act="request", side=REQUESTING, standing=Standing(state="draft"))
    request = Request(
        id=act.request,
        direction=Request.Direction.INCOMING,
        reference=next_reference(authority=authority, now=now),
        their_reference=clean(act.case)[:64],
        kind=kind.id,
        mode=act.mode,
        priority=act.priority,
        legal_basis=legal_basis,
        authority=authority,
        their_authority=sender,
        elements=elements,
        follows=_earlier(request_id=follows, authority=authority, sender=sender),
        opened_at=now,
    )
    _record(request=request, act=act, statement=statement, sha256=sha256, after=after, position=1, now=now)


def _continue_request(*, act: Act, statement: bytes, sha256: str, now: datetime) -> None:
    request = (
        Request.objects.select_for_update(of=("self",))
        .select_related("authority", "their_authority")
        .filter(id=act.request)
        .first()
    )
    if request is None or not _between_the_same(request=request, act=act):
        raise CannotBeLaidBefore("unknown_request")
    kind = _kind(act)
    if kind.id != request.kind or act.mode != request.mode or _is_used(act):
        raise CannotBeLaidBefore("malformed_act")
    theirs = REQUESTED if side(request) == REQUESTING else REQUESTING
    after = turn(kind=kind, act=act.act, side=theirs, standing=standing(request))
    check_body(kind=kind, act=act.act, body=act.body)
    carries = act_of(kind=kind, act=act.act).carries_evidence
    if carries != bool(act.parts):
        raise CannotBeLaidBefore("evidence_missing" if carries else "malformed_act")
    if act.case and not request.their_reference:
        request.their_reference = clean(act.case)[:64]
    position = ActRow.objects.filter(request=request).count() + 1
    row = _record(request=request, act=act, statement=statement, sha256=sha256, after=after, position=position, now=now)
    if carries:
        keep_parts(request=request, act=act, row=row, now=now)


def _record(
    *, request: Request, act: Act, statement: bytes, sha256: str, after: Standing, position: int, now: datetime
) -> ActRow:
    return record_act(
        request=request,
        act=act,
        statement=statement,
        sha256=sha256,
        position=position,
        after=after,
        node=request.authority.node,
        person_id=None,
        now=now,
    )


def _between_the_same(*, request: Request, act: Act) -> bool:
    """Say whether the act is from the authority, and to the authority, between which the request was opened."""
    sender, recipient = request.their_authority, request.authority
    if sender is None:
        return False
    return (sender.node, sender.code, recipient.node, recipient.code) == (
        act.sender.node,
        act.sender.authority,
        act.recipient.node,
        act.recipient.authority,
    )


def _is_used(act: Act) -> bool:
    """
    Say whether the id is taken here, by whomever: ids are unique per sender, our rows are for all senders.

    A request bears the id of its opening act, so one question answers for both; the random id of a draft of ours is
    known to nobody.
    """
    return ActRow.objects.filter(id=act.id).exists()


def _kind(act: Act) -> Kind:
    try:
        return load().kind(kind_id=act.kind)
    except UnknownLawItem as error:
        raise CannotBeLaidBefore("unknown_kind") from error


def _opening_body(act: Act) -> tuple[dict[str, Json], str, str | None]:
    elements, legal_basis, follows = (act.body.get(key) for key in ("elements", "legal_basis", "follows"))
    if not isinstance(elements, dict) or not isinstance(legal_basis, str) or not isinstance(follows, str | None):
        raise CannotBeLaidBefore("malformed_act")
    if len(elements) > MOST_ELEMENTS or not all(_is_answer(value) for value in elements.values()):
        raise CannotBeLaidBefore("malformed_act")
    if legal_basis not in {instrument.id for instrument in load().instruments}:
        raise CannotBeLaidBefore(WrongInstrument.code)  # nobody here could read what the request rests on
    return clean_body(elements), legal_basis, follows


def _is_answer(value: Json) -> bool:
    return isinstance(value, bool | int) or (isinstance(value, str) and len(value) <= LONGEST_TEXT)


def _earlier(*, request_id: str | None, authority: Authority, sender: Authority) -> Request | None:
    """Return the request this one follows if it is between the same authorities; a claim to another is not shown."""
    if request_id is None or not is_act_id(request_id):
        return None
    return Request.objects.filter(id=request_id, authority=authority, their_authority=sender).first()
