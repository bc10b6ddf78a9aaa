"""
The desk of an officer: four groups, each in the order in which it hurts, a page at a time, however many there are.

Rules:
1. Whom a request waits for is stored with it (`core.requests.waiting`); no question walks over all requests.
2. What may be seen comes from `requests_of`, for rows and counts alike.
3. A group is read in parts, each in the order of an index, and the parts are merged; of each part places alone are read
   (moment and id), and the rows that are shown then all at once. What this officer cannot do, or has done, waits for a
   colleague: it lies with what waits for others.
4. What presses soonest comes first, so that many new requests push no older one out of sight; of what has ended, the
   newest comes first.
5. What is ours to do is counted, up to `MOST_COUNTED`: an officer who has more does not work by the number.

    desk_groups(officer=officer, now=now, wanted=DeskFilter(partner="XBB"))
    one_group(officer=officer, now=now, wanted=DeskFilter(), group="theirs_to_do", after=page.next_place)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice

from django.db.models import Q, QuerySet

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.officers import Officer
from longbien.core.permissions import CENTRAL_AUTHORITY, REVIEW_LONE_SENDING
from longbien.core.requests.turns import whose_turn
from longbien.core.requests.waiting import Place as Waits
from longbien.data.models import Act, LocalStep, Request
from longbien.readers.changes import Place
from longbien.readers.desk_filter import DeskFilter
from longbien.readers.desk_places import MOST_COUNTED, Look, in_order, places_of
from longbien.readers.requests import WRITING, attach_authorities, listed_requests, requests_of, side, standing
from longbien.readers.standing_in import STOOD_IN

GROUPS = ("ours_to_do", "drafts", "theirs_to_do", "ended")
FIRST_ROWS = {"ours_to_do": 15, "drafts": 4, "theirs_to_do": 8, "ended": 4}
MOST_ROWS = 40
ROWS_STREAMED = 500
MOST_REVIEWS = 500


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
        count: of all that belong to it, as far as was counted.
        is_countless: there are more than were counted.
        next_place: where the next page begins; empty where there is none.
    """

    id: str
    rows: tuple[DeskRow, ...]
    count: int
    is_countless: bool
    next_place: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every group of one desk is asked from, made once."""

    officer: Officer
    now: datetime
    seen: QuerySet[Request]
    reviews: frozenset[str]
    inside: bool  # what has not left this authority may be among them

    @classmethod
    def of(cls, *, officer: Officer, now: datetime, wanted: DeskFilter | None) -> _Asked:
        """Return it for an officer and a filter."""
        seen = requests_of(officer=officer).select_related(None)
        narrowed = seen.filter((wanted or DeskFilter()).condition(officer=officer, now=now))
        inside = wanted is None or wanted.direction != Request.Direction.INCOMING
        return cls(officer=officer, now=now, seen=narrowed, reviews=to_review(officer=officer), inside=inside)


def desk_groups(*, officer: Officer, now: datetime, wanted: DeskFilter | None = None) -> tuple[DeskGroup, ...]:
    """Return the beginning of every group."""
    asked = _Asked.of(officer=officer, now=now, wanted=wanted)
    return _filled(asked, _pages(asked, [Look(group=group, most=FIRST_ROWS[group]) for group in GROUPS]))


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
    asked = _Asked.of(officer=officer, now=now, wanted=wanted)
    look = Look(group=group, most=most, place=Place.read(after) if after else None)
    return _filled(asked, _pages(asked, [look]))[0]


@dataclass(frozen=True, slots=True)
class _Page:
    """The places of a group that are shown, in order, and what there is beyond them."""

    group: str
    ids: tuple[str, ...]
    count: int
    is_countless: bool
    next_place: str


def _pages(asked: _Asked, looks: Sequence[Look]) -> list[_Page]:
    parts = [(look, part) for look in looks for part in _parts(asked, group=look.group)]
    places = places_of([in_order(part, look=look).values_list("hurts_at", "id")[: look.reads] for look, part in parts])
    found: dict[str, list[list[tuple[datetime, str]]]] = {look.group: [] for look in looks}
    for (look, _), rows in zip(parts, places, strict=True):
        found[look.group].append(sorted(rows, reverse=look.is_newest_first))
    whole = {look.group: [part for one, part in parts if one is look] for look in looks}
    return [_group_page(look, found=found[look.group], parts=whole[look.group]) for look in looks]


def _group_page(
    look: Look, *, found: Sequence[Sequence[tuple[datetime, str]]], parts: Sequence[QuerySet[Request]]
) -> _Page:
    merged = list(islice(merge(*found, reverse=look.is_newest_first), look.most + 1))
    shown = merged[: look.most]
    following = str(Place(at=shown[-1][0], id=shown[-1][1])) if len(merged) > look.most else ""
    count = len(shown)
    if look.is_counted:
        count = _count(parts) if look.place else min(MOST_COUNTED, sum(len(one) for one in found))
    return _Page(
        group=look.group,
        ids=tuple(number for _, number in shown),
        count=count,
        is_countless=count >= MOST_COUNTED if look.is_counted else bool(look.place or following),
        next_place=following,
    )


def _filled(asked: _Asked, pages: Sequence[_Page]) -> tuple[DeskGroup, ...]:
    """Return the groups with their rows, all rows read at once."""
    ids = [one for page in pages for one in page.ids]
    known = listed_requests(officer=asked.officer).in_bulk(ids) if ids else {}
    return tuple(
        DeskGroup(
            id=page.group,
            rows=_rows(
                [known[one] for one in page.ids if one in known],
                now=asked.now,
                group=page.group,
                reviewed=asked.reviews,
            ),
            count=page.count,
            is_countless=page.is_countless,
            next_place=page.next_place,
        )
        for page in pages
    )


def all_of_group(*, officer: Officer, now: datetime, group: str, wanted: DeskFilter) -> Iterator[Request]:
    """Yield all requests of a group, part after part, each in the order of the desk; page by page, however many."""
    for part in _parts(_Asked.of(officer=officer, now=now, wanted=wanted), group=group):
        place: Place | None = None
        while page := list(in_order(part, look=Look(group=group, most=0, place=place))[:ROWS_STREAMED]):
            attach_authorities(page)
            yield from page
            place = Place(at=page[-1].hurts_at, id=page[-1].id)


def _parts(asked: _Asked, *, group: str) -> tuple[QuerySet[Request], ...]:
    """Return the requests of a group in parts that do not overlap, each of one stored place."""
    seen, review = asked.seen, asked.reviews
    central, own = CENTRAL_AUTHORITY in asked.officer.roles, Q(drafted_by_id=asked.officer.person_id)
    approvals = seen.filter(waits_on=Waits.APPROVAL)
    at_central = seen.filter(waits_on=Waits.CENTRAL)
    if group == "drafts":
        return (seen.filter(waits_on=Waits.DRAFT),) if asked.inside else ()
    if group == "ours_to_do":
        ours = (seen.filter(waits_on=Waits.US), *((approvals.exclude(own),) if asked.inside else ()))
        ours += (at_central,) if central else ()
        elsewhere = (Waits.THEM, Waits.NOBODY) if central else (Waits.THEM, Waits.NOBODY, Waits.CENTRAL)
        return (*ours, seen.filter(id__in=review, waits_on__in=elsewhere)) if review else ours
    left = ~Q(id__in=review) if review else Q()
    if group == "ended":
        return (seen.filter(left, waits_on=Waits.NOBODY),)
    others = (seen.filter(left, waits_on=Waits.THEM), *((approvals.filter(own),) if asked.inside else ()))
    return others if central else (*others, at_central.filter(left))


def removable(*, officer: Officer, now: datetime, wanted: DeskFilter) -> tuple[str, ...]:
    """Return the names of the filters each of which alone, taken away, lets requests be found."""
    seen = requests_of(officer=officer).filter(waits_on__in=list(Waits))  # so that an index of a place can serve
    return tuple(
        name
        for name, _ in wanted.parts
        if seen.filter(wanted.without(name).condition(officer=officer, now=now)).exists()
    )


def to_review(*, officer: Officer) -> frozenset[str]:
    """Return the ids of what a colleague sent alone and this officer is to review: not who wrote or sent it."""
    if not officer.may(REVIEW_LONE_SENDING):
        return frozenset()
    me = officer.person_id
    due = Request.objects.filter(authority_id=officer.authority_id, review_due=True).order_by()
    waiting = dict(due.values_list("id", "drafted_by_id")[:MOST_REVIEWS])
    if not waiting:
        return frozenset()
    sent = Act.objects.filter(request_id__in=waiting, act="request", person_id=me).values_list("request_id", flat=True)
    wrote = LocalStep.objects.filter(request_id__in=waiting, step__in=(*WRITING, STOOD_IN), person_id=me)
    own = {*sent, *wrote.values_list("request_id", flat=True), *(one for one, by in waiting.items() if by == me)}
    return frozenset(waiting) - own


def desk_row(*, request: Request, officer: Officer, now: datetime) -> DeskRow:
    """Return one line of the desk, as it is for this officer."""
    return desk_rows(requests=(request,), officer=officer, now=now)[0]


def desk_rows(*, requests: Sequence[Request], officer: Officer, now: datetime, group: str = "") -> tuple[DeskRow, ...]:
    """Return lines of the desk; `group` is taken from each request where it is not given."""
    reviewed = to_review(officer=officer) if any(one.review_due for one in requests) else frozenset()
    return _rows(requests, now=now, group=group, reviewed=reviewed)


def _rows(requests: Sequence[Request], *, now: datetime, group: str, reviewed: frozenset[str]) -> tuple[DeskRow, ...]:
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


def _count(parts: Iterable[QuerySet[Request]]) -> int:
    found = 0
    for part in parts:
        if found < MOST_COUNTED:
            found += part.order_by()[: MOST_COUNTED - found].count()
    return found
