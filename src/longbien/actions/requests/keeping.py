"""
Words of a draft that nobody may lose: those a colleague replaced, and those that came too late to be saved.

Rules:
1. Who saves over a colleague's words leaves the earlier ones beside the draft.
2. Who writes on an old view changes nothing; the words are set aside, one row for a person and a version.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from longbien.actions.requests.errors import TextTooLarge
from longbien.actions.requests.rows import locked_request
from longbien.core.officers import Officer
from longbien.core.requests.words import clean
from longbien.data.models import KeptWords, Request

LONGEST_REASON = 4000
MOST_SET_ASIDE_CHARS = 300_000


def form_of(request: Request) -> dict[str, object]:
    """Return all that stands in a draft, by the names of the form."""
    return {
        "their_authority": request.their_authority_id,
        "legal_basis": request.legal_basis,
        "basis_reason": request.basis_reason,
        "priority": request.priority,
        "emergency_reason": request.emergency_reason,
        "elements": dict(request.elements),
    }


def keep_replaced(*, request: Request, said: Mapping[str, object]) -> None:
    """Keep what a colleague had written, before it is replaced; inside the transaction that replaces it."""
    assert request.drafted_by_id is not None  # noqa: S101 - drafts have an author
    KeptWords.objects.create(
        request=request,
        person_id=request.drafted_by_id,
        at=request.changed_at,
        version=request.version,
        why=KeptWords.Why.REPLACED,
        said=dict(said),
    )


@transaction.atomic
def set_aside(*, officer: Officer, request_id: str, version: int, said: Mapping[str, object], now: datetime) -> None:
    """
    Keep words that were written on an old view of a draft, rule 2.

    Raises:
        NotFound: none of this officer's.
        TextTooLarge: more than a form can hold.
    """
    request = locked_request(officer=officer, request_id=request_id)
    cleaned = {name: _clean(value) for name, value in said.items()}
    if sum(len(str(value)) for value in cleaned.values()) > MOST_SET_ASIDE_CHARS:
        raise TextTooLarge(f"at most {MOST_SET_ASIDE_CHARS} characters")
    KeptWords.objects.update_or_create(
        request=request,
        person_id=officer.person_id,
        version=min(max(version, 0), request.version),
        why=KeptWords.Why.SET_ASIDE,
        defaults={"at": now, "said": cleaned},
    )


def short(text: str, *, name: str) -> str:
    """Return a reason, cleaned. Raises: TextTooLarge."""
    if len(text) > LONGEST_REASON:
        raise TextTooLarge(f"{name}: at most {LONGEST_REASON} characters")
    return clean(text)


def _clean(value: object) -> object:
    if isinstance(value, Mapping):
        return {clean(str(key)): _clean(one) for key, one in value.items()}
    return clean(value) if isinstance(value, str) else value
