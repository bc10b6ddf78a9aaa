"""What officers do with terms: add one of their own, renew an order at home, say that an own one is done."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from longbien.actions.deadlines.counting import OWN, press_again
from longbien.actions.deadlines.errors import NoSuchTerm, TermNotRenewable, TermWrong
from longbien.actions.deadlines.rows import journal, next_after, sum_of, supersede
from longbien.actions.requests.rows import locked_request
from longbien.convention.loader import load
from longbien.convention.terms import Warning
from longbien.core.deadlines.counting import Term as Length
from longbien.core.deadlines.counting import TermTooLong, ends_at
from longbien.core.deadlines.terms import (
    CONDITION,
    SAFEGUARD,
    Known,
    Standing,
    counting_of,
    renewed_until,
    warning_moments,
)
from longbien.core.officers import Officer
from longbien.core.permissions import KEEP_TERMS
from longbien.core.requests.words import clean
from longbien.data.models import Deadline, Request
from longbien.readers.calendars import calendars_of
from longbien.readers.requests import side

LONGEST_TITLE, LONGEST_NOTE = 200, 2000
MOST_OWN = 50
OWN_WARNINGS = (
    Warning(text="24 hours before", before=timedelta(hours=24)),
    Warning(text="1 hours before", before=timedelta(hours=1)),
)


@transaction.atomic
def add_term(
    *,
    officer: Officer,
    request_id: str,
    title: str,
    note: str,
    now: datetime,
    due_at: datetime | None = None,
    length: Length | None = None,
    counting: str = "clock",
    calendar_of: str = "",
) -> Deadline:
    """
    Add a term of the officer's own to a request; it stays in this authority and counts on its desk as any other.

    Args:
        due_at: when it ends; or else `length`, counted from now by `counting` in the calendar of `calendar_of`, a side.

    Raises:
        NotPermitted, NotFound, TermWrong.
    """
    officer.require(KEEP_TERMS)
    request = locked_request(officer=officer, request_id=request_id)
    title, note = clean(title)[:LONGEST_TITLE].strip(), clean(note)[:LONGEST_NOTE].strip()
    if not title or not note:
        raise TermWrong("note" if title else "title")
    known: Known | None = None
    if length is not None:
        known = calendars_of(request, on=now.date())(calendar_of or side(request))
        due_at = _counted(length, counting=counting, known=known, now=now)
    if due_at is None or due_at <= now:
        raise TermWrong("due_at")
    number = Deadline.objects.filter(request=request, term__startswith=OWN, supersedes=None).count() + 1
    if number > MOST_OWN:
        raise TermWrong("title")
    row = Deadline(
        request=request,
        term=f"{OWN}{number}",
        version=0,
        title=title,
        duty_of=side(request),
        begins_at=now,
        due_at=due_at,
        sum=_sum(length, counting=counting, known=known, begins_at=now, due_at=due_at),
        reason="own",
        note=note,
        authority=request.authority,
        person_id=officer.person_id,
        recorded_at=now,
    )
    row.next_at = next_after(row, now=now)
    row.save()
    journal(row, what="deadline.added", now=now, person=officer.name)
    press_again(request=request)
    return row


@transaction.atomic
def renew_term(
    *, officer: Officer, request_id: str, deadline_id: int, until_at: datetime, note: str, now: datetime
) -> Deadline:
    """
    Renew a period that the rule lets be renewed, such as an order to the holder at home, with a reason.

    Raises:
        NotPermitted, NotFound, NoSuchTerm, TermNotRenewable, TermWrong.

    Source: UN Convention against Cybercrime, art. 25(2).
    """
    officer.require(KEEP_TERMS)
    request = locked_request(officer=officer, request_id=request_id)
    row = _running(request, deadline_id)
    version = load().term(term_id=row.term).version(number=row.version) if row.version else None
    if version is None or not renewed_until(version=version, due_at=row.due_at, wanted=until_at):
        raise TermNotRenewable(str(version.renewal_days) if version and version.renewal_days else "0")
    note = clean(note)[:LONGEST_NOTE].strip()
    if not note:
        raise TermWrong("note")
    renewed = Deadline(
        request=request,
        term=row.term,
        version=row.version,
        duty_of=row.duty_of,
        begins_at=row.begins_at,
        due_at=until_at,
        extended_until_at=until_at,
        sum={
            **row.sum,
            "warnings": [
                [code, at.isoformat()]
                for code, at in warning_moments(begins_at=row.begins_at, due_at=until_at, warnings=version.warnings)
            ],
        },
        reason="renewed",
        note=note,
        person_id=officer.person_id,
        recorded_at=now,
        supersedes=row,
    )
    renewed.next_at = next_after(renewed, now=now) or until_at
    supersede(row, by=renewed, now=now, person=officer.name)
    press_again(request=request)
    return renewed


@transaction.atomic
def settle_term(*, officer: Officer, request_id: str, deadline_id: int, now: datetime) -> Deadline:
    """Say that a term of our own is done. Raises: NotPermitted, NotFound, NoSuchTerm."""
    officer.require(KEEP_TERMS)
    request = locked_request(officer=officer, request_id=request_id)
    row = _running(request, deadline_id)
    if row.version or row.term.startswith((CONDITION, SAFEGUARD)):
        raise NoSuchTerm(str(deadline_id))  # the law files say which act meets it, or the condition is settled
    row.state, row.settled_at, row.next_at = Standing.MET.value, now, None
    row.save(update_fields=["state", "settled_at", "next_at"])
    journal(row, what="deadline.done", now=now, person=officer.name)
    press_again(request=request)
    return row


def _running(request: Request, deadline_id: int) -> Deadline:
    row = (
        Deadline.objects.select_for_update()
        .filter(pk=deadline_id, request=request, superseded_at=None, state=Standing.RUNNING.value)
        .first()
    )
    if row is None:
        raise NoSuchTerm(str(deadline_id))
    row.request = request
    return row


def _counted(length: Length, *, counting: str, known: Known, now: datetime) -> datetime:
    rule = next((one for one in load().counting_rules if one.id == counting), None)
    if rule is None:
        raise TermWrong("counting")
    try:
        return ends_at(term=length, event_at=now, rule=counting_of(rule), calendar=known.calendar)
    except TermTooLong as fault:
        raise TermWrong("length") from fault


def _sum(
    length: Length | None, *, counting: str, known: Known | None, begins_at: datetime, due_at: datetime
) -> dict[str, object]:
    return sum_of(
        warnings=warning_moments(begins_at=begins_at, due_at=due_at, warnings=OWN_WARNINGS),
        count=length.count if length else None,
        unit=length.unit.value if length else "",
        counting=counting if length else "",
        calendar=known.state if known else "",
        time_zone=known.calendar.time_zone if known else "UTC",
        doubts=known.doubts if known else (),
    )
