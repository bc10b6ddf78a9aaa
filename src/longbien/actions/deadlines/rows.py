"""Rows of terms: written once, followed by another when something changes, and settled when they end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from longbien.actions.journal import write_row
from longbien.convention.loader import load
from longbien.convention.terms import TermVersion
from longbien.core.deadlines.terms import OVER, Counted, Doubt, Standing, pressing
from longbien.core.journal.records import JournalRecord
from longbien.data.models import Deadline, Request

OPEN = (Standing.RUNNING.value, Standing.SUSPENDED.value, Standing.HELD.value)


def new_row(
    *, request: Request, counted: Counted, reason: str, now: datetime, before: Deadline | None = None
) -> Deadline:
    """Return the row of a term as it was counted, not yet written."""
    return Deadline(
        request=request,
        term=counted.term,
        version=counted.version,
        duty_of=counted.duty_of,
        begins_at=counted.begins_at,
        due_at=counted.due_at,
        state=counted.standing.value,
        settled_at=counted.settled_at,
        settled_by=counted.settled_by,
        extended_until_at=before.extended_until_at if before else None,
        is_provisional=counted.is_provisional and counted.standing.value in OPEN,
        sum=_sum(counted),
        reason=reason,
        recorded_at=now,
        supersedes=before,
        next_at=_next(counted, now=now),
    )


def keep(*, request: Request, counted: Counted, known: Mapping[str, Deadline], reason: str, now: datetime) -> bool:
    """Write what was counted, if it differs from the row that is there; say whether it does."""
    row = known.get(counted.term)
    if row is None:
        new_row(request=request, counted=counted, reason="begun", now=now).save()
        return True
    counted = replace(counted, is_provisional=counted.is_provisional and counted.standing.value in OPEN)
    same = (row.version, row.begins_at, row.due_at) == (counted.version, counted.begins_at, counted.due_at)
    if same and _stands(row, counted) and row.settled_by == counted.settled_by:
        if row.is_provisional and not counted.is_provisional:
            Deadline.objects.filter(pk=row.pk).update(is_provisional=False)
        return False
    if same and row.state == Standing.RUNNING.value and counted.standing in {Standing.MET, Standing.LAPSED}:
        end(row, state=counted.standing.value, settled_at=counted.settled_at or now, settled_by=counted.settled_by)
        return True
    supersede(row, by=new_row(request=request, counted=counted, reason=reason, now=now, before=row), now=now)
    return True


def _stands(row: Deadline, counted: Counted) -> bool:
    """Say whether a row stands as it was counted. What the worker ended because it is over does not run again."""
    is_over = row.state == Standing.MET.value and not row.settled_by and counted.standing is Standing.RUNNING
    return is_over or row.state == counted.standing.value


def supersede(row: Deadline, *, by: Deadline, now: datetime, person: str | None = None) -> None:
    """Let a row follow another, which stays as it is, and say so in the journal."""
    Deadline.objects.filter(pk=row.pk).update(superseded_at=now, next_at=None, is_provisional=False)
    by.save()
    journal(by, what="deadline.recounted", now=now, person=person)


def settle(row: Deadline, *, request: Request, reason: str, now: datetime) -> bool:
    """End a term whose act does not count any more; say whether it was open or met before."""
    if row.state == Standing.LAPSED.value:
        return False
    if row.state == Standing.RUNNING.value:
        end(row, state=Standing.LAPSED.value, settled_at=now)
        return True
    by = Deadline.objects.get(pk=row.pk)
    by.pk, by.supersedes, by.reason, by.recorded_at = None, row, reason, now
    by._state.adding = True
    by.state, by.settled_at, by.settled_by, by.next_at = Standing.LAPSED.value, now, "", None
    by.request = request
    supersede(row, by=by, now=now)
    return True


def lapse_own(row: Deadline, *, now: datetime) -> bool:
    """End a term that an officer added, because its request has ended or has left the authority."""
    if row.state != Standing.RUNNING.value:
        return False
    end(row, state=Standing.LAPSED.value, settled_at=now)
    return True


def run_again(row: Deadline, *, request: Request, now: datetime) -> None:
    """Let a term that an officer added run on, to the same end: its request has come back to the authority."""
    by = Deadline.objects.get(pk=row.pk)
    by.pk, by.supersedes, by.recorded_at, by.request = None, row, now, request
    by._state.adding = True
    by.state, by.settled_at = Standing.RUNNING.value, None
    by.next_at = next_after(by, now=now) or by.due_at
    supersede(row, by=by, now=now)


def pressing_of(found: Iterable[Counted | Deadline]) -> tuple[str, datetime | None]:
    """Return the term that ends first of those that run, and when; nothing and None where none runs."""
    first = pressing(
        (one.term, one.due_at, one.standing.value if isinstance(one, Counted) else one.state) for one in found
    )
    return first if first is not None else ("", None)


def next_after(row: Deadline, *, now: datetime) -> datetime | None:
    """Return the moment of the next warning of a running term behind `now`, or of its end; None: nothing follows."""
    return _first_behind((*_moments(row), (OVER, row.due_at)), now=now)


def outlives(row: Deadline) -> bool:
    """Say whether a term is a period that outlives its request, and that therefore no act ends."""
    return (row.term, row.version) in _outliving()


def due_notices(row: Deadline, *, now: datetime) -> list[tuple[str, datetime]]:
    """Return the warnings, and the end, that have come since the worker last looked."""
    since = row.next_at or row.due_at
    return [(code, at) for code, at in (*_moments(row), (OVER, row.due_at)) if since <= at <= now]


def title_of(row: Deadline) -> str:
    """Return what a term is called, untranslated."""
    return row.title or load().term(term_id=row.term).title


def _moments(row: Deadline) -> tuple[tuple[str, datetime], ...]:
    return tuple((code, datetime.fromisoformat(at)) for code, at in row.sum.get("warnings", ()))


def _first_behind(moments: Iterable[tuple[str, datetime]], *, now: datetime) -> datetime | None:
    return min((at for _, at in moments if at > now), default=None)


def _next(counted: Counted, *, now: datetime) -> datetime | None:
    """Return when the worker looks again: at once if the term is over already; past warnings are passed over."""
    if counted.standing is not Standing.RUNNING:
        return None
    return _first_behind(counted.warnings, now=now) or counted.due_at


def end(row: Deadline, *, state: str, settled_at: datetime, settled_by: str = "") -> None:
    """Write how and when a running term ended."""
    Deadline.objects.filter(pk=row.pk).update(
        state=state, settled_at=settled_at, settled_by=settled_by, next_at=None, is_provisional=False
    )


@lru_cache(maxsize=1)
def _outliving() -> frozenset[tuple[str, int]]:
    return frozenset((term.id, one.number) for term in load().terms for one in term.versions if one.outlives_request)


@lru_cache(maxsize=512)
def _version(term: str, number: int) -> TermVersion:
    return load().term(term_id=term).version(number=number)


def _sum(counted: Counted) -> dict[str, object]:
    law = _version(counted.term, counted.version)
    return sum_of(
        warnings=counted.warnings,
        count=counted.count,
        unit=law.unit.value,
        counting=law.counting,
        calendar=counted.calendar,
        time_zone=counted.time_zone,
        doubts=counted.doubts,
        stood_still=counted.stood_still,
        begun_by=counted.begun_by,
    )


def sum_of(
    *,
    warnings: Iterable[tuple[str, datetime]],
    count: int | None = None,
    unit: str = "",
    counting: str = "",
    calendar: str = "",
    time_zone: str = "UTC",
    doubts: Iterable[Doubt] = (),
    stood_still: timedelta = timedelta(),
    begun_by: str = "",
) -> dict[str, object]:
    """
    Return how a term was reckoned, as its row keeps it. Without a count its end was named and not counted.

    Args:
        warnings: code and moment of each.
        count, unit, counting: the length and the counting rule, as the law files have them.
        calendar: node of the State whose days were counted; empty where they are the same everywhere.
        doubts: why the end may be another.
        stood_still: for how long it did not run.
        begun_by: id of the act that set it off.
    """
    return {
        "count": count,
        "unit": unit,
        "counting": counting,
        "calendar": calendar,
        "time_zone": time_zone,
        "doubts": [one.value for one in doubts],
        "stood_still_seconds": int(stood_still.total_seconds()),
        "begun_by": begun_by,
        "warnings": [[code, at.isoformat()] for code, at in warnings],
    }


def journal(row: Deadline, *, what: str, now: datetime, person: str | None = None) -> None:
    """Write into the journal what has become of a term."""
    request = row.request
    record = JournalRecord(
        node=request.authority.node,
        what=what,
        at=now,
        authority=request.authority.code,
        person=person,
        case=request.reference,
        note=f"{row.term} {row.reason} {row.due_at:%Y-%m-%dT%H:%M:%SZ} {row.state}",
    )
    write_row(record=record, request_id=request.id)
