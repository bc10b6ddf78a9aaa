"""A preservation for which the data have been asked: noted with it whenever a request that follows it moves."""

from __future__ import annotations

from collections.abc import Sequence

from longbien.data.models import Request
from longbien.readers.requests import CAME_TO_NOTHING


def note_followed(*, requests: Sequence[Request]) -> None:
    """
    Keep `followed_up` true for the requests that these follow. Inside the caller's transaction.

    Costs nothing for requests that follow none.
    """
    followed = {one.follows_id for one in requests if one.follows_id and one.direction == Request.Direction.OUTGOING}
    if not followed:
        return
    asking = Request.objects.filter(follows_id__in=followed).exclude(state__in=CAME_TO_NOTHING)
    asked = frozenset(asking.values_list("follows_id", flat=True))
    rows = Request.objects.select_for_update(of=("self",)).select_related("their_authority")
    for one in rows.filter(id__in=followed).order_by("id"):
        if one.followed_up != (one.id in asked):
            one.followed_up = one.id in asked
            one.save(update_fields=["followed_up"])
