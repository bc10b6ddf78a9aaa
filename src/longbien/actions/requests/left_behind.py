"""
What an authority of ours wrote for itself about a request stays behind when the request leaves it, and awaits it there.

It leaves with a handing over, and it leaves the new authority again when that handing over falls: the other node
refused it, or other acts overtook it. Whoever gets a request back finds its case, its colleague, its notes and its own
terms as they were; what the other authority wrote meanwhile stays behind with that one. Nobody reads what lies here.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from longbien.actions.deadlines.counting import OWN, press_again
from longbien.actions.deadlines.rows import lapse_own, run_again
from longbien.data.models import Case, Concerned, Condition, Deadline, LeftBehind, Request
from longbien.readers.cases import may_look_after


def leave_behind(*, request: Request, now: datetime) -> None:
    """Keep what the authority that has the request wrote for itself alone, and take it off the request."""
    kept = LeftBehind(request=request, authority_id=request.authority_id, at=now)
    kept.case_id, kept.assigned_to_id = request.case_id, request.assigned_to_id
    concerned = Concerned.objects.filter(request=request)
    kept.said = {
        "concerned": [
            [one.pk, one.note, one.settled_by_id, one.settled_at.isoformat() if one.settled_at else None]
            for one in concerned
        ],
        "conditions": [[one.pk, one.note] for one in Condition.objects.filter(request=request).exclude(note="")],
        "terms": [row.pk for row in _own_terms(request) if lapse_own(row, now=now)],
    }
    kept.save()
    request.case = request.assigned_to = None
    concerned.update(note="", settled_by=None, settled_at=None)
    Condition.objects.filter(request=request).update(note="")


def find_again(*, request: Request, now: datetime) -> None:
    """Put back what the authority that has the request now left behind when the request last left it, if it did."""
    kept = LeftBehind.objects.filter(request=request, authority_id=request.authority_id).order_by("-pk").first()
    request.case = _case(request, left_in=kept.case_id if kept else None)
    if kept is not None:
        _put_back(kept, request=request, now=now)
    if request.due_at is not None or kept is not None:
        press_again(request=request)


def _put_back(kept: LeftBehind, *, request: Request, now: datetime) -> None:
    # A seat may have ended meanwhile.
    if kept.assigned_to_id is not None and may_look_after(request=request, person_id=kept.assigned_to_id, now=now):
        request.assigned_to_id = kept.assigned_to_id
    for pk, note, settled_by, settled_at in kept.said["concerned"]:
        at = datetime.fromisoformat(settled_at) if settled_at else None
        Concerned.objects.filter(pk=pk).update(note=note, settled_by=settled_by, settled_at=at)
    for pk, note in kept.said["conditions"]:
        Condition.objects.filter(pk=pk).update(note=note)
    for row in _own_terms(request).filter(pk__in=kept.said["terms"]):
        run_again(row, request=request, now=now)


def _case(request: Request, *, left_in: str | None) -> Case | None:
    """Return the case of what it follows or is followed by, or the one it was left in; of several the most closed."""
    above = [one for one in (request.follows_id, request.arises_from_id) if one is not None]
    around = Q(pk__in=above) | Q(follows_id=request.pk) | Q(arises_from_id=request.pk)
    kin = Request.objects.filter(around, authority_id=request.authority_id)
    near = set(kin.exclude(case=None).values_list("case_id", flat=True))
    found = list(Case.objects.filter(pk__in={*near, left_in} - {None}, authority_id=request.authority_id))
    found.sort(key=lambda one: (not one.protected, not one.exclusions.exists(), one.pk not in near, one.pk))
    return found[0] if found else None


def _own_terms(request: Request) -> QuerySet[Deadline]:
    return Deadline.objects.filter(request=request, superseded_at=None, term__startswith=OWN)
