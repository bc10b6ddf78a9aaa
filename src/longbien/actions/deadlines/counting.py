"""
Counting the terms of requests whenever acts are recorded or read anew. Inside the caller's transaction.

An opening act has no past: its terms are counted from it alone, and the moment that presses is written with the request
(`press`). Any other act, and any act of a request that follows, has the terms counted again from all acts that count
(`recount`); what has changed is another row that supersedes the one before, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from longbien.actions.deadlines.rows import keep, lapse_own, new_row, pressing_of, settle
from longbien.convention.loader import load
from longbien.convention.terms import Term, terms_of_kind
from longbien.core.deadlines.terms import Counted, Done, Facts, count_terms
from longbien.core.exchange.acts import Act as SaidAct
from longbien.data.models import Act, Deadline, Request
from longbien.readers.calendars import calendars_of
from longbien.readers.deadlines import current_rows, facts_of
from longbien.readers.followed import kept_together, lengthened, lengthening
from longbien.readers.requests import side

if TYPE_CHECKING:
    from longbien.actions.requests.applied import Applied

OPENING = "request"
OWN = "own:"  # terms that officers add; they end with the request, unless a period of the law outlives it


def press(*, applied: Iterable[Applied], node: str, now: datetime) -> list[Applied]:
    """
    Count what opening acts set off, and write with each request which of its terms presses, before it is saved.

    Returns: the acts in order, those that open with their terms.
    """
    return [_pressed(one, node=node, now=now) for one in applied]


def keep_terms(applied: Sequence[Applied], rows: Sequence[Act], now: datetime) -> None:
    """Count the terms that acts set off, meet, suspend or hold: a consequence of recording them."""
    begun: list[Deadline] = []
    again: dict[str, Request] = {}
    behind: dict[str, str] = {}
    for one, row in zip(applied, rows, strict=True):
        if row.act == OPENING:
            begun += [new_row(request=one.request, counted=each, reason="begun", now=now) for each in one.terms]
        elif terms_for(one.request.kind) or one.request.due_at is not None:  # or a term of an officer's own
            again[one.request.id] = one.request
            behind[one.request.id] = "reread" if one.behind else "act"
        if one.request.follows_id and one.request.kind in _kinds_that_reach_back():
            for request in _reached(one.request):
                again.setdefault(request.id, request)
                behind.setdefault(request.id, "follower")
    if begun:
        Deadline.objects.bulk_create(begun)
    for request in again.values():
        recount(request=request, reason=behind[request.id], now=now)


def recount(*, request: Request, reason: str, now: datetime) -> bool:
    """Count the terms of a request again from its acts; write what has changed, and say whether anything has."""
    terms = terms_for(request.kind)
    known = current_rows(request=request)
    facts = facts_of(request=request, rows=known, reaches=_reaches(terms))
    law = load()
    counted = count_terms(
        facts=facts, terms=terms, rules=law.counting_rules, calendars=calendars_of(request, on=now.date())
    )
    changed = [keep(request=request, counted=one, known=known, reason=reason, now=now) for one in counted]
    found = {one.term for one in counted}
    ends = facts.is_over and all(one.settled_at is not None for one in counted)  # or one lengthens what goes on
    for row in known.values():
        if row.version and row.term not in found:
            changed.append(settle(row, request=request, reason="fallen", now=now))
        elif row.term.startswith(OWN) and ends:
            changed.append(lapse_own(row, now=now))
    if any(changed):
        press_again(request=request)
    return any(changed)


def press_again(*, request: Request) -> None:
    """Write with the request which of its terms presses now; its version stays, for nothing was done to it."""
    term, due_at = pressing_of(Deadline.objects.filter(request=request, superseded_at=None))
    if (request.due_term, request.due_at) != (term, due_at):
        request.due_term, request.due_at = term, due_at
        request.save(update_fields=["due_term", "due_at"])


@lru_cache(maxsize=512)
def terms_for(kind_id: str) -> tuple[Term, ...]:
    """Return the terms that can concern a kind; most kinds have none, and then nothing is asked of the database."""
    return terms_of_kind(terms=load().terms, kind_id=kind_id)


@lru_cache(maxsize=1)
def _kinds_that_reach_back() -> frozenset[str]:
    """Return the kinds whose requests hold or lengthen a term of the request that they follow."""
    return frozenset(kind.id for kind in load().kinds if any(kind.id in _reaches((term,)) for term in load().terms))


def _reaches(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(
        kind
        for term in terms
        for version in term.versions
        for kind in (*version.held_by, *version.announced_by, *version.extended_by)
    )


def _pressed(one: Applied, *, node: str, now: datetime) -> Applied:
    if one.act.act != OPENING or not terms_for(one.request.kind):
        return one
    counted = _of_opening(one, node=node, now=now)
    one.request.due_term, one.request.due_at = pressing_of(counted)
    return replace(one, terms=counted)


def _of_opening(one: Applied, *, node: str, now: datetime) -> tuple[Counted, ...]:
    request, act = one.request, one.act
    facts = Facts(
        kind=request.kind,
        legal_basis=request.legal_basis,
        priority=request.priority,
        elements=request.elements,
        side=side(request),
        is_over=False,
        acts=(_done(act, state_after=one.after.state, received_at=None if act.sender.node == node else now),),
    )
    law = load()
    return count_terms(
        facts=facts,
        terms=terms_for(request.kind),
        rules=law.counting_rules,
        calendars=calendars_of(request, on=now.date()),
    )


def _done(act: SaidAct, *, state_after: str, received_at: datetime | None) -> Done:
    return Done(
        id=act.id,
        act=act.act,
        made_at=act.made_at,
        received_at=received_at,
        state_after=state_after,
        body=act.body,
    )


def _reached(request: Request) -> list[Request]:
    """
    Return the requests whose terms one that follows can hold or lengthen, locked.

    Two that follow may be recorded at the same moment: what stands behind is locked before what it follows, so that
    neither waits for the other for ever.
    """
    assert request.follows is not None  # noqa: S101 - the caller asked
    lengthens = request.kind in lengthening()
    reached = lengthened(request) if lengthens else kept_together(request.follows)
    found = Request.objects.select_for_update(of=("self",)).select_related("authority", "their_authority")
    return [found.get(pk=one.pk) for one in reached]
