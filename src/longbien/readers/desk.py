"""
The desk of an officer: four groups, each in the order in which it hurts, a page at a time, however many there are.

Rules:
1. Whom a request waits for is stored with it (`core.requests.waiting`); no question walks over all requests.
2. What may be seen comes from `requests_of`, for rows and counts alike.
3. A group is read in parts, each in the order of an index, and the parts are merged. What this officer cannot do, or
   has done, waits for a colleague: it lies with what waits for others.
4. What presses soonest comes first, so that many new requests push no older one out of sight; of what has ended, the
   newest comes first.
5. Counts stop at `MOST_COUNTED`: an officer who has more does not work by the number.

    desk_groups(officer=officer, now=now, wanted=DeskFilter(partner="XBB"))
    one_group(officer=officer, now=now, wanted=DeskFilter(), group="theirs_to_do", after=page.next_place)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice

from django.db.models import Exists, OuterRef, Q, QuerySet

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.permissions import CENTRAL_AUTHORITY, REVIEW_LONE_SENDING
from longbien.core.requests.turns import whose_turn
from longbien.core.requests.waiting import Place as Waits
from longbien.data.models import Act, LocalStep, Request
from longbien.readers.changes import Place
from longbien.readers.desk_filter import DeskFilter
from longbien.readers.requests import WRITING, requests_of, side, standing

GROUPS = ("ours_to_do", "drafts", "theirs_to_do", "ended")
FIRST_ROWS = {"ours_to_do": 30, "drafts": 10, "theirs_to_do": 20, "ended": 10}
MOST_ROWS = 50
MOST_COUNTED = 1000
ROWS_STREAMED = 500


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


@dataclass(frozen=True, slots=True)
class DeskGroup:
    """
    A group, or a page of it.

    Args:
        count: of all that belong to it, at most `MOST_COUNTED`.
        next_place: where the next page begins; empty where there is none.
    """

    id: str
    rows: tuple[DeskRow, ...]
    count: int
    next_place: str

    @property
    def is_countless(self) -> bool:
        """Say whether there are more than were counted."""
        return self.count >= MOST_COUNTED


def desk_groups(*, officer: Officer, now: datetime, wanted: DeskFilter | None = None) -> tuple[DeskGroup, ...]:
    """Return the beginning of every group."""
    return tuple(
        one_group(officer=officer, now=now, wanted=wanted, group=group, most=FIRST_ROWS[group]) for group in GROUPS
    )


def one_group(
    *,
    officer: Officer,
    now: datetime,
    group: str,
    wanted: DeskFilter | None = None,
    after: str = "",
    most: int = MOST_ROWS,
) -> DeskGroup:
    """
    Return a page of one group.

    Args:
        after: the `next_place` of the page before; empty for the beginning.

    Raises:
        UnknownPlace.
    """
    parts = group_parts(officer=officer, now=now, group=group, wanted=wanted or DeskFilter())
    place, ended = Place.read(after) if after else None, group == "ended"
    pages = [_page(part, place=place, newest_first=ended, most=most + 1) for part in parts]
    merged = list(islice(merge(*pages, key=_order, reverse=ended), most + 1))
    shown = merged[:most]
    following = str(Place(at=shown[-1].hurts_at, id=shown[-1].id)) if len(merged) > most else ""
    count = len(merged) if not (place or following) else _count(parts)
    return DeskGroup(
        id=group,
        rows=desk_rows(requests=shown, officer=officer, now=now, group=group),
        count=count,
        next_place=following,
    )


def all_of_group(*, officer: Officer, now: datetime, group: str, wanted: DeskFilter) -> Iterator[Request]:
    """Yield all requests of a group, part after part, each in the order of the desk; page by page, however many."""
    for part in group_parts(officer=officer, now=now, group=group, wanted=wanted):
        place: Place | None = None
        while page := _page(part, place=place, newest_first=group == "ended", most=ROWS_STREAMED):
            yield from page
            place = Place(at=page[-1].hurts_at, id=page[-1].id)


def group_parts(*, officer: Officer, now: datetime, group: str, wanted: DeskFilter) -> tuple[QuerySet[Request], ...]:
    """Return the requests of a group in parts that do not overlap, each of one stored place."""
    seen = requests_of(officer=officer).filter(wanted.condition(officer=officer, now=now))
    central, own = CENTRAL_AUTHORITY in officer.roles, Q(drafted_by_id=officer.person_id)
    review = to_review(officer=officer)
    approvals = seen.filter(waits_on=Waits.APPROVAL)
    at_central = seen.filter(waits_on=Waits.CENTRAL)
    if group == "drafts":
        return (seen.filter(waits_on=Waits.DRAFT),)
    if group == "ours_to_do":
        mine = [seen.filter(waits_on=Waits.US), approvals.exclude(own)]
        elsewhere = Q(waits_on__in=(Waits.THEM, Waits.NOBODY) + (() if central else (Waits.CENTRAL,)))
        return (
            *mine,
            *((at_central,) if central else ()),
            *(() if review is None else (seen.filter(review, elsewhere),)),
        )
    left = Q() if review is None else Q(review_due=False) | ~review
    if group == "ended":
        return (seen.filter(left, waits_on=Waits.NOBODY),)
    others = (seen.filter(left, waits_on=Waits.THEM), approvals.filter(own))
    return others if central else (*others, at_central.filter(left))


def removable(*, officer: Officer, now: datetime, wanted: DeskFilter) -> tuple[str, ...]:
    """Return the names of the filters each of which alone, taken away, lets requests be found."""
    seen = requests_of(officer=officer).filter(waits_on__in=list(Waits))  # so that an index of a place can serve
    return tuple(
        name
        for name, _ in wanted.parts
        if seen.filter(wanted.without(name).condition(officer=officer, now=now)).exists()
    )


def to_review(*, officer: Officer) -> Q | None:
    """Return the condition under which a lone sending is this officer's to review; None: never."""
    if not officer.may(REVIEW_LONE_SENDING):
        return None
    me = officer.person_id
    sent = Act.objects.filter(request_id=OuterRef("pk"), act="request", position=1, person_id=me)
    wrote = LocalStep.objects.filter(request_id=OuterRef("pk"), step__in=WRITING, person_id=me)
    written = Q(drafted_by_id=me, drafted_by_id__isnull=False)
    return Q(review_due=True) & ~written & ~Exists(sent) & ~Exists(wrote)


