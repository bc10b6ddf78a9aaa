"""Comparing what requests of this node name: a duty of the worker, and what officers say about what it found.

Two requests of one chain, or of one case, name the same on purpose. Whatever else names the same identifier opens a
consultation: a record that each authority sees its own side of (`readers/deconfliction.py`).

Source: UN Convention against Cybercrime, art. 22(5), for consulting where several look at the same matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from longbien.actions.errors import NotFound
from longbien.actions.journal import write_rows
from longbien.actions.requests.rows import locked_request, write_step
from longbien.core.identifiers.comparing import TIMED, overlap
from longbien.core.journal.records import JournalRecord
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.turns import INTERNAL
from longbien.core.requests.words import clean
from longbien.data.models import Concerned, Deconfliction, Request, RequestIdentifier
from longbien.readers.chains import before
from longbien.readers.deconfliction import identifiers_of

MOST_REQUESTS = 10  # in one transaction: on SQLite everybody waits
ENOUGH_NAMED = 1000  # identifiers in one transaction: no further request is read with them, which may name thousands
DIGESTS_ASKED = 5000  # in one question
MOST_COMPARED = 50  # identifiers in one transaction, and for each so many others, the newest first; the rest comes next
LONGEST_CHAIN = 20
LONGEST_NOTE = 2000


def compare_identifiers(*, now: datetime, most: int = MOST_REQUESTS, most_compared: int = MOST_COMPARED) -> bool:
    """
    Compare what requests name that were sent or came since; return whether there may be more.

    However many requests name the same, none is left out: a call does a bounded part, the next call goes on behind it.
    """
    more_to_read = _read_requests(most=most)
    more_to_compare = _compare_due(most=most_compared, now=now)
    return more_to_read or more_to_compare


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


@transaction.atomic
def _read_requests(*, most: int) -> bool:
    """Write down what requests name; what another request names too is to be compared."""
    due = Request.objects.filter(identifiers_due=True).exclude(state__in=INTERNAL)
    requests = list(due.select_for_update(of=("self",), skip_locked=True).order_by("id")[:most])
    ids: list[str] = []
    rows: list[RequestIdentifier] = []
    for request in requests:
        if len(rows) < ENOUGH_NAMED:
            ids.append(request.id)
            rows += _rows(request)
    RequestIdentifier.objects.bulk_create(rows, ignore_conflicts=True)
    Request.objects.filter(id__in=ids).update(identifiers_due=False)
    digests = sorted({row.digest for row in rows})
    for start in range(0, len(digests), DIGESTS_ASKED):
        _mark_shared(digests=digests[start : start + DIGESTS_ASKED], requests=ids)
    return len(requests) == most or len(ids) < len(requests)


def _mark_shared(*, digests: Sequence[str], requests: Sequence[str]) -> None:
    """Let those be compared that more than one request names."""
    counted = RequestIdentifier.objects.filter(digest__in=digests).values("digest").annotate(times=Count("id"))
    shared = [one["digest"] for one in counted if one["times"] > 1]
    RequestIdentifier.objects.filter(digest__in=shared, request__in=requests).update(due=True, below=None)


def _rows(request: Request) -> list[RequestIdentifier]:
    return [
        RequestIdentifier(request=request, digest=one.digest, kind=one.kind, from_at=one.from_at, until_at=one.until_at)
        for one in identifiers_of(request)
    ]


@transaction.atomic
def _compare_due(*, most: int, now: datetime) -> bool:
    due = RequestIdentifier.objects.filter(due=True).select_related("request__authority")
    rows = list(due.select_for_update(of=("self",)).order_by("id")[:most])  # another worker waits, and goes on
    joined: dict[str, Request] = {}
    for row in rows:
        joined |= {one.id: one for one in _compare(row, most=most, now=now)}
    write_rows(records=list(_records(joined.values(), now=now)))  # one for each, in however many identifiers it met
    return len(rows) == most or any(row.due for row in rows)


def _compare(row: RequestIdentifier, *, most: int, now: datetime) -> list[Request]:
    """
    Compare an identifier of a request with the next that name the same, the newest first; return who joins by it.

    Once it has met one, only those are looked at that have met nobody: each joins once, however many there are.
    """
    row.refresh_from_db(fields=["joined"])  # another of this run may have met it
    others = list(_others(row)[:most])
    root = _root(row.request)
    met = [one for one in others if _overlaps(row, one) and _root(one.request) != root]
    joining = _join([row, *met], now=now) if met else []
    row.due = len(others) == most
    row.below = others[-1].pk if row.due else None
    row.save(update_fields=["due", "below"])
    return joining


def _others(row: RequestIdentifier) -> QuerySet[RequestIdentifier]:
    """Return what may meet an identifier: another request's, of the same mode, at the same time, not of its case."""
    request = row.request
    same = RequestIdentifier.objects.filter(digest=row.digest, request__mode=request.mode)
    same = same.exclude(request=request).select_related("request__authority").order_by("-id")
    if request.case_id is not None:
        same = same.exclude(request__case=request.case_id)
    if row.below is not None:
        same = same.filter(id__lt=row.below)
    ends_at = row.until_at or row.from_at
    if row.kind in TIMED and ends_at is not None:  # what `overlap` will say, said to the database: most fall here
        same = same.filter(Q(from_at=None) | Q(from_at__lte=ends_at))
    if row.kind in TIMED and row.from_at is not None:
        open_end = Q(until_at=None) & (Q(from_at=None) | Q(from_at__gte=row.from_at))
        same = same.filter(open_end | Q(until_at__gte=row.from_at))
    return same.filter(joined=False) if row.joined else same


def _overlaps(one: RequestIdentifier, other: RequestIdentifier) -> bool:
    return overlap(kind=one.kind, ours=(one.from_at, one.until_at), theirs=(other.from_at, other.until_at))


def _root(request: Request) -> str:
    """Return the id of the request at the beginning of the chain."""
    for _ in range(LONGEST_CHAIN):
        above = before(request)
        if above is None:
            break
        request = above
    return request.id


def _join(rows: Sequence[RequestIdentifier], *, now: datetime) -> list[Request]:
    """Let requests that name one identifier consult on it; return those that did not."""
    one = {"kind": rows[0].kind, "opened_at": now}
    consultation, _ = Deconfliction.objects.get_or_create(digest=rows[0].digest, defaults=one)
    new = [row for row in rows if not row.joined]
    ids = [row.request_id for row in new]
    known = set(Concerned.objects.filter(deconfliction=consultation, request__in=ids).values_list("request", flat=True))
    joining = [row.request for row in new if row.request_id not in known]
    Concerned.objects.bulk_create(
        Concerned(deconfliction=consultation, request=one, authority=one.authority, root=_root(one), at=now)
        for one in joining
    )
    RequestIdentifier.objects.filter(pk__in=[row.pk for row in new]).update(joined=True)
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
