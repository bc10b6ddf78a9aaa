"""Requests, drafts, findings and acts, as they go in and out."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from longbien.api.shapes.filters import FilterIn
from longbien.api.shapes.law import ActOut, act_out
from longbien.api.shapes.moments import MomentIn
from longbien.convention.loader import load
from longbien.core.officers import Officer
from longbien.core.requests.turns import whose_turn
from longbien.data.models import Authority, Request
from longbien.readers.requests import open_acts, standing

Answer = str | int | bool | None


class Strict(Schema):
    """Input: a name that is not known is a mistake of the caller, said at once."""

    model_config = ConfigDict(extra="forbid")


class ListIn(FilterIn):
    """
    Which requests to list; all of it is optional, and what is left out narrows nothing.

    `after` is the `next` of an earlier page. `partner`: node of the other State. `presses`: by the moment that orders
    the desk. `mine`: assigned to the caller.
    """

    after: str = ""
    limit: int = Field(default=50, ge=1, le=200)
    direction: Literal["outgoing", "incoming"] | None = None
    state: list[str] = Field(default_factory=list, max_length=50)
    changed_since: MomentIn | None = None


class AuthorityIn(Strict):
    """An authority, by node and its id there."""

    node: str
    code: str


class AuthorityOut(Schema):
    """An authority of a State."""

    node: str
    code: str
    name: str
    functions: list[str]


class DraftIn(Strict):
    """
    What a draft says; it may be incomplete.

    `basis_reason`: why not the legal basis that the register proposes; it stays in the authority. `emergency_reason`
    travels with a request whose priority is `emergency`, and the other State reads it.
    """

    their_authority: AuthorityIn | None = None
    legal_basis: str = "uncc-2024"
    priority: Literal["routine", "urgent", "emergency"] = "routine"
    elements: dict[str, Answer] = Field(default_factory=dict, max_length=200)
    basis_reason: str = Field(default="", max_length=4000)
    emergency_reason: str = Field(default="", max_length=4000)


class NewDraftIn(DraftIn):
    """
    A new draft. With `follows`, elements that the law files prefill from that request need not be given.

    `mode`: without one, that of the request it follows, else an exercise.
    """

    kind: str
    follows: str | None = None
    case: str | None = None
    mode: Literal["exercise", "real"] | None = None


class SavedDraftIn(DraftIn):
    """A draft saved anew, written on `version`."""

    version: int


class VersionIn(Strict):
    """The version the caller saw."""

    version: int


class SendIn(VersionIn):
    """
    `alone`: a lone night officer sends a preservation unapproved; a second person reviews it afterwards.
    `names_meant`: a protected name in words that every reader sees is meant; it is recorded.
    """

    alone: bool = False
    names_meant: bool = False


class NoteIn(Strict):
    """A note that stays inside the authority."""

    note: str = Field(default="", max_length=2000)


class ReturnIn(VersionIn, NoteIn):
    """A draft given back, with what to change."""


class ActIn(VersionIn):
    """
    An act: its id, what it says, and the items of evidence it carries, if it is one that does. `names_meant`: a
    protected name in words that every reader sees is meant; it is recorded.
    """

    act: str
    fields: dict[str, Answer] = Field(default_factory=dict, max_length=50)
    items: list[str] = Field(default_factory=list, max_length=1000)
    names_meant: bool = False


class NamedBasisOut(Schema):
    """What a generic legal basis is, as the sender says: of a request that has come, nobody here has checked it."""

    id: str
    title: str
    on: str
    articles: list[str]
    language: str


class RequestRow(Schema):
    """A request in a list. `version` is what an act on it must name."""

    id: str
    reference: str
    their_reference: str
    direction: str
    kind: str
    state: str
    mode: str
    priority: str
    legal_basis: str
    legal_basis_named: NamedBasisOut | None
    authority: str
    their_authority: AuthorityOut | None
    follows: str | None
    case: str | None
    assigned_to: str | None
    version: int
    review_due: bool
    opened_at: datetime
    changed_at: datetime
    preserved_from_at: datetime | None
    preserved_until_at: datetime | None
    due_at: datetime | None
    due_term: str


class RequestOut(RequestRow):
    """A request with what it says, and the acts this caller may do on it now."""

    elements: dict[str, Answer]
    basis_reason: str
    emergency_reason: str
    drafted_by: str | None
    approved_by: str | None
    approved_at: datetime | None
    turn: str
    open_acts: list[ActOut]


class RequestsPage(Schema):
    """Requests by the moment of their last change. Go on with `after=next`: at once if there is `more`, else later."""

    requests: list[RequestRow]
    next: str
    more: bool


def authority_out(authority: Authority) -> AuthorityOut:
    """Return an authority as it is shown."""
    return AuthorityOut(
        node=authority.node, code=authority.code, name=authority.name, functions=list(authority.functions)
    )


def request_row(request: Request) -> RequestRow:
    """Return a request as a line."""
    return RequestRow.model_validate(_row_fields(request))


def request_out(request: Request, *, officer: Officer) -> RequestOut:
    """Return a request with everything, for this officer."""
    law = load()
    kind = law.kind(kind_id=request.kind)
    return RequestOut.model_validate(
        {
            **_row_fields(request),
            "elements": request.elements,
            "basis_reason": request.basis_reason,
            "emergency_reason": request.emergency_reason,
            "drafted_by": str(request.drafted_by) if request.drafted_by else None,
            "approved_by": str(request.approved_by) if request.approved_by else None,
            "approved_at": request.approved_at,
            "turn": whose_turn(kind=kind, standing=standing(request)),
            "open_acts": [act_out(act, kind=kind, law=law) for act in open_acts(request=request, officer=officer)],
        }
    )


def _row_fields(request: Request) -> dict[str, object]:
    theirs = request.their_authority
    return {
        "id": request.id,
        "reference": request.reference,
        "their_reference": request.their_reference,
        "direction": request.direction,
        "kind": request.kind,
        "state": request.state,
        "mode": request.mode,
        "priority": request.priority,
        "legal_basis": request.legal_basis,
        "legal_basis_named": request.basis_named or None,
        "authority": request.authority.code,
        "their_authority": authority_out(theirs) if theirs else None,
        "follows": request.follows_id,
        "case": request.case_id,
        "assigned_to": request.assigned_to.username if request.assigned_to else None,
        "version": request.version,
        "review_due": request.review_due,
        "opened_at": request.opened_at,
        "changed_at": request.changed_at,
        "preserved_from_at": request.preserved_from_at,
        "preserved_until_at": request.preserved_until_at,
        "due_at": request.due_at,
        "due_term": request.due_term,
    }
