"""Working out anew where requests lie on the desk: after a release whose law files say otherwise whose turn it is."""

from __future__ import annotations

from django.db import transaction

from longbien.actions.requests.following import note_anew, wrongly_noted
from longbien.data.models import Request

AT_ONCE = 500
FACTS = ("kind", "direction", "state", "state_before_question", "followed_up")


def place_all_anew() -> int:
    """
    Settle every request whose stored place is not what follows from its standing and from what follows it.

    The place follows from few facts, which many requests share: it is worked out once for each set of them, and only
    what differs is written. Interrupted, it has done a part; repeated, it does the rest.

    Returns: how many were written.
    """
    written = _note(wrongly_noted())
    for values in list(Request.objects.order_by().values(*FACTS).distinct()):
        for approved in (False, True):
            alike = Request.objects.filter(**values, approved_by__isnull=not approved)
            one = alike.first()
            if one is not None:
                one.settle_on_desk()
                written += _settle([*alike.exclude(waits_on=one.waits_on).values_list("id", flat=True)])
    return written


def _note(ids: list[str]) -> int:
    written = 0
    for first in range(0, len(ids), AT_ONCE):
        with transaction.atomic():
            written += note_anew(ids=ids[first : first + AT_ONCE])
    return written


def _settle(ids: list[str]) -> int:
    for first in range(0, len(ids), AT_ONCE):
        with transaction.atomic():
            rows = Request.objects.select_for_update(of=("self",)).filter(id__in=ids[first : first + AT_ONCE])
            for one in rows.select_related("their_authority"):
                one.save(update_fields=["waits_on"])
    return len(ids)
