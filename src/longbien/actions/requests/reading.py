"""A person opens a request: the other State gets the receipt *retrieved*."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from longbien.actions.exchange.queue import lock_partner
from longbien.actions.exchange.retrieving import mark_retrieved
from longbien.actions.requests.errors import NotFound
from longbien.actions.requests.rows import locked_request, write_step
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.data.models import IncomingMessage, Request
from longbien.ports.instruments import Instruments
from longbien.readers.visibility import requests_seen


def mark_opened(*, officer: Officer, request_id: str, now: datetime, instruments: Instruments) -> Request:
    """
    Note that this officer opened the request; every act of theirs not yet retrieved is now.

    Repeating it changes nothing, and a request of our own leaves no step. Raises: NotPermitted, NotFound.
    """
    officer.require(SEE_REQUESTS)
    unread = IncomingMessage.objects.filter(
        message_id__in=Request.objects.filter(requests_seen(officer=officer), id=request_id).values("acts__id"),
        state=IncomingMessage.State.DELIVERED,
        retrieved_at__isnull=True,
    )
    if not unread.exists():
        request = Request.objects.filter(requests_seen(officer=officer), id=request_id).first()
        if request is None:
            raise NotFound(request_id)
        return request
    with transaction.atomic():
        for partner in unread.values_list("peer_id", flat=True).distinct()[:1]:  # one: a request is between two nodes
            lock_partner(node=officer.node, partner=partner)
        request = locked_request(officer=officer, request_id=request_id)
        for message in unread.select_for_update(of=("self",)):
            mark_retrieved(message=message, node=officer.node, now=now)
        write_step(request=request, officer=officer, step="opened", now=now)
    return request
