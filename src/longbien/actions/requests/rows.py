"""Rows that every action on a request needs: the locked request, its reference, a step in its history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import F

from longbien.actions.journal import write_row
from longbien.actions.requests.errors import NotFound, StaleView
from longbien.actions.requests.following import note_followed
from longbien.core.canonical import Json, is_act_id
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.data.models import Authority, LocalStep, Reference, Request
from longbien.readers.visibility import requests_seen


def locked_request(*, officer: Officer, request_id: str, version: int | None = None) -> Request:
    """
    Return the request, locked to the end of the transaction.

    Raises:
        NotFound: none of this officer's authority, or in a case that is closed to the officer.
        StaleView: it changed since `version`.
    """
    if not is_act_id(request_id):
        raise NotFound(request_id[:32])
    request = (
        Request.objects.select_for_update(of=("self",))
        .select_related("authority", "their_authority")
        .filter(requests_seen(officer=officer), id=request_id)
        .first()
    )
    if request is None:
        raise NotFound(request_id)
    if version is not None and request.version != version:
        raise StaleView(request.reference)
    return request


def next_reference(*, authority: Authority, now: datetime) -> str:
    """Return the next reference of the authority, such as `XAA-NCA-2026-0001`. Call it inside a transaction."""
    return next_references(authority=authority, count=1, now=now)[0]


def next_references(*, authority: Authority, count: int, now: datetime) -> list[str]:
    """Return the next so many references of the authority, in order. Call it inside a transaction."""
    counter = Reference.objects.filter(authority=authority, year=now.year)
    if not counter.update(last=F("last") + count):
        Reference.objects.create(authority=authority, year=now.year, last=count)
    last = counter.get().last
    prefix = f"{authority.node}-{authority.code.upper()}-{now.year}"
    return [f"{prefix}-{number:04d}" for number in range(last - count + 1, last + 1)]


def changed(*, request: Request, now: datetime) -> None:
    """Save the request as changed: its version grows, so that acts written on the old view are refused."""
    all_changed(requests=[request], now=now)


def all_changed(*, requests: Sequence[Request], now: datetime) -> None:
    """Save requests as changed; those that are new here in one statement."""
    for request in requests:
        request.version += 1
        request.changed_at = now
    new = [request for request in requests if request._state.adding]
    known = [request for request in requests if not request._state.adding]
    Request.objects.bulk_create(new)
    for request in known:
        request.save()
    note_followed(requests=requests)


def write_step(
    *,
    request: Request,
    officer: Officer,
    step: str,
    now: datetime,
    note: str = "",
    body: Mapping[str, Json] | None = None,
    subject: str = "request",
    sha256: str | None = None,
    remark: str | None = None,
) -> LocalStep:
    """
    Write a step that stays inside the authority, and its record in the journal, which has neither note nor body.

    Args:
        subject: what the step is about, the first word of the record.
        sha256: digest of the object it is about, for the record.
        remark: plain words for the record; they can be disclosed, as a note is not.
    """
    write_row(
        record=JournalRecord(
            node=officer.node,
            what=f"{subject}.{step}",
            at=now,
            authority=officer.authority_code,
            person=officer.name,
            case=request.reference,
            sha256=sha256,
            note=remark,
        ),
        request_id=request.id,
    )
    return LocalStep.objects.create(
        request=request,
        authority_id=officer.authority_id,
        step=step,
        person_id=officer.person_id,
        at=now,
        note=note,
        body=dict(body or {}),
    )
