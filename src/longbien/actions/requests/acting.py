"""One action for every act on a request that has been sent: accept, ask, answer, preserved, refuse, grant, release …

What each act is, who may do it, from where, and what it must say stands in the law files; here it is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from longbien.actions.documents.recording import record_on_document
from longbien.actions.evidence.releasing import SealedForRelease, mark_released, seal_for_release
from longbien.actions.exchange.queue import lock_partner, queue_act
from longbien.actions.requests.composing import compose
from longbien.actions.requests.errors import EvidenceMissing, NotFound
from longbien.actions.requests.gates import Passing, require_gates
from longbien.actions.requests.meaning import note_names_meant, refusals_noted
from longbien.actions.requests.recording import record_act
from longbien.actions.requests.rows import locked_request
from longbien.actions.safeguards.naming import fields_that_name, files_of
from longbien.convention.types import Kind
from longbien.convention.words import Widget
from longbien.core.canonical import Json, is_act_id
from longbien.core.officers import NotPermitted, Officer
from longbien.core.overlays import kind_on
from longbien.core.permissions import RELEASE_EVIDENCE
from longbien.core.requests.competence import is_competent
from longbien.core.requests.turns import FieldWrong, Standing, act_of, check_body, turn
from longbien.core.requests.words import clean
from longbien.data.models import EvidenceItem, Request
from longbien.ports.instruments import Instruments
from longbien.readers.requests import side, standing
from longbien.readers.standing_in import acting_as


def act_on_request(
    *,
    officer: Officer,
    request_id: str,
    version: int,
    act: str,
    body: Mapping[str, object],
    now: datetime,
    instruments: Instruments,
    item_ids: Sequence[str] = (),
    names_meant: bool = False,
) -> Request:
    """
    Do one act on a request and queue it for the other State.

    Args:
        version: of the request as the officer saw it.
        act: id in the law files; never `request`, which is `send_request`.
        body: field of the act → text or ISO 8601 moment.
        item_ids: evidence items, for an act that carries evidence.
        names_meant: the officer means what names a protected person in words that every reader sees.

    Raises:
        NotFound, StaleView, NotPermitted, ActNotPermitted, OutOfTurn, FieldMissing, FieldWrong, PeriodTooShort,
        EvidenceMissing, NameSaid.
    """
    with transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id, version=version)
        kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    if not kind.is_sent_by_nodes:
        return record_on_document(
            officer=officer,
            request_id=request_id,
            version=version,
            act=act,
            body=body,
            now=now,
            instruments=instruments,
            names_meant=names_meant,
        )
    with refusals_noted(officer=officer, request_id=request_id, now=now), transaction.atomic():
        request = locked_request(officer=officer, request_id=request_id, version=version)
        passing = Passing(
            request=request,
            kind=kind,
            officer=acting_as(officer=officer, request=request),
            act=act,
            body=_said(kind=kind, act=act, body=body),
            policy=instruments.policy,
            now=now,
            identity=instruments.identity,
            names_meant=names_meant,
            files=_files(request=request, item_ids=item_ids),
        )
        after = _judge(passing)
    return _do(passing, after=after, as_officer=officer, version=version, item_ids=item_ids, instruments=instruments)


def _do(
    passing: Passing,
    *,
    after: Standing,
    as_officer: Officer,
    version: int,
    item_ids: Sequence[str],
    instruments: Instruments,
) -> Request:
    """Sign, record and queue an act that has been judged; `as_officer` is who did it, standing in or not."""
    request, kind, act, officer, now = passing.request, passing.kind, passing.act, as_officer, passing.now
    named = fields_that_name(passing) if passing.names_meant else ()
    released = _seal_items(
        request=request, kind=kind, officer=passing.officer, act=act, item_ids=item_ids, instruments=instruments
    )
    signed = compose(
        request=request,
        officer=officer,
        act=act,
        body=passing.body,
        now=now,
        signer=instruments.signer,
        parts=tuple(item.part for item in released),
    )
    with transaction.atomic():
        lock_partner(node=officer.node, partner=signed.act.recipient.node)
        request = locked_request(officer=officer, request_id=request.id, version=version)
        row = record_act(
            request=request,
            act=signed.act,
            statement=signed.statement,
            sha256=signed.sha256,
            position=signed.position,
            after=after,
            node=officer.node,
            person_id=officer.person_id,
            now=now,
        )
        note_names_meant(request=request, officer=officer, places=named, now=now)
        mark_released(released=released, act=row, officer=officer, now=now)
        queue_act(statement=signed.statement, act=signed.act, now=now)
    return request


def _judge(passing: Passing) -> Standing:
    """Return where the request stands after the act. Raises: MayNotDoThisNow, if it may not be done."""
    request, kind, act = passing.request, passing.kind, passing.act
    if act == "request" or request.state in {"draft", "awaiting_approval"}:
        raise NotFound(request.id)
    after = turn(kind=kind, act=act, side=side(request), standing=standing(request))
    if not is_competent(kind=kind, act=act, officer=passing.officer):
        raise NotPermitted(act)
    check_body(kind=kind, act=act, body=passing.body)
    require_gates(passing)
    return after


def _said(*, kind: Kind, act: str, body: Mapping[str, object]) -> dict[str, Json]:
    """Return the fields the act knows, cleaned; the rest is dropped."""
    said: dict[str, Json] = {}
    for field in act_of(kind=kind, act=act).fields:
        value = body.get(field.id)
        if value in (None, "", []) or field.widget is Widget.EVIDENCE:
            continue
        if not isinstance(value, str | bool | int):
            raise FieldWrong(f"{field.id}: a text, a number, or yes or no")
        said[field.id] = clean(value) if isinstance(value, str) else value
    return said


def _files(*, request: Request, item_ids: Sequence[str]) -> dict[str, str]:
    ids = [one for one in item_ids if is_act_id(one)]
    return files_of(EvidenceItem.objects.filter(request=request, is_ours=True, id__in=ids)) if ids else {}


def _seal_items(
    *, request: Request, kind: Kind, officer: Officer, act: str, item_ids: Sequence[str], instruments: Instruments
) -> tuple[SealedForRelease, ...]:
    if not act_of(kind=kind, act=act).carries_evidence:
        if item_ids:
            raise EvidenceMissing(f"{act} carries no evidence")
        return ()
    officer.require(RELEASE_EVIDENCE)
    if not item_ids:
        raise EvidenceMissing("evidence: choose at least one item")
    return seal_for_release(request=request, item_ids=item_ids, instruments=instruments)