def desk_row(*, request: Request, officer: Officer, now: datetime) -> DeskRow:
    """Return one line of the desk, as it is for this officer."""
    return desk_rows(requests=(request,), officer=officer, now=now)[0]


def desk_rows(*, requests: Sequence[Request], officer: Officer, now: datetime, group: str = "") -> tuple[DeskRow, ...]:
    """Return lines of the desk; `group` is taken from each request where it is not given."""
    reviewed = _to_review(requests, officer=officer)
    return tuple(_row(one, now=now, group=group, to_review=one.id in reviewed) for one in requests)


def _row(request: Request, *, now: datetime, group: str, to_review: bool) -> DeskRow:
    kind = load().kind(kind_id=request.kind)
    turn = whose_turn(kind=kind, standing=standing(request))
    data_asked = request.followed_up and request.state == "preserved"
    our_turn = to_review or (turn == side(request) and not data_asked)
    return DeskRow(
        request=request,
        kind=kind,
        our_turn=our_turn,
        group=group or _group(request=request, our_turn=our_turn, turn=turn),
        waiting=now - request.changed_at,
        due_at=request.pressing_at,
        to_review=to_review,
        data_asked=data_asked,
    )


def _group(*, request: Request, our_turn: bool, turn: str) -> str:
    if request.state == "draft":
        return "drafts"
    if turn == "nobody" and not our_turn:
        return "ended"
    return "ours_to_do" if our_turn else "theirs_to_do"


def _to_review(requests: Iterable[Request], *, officer: Officer) -> frozenset[str]:
    due, condition = [one.id for one in requests if one.review_due], to_review(officer=officer)
    if not due or condition is None:
        return frozenset()
    return frozenset(Request.objects.filter(condition, id__in=due).values_list("id", flat=True))


def _page(part: QuerySet[Request], *, place: Place | None, newest_first: bool, most: int) -> list[Request]:
    if place is not None:
        beyond = "lt" if newest_first else "gt"
        further = Q(**{f"hurts_at__{beyond}": place.at}) | Q(**{"hurts_at": place.at, f"id__{beyond}": place.id})
        part = part.filter(further, **{f"hurts_at__{beyond}e": place.at})  # the second lets an index find the place
    order = ("-hurts_at", "-id") if newest_first else ("hurts_at", "id")
    return list(part.order_by(*order)[:most])


def _order(request: Request) -> tuple[datetime, str]:
    return request.hurts_at, request.id


def _count(parts: Iterable[QuerySet[Request]]) -> int:
    found = 0
    for part in parts:
        if found < MOST_COUNTED:
            found += part.order_by()[: MOST_COUNTED - found].count()
    return found
