"""Drafts: checking, keeping, approving, sending."""

from __future__ import annotations

from django.http import HttpRequest

from longbien.actions.readings import note_named
from longbien.actions.requests import (
    approve,
    ask_approval,
    draft_request,
    return_draft,
    review_lone_sending,
    save_draft,
    send_request,
)
from longbien.actions.requests.errors import UnknownAddressee
from longbien.api.requests import the_request
from longbien.api.routes import router
from longbien.api.shapes.findings import CheckIn, FindingsOut, findings_out
from longbien.api.shapes.requests import (
    AuthorityIn,
    NewDraftIn,
    NoteIn,
    RequestOut,
    ReturnIn,
    SavedDraftIn,
    SendIn,
    VersionIn,
    request_out,
)
from longbien.api.tokens import Caller, caller
from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.core.permissions import DRAFT_PRESERVATION
from longbien.core.requests.check.scoring import Checked
from longbien.core.requests.check.values import Draft
from longbien.data.models import Request
from longbien.readers.authorities import authorities_to_ask
from longbien.readers.bases import basis_id_of
from longbien.readers.cases import one_case
from longbien.readers.drafting import checked_request, checked_words
from longbien.readers.requests import prefilled


@router.post("/requests", tags=["drafts"], response={201: RequestOut})
def create_draft(request: HttpRequest, draft: NewDraftIn) -> RequestOut:
    """Open a draft. What is left out and known from the register or from the request it follows is filled in."""
    who = caller(request)
    follows = the_request(who=who, request_id=draft.follows) if draft.follows else None
    made = draft_request(
        officer=who.officer,
        kind_id=draft.kind,
        their_authority_id=_addressee(draft.their_authority),
        legal_basis=draft.legal_basis,
        priority=draft.priority,
        basis_reason=draft.basis_reason,
        emergency_reason=draft.emergency_reason,
        elements={**_known(who=who, draft=draft, follows=follows), **draft.elements},
        follows_id=draft.follows,
        case_id=draft.case,
        mode=draft.mode or (follows.mode if follows else "exercise"),
        now=who.now,
    )
    return _shown(who=who, request_id=made.id)


@router.post("/check", tags=["drafts"], response=FindingsOut)
def check_draft(request: HttpRequest, asked: CheckIn) -> FindingsOut:
    """Say what is missing or weak; nothing is kept."""
    who = caller(request)
    who.officer.require(DRAFT_PRESERVATION)
    follows = the_request(who=who, request_id=asked.follows) if asked.follows else None
    checked = checked_words(
        officer=who.officer,
        draft=Draft(
            kind=kind_on(kind_id=asked.kind, legal_basis=asked.legal_basis),
            elements=asked.elements,
            legal_basis=asked.legal_basis,
            basis_reason=asked.basis_reason,
            priority=asked.priority,
            emergency_reason=asked.emergency_reason,
            follows_basis=basis_id_of(follows) if follows else "",
        ),
        their_authority_id=_addressee(asked.their_authority),
        exercise=asked.mode == "exercise",
        now=who.now,
    )
    return _told(who=who, checked=checked)


@router.get("/requests/{request_id}/findings", tags=["drafts"], response=FindingsOut)
def read_findings(request: HttpRequest, request_id: str) -> FindingsOut:
    """Say what is missing or weak in a request as it stands."""
    who = caller(request)
    found, identity = the_request(who=who, request_id=request_id), who.instruments.identity
    checked = checked_request(officer=who.officer, request=found, now=who.now, identity=identity)
    return _told(who=who, checked=checked)


@router.put("/requests/{request_id}", tags=["drafts"], response=RequestOut)
def save(request: HttpRequest, request_id: str, draft: SavedDraftIn) -> RequestOut:
    """Save a draft anew, whole; an approval given to the old text is void."""
    who = caller(request)
    save_draft(
        officer=who.officer,
        request_id=request_id,
        version=draft.version,
        their_authority_id=_addressee(draft.their_authority),
        legal_basis=draft.legal_basis,
        priority=draft.priority,
        basis_reason=draft.basis_reason,
        emergency_reason=draft.emergency_reason,
        elements=draft.elements,
        now=who.now,
    )
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/ask-approval", tags=["drafts"], response=RequestOut)
def lay_before_second_person(request: HttpRequest, request_id: str, said: VersionIn) -> RequestOut:
    """Lay a draft before a second person."""
    who = caller(request)
    ask_approval(officer=who.officer, request_id=request_id, version=said.version, now=who.now)
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/approve", tags=["drafts"], response=RequestOut)
def approve_draft(request: HttpRequest, request_id: str, said: VersionIn) -> RequestOut:
    """Approve a draft; whoever drafted it cannot."""
    who = caller(request)
    approve(officer=who.officer, request_id=request_id, version=said.version, now=who.now)
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/return", tags=["drafts"], response=RequestOut)
def give_back(request: HttpRequest, request_id: str, said: ReturnIn) -> RequestOut:
    """Give a draft back with a note on what to change."""
    who = caller(request)
    return_draft(officer=who.officer, request_id=request_id, version=said.version, note=said.note, now=who.now)
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/send", tags=["drafts"], response=RequestOut)
def send(request: HttpRequest, request_id: str, said: SendIn) -> RequestOut:
    """Sign a draft and put it in the outbox."""
    who = caller(request)
    send_request(
        officer=who.officer,
        request_id=request_id,
        version=said.version,
        alone=said.alone,
        names_meant=said.names_meant,
        now=who.now,
        instruments=who.instruments,
    )
    return _shown(who=who, request_id=request_id)


@router.post("/requests/{request_id}/review", tags=["drafts"], response=RequestOut)
def review(request: HttpRequest, request_id: str, said: NoteIn) -> RequestOut:
    """Review, afterwards, what a lone officer sent."""
    who = caller(request)
    review_lone_sending(officer=who.officer, request_id=request_id, note=said.note, now=who.now)
    return _shown(who=who, request_id=request_id)


def _told(*, who: Caller, checked: Checked) -> FindingsOut:
    """Return the findings, and record that they name requests of protected cases."""
    note_named(officer=who.officer, references=checked.twins, now=who.now)
    return findings_out(checked)


def _known(*, who: Caller, draft: NewDraftIn, follows: Request | None) -> dict[str, object]:
    officer: Officer = who.officer
    case = one_case(officer=officer, case_id=draft.case) if draft.case else None
    return prefilled(kind=load().kind(kind_id=draft.kind), officer=officer, follows=follows, case=case)


def _addressee(named: AuthorityIn | None) -> int | None:
    if named is None:
        return None
    found = authorities_to_ask().filter(node=named.node, code=named.code).first()
    if found is None:
        raise UnknownAddressee(f"their_authority: {named.node} {named.code} cannot be asked; see /authorities")
    return found.pk


def _shown(*, who: Caller, request_id: str) -> RequestOut:
    return request_out(the_request(who=who, request_id=request_id), officer=who.officer)
