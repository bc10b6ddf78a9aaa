"""A preservation for which the data have been asked: noted with it whenever a request that follows it moves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Exists, OuterRef, QuerySet

from longbien.data.models import Request
from longbien.readers.followed import asking
from longbien.readers.requests import CAME_TO_NOTHING


def note_followed(*, requests: Sequence[Request]) -> None:
    """
    Keep `followed_up` true for the requests that these follow. Inside the caller's transaction.

    Costs nothing for requests that follow none.
    """
    ours = [one for one in requests if one.direction == Request.Direction.OUTGOING and one.kind in asking()]
    followed = {one.follows_id for one in ours if one.follows_id}
    if followed:
        note_anew(ids=followed)


def note_anew(*, ids: Collection[str]) -> int:
    """Note of these requests whether they are followed up; return how many changed. Inside the caller's transaction."""
    rows = Request.objects.select_for_update(of=("self",)).select_related("their_authority")
    locked = list(rows.filter(id__in=ids).order_by("id"))
    asked = frozenset(_asking().filter(follows_id__in=ids).values_list("follows_id", flat=True))
    wrong = [one for one in locked if one.followed_up != (one.id in asked)]
    for one in wrong:
        one.followed_up = not one.followed_up
        one.save(update_fields=["followed_up"])
    return len(wrong)


def wrongly_noted() -> list[str]:
    """Return the ids of requests whose `followed_up` is not what the requests that follow them say."""
    is_asked = Exists(_asking().filter(follows_id=OuterRef("id")))
    missing = Request.objects.filter(is_asked, followed_up=False)
    idle = Request.objects.filter(~is_asked, followed_up=True)
    return sorted({*missing.values_list("id", flat=True), *idle.values_list("id", flat=True)})


def _asking() -> QuerySet[Request]:
    """
    Return requests of ours for the data, or word of such, that have left and have not come to nothing.

    What their State sends asks nothing of itself; whoever asks how things stand, or for more time, asks for no data.
    """
    ours = Request.objects.filter(direction=Request.Direction.OUTGOING, kind__in=asking())
    return ours.exclude(state__in=CAME_TO_NOTHING)
