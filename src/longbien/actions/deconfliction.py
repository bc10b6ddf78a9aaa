"""Comparing what requests of this node name: a duty of the worker, and what officers say about what it found.

Two requests of one chain, or of one case, name the same on purpose. Whatever else names the same identifier opens a
consultation: a record that each authority sees its own side of (`readers/deconfliction.py`).

Source: UN Convention against Cybercrime, art. 22(5), for consulting where several look at the same matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Count

from longbien.actions.errors import NotFound
from longbien.actions.journal import write_rows
from longbien.actions.requests.rows import locked_request, write_step
from longbien.core.identifiers.comparing import overlap
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.turns import INTERNAL
from longbien.core.requests.words import clean
from longbien.data.models import Concerned, Deconfliction, Request, RequestIdentifier
from longbien.readers.deconfliction import identifiers_of

MOST_REQUESTS = 10  # in one transaction: each may meet others in hundreds of identifiers, and on SQLite everybody waits
MOST_MEETINGS = 50  # of one identifier: what hundreds of requests name is no sign of anything
LONGEST_CHAIN = 20
LONGEST_NOTE = 2000


def compare_identifiers(*, now: datetime, most: int = MOST_REQUESTS) -> bool:
    """Compare requests that were sent or came since; return whether there may be more."""
    due = Request.objects.filter(identifiers_due=True).exclude(state__in=INTERNAL)
    with transaction.atomic():
        requests = list(due.select_for_update(of=("self",), skip_locked=True).order_by("id")[:most])
        rows = [row for request in requests for row in _rows(request)]
        RequestIdentifier.objects.bulk_create(rows, ignore_conflicts=True)
        Request.objects.filter(id__in=[one.id for one in requests]).update(identifiers_due=False)
        digests = {row.digest for row in rows}
        counted = RequestIdentifier.objects.filter(digest__in=digests).values("digest").annotate(times=Count("id"))
        joined: dict[str, Request] = {}
        for digest in sorted(one["digest"] for one in counted if 1 < one["times"] <= MOST_MEETINGS):
            joined |= {one.id: one for one in _compare(digest, new={one.id for one in requests}, now=now)}
        write_rows(records=list(_records(joined.values(), now=now)))  # one for each, in however many identifiers it met
    return len(requests) == most


@transaction.atomic
def settle_deconfliction(
    *, officer: Officer, request_id: str, concerned_id: int, note: str, now: datetime
) -> Concerned:
    """Say what came of it, for this request; it stays inside the authority. Raises: NotPermitted, NotFound."""
    officer.require(SEE_REQUESTS)
    request = locked_request(officer=officer, request_id=request_id)
    found = Concerned.objects.filter(pk=concerned_id, request=request).first()
    if found is None:
        raise NotFound(str(concerned_id))
    found.note, found.settled_by_id, found.settled_at = clean(note)[:LONGEST_NOTE], officer.person_id, now
    found.save(update_fields=["note", "settled_by", "settled_at"])
    write_step(request=request, officer=officer, step="deconflicted", now=now, note=found.note)
    return found


def _rows(request: Request) -> list[RequestIdentifier]:
    return [
        RequestIdentifier(request=request, digest=one.digest, kind=one.kind, from_at=one.from_at, until_at=one.until_at)
        for one in identifiers_of(request)
    ]


def _compare(digest: str, *, new: set[str], now: datetime) -> list[Request]:
    """Open or widen the consultation on one identifier; return the requests that join it."""
    rows = list(
        RequestIdentifier.objects.filter(digest=digest).select_related("request__authority").order_by("request_id")
    )
    roots = {row.request_id: _root(row.request) for row in rows}
    met = [
        row
        for row in rows
        if any(
            _meet(row, other, roots=roots)
            for other in rows
            if other is not row and (row.request_id in new or other.request_id in new)
        )
    ]
    if not met:
        return []
    return _open(digest=digest, kind=rows[0].kind, requests=[row.request for row in met], now=now)


def _meet(one: RequestIdentifier, other: RequestIdentifier, *, roots: dict[str, str]) -> bool:
    ours, theirs = one.request, other.request
    same_case = ours.case_id is not None and ours.case_id == theirs.case_id
    if ours.mode != theirs.mode or same_case or roots[ours.id] == roots[theirs.id]:
        return False
    return overlap(kind=one.kind, ours=(one.from_at, one.until_at), theirs=(other.from_at, other.until_at))


def _root(request: Request) -> str:
    """Return the id of the request at the beginning of the chain."""
    for _ in range(LONGEST_CHAIN):
        before = request.follows or request.arises_from
        if before is None:
            break
        request = before
    return request.id


def _open(*, digest: str, kind: str, requests: Sequence[Request], now: datetime) -> list[Request]:
    deconfliction, _ = Deconfliction.objects.get_or_create(digest=digest, defaults={"kind": kind, "opened_at": now})
    known = set(Concerned.objects.filter(deconfliction=deconfliction).values_list("request_id", flat=True))
    joining = [one for one in requests if one.id not in known]
    Concerned.objects.bulk_create(
        [Concerned(deconfliction=deconfliction, request=one, authority=one.authority, at=now) for one in joining]
    )
    return joining


def _records(requests: Iterable[Request], *, now: datetime) -> Iterable[tuple[JournalRecord, str]]:
    for one in requests:
        record = JournalRecord(
            node=one.authority.node,
            what="identifier.shared",
            at=now,
            authority=one.authority.code,
            case=one.reference,
        )
        yield record, one.id
