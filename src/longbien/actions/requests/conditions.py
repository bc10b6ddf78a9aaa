"""Conditions of a request: written from its acts, and what an officer says about keeping them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from longbien.actions.deadlines.conditions import keep_condition_terms
from longbien.actions.errors import NotFound
from longbien.actions.proposals import ReasonMissing
from longbien.actions.requests.applied import Applied
from longbien.actions.requests.rows import changed, locked_request, write_step
from longbien.convention.loader import load
from longbien.core.errors import MayNotDoThisNow
from longbien.core.officers import Officer
from longbien.core.requests import conditions as rules
from longbien.core.requests.competence import permission_to_handle
from longbien.core.requests.moments import MomentOver
from longbien.core.requests.words import clean
from longbien.data.models import Act as ActRow
from longbien.data.models import Condition, Request
from longbien.readers.requests import side

if TYPE_CHECKING:
    from longbien.actions.requests.gates import Passing

LONGEST_NOTE = 4000
STEPS = {True: "condition_kept", False: "condition_broken", None: "condition_noted"}


class ConditionsOpen(MayNotDoThisNow):
    """Conditions were agreed, nobody has said whether they are kept, and the closing says no word about it."""

    code = "conditions_open"


@transaction.atomic
def settle_condition(
    *,
    officer: Officer,
    request_id: str,
    condition_id: int,
    kept: bool | None,
    note: str,
    due_on: date | None,
    now: datetime,
) -> Condition:
    """
    Say of an agreed condition by when it is due, and whether it was kept; it stays inside the authority.

    Args:
        kept: None as long as it is not known.
        note: what is known of it; one is needed where it was broken.

    Raises:
        NotFound, NotPermitted, ReasonMissing, TermTooLong.
        MomentOver: it would have been due before anybody was bound.
    """
    request = locked_request(officer=officer, request_id=request_id)
    officer.require(permission_to_handle(kind=load().kind(kind_id=request.kind), side=side(request)))
    found = Condition.objects.filter(request=request, pk=condition_id, standing=rules.AGREED).first()
    if found is None:
        raise NotFound(str(condition_id))
    found.note = clean(note)[:LONGEST_NOTE]
    if kept is False and not found.note:
        raise ReasonMissing("note")
    # A day of slack: somewhere it is still the day before.
    if due_on is not None and found.agreed_at and (found.agreed_at.date() - due_on).days > 1:
        raise MomentOver("due_on")
    found.kept, found.due_on = kept, due_on
    found.settled_by_id, found.settled_at = officer.person_id, now
    found.save()
    keep_condition_terms(request=request, now=now, officer=officer)
    changed(request=request, now=now)
    write_step(request=request, officer=officer, step=STEPS[kept], now=now, note=f"{found.text}\n{found.note}".strip())
    return found


def note_conditions(applied: Sequence[Applied], rows: Sequence[ActRow], now: datetime) -> None:
    """Consequence: conditions follow the acts that count. Acts that have nothing to do with them cost nothing."""
    concerned: list[tuple[Request, bool]] = []
    for one, row in zip(applied, rows, strict=True):
        acts = {row.act, *(each.row.act for each in one.behind)}
        if acts & rules.CONCERNED:
            concerned.append((one.request, bool(acts & rules.SPEAKING)))
    silent = [request.id for request, spoken in concerned if not spoken]
    bound = set(Condition.objects.filter(request__in=silent).values_list("request_id", flat=True)) if silent else set()
    for request, spoken in concerned:
        if spoken or request.id in bound:
            rewrite_conditions(request=request)
            keep_condition_terms(request=request, now=now)


def rewrite_conditions(*, request: Request) -> None:
    """Write the conditions of a request anew from its acts; what officers said of those that stay is kept."""
    acts = ActRow.objects.filter(request=request, counts=True, act__in=rules.READ).defer("statement")
    spoken = [rules.Spoken(id=row.id, act=row.act, body=row.body, made_at=_bound_at(row)) for row in acts]
    known = {(one.act_id, one.number): one for one in Condition.objects.filter(request=request)}
    for read in rules.read_conditions(spoken):
        row = known.pop((read.act_id, read.number), None) or Condition(
            request=request, act_id=read.act_id, number=read.number
        )
        row.text, row.standing, row.agreed_at = read.text, read.standing, read.agreed_at
        row.save()
    Condition.objects.filter(pk__in=[one.pk for one in known.values()]).delete()


def _bound_at(row: ActRow) -> datetime:
    """Return when an act bound anybody: when it says it was made, but never after it was recorded here."""
    return min(row.made_at, row.recorded_at)


def require_word_on_conditions(passing: Passing) -> None:
    """Gate: open conditions are not closed over in silence. Raises: ConditionsOpen."""
    if passing.act != "close" or passing.body.get("note"):
        return
    if Condition.objects.filter(request=passing.request, standing=rules.AGREED, kept__isnull=True).exists():
        raise ConditionsOpen("note")
