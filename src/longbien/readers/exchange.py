"""How far our messages have come."""

from __future__ import annotations

from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import Act, EvidenceItem, OutgoingMessage
from longbien.readers.visibility import requests_seen


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
