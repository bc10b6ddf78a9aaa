"""Requests as an officer may see them: those of the officer's authority, and no others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from longbien.convention.loader import load
from longbien.convention.types import Act as ActRule
from longbien.convention.types import Kind
from longbien.core.canonical import is_act_id
from longbien.core.officers import Officer
from longbien.core.permissions import REVIEW_LONE_SENDING, SEE_REQUESTS
from longbien.core.requests.competence import is_competent
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, possible_acts, whose_turn
from longbien.data.models import Request
from longbien.readers.visibility import requests_seen

MOST_ROWS = 50
MOST_LIVING_ROWS = 300
WRITING = ("drafted", "edited")  # steps by which somebody put words into a request
REFERS_BACK = frozenset({"preservation", "about"})  # elements that name the request followed
CAME_TO_NOTHING = ("draft", "awaiting_approval", "withdrawn", "refused", "nothing_found")


@dataclass(frozen=True, slots=True)
class DeskRow:
    """
    One line of the desk; `group`: ours_to_do, theirs_to_do, drafts, ended; `waiting`: since the last change.

    `to_review`: this officer is to look at what a colleague sent alone. `data_asked`: what is preserved was asked for.
    """

    request: Request
    kind: Kind
    our_turn: bool
    group: str
    waiting: timedelta
    due_at: datetime | None
    to_review: bool
    data_asked: bool


def requests_of(*, officer: Officer) -> QuerySet[Request]:
    """Return the requests this officer may see; none without the permission."""
    if not officer.may(SEE_REQUESTS):
        return Request.objects.none()
    return Request.objects.filter(requests_seen(officer=officer)).select_related("authority", "their_authority")


def one_request(*, officer: Officer, request_id: str) -> Request | None:
    """Return a request, or None: there is none, or it is not this officer's to see."""
    if not is_act_id(request_id):
        return None
    return (
        requests_of(officer=officer)
        .select_related("follows", "approved_by", "drafted_by", "case", "assigned_to")
        .filter(id=request_id)
        .first()
    )


def request_by_reference(*, reference: str) -> Request | None:
    """Return the request of our reference, for the operator; whoever acts on it does so as an officer."""
    return Request.objects.select_related("authority").filter(reference=reference).first()


def desk(*, officer: Officer, now: datetime, most: int = MOST_ROWS) -> list[DeskRow]:
    """
    Return the desk, what is ours to do first, then by how long it has waited.

    What has not ended is there, whatever else changed since: a partner that sends much must not push an older request
    out of sight. Only of what has ended the newest `most` are shown.
    """
    mine = requests_of(officer=officer)
    living = Q(review_due=True) | ~Q(state__in=[state.id for state in load().states if state.final])
    waiting = mine.filter(living).order_by("changed_at")[:MOST_LIVING_ROWS]
    ended = mine.exclude(living).order_by("-changed_at")[:most]
    rows = [desk_row(request=request, officer=officer, now=now) for request in (*waiting, *ended)]
    order = {"ours_to_do": 0, "drafts": 1, "theirs_to_do": 2, "ended": 3}
    urgency = {"emergency": 0, "urgent": 1, "routine": 2}
    return sorted(rows, key=lambda row: (order[row.group], urgency.get(row.request.priority, 2), -row.waiting))


def desk_row(*, request: Request, officer: Officer, now: datetime) -> DeskRow:
    """Return one line of the desk, as it is for this officer."""
    kind = load().kind(kind_id=request.kind)
    turn = whose_turn(kind=kind, standing=standing(request))
    to_review, data_asked = awaits_review_by(request=request, officer=officer), _data_asked(request)
    our_turn = to_review or (turn == side(request) and not data_asked)
    return DeskRow(
        request=request,
        kind=kind,
        our_turn=our_turn,
        group=_group(request=request, our_turn=our_turn, turn=turn),
        waiting=now - request.changed_at,
        due_at=request.preserved_until_at if request.state == "preserved" else None,
        to_review=to_review,
        data_asked=data_asked,
    )


def _group(*, request: Request, our_turn: bool, turn: str) -> str:
    if request.state == "draft":
        return "drafts"
    if turn == "nobody" and not our_turn:
        return "ended"
    return "ours_to_do" if our_turn else "theirs_to_do"


def _data_asked(request: Request) -> bool:
    preserved = request.state == "preserved" and side(request) == REQUESTING
    return preserved and request.followed_by.exclude(state__in=CAME_TO_NOTHING).exists()


def side(request: Request) -> str:
    """Return which side we are on in this request."""
    return REQUESTING if request.direction == Request.Direction.OUTGOING else REQUESTED


def standing(request: Request) -> Standing:
    """Return where the request stands, for the rules of the core."""
    return Standing(state=request.state, before_question=request.state_before_question)


def wrote(*, request: Request, person_id: int) -> bool:
    """Say whether the person wrote any version of the request's text: such a one never approves or reviews it."""
    return request.drafted_by_id == person_id or request.steps.filter(step__in=WRITING, person_id=person_id).exists()


def awaits_review_by(*, request: Request, officer: Officer) -> bool:
    """Say whether this officer is to review what a colleague sent alone: not the one who wrote or sent it."""
    if not request.review_due or not officer.may(REVIEW_LONE_SENDING):
        return False
    opening = request.acts.filter(act="request").first()
    sent = opening is not None and opening.person_id == officer.person_id
    return not sent and not wrote(request=request, person_id=officer.person_id)


def open_acts(*, request: Request, officer: Officer) -> list[ActRule]:
    """Return the acts this officer may do on the request now, in the order of the kind."""
    kind = load().kind(kind_id=request.kind)
    ids = possible_acts(kind=kind, side=side(request), standing=standing(request))
    return [load().act(act_id=act) for act in ids if is_competent(kind=kind, act=act, officer=officer)]


def prefilled(*, kind: Kind, officer: Officer, follows: Request | None) -> dict[str, object]:
    """Return the elements that are known before anybody types: from the register, and from the request followed."""
    known: dict[str, object] = {}
    for element in kind.elements:
        if element.prefill == "authority":
            known[element.id] = officer.authority_name
        elif follows is not None and element.prefill.startswith(f"{follows.kind}:"):
            value = follows.elements.get(element.prefill.partition(":")[2])
            if value not in (None, ""):
                known[element.id] = value
    if follows is not None:
        reference = " / ".join(filter(None, (follows.reference, follows.their_reference)))
        known |= {element.id: reference for element in kind.elements if element.id in REFERS_BACK}
    return known
