"""Drafting a request, and the second pair of eyes before it leaves."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from longbien.actions.requests.errors import (
    ChannelOnly,
    EndsAsDocument,
    ModesMixed,
    NotADraft,
    NotFound,
    NotReady,
    OwnApproval,
    TextTooLarge,
    UnknownAddressee,
    WrongInstrument,
)
from longbien.actions.requests.keeping import form_of, keep_replaced, short
from longbien.actions.requests.rows import changed, locked_request, next_reference, write_step
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.safeguards import load_safeguards
from longbien.convention.types import Kind
from longbien.core.canonical import is_act_id
from longbien.core.officers import NotPermitted, Officer
from longbien.core.overlays import kind_under
from longbien.core.permissions import APPROVE_REQUEST
from longbien.core.requests.check.values import ADDRESSEE
from longbien.core.requests.competence import is_competent_to_draft
from longbien.core.requests.words import LONGEST_TEXT, clean
from longbien.core.safeguards.masking import kept_behind_masks
from longbien.core.safeguards.routes import CHILDREN
from longbien.data.models import Act, Authority, Case, Peer, Request
from longbien.readers.bases import basis_id_of, basis_of
from longbien.readers.drafting import checked_request
from longbien.readers.requests import wrote
from longbien.readers.visibility import cases_seen

DRAFTS = ("draft", "awaiting_approval")
Elements = Mapping[str, object]


@transaction.atomic
def draft_request(
    *,
    officer: Officer,
    kind_id: str,
    their_authority_id: int | None,
    legal_basis: str,
    priority: str,
    elements: Elements,
    now: datetime,
    follows_id: str | None = None,
    case_id: str | None = None,
    mode: str = "exercise",
    basis_reason: str = "",
    emergency_reason: str = "",
    request_id: str = "",
) -> Request:
    """
    Open a draft; nobody outside the authority sees it.

    Args:
        officer: who drafts; needs the role the kind asks of its sender.
        kind_id: id of the law files.
        legal_basis: id of the law files, or of an instrument or agreement of this node's register.
        their_authority_id: the authority asked, of an introduced node.
        elements: id of element → value; may be incomplete.
        follows_id: an earlier request of the same authority, such as the preservation.
        case_id: the case it is made in; one that follows another is in the case of that one.

    Raises:
        NotPermitted, NotFound, UnknownAddressee, WrongInstrument, ChannelOnly, TextTooLarge.
        ModesMixed: an exercise that follows a real request, or the other way round.
    """
    kind = _kind(kind_id)
    if not is_competent_to_draft(officer=officer, kind=kind):
        raise NotPermitted(f"{kind_id} is not for {officer.leading_role}")
    authority = Authority.objects.get(pk=officer.authority_id)
    follows = _followed(officer=officer, follows_id=follows_id)
    if follows is not None and follows.mode != mode:
        raise ModesMixed(follows.reference)
    request = Request(
        id=_id(request_id),
        direction=Request.Direction.OUTGOING,
        reference=next_reference(authority=authority, now=now),
        kind=kind_id,
        mode=mode,
        authority=authority,
        follows=follows,
        case_id=_case(officer=officer, case_id=case_id, follows=follows),
        drafted_by_id=officer.person_id,
        route=follows.route if follows else "",
        opened_at=now,
        basis_reason=short(basis_reason, name="basis_reason"),
        emergency_reason=short(emergency_reason, name="emergency_reason"),
    )
    _fill(
        request=request,
        kind=kind,
        addressee=_addressee(their_authority_id),
        legal_basis=legal_basis,
        priority=priority,
        elements=elements,
    )
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step="drafted", now=now)
    return request


@transaction.atomic
def save_draft(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    their_authority_id: int | None,
    legal_basis: str,
    priority: str,
    elements: Elements,
    now: datetime,
    basis_reason: str = "",
    emergency_reason: str = "",
    by_itself: bool = False,
) -> Request:
    """
    Save a draft anew; an approval of the old text is void. Words of a colleague that are replaced are kept beside it.

    Args:
        by_itself: saved by the page while somebody types: where nothing is new, nothing is done.

    Raises:
        As `draft_request`; StaleView, NotADraft.
    """
    request = _draft(officer=officer, request_id=request_id, version=version)
    before = form_of(request)
    request.basis_reason = short(basis_reason, name="basis_reason")
    request.emergency_reason = short(emergency_reason, name="emergency_reason")
    _fill(
        request=request,
        kind=_kind(request.kind),
        addressee=_addressee(their_authority_id),
        legal_basis=legal_basis,
        priority=priority,
        elements=elements,
    )
    same = form_of(request) == before
    if same and by_itself:
        return request
    if not same and request.drafted_by_id not in (None, officer.person_id):
        keep_replaced(request=request, said=before)
    request.state, request.approved_by, request.approved_at = "draft", None, None
    if not wrote(request=request, person_id=officer.person_id):
        write_step(request=request, officer=officer, step="edited", now=now)
    request.drafted_by_id = officer.person_id
    changed(request=request, now=now)
    return request


@transaction.atomic
def ask_approval(*, officer: Officer, request_id: str, version: int, now: datetime) -> Request:
    """Lay a draft before a second person. Raises: NotReady, StaleView, NotADraft, NotPermitted."""
    request = _draft(officer=officer, request_id=request_id, version=version)
    require_ready(request=request, now=now)
    request.state = "awaiting_approval"
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step="approval_asked", now=now)
    return request


@transaction.atomic
def approve(*, officer: Officer, request_id: str, version: int, now: datetime) -> Request:
    """
    Approve a draft as it stands; whoever wrote any version of it cannot, even if a colleague saved it last.

    Raises:
        NotPermitted, OwnApproval, NotReady, StaleView, NotADraft.
    """
    officer.require(APPROVE_REQUEST)
    request = _draft(officer=officer, request_id=request_id, version=version)
    if wrote(request=request, person_id=officer.person_id):
        raise OwnApproval(request.reference)
    require_ready(request=request, now=now)
    request.state, request.approved_by_id, request.approved_at = "awaiting_approval", officer.person_id, now
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step="approved", now=now)
    return request


@transaction.atomic
def return_draft(*, officer: Officer, request_id: str, version: int, note: str, now: datetime) -> Request:
    """Give a draft back with a note on what to change. Raises: NotPermitted, StaleView, NotADraft."""
    officer.require(APPROVE_REQUEST)
    request = _draft(officer=officer, request_id=request_id, version=version)
    request.state, request.approved_by, request.approved_at = "draft", None, None
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step="returned", now=now, note=clean(note)[:2000])
    return request


def require_ready(*, request: Request, now: datetime) -> None:
    """
    Require that a request can be sent by this node.

    Raises:
        NotReady, UnknownAddressee, ChannelOnly.
        EndsAsDocument: no node sends it.
    """
    if not _kind(request.kind).is_sent_by_nodes:
        raise EndsAsDocument(request.kind)
    chosen = basis_of(basis_id=basis_id_of(request), kind_id=request.kind)
    if chosen is not None and not chosen.carries:  # drafted under a release that let it pass
        raise ChannelOnly(request.legal_basis)
    require_complete(request=request, now=now)
    if request.their_authority_id is None:
        raise UnknownAddressee("their_authority: choose the authority to ask")


def require_complete(*, request: Request, now: datetime) -> None:
    """Require that nothing the law asks is missing. Raises: NotReady."""
    stops = [one for one in checked_request(officer=None, request=request, now=now).stops if one.element != ADDRESSEE]
    if stops:
        raise NotReady(", ".join(f"{one.element}: {one.code}" for one in stops))


def _draft(*, officer: Officer, request_id: str, version: int) -> Request:
    request = locked_request(officer=officer, request_id=request_id, version=version)
    if request.state not in DRAFTS or request.direction != Request.Direction.OUTGOING:
        raise NotADraft(request.reference)
    if not is_competent_to_draft(officer=officer, kind=_kind(request.kind)):
        raise NotPermitted(request.kind)
    return request


def _fill(
    *,
    request: Request,
    kind: Kind,
    addressee: Authority | None,
    legal_basis: str,
    priority: str,
    elements: Elements,
) -> None:
    request.their_authority = addressee
    _rest_on(request, legal_basis)
    kind = kind_under(kind=kind, instrument=request.legal_basis)
    request.priority = priority if priority in {"routine", "urgent", "emergency"} else "routine"
    kept = kept_elements(kind=kind, elements=elements)
    request.elements = kept_behind_masks(kind_id=kind.id, said=kept, known=request.elements)
    if request.elements.get("offence") in load_safeguards().children.offences:
        request.route = CHILDREN


def kept_elements(*, kind: Kind, elements: Elements) -> dict[str, object]:
    """Return the elements the kind knows, text cleaned; unknown keys are dropped. Raises: TextTooLarge."""
    kept: dict[str, object] = {}
    for element in kind.elements:
        value = elements.get(element.id)
        if isinstance(value, str):
            if len(value) > LONGEST_TEXT:
                raise TextTooLarge(f"{element.id}: at most {LONGEST_TEXT} characters")
            value = clean(value)
        elif value is not None and not isinstance(value, bool | int):
            raise TextTooLarge(f"{element.id}: a text, a number, or yes or no")
        if value not in (None, ""):
            kept[element.id] = value
    return kept


def _id(drawn: str) -> str:
    """Return the id of a new draft; acts of partners have ids of the same sort."""
    free = is_act_id(drawn) and not Request.objects.filter(id=drawn).exists()
    return drawn if free and not Act.objects.filter(id=drawn).exists() else secrets.token_hex(16)


def _followed(*, officer: Officer, follows_id: str | None) -> Request | None:
    if follows_id is None:
        return None
    return locked_request(officer=officer, request_id=follows_id)


def _case(*, officer: Officer, case_id: str | None, follows: Request | None) -> str | None:
    """Return the case of a draft: requests that follow one another share it. Raises: NotFound."""
    if follows is not None:
        return follows.case_id
    if case_id is None:
        return None
    found = (
        cases_seen(officer=officer).filter(id=case_id, status=Case.Status.OPEN).first() if is_act_id(case_id) else None
    )
    if found is None:
        raise NotFound(case_id[:32])
    return found.id


def _addressee(authority_id: int | None) -> Authority | None:
    if authority_id is None:
        return None
    authority = Authority.objects.filter(pk=authority_id, is_ours=False).first()
    if authority is None or not Peer.objects.filter(node=authority.node, suspended_at__isnull=True).exists():
        raise UnknownAddressee(str(authority_id))
    return authority


def _rest_on(request: Request, basis_id: str) -> None:
    """Let a draft rest on a basis. Raises: WrongInstrument, ChannelOnly."""
    chosen = basis_of(basis_id=basis_id, kind_id=request.kind)
    if chosen is None:
        raise WrongInstrument(basis_id[:64])
    if not chosen.carries:
        raise ChannelOnly(basis_id)
    request.legal_basis = chosen.legal_basis
    request.basis_named = chosen.named.body() if chosen.named else {}


def _kind(kind_id: str) -> Kind:
    try:
        return load().kind(kind_id=kind_id)
    except UnknownLawItem as error:
        raise NotFound(kind_id) from error
