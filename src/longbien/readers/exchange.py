"""How far our messages have come."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Act, EvidenceItem, IncomingMessage, OutgoingMessage
from longbien.readers.visibility import requests_seen

MANY_MESSAGES = 20
JUST_NOW = timedelta(seconds=2)


def is_exchange_busy(*, now: datetime) -> bool:
    """Say whether many messages are about to leave to partners that answer, or many have come just now."""
    due = OutgoingMessage.objects.filter(state=OutgoingMessage.State.QUEUED, next_attempt_at__lte=now)
    reached = due.filter(Q(peer__try_again_at__isnull=True) | Q(peer__try_again_at__lte=now), peer__suspended_at=None)
    if reached[:MANY_MESSAGES].count() == MANY_MESSAGES:
        return True
    arrived = IncomingMessage.objects.order_by("-id").values_list("received_at", flat=True)
    return any(at >= now - JUST_NOW for at in arrived[MANY_MESSAGES - 1 : MANY_MESSAGES])


def message_of(act: Act) -> OutgoingMessage | None:
    """Return the message that carries an act of ours, or None: the act is theirs."""
    return OutgoingMessage.objects.filter(id=act.id).prefetch_related("parts").first() if act.is_ours else None


def evidence_of(*, officer: Officer, request_id: str) -> list[EvidenceItem]:
    """Return the items of a request with their custody, oldest first; none for an outsider."""
    if not officer.may(SEE_REQUESTS):
        return []
    seen = requests_seen(officer=officer, through="request__")
    items = EvidenceItem.objects.filter(seen, request_id=request_id)
    return list(items.select_related("added_by", "released_in").prefetch_related("custody"))
