"""One timeline of a request: every act of both sides, every step inside our authority, every receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from longbien.core.canonical import is_act_id
from longbien.core.officers import NotPermitted, Officer
from longbien.core.permissions import SEE_PROTECTED
from longbien.core.safeguards.masking import masked
from longbien.data.models import Act, LocalStep, Receipt, Request
from longbien.readers.parts import acts_of
from longbien.readers.requests import sees_names
from longbien.readers.visibility import can_see

CROSSED = frozenset({"out_of_turn"})  # codes of receipts by which an act was refused because of another that it met
OPENING = "request"
OURS, THEIRS, INSIDE = "ours", "theirs", "inside"
TOLD_THE_HOLDER = frozenset({"hold_placed"})  # steps whose words another authority writes for the one that has it


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """
    One thing that happened.

    `side` is `ours`, `theirs`, or `inside` for what never left this authority; `title_code` the id of the act or step.
    `at` is when it was done, `recorded_at` when this node wrote it down. `counts` is False for an act that does not
    count; `overtaken_by` is then the act of the other side that it met, or None: it was refused for its own sake.
    """

    at: datetime
    recorded_at: datetime
    side: str
    title_code: str
    person: str
    authority: str
    act: Act | None
    step: LocalStep | None
    receipts: tuple[Receipt, ...]
    counts: bool = True
    overtaken_by: Act | None = None


def timeline(*, officer: Officer, request: Request) -> list[TimelineEntry]:
    """Return what happened, oldest first; empty for an officer who may not see the request."""
    if not can_see(officer=officer, request=request):
        return []
    receipts = receipts_by_message(request=request)
    told = acts_of(request)
    if not sees_names(officer=officer, request=request):
        _mask_opening(told, kind_id=request.kind)
    acts = [_of_act(act=act, receipts=receipts.get(act.id, ()), before=told[:place]) for place, act in enumerate(told)]
    steps = [_of_step(step, at=officer) for step in request.steps.select_related("person", "authority")]
    return sorted([*acts, *steps], key=lambda entry: (entry.recorded_at, entry.act is None))


def statement_of(*, officer: Officer, request: Request, act_id: str) -> bytes | None:
    """
    Return the signed bytes of an act of a request the officer may see; None where there is no such act.

    Raises:
        NotPermitted: they name who is protected, and that is not this officer's to know.
    """
    known = is_act_id(act_id) and can_see(officer=officer, request=request)
    act = request.acts.filter(id=act_id).first() if known else None
    if act is None:
        return None
    if act.act == OPENING and not sees_names(officer=officer, request=request):
        said = _elements(act)
        if masked(kind_id=request.kind, elements=said) != said:
            raise NotPermitted(SEE_PROTECTED)
    return bytes(act.statement)


def receipts_by_message(*, request: Request) -> dict[str, tuple[Receipt, ...]]:
    """
    Return the signed receipts about every act of the request, in the order of their making.

    Ids are unique per sender: a partner that gives a message of its own the id of an act of ours says nothing of ours.
    """
    found: dict[str, list[Receipt]] = {}
    senders = {act.id: act.node for act in acts_of(request)}
    signed = Receipt.objects.filter(
        message_sender__in=set(senders.values()), message_id__in=list(senders), batch__isnull=False
    )
    for receipt in signed.order_by("at", "id"):
        if receipt.message_sender == senders[receipt.message_id]:
            found.setdefault(receipt.message_id, []).append(receipt)
    return {message: tuple(ordered) for message, ordered in found.items()}


def _mask_opening(acts: Sequence[Act], *, kind_id: str) -> None:
    """Put masks into what the opening act says, for one who is shown it; it is never saved so."""
    for act in acts:
        if act.act == OPENING and "elements" in act.body:
            act.body = {**act.body, "elements": masked(kind_id=kind_id, elements=_elements(act))}


def _elements(act: Act) -> dict[str, object]:
    said = act.body.get("elements")
    return said if isinstance(said, dict) else {}


def _of_act(*, act: Act, receipts: tuple[Receipt, ...], before: Sequence[Act]) -> TimelineEntry:
    return TimelineEntry(
        at=act.made_at,
        recorded_at=act.recorded_at,
        side=OURS if act.is_ours else THEIRS,
        title_code=act.act,
        person=act.person_name,
        authority=f"{act.node} {act.authority_code}",
        act=act,
        step=None,
        receipts=receipts,
        counts=act.counts,
        overtaken_by=None if act.counts else _overtaking(act, before=before),
    )


def _overtaking(act: Act, *, before: Sequence[Act]) -> Act | None:
    """Return the act of the other side behind which this one no longer fits."""
    if act.refused_code and act.refused_code not in CROSSED:
        return None
    theirs = [one for one in before if one.is_ours != act.is_ours and one.counts]
    return theirs[-1] if theirs else None


def _of_step(step: LocalStep, *, at: Officer) -> TimelineEntry:
    if step.authority_id != at.authority_id and step.step not in TOLD_THE_HOLDER:
        step.note, step.body = "", {}  # to be shown, never saved: notes stay in the authority that wrote them
    return TimelineEntry(
        at=step.at,
        recorded_at=step.at,
        side=INSIDE,
        title_code=step.step,
        person=str(step.person) if step.person else "",
        authority=str(step.authority),
        act=None,
        step=step,
        receipts=(),
    )
