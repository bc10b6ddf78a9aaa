"""Terms that officers act on: one of their own, and an order to the holder at home."""

from __future__ import annotations

from datetime import timedelta

from longbien.actions.deadlines.officers import add_term
from longbien.data.models import Deadline
from offices import Office
from people import NOW


def term_rows(office: Office, *, request_id: str, secret: str) -> dict[str, str]:
    """Return the numbers of a term of our own, that says a secret, and of an order that runs for ninety days."""
    own = add_term(
        officer=office.officer("duty_officer"),
        request_id=request_id,
        title=secret,
        note=secret,
        due_at=NOW + timedelta(days=9),
        now=NOW,
    )
    order = Deadline.objects.create(
        request_id=request_id,
        term="domestic_order_maximum",
        version=1,
        duty_of="requested",
        begins_at=NOW,
        due_at=NOW + timedelta(days=90),
        reason="begun",
        recorded_at=NOW,
    )
    return {"own_term": str(own.pk), "order": str(order.pk)}
